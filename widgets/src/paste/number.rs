//! Amounts and percentages as spreadsheets and people write them, with their sign and their unit.

use crate::ui::typing::{self, Unreadable};

use super::Unread;
use super::words::words;

/// Whether VAT is in an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Basis {
    ExclVat,
    InclVat,
}

/// What a number counts, by what is written around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// Nothing is written.
    Plain,
    Money(Option<Basis>),
    Percent,
    PerDay,
    Days,
    Hours,
}

/// A text that has the form of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) unit: Unit,
    /// The decimal of the contract.
    pub(super) decimal: Result<String, Unread>,
}

/// Reads `1 500,00 €HT`, `(500,00)`, `500,00-`, `€1,200.50`, `30 %`, `650 €/j`. Returns nothing for a text of another form.
pub(super) fn number(text: &str) -> Option<Number> {
    let text: String = text.chars().filter_map(plain).collect();
    let first = text.find(|letter: char| letter.is_ascii_digit())?;
    let last = text.rfind(|letter: char| letter.is_ascii_digit())?;
    let (before, core, after) = (text.get(..first)?, text.get(first..=last)?, text.get(last.checked_add(1)?..)?);
    // `,5` and `38,`; `4500.-` is Swiss for no cents.
    let (before, point) = before.strip_suffix([',', '.']).map_or((before, ""), |rest| (rest, "."));
    let after = after.strip_prefix(".-").or_else(|| after.strip_prefix([',', '.'])).unwrap_or(after);
    if !core.chars().all(|letter| matches!(letter, '0'..='9' | ' ' | '.' | ',')) {
        return None;
    }
    let (negative, before, after) = signed(before.trim(), after.trim())?;
    let unit = unit(&before, &after)?;
    let decimal = match typing::decimal(&[point, core].concat(), &[]) {
        Ok(Some(decimal)) if negative && decimal.bytes().any(|digit| matches!(digit, b'1'..=b'9')) => {
            Ok(["-", &decimal].concat())
        }
        Ok(Some(decimal)) => Ok(decimal),
        Ok(None) | Err(Unreadable::NotANumber) => Err(Unread::NotANumber),
        Err(Unreadable::Ambiguous) => Err(Unread::AmbiguousNumber),
    };
    Some(Number { unit, decimal })
}

/// Returns one space for any, one minus for any, and no zero-width character.
fn plain(letter: char) -> Option<char> {
    match letter {
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => None,
        '\u{2010}'..='\u{2013}' | '\u{2212}' => Some('-'),
        '\'' | '’' => Some(' '),
        _ if letter.is_whitespace() => Some(' '),
        _ => Some(letter),
    }
}

/// Returns whether the number is negative, and what else is written around it. Two signs, or half a parenthesis, are no number.
fn signed(before: &str, after: &str) -> Option<(bool, String, String)> {
    let count = |sign: char| before.matches(sign).count() + after.matches(sign).count();
    let (minus, plus) = (count('-'), count('+'));
    let at_end = |text: &str, sign: char| text.starts_with(sign) || text.ends_with(sign);
    let parentheses = match (before.matches('(').count(), after.matches(')').count()) {
        (0, 0) => 0,
        (1, 1) => 1,
        _ => return None,
    };
    let placed = minus + plus == 0 || at_end(before, '-') || at_end(after, '-') || at_end(before, '+');
    if before.contains(')') || after.contains(['(', '+']) || minus + plus + parentheses > 1 || !placed {
        return None;
    }
    let bare = |text: &str| text.replace(['(', ')', '-', '+'], " ");
    Some((minus + parentheses == 1, bare(before), bare(after)))
}

fn unit(before: &str, after: &str) -> Option<Unit> {
    let known = |letter: char| letter.is_alphanumeric() || matches!(letter, ' ' | '€' | '%' | '/' | '.');
    if !before.chars().chain(after.chars()).all(known) {
        return None;
    }
    match (named(&words(before))?, named(&words(after))?) {
        (Unit::Plain, unit) => Some(unit),
        (unit @ Unit::Money(_), Unit::Plain | Unit::Money(None))
        | (Unit::Money(None), unit @ (Unit::Money(_) | Unit::PerDay)) => Some(unit),
        _ => None,
    }
}

fn named(words: &[String]) -> Option<Unit> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let (is_money, rest) = match words.as_slice() {
        ["€" | "eur" | "euro" | "euros", rest @ ..] => (true, rest),
        rest => (false, rest),
    };
    let (basis, rest) = match rest {
        ["ht", rest @ ..]
        | ["hors", "taxe" | "taxes" | "tva", rest @ ..]
        | ["excl" | "excluding" | "ex", "vat" | "tax", rest @ ..] => (Some(Basis::ExclVat), rest),
        ["ttc", rest @ ..] | ["incl" | "including" | "inc", "vat" | "tax", rest @ ..] => (Some(Basis::InclVat), rest),
        rest => (None, rest),
    };
    let is_money = is_money || basis.is_some();
    Some(match rest {
        [] if is_money => Unit::Money(basis),
        [] => Unit::Plain,
        ["j" | "jour" | "d" | "day"] | ["par" | "per" | "a", "jour" | "day"] if is_money => Unit::PerDay,
        ["€" | "eur"] if is_money && basis.is_some() => Unit::Money(basis),
        _ if is_money => return None,
        ["%"] | ["pct" | "percent" | "pourcent"] | ["pour" | "per", "cent"] => Unit::Percent,
        ["j" | "jr" | "jrs" | "jour" | "jours" | "d" | "day" | "days"] => Unit::Days,
        ["h" | "heure" | "heures" | "hour" | "hours"] => Unit::Hours,
        _ => return None,
    })
}

