//! The CJM (coût journalier moyen): what a day of someone costs.
//!
//! For an employee, with D the days the year's cost is spread over:
//!
//! | part | formula |
//! |---|---|
//! | salary | (grossMonthly × monthsPaid + annualVariable) × chargeCoefficient ÷ D |
//! | benefits, expenses | Σ per day + Σ per month × 12 ÷ D + Σ per year ÷ D |
//! | overhead | annualOverhead ÷ D |
//!
//! cjm = the sum of the four, unrounded; each is rounded on its own, so the parts shown may differ from the whole by a cent. The
//! variable part carries employer charges too. Items of cost are not rounded before they are multiplied. A month is × 12 ÷ D however many months are paid; a per-day item is added as it is
//! on any basis. A contractor costs the daily rate, shown as `salary`, and per-day expenses: no coefficient, no divisor.
//!
//! D is always named, because practice disagrees on it: business days (jours ouvrés, 252 in 2026), worked days (less paid leave and
//! RTT, 218 for a forfait-jours), billable days (worked × utilisation). The same salary costs 366.57, 423.74 or 481.53 € a day.
//!
//! Errors: a coefficient under 1 and a count of 0 are `out_of_range`; a contractor's expense per month or year is `out_of_range` at its
//! `per`; leave that eats up every day, or a utilisation of 0, is `inconsistent` at /days.
//!
//! Source: practice of French IT-services companies; calendar of the Code du travail, L3133-1.
//!
//! ```
//! let cjm = chiffrage::call("cjm", r#"{"kind":"salaried","grossMonthly":4200,"monthsPaid":13,"annualVariable":6000,
//!     "chargeCoefficient":1.46,"benefits":[{"amount":3900,"per":"year"}],
//!     "days":{"basis":"worked","year":2026,"rtt":9}}"#)?;
//! assert!(cjm.starts_with(r#"{"cjm":"423.74","#));
//! # Ok::<(), chiffrage::Error>(())
//! ```

use alloc::string::String;
use alloc::vec::Vec;

use crate::calendar::{self, Zone};
use crate::error::{Code, Result};
use crate::exact::Exact;
use crate::figure::{Figure, Step, Unit, Working, formula};
use crate::formula::Operand;
use crate::quantity::{Coefficient, Days, Positive, SharePct, UnitPrice, Year};
use crate::rounded::Rounded;
use crate::shape::{choice, input, output, tagged, told};
use crate::value::{At, Blank, Check, Fields, Members, Node, Object, Read, Show, read_object};

const SOURCE: &str = "CJM = yearly cost ÷ the days it is spread over (practice of French IT-services companies)";

choice! {
    /// What an item of cost is counted by.
    pub enum Per {
        /// A day, whatever the days are.
        Day = "day",
        /// A month, twelve a year.
        Month = "month",
        /// A year.
        Year = "year",
    }
}

input! {
    /// A benefit or an expense.
    pub struct CostItem {
        /// For the reader.
        pub label: Option<String>,
        /// Euros, not rounded: it is multiplied or divided.
        pub amount: UnitPrice,
        /// What the amount is counted by.
        pub per: Per,
    }
}

choice! {
    /// Which days a yearly cost is spread over.
    pub enum Basis {
        /// Jours ouvrés: Monday to Friday less holidays.
        Business = "business",
        /// Jours travaillés: business days less paid leave and RTT.
        Worked = "worked",
        /// Jours facturables: worked days × utilisation.
        Billable = "billable",
    }
}

/// The named divisor of a CJM: a count of one's own, or the days of a year counted by the library.
#[derive(Clone, Debug, PartialEq)]
pub enum DayBasis {
    /// A count, on the basis named.
    Given(GivenDays),
    /// Jours ouvrés of a year.
    Business(BusinessYear),
    /// Jours travaillés of a year.
    Worked(WorkedYear),
    /// Jours facturables of a year.
    Billable(BillableYear),
}

input! {
    /// A count of days that is given.
    pub struct GivenDays {
        /// Which days they are.
        pub basis: Basis,
        /// How many, > 0.
        pub count: Positive,
    }
}

input! {
    /// The business days of a year.
    pub struct BusinessYear {
        /// 1900 to 2200.
        pub year: Year,
        /// Whose holidays.
        pub zone: Zone = "metropole",
    }
}

input! {
    /// The worked days of a year.
    pub struct WorkedYear {
        /// 1900 to 2200.
        pub year: Year,
        /// Whose holidays.
        pub zone: Zone = "metropole",
        /// Days of paid leave.
        pub paid_leave: Days = 25,
        /// Days of RTT.
        pub rtt: Days = 0,
    }
}

input! {
    /// The billable days of a year.
    pub struct BillableYear {
        /// 1900 to 2200.
        pub year: Year,
        /// Whose holidays.
        pub zone: Zone = "metropole",
        /// Days of paid leave.
        pub paid_leave: Days = 25,
        /// Days of RTT.
        pub rtt: Days = 0,
        /// The share of worked days that is billed, percent.
        pub utilization_pct: SharePct,
    }
}

