// Leaves out of a module what nobody needs: what panics or unused exports alone reach becomes traps, and those exports go.
// Imports and closures get short names, written beside it.
// node trim.mjs <binaryen> <from> <to> <names> <functions that become traps> <exports nobody uses>
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [binaryenFile, from, to, namesFile, traps, unused] = process.argv.slice(2);
const { default: binaryen } = await import(pathToFileURL(binaryenFile));
binaryen.setDebugInfo(true);
const module = binaryen.readBinary(readFileSync(from));

const names = {};
const functions = Array.from({ length: module.getNumFunctions() }, (_, index) => module.getFunctionByIndex(index));
for (const found of functions) {
  const { name, module: origin, base, params, results } = binaryen.getFunctionInfo(found);
  if (base) {
    names[base] = Object.keys(names).length.toString(36);
    module.removeFunction(name);
    module.addFunctionImport(name, origin, names[base], params, results);
  } else if (new RegExp(traps).test(name)) {
    binaryen.Function.setBody(found, module.unreachable());
  }
}

const exported = Array.from({ length: module.getNumExports() }, (_, index) => module.getExportByIndex(index));
for (const { name, value } of exported.map(binaryen.getExportInfo)) {
  const isClosure = name.startsWith("wasm_bindgen__convert__closures");
  if (isClosure) module.addFunctionExport(value, (names[name] = `f${Object.keys(names).length}`));
  if (isClosure || (unused && new RegExp(unused).test(name))) module.removeExport(name);
}
writeFileSync(to, module.emitBinary());
writeFileSync(namesFile, JSON.stringify(names));
