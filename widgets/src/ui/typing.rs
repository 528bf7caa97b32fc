//! Numbers and dates as people type them, in French or English, read as the contract writes them. An ambiguous number is asked about,
//! never guessed.

/// Why a typed text is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unreadable {
    /// `1,200` or `1.200`: one thousand two hundred, or one and a fifth?
    Ambiguous,
    /// Not a number, or not with that unit.
    NotANumber,
}

/// Reads `1 200,50 €`, `1200.50`, `1,200.50`, `38,5 j`, `18 %`: a contract decimal, `None` when blank. `units` are the units that
/// may stand before or after the number, in lower case.
pub(crate) fn decimal(text: &str, units: &[&str]) -> Result<Option<String>, Unreadable> {
    let text: String = text.chars().map(|character| if character.is_whitespace() { ' ' } else { character }).collect();
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let (negative, text) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text),
    };
    let text = without_unit(text, units);
    let (whole, fraction) = split(text)?;
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let sign = if negative { "-" } else { "" };
    Ok(Some(match fraction {
        "" => [sign, whole].concat(),
        fraction => [sign, whole, ".", fraction].concat(),
    }))
}

fn without_unit<'a>(text: &'a str, units: &[&str]) -> &'a str {
    let lower = text.to_ascii_lowercase();
    for unit in units {
        // Lower case of ASCII letters alone keeps every letter where it was.
        if let Some((number, _)) = lower.strip_suffix(unit).and_then(|number| text.split_at_checked(number.len())) {
            return number.trim_end();
        }
        if let Some((_, number)) = lower.strip_prefix(unit).and_then(|_| text.split_at_checked(unit.len())) {
            return number.trim_start();
        }
    }
    text
}

/// The digits before and after the decimal separator.
fn split(text: &str) -> Result<(String, &str), Unreadable> {
    let Some((before, after)) = text.rsplit_once([',', '.']) else {
        return Ok((grouped(text, ' ')?, ""));
    };
    let count = |wanted: char| text.chars().filter(|character| *character == wanted).count();
    let (commas, points) = (count(','), count('.'));
    let decimal = if text.as_bytes().get(before.len()) == Some(&b',') { ',' } else { '.' };
    let same = if decimal == ',' { commas } else { points };
    if same > 1 {
        // 1,200,000: a separator that comes twice can only group.
        return match commas + points == same {
            true => Ok((grouped(text, decimal)?, "")),
            false => Err(Unreadable::NotANumber),
        };
    }
    let digits = |text: &str| text.chars().all(|character| character.is_ascii_digit());
    if !digits(after) || (before.is_empty() && after.is_empty()) {
        return Err(Unreadable::NotANumber);
    }
    if commas + points > 1 {
        let group = if decimal == ',' { '.' } else { ',' };
        return Ok((grouped(before, group)?, after));
    }
    if after.len() == 3 && digits(before) && (1..=3).contains(&before.len()) && !before.starts_with('0') {
        return Err(Unreadable::Ambiguous);
    }
    let whole = if before.is_empty() { String::new() } else { grouped(before, ' ')? };
    Ok((whole, after))
}

/// Whole digits, alone or in groups of three.
fn grouped(text: &str, separator: char) -> Result<String, Unreadable> {
    let mut groups = text.split(separator);
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let digits = |text: &str| !text.is_empty() && text.chars().all(|character| character.is_ascii_digit());
    let sound = digits(first)
        && (rest.is_empty() || first.len() <= 3)
        && rest.iter().all(|group| group.len() == 3 && digits(group));
    match sound {
        true => Ok(std::iter::once(first).chain(rest).collect()),
        false => Err(Unreadable::NotANumber),
    }
}

/// Reads `2026-07-14, 2026-07-16`, and with the day first `14/07/2026`: ISO dates; whether a day exists is the rules' business.
pub(crate) fn dates(text: &str, day_first: bool) -> Option<Vec<String>> {
    text.replace([',', ';'], " ").split_whitespace().map(|word| date(word, day_first)).collect()
}