impl DayBasis {
    fn fields_mut(&mut self) -> &mut dyn Fields {
        match self {
            Self::Given(days) => days,
            Self::Business(days) => days,
            Self::Worked(days) => days,
            Self::Billable(days) => days,
        }
    }

    /// Returns which days they are.
    pub fn basis(&self) -> Basis {
        match self {
            Self::Given(days) => days.basis,
            Self::Business(_) => Basis::Business,
            Self::Worked(_) => Basis::Worked,
            Self::Billable(_) => Basis::Billable,
        }
    }
}

impl Blank for DayBasis {
    fn blank() -> Self {
        Self::Given(Blank::blank())
    }
}

impl Fields for DayBasis {
    fn knows(&self, key: &str, object: &Object<'_>) -> bool {
        key == "basis"
            || match (object.has("count"), object.tag("basis")) {
                (true, _) => GivenDays::blank().knows(key, object),
                (false, Some("business")) => BusinessYear::blank().knows(key, object),
                (false, Some("worked")) => WorkedYear::blank().knows(key, object),
                (false, _) => BillableYear::blank().knows(key, object),
            }
    }

    fn fill(&mut self, object: &Object<'_>, at: At<'_>) -> Result<()> {
        let mut basis = Basis::blank();
        object.field("basis", &mut basis, at)?;
        *self = match (object.has("year"), basis) {
            (false, _) => Self::Given(Blank::blank()),
            (true, Basis::Business) => Self::Business(Blank::blank()),
            (true, Basis::Worked) => Self::Worked(Blank::blank()),
            (true, Basis::Billable) => Self::Billable(Blank::blank()),
        };
        self.fields_mut().fill(object, at)
    }
}

impl Members for DayBasis {
    fn members<'a>(&'a self, members: &mut Vec<(&'a str, &'a dyn Show)>) {
        match self {
            Self::Given(days) => days.members(members),
            Self::Business(days) => {
                members.push(("basis", &"business"));
                days.members(members);
            }
            Self::Worked(days) => {
                members.push(("basis", &"worked"));
                days.members(members);
            }
            Self::Billable(days) => {
                members.push(("basis", &"billable"));
                days.members(members);
            }
        }
    }
}

impl Read for DayBasis {
    fn read(&mut self, node: Node<'_>, at: At<'_>) -> Result<()> {
        read_object(self, node, at)
    }
}

impl Check for DayBasis {}
told!(DayBasis);

#[cfg(feature = "schema")]
impl crate::schema::Describe for DayBasis {
    fn shape() -> crate::schema::Shape {
        use crate::schema::Shape;
        let years = alloc::vec![
            (Basis::Business.text(), BusinessYear::shape()),
            (Basis::Worked.text(), WorkedYear::shape()),
            (Basis::Billable.text(), BillableYear::shape()),
        ];
        Shape::Either("DayBasis", alloc::vec![GivenDays::shape(), Shape::tagged("YearDays", "basis", years)])
    }
}

input! {
    /// What an employee costs in a year, and the days it is spread over.
    pub struct Salaried {
        /// Gross salary of a month, euros.
        pub gross_monthly: UnitPrice,
        /// Months paid a year.
        pub months_paid: Days = 12,
        /// Variable pay of a year, euros; carries employer charges too.
        pub annual_variable: UnitPrice = 0,
        /// Employer charges as a multiplier of the salary, ≥ 1.
        pub charge_coefficient: Coefficient,
        /// What the employer gives besides.
        pub benefits: Option<Vec<CostItem>>,
        /// Expenses of the contract.
        pub expenses: Option<Vec<CostItem>>,
        /// Overhead carried by this person in a year, euros.
        pub annual_overhead: UnitPrice = 0,
        /// The divisor.
        pub days: DayBasis,
    }
}

input! {
    /// What a contractor costs.
    pub struct Contractor {
        /// Purchase rate of a day, euros.
        pub daily_rate: UnitPrice,
        /// Per day only.
        pub expenses: Option<Vec<CostItem>>,
    } checked by per_day_only
}

fn per_day_only(contractor: &Contractor, at: At<'_>) -> Result<()> {
    let expenses = contractor.expenses.as_deref().unwrap_or_default();
    match expenses.iter().position(|expense| expense.per != Per::Day) {
        Some(index) => Err(at.field("expenses").item(index).field("per").not_in_list(&["day"])),
        None => Ok(()),
    }
}

tagged! {
    /// Who the day is of.
    pub enum Person by "kind" {
        /// An employee.
        Salaried(Salaried) = "salaried",
        /// A freelance, a subcontractor, a portage company.
        Contractor(Contractor) = "contractor",
    }
}

input! {
    /// What a day of someone is made of.
    pub struct CjmInput {
        /// Asks for the working.
        pub explain: bool,
        ..
        /// Who the day is of.
        pub person: Person,
    }
}

output! {
    /// The cost of a day and its parts, euros a day.
    pub struct Cjm {
        /// The sum of the parts before rounding.
        pub cjm: Rounded,
        /// Salary with its charges, or a contractor's daily rate.
        pub salary: Rounded,
        /// Benefits.
        pub benefits: Rounded,
        /// Expenses.
        pub expenses: Rounded,
        /// Overhead.
        pub overhead: Rounded,
        /// The divisor; null for a contractor.
        pub days: Option<Rounded>,
        /// Which days the divisor counts; null for a contractor.
        pub basis: Option<Basis>,
        /// The working, where asked for.
        pub steps?: Vec<Step>,
    }
}

