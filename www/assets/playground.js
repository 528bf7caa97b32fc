// Any rule of the package on any input. What an address holds is somebody else's: it is shown as text and computed, no more.
import * as chiffrage from "../pkg/chiffrage/cdn.js";
import { label, refusal } from "./labels.js";
import { make } from "./make.js";
import { literal, pretty } from "./pretty.js";
import { reference } from "./reference.js";
import { read } from "./result.js";
import { functions, input as shapeOf } from "./schema.js";
import { share, shared } from "./share.js";
import { copies, lang, say } from "./site.js";
import { lineOf, placeOf, scan } from "./source.js";
import { tree } from "./tree.js";

const $ = (id) => document.getElementById(id);
const [ruleList, caseList, editor, status] = ["rule", "case", "input", "status"].map($);
const { root, home } = document.body.dataset;
/** The batch forms, by what each computes many of. */
const SINGLE = { quotes: "quote", drifts: "drift", marginAlerts: "marginAlert" };
/** Their output is for a client, or has no figure to explain. */
const UNEXPLAINED = ["clientQuote", "holidays"];

const json = async (address) => (await fetch(address)).json();
const titles = new Map((await json(`${root}assets/search.${lang}.json`)).map(({ slug, title }) => [slug, title]));
const titleOf = (rule) => titles.get(`rules/${rule}`);
const worked = new Map();

const outcome = ({ expected, error }) =>
  error ? { ok: false, error: { code: error.code, path: error.path } } : { ok: true, value: expected };
const casesOf = async (rule) => {
  const single = SINGLE[rule];
  if (single) {
    const cases = await casesOf(single);
    const note = `Every worked case of ${single} in one call.`;
    return [{ id: rule, note, input: cases.map(({ input }) => input), expected: cases.map(outcome) }];
  }
  if (!worked.has(rule)) worked.set(rule, await json(`${root}assets/cases/${rule}.json`));
  return worked.get(rule);
};

/** What a case is about, without the number it goes by. */
const noteOf = (one) => one?.note.replace(/^[A-Z]+-\d+: /, "") ?? "";

const equal = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** Where a result first departs from what is expected of it; undefined where it does not. */
const departure = (expected, found, path = "") => {
  if (expected === null || typeof expected !== "object") return Object.is(expected, found) ? undefined : path || "/";
  if (found === null || typeof found !== "object") return path || "/";
  if (Array.isArray(expected) && expected.length !== found.length) return path || "/";
  for (const name of Object.keys(expected)) {
    const place = departure(expected[name], found[name], `${path}/${name}`);
    if (place !== undefined) return place;
  }
  return undefined;
};

const compute = (rule, input) => {
  try {
    return { result: chiffrage[rule](input) };
  } catch (error) {
    if (!(error instanceof chiffrage.ChiffrageError)) throw error;
    return { error };
  }
};

const explained = (input) => (input !== null && typeof input === "object" && !Array.isArray(input) ? { ...input, explain: true } : input);

/** The steps of a result, or of each of many. */
const working = (rule, input) => {
  if (UNEXPLAINED.includes(rule)) return [];
  const single = SINGLE[rule];
  if (!single) return read(rule, compute(rule, explained(input)).result).steps;
  return compute(rule, input.map(explained)).result.flatMap(({ ok, value }, index) =>
    ok ? [make("details", {}, make("summary", { textContent: `${index + 1}` }), ...read(single, value).steps)] : [],
  );
};

/** What is wrong, where, and the line it is on. */
const fault = (title, detail, [start, end]) => {
  const { line, column, text } = lineOf(editor.value, start);
  const last = Math.min(Math.max(end, start + 1), start - column + 1 + text.length);
  const [before, inside, after] = [
    text.slice(0, column - 1),
    text.slice(column - 1, column - 1 + last - start),
    text.slice(column - 1 + last - start),
  ];
  const show = make("button", { type: "button", className: "button", textContent: say("Montrer dans les données", "Show in the data") });
  show.addEventListener("click", () => {
    editor.focus();
    editor.setSelectionRange(start, Math.max(end, start + 1));
  });
  const place = say(`Ligne ${line}, colonne ${column}`, `Line ${line}, column ${column}`);
  return [
    make("p", {}, make("strong", { textContent: title }), " ", ...detail),
    make(
      "p",
      { className: "excerpt" },
      make("span", { className: "muted", textContent: place }),
      make("code", {}, before.slice(-60).trimStart(), make("mark", { textContent: inside.slice(0, 60) || " " }), after.slice(0, 60)),
    ),
    show,
  ];
};

const unreadable = (stop) => {
  const sign = editor.value[stop];
  const detail =
    sign === undefined
      ? say("le texte finit trop tôt.", "the text ends too soon.")
      : say(`«\u00a0${sign}\u00a0» n’est pas attendu ici.`, `“${sign}” is not expected here.`);
  return fault(say("Ce n’est pas du JSON\u00a0:", "This is not JSON:"), [detail], [stop, stop + 1]);
};

