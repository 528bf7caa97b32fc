// The words of the contract's names, in the language of the page.
import { labels } from "../pkg/chiffrage/labels.js";
import { lang } from "./site.js";

const said = labels[lang];

/** The words of a key: undefined where it has none. */
export const label = (key) => said[key];

/** The words of a closed text: the text where it has none. */
export const choice = (field, text) => said[`${field}.${text}`] ?? String(text);

const OPEN = Object.keys(said).filter((key) => key.startsWith("refusal.") && key.includes("{"));

/** What an error says. */
export const refusal = ({ message, bounds = {} }) => {
  const filled = (text) => text.replace(/\{(\w+)\}/g, (place, name) => [bounds[name] ?? place].flat().join(", "));
  const key = `refusal.${message}`;
  const found = key in said ? key : OPEN.find((open) => filled(open) === key);
  return found ? filled(said[found]) : message;
};
