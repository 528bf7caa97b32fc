//! The yearly social security ceiling (plafond annuel de la sécurité sociale, PASS).
//!
//! Set each year from the growth of wages (Code de la sécurité sociale, L241-3 and D242-17).

/// The ceiling of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ceiling {
    /// The year.
    pub year: i32,
    /// Euros a year.
    pub euros: u32,
    /// Where it was read.
    pub source: &'static str,
}

/// The years known, in order.
pub const TABLE: &[Ceiling] = &[
    Ceiling { year: 2024, euros: 46_368, source: "Ceiling for 2024: 3 864 € a month" },
    Ceiling { year: 2025, euros: 47_100, source: "Ceiling for 2025: 3 925 € a month" },
    Ceiling { year: 2026, euros: 48_060, source: "Ceiling for 2026: 4 005 € a month" },
];

/// The ceiling of a year, or the newest known where none is named; none for a year that is not in the table.
pub fn of(year: Option<i32>) -> Option<Ceiling> {
    match year {
        Some(year) => TABLE.iter().find(|row| row.year == year).copied(),
        None => TABLE.last().copied(),
    }
}
