// The rules `quote` and `drift` as one would write them by hand over a library of decimals: what the package is measured against.

const HUNDRED = 100;

/** Over a class of decimals with `plus`, `minus`, `times`, `div`, and its way to round to the cent. */
export const byHand = (Decimal, { cents, down, up }) => {
  const exact = (value) => new Decimal(value ?? 0);
  const ZERO = exact(0);
  const sum = (values) => values.reduce((total, value) => total.plus(value), ZERO);
  const most = (one, other) => (one.gt(other) ? one : other);
  const least = (one, other) => (one.lt(other) ? one : other);
  const money = (value) => value.toFixed(2);
  const unsigned = (text) => (text === "-0.00" ? "0.00" : text);
  const percent = (part, whole) => (whole.eq(0) ? null : unsigned(part.times(HUNDRED).div(whole).toFixed(2)));

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

  const coefficient = (revenue, cost) => (cost.eq(0) ? null : revenue.div(cost).toFixed(4));

  const modes = {
    regie: ({ tjm, days, cjm }) => ({ revenue: exact(tjm).times(days), cost: exact(cjm).times(days), days: exact(days) }),
    forfait: ({ price, resources }) => ({
      revenue: exact(price),
      cost: sum(resources.map(({ cjm, days }) => exact(cjm).times(days))),
      days: sum(resources.map(({ days }) => exact(days))),
    }),
    service_centre: ({ monthlyFee, months, workUnits, commitment, cost }) => ({
      revenue: exact(monthlyFee)
        .times(months)
        .plus(most(sum(workUnits.map(({ quantity, price }) => exact(quantity).times(price))), exact(commitment))),
      cost: exact(cost),
      days: null,
    }),
  };

  const priced = (line) => {
    const { revenue, cost, days } = modes[line.mode](line);
    const remaining = exact(HUNDRED).minus(exact(line.discountPct));
    return { line, revenue: cents(revenue.times(remaining).div(HUNDRED)), cost: cents(cost), days };
  };

  const grouped = (items, field) => {
    const groups = new Map();
    for (const { line, revenue, cost } of items) {
      if (line[field] === undefined) continue;
      const group = groups.get(line[field]) ?? { revenue: ZERO, cost: ZERO };
      groups.set(line[field], { revenue: group.revenue.plus(revenue), cost: group.cost.plus(cost) });
    }
    return [...groups].map(([key, { revenue, cost }]) => ({ [field]: key, ...group(revenue, cost) }));
  };

  const check = ({ pct, basis = "taux_marque" }, revenue, cost, undiscounted, rebilled) => {
    const share = exact(pct);
    const [base, floorRevenue] =
      basis === "taux_marque"
        ? [revenue, up(cost.times(HUNDRED).div(exact(HUNDRED).minus(share)))]
        : [cost, up(cost.times(share.plus(HUNDRED)).div(HUNDRED))];
    const margin = revenue.minus(cost);
    const missed = margin.times(HUNDRED).lt(base.times(share));
    const room = undiscounted.plus(rebilled).minus(floorRevenue).times(HUNDRED).div(undiscounted);
    return {
      status: margin.lt(0) ? "loss" : missed ? "below_threshold" : "ok",
      floorRevenue: money(floorRevenue),
      maxDiscountPct: money(down(most(ZERO, least(exact(HUNDRED), room)))),
    };
  };

  const quote = ({ lines, extraCosts = [], discountPct, vatPct = 20, threshold }) => {
    const items = lines.map(priced);
    const undiscounted = sum(items.map(({ revenue }) => revenue));
    const rebilled = sum(extraCosts.map(({ rebilled }) => cents(exact(rebilled))));
    const discount = cents(undiscounted.times(exact(discountPct)).div(HUNDRED));
    const revenue = undiscounted.minus(discount).plus(rebilled);
    const cost = sum([...items.map(({ cost }) => cost), ...extraCosts.map(({ cost }) => cents(exact(cost)))]);
    const staffed = items.filter(({ days }) => days && !days.eq(0));
    const days = sum(staffed.map(({ days }) => days));
    const vat = cents(revenue.times(exact(vatPct)).div(HUNDRED));
    return {
      ...group(revenue, cost),
      coefficient: coefficient(revenue, cost),
      discount: money(discount),
      days: money(days),
      averageTjm: days.eq(0) ? null : money(sum(staffed.map(({ revenue }) => revenue)).div(days)),
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
      check: check(threshold, revenue, cost, undiscounted, rebilled),
    };
  };

  const drift = (project) => {
    const price = cents(exact(project.price));
    const [sold, cjm, consumed] = [project.soldDays, project.cjm, project.consumedDays].map(exact);
    const pct = exact(project.threshold.pct);
    const days = consumed.plus(project.remainingDays);
    const cost = cents(cjm.times(days));
    const signedCost = cents(cjm.times(sold));
    const tjm = price.div(days);
    const missed = price.minus(cost).times(HUNDRED).lt(price.times(pct));
    const maxDays = cjm.eq(0) ? null : down(price.times(exact(HUNDRED).minus(pct)).div(HUNDRED).div(cjm));
    return {
      method: "raf",
      landingDays: money(days),
      driftDays: money(days.minus(sold)),
      driftPct: percent(days.minus(sold), sold),
      progressPct: percent(consumed, days),
      burnPct: percent(consumed, sold),
      elapsedPct: null,
      burnIndex: null,
      soldTjm: money(price.div(sold)),
      tjmEquivalent: money(tjm),
      tjmEquivalentToDate: consumed.eq(0) ? null : money(price.div(consumed)),
      signed: { ...group(price, signedCost), coefficient: coefficient(price, signedCost) },
      landing: { ...group(price, cost), coefficient: coefficient(price, cost) },
      driftCost: money(cost.minus(signedCost)),
      marginDriftPts: percent(signedCost.minus(cost), price),
      breakEvenDays: cjm.eq(0) ? null : money(down(price.div(cjm))),
      maxDaysAtThreshold: maxDays && money(maxDays),
      daysLeftToThreshold: maxDays && money(down(maxDays.minus(consumed))),
      status: tjm.lt(cjm) || price.lt(cost) ? "loss" : missed ? "alert" : days.gt(sold) ? "drifting" : "on_track",
    };
  };

  const STATUSES = ["on_track", "drifting", "alert", "loss"];

  /** Of columns of numbers, the same five columns as `driftColumns`. */
  const driftColumns = ({ price: prices, soldDays, cjm: cjms, consumedDays, remainingDays, thresholdPct }) => {
    const { length } = prices;
    const figures = ["landingDays", "tjmEquivalent", "landingMargin", "landingTauxMarquePct"];
    const columns = Object.fromEntries(figures.map((name) => [name, new Float64Array(length)]));
    const status = new Uint8Array(length);
    const pct = exact(thresholdPct);
    for (let row = 0; row < length; row += 1) {
      const price = cents(exact(prices[row]));
      const cjm = exact(cjms[row]);
      const days = exact(consumedDays[row]).plus(remainingDays[row]);
      const margin = price.minus(cents(cjm.times(days)));
      const tjm = price.div(days);
      columns.landingDays[row] = Number(money(days));
      columns.tjmEquivalent[row] = Number(money(tjm));
      columns.landingMargin[row] = Number(money(margin));
      columns.landingTauxMarquePct[row] = Number(percent(margin, price));
      const missed = margin.times(HUNDRED).lt(price.times(pct));
      const found = tjm.lt(cjm) || margin.lt(0) ? "loss" : missed ? "alert" : days.gt(soldDays[row]) ? "drifting" : "on_track";
      status[row] = STATUSES.indexOf(found);
    }
    return { ...columns, status };
  };

  return { quote, drift, driftColumns };
};
