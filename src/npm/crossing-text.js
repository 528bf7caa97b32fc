// How an input crosses into Node's module: as JSON text, which takes less time there than its values one by one.
import { callText } from "./core.js";

/** Half of a surrogate pair, which has no UTF-8. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** A copy of plain values without half pairs. */
const wellFormed = (value) => {
  if (typeof value === "string") return value.replace(LONE_SURROGATE, "\ufffd");
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(wellFormed);
  return Object.fromEntries(Object.entries(value).map((member) => member.map(wellFormed)));
};

export const cross = (name, input) => {
  const json = JSON.stringify(input);
  return callText(name, json.includes("\\ud") ? JSON.stringify(wellFormed(input)) : json);
};
