// JSON that folds.
import { make } from "./make.js";

const part = (className, textContent) => make("span", { className, textContent });

export const tree = (value, name = "", open = true) => {
  const key = name === "" ? [] : [part("key", name), ": "];
  if (value === null || typeof value !== "object")
    return make("div", {}, ...key, part(value === null ? "null" : typeof value, JSON.stringify(value)));
  const entries = Object.entries(value);
  const [start, end] = Array.isArray(value) ? "[]" : "{}";
  const inside = entries.map(([key, one]) => tree(one, key, entries.length <= 12 && open));
  return make("details", { open }, make("summary", {}, ...key, part("muted", `${start}${entries.length}${end}`)), ...inside);
};
