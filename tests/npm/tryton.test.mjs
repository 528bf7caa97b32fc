// What the custom.js of widgets/hosts makes of a project of Tryton: no amount comes out of a division of floats.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const folder = mkdtempSync(join(tmpdir(), "tryton-"));
after(() => rmSync(folder, { recursive: true }));
cpSync(new URL("../../widgets/hosts/tryton/custom.js", import.meta.url), join(folder, "custom.cjs"));
cpSync(new URL("../../target/npm/chiffrage/chiffrage.js", import.meta.url), join(folder, "chiffrage.js"));
writeFileSync(join(folder, "package.json"), '{ "type": "module" }');

const HOUR = 3600;
const duration = (hours) => ({ asSeconds: () => Math.round(hours * HOUR) });

/** As little of a page, and of sao, as custom.js asks for. */
class Shown {
  children = [];
  constructor(tag) {
    this.tag = tag;
  }
  setAttribute() {}
  append(...children) {
    this.children.push(...children);
  }
  prepend(child) {
    if (!this.children.includes(child)) this.children.unshift(child);
  }
  appendChild(child) {
    this.children.push(child);
    return child;
  }
  querySelector(asked) {
    return this.children.find(({ tag, className }) => tag === asked || asked.endsWith(`.${className}`)) ?? null;
  }
}
let work;
globalThis.document = { createElement: (tag) => new Shown(tag), head: new Shown("head") };
globalThis.Sao = {
  rpc: async () => [work],
  Session: { current_session: { context: { company_work_time: { d: 8 * HOUR } } } },
  View: { Form: class {} },
};
Sao.View.Form.prototype.display = function () {
  return { done: (then) => (this.shown = then()) };
};
createRequire(import.meta.url)(join(folder, "custom.cjs"));

/** The values that the elements of a project's form are given. */
const values = async (project) => {
  work = { type: "project", total_effort: duration(38 * 8), timesheet_duration: duration(30 * 8), total_progress: 0.5, revenue: 45600, cost: 19500, ...project };
  const form = Object.assign(new Sao.View.Form(), {
    el: [new Shown("form")],
    screen: { model_name: "project.work" },
    record: { id: 1, model: { fields: { revenue: {}, cost: {} } } },
  });
  form.display();
  await form.shown;
  const [panel] = form.el[0].children;
  return panel.hidden ? null : Object.fromEntries(panel.children.map(({ tag, value }) => [tag, value]));
};

test("a project is shown with its CJM, its days and its production", async () => {
  assert.deepEqual(await values(), {
    "chiffrage-drift": { price: "45600", soldDays: "38.00", consumedDays: "30.00", remainingDays: "19.00", cjm: "650.00", threshold: { pct: "18" } },
    "chiffrage-margin-alert": {
      signed: { revenue: "45600", cost: "24700.00" },
      production: { revenue: "22800.00", cost: "19500" },
      threshold: { pct: "18" },
    },
  });
});

// By hand: 19 500.15 ÷ 30 = 650.005 exactly, which a float holds as 650.00499…; and 12 345.45 × 0.1 = 1 234.545.
test("half a cent is rounded as the rules round it", async () => {
  assert.equal((await values({ cost: 19500.15 }))["chiffrage-drift"].cjm, "650.01");
  assert.equal((await values({ revenue: 12345.45, total_progress: 0.1, total_effort: duration(80) }))["chiffrage-margin-alert"].production.revenue, "1234.55");
});

// 2 min 24 s are 0.005 of a day of 8 h: 1.005 days, which a float holds as 1.00499….
test("days are rounded by whole seconds", async () => {
  assert.equal((await values({ timesheet_duration: duration(8 + 0.04) }))["chiffrage-drift"].consumedDays, "1.01");
});

test("nothing is left of what is done, and progress past the end is no credit", async () => {
  for (const total_progress of [1, 1.2]) {
    const { "chiffrage-drift": drift, "chiffrage-margin-alert": alert } = await values({ total_progress });
    assert.deepEqual([drift.remainingDays, alert.production.revenue], ["0.00", "45600.00"]);
  }
});

test("a project without effort, timesheet or revenue shows nothing", async () => {
  assert.equal(await values({ total_effort: null }), null);
  assert.equal(await values({ timesheet_duration: null }), null);
  assert.equal(await values({ revenue: null }), null);
  assert.equal(await values({ type: "task" }), null);
});

test("a project that cost nothing yet has a CJM of 0", async () => {
  assert.equal((await values({ cost: null }))["chiffrage-drift"].cjm, "0.00");
});
