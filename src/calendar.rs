//! The French calendar: public holidays by zone, business days, bridges.
//!
//! Eleven holidays a year hold everywhere (Code du travail, L3133-1). Alsace-Moselle adds Good Friday and 26 December
//! (L3134-13); the overseas territories add the day slavery was abolished there (L3422-2 and, for Saint-Martin, the circular
//! that moved it to 28 May). Today's law answers for every year. A business day (jour ouvré) is a Monday to Friday that is no
//! holiday; a bridge is a business day between two that are not.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use crate::shape::choice;

choice! {
    /// Where the holidays are those of.
    pub enum Zone {
        /// Metropolitan France outside Alsace-Moselle.
        Metropole = "metropole",
        /// Bas-Rhin, Haut-Rhin and Moselle.
        AlsaceMoselle = "alsace-moselle",
        /// Guadeloupe.
        Guadeloupe = "guadeloupe",
        /// Martinique.
        Martinique = "martinique",
        /// Guyane.
        Guyane = "guyane",
        /// La Réunion.
        Reunion = "reunion",
        /// Mayotte.
        Mayotte = "mayotte",
        /// Saint-Barthélemy.
        SaintBarthelemy = "saint-barthelemy",
        /// Saint-Martin.
        SaintMartin = "saint-martin",
    }
}

choice! {
    /// The stable name of a holiday, what a translation is keyed by.
    pub enum HolidayId {
        /// 1 January.
        NewYear = "new_year",
        /// The day after Easter Sunday.
        EasterMonday = "easter_monday",
        /// 1 May.
        LabourDay = "labour_day",
        /// 8 May.
        Victory1945 = "victory_1945",
        /// 39 days after Easter Sunday.
        Ascension = "ascension",
        /// 50 days after Easter Sunday.
        WhitMonday = "whit_monday",
        /// 14 July.
        NationalDay = "national_day",
        /// 15 August.
        Assumption = "assumption",
        /// 1 November.
        AllSaints = "all_saints",
        /// 11 November.
        Armistice1918 = "armistice_1918",
        /// 25 December.
        Christmas = "christmas",
        /// Two days before Easter Sunday, Alsace-Moselle.
        GoodFriday = "good_friday",
        /// 26 December, Alsace-Moselle.
        SaintStephen = "saint_stephen",
        /// The abolition of slavery, overseas.
        Abolition = "abolition",
    }
}

impl HolidayId {
    /// The French name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NewYear => "Jour de l’an",
            Self::EasterMonday => "Lundi de Pâques",
            Self::LabourDay => "Fête du Travail",
            Self::Victory1945 => "Victoire de 1945",
            Self::Ascension => "Ascension",
            Self::WhitMonday => "Lundi de Pentecôte",
            Self::NationalDay => "Fête nationale",
            Self::Assumption => "Assomption",
            Self::AllSaints => "Toussaint",
            Self::Armistice1918 => "Armistice de 1918",
            Self::Christmas => "Noël",
            Self::GoodFriday => "Vendredi saint",
            Self::SaintStephen => "Saint-Étienne",
            Self::Abolition => "Abolition de l’esclavage",
        }
    }
}

/// Easter Sunday as a day of the year, by the Gregorian computus (Butcher, 1876).
#[allow(clippy::arithmetic_side_effects, reason = "a year of four digits overflows nothing here")]
fn easter_ordinal(year: i32) -> Option<i64> {
    let golden = year % 19;
    let (century, rest) = (year / 100, year % 100);
    let epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let month_and_day = epact + weekday - 7 * late + 114;
    let month = u32::try_from(month_and_day / 31).ok()?;
    let day = u32::try_from(month_and_day % 31 + 1).ok()?;
    Some(NaiveDate::from_ymd_opt(year, month, day)?.ordinal().into())
}