/// Returns a decimal in millionths, to compare sums and products exactly; nothing past 12 whole digits or 6 decimals.
pub(super) fn millionths(decimal: &str) -> Option<i128> {
    let (negative, magnitude) = decimal.strip_prefix('-').map_or((false, decimal), |rest| (true, rest));
    let (whole, fraction) = magnitude.split_once('.').unwrap_or((magnitude, ""));
    if whole.len() > 12 || fraction.len() > 6 {
        return None;
    }
    let digits: String = whole.chars().chain(fraction.chars().chain(std::iter::repeat('0')).take(6)).collect();
    let value: i128 = digits.parse().ok()?;
    Some(if negative { value.checked_neg()? } else { value })
}

#[cfg(test)]
mod tests {
    use super::{Basis, Unit, Unread, millionths, number};

    const EUROS: Unit = Unit::Money(None);
    const HT: Unit = Unit::Money(Some(Basis::ExclVat));
    const TTC: Unit = Unit::Money(Some(Basis::InclVat));

    #[test]
    fn amounts_are_read_with_sign_and_unit() {
        for (text, unit, decimal) in [
            ("1500", Unit::Plain, "1500"),
            ("1 500,00 €HT", HT, "1500.00"),
            ("1 500,00 € HT", HT, "1500.00"),
            ("1\u{a0}500,00\u{a0}€\u{a0}H.T.", HT, "1500.00"),
            ("1\u{202f}500,00\u{202f}€", EUROS, "1500.00"),
            ("1 800 €TTC", TTC, "1800"),
            ("1 800 HT", HT, "1800"),
            ("HT 1 800 €", HT, "1800"),
            ("1500 euros", EUROS, "1500"),
            ("EUR 1,500.00", EUROS, "1500.00"),
            ("€1,500.00 excl. VAT", HT, "1500.00"),
            ("1’500.00", Unit::Plain, "1500.00"),
            ("4500.-", Unit::Plain, "4500"),
            ("(500,00)", Unit::Plain, "-500.00"),
            ("(500,00 €)", EUROS, "-500.00"),
            ("(500,00) €", EUROS, "-500.00"),
            ("€(500.00)", EUROS, "-500.00"),
            ("500,00-", Unit::Plain, "-500.00"),
            ("500,00 €-", EUROS, "-500.00"),
            ("500,00- €", EUROS, "-500.00"),
            ("-500,00", Unit::Plain, "-500.00"),
            ("\u{2212} 500,00 €", EUROS, "-500.00"),
            ("\u{2013}500", Unit::Plain, "-500"),
            ("-€500", EUROS, "-500"),
            ("+500", Unit::Plain, "500"),
            ("(0,00)", Unit::Plain, "0.00"),
            ("30 %", Unit::Percent, "30"),
            ("33,33\u{a0}%", Unit::Percent, "33.33"),
            ("30 pour cent", Unit::Percent, "30"),
            ("650 €/j", Unit::PerDay, "650"),
            ("650 € HT / jour", Unit::PerDay, "650"),
            ("45 j", Unit::Days, "45"),
            ("12 jours", Unit::Days, "12"),
            ("7,5 h", Unit::Hours, "7.5"),
            (",5", Unit::Plain, "0.5"),
            ("38,", Unit::Plain, "38"),
            ("\u{200b}1500\u{feff}", Unit::Plain, "1500"),
        ] {
            let read = number(text).map(|number| (number.unit, number.decimal));
            assert_eq!(read, Some((unit, Ok(decimal.to_owned()))), "{text}");
        }
    }

    #[test]
    fn what_has_two_readings_is_never_one_of_them() {
        for text in ["1.000", "1,000", "1.000 €", "(1,000)", "1.000-", "12.500 € HT", "1.000 %"] {
            assert_eq!(number(text).map(|number| number.decimal), Some(Err(Unread::AmbiguousNumber)), "{text}");
        }
    }

    #[test]
    fn nothing_else_is_a_number() {
        for text in [
            "",
            "-",
            "abc",
            "Lot 2",
            "offert",
            "$500",
            "£500",
            "(-500)",
            "-500-",
            "(500",
            "500)",
            "15/01/2027",
            "1e3",
            "2 x 500",
            "500 €-HT",
            "à 30 jours",
            "1 500 € + TVA",
            "4,5 k€",
            "30 % à la commande",
        ] {
            assert_eq!(number(text), None, "{text}");
        }
        for text in ["12 00", "1.2.3", "1 2"] {
            assert_eq!(number(text).map(|number| number.decimal), Some(Err(Unread::NotANumber)), "{text}");
        }
    }

    #[test]
    fn millionths_are_exact_or_none() {
        assert_eq!(millionths("-12.5"), Some(-12_500_000));
        assert_eq!(millionths("0.000001"), Some(1));
        assert_eq!(millionths("0.0000001"), None);
        assert_eq!(millionths("1234567890123"), None);
    }
}
