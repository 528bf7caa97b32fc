import { ChiffrageError, price, type Price } from "chiffrage";
import { ready } from "chiffrage/cdn";
import { price as javascript } from "chiffrage/js";
import { labels } from "chiffrage/labels";
import { init } from "chiffrage/slim";
import type { ChiffrageDriftElement } from "chiffrage-widgets";
import "chiffrage-widgets/cdn";
import "chiffrage-widgets/frame";
import "chiffrage-widgets/js";
import type { ChiffrageIntrinsicElements } from "chiffrage-widgets/jsx";

await Promise.all([ready, init(new Uint8Array())]);
const { tjm }: Price = price({ cjm: "420", targetTauxMarquePct: 25 });
javascript({ cjm: tjm });
// @ts-expect-error: no such field
price({ cjm: "420", colour: 1 });
export const label: string | undefined = labels.fr["quote.revenue"];

const drift = document.createElement("chiffrage-drift") satisfies ChiffrageDriftElement;
drift.value = { price: "45600", soldDays: 38, cjm: 650, consumedDays: 30 };
// @ts-expect-error: days are not a truth value
drift.value = { price: "45600", soldDays: true, cjm: 650, consumedDays: 30 };
drift.addEventListener("chiffrage-change", ({ detail }) => detail.result);
export const frame: string = document.createElement("chiffrage-frame").src;
export const attributes: ChiffrageIntrinsicElements["chiffrage-drift"] = { price: 45600, "sold-days": "38" };
export const codes = (error: unknown) => (error instanceof ChiffrageError ? error.code : undefined);
