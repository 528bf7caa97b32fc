//! Rows that sum others: « Total HT », « Sous-total », « TVA 20 % ».

use super::words::{all_of, any_of, has, words};

/// Whether the first text of a row says that it sums others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sum {
    Surely,
    /// « Total de la phase 1 »: if its amount is that of the rows above.
    Perhaps,
    No,
}

const TOTAL: &str = "total totaux totals soustotal subtotal";
const VAT: &str = "tva vat";
const BASIS: &str = "ht ttc";
/// What is written beside a word of sum.
const BESIDE: &str = "\
    sous sub grand general generale global montant montants amount somme sum net payer hors taxe taxes toutes comprises \
    tax excl excluding ex incl including inc due a de du des la le les l of the et and dont soit taux rate eur euro euros \
    € % echeancier plan devis projet project prestations";

/// Reads the first text of a row.
pub(super) fn of(text: &str) -> Sum {
    let words = words(text);
    let is_number = |word: &String| word.bytes().all(|byte| byte.is_ascii_digit() || byte == b',');
    let known = [TOTAL, VAT, BASIS, BESIDE];
    let texts: Vec<String> = words.iter().filter(|word| !is_number(word)).cloned().collect();
    let first: Vec<&str> = texts.iter().map(String::as_str).take(2).collect();
    let is_total = any_of(&texts, TOTAL);
    let is_payable = any_of(&texts, "net") && any_of(&texts, "payer");
    let is_sum = is_total
        || is_payable
        || any_of(&texts, VAT)
        || any_of(&texts, BASIS)
        || matches!(first.as_slice(), ["somme" | "sum"]);
    // « Total à la commande » is a milestone.
    let is_milestone = any_of(&texts, "a") && !is_payable;
    match first.as_slice() {
        ["sous" | "sub", "total" | "totaux" | "totals"] | ["soustotal" | "subtotal", ..] => Sum::Surely,
        _ if is_sum && !is_milestone && all_of(&texts, &known) => Sum::Surely,
        [first, ..] if has(TOTAL, first) => Sum::Perhaps,
        _ => Sum::No,
    }
}

#[cfg(test)]
mod tests {
    use super::{Sum, of};

    #[test]
    fn sums_are_told_from_instalments() {
        for text in [
            "Total",
            "TOTAL",
            "Total HT",
            "TOTAL H.T.",
            "Total TTC",
            "Total :",
            "Total général",
            "Total (€ HT)",
            "Montant total HT",
            "Sous-total",
            "Sous-total lot 1",
            "Sous total",
            "Subtotal",
            "Sub-total phase 2",
            "TVA",
            "TVA 20 %",
            "TVA (20,0 %)",
            "Montant TVA",
            "VAT 20%",
            "T.V.A.",
            "Net à payer",
            "Grand total",
            "Total excl. VAT",
            "Somme",
            "Total de l’échéancier",
            "Montant TTC",
        ] {
            assert_eq!(of(text), Sum::Surely, "{text}");
        }
        for text in ["Total phase 1", "Total de la commande"] {
            assert_eq!(of(text), Sum::Perhaps, "{text}");
        }
        for text in [
            "",
            "Totalité du solde",
            "Totalisation des acomptes",
            "Solde",
            "Lancement",
            "Solde du total",
            "Acompte sur total",
            "Reste à payer",
            "Régularisation TVA",
            "Tvaser",
            "1 500",
            "Mise à disposition",
            "Montant",
        ] {
            assert_eq!(of(text), Sum::No, "{text}");
        }
    }
}
