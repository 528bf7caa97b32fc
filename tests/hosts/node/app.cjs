const { price } = require("chiffrage");
const { price: javascript } = require("chiffrage/js");
require("chiffrage/labels");
require("chiffrage/schema.json");
require("chiffrage-widgets");
require("chiffrage-widgets/custom-elements.json");

for (const rule of [price, javascript]) console.log(rule({ cjm: "420", targetTauxMarquePct: "25" }).tjm);
