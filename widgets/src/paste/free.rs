//! A line of a sentence: « 30 % à la commande », « Acompte 30 % : 4 500,00 € HT ».

use super::date::date;
use super::number::{Basis, Number, Unit, number};

/// What a line says, each in its own words.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) label: String,
    pub(super) share: String,
    pub(super) amount: String,
    pub(super) incl_vat: String,
}

/// A number of a line, by the place of its bytes.
struct Found {
    from: usize,
    to: usize,
    unit: Unit,
}

/// Words that may follow a number and say its unit.
const UNITS: [&str; 5] = ["€", "eur", "euro", "euros", "%"];
const BASES: [&str; 2] = ["ht", "ttc"];

/// Reads one share, one amount, and one including VAT; the label is what remains. A line with two of one kind keeps all its text in
/// its label.
pub(super) fn say(line: &str) -> Said {
    let line = line.trim();
    let numbers = numbers(line);
    let only = |is: &dyn Fn(Unit) -> bool| {
        let mut of_kind = numbers.iter().filter(|found| is(found.unit));
        of_kind.next().filter(|_| of_kind.next().is_none())
    };
    let share = only(&|unit| unit == Unit::Percent);
    let incl_vat = only(&|unit| unit == Unit::Money(Some(Basis::InclVat)));
    let amount = only(&|unit| matches!(unit, Unit::Money(None | Some(Basis::ExclVat))));
    // « 30 % (4 500 €) » is no credit.
    let is_aside = |found: &Found| share.is_some() || incl_vat.is_some_and(|other| other.from != found.from);
    let typed = |found: Option<&Found>| {
        let Found { from, to, .. } = found?;
        let text = line.get(*from..*to)?;
        let is_credit = line.get(..*from)?.ends_with('(') && line.get(*to..)?.starts_with(')') && !is_aside(found?);
        Some(if is_credit { ["(", text, ")"].concat() } else { text.to_owned() })
    };
    Said {
        label: label(line, [share, amount, incl_vat]),
        share: typed(share).unwrap_or_default(),
        amount: typed(amount).unwrap_or_default(),
        incl_vat: typed(incl_vat).unwrap_or_default(),
    }
}

/// Returns the line without the numbers that begin or end it.
fn label(line: &str, numbers: [Option<&Found>; 3]) -> String {
    let is_around = |letter: char| {
        letter.is_whitespace()
            || matches!(letter, ':' | ';' | ',' | '=' | '-' | '–' | '—' | '•' | '*' | '·' | '.' | '/')
    };
    let (mut from, mut to) = (0, line.len());
    let mut is_cut = true;
    while is_cut {
        is_cut = false;
        for Found { from: start, to: end, .. } in numbers.into_iter().flatten() {
            let before =
                line.get(from..*start).map(|rest| rest.trim_matches(|letter| is_around(letter) || letter == '('));
            let after = line.get(*end..to).map(|rest| rest.trim_matches(|letter| is_around(letter) || letter == ')'));
            if before == Some("") {
                (from, is_cut) = (*end, true);
            } else if matches!(after, Some("")) {
                (to, is_cut) = (*start, true);
            }
        }
    }
    let rest = line.get(from..to).unwrap_or_default();
    let rest = if from > 0 { rest.trim_start_matches(')') } else { rest };
    let rest = if to < line.len() { rest.trim_end().trim_end_matches('(') } else { rest };
    match rest.trim_matches(is_around) {
        // A line of dashes is a row too.
        "" if (from, to) == (0, line.len()) => line,
        label => label,
    }
    .to_owned()
}

/// Returns the numbers of a line that are a share or an amount.
fn numbers(line: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = line.get(at..) {
        let Some(start) = rest.find(|letter: char| letter.is_ascii_digit()) else { break };
        let from = at.saturating_add(start);
        let run = run(line.get(from..).unwrap_or_default());
        at = from.saturating_add(run.len());
        let before = line.get(..from).unwrap_or_default();
        let after = line.get(at..).unwrap_or_default();
        if before.ends_with(|letter: char| letter.is_alphanumeric() || letter == '/') || after.starts_with('/') {
            continue;
        }
        let (start, is_currency) = prefix(before);
        let to = at.saturating_add(unit(after));
        let read = line.get(start..to).and_then(number);
        match read.map(|Number { unit, .. }| unit) {
            Some(unit @ (Unit::Percent | Unit::Money(_))) => {
                found.push(Found { from: start, to, unit });
                at = to;
            }
            Some(Unit::Plain) if !is_currency && is_last(line, before, run, after) => {
                found.push(Found { from: start, to: at, unit: Unit::Money(None) });
            }
            _ => {}
        }
    }
    found
}

