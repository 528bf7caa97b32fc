//! Payment delays: « 45 j », « 30 jours fin de mois », « à réception ».

use super::Unread;
use super::words::{all_of, any_of, words};

/// How long after the invoice it is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Delay {
    pub(crate) days: u16,
    /// The month's end counts too. Which comes first, the days or the month's end, is rarely written.
    pub(crate) month_end: bool,
}

const DAY: &str = "j jr jrs jour jours day days d";
const MONTH_END: &str = "fdm eom fin end";
const NET: &str = "net nets";
const AT_ONCE: &str = "comptant reception receipt immediat immediate cash";
const AROUND: &str = "\
    a au de du la l le date facture facturation emission mois of the month invoice from after compter on upon due payment \
    paiement reglement payable within sous calendaires";

/// Reads one number of days, at most a year, with a word of days, of net or of the month's end; or a word for at once.
pub(super) fn delay(text: &str) -> Result<Delay, Unread> {
    let words = words(text);
    let (numbers, words): (Vec<String>, Vec<String>) =
        words.into_iter().partition(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    let known = [DAY, MONTH_END, NET, AT_ONCE, AROUND];
    let month_end = any_of(&words, MONTH_END);
    let days = match numbers.as_slice() {
        [] if any_of(&words, AT_ONCE) || month_end => Some(0),
        [days] if any_of(&words, DAY) || any_of(&words, NET) || month_end => {
            days.parse().ok().filter(|days| *days <= 366)
        }
        _ => None,
    };
    match days {
        Some(days) if all_of(&words, &known) => Ok(Delay { days, month_end }),
        _ => Err(Unread::NotADelay),
    }
}

#[cfg(test)]
mod tests {
    use super::{Delay, Unread, delay};

    #[test]
    fn delays_are_read() {
        for (text, days, month_end) in [
            ("45 j", 45, false),
            ("45j", 45, false),
            ("30 jours", 30, false),
            ("30 jours fin de mois", 30, true),
            ("45 j FDM", 45, true),
            ("fin de mois", 0, true),
            ("à réception", 0, false),
            ("à réception de facture", 0, false),
            ("Comptant", 0, false),
            ("60 days end of month", 60, true),
            ("Net 30", 30, false),
            ("30 jours nets", 30, false),
            ("30 jours date de facture", 30, false),
            ("due on receipt", 0, false),
        ] {
            assert_eq!(delay(text), Ok(Delay { days, month_end }), "{text}");
        }
    }

    #[test]
    fn nothing_else_is_a_delay() {
        for text in [
            "",
            "45",
            "Lancement",
            "30 %",
            "à la commande",
            "fin de mission",
            "30 jours le 10",
            "4500 j",
            "99999999999 j",
        ] {
            assert_eq!(delay(text), Err(Unread::NotADelay), "{text}");
        }
    }
}
