// An input as plain values: what JSON would drop or turn into null is kept so that the rule can name its fault.

/** No input is half as deep: what is deeper holds itself. */
const DEEPEST = 500;

/** null, which no rule accepts, for what has no plain value: undefined, functions, symbols, big integers. */
const copy = (value, depth) => {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) ? value : String(value);
    case "object":
      return value === null ? null : inner(value, depth + 1);
    default:
      return null;
  }
};

const inner = (value, depth) => {
  if (depth > DEEPEST) throw new RangeError("an input that holds itself");
  if (typeof value.toJSON === "function") return copy(value.toJSON(), depth);
  if (value instanceof Number || value instanceof String || value instanceof Boolean) return copy(value.valueOf(), depth);
  if (Array.isArray(value)) return Array.from(value, (item) => copy(item, depth));
  // Without a prototype, a member named __proto__ is a member like another.
  const object = Object.create(null);
  for (const name of Object.keys(value)) {
    const member = value[name];
    // A member that is undefined is absent.
    if (member !== undefined) object[name] = copy(member, depth);
  }
  return object;
};

/** A copy of an input that crosses as it is; null for one that holds itself. */
export const plain = (input) => {
  try {
    return copy(input, 0);
  } catch {
    return null;
  }
};
