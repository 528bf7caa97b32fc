// Drift by columns: numbers in, numbers out, in one crossing.
import { columns } from "./core.js";
import { ChiffrageError, refusing } from "./error.js";

const COLUMNS = ["price", "soldDays", "cjm", "consumedDays", "remainingDays"];
const FIGURES = ["landingDays", "tjmEquivalent", "landingMargin", "landingTauxMarquePct"];

const refuse = (code, path, message) => {
  throw new ChiffrageError({ code, path, message });
};

const check = (columns) => {
  if (typeof columns !== "object" || columns === null || Array.isArray(columns)) {
    refuse("wrong_type", "", "must be an object");
  }
  const unknown = Object.keys(columns).find((name) => name !== "thresholdPct" && !COLUMNS.includes(name));
  if (unknown !== undefined) refuse("unknown_field", `/${unknown}`, "this field is not known here");
  for (const name of COLUMNS) {
    if (columns[name] === undefined) refuse("missing_field", `/${name}`, "this field is needed");
    if (!(columns[name] instanceof Float64Array)) refuse("wrong_type", `/${name}`, "must be a Float64Array");
  }
  if (!["undefined", "number"].includes(typeof columns.thresholdPct)) {
    refuse("wrong_type", "/thresholdPct", "must be a number");
  }
};

/** Rows that cross at a time: little memory, which stays near the processor. */
const ROWS = 4096;

const crossing = /* @__PURE__ */ refusing(columns);

export const driftColumns = (columns) => {
  check(columns);
  const { length } = columns.price;
  const landed = [...FIGURES.map(() => new Float64Array(length)), new Uint8Array(length)];
  for (let start = 0; start === 0 || start < length; start += ROWS) {
    // The last takes all that is left, so that columns of other lengths are told.
    const end = start + ROWS < length ? start + ROWS : undefined;
    const rows = crossing(...COLUMNS.map((name) => columns[name].subarray(start, end)), columns.thresholdPct);
    const count = rows.length / landed.length;
    landed.forEach((column, index) => column.set(rows.subarray(index * count, (index + 1) * count), start));
  }
  return Object.fromEntries([...FIGURES, "status"].map((name, index) => [name, landed[index]]));
};
