//! Figures and dates as the browser's `Intl` writes them, from the decimal text: nothing is computed here.

use std::cell::RefCell;

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::look::{Currency, Look};

use super::text::{Lang, texts};

texts! {
    DAYS = "\u{a0}j", "\u{a0}d";
}

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
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
    pub(crate) fn of_step(name: &str) -> Self {
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

/// The formats made so far.
type Made<K> = RefCell<Vec<(K, Function)>>;

thread_local! {
    static NUMBERS: Made<(Lang, Unit, Currency)> = RefCell::default();
    static DATES: Made<Lang> = RefCell::default();
}

/// The one made for that key, or a new one.
fn known<K: PartialEq + Copy>(made: &Made<K>, key: K, make: impl FnOnce() -> Function) -> Function {
    let mut made = made.borrow_mut();
    if let Some((_, function)) = made.iter().find(|(known, _)| *known == key) {
        return function.clone();
    }
    let function = make();
    made.push((key, function.clone()));
    function
}

fn shown(format: &Function, value: &JsValue) -> Option<String> {
    format.call1(&JsValue::UNDEFINED, value).ok()?.as_string()
}

/// A decimal text as people read it.
pub(crate) fn number(text: &str, unit: Unit, look: Look) -> String {
    let format = NUMBERS.with(|made| known(made, (look.lang, unit, look.currency), || formatter(unit, look)));
    // As text, so that no cent passes through a binary float.
    let shown = shown(&format, &JsValue::from_str(text)).unwrap_or_else(|| text.to_owned());
    // French of `Intl` has a hyphen there.
    let mut shown = shown.replace('-', "−");
    if unit == Unit::Days {
        shown.push_str(DAYS.of(look.lang));
    }
    shown
}

/// An ISO date as people read it: 22 janv. 2024. What is no date is shown as it is.
pub(crate) fn date(iso: &str, lang: Lang) -> String {
    let date = Date::new(&JsValue::from_str(iso));
    let format = DATES.with(|made| {
        known(made, lang, || {
            let options = options(&[("dateStyle", "medium"), ("timeZone", "UTC")]);
            Intl::DateTimeFormat::new(&Array::of1(&locale(lang).into()), &options).format()
        })
    });
    // Of no date, `format` throws.
    shown(&format, &date).unwrap_or_else(|| iso.to_owned())
}

/// A contract decimal as it is typed: 1 200,50 in French, 1200.50 in English, where a comma could be taken for a decimal one.
pub(crate) fn typed(text: &str, lang: Lang) -> String {
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
pub(crate) fn cell(text: &str, lang: Lang) -> String {
    match lang {
        Lang::Fr => text.replace('.', ","),
        Lang::En => text.to_owned(),
    }
}

fn formatter(unit: Unit, look: Look) -> Function {
    let currency = look.currency.code();
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
    Intl::NumberFormat::new(&Array::of1(&locale(look.lang).into()), &options).format()
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
