//! Pricing, margin, daily cost, drift and billing plans of French IT-services companies (ESN), exact to the cent and explained.
//!
//! People are sold by the day (*régie*, at a TJM) or a result at a fixed price (*forfait*). Money is lost in three places: proposals
//! priced on the wrong cost or the wrong rate, forfaits whose drift shows too late, billing plans whose cents, dates or terms are wrong.
//! This library is the rules of that trade, one page each, with nothing around them: data in, data out, no clock, no locale, no network,
//! no float.
//!
//! # In five minutes
//!
//! Every rule has an input, an output and `compute`. An input is built by `new`, with what the rule needs, or by `default`, where it needs
//! nothing; the rest has the contract's defaults, such as a VAT of 20 %. What is out of bounds does not parse, or is an error of `compute`.
//!
//! ```
//! use chiffrage::rules::quote::{self, ExtraCost, LineMode, QuoteInput, QuoteLine, Regie};
//!
//! let regie = Regie { cjm: Some("650".parse()?), ..Regie::new("1200".parse()?, "38".parse()?) };
//! let travel = ExtraCost { rebilled: "2400".parse()?, ..ExtraCost::new("Déplacements".to_owned(), "2400".parse()?) };
//! let input = QuoteInput {
//!     lines: vec![QuoteLine::new("Conseil".to_owned(), LineMode::Regie(regie))],
//!     extra_costs: Some(vec![travel]),
//!     ..QuoteInput::default()
//! };
//! let quote = quote::compute(&input)?;
//! assert_eq!(quote.revenue.to_string(), "48000.00");
//! assert_eq!(quote.taux_marque_pct.map(|pct| pct.to_string()).as_deref(), Some("43.54"));
//! # Ok::<(), chiffrage::Error>(())
//! ```
//!
//! With the feature `serde`, which is on by default, inputs and outputs are read from and written to any format:
//!
//! ```
//! use chiffrage::rules::price::{self, Price, PriceInput};
//!
//! let input: PriceInput = serde_json::from_str(r#"{"cjm": "420", "targetTauxMarquePct": 25}"#)?;
//! let price = price::compute(&input)?;
//! assert_eq!(price.tjm.to_string(), "560.00");
//! let stored = serde_json::to_string(&price)?;
//! assert_eq!(serde_json::from_str::<Price>(&stored)?, price);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Whatever is wrong is said once, with a code, a place and what would have been accepted. [`read`], of JSON text, and [`read_value`], of
//! any format, keep these apart, where an error of serde is a message:
//!
//! ```
//! use chiffrage::rules::price::PriceInput;
//! use chiffrage::value::Value;
//!
//! let given: Value = serde_json::from_str(r#"{"cjm": "420", "tjm": "1 200,50"}"#)?;
//! let error = chiffrage::read_value::<PriceInput>(&given).unwrap_err();
//! assert_eq!((error.code().text(), error.path()), ("not_a_decimal", "/tjm"));
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! By its name, a rule takes JSON text ([`call`]) or a value ([`call_value`]) and gives JSON text, here as from any language:
//!
//! ```
//! let quote = chiffrage::call("quote", r#"{
//!     "lines": [{"mode": "regie", "label": "Conseil", "tjm": "1200", "days": "38", "cjm": "650"}],
//!     "extraCosts": [{"label": "Déplacements", "cost": "2400", "rebilled": "2400"}],
//!     "threshold": {"pct": "18", "basis": "taux_marque"}
//! }"#)?;
//! assert!(quote.contains(r#""revenue":"48000.00""#));
//! assert!(quote.contains(r#""tauxMarquePct":"43.54","tauxMargePct":"77.12""#));
//!
//! let given: chiffrage::value::Value = serde_json::from_str(r#"{"cjm": "420", "tjm": "560"}"#)?;
//! assert!(chiffrage::call_value("price", &given)?.contains(r#""tauxMarquePct":"25.00""#));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! And every figure shows its working ([`explain`]) where `explain` is asked for: the formula, its operands, the value, the source. The
//! formula that is shown is the code that computed the figure, so the two cannot disagree.
//!
//! ```
//! let price = chiffrage::call("price", r#"{"cjm": "420", "targetTauxMarquePct": "25", "explain": true}"#)?;
//! assert!(price.contains(r#""formula":"(cjm + fixedCosts ÷ days) ÷ (1 − targetTauxMarquePct ÷ 100) ÷ (1 − discountPct ÷ 100)""#));
//! # Ok::<(), chiffrage::Error>(())
//! ```
//!
//! # What to trust
//!
//! * **Exact.** Values are fractions until output ([`exact`]): (200 + 100 ÷ 6) × 3 is 650.00, not 650.01.
//! * **Rounded in one place** ([`explain::Unit`]): to the nearest, halves away from zero; up for what must be reached, down for what may
//!   be spent. Every line is rounded once and totals add the rounded lines, so what is shown adds up. A figure is a [`Rounded`] or a
//!   [`Count`], which only the working of a rule makes; a stored one can be read back.
//! * **Never a guess.** An undefined rate is null; a period without a known rate is an error; an unknown cost makes the margin unknown.
//! * **Confidential by construction.** What a client may see is another type ([`rules::client_quote`]), not a hidden column.
//! * **No panic**, from any input: what cannot be answered is an [`Error`].
//!
//! # Where to look
//!
//! | for | rules |
//! |---|---|
//! | cost of a day | [`rules::cjm`] |
//! | price and margin | [`rules::price`], [`rules::quote`], [`rules::client_quote`], [`rules::margin_alert`], [`rules::rates`] |
//! | a forfait under way | [`rules::drift`], [`rules::evm`], [`rules::recognition`], [`rules::delivery_penalty`] |
//! | billing | [`rules::schedule`], [`rules::check_schedule`], [`rules::due_date`], [`rules::late_payment`], [`rules::cash_curve`], [`rules::dso`] |
//! | orders and people | [`rules::order_burn`], [`rules::bench`], [`rules::utilization`], [`rules::mecenat`] |
//! | sharing and revising | [`rules::revenue_split`], [`rules::performance_bonus`], [`rules::price_revision`], [`rules::roi`] |
//! | calendar | [`calendar`], [`rules::holidays`], [`rules::working_days`], [`rules::work_year`] |
//!
//! Inputs hold the decimals of [`quantity`]; [`columns`] lands a hundred thousand projects at a time, as numbers.
//!
//! The words for what results and errors name, in French and in English, are in [`labels`].
//!
//! Where practice disagrees with itself, and what is done here, is told in [`practice`].
#![cfg_attr(not(feature = "js"), forbid(unsafe_code))]
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::todo,
    clippy::unimplemented,
    clippy::unreachable,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects,
    clippy::float_arithmetic,
    clippy::disallowed_macros,
    clippy::disallowed_methods
)]

extern crate alloc;

pub mod calendar;
mod camel;
pub mod columns;
mod door;
pub mod error;
pub mod exact;
pub mod explain;
mod figure;
mod formula;
#[cfg(feature = "js")]
#[doc(hidden)]
pub mod js;
pub mod labels;
pub mod params;
#[doc = include_str!("practice.md")]
pub mod practice {}
pub mod quantity;
mod rounded;
pub mod rules;
#[cfg(feature = "schema")]
#[doc(hidden)]
#[allow(clippy::disallowed_macros, clippy::disallowed_methods, reason = "for the build of the packages, in no module")]
pub mod schema;
mod shape;
mod sorted;
mod split;
pub mod value;

pub use door::{RULES, call, call_value};
pub use error::{Bounds, Code, Error, Result};
pub use rounded::{Count, Rounded};
pub use value::{read, read_value};
