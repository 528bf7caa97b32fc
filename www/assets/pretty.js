// JSON as a person would write it: what fits on a line stays on one, but for the whole.
const WIDTH = 76;

/** `key` writes the name of a field. */
export const pretty = (value, indent = "", key = JSON.stringify) => {
  const flat = inline(value, key);
  const isWhole = indent === "" && value !== null && Object.keys(value).length > 1;
  if (value === null || typeof value !== "object" || (!isWhole && indent.length + flat.length <= WIDTH)) return flat;
  const deeper = `${indent}  `;
  const isList = Array.isArray(value);
  const entries = Object.entries(value).map(([name, one]) => deeper + (isList ? "" : `${key(name)}: `) + pretty(one, deeper, key));
  const [open, close] = isList ? "[]" : "{}";
  return `${open}\n${entries.join(",\n")}\n${indent}${close}`;
};

const inline = (value, key) => {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((one) => inline(one, key)).join(", ")}]`;
  const entries = Object.entries(value).map(([name, one]) => `${key(name)}: ${inline(one, key)}`);
  return entries.length ? `{ ${entries.join(", ")} }` : "{}";
};

/** The same as a value of JavaScript. */
export const literal = (value, indent) => pretty(value, indent, (name) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name)));
