import { price } from "chiffrage";
import "chiffrage-widgets/drift";

document.body.dataset.tjm = price({ cjm: "420", targetTauxMarquePct: "25" }).tjm;
