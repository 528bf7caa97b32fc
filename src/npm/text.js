// An input as JSON text.

/** null, which no rule accepts, for what has no JSON text at all: undefined, a circular object. */
export const text = (input, replacer) => {
  try {
    return JSON.stringify(input, replacer) ?? "null";
  } catch {
    return "null";
  }
};

/** The same of a list, item by item where one of them has none. */
export const listText = (items) => {
  const json = text(items);
  return json === "null" ? `[${Array.from(items, (item) => text(item))}]` : json;
};

/** Half of a surrogate pair; `String.prototype.toWellFormed`, which would replace it, is missing in browsers of 2022. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** What JSON would drop or turn into null, kept so that the rule can name its fault. */
const faithful = (_, value) => {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? value : String(value);
    case "string":
      return value.replace(LONE_SURROGATE, "\ufffd");
    case "bigint":
    case "function":
    case "symbol":
      return null;
    default:
      return value;
  }
};

/** Item by item where it is a list: one without a text does not spoil the others of a batch. */
export const faithfulText = (input) =>
  Array.isArray(input) ? `[${Array.from(input, (item) => text(item, faithful))}]` : text(input, faithful);
