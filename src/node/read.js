// Objects from values one after the other, as src/flat.rs writes them.
const [LONG, NULL, ABSENT, ERROR, MARKS] = [0, 1, 2, 3, 4];

let values;
let at;

const length = () => {
  const unit = values.charCodeAt(at);
  at += 1;
  return unit === LONG ? whole() : unit - MARKS;
};

export const text = () => {
  const end = length() + at;
  const found = values.slice(at, end);
  at = end;
  return found;
};

export const whole = () => Number(text());

export const truth = () => text() === "true";

/** What is written as JSON: operands, errors. */
export const json = () => JSON.parse(text());

const skips = (mark) => {
  const found = values.charCodeAt(at) === mark;
  if (found) at += 1;
  return found;
};

export const isAbsent = () => skips(ABSENT);

export const orNull = (read) => (skips(NULL) ? null : read());

export const list = (read) => {
  const items = [];
  for (let left = length(); left > 0; left -= 1) items.push(read());
  return items;
};

const outcome = (read) => (skips(ERROR) ? { ok: false, error: json() } : { ok: true, value: read() });

/** What became of each item of a batch. */
export const outcomes = (read) => () => {
  const items = [];
  for (at += 1; at < values.length; ) items.push(outcome(read));
  return items;
};

/** What became of an input. */
export const read = (answer, reader) => {
  values = answer;
  at = 0;
  return outcome(reader);
};
