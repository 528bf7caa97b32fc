// Makes every panic of a module a trap, and drops what would have worded it: a tenth of the rules.
// node panics.mjs <binaryen> <from> <to> <names of the functions>
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [binaryenFile, from, to, names] = process.argv.slice(2);
const { default: binaryen } = await import(pathToFileURL(binaryenFile));
binaryen.setDebugInfo(true);
const cut = new RegExp(names);
const module = binaryen.readBinary(readFileSync(from));
for (let index = 0; index < module.getNumFunctions(); index++) {
  const found = module.getFunctionByIndex(index);
  const { name, base: imported } = binaryen.getFunctionInfo(found);
  if (!imported && cut.test(name)) binaryen.Function.setBody(found, module.unreachable());
}
writeFileSync(to, module.emitBinary());
