//! Dates as people write them, read as ISO dates.

use chiffrage::value::digits;

use super::Unread;
use super::words::fold;

const WEEKDAYS: [&str; 14] = [
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// The names of each month; an abbreviation of three letters or more is read too.
const MONTHS: [[&str; 2]; 12] = [
    ["janvier", "january"],
    ["fevrier", "february"],
    ["mars", "march"],
    ["avril", "april"],
    ["mai", "may"],
    ["juin", "june"],
    ["juillet", "july"],
    ["aout", "august"],
    ["septembre", "september"],
    ["octobre", "october"],
    ["novembre", "november"],
    ["decembre", "december"],
];

/// Reads `15/01/2027`, `15.1.27`, `2027-01-15`, `1er juin 2026`, `15-janv.-27`, `January 15, 2027`. Where the day is not first by
/// custom, a day and a month that may be exchanged are ambiguous.
pub(super) fn date(text: &str, day_first: bool) -> Result<String, Unread> {
    let folded: String = text.trim().chars().map(fold).collect();
    // A spreadsheet may add midnight.
    let day = ["t00:00:00", " 00:00:00", " 00:00"].iter().find_map(|time| folded.strip_suffix(time)).unwrap_or(&folded);
    let is_between = |letter: char| letter.is_whitespace() || matches!(letter, '/' | '-' | '.' | ',');
    let mut parts: Vec<&str> = day.split(is_between).filter(|part| !part.is_empty()).collect();
    if parts.first().is_some_and(|first| WEEKDAYS.contains(first)) {
        parts.remove(0);
    }
    let &[first, second, third] = parts.as_slice() else { return Err(Unread::NotADate) };
    let (year, month, day) = match (month(first), month(second)) {
        (None, Some(month)) => (year(third), month, ordinal(first)),
        (Some(month), None) => (year(third), month, ordinal(second)),
        _ if day.contains(char::is_whitespace) => return Err(Unread::NotADate),
        _ if first.len() == 4 => (year(first), small(second), small(third)),
        _ => {
            let (one, other) = (small(first), small(second));
            let may_be_exchanged = one != other && one <= 12 && other <= 12;
            match day_first {
                true => (year(third), other, one),
                false if may_be_exchanged && real(year(third), other, one) => return Err(Unread::AmbiguousDate),
                false if one > 12 => (year(third), other, one),
                false => (year(third), one, other),
            }
        }
    };
    if !real(year, month, day) {
        return Err(Unread::NotADate);
    }
    let two = |part: u16| [if part < 10 { "0" } else { "" }, &digits(part.into())].concat();
    Ok([&digits(year.into()), "-", &two(month), "-", &two(day)].concat())
}

/// Returns the number of a month by its name, whole or shortened.
fn month(word: &str) -> Option<u16> {
    let is = |names: &[&str; 2]| names.iter().any(|name| *name == word || (word.len() >= 3 && name.starts_with(word)));
    // « jui » may be June or July.
    let at = MONTHS.iter().position(|names| word != "jui" && is(names))?;
    u16::try_from(at).ok()?.checked_add(1)
}

/// Returns a whole number of one or two digits, and zero for anything else, which is no day and no month.
fn small(text: &str) -> u16 {
    match text.len() {
        1 | 2 if text.bytes().all(|byte| byte.is_ascii_digit()) => text.parse().unwrap_or_default(),
        _ => 0,
    }
}

/// Reads `1er`, `1st`, `15`.
fn ordinal(text: &str) -> u16 {
    small(text.trim_end_matches(|letter: char| letter.is_ascii_alphabetic()))
}

/// Reads a year of four digits, or of two in this century; zero for anything else.
fn year(text: &str) -> u16 {
    match text.len() {
        4 if text.bytes().all(|byte| byte.is_ascii_digit()) => text.parse().unwrap_or_default(),
        2 => match text.bytes().all(|byte| byte.is_ascii_digit()) {
            true => small(text).saturating_add(2000),
            false => 0,
        },
        _ => 0,
    }
}

fn real(year: u16, month: u16, day: u16) -> bool {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let last = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1000..=9999).contains(&year) && (1..=last).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::{Unread, date};

    #[test]
    fn dates_are_read() {
        for (text, expected) in [
            ("15/01/2027", "2027-01-15"),
            ("5/1/27", "2027-01-05"),
            ("15.01.2027", "2027-01-15"),
            ("15-01-2027", "2027-01-15"),
            ("2027-01-15", "2027-01-15"),
            ("2027/1/5", "2027-01-05"),
            ("2027-01-15T00:00:00", "2027-01-15"),
            ("15/01/2027 00:00", "2027-01-15"),
            ("15 janvier 2027", "2027-01-15"),
            ("1er juin 2026", "2026-06-01"),
            ("1ER JUIN 2026", "2026-06-01"),
            ("lundi 15 février 2027", "2027-02-15"),
            ("15 janv. 2027", "2027-01-15"),
            ("15-janv.-27", "2027-01-15"),
            ("14 juil. 2026", "2026-07-14"),
            ("3 août 2026", "2026-08-03"),
            ("31 déc. 2026", "2026-12-31"),
            ("15 Jan 2027", "2027-01-15"),
            ("January 15, 2027", "2027-01-15"),
            ("Sept 1st, 2026", "2026-09-01"),
            ("2nd March 2027", "2027-03-02"),
            ("15\u{a0}janvier\u{a0}2027", "2027-01-15"),
            ("29/02/2028", "2028-02-29"),
        ] {
            assert_eq!(date(text, true).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn a_day_and_a_month_are_never_exchanged_silently() {
        assert_eq!(date("03/04/2027", true).as_deref(), Ok("2027-04-03"));
        assert_eq!(date("03/04/2027", false), Err(Unread::AmbiguousDate));
        assert_eq!(date("15/01/2027", false).as_deref(), Ok("2027-01-15"));
        assert_eq!(date("01/15/2027", false).as_deref(), Ok("2027-01-15"));
        assert_eq!(date("01/15/2027", true), Err(Unread::NotADate));
        assert_eq!(date("04/04/2027", false).as_deref(), Ok("2027-04-04"));
    }

    #[test]
    fn nothing_else_is_a_date() {
        for text in [
            "",
            "30 %",
            "1 500 00",
            "15/01",
            "31/04/2027",
            "29/02/2027",
            "janvier 2027",
            "fin mars 2027",
            "45 j",
            "1.000.00",
            "12.345.67",
            "15/01/027",
            "à la recette",
            "T2 2027",
            "2027",
            "3 jui 2027",
            "é/é/é",
            "15/01/2é",
        ] {
            assert_eq!(date(text, true), Err(Unread::NotADate), "{text}");
        }
    }
}
