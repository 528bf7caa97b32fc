import chiffrage = require("chiffrage");
import widgets = require("chiffrage-widgets");

export const tjm: string = chiffrage.price({ cjm: "420", tjm: "560" }).tjm;
export type Element = widgets.ChiffrageQuoteElement;
