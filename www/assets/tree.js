// JSON that folds.
const text = (tag, className, content) => Object.assign(document.createElement(tag), { className, textContent: content });

export const tree = (value, name = "", open = true) => {
  const key = name === "" ? [] : [text("span", "key", name), ": "];
  if (value === null || typeof value !== "object") {
    const line = document.createElement("div");
    line.append(...key, text("span", value === null ? "null" : typeof value, JSON.stringify(value)));
    return line;
  }
  const entries = Object.entries(value);
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  const [start, end] = Array.isArray(value) ? "[]" : "{}";
  summary.append(...key, text("span", "muted", `${start}${entries.length}${end}`));
  details.open = open;
  details.append(summary, ...entries.map(([key, one]) => tree(one, key, entries.length <= 12 && open)));
  return details;
};
