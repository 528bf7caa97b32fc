//! Fields: what the value holds, what was typed, and what is wrong with it.

use crate::form::fault::{AMBIGUOUS_NUMBER, Fault, MISSING, NO_DATES, NO_NUMBER, NO_WHOLE};
use crate::form::json::{Json, Typed, identity};
use crate::form::place::Place;
use crate::form::{Form, Moment, State};
use chiffrage::value::digits;

use super::format;
use super::html::{Html, el, put};
use super::text::{Lang, Text, texts};
use super::typing::{self, Unreadable};

texts! {
    DAY = "j", "d";
}

/// An id no other element of the page's shadow roots has.
pub(crate) fn fresh_id() -> String {
    ["c", &digits(identity().into())].concat()
}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holds {
    Money,
    Percent,
    Days,
    Months,
    /// A coefficient.
    Ratio,
    /// Whole days, a JSON number in the value.
    Count,
    /// A whole number, a JSON number in the value.
    Parts,
    Text,
    /// An ISO date.
    Date,
    /// ISO dates, typed one after the other.
    Dates,
}

impl Holds {
    fn units(self) -> &'static [&'static str] {
        match self {
            Self::Money => &["€ ht/j", "€ht/j", "€/jour", "€/j", "€ ht", "€ht", "euros", "euro", "eur", "€"],
            Self::Percent => &["%"],
            Self::Days | Self::Months | Self::Count | Self::Parts => {
                &["jours", "jour", "mois", "days", "day", "months", "month", "j.", "j", "d"]
            }
            Self::Ratio | Self::Text | Self::Date | Self::Dates => &[],
        }
    }

    /// What is shown after the number.
    fn unit(self, form: &Form) -> String {
        let look = form.look();
        match self {
            Self::Money if look.currency.code() == "EUR" => "€",
            Self::Money => look.currency.code(),
            Self::Percent => "%",
            Self::Days | Self::Count => DAY.of(look.lang),
            Self::Months | Self::Ratio | Self::Parts | Self::Text | Self::Date | Self::Dates => "",
        }
        .to_owned()
    }

    fn is_number(self) -> bool {
        !matches!(self, Self::Text | Self::Date | Self::Dates)
    }

    /// What the text is read as; nothing for a blank one.
    fn read(self, text: &str, needed: bool, lang: Lang) -> Result<Option<Json>, &'static Fault> {
        if self == Self::Dates {
            let dates = typing::dates(text, lang == Lang::Fr).ok_or(NO_DATES)?;
            return Ok((!dates.is_empty()).then(|| Json::List(dates.into_iter().map(Json::Text).collect())));
        }
        if !self.is_number() {
            return Ok((!text.is_empty() || (needed && self == Self::Text)).then(|| Json::string(text)));
        }
        match typing::decimal(text, self.units()) {
            Ok(None) if needed => Err(MISSING),
            Ok(Some(decimal)) if matches!(self, Self::Count | Self::Parts) => match decimal.contains('.') {
                true => Err(NO_WHOLE),
                false => Ok(Some(Json::Number(decimal))),
            },
            Ok(read) => Ok(read.map(Json::Text)),
            Err(Unreadable::Ambiguous) => Err(AMBIGUOUS_NUMBER),
            Err(Unreadable::NotANumber) => Err(NO_NUMBER),
        }
    }

    fn shown(self, content: Option<&Json>, lang: Lang) -> String {
        match content {
            Some(Json::Typed(typed)) => typed.text.clone(),
            Some(Json::Text(text)) if !self.is_number() => text.clone(),
            // A year is written without spaces.
            Some(Json::Number(text)) if self == Self::Parts => text.clone(),
            Some(Json::Text(text) | Json::Number(text)) => format::typed(text, lang),
            Some(Json::List(dates)) => {
                let dates: Vec<String> =
                    dates.iter().filter_map(Json::text).map(|iso| format::typed_date(iso, lang)).collect();
                dates.join(", ")
            }
            _ => String::new(),
        }
    }
}

