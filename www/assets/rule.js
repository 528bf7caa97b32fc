// The worked example of a rule: every change of its data goes through the rule itself.
import * as chiffrage from "../pkg/chiffrage/cdn.js";
import { build } from "./form.js";
import { choice, label, refusal } from "./labels.js";
import { shown } from "./numbers.js";
import { read } from "./result.js";
import { share } from "./share.js";
import { say } from "./site.js";

const section = document.querySelector("[data-rule]");
const { rule } = section.dataset;
const example = JSON.parse(section.querySelector("script").textContent);
const form = section.querySelector("form");
const heading = form.firstElementChild;
const status = section.querySelector("[role=status]");
const link = section.querySelector("[data-share]");
const playground = link.getAttribute("href");

/** The texts of the example in the language of the page. */
const translated = (value) => {
  if (typeof value === "string") return example.names?.[value] ?? value;
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(translated);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, translated(one)]));
};

/** Past any amount of the trade, a bound is the machine's. */
const ENDLESS = 1e12;
const between = (given, min, max) => {
  const [least, most] = [min, max].map((bound) => bound && shown(bound));
  if (least && Number(given) === Number(min)) return say(`plus de ${least}`, `more than ${least}`);
  if (most && Number(given) === Number(max)) return say(`moins de ${most}`, `less than ${most}`);
  if (!least) return most && say(`${most} au plus`, `at most ${most}`);
  return !most || Number(max) > ENDLESS ? say(`${least} au moins`, `at least ${least}`) : say(`de ${least} à ${most}`, `${least} to ${most}`);
};

/** What their messages say is for who writes the data, not for who fills in a form. */
const OF_DATA = new Set(["not_a_decimal", "not_a_date", "overflow", "unknown_field"]);

/** What a rule refuses of an input, in words, with what it would have taken. */
const refused = (input, error) => {
  const { code, path, bounds: { min, max, allowed } = {} } = error;
  // Of the fields of a form, only those of a whole number can hold a text where a number is due.
  if (code === "wrong_type") return say("Un nombre entier", "A whole number");
  const names = path.split("/").slice(1);
  const given = names.reduce((value, name) => value?.[name], input);
  const said = label(`code.${code}`);
  const taken = allowed ? allowed.map((one) => choice(names.at(-1), one)).join(", ") : between(given, min, max);
  if (taken) return `${said}${say("\u00a0: ", ": ")}${taken}`;
  return OF_DATA.has(code) ? said : refusal(error).replace(/^./u, (letter) => letter.toUpperCase());
};

const answer = (input) => {
  try {
    return { result: chiffrage[rule]({ ...input, explain: true }) };
  } catch (error) {
    if (!(error instanceof chiffrage.ChiffrageError)) throw error;
    return { error };
  }
};

let spoken = "";
const show = () => {
  const input = translated(structuredClone(example.input));
  const { unread, fault } = build(form, rule, input, refresh);
  const [result, steps] = ["[data-result]", "[data-steps]"].map((name) => section.querySelector(name));
  function refresh() {
    link.href = `${playground}#${share(rule, input)}`;
    const { result: found, error } = answer(input);
    const faults = error && !unread.has(error.path) ? [...unread, [error.path, refused(input, error)]] : [...unread];
    fault(faults);
    section.classList.toggle("stale", faults.length > 0);
    spoken = faults.map(([, text]) => text).join(", ");
    if (faults.length) return;
    const parts = read(rule, found, example.answer);
    result.replaceChildren(...parts.whole);
    // Details that were opened stay open.
    const open = [...steps.querySelectorAll("details")].map((one) => one.open);
    steps.replaceChildren(...parts.steps);
    steps.querySelectorAll("details").forEach((one, index) => (one.open = open[index] ?? one.open));
    section.querySelector(".working").hidden = !parts.steps.length;
    spoken = parts.spoken;
  }
  refresh();
};

form.addEventListener("change", () => (status.textContent = spoken));
form.addEventListener("submit", (event) => event.preventDefault());
section.querySelector("[data-reset]").addEventListener("click", () => {
  form.replaceChildren(heading);
  show();
  status.textContent = say("Exemple rétabli", "Example reset");
});

await chiffrage.ready;
show();
section.dataset.ready = "";
