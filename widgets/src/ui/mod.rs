//! What all the widgets share: fields, figures with their working, formats, texts and looks. Nothing here knows a widget.

pub mod announce;
pub mod desk;
pub mod field;
pub mod format;
pub mod icon;
mod operands;
pub mod table;
pub mod text;
pub mod typing;
pub mod working;

/// The look of every widget.
pub const STYLES: &str = concat!(include_str!("tokens.css"), include_str!("controls.css"));
