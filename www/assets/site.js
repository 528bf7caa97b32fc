// What every page has: its look, its search, its copy for when there is no network.
const { root, home } = document.body.dataset;
export const lang = document.documentElement.lang;
export const say = (fr, en) => (lang === "en" ? en : fr);
const page = document.documentElement;

const theme = document.getElementById("theme");
const isDark = () => (page.dataset.theme ? page.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches);
theme.setAttribute("aria-pressed", String(isDark()));
theme.addEventListener("click", () => {
  page.dataset.theme = isDark() ? "light" : "dark";
  localStorage.setItem("theme", page.dataset.theme);
  theme.setAttribute("aria-pressed", String(isDark()));
});

const dialog = document.getElementById("search");
const open = async () => {
  dialog.showModal();
  const { search } = await import("./search.js");
  search(dialog, `${root}assets/search.${lang}.json`, home);
};
document.getElementById("find").addEventListener("click", open);
addEventListener("keydown", (event) => {
  const typing = event.composedPath()[0].matches?.("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  open();
});

/** A button that copies a text, and says so. */
export const copies = (button, text) => {
  const name = button.textContent;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text());
    button.textContent = say("Copié", "Copied");
    setTimeout(() => (button.textContent = name), 1500);
  });
};
for (const block of document.querySelectorAll("pre")) {
  if (block.closest("[data-live]")) continue;
  const button = Object.assign(document.createElement("button"), { type: "button", className: "copy", textContent: say("Copier", "Copy") });
  const code = block.querySelector("code");
  copies(button, () => code.textContent);
  block.tabIndex = 0;
  const frame = Object.assign(document.createElement("div"), { className: "code" });
  block.replaceWith(frame);
  frame.append(block, button);
}

// `file:` has no service worker; nor does the first visit wait for it.
if ("serviceWorker" in navigator && isSecureContext) {
  addEventListener("load", () => setTimeout(() => navigator.serviceWorker.register(`${root}worker.js`), 3000));
}

// The tools have no transition between pages: the browser would break it off, as an exception.
addEventListener("pageswap", ({ viewTransition, activation }) => {
  if (viewTransition && activation?.entry?.url?.includes("/tools/")) viewTransition.skipTransition();
});
