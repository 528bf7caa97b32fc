// Where each value of a JSON text stands, and where a text stops being JSON.
const SPACE = /[ \t\n\r]*/y;
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const DEEPEST = 200;

/** `{ places: Map(JSON pointer → [start, end]), stop }`: `stop` is where it went wrong, undefined where it did not. */
export const scan = (text) => {
  const places = new Map();
  let here = 0;

  const take = (pattern) => {
    pattern.lastIndex = here;
    const found = pattern.exec(text)?.[0];
    here += found?.length ?? 0;
    return found;
  };
  const next = () => {
    take(SPACE);
    return text[here];
  };
  const expect = (...signs) => {
    const sign = next();
    if (!signs.includes(sign)) throw here;
    here += 1;
    return sign;
  };

  const value = (path, depth) => {
    const sign = next();
    const start = here;
    if (depth > DEEPEST) throw here;
    if (sign === "{" || sign === "[") group(sign === "{", path, depth + 1);
    else if (take(TEXT) === undefined && take(SCALAR) === undefined) throw here;
    if (!places.has(path)) places.set(path, [start, here]);
  };
  const group = (isObject, path, depth) => {
    const end = isObject ? "}" : "]";
    here += 1;
    if (next() === end) return (here += 1);
    for (let index = 0; ; index += 1) {
      value(isObject ? `${path}/${name()}` : `${path}/${index}`, depth);
      if (expect(",", end) === end) return here;
    }
  };
  const name = () => {
    next();
    const key = take(TEXT);
    if (key === undefined) throw here;
    expect(":");
    return JSON.parse(key).replaceAll("~", "~0").replaceAll("/", "~1");
  };

  try {
    value("", 0);
    if (next() !== undefined) throw here;
    return { places };
  } catch (stop) {
    if (typeof stop !== "number") throw stop;
    return { places, stop };
  }
};

/** The place of a pointer, or of the nearest thing around it. */
export const placeOf = (places, pointer) => {
  let path = pointer;
  while (path && !places.has(path)) path = path.slice(0, path.lastIndexOf("/"));
  return places.get(path) ?? [0, 0];
};

/** `{ line, column, text }` of a place, both counted from 1. */
export const lineOf = (text, offset) => {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  return { line: text.slice(0, start).split("\n").length, column: offset - start + 1, text: text.slice(start, end < 0 ? undefined : end) };
};
