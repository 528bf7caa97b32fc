// Fits wasm-bindgen's glue to its module, once what nobody needs was left out of it.
// node glue.mjs <from> <to> <module> <names> <classes nobody uses>
import { readFileSync, writeFileSync } from "node:fs";

const [from, to, moduleFile, namesFile, unused] = process.argv.slice(2);
const names = JSON.parse(readFileSync(namesFile, "utf8"));
const needed = new Set(WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(moduleFile))).map(({ name }) => name));
const unlessUnused = (text, name) => (unused && new RegExp(unused, "i").test(name) ? "" : text);

const fitted = readFileSync(from, "utf8")
  .replace(/^export class (\w+) \{\n[^]*?^\}\n.*\n/gm, unlessUnused)
  .replace(/^const (\w+)Finalization = [^]*?;\n/gm, unlessUnused)
  .replace(/^ {8}(\w+)(: function[^]*?^ {8}\}.*,\n)/gm, (_, name, text) =>
    needed.delete(names[name]) ? `        "${names[name]}"${text}` : "",
  )
  .replace(/(?<=\bwasm\.)wasm_bindgen__convert__closures\w+/g, (name) => names[name]);

if (needed.size > 0) throw new Error(`wasm-bindgen now writes another glue: ${[...needed].join(", ")} not found`);
writeFileSync(to, fitted);
