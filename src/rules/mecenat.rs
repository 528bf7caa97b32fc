//! Skills sponsorship (mécénat de compétences): what lending someone to a body of general interest gives back in tax.
//!
//! | figure | formula |
//! |---|---|
//! | value | grossMonthly × 12 × chargeCoefficient × days ÷ businessDays |
//! | base | the same with the yearly cost capped at 3 × PASS, then capped at what the company's limit leaves |
//! | company's limit | max(20 000 €, 5 ‰ of annualRevenue) − earlierGifts, never below 0 |
//! | carriedForward | what exceeds the company's limit (five years); what exceeds 3 × PASS is lost |
//! | reduction | 60 % of the base up to 2 M€ of gifts in the year, earlierGifts counted first, 40 % above |
//! | netGain | reduction − corporateTaxPct of the base, since a gift is added back to the taxable income |
//!
//! Against a plain day on the bench, whose cost is deducted, the gain is thus 35 % of the base at a tax of 25 %, not 60 %. The PASS
//! (yearly social security ceiling) is that of the year, or the newest of [`crate::params::social_security_ceiling`]. Euros;
//! revenue and gifts are rounded to the cent when read; the reduction and the lost deduction come from the rounded base.
//!
//! Errors: more days than businessDays is `inconsistent` at /days; a year without a known ceiling is `rate_unknown` at /year. Source:
//! Code général des impôts, article 238 bis.
//!
//! ```
//! let gift = chiffrage::call("mecenat", r#"{"grossMonthly":3500,"chargeCoefficient":"1.45","businessDays":252,"days":10,
//!     "annualRevenue":3000000,"year":2026}"#)?;
//! assert!(gift.contains(r#""base":"2416.67","carriedForward":"0.00","reduction":"1450.00""#));
//! assert!(gift.contains(r#""netGain":"845.83""#));
//! # Ok::<(), chiffrage::Error>(())
//! ```

use alloc::vec::Vec;

use crate::error::{Code, Result};
use crate::exact::Exact;
use crate::figure::{Step, Unit, Working, formula};
use crate::params::social_security_ceiling;
use crate::quantity::{Amount, Coefficient, Positive, SharePct, UnitPrice, Year};
use crate::rounded::Rounded;
use crate::shape::{input, output};
use crate::value::{At, Check};

const SOURCE: &str = "Code général des impôts, article 238 bis";

input! {
    /// Someone lent for some days, and the company's year.
    pub struct MecenatInput {
        /// Asks for the working.
        pub explain: bool,
        /// Gross salary of a month, euros.
        pub gross_monthly: UnitPrice,
        /// Employer charges: cost ÷ gross, ≥ 1.
        pub charge_coefficient: Coefficient,
        /// Business days of the year, > 0.
        pub business_days: Positive,
        /// Days given, > 0.
        pub days: Positive,
        /// The company's revenue of the year, euros.
        pub annual_revenue: Amount,
        /// Gifts already made in the year, euros.
        pub earlier_gifts: Amount = 0,
        /// Whose ceiling; the newest known when absent.
        pub year: Option<Year>,
        /// Corporate tax, percent.
        pub corporate_tax_pct: SharePct = 25,
    }
}

output! {
    /// What the gift is worth and gives back.
    pub struct Mecenat {
        /// Cost of the days, euros.
        pub value: Rounded,
        /// What counts for the reduction, euros.
        pub base: Rounded,
        /// What counts in the next years, euros.
        pub carried_forward: Rounded,
        /// Off the tax, euros.
        pub reduction: Rounded,
        /// The same a day.
        pub reduction_per_day: Rounded,
        /// Less the lost deduction, euros.
        pub net_gain: Rounded,
        /// The same a day.
        pub net_gain_per_day: Rounded,
        /// The working, where asked for.
        pub steps?: Vec<Step>,
    }
}

/// Weighs a gift of days.
///
/// # Errors
/// See the page of the rule.
pub fn compute(input: &MecenatInput) -> Result<Mecenat> {
    input.check(At::ROOT)?;
    let MecenatInput { gross_monthly, charge_coefficient, business_days, days, annual_revenue, earlier_gifts, .. } =
        input;
    if days.exact() > business_days.exact() {
        return Err(At::ROOT.field("days").error(Code::Inconsistent, "cannot be more than the year's business days"));
    }
    let year = input.year.map(Year::narrow);
    let Some(ceiling) = social_security_ceiling::of(year).map(|row| Exact::from(row.euros)) else {
        let message = "the social security ceiling of that year is not known";
        return Err(At::ROOT.field("year").error(Code::RateUnknown, message));
    };
    let work = Working::new(input.explain, SOURCE);
    let value = work.nearest(
        Unit::Eur,
        "mecenat.value",
        formula!(gross_monthly * 12 * charge_coefficient * days / business_days),
    );
    let counted = work.nearest(
        Unit::Eur,
        "mecenat.base",
        formula!(min(
            (min((gross_monthly * 12 * charge_coefficient), 3 * ceiling) * days / business_days),
            max(0, max(20000, annual_revenue * 5 / 1000) - earlier_gifts)
        )),
    );
    let base = work.rounded(counted);
    let carried_forward = work.nearest(
        Unit::Eur,
        "mecenat.carriedForward",
        formula!(max(0, min((gross_monthly * 12 * charge_coefficient), 3 * ceiling) * days / business_days - base)),
    );
    let reduction = work.nearest(
        Unit::Eur,
        "mecenat.reduction",
        formula!(
            min(base, max(0, 2000000 - earlier_gifts)) * 60 / 100
                + max(0, base - max(0, 2000000 - earlier_gifts)) * 40 / 100
        ),
    );
    let reduction_per_day = work.nearest(Unit::EurPerDay, "mecenat.reductionPerDay", formula!(reduction / days));
    let corporate_tax_pct = &input.corporate_tax_pct;
    let net_gain = work.nearest(Unit::Eur, "mecenat.netGain", formula!(reduction - base * corporate_tax_pct / 100));
    let net_gain_per_day = work.nearest(
        Unit::EurPerDay,
        "mecenat.netGainPerDay",
        formula!((reduction - base * corporate_tax_pct / 100) / days),
    );
    Ok(Mecenat {
        value: work.shown(value),
        base: work.shown(counted),
        carried_forward: work.shown(carried_forward),
        reduction: work.shown(reduction),
        reduction_per_day: work.shown(reduction_per_day),
        net_gain: work.shown(net_gain),
        net_gain_per_day: work.shown(net_gain_per_day),
        steps: work.steps()?,
    })
}
