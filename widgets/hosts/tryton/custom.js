// For sao, Tryton's web client, which loads a custom.js beside its index.html: a project's form shows where it lands and what it
// earns, from its own effort, timesheet, revenue and cost. Needs the module project_revenue, and chiffrage-widgets.iife.js here too.
(() => {
  const THRESHOLD = { pct: "18" };
  const FIELDS = ["type", "total_effort", "timesheet_duration", "total_progress", "revenue", "cost"];

  const script = document.createElement("script");
  script.src = "chiffrage-widgets.iife.js";
  document.head.append(script);

  const fetched = (id) =>
    Sao.rpc({ method: "model.project.work.read", params: [[id], FIELDS, {}] }, Sao.Session.current_session).then(([work]) => work);

  const rounded = (number) => number.toFixed(2);

  /** Tryton counts hours, and knows how many make a day of the company. What remains is what progress leaves of the effort. */
  const figures = ({ total_effort: effort, timesheet_duration: spent, total_progress: progress, revenue, cost }) => {
    const inDays = (duration) => (duration ? duration.asSeconds() / Sao.Session.current_session.context.company_work_time.d : 0);
    const [soldDays, consumedDays, done] = [inDays(effort), inDays(spent), Number(progress ?? 0)];
    if (!soldDays || !consumedDays || !revenue) return null;
    const cjm = cost / consumedDays;
    return {
      drift: {
        price: rounded(revenue),
        soldDays: rounded(soldDays),
        consumedDays: rounded(consumedDays),
        remainingDays: rounded(soldDays * (1 - done)),
        cjm: rounded(cjm),
        threshold: THRESHOLD,
      },
      "margin-alert": {
        signed: { revenue: rounded(revenue), cost: rounded(cjm * soldDays) },
        production: { revenue: rounded(revenue * done), cost: rounded(cost) },
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
    const work = allowed ? await fetched(id) : null;
    if (form.record?.id !== id) return;
    const values = work?.type === "project" ? figures(work) : null;
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
