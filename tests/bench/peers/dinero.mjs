// The rule `quote` by hand over dinero.js 2: amounts of money in whole cents. It divides nothing: what is a quotient (rates, average
// TJM, floor, greatest discount) is worked out beside it, in whole numbers.
import { EUR, add, dinero, greaterThan, halfAwayFromZero, lessThan, multiply, subtract, toDecimal, toSnapshot, transformScale } from "dinero.js";

const scaled = (value) => {
  const [whole, fraction = ""] = String(value ?? 0).split(".");
  return { amount: Number(whole + fraction), scale: fraction.length };
};
const money = (value) => dinero({ ...scaled(value), currency: EUR });
const ZERO = money("0.00");
const cents = (value) => transformScale(value, 2, halfAwayFromZero);
const sum = (values) => values.reduce(add, ZERO);
const part = (value, percents) => {
  const { amount, scale } = scaled(percents);
  return multiply(value, { amount, scale: scale + 2 });
};
const most = (one, other) => (greaterThan(one, other) ? one : other);

/** Days are no money; they are counted in hundredths. */
const hundredths = (days) => Number(toSnapshot(cents(money(days))).amount);

const amount = (value) => BigInt(toSnapshot(value).amount);
const absolute = (value) => (value < 0n ? -value : value);
const nearest = (numerator, denominator) => {
  const rounded = (2n * absolute(numerator) + absolute(denominator)) / (2n * absolute(denominator));
  return numerator < 0n === denominator < 0n ? rounded : -rounded;
};
const text = (value, digits) => {
  const all = absolute(value).toString().padStart(digits + 1, "0");
  return `${value < 0n ? "-" : ""}${all.slice(0, -digits)}.${all.slice(-digits)}`;
};
const quotient = (numerator, denominator, scale, digits) =>
  denominator === 0n ? null : text(nearest(numerator * scale, denominator), digits);

const group = (revenue, cost) => {
  const margin = subtract(revenue, cost);
  return {
    revenue: toDecimal(revenue),
    cost: toDecimal(cost),
    margin: toDecimal(margin),
    tauxMarquePct: quotient(amount(margin), amount(revenue), 10000n, 2),
    tauxMargePct: quotient(amount(margin), amount(cost), 10000n, 2),
  };
};

const times = (price, quantity) => multiply(money(price), scaled(quantity));

const modes = {
  regie: ({ tjm, days, cjm }) => ({ revenue: times(tjm, days), cost: times(cjm, days), days: hundredths(days) }),
  forfait: ({ price, resources }) => ({
    revenue: money(price),
    cost: sum(resources.map(({ cjm, days }) => times(cjm, days))),
    days: resources.reduce((total, { days }) => total + hundredths(days), 0),
  }),
  service_centre: ({ monthlyFee, months, workUnits, commitment, cost }) => ({
    revenue: add(times(monthlyFee, months), most(sum(workUnits.map(({ quantity, price }) => times(price, quantity))), money(commitment))),
    cost: money(cost),
    days: null,
  }),
};

const priced = (line) => {
  const { revenue, cost, days } = modes[line.mode](line);
  return { line, revenue: cents(subtract(revenue, part(revenue, line.discountPct))), cost: cents(cost), days };
};

const grouped = (items, field) => {
  const groups = new Map();
  for (const { line, revenue, cost } of items) {
    if (line[field] === undefined) continue;
    const group = groups.get(line[field]) ?? { revenue: ZERO, cost: ZERO };
    groups.set(line[field], { revenue: add(group.revenue, revenue), cost: add(group.cost, cost) });
  }
  return [...groups].map(([key, { revenue, cost }]) => ({ [field]: key, ...group(revenue, cost) }));
};

const check = ({ pct, basis = "taux_marque" }, revenue, cost, undiscounted, rebilled) => {
  const { amount: share, scale } = scaled(pct);
  const [hundred, of] = [100n * 10n ** BigInt(scale), BigInt(share)];
  const [base, above, below] = basis === "taux_marque" ? [revenue, hundred, hundred - of] : [cost, hundred + of, hundred];
  const floor = (amount(cost) * above + below - 1n) / below;
  const margin = subtract(revenue, cost);
  const missed = amount(margin) * hundred < amount(base) * of;
  const room = ((amount(undiscounted) + amount(rebilled) - floor) * 10000n) / amount(undiscounted);
  return {
    status: lessThan(revenue, cost) ? "loss" : missed ? "below_threshold" : "ok",
    floorRevenue: text(floor, 2),
    maxDiscountPct: text(room < 0n ? 0n : room > 10000n ? 10000n : room, 2),
  };
};

const shown = (days) => text(BigInt(days), 2);

export const quote = ({ lines, extraCosts = [], discountPct, vatPct = 20, threshold }) => {
  const items = lines.map(priced);
  const undiscounted = sum(items.map(({ revenue }) => revenue));
  const rebilled = sum(extraCosts.map(({ rebilled }) => cents(money(rebilled))));
  const discount = cents(part(undiscounted, discountPct));
  const revenue = add(subtract(undiscounted, discount), rebilled);
  const cost = sum([...items.map(({ cost }) => cost), ...extraCosts.map(({ cost }) => cents(money(cost)))]);
  const staffed = items.filter(({ days }) => days);
  const days = staffed.reduce((total, { days }) => total + days, 0);
  const vat = cents(part(revenue, vatPct));
  return {
    ...group(revenue, cost),
    coefficient: quotient(amount(revenue), amount(cost), 10000n, 4),
    discount: toDecimal(discount),
    days: shown(days),
    averageTjm: quotient(amount(sum(staffed.map(({ revenue }) => revenue))), BigInt(days), 100n, 2),
    vat: toDecimal(vat),
    totalInclVat: toDecimal(add(revenue, vat)),
    lines: items.map(({ line: { label, mode, phase }, revenue, cost, days }) => ({
      label,
      mode,
      ...(phase === undefined ? {} : { phase }),
      days: days === null ? null : shown(days),
      ...group(revenue, cost),
    })),
    byMode: grouped(items, "mode"),
    byPhase: grouped(items, "phase"),
    check: check(threshold, revenue, cost, undiscounted, rebilled),
  };
};
