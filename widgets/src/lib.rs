//! Widgets that price, follow and bill the proposals of French IT-services companies, on the rules of [`chiffrage`].
//!
//! For Leptos applications the components are public, signals in and callbacks out: [`QuoteSimulator`], [`DriftGauge`], [`MarginAlert`],
//! [`ScheduleView`]. For every other page
//! they come as custom elements (`<chiffrage-quote>`), a shell over the same views, from the npm package `chiffrage-widgets`. A
//! widget computes nothing: it reads what people type, calls the rules and formats what they return.
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::todo,
    clippy::unimplemented,
    clippy::unreachable,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::float_arithmetic,
    // The published module is without them.
    clippy::disallowed_macros,
    clippy::disallowed_methods
)]
#![cfg_attr(not(feature = "elements"), allow(dead_code, reason = "the elements alone export and restore"))]

mod change;
mod components;
mod drift;
#[cfg(feature = "elements")]
mod element;
mod form;
mod look;
mod margin;
mod quote;
mod schedule;
mod shell;
mod ui;

pub use change::{Alert, Change};
pub use components::{DriftGauge, MarginAlert, QuoteSimulator, ScheduleView};
#[cfg(feature = "elements")]
pub use element::{Widget, styles};
pub use look::{Audience, Currency, Look};
pub use ui::text::Lang;
