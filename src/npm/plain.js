// An input as plain values: what JSON would drop or turn into null becomes what the rule can name the fault of.

/** No input is half as deep: what is deeper is taken to hold itself. JSON text is read to 128 levels. */
const DEEPEST = 100;

/** null, which no rule accepts, for what has no plain value: undefined, functions, symbols, big integers. */
const plainOf = (value, depth) => {
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
  if (typeof value.toJSON === "function") return plainOf(value.toJSON(), depth);
  if (Array.isArray(value)) return list(value, depth);
  if (value instanceof Number || value instanceof String || value instanceof Boolean) return plainOf(value.valueOf(), depth);
  const prototype = Object.getPrototypeOf(value);
  return object(value, depth, prototype === Object.prototype || prototype === null);
};

/** The list itself where all its items are plain. */
const list = (items, depth) => {
  let copy;
  for (let index = 0; index < items.length; index += 1) {
    const item = plainOf(items[index], depth);
    if (item !== items[index]) copy ??= items.slice(0, index);
    copy?.push(item);
  }
  return copy ?? items;
};

/** The object itself where all its members are plain; a copy of its own members otherwise, without those that are undefined. */
const object = (value, depth, isPlain) => {
  const names = Object.keys(value);
  let copy = isPlain ? undefined : [];
  names.forEach((name, index) => {
    const given = value[name];
    const member = plainOf(given, depth);
    if (member !== given) copy ??= names.slice(0, index).map((before) => [before, value[before]]);
    if (given !== undefined) copy?.push([name, member]);
  });
  return copy ? Object.fromEntries(copy) : value;
};

/** An input that crosses as it is, without a copy where it is plain; null for one that holds itself. */
export const plain = (input) => {
  try {
    return plainOf(input, 0);
  } catch {
    return null;
  }
};
