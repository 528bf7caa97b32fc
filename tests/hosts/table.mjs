// The tables of HOSTS.md, each between its marks.
import { readFileSync, writeFileSync } from "node:fs";

const file = new URL("../../widgets/npm/HOSTS.md", import.meta.url);

export const put = (mark, rows) => {
  const lines = ["| host | version | result |", "|---|---|---|", ...rows.map((row) => `| ${row.join(" | ")} |`)];
  const between = new RegExp(`(<!-- ${mark} -->\n)[^]*(<!-- /${mark} -->)`);
  writeFileSync(file, readFileSync(file, "utf8").replace(between, (_, before, after) => `${before}${lines.join("\n")}\n${after}`));
};
