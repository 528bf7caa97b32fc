// The JSON Schema takes every input a rule takes and promises what it gives; what it can tell to be wrong, it refuses.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import * as chiffrage from "chiffrage";
import { cases } from "./cases.mjs";

const schema = createRequire(import.meta.url)("chiffrage/schema.json");
const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
addFormats(ajv);
ajv.addSchema(schema, "schema");
const validate = (name, value) => {
  const check = ajv.getSchema(`schema#/$defs/${name}`);
  return check(value) ? [] : check.errors.map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
};

/** Faults of form. The others come of values held against each other, or of limits that no schema states. */
const FORMAL = ["missing_field", "unknown_field", "wrong_type", "not_a_decimal", "not_a_date"];


/** A field that is needed because of another. */
const CONDITIONAL = [
  "penalty-no-rule", "drift-missing-as-of", "drift-envelope-without-lines", "drift-missing-start", "drift-missing-end",
  "price-no-target", "price-fixed-costs-without-days", "schedule-months-without-first",
];

for (const { id, fn, input, error } of cases) {
  test(`${fn}: ${id}`, () => {
    const faults = validate(`${fn}.input`, input);
    if (!error) {
      assert.deepEqual(faults, []);
      for (const asked of [input, { ...input, explain: true }]) {
        if (!Array.isArray(input)) assert.deepEqual(validate(`${fn}.output`, chiffrage[fn](asked)), []);
      }
    } else if (FORMAL.includes(error.code) && !CONDITIONAL.includes(id)) assert.notDeepEqual(faults, [], error.code);
  });
}

test("a batch takes what its rule takes, and tells what became of each", () => {
  const inputs = cases.filter(({ fn, error }) => fn === "drift" && !error).map(({ input }) => input);
  assert.deepEqual(validate("drifts.input", inputs), []);
  assert.deepEqual(validate("drifts.output", chiffrage.drifts([...inputs, {}])), []);
  assert.notDeepEqual(validate("drifts.input", [{}]), []);
});

test("every function is described", () => {
  const functions = Object.keys(chiffrage).filter((name) => typeof chiffrage[name] === "function" && !["ChiffrageError", "callText", "driftColumns"].includes(name));
  for (const name of functions) assert.ok(schema.$defs[`${name}.input`] && schema.$defs[`${name}.output`], name);
});