fn date(word: &str, day_first: bool) -> Option<String> {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let Some((day, rest)) = word.split_once('/') else {
        return (word.len() == 10 && digits(&word.replace('-', ""))).then(|| word.to_owned());
    };
    let (month, year) = rest.split_once('/')?;
    let two = |part: &str| [if part.len() < 2 { "0" } else { "" }, part].concat();
    let is = day_first && year.len() == 4 && digits(day) && digits(month) && digits(year);
    is.then(|| [year, "-", &two(month), "-", &two(day)].concat())
}

#[cfg(test)]
mod tests {
    use super::{Unreadable, dates, decimal};

    const EURO: &[&str] = &["€/j", "eur", "€"];

    fn read(text: &str) -> Result<Option<String>, Unreadable> {
        decimal(text, EURO)
    }

    #[test]
    fn french_and_english_numbers_are_read() {
        for (text, expected) in [
            ("1200", "1200"),
            ("1200,50", "1200.50"),
            ("1200.50", "1200.50"),
            ("1 200,50 €", "1200.50"),
            ("1\u{a0}200,50\u{a0}€", "1200.50"),
            ("1\u{202f}200,50\u{202f}€", "1200.50"),
            ("€1,200.50", "1200.50"),
            ("1.200,50", "1200.50"),
            ("1,200,000", "1200000"),
            ("1 200,500", "1200.500"),
            ("1200,500", "1200.500"),
            ("650 €/j", "650"),
            ("0,125", "0.125"),
            (",5", "0.5"),
            ("38,", "38"),
            ("007", "7"),
            ("-12,5", "-12.5"),
            ("\u{2212}12", "-12"),
            ("1200 EUR", "1200"),
        ] {
            assert_eq!(read(text), Ok(Some(expected.to_owned())), "{text}");
        }
    }

    #[test]
    fn units_are_those_of_the_field() {
        assert_eq!(decimal("38,5 j", &["jours", "j"]), Ok(Some("38.5".to_owned())));
        assert_eq!(decimal("38 jours", &["jours", "j"]), Ok(Some("38".to_owned())));
        assert_eq!(decimal("18 %", &["%"]), Ok(Some("18".to_owned())));
        assert_eq!(read("18 %"), Err(Unreadable::NotANumber));
    }

    #[test]
    fn dates_are_read_one_after_the_other() {
        let read = |text: &str, day_first: bool| dates(text, day_first).map(|dates| dates.join(" "));
        assert_eq!(read("14/07/2026, 3/8/2026;2026-12-24", true).as_deref(), Some("2026-07-14 2026-08-03 2026-12-24"));
        assert_eq!(read(" ", true).as_deref(), Some(""));
        for (text, day_first) in
            [("14/07/2026", false), ("14/07/26", true), ("14/07", true), ("2026/07/14", true), ("lundi", true)]
        {
            assert_eq!(read(text, day_first), None, "{text}");
        }
    }

    #[test]
    fn blank_is_no_number() {
        assert_eq!(read(""), Ok(None));
        assert_eq!(read(" \u{a0} "), Ok(None));
    }

    #[test]
    fn what_has_two_readings_is_asked_about() {
        for text in ["1,200", "1.200", "12.345", "-1,200", "1,200 €"] {
            assert_eq!(read(text), Err(Unreadable::Ambiguous), "{text}");
        }
    }

    #[test]
    fn nothing_else_is_a_number() {
        for text in [
            "abc",
            "1e3",
            "12 00",
            "1 2",
            "1,2,3",
            "1.200.50",
            "1,200.50.1",
            "€",
            "--1",
            "1-",
            "+1",
            ",",
            "1 200 000 00",
            "é€",
            "1,2 3",
            "0x10",
        ] {
            assert_eq!(read(text), Err(Unreadable::NotANumber), "{text}");
        }
    }
}
