// For sao, Tryton's web client, which loads a custom.js beside its index.html: a project's form shows where it lands and what it
// earns, from its own effort, timesheet, revenue and cost. Needs the module project_revenue, and two files here too:
// chiffrage-widgets.iife.js, and chiffrage.js of the package of the rules.
(() => {
  const THRESHOLD = { pct: "18" };
  const FIELDS = ["type", "total_effort", "timesheet_duration", "total_progress", "revenue", "cost"];

  const script = document.createElement("script");
  script.src = "chiffrage-widgets.iife.js";
  document.head.append(script);

  const fetched = (id) =>
    Sao.rpc({ method: "model.project.work.read", params: [[id], FIELDS, {}] }, Sao.Session.current_session).then(([work]) => work);

  /** Whole hundredths of a day as text. */
  const days = (hundredths) => (hundredths / 100).toFixed(2);

  /**
   * Tryton counts seconds, and knows how many make a day of the company. What remains is what progress leaves of the effort. Every
   * amount comes from a rule: the CJM is the cost, charges included, spread over the days it paid for.
   */
  const figures = ({ cjm, drift, recognition }, { total_effort: effort, timesheet_duration: spent, total_progress: progress, revenue, cost }) => {
    const hundredths = (duration) => (duration ? Math.round((duration.asSeconds() * 100) / Sao.Session.current_session.context.company_work_time.d) : 0);
    const [sold, consumed] = [hundredths(effort), hundredths(spent)];
    if (!sold || !consumed || !revenue) return null;
    const [price, spending, left] = [String(revenue), String(cost ?? 0), Math.round(sold * Math.max(0, 1 - Number(progress ?? 0)))];
    const spread = { basis: "worked", count: days(consumed) };
    const project = {
      price,
      soldDays: days(sold),
      consumedDays: days(consumed),
      remainingDays: days(left),
      cjm: cjm({ kind: "salaried", grossMonthly: spending, monthsPaid: 1, chargeCoefficient: 1, days: spread }).cjm,
      threshold: THRESHOLD,
    };
    const { production } = recognition({ price, consumedDays: days(sold - left), remainingDays: days(left), invoiced: 0 });
    return {
      drift: project,
      "margin-alert": {
        signed: { revenue: price, cost: drift(project).signed.cost },
        production: { revenue: production, cost: spending },
        threshold: THRESHOLD,
      },
    };
  };

  const show = async (form) => {
    const panel = form.el[0].querySelector(":scope > .chiffrage") ?? document.createElement("div");
    panel.className = "chiffrage";
    const id = form.record?.id;
    // A field that the user may not read is not in the form.
    const allowed = id > 0 && ["revenue", "cost"].every((name) => name in form.record.model.fields);
    const [work, rules] = allowed ? await Promise.all([fetched(id), import("./chiffrage.js")]) : [];
    if (form.record?.id !== id) return;
    const values = work?.type === "project" ? figures(rules, work) : null;
    panel.hidden = !values;
    for (const [name, value] of Object.entries(values ?? {})) {
      const tag = `chiffrage-${name}`;
      const element = panel.querySelector(tag) ?? panel.appendChild(document.createElement(tag));
      element.setAttribute("readonly", "");
      element.setAttribute("compact", "");
      element.value = value;
    }
    form.el[0].prepend(panel);
  };

  const { display } = Sao.View.Form.prototype;
  Sao.View.Form.prototype.display = function () {
    const displayed = display.call(this);
    if (this.screen.model_name === "project.work") displayed.done(() => show(this));
    return displayed;
  };
})();
