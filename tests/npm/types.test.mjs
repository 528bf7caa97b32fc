// The generated types and the contract's accept and promise the same, function by function; a tag in JSX takes its attributes and its value.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import ts from "typescript";

const generated = new URL("../../target/npm/chiffrage/chiffrage.d.ts", import.meta.url).pathname;
const contract = new URL("../contract/chiffrage.d.ts", import.meta.url).pathname;
const probe = new URL("probe.tsx", import.meta.url).pathname;
const jsx = new URL("../../target/npm/chiffrage-widgets/jsx.d.ts", import.meta.url).pathname;

const functions = (file) =>
  [...readFileSync(file, "utf8").matchAll(/export (?:declare )?function (\w+)/g)].map(([, name]) => name);
const names = functions(generated).filter((name) => functions(contract).includes(name));

const module = (file) => JSON.stringify(file.replace(/\.d\.ts$/, ".js"));
const probes = names.flatMap((name) => [
  [name, "the contract's input is accepted", `(input: Parameters<typeof contract.${name}>[0]): Parameters<typeof generated.${name}>[0] => input`],
  [name, "no more than the contract's input is accepted", `(input: Parameters<typeof generated.${name}>[0]): Parameters<typeof contract.${name}>[0] => input`],
  [name, "the contract's output is promised", `(output: ReturnType<typeof generated.${name}>): ReturnType<typeof contract.${name}> => output`],
  [name, "no more than the contract's output is promised", `(output: ReturnType<typeof contract.${name}>): ReturnType<typeof generated.${name}> => output`],
]);

/** Tags, and whether they are right. */
const tags = [
  ["a value", `<chiffrage-drift value={{ price: "45600", soldDays: 38, cjm: 650, consumedDays: 30 }} price="45600" sold-days={38} />`, true],
  ["no value", `<chiffrage-drift value={null} />`, true],
  ["a portfolio", `<chiffrage-margin-alert value={{ projects: [{ id: 1, name: "A", threshold: { pct: 18 }, signed: { revenue: 2, cost: 1 } }] }} />`, true],
  ["the value of another tag", `<chiffrage-drift value={{ lines: [] }} />`, false],
  ["a field that is no decimal", `<chiffrage-drift value={{ price: "45600", soldDays: true, cjm: 650, consumedDays: 30 }} />`, false],
  ["text for a value", `<chiffrage-quote value="{}" />`, false],
  ["a switch", `<chiffrage-schedule disabled readonly={false} />`, true],
  ["text for a switch", `<chiffrage-schedule disabled="yes" />`, false],
  ["an unknown attribute", `<chiffrage-quote colour="red" />`, false],
];
const head = [`import type * as generated from ${module(generated)};`, `import type * as contract from ${module(contract)};`, `import type {} from ${module(jsx)};`];
const expressions = [...probes.map(([, , expression]) => expression), ...tags.map(([, tag]) => tag)];
const text = [...head, ...expressions.map((expression) => `void (${expression});`)].join("\n");

/** The errors of the probe, by line. */
const faults = () => {
  const options = { strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, types: [], jsx: ts.JsxEmit.Preserve };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.fileExists = (path) => path === probe || ts.sys.fileExists(path);
  host.getSourceFile = (path, ...rest) =>
    path === probe ? ts.createSourceFile(path, text, options.target) : getSourceFile.call(host, path, ...rest);
  const program = ts.createProgram([probe], options, host);
  return ts.getPreEmitDiagnostics(program).map((fault) => ({
    file: fault.file?.fileName,
    line: fault.file?.getLineAndCharacterOfPosition(fault.start).line,
    message: ts.flattenDiagnosticMessageText(fault.messageText, "\n"),
  }));
};
const found = faults();

test("both files of types are sound", () => {
  assert.deepEqual(found.filter(({ file }) => file !== probe), []);
  assert.deepEqual(names.toSorted(), functions(contract).toSorted());
});

probes.forEach(([name, what], index) => {
  test(`${name}: ${what}`, () => {
    const here = found.filter(({ file, line }) => file === probe && line === head.length + index);
    assert.deepEqual(here.map(({ message }) => message), []);
  });
});

tags.forEach(([what, tag, isRight], index) => {
  test(`in JSX, ${what} is ${isRight ? "accepted" : "refused"}: ${tag}`, () => {
    const here = found.filter(({ file, line }) => file === probe && line === head.length + probes.length + index);
    assert.equal(here.length === 0, isRight, here.map(({ message }) => message).join("\n"));
  });
});
