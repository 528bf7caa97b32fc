// How everything here is timed: the contestants in turns, so that a busy moment of the machine falls on all; the median of the turns.
// It runs in Node and in a page alike.

export const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** The median of each contestant of `rounds` of what `take` returns for it, after rounds that do not count. */
export const inTurns = async (contestants, take, { rounds, warm = 1 }) => {
  const taken = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (let round = -warm; round < rounds; round += 1) {
    for (const [name, contestant] of Object.entries(contestants)) {
      const value = await take(contestant, name);
      if (round >= 0) taken[name].push(value);
    }
  }
  return Object.fromEntries(Object.entries(taken).map(([name, values]) => [name, median(values)]));
};

const WARM_UP = 400;
// Short, so that most turns are over before the machine turns to something else.
const TURN = 4;

/** Milliseconds of a call, of functions that take from microseconds to seconds: once compilers are done with it, a turn is as many
 *  calls as fill it. */
export const callTimes = (contestants, { rounds }) => {
  const each = (run, enough) => {
    const start = performance.now();
    let calls = 0;
    do {
      run();
      calls += 1;
    } while (calls < enough && performance.now() - start < WARM_UP);
    return (performance.now() - start) / calls;
  };
  const turns = mapped(contestants, (run) => {
    const calls = Math.ceil(TURN / each(run, Infinity));
    return () => each(run, calls);
  });
  return inTurns(turns, (turn) => turn(), { rounds, warm: 0 });
};

export const mapped = (values, change) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));

/** To four figures, which is more than a median is worth. */
const rounded = (value) => Number(value.toPrecision(4));

/** A measure as the report has it: each contestant's value, and how many times ours it is. */
export const measure = ({ ours = "chiffrage", values, ...described }) => {
  const ratios = mapped(values, (value) => rounded(value / values[ours]));
  const { [ours]: _, ...others } = ratios;
  return { ...described, ours, values: mapped(values, rounded), ...(values[ours] ? { ratios: others } : {}) };
};

export const MILLISECONDS = { fr: "ms", en: "ms" };
export const MICROSECONDS = { fr: "µs", en: "µs" };
export const BYTES = { fr: "octets", en: "bytes" };

export const microseconds = (milliseconds) => mapped(milliseconds, (value) => value * 1000);
