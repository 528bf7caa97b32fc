// What a page downloads: a script with all that it imports, any other file as it is; each raw, in gzip and in Brotli at its best.
// node weigh.mjs <esbuild> <file>,<file> …: a line of JSON for each argument.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { brotliCompressSync, gzipSync } from "node:zlib";

const [esbuild, ...entries] = process.argv.slice(2);
const { buildSync } = createRequire(import.meta.url)(esbuild);

const bytes = (file) => {
  if (!file.endsWith(".js")) return readFileSync(file);
  const options = { bundle: true, minify: true, format: "esm", target: "es2022", write: false, external: ["react"], logLevel: "error" };
  return buildSync({ ...options, entryPoints: [file] }).outputFiles[0].contents;
};

for (const entry of entries) {
  const files = entry.split(",").map(bytes);
  const sum = (weigh) => files.reduce((total, content) => total + weigh(content).length, 0);
  console.log(JSON.stringify({ raw: sum((content) => content), gzip: sum((content) => gzipSync(content, { level: 9 })), brotli: sum(brotliCompressSync) }));
}
