//! What all the widgets look like: fields, figures with their working, formats, texts. Nothing here knows a widget.

pub(crate) mod action;
pub(crate) mod announce;
mod call;
pub(crate) mod decimal;
pub(crate) mod dom;
pub(crate) mod field;
pub(crate) mod format;
pub(crate) mod history;
pub(crate) mod html;
pub(crate) mod icon;
pub(crate) mod internal;
pub(crate) mod late;
mod operands;
pub(crate) mod status;
pub(crate) mod table;
pub(crate) mod text;
pub(crate) mod typing;
pub(crate) mod working;

/// The look of every widget.
// Why, as the sheets are carried without a comment: compact rows out of sight are not laid out, as lists of them are long; on a page
// read from right to left the widget is laid out so, and its words and figures stay as they are written; what is drawn keeps its
// colours where colours are forced, as each shows on white and on black.
pub(crate) const STYLES: &str =
    concat!(include_str!("tokens.css"), include_str!("controls.css"), include_str!("layout.css"));
