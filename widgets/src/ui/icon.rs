//! Icons: strokes in the colour of the text, hidden from assistive technology, which has the words.

use super::html::{Html, svg};

/// The path of an icon on a 20 × 20 grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Icon(&'static str);

impl Icon {
    pub(crate) const PLUS: Self = Self("M10 4v12M4 10h12");
    pub(crate) const COPY: Self = Self("M7 7h9v9H7zM4 13V4h9");
    pub(crate) const BIN: Self = Self("M4 6h12M8 6V4h4v2M6 6l.7 10h6.6L14 6");
    pub(crate) const CROSS: Self = Self("M6 6l8 8M14 6l-8 8");
    pub(crate) const UP: Self = Self("M10 16V5M5.500 9.500 10 5l4.500 4.500");
    pub(crate) const DOWN: Self = Self("M10 4v11M5.500 10.500 10 15l4.500-4.500");
    pub(crate) const OK: Self = Self("M4 10.500 8.500 15 16 6");
    pub(crate) const WARN: Self = Self("M10 3.500 17.500 16.500h-15zM10 8.500v4M10 14.600v.1");
    pub(crate) const DRIFT: Self = Self("M10 3.500 16.500 10 10 16.500 3.500 10zM10 7.500v3M10 12.600v.1");
    pub(crate) const LOSS: Self = Self("M7 3h6l4 4v6l-4 4H7l-4-4V7zM7 10h6");
    pub(crate) const LOCK: Self = Self("M5 9h10v8H5zM7 9V6.500a3 3 0 0 1 6 0V9");

    pub(crate) const PIN: Self = Self("M7.500 3h5l-.6 5 2.600 3h-9l2.600-3zM10 11v6");

    pub(crate) const PERSON: Self =
        Self("M10 10a3.200 3.200 0 1 0 0-6.400 3.200 3.200 0 0 0 0 6.400M4 17c.5-3.500 3-5 6-5s5.500 1.500 6 5");

    pub(crate) const UNDO: Self = Self("M7 4 3.500 7.500 7 11M4 7.500h7.500a4.500 4.500 0 0 1 0 9H7");
    pub(crate) const REDO: Self = Self("M13 4l3.500 3.500L13 11M16 7.500H8.500a4.500 4.500 0 0 0 0 9H13");

    pub(crate) const OPEN: Self = Self("M4 10h11M10.500 5.500 15 10l-4.500 4.500");

    pub(crate) const GRIP: Self = Self("M7.500 5v.1M12.500 5v.1M7.500 10v.1M12.500 10v.1M7.500 15v.1M12.500 15v.1");

    /// Draws it.
    pub(crate) fn view(self) -> Html {
        svg("svg", "icon")
            .set("viewBox", "0 0 20 20")
            .set("aria-hidden", "true")
            .set("focusable", "false")
            .add(svg("path", "").set("d", self.0))
    }
}
