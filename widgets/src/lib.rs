//! Widgets that price, follow and bill the proposals of French IT-services companies, on the rules of [`chiffrage`].
//!
//! For Leptos applications rendered in the browser they are components, signals in and callbacks out: [`QuoteSimulator`],
//! [`DriftGauge`], [`MarginGauge`], [`ScheduleView`]. For every other page they are custom elements (`<chiffrage-quote>`), a shell over
//! the same views, in the npm package `chiffrage-widgets`. A widget computes nothing: it reads what people type, calls the rules and
//! formats what they return.
//!
//! ```no_run
//! use chiffrage::rules::drift;
//! use chiffrage_widgets::{Change, DriftGauge};
//! use leptos::prelude::*;
//!
//! #[component]
//! fn Project() -> impl IntoView {
//!     let project = r#"{"price": "45600", "soldDays": "38", "cjm": "650", "consumedDays": "30", "remainingDays": "20"}"#;
//!     let value = RwSignal::new(project.to_owned());
//!     // What is shown can be computed with: the value is the rule's own input.
//!     let landing = move || {
//!         let drift = chiffrage::read(&value.read()).and_then(|input| drift::compute(&input));
//!         drift.map_or("…".to_owned(), |drift| drift.landing_days.to_string())
//!     };
//!     view! {
//!         <DriftGauge value on_change=move |change: Change| value.set(change.value)/>
//!         <p>{landing}</p>
//!     }
//! }
//! # mount_to_body(Project);
//! ```
//!
//! A whole application stands in `tests/leptos-app`.
//!
//! # The value is JSON text
//!
//! It is the input of a rule, member for member ([`chiffrage::rules`]), as an application's server sends it, a database keeps it, and
//! the custom elements and the npm package `chiffrage` take it. A type of Rust would hold less: while people type, a proposal lacks a
//! price or a date, and what is not yet readable is kept too. [`chiffrage::read`] makes the rule's own type of it, or says what is
//! missing and where.
//!
//! # Styles
//!
//! Each component is a `<div>` with a shadow root of its own: no style of the page reaches in, none leaks out. It takes the page's font
//! and colour scheme, the custom properties `--chiffrage-accent`, `surface`, `text`, `border`, `radius`, `font`, `gap`, `ok`, `watch`,
//! `alert`, and rules on its `::part`s.
#![cfg_attr(not(feature = "elements"), allow(dead_code, reason = "some of it serves the custom elements alone"))]
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

mod change;
mod components;
mod drift;
#[cfg(feature = "elements")]
mod element;
mod form;
mod look;
mod margin;
mod paste;
mod quote;
mod schedule;
mod shadow;
mod shell;
mod ui;

pub use change::{Alert, Change};
pub use components::{DriftGauge, MarginGauge, QuoteSimulator, ScheduleView};
#[cfg(feature = "elements")]
pub use element::{Widget, styles};
pub use look::{Audience, Currency};
pub use ui::text::Lang;
