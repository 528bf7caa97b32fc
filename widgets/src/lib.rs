//! Widgets that price, follow and bill the proposals of French IT-services companies, on the rules of [`chiffrage`].
//!
//! For Leptos applications the components are public, signals in and callbacks out: [`QuoteSimulator`]. For every other page
//! they come as custom elements (`<chiffrage-quote>`), a shell over the same components, from the npm package
//! `chiffrage-widgets`. A widget computes nothing: it reads what people type, calls the rules and formats what they return.

mod element;
mod model;
pub mod quote;
pub mod ui;

pub use element::{Widget, styles};
pub use model::Alert;
pub use quote::{QuoteChange, QuoteSimulator, QuoteState};
