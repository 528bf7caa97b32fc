import { price } from "chiffrage/js";

const drift = document.createElement("chiffrage-drift");
drift.value = { price: "45600", soldDays: "38", consumedDays: "30", remainingDays: "20", cjm: "650" };
for (const moment of ["chiffrage-input", "chiffrage-change"]) {
  drift.addEventListener(moment, ({ type, detail }) => tell(type, detail.value.remainingDays));
}
const others = ["quote", "margin-alert", "schedule"].map((name) => document.createElement(`chiffrage-${name}`));
const ready = [drift, ...others].map((element) => new Promise((resolve) => element.addEventListener("chiffrage-ready", resolve)));
document.body.append(drift, ...others);

// Said once all four show.
Promise.all(ready).then(() => document.body.setAttribute("data-tjm", price({ cjm: "420", targetTauxMarquePct: "25" }).tjm));
