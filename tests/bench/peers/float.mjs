// The rules in plain numbers, rounded to the cent where the rules round: what is written first, and wrong now and then.

export const cents = (euros) => Math.round(euros * 100) / 100;
const sum = (values) => values.reduce((total, value) => total + value, 0);
const percent = (part, whole) => (whole === 0 ? null : cents((part / whole) * 100));

const group = (revenue, cost) => {
  const margin = cents(revenue - cost);
  return { revenue, cost, margin, tauxMarquePct: percent(margin, revenue), tauxMargePct: percent(margin, cost) };
};

const modes = {
  regie: ({ tjm, days, cjm = 0 }) => ({ revenue: tjm * days, cost: cjm * days, days: Number(days) }),
  forfait: ({ price, resources = [] }) => ({
    revenue: Number(price),
    cost: sum(resources.map(({ cjm, days }) => cjm * days)),
    days: sum(resources.map(({ days }) => Number(days))),
  }),
  service_centre: ({ monthlyFee, months, workUnits = [], commitment = 0, cost = 0 }) => ({
    revenue: monthlyFee * months + Math.max(sum(workUnits.map(({ quantity, price }) => quantity * price)), Number(commitment)),
    cost: Number(cost),
    days: null,
  }),
};

const priced = (line) => {
  const { revenue, cost, days } = modes[line.mode](line);
  return { line, revenue: cents(revenue * (1 - (line.discountPct ?? 0) / 100)), cost: cents(cost), days };
};

const grouped = (items, field) => {
  const groups = new Map();
  for (const { line, revenue, cost } of items) {
    if (line[field] === undefined) continue;
    const group = groups.get(line[field]) ?? { revenue: 0, cost: 0 };
    groups.set(line[field], { revenue: group.revenue + revenue, cost: group.cost + cost });
  }
  return [...groups].map(([key, { revenue, cost }]) => ({ [field]: key, ...group(cents(revenue), cents(cost)) }));
};

const check = ({ pct, basis = "taux_marque" }, { revenue, cost, margin }, undiscounted, rebilled) => {
  const share = pct / 100;
  const [rate, floor] = basis === "taux_marque" ? [margin / revenue, cost / (1 - share)] : [margin / cost, cost * (1 + share)];
  const floorRevenue = Math.ceil(floor * 100) / 100;
  const room = ((undiscounted + rebilled - floorRevenue) / undiscounted) * 100;
  return {
    status: margin < 0 ? "loss" : rate < share ? "below_threshold" : "ok",
    floorRevenue,
    maxDiscountPct: Math.floor(Math.max(0, Math.min(100, room)) * 100) / 100,
  };
};

export const quote = ({ lines, extraCosts = [], discountPct = 0, vatPct = 20, threshold }) => {
  const items = lines.map(priced);
  const undiscounted = cents(sum(items.map(({ revenue }) => revenue)));
  const rebilled = cents(sum(extraCosts.map(({ rebilled = 0 }) => Number(rebilled))));
  const discount = cents((undiscounted * discountPct) / 100);
  const revenue = cents(undiscounted - discount + rebilled);
  const cost = cents(sum(items.map(({ cost }) => cost)) + sum(extraCosts.map(({ cost }) => Number(cost))));
  const staffed = items.filter(({ days }) => days);
  const days = sum(staffed.map(({ days }) => days));
  const vat = cents((revenue * vatPct) / 100);
  const total = group(revenue, cost);
  return {
    ...total,
    coefficient: cost === 0 ? null : Math.round((revenue / cost) * 10000) / 10000,
    discount,
    days,
    averageTjm: days === 0 ? null : cents(sum(staffed.map(({ revenue }) => revenue)) / days),
    vat,
    totalInclVat: cents(revenue + vat),
    lines: items.map(({ line: { label, mode, phase }, revenue, cost, days }) => ({ label, mode, phase, days, ...group(revenue, cost) })),
    byMode: grouped(items, "mode"),
    byPhase: grouped(items, "phase"),
    check: check(threshold, total, undiscounted, rebilled),
  };
};

const STATUSES = ["on_track", "drifting", "alert", "loss"];

const land = (price, soldDays, cjm, consumedDays, remainingDays, thresholdPct) => {
  const days = consumedDays + remainingDays;
  const margin = cents(price - cents(cjm * days));
  const rate = (margin / price) * 100;
  const status = margin < 0 || price / days < cjm ? 3 : rate < thresholdPct ? 2 : days > soldDays ? 1 : 0;
  return { days, margin, rate, status };
};

/** Of columns of numbers, the same five columns as `driftColumns`. */
export const driftColumns = ({ price, soldDays, cjm, consumedDays, remainingDays, thresholdPct }) => {
  const { length } = price;
  const landingDays = new Float64Array(length);
  const tjmEquivalent = new Float64Array(length);
  const landingMargin = new Float64Array(length);
  const landingTauxMarquePct = new Float64Array(length);
  const statuses = new Uint8Array(length);
  for (let row = 0; row < length; row += 1) {
    const { days, margin, rate, status } = land(price[row], soldDays[row], cjm[row], consumedDays[row], remainingDays[row], thresholdPct);
    landingDays[row] = cents(days);
    tjmEquivalent[row] = cents(price[row] / days);
    landingMargin[row] = margin;
    landingTauxMarquePct[row] = cents(rate);
    statuses[row] = status;
  }
  return { landingDays, tjmEquivalent, landingMargin, landingTauxMarquePct, status: statuses };
};

/** What the drift gauge shows. */
export const drift = ({ price, soldDays, cjm, consumedDays, remainingDays, threshold }) => {
  const [sold, consumed] = [Number(soldDays), Number(consumedDays)];
  const { days, rate, status } = land(Number(price), sold, Number(cjm), consumed, Number(remainingDays), Number(threshold.pct));
  const signedRate = ((price - cents(cjm * sold)) / price) * 100;
  return {
    landingDays: days,
    driftDays: days - sold,
    tjmEquivalent: cents(price / days),
    tauxMarquePct: cents(rate),
    marginDriftPts: cents(rate - signedRate),
    maxDaysAtThreshold: (price * (1 - threshold.pct / 100)) / cjm,
    breakEvenDays: price / cjm,
    status: STATUSES[status],
  };
};

const WORST = ["loss", "alert", "watch", "ok"];

const position = ({ revenue, cost, days }, pct) => {
  const [sold, spent] = [Number(revenue), Number(cost)];
  const margin = sold - spent;
  const rate = (margin / sold) * 100;
  const floorRevenue = Math.ceil((spent / (1 - pct / 100)) * 100) / 100;
  return {
    tauxMarquePct: cents(rate),
    status: margin < 0 ? "loss" : rate < pct ? "alert" : rate < pct + 3 ? "watch" : "ok",
    shortfall: Math.max(0, Math.ceil((sold * (pct / 100) - margin) * 100) / 100),
    floorRevenue,
    floorTjm: days && Math.ceil((floorRevenue / days) * 100) / 100,
    maxDays: days && (sold * (1 - pct / 100)) / (spent / days),
  };
};

/** The margins of a project, against its threshold on the taux de marque. */
export const marginAlert = ({ threshold, signed, production, invoiced }) => {
  const positions = [signed, production, invoiced].filter(Boolean).map((given) => position(given, Number(threshold.pct)));
  return { positions, status: WORST.find((status) => positions.some((position) => position.status === status)) };
};
