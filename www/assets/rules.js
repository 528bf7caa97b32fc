// The index of the rule book shows what is typed, as the search of the site finds it.
import { known, score, words } from "./search.js";
import { say } from "./site.js";

const form = document.querySelector(".filter");
const input = form.querySelector("input");
const status = form.querySelector("[role=status]");
const cards = [...document.querySelectorAll("[data-slug]")].map((card) => {
  const [title, description] = card.firstElementChild.children;
  const { slug, keywords } = card.dataset;
  return { card, ...known({ slug, keywords, title: title.textContent, description: description.textContent }) };
});

input.addEventListener("input", () => {
  const typed = words(input.value);
  let found = 0;
  for (const page of cards) {
    page.card.hidden = typed.length > 0 && score(page, typed) === 0;
    found += page.card.hidden ? 0 : 1;
  }
  for (const group of document.querySelectorAll(".group")) group.hidden = !group.querySelector("[data-slug]:not([hidden])");
  const count = found === 1 ? say("1 règle", "1 rule") : say(`${found} règles`, `${found} rules`);
  status.textContent = !typed.length ? "" : found ? count : say("Aucune règle ne correspond.", "No rule matches.");
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (input.value) cards.find(({ card }) => !card.hidden)?.card.firstElementChild.click();
});
