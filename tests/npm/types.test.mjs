// The generated types and the contract's accept and promise the same, function by function.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import ts from "typescript";

const generated = new URL("../../target/npm/chiffrage/chiffrage.d.ts", import.meta.url).pathname;
const contract = new URL("../contract/chiffrage.d.ts", import.meta.url).pathname;
const probe = new URL("probe.ts", import.meta.url).pathname;

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
const head = [`import type * as generated from ${module(generated)};`, `import type * as contract from ${module(contract)};`];
const text = [...head, ...probes.map(([, , expression]) => `void (${expression});`)].join("\n");

/** The errors of the probe, by line. */
const faults = () => {
  const options = { strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, types: [] };
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
