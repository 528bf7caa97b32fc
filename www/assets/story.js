// What the rules say of a document's figures. A sentence holds its figures as `{path unit}`, a path being that of the rule's result.
import * as rules from "../pkg/chiffrage/cdn.js";
import "../pkg/chiffrage-widgets/cdn.js";
import { dates } from "./numbers.js";
import { say } from "./site.js";

const locale = say("fr-FR", "en-GB");
const number = (options) => {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, ...options });
  return (text) => format.format(text).replace("-", "−");
};
const decimal = number();
const eur = number({ style: "currency", currency: "EUR", trailingZeroDisplay: "stripIfInteger" });
const units = {
  eur,
  perDay: (text) => eur(text) + say(" par jour", " a day"),
  pct: (text) => decimal(text) + say("\u202f%", "%"),
  days: (text) => `${decimal(text)}\u00a0${Math.abs(text) < 2 ? say("jour", "day") : say("jours", "days")}`,
  number: decimal,
  day: dates("full"),
};

const figure = (result, path, unit) => {
  const value = path.split(".").reduce((part, name) => part[name], result);
  return Object.assign(document.createElement("data"), { value, textContent: units[unit](value) });
};

const cases = JSON.parse(document.getElementById("cases").textContent);
await rules.ready;
for (const sentence of document.querySelectorAll("[data-case]")) {
  const { rule, input } = cases[sentence.dataset.case];
  const result = rules[rule](input);
  const parts = sentence.textContent.split(/\{(.+?)\}/);
  sentence.replaceChildren(...parts.map((part, index) => (index % 2 ? figure(result, ...part.split(" ")) : part)));
  sentence.removeAttribute("data-case");
}
