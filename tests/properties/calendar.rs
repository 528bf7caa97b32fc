//! The French calendar, against the tables of the Church and days counted one by one.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::support::{call, explained};

pub(crate) const ZONES: [&str; 9] = [
    "metropole",
    "alsace-moselle",
    "guadeloupe",
    "martinique",
    "guyane",
    "reunion",
    "mayotte",
    "saint-barthelemy",
    "saint-martin",
];

pub(crate) fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

/// Easter by golden number and epact, after Lilius and Clavius as Knuth tells it (The Art of Computer Programming, 1.3.2).
fn easter(year: i32) -> NaiveDate {
    let golden = year % 19 + 1;
    let century = year / 100 + 1;
    let leap_years_dropped = 3 * century / 4 - 12;
    let moon = (8 * century + 5) / 25 - 5;
    let sunday = 5 * year / 4 - leap_years_dropped - 10;
    let epact = (11 * golden + 20 + moon - leap_years_dropped).rem_euclid(30);
    let epact = if (epact == 25 && golden > 11) || epact == 24 { epact + 1 } else { epact };
    let full_moon = if epact > 23 { 74 - epact } else { 44 - epact };
    let march = full_moon + 7 - (sunday + full_moon) % 7;
    date(year, 3, 1) + Days::new(u64::try_from(march - 1).expect("in March or April"))
}

/// The holidays of a zone as the law lists them, by date then id.
fn holidays(year: i32, zone: &str) -> Vec<(NaiveDate, &'static str)> {
    let after_easter = |days| easter(year) + Days::new(days);
    let mut holidays = vec![
        (date(year, 1, 1), "new_year"),
        (after_easter(1), "easter_monday"),
        (date(year, 5, 1), "labour_day"),
        (date(year, 5, 8), "victory_1945"),
        (after_easter(39), "ascension"),
        (after_easter(50), "whit_monday"),
        (date(year, 7, 14), "national_day"),
        (date(year, 8, 15), "assumption"),
        (date(year, 11, 1), "all_saints"),
        (date(year, 11, 11), "armistice_1918"),
        (date(year, 12, 25), "christmas"),
    ];
    match zone {
        "alsace-moselle" => {
            holidays.extend([(easter(year) - Days::new(2), "good_friday"), (date(year, 12, 26), "saint_stephen")]);
        }
        "mayotte" => holidays.push((date(year, 4, 27), "abolition")),
        "martinique" => holidays.push((date(year, 5, 22), "abolition")),
        "guadeloupe" => holidays.push((date(year, 5, 27), "abolition")),
        "saint-martin" => holidays.push((date(year, 5, 28), "abolition")),
        "guyane" => holidays.push((date(year, 6, 10), "abolition")),
        "saint-barthelemy" => holidays.push((date(year, 10, 9), "abolition")),
        "reunion" => holidays.push((date(year, 12, 20), "abolition")),
        _ => {}
    }
    holidays.sort_unstable();
    holidays
}

