// The page of a widget: a live element, its attributes, the code that shows it, what it tells.
import { lang, say } from "./site.js";
import * as specs from "../pkg/chiffrage-widgets/specs.js";
import "../pkg/chiffrage-widgets/cdn.js";
import { code, split } from "./code.js";
import { examples } from "./examples.js";
import { make } from "./make.js";
import { pretty } from "./pretty.js";
import { tabs } from "./tabs.js";
import { tree } from "./tree.js";

const $ = (id) => document.getElementById(id);
const kind = $("live").dataset.widget;
const spec = Object.values(specs).find((one) => one.kind === kind);
const form = $("attributes");
const labels = [...form.querySelectorAll("[data-attribute]")];
const inputs = labels.map((label) => label.querySelector("input, select"));
/** Those that are data, in the order of the form. */
const fields = inputs.filter(({ name }) => name in spec.fields).map(({ name }) => [name, spec.fields[name]]);
const looks = inputs.filter(({ name }) => !(name in spec.fields));
const all = examples[kind];
let element;
let told;
let shown = "html";

const isClient = () => element.audience === "client";
const at = (value, pointer) =>
  pointer
    .slice(1)
    .split("/")
    .reduce((holder, key) => holder?.[key], value);

/** Attributes that say something: language and audience always, others when they differ from their default. */
const lookOf = ({ name, type, checked, value }) => {
  if (type === "checkbox") return checked ? [[name, true]] : [];
  const plain = { currency: "EUR", name: "", loading: "eager" }[name];
  return value === "" || value === plain ? [] : [[name, value]];
};
const looking = () => looks.flatMap(lookOf);

const put = (name, value) => {
  element.removeAttribute(name);
  if (value !== undefined && value !== "" && value !== false) element.setAttribute(name, value === true ? "" : value);
};

const writeCode = () => {
  const { value } = element;
  const text = code[shown]({ tag: spec.tag, looks: looking(), fields, value });
  document.querySelector("#code code").textContent = text;
};

const writeFields = () => {
  const { value } = element;
  for (const input of inputs) {
    const pointer = spec.fields[input.name];
    if (!pointer) continue;
    const isHidden = isClient() && spec.secret.includes(input.name);
    input.disabled = isHidden;
    if (isHidden) input.value = "";
    else if (input !== document.activeElement && !(isClient() && kind === "quote")) input.value = at(value, pointer) ?? "";
  }
};

const writeResult = () => {
  const { result, errors } = element;
  $("result").replaceChildren(tree(result));
  $("errors").replaceChildren(
    ...errors.map(({ code, path, message }) => make("li", {}, make("code", { textContent: `${code} ${path}` }), ` ${message}`)),
  );
};

/** Each in a task of its own: the widget answers in between. */
const refresh = async (...first) => {
  await element.updateComplete;
  for (const radio of document.querySelectorAll("#audience input")) radio.checked = radio.value === element.audience;
  for (const write of [...first, writeFields, writeCode, writeResult]) {
    await new Promise((done) => setTimeout(done));
    write();
  }
};

/** Fields the example has something for come first; the others wait in a fold. */
const arrange = (value) => {
  const [given, more] = [$("given"), $("more").querySelector("div")];
  for (const label of labels) {
    const pointer = spec.fields[label.dataset.attribute];
    if (pointer) (at(value, pointer) === undefined ? more : given).append(label);
  }
  given.closest("fieldset").hidden = !given.childElementCount;
  $("more").hidden = !more.childElementCount;
  $("more").querySelector("summary span").textContent = `(${more.childElementCount})`;
};

const show = async (example) => {
  element = document.createElement(spec.tag);
  const { given, rest } = split(fields, example.value);
  for (const [name, value] of [...looking(), ...given]) put(name, value);
  if (rest) element.append(make("script", { type: "application/json", textContent: JSON.stringify(rest) }));
  for (const button of $("examples").children) button.setAttribute("aria-pressed", String(button.value === String(all.indexOf(example))));
  $("stage").replaceChildren(element);
  await element.updateComplete;
  told = element.value;
  await refresh(() => arrange(example.value));
};

/** What differs between two values, as `[path, before, after]`. */
const changes = (before, after, path = "") => {
  if (Object.is(before, after)) return [];
  const isInside = [before, after].every((one) => one !== null && typeof one === "object");
  if (!isInside) return [[path, before, after]];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => changes(before[name], after[name], `${path}/${name}`));
};

const brief = (value) => {
  const text = value === undefined ? "∅" : pretty(value).replace(/\s+/g, " ");
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

const entry = ({ type, detail }) => {
  if (detail.status) return [`${detail.previous ?? "∅"} → ${detail.status}`];
  if (detail.code) return [`${detail.code} ${detail.message}`];
  if (!("value" in detail)) return [];
  const found = changes(told, detail.value).map(([path, before, after]) => `${path} ${brief(before)} → ${brief(after)}`);
  if (type === "chiffrage-change") told = detail.value;
  return [...found.slice(0, 4), ...(found.length > 4 ? ["…"] : []), ...(detail.result ? [] : ["result: null"])];
};

for (const moment of ["input", "change", "alert", "error", "ready"]) {
  $("stage").addEventListener(`chiffrage-${moment}`, (event) => {
    const lines = entry(event).map((line) => make("span", { textContent: line }));
    $("log").prepend(make("p", {}, make("strong", { textContent: event.type }), ...lines));
    while ($("log").childElementCount > 12) $("log").lastElementChild.remove();
    if (moment !== "ready") refresh();
  });
}

form.addEventListener("input", ({ target }) => {
  put(target.name, target.type === "checkbox" ? target.checked : target.value);
  refresh();
});
form.addEventListener("submit", (event) => event.preventDefault());

$("audience").addEventListener("change", ({ target }) => {
  form.elements.audience.value = target.value;
  put("audience", target.value);
  refresh();
});

all.forEach((example, index) => {
  const button = make("button", { type: "button", value: index }, make("strong", { textContent: example.title }), example.subject);
  button.addEventListener("click", () => show(example));
  $("examples").append(button);
});

tabs($("tabs"), (tab) => {
  shown = tab.dataset.tab;
  $("code").setAttribute("aria-labelledby", tab.id);
  if (element) writeCode();
});

$("themed").addEventListener("click", ({ target }) => {
  const isOn = $("stage").classList.toggle("themed");
  target.setAttribute("aria-pressed", String(isOn));
});

form.elements.locale.value = lang;
form.elements.currency.value = "EUR";
form.elements.audience.value = kind === "schedule" ? "client" : "internal";
show(all[0]);
