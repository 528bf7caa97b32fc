// Drift by columns: numbers in, numbers out, in one crossing.
import { columns as cross } from "./core.js";
import { ChiffrageError } from "./rules.js";

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

export const driftColumns = (columns) => {
  check(columns);
  const { length } = columns.price;
  let rows;
  try {
    rows = cross(...COLUMNS.map((name) => columns[name]), columns.thresholdPct);
  } catch (fault) {
    throw typeof fault === "string" ? new ChiffrageError(JSON.parse(fault)) : fault;
  }
  const column = (index) => rows.slice(index * length, (index + 1) * length);
  const figures = FIGURES.map((name, index) => [name, column(index)]);
  return { ...Object.fromEntries(figures), status: Uint8Array.from(column(FIGURES.length)) };
};