fn is_weekday(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

pub(crate) fn is_business_day(day: NaiveDate, zone: &str) -> bool {
    is_weekday(day) && holidays(day.year(), zone).iter().all(|(holiday, _)| *holiday != day)
}

/// Both ends included.
pub(crate) fn days(from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    from.iter_days().take_while(move |day| *day <= to)
}

fn texts(days: impl Iterator<Item = NaiveDate>) -> Value {
    days.map(|day| json!(day.to_string())).collect()
}

#[test]
fn every_year_of_every_zone_holds_the_holidays_of_the_law() {
    for year in 1900..=2200 {
        for zone in ZONES {
            let output = call("holidays", &json!({"year": year, "zone": zone}));
            let shown: Vec<(String, &str)> = output
                .as_array()
                .expect("a list")
                .iter()
                .map(|day| (day["date"].as_str().expect("a date").to_owned(), day["id"].as_str().expect("an id")))
                .collect();
            let expected: Vec<_> = holidays(year, zone).into_iter().map(|(day, id)| (day.to_string(), id)).collect();
            assert_eq!(shown, expected, "{year} {zone}");
        }
    }
}

#[test]
fn every_year_has_its_business_days_and_its_days_off() {
    for year in 1900..=2200 {
        for zone in ZONES {
            let (first, last) = (date(year, 1, 1), date(year, 12, 31));
            let holidays: BTreeSet<NaiveDate> = holidays(year, zone).into_iter().map(|(day, _)| day).collect();
            let expected = days(first, last).filter(|day| is_weekday(*day) && !holidays.contains(day)).count();
            let output = call("workYear", &json!({"year": year, "zone": zone}));
            assert_eq!(output["businessDays"], json!(expected), "{year} {zone}");
            assert_eq!(output["calendarDays"], json!(days(first, last).count()));
            assert_eq!(
                output["restDays"],
                json!(format!("{}.00", i64::try_from(expected).expect("a count") - 25 - 218))
            );
        }
    }
}

/// Days near a start, some of them holidays.
fn some_days() -> impl Strategy<Value = Vec<u64>> {
    prop::collection::vec(0_u64..400, 0..12)
}

proptest! {
    #[test]
    fn a_period_holds_the_days_counted_one_by_one(
        start in 0_u64..109_000,
        length in 0_u64..400,
        zone in prop::sample::select(&ZONES[..]),
        extra in some_days(),
        worked in some_days(),
        work_holidays in any::<bool>(),
    ) {
        let from = date(1900, 1, 1) + Days::new(start);
        let to = from + Days::new(length);
        let near = |offsets: &[u64]| offsets.iter().map(|offset| from + Days::new(*offset)).collect::<Vec<_>>();
        let (extra, mut worked) = (near(&extra), near(&worked));
        if work_holidays {
            worked.extend(holidays(from.year(), zone).iter().take(6).map(|(day, _)| *day));
        }
        prop_assume!(to.year() <= 2200 && extra.iter().chain(&worked).all(|day| day.year() <= 2200));
        let output = explained("workingDays", &json!({
            "from": from.to_string(), "to": to.to_string(), "zone": zone,
            "extraHolidays": texts(extra.iter().copied()), "workedHolidays": texts(worked.iter().copied()),
        }));
        let is_off = |day: NaiveDate| (extra.contains(&day) || !is_business_day(day, zone)) && !worked.contains(&day);
        let is_business = |day: NaiveDate| is_weekday(day) && !is_off(day);
        let business = || days(from, to).filter(|day| is_business(*day));
        prop_assert_eq!(&output["businessDays"], &json!(business().count()));
        prop_assert_eq!(&output["steps"][0]["value"], &json!(format!("{}.00", output["businessDays"])));
        prop_assert_eq!(&output["holidays"], &texts(days(from, to).filter(|day| is_weekday(*day) && is_off(*day))));
        let between = |day: &NaiveDate| !is_business(*day - Days::new(1)) && !is_business(*day + Days::new(1));
        prop_assert_eq!(&output["bridges"], &texts(business().filter(between)));
    }

    #[test]
    fn business_days_grow_with_the_period_and_add_up(
        start in 0_u64..100_000, one in 0_u64..3_000, other in 1_u64..3_000, zone in prop::sample::select(&ZONES[..]),
    ) {
        let from = date(1900, 1, 1) + Days::new(start);
        let count = |from: NaiveDate, to: NaiveDate| {
            let output = call("workingDays", &json!({"from": from.to_string(), "to": to.to_string(), "zone": zone}));
            output["businessDays"].as_u64().expect("a count")
        };
        let (middle, to) = (from + Days::new(one), from + Days::new(one + other));
        let (before, after, whole) = (count(from, middle), count(middle + Days::new(1), to), count(from, to));
        prop_assert_eq!(before + after, whole);
        prop_assert!(before <= whole && whole <= one + other + 1);
    }
}
