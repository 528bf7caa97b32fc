// Numbers and dates as each language writes them, and as people type them.
import { lang, say } from "./site.js";

const locale = say("fr-FR", "en-GB");
const style = (options) => new Intl.NumberFormat(locale, options);
const two = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
const plain = style({ maximumFractionDigits: 6 });
const styles = {
  eur: style({ style: "currency", currency: "EUR", ...two }),
  pct: style(two),
  days: style({ maximumFractionDigits: 2 }),
  ratio: style({ minimumFractionDigits: 2, maximumFractionDigits: 4 }),
};
const isDate = /^\d{4}-\d\d-\d\d$/;
const isDecimal = /^-?\d+(\.\d+)?$/;

const signed = (text) => text.replaceAll("-", "−");
const many = (value, one, more) => (Math.abs(Number(value)) < say(2, 1.01) && Number(value) !== 0 ? one : more);

/** A decimal with its unit, from its text: no digit of it is computed. */
export const figure = (value, unit) => {
  const text = signed((styles[unit === "eur_per_day" ? "eur" : unit === "pts" ? "pct" : unit] ?? plain).format(value));
  switch (unit) {
    case "eur_per_day":
      return text + say("/j", " a day");
    case "pct":
      return text + say("\u202f%", "%");
    case "pts":
      return `${text}\u00a0${say("pts", "pts")}`;
    case "days":
      return `${text}\u00a0${say(many(value, "jour", "jours"), many(value, "day", "days"))}`;
    default:
      return text;
  }
};

/** A number of a formula: longer ones are cut, and say so. */
export const operand = (value) => {
  const text = signed(plain.format(value)) + (/\.\d{7}/.test(value) ? "…" : "");
  return value.startsWith("-") ? `(${text})` : text;
};

/** A way to write ISO dates. The first of a month is 1er in French, which `Intl` writes 1. */
export const dates = (dateStyle) => {
  const format = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: "UTC" });
  const written = ({ type, value }) => (type === "day" && value === "1" ? say("1er", "1") : value);
  return (text) => format.formatToParts(new Date(text)).map(written).join("");
};
export const date = dates("long");

/** Any text of a result: a date, a span of dates, a decimal, or itself. */
export const shown = (text, unit) => {
  const parts = text.split("/");
  if (parts.every((one) => isDate.test(one))) return parts.map(date).join(" – ");
  return isDecimal.test(text) ? figure(text, unit) : text;
};

/** A decimal as it stands in a field. */
export const written = (value) => (lang === "fr" ? String(value).replace(".", ",") : String(value));

/** What was typed as a decimal text, or null where it could be read two ways: “1,200”. */
export const typed = (text) => {
  const bare = text.replace(/[\s\u00a0\u202f€%]|j$/g, "").replace("−", "-");
  if (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(bare)) return null;
  if (/^-?\d{1,3}(,\d{3})+\.\d+$|^-?\d{1,3}(,\d{3}){2,}$/.test(bare)) return bare.replaceAll(",", "");
  return (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(bare) ? bare.replaceAll(".", "") : bare).replace(",", ".");
};