/// Costs a day.
///
/// # Errors
/// See the page of the rule.
pub fn compute(input: &CjmInput) -> Result<Cjm> {
    input.check(At::ROOT)?;
    let work = Working::new(input.explain, SOURCE);
    match &input.person {
        Person::Salaried(person) => salaried(&work, person),
        Person::Contractor(person) => {
            let daily_rate = &person.daily_rate;
            let per_day = Items::of(person.expenses.as_deref()).per_day;
            let expenses = work.nearest(Unit::EurPerDay, "cjm.expenses", formula!(per_day));
            let cjm = work.nearest(Unit::EurPerDay, "cjm.cjm", formula!(daily_rate + expenses));
            Ok(Cjm {
                cjm: work.shown(cjm),
                salary: work.eur(daily_rate.exact()),
                benefits: work.eur(&Exact::ZERO),
                expenses: work.shown(expenses),
                overhead: work.eur(&Exact::ZERO),
                days: None,
                basis: None,
                steps: work.steps()?,
            })
        }
    }
}

fn salaried(work: &Working, person: &Salaried) -> Result<Cjm> {
    let days = divisor(work, &person.days)?;
    let Salaried { gross_monthly, months_paid, annual_variable, charge_coefficient, annual_overhead, .. } = person;
    let salary = work.nearest(
        Unit::EurPerDay,
        "cjm.salary",
        formula!((gross_monthly * months_paid + annual_variable) * charge_coefficient / days),
    );
    let benefits = Items::of(person.benefits.as_deref());
    let expenses = Items::of(person.expenses.as_deref());
    let benefits_a_day = benefits.a_day(work, "cjm.benefits", days);
    let expenses_a_day = expenses.a_day(work, "cjm.expenses", days);
    let overhead = work.nearest(Unit::EurPerDay, "cjm.overhead", formula!(annual_overhead / days));
    let per_day = benefits.per_day + expenses.per_day;
    let per_month = benefits.per_month + expenses.per_month;
    let per_year = benefits.per_year + expenses.per_year;
    let cjm = work.nearest(
        Unit::EurPerDay,
        "cjm.cjm",
        formula!(
            ((gross_monthly * months_paid + annual_variable) * charge_coefficient
                + per_month * 12
                + per_year
                + annual_overhead)
                / days
                + per_day
        ),
    );
    Ok(Cjm {
        cjm: work.shown(cjm),
        salary: work.shown(salary),
        benefits: work.shown(benefits_a_day),
        expenses: work.shown(expenses_a_day),
        overhead: work.shown(overhead),
        days: Some(work.days(days)),
        basis: Some(person.days.basis()),
        steps: work.steps()?,
    })
}

/// The days a year's cost is spread over, unrounded.
fn divisor<'w>(work: &'w Working, days: &'w DayBasis) -> Result<&'w Exact> {
    const ID: &str = "cjm.days";
    let counted = |year: Year, zone: Zone| {
        let (first, last) = calendar::year(year.narrow());
        Exact::from(calendar::business_days(first, last, zone))
    };
    let days = match days {
        DayBasis::Given(days) => return Ok(days.count.exact()),
        DayBasis::Business(BusinessYear { year, zone }) => {
            let business_days = counted(*year, *zone);
            work.nearest(Unit::Days, ID, formula!(business_days))
        }
        DayBasis::Worked(WorkedYear { year, zone, paid_leave, rtt }) => {
            let business_days = counted(*year, *zone);
            work.nearest(Unit::Days, ID, formula!(business_days - paid_leave - rtt))
        }
        DayBasis::Billable(BillableYear { year, zone, paid_leave, rtt, utilization_pct }) => {
            let business_days = counted(*year, *zone);
            work.nearest(Unit::Days, ID, formula!((business_days - paid_leave - rtt) * utilization_pct / 100))
        }
    };
    match *days.exact() > Exact::ZERO {
        true => Ok(days.exact()),
        false => Err(At::ROOT.field("days").error(Code::Inconsistent, "no day is left to spread the cost over")),
    }
}

/// The sums of cost items, by what they are counted by.
struct Items {
    per_day: Exact,
    per_month: Exact,
    per_year: Exact,
}

impl Items {
    fn of(items: Option<&[CostItem]>) -> Self {
        let items = items.unwrap_or_default();
        let sum = |per| items.iter().filter(|item| item.per == per).map(|item| item.amount.to_exact()).sum();
        Self { per_day: sum(Per::Day), per_month: sum(Per::Month), per_year: sum(Per::Year) }
    }

    fn a_day<'w>(&self, work: &'w Working, id: &str, days: &Exact) -> &'w Figure {
        let Self { per_day, per_month, per_year } = self;
        work.nearest(Unit::EurPerDay, id, formula!(per_day + (per_month * 12 + per_year) / days))
    }
}
