import { price } from "chiffrage";
import { price as javascript } from "chiffrage/js";
import "chiffrage-widgets";

for (const rule of [price, javascript]) console.log(rule({ cjm: "420", targetTauxMarquePct: "25" }).tjm);