/// Returns the digits at the start of a text, with what groups them: a space only before three.
fn run(text: &str) -> &str {
    let mut end = 0;
    let mut rest = text;
    loop {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        end = rest.len().min(digits).saturating_add(end);
        rest = text.get(end..).unwrap_or_default();
        let mut letters = rest.chars();
        let Some(between) = letters.next() else { break };
        let following = letters.as_str().bytes().take_while(u8::is_ascii_digit).count();
        let joins = match between {
            '.' | ',' | '\'' | '’' => following > 0,
            _ if between.is_whitespace() => following == 3,
            _ => false,
        };
        if !joins {
            break;
        }
        end = end.saturating_add(between.len_utf8());
        rest = letters.as_str();
    }
    text.get(..end).unwrap_or_default()
}

/// Returns where a number starts with its sign and currency, and whether a currency comes first. A dash with a space is a bullet.
fn prefix(before: &str) -> (usize, bool) {
    let sign = |text: &str| match text.strip_suffix(['-', '−']) {
        Some(rest) if rest.is_empty() || rest.ends_with(char::is_whitespace) => rest.len(),
        _ => text.len(),
    };
    match before.trim_end().strip_suffix('€') {
        Some(rest) if !rest.trim_end().ends_with(|letter: char| letter.is_ascii_digit()) => (sign(rest), true),
        _ => (sign(before), false),
    }
}

/// Returns the length of the unit after a number: a currency or a percent sign, then HT or TTC.
fn unit(after: &str) -> usize {
    let (mut end, mut rest) = (0, after);
    for units in [UNITS.as_slice(), BASES.as_slice()] {
        let text = rest.trim_start();
        let word = text
            .split(|letter: char| !letter.is_alphanumeric() && letter != '€' && letter != '%')
            .next()
            .unwrap_or_default();
        let is_unit = |unit: &&&str| {
            word.eq_ignore_ascii_case(unit) || (!unit.is_ascii() || **unit == "%") && word.starts_with(**unit)
        };
        if let Some(unit) = units.iter().find(is_unit) {
            end = after.len().saturating_sub(text.len()).saturating_add(unit.len());
            rest = after.get(end..).unwrap_or_default();
        }
    }
    end
}

/// Returns whether a number without unit is an amount: alone, after a colon, or at the end with cents, groups or four digits.
fn is_last(line: &str, before: &str, run: &str, after: &str) -> bool {
    if !after.trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, '.' | ';' | ')' | '-')).is_empty()
    {
        return false;
    }
    let is_told = before.trim().is_empty() || before.trim_end().ends_with([':', '=']);
    let fraction = run.rsplit(['.', ',']).next().unwrap_or_default().len();
    let has_cents = fraction < run.len() && (fraction == 2 || fraction == 3);
    let is_grouped = run.chars().any(char::is_whitespace);
    let is_year = run.len() == 4 && (run.starts_with("19") || run.starts_with("20"));
    let is_long = run.len() >= 4 && run.bytes().all(|byte| byte.is_ascii_digit()) && !is_year;
    date(line, true).is_err() && date(run, true).is_err() && (is_told || has_cents || is_grouped || is_long)
}

#[cfg(test)]
mod tests {
    use super::{Said, say};

    #[test]
    fn sentences_say_a_share_and_an_amount() {
        for (line, label, share, amount, incl_vat) in [
            ("30 % à la commande", "à la commande", "30 %", "", ""),
            ("- 30 % à la commande ;", "à la commande", "30 %", "", ""),
            ("• Solde : 70%", "Solde", "70%", "", ""),
            ("Acompte 30 % : 4 500,00 € HT", "Acompte", "30 %", "4 500,00 € HT", ""),
            ("Acompte de 30 % à la commande", "Acompte de 30 % à la commande", "30 %", "", ""),
            ("40 % à la livraison (6 000 €)", "à la livraison", "40 %", "6 000 €", ""),
            ("Lancement 4 500 € HT / 5 400 € TTC", "Lancement", "", "4 500 € HT", "5 400 € TTC"),
            ("Lancement 4 500,00", "Lancement", "", "4 500,00", ""),
            ("Lancement : 450", "Lancement", "", "450", ""),
            ("Frais 1.000", "Frais", "", "1.000", ""),
            ("Remise : -500 €", "Remise", "", "-500 €", ""),
            ("Avoir (500,00 €)", "Avoir", "", "(500,00 €)", ""),
            ("Kick-off €4,500.00", "Kick-off", "", "€4,500.00", ""),
            ("1500 euros à la commande", "à la commande", "", "1500 euros", ""),
            ("5000", "", "", "5000", ""),
            ("Phase 2", "Phase 2", "", "", ""),
            ("---", "---", "", "", ""),
            ("Livraison le 15/01/2027", "Livraison le 15/01/2027", "", "", ""),
            ("Livraison en 2027", "Livraison en 2027", "", "", ""),
            ("30 % à la commande, 70 % à la fin", "30 % à la commande, 70 % à la fin", "", "", ""),
            ("Totalité du solde", "Totalité du solde", "", "", ""),
        ] {
            let [label, share, amount, incl_vat] = [label, share, amount, incl_vat].map(str::to_owned);
            assert_eq!(say(line), Said { label, share, amount, incl_vat }, "{line}");
        }
    }
}
