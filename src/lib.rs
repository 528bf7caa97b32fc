//! Pricing, margin, daily cost, drift and billing plans of French IT-services companies (ESN), exact to the cent and explained.
//!
//! People are sold by the day (*régie*, at a TJM) or a result at a fixed price (*forfait*). Money is lost in three places: proposals
//! priced on the wrong cost or the wrong rate, forfaits whose drift shows too late, billing plans whose cents, dates or terms are wrong.
//! This library is the rules of that trade, one page each, with nothing around them: data in, data out, no clock, no locale, no network,
//! no float.
//!
//! # In five minutes
//!
//! Every rule is called by its name with JSON text, here as from any language:
//!
//! ```
//! let quote = chiffrage::call("quote", r#"{
//!     "lines": [{"mode": "regie", "label": "Conseil", "tjm": "1200", "days": "38", "cjm": "650"}],
//!     "extraCosts": [{"label": "Déplacements", "cost": "2400", "rebilled": "2400"}],
//!     "threshold": {"pct": "18", "basis": "taux_marque"}
//! }"#)?;
//! assert!(quote.contains(r#""revenue":"48000.00""#));
//! assert!(quote.contains(r#""tauxMarquePct":"43.54","tauxMargePct":"77.12""#));
//! # Ok::<(), chiffrage::Error>(())
//! ```
//!
//! Rust callers may keep the types: every rule has an input, an output and `compute`.
//!
//! ```
//! use chiffrage::rules::price;
//!
//! let input: price::PriceInput = chiffrage::read(r#"{"cjm": "420", "targetTauxMarquePct": "25"}"#)?;
//! let price = price::compute(&input)?;
//! assert_eq!(price.tjm.to_string(), "560.00");
//! # Ok::<(), chiffrage::Error>(())
//! ```
//!
//! Whatever is wrong is said once, with a code, a place and what would have been accepted:
//!
//! ```
//! let error = chiffrage::call("price", r#"{"cjm": "420", "tjm": "1 200,50"}"#).unwrap_err();
//! assert_eq!((error.code().text(), error.path()), ("not_a_decimal", "/tjm"));
//! ```
//!
//! And every figure shows its working when `explain` is asked for: the formula, its operands, the value, the source. The formula that is
//! shown is the code that computed the figure, so the two cannot disagree.
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
//! * **Rounded in one place** ([`figure`]): to the nearest, halves away from zero; up for what must be reached, down for what may be
//!   spent. Every line is rounded once and totals add the rounded lines, so what is shown adds up.
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
#[doc(hidden)]
pub mod figure;
#[doc(hidden)]
pub mod formula;
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
