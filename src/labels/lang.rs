//! The languages of the labels.

/// A language of the labels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// French, the default.
    #[default]
    Fr,
    /// English.
    En,
}

impl Lang {
    /// Reads a BCP 47 tag: any English is English, everything else is French.
    #[inline]
    pub fn from_tag(tag: &str) -> Self {
        match tag.trim().as_bytes() {
            [b'e' | b'E', b'n' | b'N'] | [b'e' | b'E', b'n' | b'N', b'-' | b'_', ..] => Self::En,
            _ => Self::Fr,
        }
    }

    /// The tag of the `lang` attribute and of `Intl`.
    #[inline]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }
}
