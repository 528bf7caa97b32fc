//! The calendar held against a library of another language, whose answers are kept as a table.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde_json::{Value, json};

const TABLE: &str = include_str!("france.txt");

type Days = BTreeSet<NaiveDate>;

fn day(year: i32, text: &str) -> NaiveDate {
    format!("{year}-{text}").parse().expect("a day")
}

/// Every year and zone of the table, with its days.
fn table() -> Vec<(i32, &'static str, Days)> {
    let mut rows: Vec<(i32, &str, Days)> = Vec::new();
    let mut everywhere = Days::new();
    let mut year = 0;
    for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.split_whitespace();
        let zone = words.next().expect("a year or a zone");
        if let Ok(number) = zone.parse() {
            year = number;
            everywhere = words.map(|text| day(year, text)).collect();
            rows.push((year, "metropole", everywhere.clone()));
            continue;
        }
        let mut days = everywhere.clone();
        for word in words {
            match word.split_at(1) {
                ("+", text) => assert!(days.insert(day(year, text)), "{line}"),
                (_, text) => assert!(days.remove(&day(year, text)), "{line}"),
            }
        }
        rows.push((year, zone, days));
    }
    rows
}

/// What the library has besides the law's days, and why.
fn besides(year: i32, zone: &str, easter_monday: NaiveDate) -> Days {
    let victor_schoelcher = NaiveDate::from_ymd_opt(year, 7, 21).expect("a day");
    let (good_friday, mid_lent) = (easter_monday - chrono::Days::new(3), easter_monday - chrono::Days::new(25));
    // Days off by usage or agreement, of no text of the Code du travail: a caller gives them as extra holidays.
    match zone {
        "guadeloupe" => Days::from([good_friday, mid_lent, victor_schoelcher]),
        "martinique" => Days::from([victor_schoelcher]),
        "saint-martin" if year >= KNOWN_SINCE => Days::from([victor_schoelcher]),
        _ => Days::new(),
    }
}

/// The library knows the two islands of their own since 2012; the rule answers every year by today's law.
const KNOWN_SINCE: i32 = 2012;

fn holidays(year: i32, zone: &str) -> Vec<(NaiveDate, String)> {
    let output = chiffrage::call("holidays", &json!({"year": year, "zone": zone}).to_string()).expect("an answer");
    let output: Vec<Value> = serde_json::from_str(&output).expect("a list");
    let text = |holiday: &Value, name: &str| holiday[name].as_str().expect("text").to_owned();
    output.iter().map(|holiday| (text(holiday, "date").parse().expect("a day"), text(holiday, "id"))).collect()
}

#[test]
fn every_holiday_of_half_a_century_is_that_of_the_library() {
    let table = table();
    assert_eq!(table.len(), 51 * 9, "from 2000 to 2050, in every zone");
    for (year, zone, theirs) in table {
        let ours = holidays(year, zone);
        let (easter_monday, _) = ours.iter().find(|(_, id)| id == "easter_monday").expect("an Easter Monday");
        let besides = besides(year, zone, *easter_monday);
        let unknown = |id: &str| match id {
            "abolition" => zone.starts_with("saint-") && year < KNOWN_SINCE,
            // Worked those years as the day of solidarity (law 2004-626 of 30 June 2004).
            "whit_monday" => (2005..=2007).contains(&year),
            _ => false,
        };
        let ours: Days = ours.iter().filter(|(_, id)| !unknown(id)).map(|(day, _)| *day).collect();
        assert_eq!(theirs, ours.union(&besides).copied().collect(), "{year} {zone}");
        assert!(ours.is_disjoint(&besides), "{year} {zone}");
    }
}
