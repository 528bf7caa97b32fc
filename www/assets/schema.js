// What the schema of the rules knows of an input: for each field, its shape.
const { $defs: defs } = await (await fetch(new URL("../pkg/chiffrage/schema.json", import.meta.url))).json();

export const at = (ref) => defs[ref.slice("#/$defs/".length)];

/** Of the variants of a value, the one whose tag and required fields it has. */
const fits = (variant, value) => {
  const { properties = {}, required = [], $ref } = variant;
  const tagged = Object.entries(properties).every(([name, { const: tag }]) => tag === undefined || tag === value[name]);
  return tagged && [...required, ...($ref ? at($ref).required ?? [] : [])].every((name) => name in value);
};

/** The shapes of a value's fields, by name. */
export const fields = (shape, value) => {
  const { $ref, properties, oneOf, anyOf } = shape;
  const variant = (oneOf ?? anyOf)?.find((variant) => fits(variant, value));
  return { ...($ref && fields(at($ref), value)), ...(variant && fields(variant, value)), ...properties };
};

/** The functions that take JSON. */
export const functions = Object.keys(defs).filter((name) => name.endsWith(".input")).map((name) => name.slice(0, -".input".length));

export const input = (rule) => defs[`${rule}.input`];

/** What a field takes: a list of texts, a tag, yes or no, a date, a whole number, a decimal, or a text. */
export const kind = (shape = {}) => {
  const { enum: list, const: tag, type, format, anyOf } = shape.$ref ? { ...at(shape.$ref), ...shape } : shape;
  if (list) return { list };
  if (tag !== undefined) return { tag };
  if (type === "boolean") return { flag: true };
  if (format === "date") return { date: true };
  if (type === "integer") return { whole: true };
  return anyOf?.some(({ type }) => type === "number") ? { decimal: true } : { text: true };
};
