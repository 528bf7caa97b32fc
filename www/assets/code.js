// The code that shows an element as it is now, in each way of using it.
import { literal, pretty } from "./pretty.js";

const WIDTH = 88;
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
/** `</script>` in a text would end the script that holds it. */
const contained = (text) => text.replaceAll("</", "<\\/");

/** A start tag on one line, or with a line per attribute. */
const start = (tag, attributes, end, indent = "") => {
  const written = attributes.map(([name, value]) =>
    value === true ? name : /^[{]/.test(value) ? `${name}=${value}` : `${name}="${escaped(value)}"`,
  );
  const line = `${indent}<${[tag, ...written].join(" ")}${end}`;
  return line.length <= WIDTH ? line : `${indent}<${[tag, ...written].join(`\n${indent}  `)}\n${indent}${end.trim()}`;
};

/** What of a value goes by attributes, in the order of `fields` (`[attribute, JSON pointer]`), and what is left of it. */
export const split = (fields, value) => {
  const rest = structuredClone(value);
  const given = [];
  for (const [name, pointer] of fields) {
    const path = pointer.slice(1).split("/");
    const last = path.pop();
    const holder = path.reduce((at, key) => at?.[key], rest);
    if (!["string", "number"].includes(typeof holder?.[last])) continue;
    given.push([name, String(holder[last])]);
    delete holder[last];
    if (path.length && !Object.keys(holder).length) delete rest[path[0]];
  }
  return { given, rest: rest && Object.keys(rest).length ? rest : null };
};

const html = ({ tag, looks, fields, value }) => {
  const { given, rest } = split(fields, value);
  const data = rest ? `\n  <script type="application/json">\n  ${contained(pretty(rest, "  "))}\n  </script>\n` : "";
  return `<script type="module" src="/pkg/chiffrage-widgets/cdn.js"></script>\n${start(tag, [...looks, ...given], ">")}${data}</${tag}>`;
};

const constant = (value) => (value ? `const value = ${literal(value)};\n` : "");

const react = ({ tag, looks, value }) => {
  const name = tag.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
  const attributes = [...looks, ...(value ? [["value", "{value}"]] : []), ["onChiffrageChange", "{changed}"]];
  return `import { ${name} } from "chiffrage-widgets/react";

${constant(value)}const changed = ({ detail }) => console.log(detail.value, detail.result);

export const Example = () => (
${start(name, attributes, " />", "  ")}
);`;
};

const vue = ({ tag, looks, value }) => {
  const attributes = [
    ...looks.map(([name, given]) => (given === true ? [`:${name}`, "true"] : [name, given])),
    ...(value ? [[":value", "value"]] : []),
    ["@chiffrage-change", "changed"],
  ];
  return `<script setup>
import "chiffrage-widgets/${tag.replace("chiffrage-", "")}";

${contained(constant(value))}const changed = ({ detail }) => console.log(detail.value, detail.result);
</script>

<template>
${start(tag, attributes, " />", "  ")}
</template>`;
};

const frame = ({ tag, looks, fields, value }) => {
  const { given, rest } = split(fields, value);
  const own = [
    ["src", "/pkg/chiffrage-widgets/embed.html"],
    ["widget", tag.replace("chiffrage-", "")],
  ];
  const data = rest
    ? `\n<script type="module">\n  document.querySelector("chiffrage-frame").value = ${contained(literal(value, "  "))};\n</script>`
    : "";
  return `<script type="module" src="/pkg/chiffrage-widgets/frame.js"></script>
${start("chiffrage-frame", [...own, ...looks, ...(rest ? [] : given)], ">")}</chiffrage-frame>${data}`;
};

/** Each takes `{ tag, looks: [[attribute, text or true]], fields, value }`. */
export const code = { html, react, vue, iframe: frame };
