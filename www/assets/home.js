// A proposal to play with, and the three losses computed by the rules.
import "../pkg/chiffrage-widgets/cdn.js";
import { lang, say } from "./site.js";

const simulator = document.getElementById("simulator");
simulator.value = {
  lines: [{ label: "Consulting", mode: "regie", profile: say("Consultant senior", "Senior consultant"), tjm: "1200", days: "38", cjm: "650" }],
  extraCosts: [{ label: say("Déplacements", "Travel"), cost: "2400", rebilled: "2400" }],
  vatPct: "20",
  threshold: { pct: "18", basis: "taux_marque" },
};
document.getElementById("audience").addEventListener("change", (event) => {
  simulator.audience = event.target.value;
});

const alert = document.querySelector("chiffrage-margin-alert");
alert.value = { threshold: { pct: "18", basis: "taux_marque" }, signed: { revenue: "1180", cost: "1000" } };
const rate = await alert.updateComplete.then(() => alert.result.signed.tauxMarquePct);
const percent = new Intl.NumberFormat(lang, { style: "percent", minimumFractionDigits: 2 });
document.querySelector("[data-figure]").textContent = percent.format(`${rate}e-2`);

document.querySelector("chiffrage-schedule").value = { kind: "equal", total: "10000", count: 3, vatPct: "20" };