/// A field nobody has filled in yet: it shows nothing, and counts as 0 or as empty text until then.
pub(crate) fn blank(held: &str) -> Json {
    Json::Typed(Box::new(Typed { held: Some(Json::string(held)), text: String::new(), fault: None }))
}

fn write(value: &mut Json, place: &Place, read: Result<Option<Json>, &'static Fault>, text: &str) {
    let Some(slot) = place.get_mut(value) else { return };
    let (held, fault) = match read {
        Ok(held) => (held, None),
        Err(fault) => {
            (slot.held().filter(|held| held.text().is_some() || !held.items().is_empty()).cloned(), Some(fault))
        }
    };
    *slot = Json::Typed(Box::new(Typed { held, text: text.to_owned(), fault }));
}

type Otherwise = fn(&State, &str) -> Option<String>;

/// A labelled input, with its error beside it: one pointer, as an element is.
pub(crate) struct Input(Box<Asked>);

struct Asked {
    label: Text,
    place: Place,
    holds: Holds,
    /// Empty, it is missing.
    needed: bool,
    /// What it shows while empty.
    hint: Option<Text>,
    class: &'static str,
    /// The figure it shows while it holds nothing, by its JSON pointer.
    otherwise: Option<Otherwise>,
}

impl Input {
    /// A field that may stay empty.
    #[inline(never)]
    pub(crate) fn of(label: Text, place: Place, holds: Holds) -> Self {
        Self(Box::new(Asked { label, place, holds, needed: false, hint: None, class: "", otherwise: None }))
    }

    /// A field that may not.
    #[inline(never)]
    pub(crate) fn needed(label: Text, place: Place, holds: Holds) -> Self {
        let mut input = Self::of(label, place, holds);
        input.0.needed = true;
        input
    }

    #[inline(never)]
    pub(crate) fn hint(mut self, hint: Text) -> Self {
        self.0.hint = Some(hint);
        self
    }

    #[inline(never)]
    pub(crate) fn class(mut self, class: &'static str) -> Self {
        self.0.class = class;
        self
    }

    pub(crate) fn otherwise(mut self, figure: Otherwise) -> Self {
        self.0.otherwise = Some(figure);
        self
    }

    pub(crate) fn view(self, form: &Form) -> Html {
        let Asked { label, place, holds, needed, hint, class, otherwise } = *self.0;
        let unit_id = fresh_id();
        let lang = form.lang();
        let unit = holds.unit(form);
        let measured = (!unit.is_empty()).then(|| unit_id.clone());
        let kind = match holds {
            Holds::Date => " dated",
            Holds::Text | Holds::Dates => "",
            Holds::Money => " numeric money",
            _ => " numeric",
        };
        let hint = match hint {
            Some(hint) => hint.of(lang),
            None if holds.is_number() && needed => "0",
            None => "",
        };
        let (input_form, input_place, shown_place) = (form.clone(), place.clone(), place.clone());
        let (change_form, part) = (form.clone(), form.drawn());
        let mut input = el("input", "")
            .set("type", if holds == Holds::Date { "date" } else { "text" })
            .set("autocomplete", "off")
            .set("placeholder", hint)
            .set_if(form.look().readonly, "readonly")
            .bind(form, "value", move |state| {
                let content = shown_place.get(&state.value);
                Some(match (content, otherwise) {
                    (None, Some(figure)) => figure(state, &shown_place.pointer(&state.value))
                        .map_or_else(String::new, |figure| format::typed(&figure, lang)),
                    _ => holds.shown(content, lang),
                })
            })
            .on("input", move |event| {
                let text = event.current().value();
                let read = holds.read(&text, needed, lang);
                input_form.edit_in(part, Moment::Input, &mut |value| write(value, &input_place, read.clone(), &text));
            })
            .on("change", move |_| change_form.tell(Moment::Change));
        if holds.is_number() {
            input = input.set("inputmode", "decimal");
        }
        let beside = if holds == Holds::Date {
            let place = place.clone();
            Some(el("span", "shown").set("aria-hidden", "true").live(form, move |state| {
                let iso = place.get(&state.value).and_then(Json::text).unwrap_or_default();
                if iso.is_empty() { String::new() } else { format::date(iso, lang) }
            }))
        } else {
            holds.is_number().then(|| el("span", "unit").set("id", &unit_id).set("aria-hidden", "true").say(&unit))
        };
        field(form, &["field ", class, kind].concat(), label, place, input, beside, measured)
    }
}

