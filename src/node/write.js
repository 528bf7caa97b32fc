// An input as lines, as src/input/lines.rs reads them: values in declared order, without names.
const ABSENT = "\u0002";

/** Thrown where the lines would not say all: JSON does, and a fault is told from there. */
const OTHER = new Error("as JSON");

let lines;

export const other = () => {
  throw OTHER;
};

// Each returns how many fields it has written, so that an object with others is found out.
const put = (value) => {
  lines.push(value);
  return 1;
};

const absent = () => {
  lines.push(ABSENT);
  return 0;
};

const written = (value, isRight) => {
  if (value === undefined) return absent();
  return isRight && value !== ABSENT ? put(value) : other();
};

export const text = (value) => written(value, typeof value === "string");

export const decimal = (value) => written(value, typeof value === "string" || typeof value === "number");

export const whole = (value) => written(value, typeof value === "number");

export const truth = (value) => written(value, typeof value === "boolean");

export const json = (value) => (value === undefined ? absent() : put(JSON.stringify(value)));

export const list = (items, write) => {
  if (items === undefined) return absent();
  if (!Array.isArray(items)) other();
  put(items.length);
  for (let index = 0; index < items.length; index += 1) write(items[index]) || other();
  return 1;
};

/** Whether the object is there; one of a class may have fields of its own making. */
export const plain = (object) => {
  if (object === undefined) return absent();
  return typeof object === "object" && object !== null && Object.getPrototypeOf(object) === Object.prototype ? 1 : other();
};

/** All that the object has was written. */
export const own = (object, count) => (Object.keys(object).length === count ? 1 : other());

/** An empty line, the number of the others, and them; none where JSON must say it. */
export const write = (input, writer) => {
  lines = ["", 0];
  try {
    if (!writer(input)) return undefined;
  } catch {
    return undefined;
  }
  lines[1] = lines.length - 2;
  lines.push("");
  return lines.join("\n");
};
