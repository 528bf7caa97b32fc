import { price } from "chiffrage";
import { price as slim, init } from "chiffrage/slim";
import { price as javascript } from "chiffrage/js";
import { labels } from "chiffrage/labels";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import "chiffrage-widgets";
import "chiffrage-widgets/cdn";
import "chiffrage-widgets/js";
import "chiffrage-widgets/frame";

await init(readFileSync(fileURLToPath(import.meta.resolve("chiffrage/chiffrage.wasm"))));
for (const rule of [price, slim, javascript]) console.log(rule({ cjm: "420", targetTauxMarquePct: "25" }).tjm);
if (!labels.fr || !labels.en) throw new Error("no labels");
