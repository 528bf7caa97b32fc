// A form over an input: a field per leaf, a table per list of flat things. Faults go beside the field that they name.
import { choice, label } from "./labels.js";
import { make } from "./make.js";
import { typed, written } from "./numbers.js";
import { fields, input as shapeOf, kind } from "./schema.js";
import { lang, say } from "./site.js";
import { word } from "./words.js";

/** More columns than these do not fit a narrow screen. */
const MANY = 3;
const isObject = (value) => value !== null && typeof value === "object";
const isFlat = (item) => isObject(item) && !Object.values(item).some(isObject);
const unitText = (unit) => (unit === "pts" ? "points" : label(`unit.${unit}`));

/**
 * Builds the fields of `value` in `form`; `changed()` follows each keystroke, once `value` holds it.
 * Returns `{ unread, fault }`: the texts that cannot be read, by pointer, and a way to say what is wrong, where.
 */
export const build = (form, rule, value, changed) => {
  const places = new Map();
  const unread = new Map();
  let serial = 0;

  const place = (path, holder, control) => {
    const note = make("span", { className: "fault", id: `fault-${(serial += 1)}` });
    holder.append(note);
    places.set(path, { note, control });
  };

  const control = (shape, owner, name, path) => {
    const known = kind(shape);
    const given = owner[name];
    if ("tag" in known) return make("output", { textContent: choice(name, given) });
    const put = (next) => {
      if (next === "" && !Array.isArray(owner)) delete owner[name];
      else owner[name] = next;
    };
    const first = known.decimal || known.whole ? written(given).replace(/[.,]0+$/, "") : String(given);
    const field = known.list
      ? make("select", {}, ...known.list.map((one) => make("option", { value: one, textContent: choice(name, one), selected: one === given })))
      : make("input", known.flag ? { type: "checkbox", checked: given } : { type: known.date ? "date" : "text", value: first });
    if (known.decimal || known.whole) field.inputMode = "decimal";
    field.addEventListener("input", () => {
      unread.delete(path);
      if (known.flag) put(field.checked);
      else if (known.decimal || known.whole) {
        const text = field.value === first ? given : typed(field.value);
        if (text === null) unread.set(path, say("Écrivez 1200 ou 1,20 : ceci se lit de deux façons", "Write 1200 or 1.20: this reads two ways"));
        else put(known.whole && /^\d+$/.test(text) ? Number(text) : text);
      } else put(field.value);
      changed();
    });
    return field;
  };

  const named = (name) => {
    const { text, unit } = word(rule, name, lang);
    const isSaid = !unit || (unit === "days" && /^(Jours|Days)/.test(text));
    return [text, ...(isSaid ? [] : [make("small", { textContent: unitText(unit) })])];
  };

  const field = (shape, owner, name, path, title = named(name)) => {
    const inner = control(shape, owner, name, path);
    inner.id = `field-${serial + 1}`;
    const holder = make("div", { className: inner.type === "checkbox" ? "field check" : "field" });
    holder.append(make("label", { htmlFor: inner.id }, ...title), inner);
    place(path, holder, inner);
    return holder;
  };

  const table = (shape, list, name, path) => {
    const columns = [...new Set(list.flatMap(Object.keys))];
    const head = make("tr", {}, ...columns.map((column) => make("th", { scope: "col" }, ...named(column))));
    const rows = list.map((item, index) => {
      const shapes = fields(shape.items, item);
      return make("tr", {}, ...columns.map((column) => {
        const cell = make("td", { data: { label: word(rule, column, lang).text } });
        if (!(column in item)) return cell;
        const inner = control(shapes[column], item, column, `${path}/${index}/${column}`);
        inner.ariaLabel = `${word(rule, column, lang).text}, ${word(rule, name, lang).text} ${index + 1}`;
        cell.append(inner);
        place(`${path}/${index}/${column}`, cell, inner);
        return cell;
      }));
    });
    const className = columns.length > MANY ? "many" : "";
    return make("div", { className: "scroll" }, make("table", { className }, make("thead", {}, head), make("tbody", {}, ...rows)));
  };

  const group = (shape, owner, name, path) => {
    const inner = owner[name];
    const set = make("fieldset", {}, make("legend", { textContent: word(rule, name, lang).text }));
    place(path, set);
    if (Array.isArray(inner) && inner.every(isFlat)) set.append(table(shape, inner, name, path));
    else if (Array.isArray(inner)) {
      inner.forEach((item, index) => {
        if (!isObject(item)) return set.append(field(shape.items, inner, index, `${path}/${index}`, [`${index + 1}`]));
        const one = make("fieldset", {}, make("legend", { textContent: `${index + 1}` }));
        place(`${path}/${index}`, one);
        one.append(...body(shape.items, item, `${path}/${index}`));
        set.append(one);
      });
    } else set.append(...body(shape, inner, path));
    return set;
  };

  const body = (shape, owner, path) => {
    const shapes = fields(shape, owner);
    const names = Object.keys(owner);
    const leaves = names.filter((name) => !isObject(owner[name]));
    const groups = names.filter((name) => isObject(owner[name]));
    const row = make("div", { className: "fields" }, ...leaves.map((name) => field(shapes[name], owner, name, `${path}/${name}`)));
    return [
      ...(leaves.length ? [row] : []),
      ...groups.map((name) => group(shapes[name], owner, name, `${path}/${name}`)),
    ];
  };

  form.append(...body(shapeOf(rule), value, ""));
  place("", form);

  const fault = (faults) => {
    for (const { note, control } of places.values()) {
      note.textContent = "";
      control?.removeAttribute("aria-invalid");
      control?.removeAttribute("aria-describedby");
    }
    for (const [path, text] of faults) {
      let where = path;
      while (!places.has(where)) where = where.slice(0, where.lastIndexOf("/"));
      const { note, control } = places.get(where);
      const missing = word(rule, path.slice(path.lastIndexOf("/") + 1), lang).text;
      note.textContent = where === path ? text : `${missing}${say("\u00a0:", ":")} ${text}`;
      control?.setAttribute("aria-invalid", "true");
      control?.setAttribute("aria-describedby", note.id);
    }
  };
  return { unread, fault };
};