/// A control with its label and what goes with it, by which it may be described; what is wrong with its place is said beneath, and
/// describes it meanwhile.
fn field(
    form: &Form,
    class: &str,
    label: Text,
    place: Place,
    control: Html,
    beside: Option<Html>,
    description: Option<String>,
) -> Html {
    let (id, error_id, node) = (fresh_id(), fresh_id(), control.node().clone());
    el("div", class)
        .add(el("label", "").set("for", &id).words(form, label))
        .add(el("div", "box").add(control.set("id", &id)).maybe(beside))
        .swap(
            form,
            move |state| Form::problem(state, &place).unwrap_or_default(),
            move |_, words| {
                let is_wrong = !words.is_empty();
                put(&node, "aria-invalid", is_wrong.then_some("true"));
                put(&node, "aria-describedby", if is_wrong { Some(&error_id) } else { description.as_deref() });
                is_wrong.then(|| el("p", "error").set("id", &error_id).say(words))
            },
        )
}

/// A labelled choice of texts.
pub(crate) struct Choice {
    pub(crate) label: Text,
    /// The first is what counts where none is given.
    pub(crate) options: &'static [(&'static str, Text)],
    pub(crate) class: &'static str,
    pub(crate) place: Place,
}

impl Choice {
    /// Of the text at its place.
    pub(crate) fn view(self, form: &Form) -> Html {
        let chosen = |value: &Json, place: &Place| place.get(value).and_then(Json::text).map(str::to_owned);
        self.view_as(form, chosen, |_, value, place, chosen| place.write(value, chosen))
    }

    /// Of something else that stands there.
    pub(crate) fn view_as(
        self,
        form: &Form,
        chosen: fn(&Json, &Place) -> Option<String>,
        pick: fn(&Form, &mut Json, &Place, &str),
    ) -> Html {
        let Self { label, options, class, place } = self;
        let (picked, picked_place, shown) = (form.clone(), place.clone(), place.clone());
        let default = options.first().map_or("", |(value, _)| value);
        let select = el("select", "")
            .set_if(form.look().readonly, "disabled")
            .on("change", move |event| {
                let value = event.current().value();
                picked.edit(Moment::Change, &mut |json| pick(&picked, json, &picked_place, &value));
            })
            .all(options.iter().map(|(value, text)| el("option", "").set("value", value).words(form, *text)))
            .bind(form, "value", move |state| Some(chosen(&state.value, &shown).unwrap_or_else(|| default.to_owned())));
        field(form, &["field choice ", class].concat(), label, place, select, None, None)
    }
}

#[cfg(test)]
mod tests {
    use super::{Holds, Lang};

    #[test]
    fn units_that_people_type_are_read() {
        for (holds, text, expected) in [
            (Holds::Money, "1 500,00 €HT", "1500.00"),
            (Holds::Money, "1 500,00 € HT", "1500.00"),
            (Holds::Money, "1500 euros", "1500"),
            (Holds::Money, "650 €/j", "650"),
            (Holds::Money, "650 €HT/j", "650"),
            (Holds::Money, "650 €/jour", "650"),
            (Holds::Days, "12 jours", "12"),
            (Holds::Days, "1 jour", "1"),
            (Holds::Days, "2,5j", "2.5"),
            (Holds::Percent, "18 %", "18"),
        ] {
            let read = holds.read(text, true, Lang::Fr).ok().flatten();
            assert_eq!(read.as_ref().and_then(|read| read.text()), Some(expected), "{text}");
        }
    }

    #[test]
    fn another_unit_is_not_that_of_the_field() {
        for (holds, text) in
            [(Holds::Money, "1 800 €TTC"), (Holds::Money, "18 %"), (Holds::Days, "7 h"), (Holds::Percent, "18 €")]
        {
            assert!(holds.read(text, true, Lang::Fr).is_err(), "{text}");
        }
    }
}
