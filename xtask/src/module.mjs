// What a WebAssembly module is made of, as bytes.
import { readFileSync } from "node:fs";

/** The types, bodies and names of the functions, the pieces of the data with their addresses, and all sections but the names. */
export const read = (file) => {
  const module = readFileSync(file);
  let at = 8;
  const number = () => {
    const byte = module[at++];
    return byte < 128 ? byte : byte - 128 + 128 * number();
  };
  const bytes = () => {
    const length = number();
    return module.subarray(at, (at += length));
  };
  const text = () => bytes().toString();
  const list = (item) => Array.from({ length: number() }, item);
  // Only what starts at a fixed address of the one memory: a 0, the address as an instruction with its end, the bytes.
  const piece = () => {
    at += 2;
    const address = number();
    at += 1;
    return { address, bytes: bytes() };
  };
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(module));
  const found = { imported: imports.filter(({ kind }) => kind === "function").length, nameless: [module.subarray(0, at)] };
  while (at < module.length) {
    const start = at;
    const section = module[at++];
    const end = number() + at;
    const isNames = section === 0 && text() === "name";
    if (section === 3) found.types = list(number);
    if (section === 10) found.bodies = list(bytes);
    if (section === 11) found.data = list(piece);
    while (isNames && at < end) {
      const kind = module[at++];
      const next = number() + at;
      if (kind === 1) found.names = list(() => [number(), text()]);
      at = next;
    }
    if (!isNames) found.nameless.push(module.subarray(start, end));
    at = end;
  }
  return found;
};

const leb = (value) => (value < 128 ? [value] : [(value % 128) + 128, ...leb(Math.floor(value / 128))]);
const sized = (content) => [...leb(content.length), ...content];
const text = (string) => sized([...Buffer.from(string)]);

/** A module of those sections, and those names of functions by their indexes. */
export const written = (sections, names) => {
  const named = names.map(([index, name]) => [...leb(index), ...text(name)]);
  const content = [...text("name"), 1, ...sized([...leb(named.length), ...named.flat()])];
  return Buffer.concat([...sections, Buffer.from([0, ...sized(content)])]);
};
