//! The default rate of late-payment penalties between companies, by semester.
//!
//! Where a contract says nothing, the annual rate is that of the European Central Bank's main refinancing operations on 1 January
//! or 1 July, plus 10 points, for the whole semester whatever the Bank decides meanwhile (Code de commerce, L441-10 II).
//!
//! The table needs a row twice a year, on 1 January and on 1 July. The Bank publishes the rate on its page "Key ECB interest rates",
//! the Banque de France on its page of "taux directeurs"; the rate that counts is the one in force on that day.

use chrono::{Datelike, NaiveDate};

use crate::calendar;
use crate::exact::Exact;

/// The rate of a semester.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SemesterRate {
    /// Year and first month, 1 or 7.
    pub from: (i32, u32),
    /// Refinancing rate on the first day, hundredths of a percent.
    pub refinancing: i64,
    /// Where it was read.
    pub source: &'static str,
}

/// The semesters known, in order.
pub const TABLE: &[SemesterRate] = &[
    SemesterRate {
        from: (2021, 1),
        refinancing: 0,
        source: "ECB, main refinancing operations: 0.00 % since 16 March 2016",
    },
    SemesterRate {
        from: (2021, 7),
        refinancing: 0,
        source: "ECB, main refinancing operations: 0.00 % since 16 March 2016",
    },
    SemesterRate {
        from: (2022, 1),
        refinancing: 0,
        source: "ECB, main refinancing operations: 0.00 % since 16 March 2016",
    },
    SemesterRate {
        from: (2022, 7),
        refinancing: 0,
        source: "ECB, main refinancing operations: 0.00 % since 16 March 2016",
    },
    SemesterRate {
        from: (2023, 1),
        refinancing: 250,
        source: "ECB, main refinancing operations: 2.50 % since 21 December 2022",
    },
    SemesterRate {
        from: (2023, 7),
        refinancing: 400,
        source: "ECB, main refinancing operations: 4.00 % since 21 June 2023",
    },
    SemesterRate {
        from: (2024, 1),
        refinancing: 450,
        source: "ECB, main refinancing operations: 4.50 % since 20 September 2023",
    },
    SemesterRate {
        from: (2024, 7),
        refinancing: 425,
        source: "ECB, main refinancing operations: 4.25 % since 12 June 2024",
    },
    SemesterRate {
        from: (2025, 1),
        refinancing: 315,
        source: "ECB, main refinancing operations: 3.15 % since 18 December 2024",
    },
    SemesterRate {
        from: (2025, 7),
        refinancing: 215,
        source: "ECB, main refinancing operations: 2.15 % since 11 June 2025",
    },
    SemesterRate {
        from: (2026, 1),
        refinancing: 215,
        source: "ECB, main refinancing operations: 2.15 % since 11 June 2025",
    },
    SemesterRate {
        from: (2026, 7),
        refinancing: 240,
        source: "ECB, main refinancing operations: 2.40 % since 17 June 2026",
    },
];

/// The annual penalty rate of that day, percent, and the last day of its semester; none for a semester that is not in the table.
pub fn on(date: NaiveDate) -> Option<(Exact, NaiveDate)> {
    let (first_month, last_month) = if date.month() <= 6 { (1, 6) } else { (7, 12) };
    let row = TABLE.iter().find(|row| row.from == (date.year(), first_month))?;
    let last_day = calendar::month_end(NaiveDate::from_ymd_opt(date.year(), last_month, 1)?);
    Some((Exact::decimal(row.refinancing.into(), 2) + Exact::from(10), last_day))
}
