// Leaves out of a module what nobody needs: panics become traps, with all that words them, and unused exports go.
// node trim.mjs <binaryen> <from> <to> <functions that panic> <exports nobody uses>
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [binaryenFile, from, to, panics, unused] = process.argv.slice(2);
const { default: binaryen } = await import(pathToFileURL(binaryenFile));
binaryen.setDebugInfo(true);
const module = binaryen.readBinary(readFileSync(from));

for (let index = 0; index < module.getNumFunctions(); index += 1) {
  const found = module.getFunctionByIndex(index);
  const { name, base: imported } = binaryen.getFunctionInfo(found);
  if (!imported && new RegExp(panics).test(name)) binaryen.Function.setBody(found, module.unreachable());
}

const exported = Array.from({ length: module.getNumExports() }, (_, index) => module.getExportByIndex(index));
for (const { name } of exported.map(binaryen.getExportInfo)) {
  if (unused && new RegExp(unused).test(name)) module.removeExport(name);
}
writeFileSync(to, module.emitBinary());
