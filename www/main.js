import "./pkg/chiffrage-widgets/cdn.js";
import { proposals } from "./proposals.js";

const $ = (id) => document.getElementById(id);
const quote = $("quote");
const root = document.documentElement;
const edited = new Map();
let shown = "logipro";

const language = () => root.lang;
const say = (fr, en) => (language() === "en" ? en : fr);

/** Static texts: the French of the page, and the English beside it. */
const translated = [...document.querySelectorAll("[data-en], [data-en-label]")].map((element) => ({
  element,
  fr: element.textContent,
  label: element.getAttribute("aria-label"),
}));

const name = () => {
  const { client, subject, dates } = proposals[shown];
  $("client").textContent = client;
  $("subject").textContent = subject[language()];
  $("dates").textContent = dates[language()];
  for (const button of document.querySelectorAll(".proposal")) {
    const { client, subject } = proposals[button.dataset.proposal];
    const title = Object.assign(document.createElement("strong"), { textContent: client });
    button.replaceChildren(title, subject[language()]);
    if (button.dataset.proposal === shown) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
};

const open = (proposal) => {
  shown = proposal;
  quote.value = edited.get(proposal) ?? proposals[proposal].value(say);
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
  quote.locale = language();
  name();
};

quote.addEventListener("chiffrage-change", (event) => edited.set(shown, event.detail.value));

for (const button of document.querySelectorAll(".proposal")) {
  button.addEventListener("click", () => open(button.dataset.proposal));
}

$("audience").addEventListener("change", (event) => {
  quote.audience = event.target.value;
});

$("language").addEventListener("click", () => {
  root.lang = say("en", "fr");
  translate();
  if (!edited.has(shown)) open(shown);
});

$("theme").addEventListener("click", () => {
  const dark = root.dataset.theme
    ? root.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  $("theme").setAttribute("aria-pressed", String(!dark));
});

const done = (text) => {
  $("done").textContent = text;
};

$("copy").addEventListener("click", async () => {
  const { html, text } = quote.toTable();
  const blob = (content, type) => new Blob([content], { type });
  await navigator.clipboard.write([
    new ClipboardItem({ "text/html": blob(html, "text/html"), "text/plain": blob(text, "text/plain") }),
  ]);
  done(say("Copié.", "Copied."));
});

$("csv").addEventListener("click", () => {
  const url = URL.createObjectURL(new Blob([quote.toCSV()], { type: "text/csv" }));
  Object.assign(document.createElement("a"), { href: url, download: `${shown}.csv` }).click();
  URL.revokeObjectURL(url);
});

$("print").addEventListener("click", () => print());

open(shown);
