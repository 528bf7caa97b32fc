// What every page has around its element: languages, themes, audiences, examples, exports.
import "../pkg/chiffrage-widgets/cdn.js";

const $ = (id) => document.getElementById(id);
const root = document.documentElement;
export const widget = $("widget");
export const both = (fr, en) => ({ fr, en });
const say = (fr, en) => (root.lang === "en" ? en : fr);

/** The pages are in French; `?lang=en` asks for English. */
const ENGLISH = "?lang=en";
if (new URLSearchParams(location.search).get("lang") === "en") root.lang = "en";

/** What a link that somebody shared holds: the element takes it from the address, so long as no other value is set. */
const MARK = `#${widget.id}=`;
const linked = () => {
  if (!location.hash.startsWith(MARK)) return null;
  try {
    const value = JSON.parse(decodeURIComponent(location.hash.slice(MARK.length)));
    return Object(value) === value ? value : null;
  } catch {
    return null;
  }
};
const LINK = { title: "", subject: both("Lien partagé", "Shared link"), dates: both("", "") };

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
  const link = linked();
  /** The example shown; none while the content of a link is. */
  let shown = link ? null : buttons[0].dataset.example;

  const name = () => {
    for (const button of buttons) {
      const { title, subject } = all[button.dataset.example];
      const strong = Object.assign(document.createElement("strong"), { textContent: title[root.lang] ?? title });
      button.replaceChildren(strong, subject[root.lang]);
      if (button.dataset.example === shown) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
    tell(all[shown] ?? LINK, root.lang);
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
    for (const { element } of translated) if (element.matches("nav.tools a")) element.search = say("", ENGLISH);
    if (shown === null || edited.has(shown)) name();
    else open(shown);
  };

  widget.addEventListener("chiffrage-change", (event) => edited.set(shown, event.detail.value));
  for (const button of buttons) button.addEventListener("click", () => open(button.dataset.example));
  $("language").addEventListener("click", () => {
    root.lang = say("en", "fr");
    history.replaceState(null, "", `${location.pathname}${say("", ENGLISH)}${location.hash}`);
    translate();
  });
  $("csv").addEventListener("click", () => {
    const url = URL.createObjectURL(new Blob([widget.toCSV()], { type: "text/csv" }));
    Object.assign(document.createElement("a"), { href: url, download: `${shown ?? "chiffrage"}.csv` }).click();
    URL.revokeObjectURL(url);
  });
  // A client's content has no internal view.
  if (link && "totalInclVat" in link) $("audience").querySelector("[value=client]").click();
  translate();
};

addEventListener("hashchange", () => linked() && location.reload());

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
