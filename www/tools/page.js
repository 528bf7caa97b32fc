// What every page has around its element: languages, themes, audiences, examples, exports.
import "../pkg/chiffrage-widgets/cdn.js";

const $ = (id) => document.getElementById(id);
const root = document.documentElement;
export const widget = $("widget");
export const both = (fr, en) => ({ fr, en });
const say = (fr, en) => (root.lang === "en" ? en : fr);

/** Static texts: the French of the page, and the English beside it. */
const translated = [...document.querySelectorAll("[data-en], [data-en-label]")].map((element) => ({
  element,
  fr: element.textContent,
  label: element.getAttribute("aria-label"),
}));

/**
 * Shows the examples of a page, `{ name: { title, subject, value: (say) => … } }`; `tell` follows what is shown and its language.
 * What was edited in one is found again.
 */
export const examples = (all, tell = () => {}) => {
  const edited = new Map();
  const buttons = [...document.querySelectorAll("[data-example]")];
  let shown = buttons[0].dataset.example;

  const name = () => {
    for (const button of buttons) {
      const { title, subject } = all[button.dataset.example];
      const strong = Object.assign(document.createElement("strong"), { textContent: title[root.lang] ?? title });
      button.replaceChildren(strong, subject[root.lang]);
      if (button.dataset.example === shown) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
    tell(all[shown], root.lang);
  };

  const open = (example) => {
    shown = example;
    widget.value = edited.get(example) ?? all[example].value(say);
    name();
  };

  const translate = () => {
    for (const { element, fr, label } of translated) {
      const { en, enLabel } = element.dataset;
      if (en) element.textContent = say(fr, en);
      if (enLabel) element.setAttribute("aria-label", say(label, enLabel));
    }
    $("language").textContent = say("English", "Français");
    $("language").lang = say("en", "fr");
    widget.locale = root.lang;
    if (edited.has(shown)) name();
    else open(shown);
  };

  widget.addEventListener("chiffrage-change", (event) => edited.set(shown, event.detail.value));
  for (const button of buttons) button.addEventListener("click", () => open(button.dataset.example));
  $("language").addEventListener("click", () => {
    root.lang = say("en", "fr");
    translate();
  });
  $("csv").addEventListener("click", () => {
    const url = URL.createObjectURL(new Blob([widget.toCSV()], { type: "text/csv" }));
    Object.assign(document.createElement("a"), { href: url, download: `${shown}.csv` }).click();
    URL.revokeObjectURL(url);
  });
  open(shown);
};

$("audience").addEventListener("change", (event) => {
  widget.audience = event.target.value;
});

$("theme").addEventListener("click", () => {
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  $("theme").setAttribute("aria-pressed", String(!dark));
});

$("copy").addEventListener("click", async () => {
  const { html, text } = widget.toTable();
  const blob = (content, type) => new Blob([content], { type });
  await navigator.clipboard.write([
    new ClipboardItem({ "text/html": blob(html, "text/html"), "text/plain": blob(text, "text/plain") }),
  ]);
  $("done").textContent = say("Copié.", "Copied.");
});

$("print").addEventListener("click", () => print());
