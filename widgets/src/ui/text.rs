//! What people read, in French and English.

/// The language of a widget.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// French, the default.
    #[default]
    Fr,
    /// English.
    En,
}

impl Lang {
    /// From a BCP 47 tag: any English is English, everything else is French.
    pub fn from_tag(tag: &str) -> Self {
        match tag.trim().as_bytes() {
            [b'e' | b'E', b'n' | b'N'] | [b'e' | b'E', b'n' | b'N', b'-' | b'_', ..] => Self::En,
            _ => Self::Fr,
        }
    }

    /// The tag of the `lang` attribute and of `Intl`.
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }
}

/// One text in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Text {
    fr: &'static str,
    en: &'static str,
}

impl Text {
    /// The French, then the English.
    pub(crate) const fn new(fr: &'static str, en: &'static str) -> Self {
        Self { fr, en }
    }

    /// In a language.
    pub(crate) const fn of(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Fr => self.fr,
            Lang::En => self.en,
        }
    }
}

/// Declares texts: `NAME = "français", "English";`.
macro_rules! texts {
    ($($(#[$meta:meta])* $name:ident = $fr:literal, $en:literal;)+) => {
        $($(#[$meta])* pub(crate) const $name: $crate::ui::text::Text = $crate::ui::text::Text::new($fr, $en);)+
    };
}
pub(crate) use texts;
