// Values from lines of text, as src/flat.rs writes them.
const [NULL, ABSENT, ERROR] = [1, 2, 3];

let text;
let at;

/** The next line as it is: a decimal, a date, a text of a closed list. */
export const line = () => {
  const end = text.indexOf("\n", at);
  const found = text.slice(at, end);
  at = end + 1;
  return found;
};

export const whole = () => Number(line());

export const truth = () => line() === "true";

/** What is written as JSON: operands, errors. */
export const json = () => JSON.parse(line());

/** Any text: quoted where it would not be a line. */
export const words = () => (text[at] === '"' ? json() : line());

const skips = (mark) => {
  const found = text.charCodeAt(at) === mark;
  if (found) at = text.indexOf("\n", at) + 1;
  return found;
};

export const isAbsent = () => skips(ABSENT);

export const orNull = (read) => (skips(NULL) ? null : read());

export const list = (read) => {
  const items = [];
  for (let left = whole(); left > 0; left -= 1) items.push(read());
  return items;
};

const outcome = (read) => {
  if (text.charCodeAt(at) !== ERROR) return { ok: true, value: read() };
  at += 1;
  return { ok: false, error: json() };
};

/** What became of each item of a batch, or of the batch itself. */
export const outcomes = (read) => () => {
  const items = [];
  line();
  while (at < text.length) items.push(outcome(read));
  return items;
};

/** What became of an input. */
export const read = (lines, reader) => {
  text = lines;
  at = 0;
  return outcome(reader);
};
