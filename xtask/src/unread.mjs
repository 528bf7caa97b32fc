// Blanks the constants of a module that only trimmed code read: what panics say, and where they are; wasm-opt then leaves them out.
// node unread.mjs <binaryen> <module> <before it was trimmed> <once trimmed and optimized> <the linker's map> <to>
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { read, written } from "./module.mjs";

const [binaryenFile, from, untrimmed, optimized, mapFile, to] = process.argv.slice(2);
const { default: binaryen } = await import(pathToFileURL(binaryenFile));
const module = read(from);
const last = module.data.at(-1);
const memory = Buffer.alloc(last.address + last.bytes.length + 4);
module.data.forEach(({ address, bytes }) => bytes.copy(memory, address));

/** The constants where the linker put them; texts that it merged end with a zero each. */
const constants = [...readFileSync(mapFile, "utf8").matchAll(/^ *(\w+) +\w+ +(\w+) +(\S+:\(\.r?o?data.*)$/gm)].flatMap(
  ([, address, size, section]) => {
    const start = parseInt(address, 16);
    const end = start + parseInt(size, 16);
    if (!section.startsWith("<internal>")) return { start, end };
    const ends = Array.from(memory.subarray(start, end).keys(), (index) => start + index).filter((at) => memory[at] === 0);
    return ends.map((end, index) => ({ start: index > 0 ? ends[index - 1] + 1 : start, end }));
  },
);
constants.sort((one, other) => one.start - other.start);
if (constants.at(-1).end !== last.address + last.bytes.length) throw new Error(`${mapFile} is of another module`);

const at = (address) => {
  let [from, to] = [0, constants.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (constants[middle].end <= address) from = middle + 1;
    else to = middle;
  }
  return constants[from]?.start <= address ? [constants[from]] : [];
};

/** Those constants, and all they point to. */
const reachedFrom = (roots) => {
  const reached = new Set(roots);
  for (const { start, end } of reached) {
    for (let word = Math.ceil(start / 4) * 4; word + 4 <= end; word += 4) at(memory.readUInt32LE(word)).forEach((found) => reached.add(found));
  }
  return reached;
};

/** The constants that the code of a module names by their addresses. */
const namedBy = (file) => {
  const code = binaryen.readBinary(readFileSync(file)).emitText().replace(/^ \(data .*$/gm, "");
  return [...code.matchAll(/(?:i32\.const |offset=)(\d+)/g)].flatMap(([, address]) => at(Number(address)));
};

const before = reachedFrom(namedBy(untrimmed));
// A loop may count down from the end of what it reads: what no code named is kept too.
const still = reachedFrom([...namedBy(optimized), ...constants.filter((constant) => !before.has(constant))]);
for (const constant of before) if (!still.has(constant)) memory.fill(0, constant.start, constant.end);
module.data.forEach(({ address, bytes }) => memory.copy(bytes, 0, address));
writeFileSync(to, written(module.nameless, module.names));
