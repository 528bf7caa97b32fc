// The fields a rule takes, as its schema has them; what is inside one is written when it is opened.
import { make } from "./make.js";
import { at, kind } from "./schema.js";
import { lang, say } from "./site.js";
import { word } from "./words.js";

const whole = (shape) => {
  if (!shape.$ref) return shape;
  const { properties, ...target } = whole(at(shape.$ref));
  const { $ref, ...own } = shape;
  return {
    ...target,
    ...own,
    properties: { ...own.properties, ...properties },
    required: [...(target.required ?? []), ...(own.required ?? [])],
  };
};

const inside = (shape) => {
  const { properties, oneOf, anyOf, items } = whole(shape);
  const variants = (oneOf ?? anyOf ?? []).filter((one) => whole(one).properties);
  if (items) return inside(items);
  return Object.keys(properties ?? {}).length || variants.length ? { properties: properties ?? {}, variants } : null;
};

const typed = (shape) => {
  const { list, tag, flag, date, whole: count, decimal } = kind(shape);
  const { items, type } = whole(shape);
  if (list) return list.map((one) => `"${one}"`).join(" | ");
  if (tag !== undefined) return `"${tag}"`;
  if (items) return `${say("liste", "list")}${inside(items) ? "" : ` (${typed(items)})`}`;
  if (flag) return say("oui ou non", "yes or no");
  if (date) return say("date AAAA-MM-JJ", "date YYYY-MM-DD");
  if (count) return say("entier", "whole number");
  if (decimal) return say("décimal", "decimal");
  return type === "string" ? say("texte", "text") : say("objet", "object");
};

const field = (rule, name, shape, required) => {
  const { description, default: usual } = shape;
  const title = word(rule, name, lang).text;
  const parts = [
    make("code", { textContent: name }),
    ...(title === name ? [] : [` ${title}`]),
    make("span", { className: "muted", textContent: ` ${typed(shape)}${required ? say(", obligatoire", ", needed") : ""}` }),
    ...(usual === undefined
      ? []
      : [
          make("span", { className: "muted", textContent: say(", par défaut ", ", by default ") }),
          make("code", { textContent: JSON.stringify(usual) }),
        ]),
    ...(description ? [make("small", { lang: "en", textContent: description })] : []),
  ];
  const content = inside(shape);
  if (!content) return make("div", { className: "row" }, ...parts);
  const details = make("details", {}, make("summary", {}, ...parts));
  details.addEventListener("toggle", () => details.append(...reference(rule, shape)), { once: true });
  return details;
};

/** A row for each field of a shape, and a fold for each variant. */
export const reference = (rule, shape) => {
  const { properties, variants } = inside(shape) ?? { properties: {}, variants: [] };
  const { items } = whole(shape);
  const { required = [] } = whole(items ?? shape);
  const rows = Object.entries(properties).map(([name, one]) => field(rule, name, one, required.includes(name)));
  const folds = variants.map((one) => {
    const { properties, required = [] } = whole(one);
    const tags = Object.entries(properties)
      .filter(([, { const: tag }]) => tag !== undefined)
      .map(([name, { const: tag }]) => `${name}: "${tag}"`);
    const title = tags.join(", ") || required.join(", ");
    const details = make(
      "details",
      {},
      make("summary", {}, make("span", { className: "muted", textContent: say("ou ", "either ") }), make("code", { textContent: title })),
    );
    details.addEventListener("toggle", () => details.append(...reference(rule, one)), { once: true });
    return details;
  });
  return [...rows, ...folds];
};
