// What a rule answers, and how it came to it, in words. Each figure keeps the rule's own text in `data-value`, at its pointer.
import { label } from "./labels.js";
import { make } from "./make.js";
import { operand, shown } from "./numbers.js";
import { lang, say } from "./site.js";
import { word } from "./words.js";

const isObject = (value) => value !== null && typeof value === "object";
/** Texts of the one who asked. */
const OWN = new Set(["label", "name", "phase", "profile"]);
/** Objects side by side in one table have at least so many fields in common. */
const ALIKE = 3;

/** The working of no figure of its own stands with the figure it leads to: the next. */
const placed = (steps) => {
  const all = steps.map((step) => ({ ...step }));
  for (let index = all.length - 2; index >= 0; index -= 1) all[index].path ??= all[index + 1].path;
  return all;
};

/** Everything shown of a result: `{ answers, whole, steps, spoken }`. */
export const read = (rule, result, wanted) => {
  const steps = placed(result.steps ?? []);
  const known = new Map(steps.map((step) => [step.path, step]));
  const named = (name) => word(rule, name, lang).text;
  const titled = (name, path) => (known.has(path) ? label(known.get(path).id) : named(name));

  /** A place of the result, as people say it: « Échéances 2 Date ». */
  const where = (path) => path.split("/").slice(1).map((part) => (/^\d+$/.test(part) ? Number(part) + 1 : named(part))).join(" ");

  const text = (name, path, value) => {
    if (value === null || value.length === 0) return "—";
    if (typeof value === "boolean") return value ? say("Oui", "Yes") : say("Non", "No");
    if (OWN.has(name)) return value;
    if (name === "path") return where(value);
    const unit = name.endsWith("Pts") ? "pts" : known.get(path)?.unit ?? word(rule, name, lang).unit;
    return label(`${name}.${value}`) ?? shown(String(value), unit);
  };
  const isNumber = (name, value) => !OWN.has(name) && /^-?[\d.]+$/.test(value);
  const cell = (tag, name, path, value) =>
    make(tag, { textContent: text(name, path, value), data: { path, value: String(value) }, className: isNumber(name, value) ? "number" : "" });

  const rows = (entries, path) =>
    make("dl", { className: "facts" }, ...entries.map(([name, value]) =>
      make("div", {}, make("dt", { textContent: titled(name, `${path}/${name}`) }), cell("dd", name, `${path}/${name}`, value))));

  const table = (caption, list, path) => {
    const columns = [...new Set(list.flatMap(Object.keys))].filter((column) => !list.some((item) => isObject(item[column])));
    const side = (column) => (list.some((item) => isNumber(column, item[column])) ? "number" : "");
    const head = make("tr", {}, ...columns.map((column) => make("th", { scope: "col", textContent: named(column), className: side(column) })));
    const body = list.map((item, index) =>
      make("tr", {}, ...columns.map((column) => (column in item ? cell("td", column, `${path}/${index}/${column}`, item[column]) : make("td")))));
    return framed(caption, make("table", {}, make("thead", {}, head), make("tbody", {}, ...body)));
  };

  /** Objects of the same kind, a column each. */
  const compared = (entries, path) => {
    const names = [...new Set(entries.flatMap(([, value]) => Object.keys(value)))];
    const head = make("tr", {}, make("td"), ...entries.map(([name]) => make("th", { scope: "col", textContent: named(name) })));
    const figure = (name) => ([owner, value]) => (name in value ? cell("td", name, `${path}/${owner}/${name}`, value[name]) : make("td"));
    const body = names.map((name) => make("tr", {}, make("th", { scope: "row", textContent: named(name) }), ...entries.map(figure(name))));
    return framed("", make("table", { className: "compared" }, make("thead", {}, head), make("tbody", {}, ...body)));
  };

  const framed = (caption, content) => {
    const title = caption ? [make("h4", { textContent: caption })] : [];
    const ariaLabel = caption || say("Comparaison", "Comparison");
    return make("div", { className: "scroll", tabIndex: 0, role: "group", ariaLabel }, ...title, content);
  };

  const list = (name, value, path) => {
    const caption = name === undefined ? "" : named(name);
    if (value.every(isObject)) return table(caption, value, path);
    const items = value.map((one, index) => cell("li", name, `${path}/${index}`, one));
    return make("div", {}, make("h4", { textContent: caption }), make("ul", { className: "plain" }, ...items));
  };

  const object = (value, path, left) => {
    const entries = Object.entries(value).filter(([name]) => name !== "steps" && !left.includes(name));
    const isLeaf = (value) => !isObject(value) || value.length === 0;
    const leaves = entries.filter(([, value]) => isLeaf(value));
    const groups = entries.filter(([, value]) => isObject(value) && !Array.isArray(value));
    const isLike = (one, other) => one !== other && Object.keys(one).filter((key) => key in other).length >= ALIKE;
    const alike = groups.filter(([, one]) => groups.some(([, other]) => isLike(one, other)));
    return [
      ...(leaves.length ? [rows(leaves, path)] : []),
      ...(alike.length ? [compared(alike, path)] : []),
      ...groups.filter((one) => !alike.includes(one)).flatMap(([name, value]) =>
        [make("h4", { textContent: named(name) }), ...object(value, `${path}/${name}`, [])]),
      ...entries.filter(([, value]) => Array.isArray(value) && value.length).map(([name, value]) => list(name, value, `${path}/${name}`)),
    ];
  };

  const formula = (step, of) =>
    make("p", { className: "sum" }, ...step.formula.split(/([a-z][A-Za-z0-9]*|,)/).filter(Boolean).map((part) => {
      if (part === ",") return say(" ;", ",");
      if (part === "max") return say("le plus grand de ", "the greater of ");
      if (part === "min") return say("le plus petit de ", "the lesser of ");
      return part in step.operands ? make("var", { textContent: of(part) }) : part.replace(/\d+/g, operand);
    }));
  const inWords = (name) => label(`operand.${name}`);

  const worked = (step) => {
    const name = step.path.slice(step.path.lastIndexOf("/") + 1);
    const numbers = formula(step, (name) => operand(step.operands[name]));
    numbers.append(" = ", make("strong", { textContent: text(name, step.path, step.value) }));
    const what = make("p", { className: "what" }, make("strong", { textContent: label(step.id) }));
    if (step.rounding) what.append(make("small", { textContent: label(`rounding.${step.rounding}`) }));
    return make("li", { data: { step: step.path } }, what, make("div", {}, formula(step, inWords), numbers));
  };

  const ownerOf = ({ path }) => path.slice(0, path.lastIndexOf("/"));
  const working = () => {
    // What the result itself holds comes first; what its parts hold is folded.
    const owners = [...new Set(steps.map(ownerOf))].sort((one, other) => Boolean(one) - Boolean(other));
    return owners.map((path, index) => {
      const lines = make("ol", { className: "steps" }, ...steps.filter((step) => ownerOf(step) === path).map(worked));
      if (!path) return lines;
      const owner = path.split("/").slice(1).reduce((value, part) => value[part], result);
      const name = owner.label ?? owner.name;
      const summary = name ? `${named(path.split("/")[1])} · ${name}` : where(path);
      return make("details", { open: index === 0 }, make("summary", { textContent: summary }), lines);
    });
  };

  if (Array.isArray(result)) return { whole: [list(undefined, result, "")], steps: [], spoken: say("Résultat à jour", "Result up to date") };
  const first = Object.keys(result).find((name) => !isObject(result[name]));
  const answers = (wanted ?? [first]).filter((name) => name in result);
  const large = answers.flatMap((name) => {
    const inner = result[name];
    const answer = (title, ...figure) => make("div", {}, make("dt", { textContent: title }), cell("dd", ...figure));
    if (!isObject(inner)) return [answer(titled(name, `/${name}`), name, `/${name}`, inner)];
    return Object.entries(inner).map(([part, value]) => answer(`${named(name)} · ${named(part)}`, part, `/${name}/${part}`, value));
  });
  return {
    whole: [...(large.length ? [make("dl", { className: "answers" }, ...large)] : []), ...object(result, "", answers)],
    steps: working(),
    spoken: large.map((one) => [...one.children].map((part) => part.textContent).join(" ")).join(", "),
  };
};
