//! How a widget is shown.

use crate::ui::text::Lang;

/// Who looks at the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Audience {
    /// A client: sees what is on the allow-list and nothing else.
    #[default]
    Client,
    /// Colleagues: costs and margins too.
    Internal,
}

/// The currency amounts are shown in: display only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Currency([u8; 3]);

impl Currency {
    /// By its ISO code; euros for anything else, at which `Intl` would throw.
    pub fn of(code: &str) -> Self {
        match <[u8; 3]>::try_from(code.as_bytes()) {
            Ok(letters) if code.bytes().all(|letter| letter.is_ascii_alphabetic()) => {
                Self(letters.map(|letter| letter.to_ascii_uppercase()))
            }
            _ => Self(*b"EUR"),
        }
    }

    /// Its ISO code.
    pub fn code(&self) -> &str {
        // Only ASCII letters go in.
        std::str::from_utf8(&self.0).unwrap_or("EUR")
    }
}

impl Default for Currency {
    fn default() -> Self {
        Self(*b"EUR")
    }
}

/// How a widget is shown: French, for a client, in euros by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// The language.
    pub lang: Lang,
    /// Who looks.
    pub audience: Audience,
    /// Shows, and lets nobody change anything.
    pub readonly: bool,
    /// Small enough for a row of a list.
    pub compact: bool,
    /// The currency of amounts.
    pub currency: Currency,
}
