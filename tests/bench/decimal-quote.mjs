// The rule `quote` as one would write it by hand with decimal.js, at its default precision: what the package is measured against.
import { Decimal } from "decimal.js";

const Exact = Decimal.clone({ rounding: Decimal.ROUND_HALF_UP });
const ZERO = new Exact(0);
const exact = (value) => new Exact(value ?? 0);
const cents = (value) => value.toDecimalPlaces(2);
const money = (value) => value.toFixed(2);
const sum = (values) => values.reduce((total, value) => total.plus(value), ZERO);
const percent = (part, whole) => (whole.isZero() ? null : part.div(whole).times(100).toFixed(2));
const remaining = (discountPct) => exact(100).minus(exact(discountPct)).div(100);

const group = (revenue, cost) => {
  const margin = revenue.minus(cost);
  return {
    revenue: money(revenue),
    cost: money(cost),
    margin: money(margin),
    tauxMarquePct: percent(margin, revenue),
    tauxMargePct: percent(margin, cost),
  };
};

const figures = {
  regie: ({ tjm, days, cjm }) => ({
    revenue: exact(tjm).times(days),
    cost: exact(cjm).times(days),
    days: exact(days),
  }),
  forfait: ({ price, resources }) => ({
    revenue: exact(price),
    cost: sum(resources.map(({ cjm, days }) => exact(cjm).times(days))),
    days: sum(resources.map(({ days }) => exact(days))),
  }),
  service_centre: ({ monthlyFee, months, workUnits, commitment, cost }) => ({
    revenue: exact(monthlyFee)
      .times(months)
      .plus(Exact.max(sum(workUnits.map(({ quantity, price }) => exact(quantity).times(price))), exact(commitment))),
    cost: exact(cost),
    days: null,
  }),
};

const priced = (line) => {
  const { revenue, cost, days } = figures[line.mode](line);
  return { line, revenue: cents(revenue.times(remaining(line.discountPct))), cost: cents(cost), days };
};

const grouped = (lines, field) => {
  const groups = new Map();
  for (const item of lines) {
    const key = item.line[field];
    if (key === undefined) continue;
    const group = groups.get(key) ?? { revenue: ZERO, cost: ZERO };
    groups.set(key, { revenue: group.revenue.plus(item.revenue), cost: group.cost.plus(item.cost) });
  }
  return [...groups].map(([key, { revenue, cost }]) => ({ [field]: key, ...group(revenue, cost) }));
};

const floor = (cost, { pct, basis = "taux_marque" }) => {
  const share = exact(pct).div(100);
  const exactly = basis === "taux_marque" ? cost.div(exact(1).minus(share)) : cost.times(share.plus(1));
  return exactly.toDecimalPlaces(2, Decimal.ROUND_UP);
};

export const quote = ({ lines, extraCosts = [], discountPct, vatPct = 20, threshold }) => {
  const items = lines.map(priced);
  const sold = sum(items.map(({ revenue }) => revenue));
  const rebilled = sum(extraCosts.map(({ rebilled }) => cents(exact(rebilled))));
  const discount = cents(sold.times(exact(discountPct)).div(100));
  const revenue = sold.minus(discount).plus(rebilled);
  const cost = sum(items.map(({ cost }) => cost)).plus(sum(extraCosts.map(({ cost }) => cents(exact(cost)))));
  const margin = revenue.minus(cost);
  const staffed = items.filter(({ days }) => days && !days.isZero());
  const days = sum(staffed.map(({ days }) => days));
  const vat = cents(revenue.times(exact(vatPct)).div(100));
  const floorRevenue = floor(cost, threshold);
  const rate = margin.div(threshold.basis === "taux_marge" ? cost : revenue).times(100);
  const room = sold.plus(rebilled).minus(floorRevenue).div(sold).times(100);
  return {
    ...group(revenue, cost),
    coefficient: revenue.div(cost).toFixed(4),
    discount: money(discount),
    days: money(days),
    averageTjm: days.isZero() ? null : money(sum(staffed.map(({ revenue }) => revenue)).div(days)),
    vat: money(vat),
    totalInclVat: money(revenue.plus(vat)),
    lines: items.map(({ line: { label, mode, phase }, revenue, cost, days }) => ({
      label,
      mode,
      ...(phase === undefined ? {} : { phase }),
      days: days && money(days),
      ...group(revenue, cost),
    })),
    byMode: grouped(items, "mode"),
    byPhase: grouped(items, "phase"),
    check: {
      status: margin.isNegative() ? "loss" : rate.lt(exact(threshold.pct)) ? "below_threshold" : "ok",
      floorRevenue: money(floorRevenue),
      maxDiscountPct: Exact.max(0, Exact.min(100, room)).toFixed(2, Decimal.ROUND_DOWN),
    },
  };
};
