//! Figures and dates as the browser's `Intl` writes them, from the decimal text: nothing is computed here.

use std::cell::RefCell;
use std::collections::HashMap;

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use super::text::Lang;

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Money, to the cent.
    Eur,
    /// Money without its cents when it has none, for lists.
    EurPerDay,
    /// Percent: 20 is 20 %.
    Pct,
    /// Days.
    Days,
    /// A ratio.
    Ratio,
    /// A number without a unit, as it would be typed.
    Plain,
}

impl Unit {
    /// From the unit of a rule's step.
    pub fn of_step(name: &str) -> Self {
        match name {
            "eur" => Self::Eur,
            "eur_per_day" => Self::EurPerDay,
            "pct" => Self::Pct,
            "days" => Self::Days,
            "ratio" => Self::Ratio,
            _ => Self::Plain,
        }
    }
}

type Key = (Lang, Unit, String);

thread_local! {
    static NUMBERS: RefCell<HashMap<Key, Function>> = RefCell::default();
    static DATES: RefCell<HashMap<Lang, Function>> = RefCell::default();
}

/// A decimal text as people read it.
pub fn number(text: &str, unit: Unit, lang: Lang, currency: &str) -> String {
    let key = (lang, unit, currency.to_owned());
    let format =
        NUMBERS.with_borrow_mut(|known| known.entry(key).or_insert_with(|| formatter(unit, lang, currency)).clone());
    // As text, so that no cent passes through a binary float.
    let shown = format.call1(&JsValue::UNDEFINED, &JsValue::from_str(text)).ok().and_then(|shown| shown.as_string());
    match (shown, unit) {
        (Some(shown), Unit::Days) => match lang {
            Lang::Fr => format!("{shown}\u{a0}j"),
            Lang::En => format!("{shown}\u{a0}d"),
        },
        (Some(shown), _) => shown,
        (None, _) => text.to_owned(),
    }
}

/// An ISO date as people read it: 22 janv. 2024. What is no date is shown as it is.
pub fn date(iso: &str, lang: Lang) -> String {
    let date = Date::new(&JsValue::from_str(&format!("{iso}T00:00:00Z")));
    if date.get_time().is_nan() {
        return iso.to_owned();
    }
    let format = DATES.with_borrow_mut(|known| {
        known
            .entry(lang)
            .or_insert_with(|| {
                let options = options(&[("dateStyle", "medium"), ("timeZone", "UTC")]);
                Intl::DateTimeFormat::new(&Array::of1(&locale(lang).into()), &options).format()
            })
            .clone()
    });
    format.call1(&JsValue::UNDEFINED, &date).ok().and_then(|shown| shown.as_string()).unwrap_or_else(|| iso.to_owned())
}

/// A contract decimal as it is typed: 1 200,50 in French, 1200.50 in English, where a comma could be taken for a decimal one.
pub fn typed(text: &str, lang: Lang) -> String {
    if lang == Lang::En || !text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'-') {
        return text.to_owned();
    }
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = whole.trim_start_matches('-');
    let mut shown = String::new();
    if whole.len() > digits.len() {
        shown.push('-');
    }
    for (position, digit) in digits.char_indices() {
        if position > 0 && (digits.len() - position) % 3 == 0 {
            shown.push('\u{202f}');
        }
        shown.push(digit);
    }
    if !fraction.is_empty() {
        shown.push(',');
        shown.push_str(fraction);
    }
    shown
}

/// A decimal text for a spreadsheet of that language.
pub fn cell(text: &str, lang: Lang) -> String {
    match lang {
        Lang::Fr => text.replace('.', ","),
        Lang::En => text.to_owned(),
    }
}

fn formatter(unit: Unit, lang: Lang, currency: &str) -> Function {
    let options = match unit {
        Unit::Eur => options(&[("style", "currency"), ("currency", currency)]),
        Unit::EurPerDay => {
            options(&[("style", "currency"), ("currency", currency), ("trailingZeroDisplay", "stripIfInteger")])
        }
        Unit::Pct => options(&[("style", "unit"), ("unit", "percent"), ("maximumFractionDigits", "2")]),
        Unit::Days => options(&[("maximumFractionDigits", "2")]),
        Unit::Ratio => options(&[("maximumFractionDigits", "4"), ("minimumFractionDigits", "2")]),
        Unit::Plain => options(&[("maximumFractionDigits", "20")]),
    };
    Intl::NumberFormat::new(&Array::of1(&locale(lang).into()), &options).format()
}

fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "fr-FR",
        Lang::En => "en-GB",
    }
}

fn options(entries: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in entries {
        // Setting a property of a plain object does not fail.
        let _ = Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    options
}
