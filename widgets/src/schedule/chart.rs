//! A curve of steps, drawn in whole numbers from decimal text: for the eye alone, never to be read back as a figure.

use crate::ui::html::{Html, svg};
use chiffrage::value::digits;

const WIDTH: i64 = 1000;
const HEIGHT: i64 = 240;

/// The number of a day of the calendar, counted from the year 0.
pub(super) fn day(iso: &str) -> Option<i64> {
    let mut parts = iso.splitn(3, '-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    // Years that start in March put the odd day last.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    Some(365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day)
}

/// A decimal of two places in cents.
fn cents(text: &str) -> Option<i64> {
    text.replace('.', "").parse().ok()
}

/// The balance after each day, from nothing.
pub(super) fn steps(points: &[(&str, &str)], name: &str) -> Option<Html> {
    let points: Vec<(i64, i64)> =
        points.iter().map(|(date, balance)| Some((day(date)?, cents(balance)?))).collect::<Option<_>>()?;
    let (first, last) = (points.first()?.0, points.last()?.0);
    let top = points.iter().map(|(_, balance)| *balance).max()?.max(1);
    // A first rise and a last level have room to be seen.
    let margin = (last - first).max(20) / 20;
    let across = |day: i64| WIDTH * (day - first + margin) / (last - first + 2 * margin);
    let up = |balance: i64| {
        HEIGHT
            - i64::try_from(i128::from(HEIGHT - 10) * i128::from(balance.max(0)) / i128::from(top)).unwrap_or_default()
    };
    let mut line = ["M0 ", &digits(HEIGHT)].concat();
    for (day, balance) in &points {
        for (command, place) in [(" H", across(*day)), (" V", up(*balance))] {
            line.push_str(command);
            line.push_str(&digits(place));
        }
    }
    line.push_str(" H1000");
    let area = [&line, " V240 H0 Z"].concat();
    Some(
        svg("svg", "curve")
            .set("viewBox", "0 0 1000 244")
            .set("preserveAspectRatio", "none")
            .set("role", "img")
            .set("aria-label", name)
            .add(svg("path", "area").set("d", &area))
            .add(svg("path", "stroke").set("d", &line)),
    )
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn days_follow_one_another() {
        for (before, after) in
            [("2024-02-28", "2024-02-29"), ("2024-02-29", "2024-03-01"), ("2023-12-31", "2024-01-01")]
        {
            assert_eq!(day(before).map(|day| day + 1), day(after));
        }
        assert_eq!(day("soon"), None);
    }
}
