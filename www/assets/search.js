// Every word typed must start a word of the page, with or without its accents; a word of the title counts most.
import { say } from "./site.js";

export const words = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const camel = (name) => name.replace(/([a-z])([A-Z])/g, "$1 $2");

let pages;

/** A page with the words to find it by. */
export const known = (page) => ({
  ...page,
  strong: words(`${page.title} ${page.slug} ${camel(page.slug)}`),
  weak: words(`${page.description} ${page.keywords}`),
});

export const score = ({ strong, weak }, typed) => {
  const found = typed.map((word) => (strong.some((one) => one.startsWith(word)) ? 3 : weak.some((one) => one.startsWith(word)) ? 1 : 0));
  return found.includes(0) ? 0 : found.reduce((sum, one) => sum + one, 0);
};

export const search = async (dialog, index, home) => {
  const input = dialog.querySelector("input");
  const list = dialog.querySelector("ul");
  const count = dialog.querySelector(".count");
  pages ??= (await (await fetch(index)).json()).map(known);
  const show = () => {
    const typed = words(input.value);
    const found = pages.map((page) => [score(page, typed), page]).filter(([score]) => score || !typed.length);
    found.sort(([one], [other]) => other - one);
    list.replaceChildren(...found.map(([, { slug, title, description }]) => {
      const link = Object.assign(document.createElement("a"), { href: `${home}${slug}.html` });
      const name = Object.assign(document.createElement("strong"), { textContent: title });
      link.append(name, Object.assign(document.createElement("span"), { textContent: description }));
      const item = document.createElement("li");
      item.append(link);
      return item;
    }));
    count.textContent = found.length ? "" : say("Rien de tel ici.", "Nothing of the kind here.");
  };
  dialog.onkeydown = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const stops = [input, ...list.querySelectorAll("a")];
    stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length].focus();
  };
  input.oninput = show;
  // Enter opens the first page found.
  dialog.querySelector("form").onsubmit = (event) => {
    if (event.submitter?.value === "close" && document.activeElement !== input) return;
    event.preventDefault();
    list.querySelector("a")?.click();
  };
  show();
  input.select();
};