fn fixed(date: NaiveDate) -> Option<HolidayId> {
    Some(match (date.month(), date.day()) {
        (1, 1) => HolidayId::NewYear,
        (5, 1) => HolidayId::LabourDay,
        (5, 8) => HolidayId::Victory1945,
        (7, 14) => HolidayId::NationalDay,
        (8, 15) => HolidayId::Assumption,
        (11, 1) => HolidayId::AllSaints,
        (11, 11) => HolidayId::Armistice1918,
        (12, 25) => HolidayId::Christmas,
        _ => return None,
    })
}

/// Easter moves between 22 March and 25 April, and its last holiday comes 50 days later.
fn movable(date: NaiveDate, zone: Zone) -> Option<HolidayId> {
    if !(3..=6).contains(&date.month()) {
        return None;
    }
    let after_easter = i64::from(date.ordinal()).checked_sub(easter_ordinal(date.year())?)?;
    match after_easter {
        -2 if zone == Zone::AlsaceMoselle => Some(HolidayId::GoodFriday),
        1 => Some(HolidayId::EasterMonday),
        39 => Some(HolidayId::Ascension),
        50 => Some(HolidayId::WhitMonday),
        _ => None,
    }
}

fn local(date: NaiveDate, zone: Zone) -> Option<HolidayId> {
    match (zone, date.month(), date.day()) {
        (Zone::AlsaceMoselle, 12, 26) => Some(HolidayId::SaintStephen),
        (Zone::Mayotte, 4, 27)
        | (Zone::Martinique, 5, 22)
        | (Zone::Guadeloupe, 5, 27)
        | (Zone::SaintMartin, 5, 28)
        | (Zone::Guyane, 6, 10)
        | (Zone::SaintBarthelemy, 10, 9)
        | (Zone::Reunion, 12, 20) => Some(HolidayId::Abolition),
        _ => None,
    }
}

/// The holidays of that day: two when Ascension falls on 1 or 8 May.
pub fn holidays_on(date: NaiveDate, zone: Zone) -> impl Iterator<Item = HolidayId> {
    [fixed(date), movable(date, zone), local(date, zone)].into_iter().flatten()
}

/// Monday to Friday.
pub fn is_weekday(date: NaiveDate) -> bool {
    !matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Monday to Friday and no holiday.
pub fn is_business_day(date: NaiveDate, zone: Zone) -> bool {
    is_weekday(date) && holidays_on(date, zone).next().is_none()
}

/// Every day from the first to the last, both included.
pub fn days(from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    from.iter_days().take_while(move |date| *date <= to)
}

/// The business days from the first to the last, both included.
pub fn business_days(from: NaiveDate, to: NaiveDate, zone: Zone) -> u32 {
    let count = days(from, to).filter(|date| is_business_day(*date, zone)).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The calendar days from the first to the last, both included; none when the last comes first.
pub fn calendar_days(from: NaiveDate, to: NaiveDate) -> u32 {
    let count = to.signed_duration_since(from).num_days().saturating_add(1);
    u32::try_from(count).unwrap_or(0)
}

/// The first business day after that day.
pub fn next_business_day(date: NaiveDate, zone: Zone) -> NaiveDate {
    date.iter_days().skip(1).find(|day| is_business_day(*day, zone)).unwrap_or(date)
}

/// That many days later, or the last day there is.
pub fn add_days(date: NaiveDate, days: u32) -> NaiveDate {
    date.checked_add_days(Days::new(days.into())).unwrap_or(NaiveDate::MAX)
}

/// That many months later, on the month's last day where it is shorter.
pub fn add_months(date: NaiveDate, months: u32) -> NaiveDate {
    date.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

/// The last day of the month.
pub fn month_end(date: NaiveDate) -> NaiveDate {
    date.with_day(1).map_or(date, |first| add_months(first, 1)).pred_opt().unwrap_or(date)
}

/// The first and last day of a year.
pub fn year(year: i32) -> (NaiveDate, NaiveDate) {
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    (day(1, 1), day(12, 31))
}