const refused = (error, places) => {
  const { code, path } = error;
  const detail = [make("code", { textContent: code }), " ", make("code", { textContent: path || "/" }), " ", refusal(error)];
  return fault(label(`code.${code}`) ?? code, detail, placeOf(places, path));
};

const judged = (one, input, { result, error }) => {
  if (!one || !equal(one.input, input)) return "";
  const place = one.error ? departure(outcome(one), error ? { ok: false, error } : { ok: true }) : departure(one.expected, result);
  return place === undefined
    ? say("✓ égal au résultat attendu du cas", "✓ equal to what the case expects")
    : say(`≠ diffère du cas en ${place}`, `≠ differs from the case at ${place}`);
};

/** What was asked last; undefined while the text is not JSON. */
let asked;
let chosen;

const show = () => {
  const rule = ruleList.value;
  const { places, stop } = scan(editor.value);
  asked = stop === undefined ? { rule, input: JSON.parse(editor.value) } : undefined;
  const found = asked ? compute(rule, asked.input) : {};
  const isWrong = !("result" in found);
  const verdict = asked ? judged(chosen, asked.input, found) : "";
  status.textContent = [isWrong ? say("Refusé", "Refused") : say("Calculé", "Computed"), verdict].filter(Boolean).join(" · ");
  status.className = isWrong ? "bad" : "good";
  $("fault").replaceChildren(...(asked ? (found.error ? refused(found.error, places) : []) : unreadable(stop)));
  editor.setAttribute("aria-invalid", String(isWrong));
  $("output").hidden = isWrong;
  $("output").replaceChildren(...(isWrong ? [] : [tree(found.result)]));
  const steps = isWrong ? [] : working(rule, asked.input);
  $("working").hidden = !steps.length;
  $("working").lastElementChild.replaceChildren(...steps);
  for (const button of [$("format"), $("call"), $("link")]) button.disabled = !asked;
};

let writing;
const keep = () => {
  clearTimeout(writing);
  if (asked) writing = setTimeout(() => history.replaceState(null, "", `#${share(asked.rule, asked.input)}`), 200);
};

const start = (one) => {
  chosen = one;
  caseList.value = one.id;
  $("note").textContent = noteOf(one);
  editor.value = pretty(one.input);
  show();
};

const open = async (rule) => {
  ruleList.value = rule;
  const cases = await casesOf(rule);
  caseList.replaceChildren(...cases.map(({ id }) => make("option", { value: id, textContent: id })));
  $("reference").replaceChildren(...reference(SINGLE[rule] ?? rule, shapeOf(rule)));
  $("page").hidden = !titleOf(rule);
  $("page").href = `${home}rules/${rule}.html`;
  return cases;
};

/** What the address holds, or the first case of the first rule. */
const restore = async () => {
  const hash = location.hash.slice(1);
  const given = hash ? shared(hash) : null;
  const isKnown = given && functions.includes(given.rule);
  const cases = await open(isKnown ? given.rule : "price");
  if (!isKnown) {
    start(cases[0]);
    if (hash)
      status.textContent = say(
        "Cette adresse ne se lit pas\u00a0: voici un cas à la place.",
        "This address cannot be read: here is a case instead.",
      );
    return;
  }
  try {
    editor.value = pretty(given.input);
    chosen = cases.find(({ input }) => equal(input, given.input));
    if (!chosen) caseList.prepend(make("option", { value: "", textContent: say("Données de l’adresse", "Data of the address") }));
    caseList.value = chosen?.id ?? "";
    $("note").textContent = noteOf(chosen);
    show();
  } catch (error) {
    // So deep that the page cannot even write it.
    if (!(error instanceof RangeError)) throw error;
    start(cases[0]);
    status.textContent = say(
      "Cette adresse en contient trop\u00a0: voici un cas à la place.",
      "This address holds too much: here is a case instead.",
    );
  }
};

await chiffrage.ready;
ruleList.append(
  ...functions.map((rule) => make("option", { value: rule, textContent: titleOf(rule) ? `${rule} · ${titleOf(rule)}` : rule })),
);
ruleList.addEventListener("change", async () => {
  start((await open(ruleList.value))[0]);
  keep();
});
caseList.addEventListener("change", async () => {
  const one = (await casesOf(ruleList.value)).find(({ id }) => id === caseList.value);
  if (!one) return;
  start(one);
  keep();
});
editor.addEventListener("input", () => {
  show();
  keep();
});
$("playground").addEventListener("submit", (event) => event.preventDefault());
$("format").addEventListener("click", () => {
  editor.value = pretty(asked.input);
  show();
});
copies($("call"), () => `import { ${asked.rule} } from "chiffrage";\n\nconst result = ${asked.rule}(${literal(asked.input)});\n`);
copies($("link"), () => `${location.href.split("#")[0]}#${share(asked.rule, asked.input)}`);
addEventListener("hashchange", restore);
await restore();
$("playground").dataset.ready = "";
