//! The names of a formula's numbers, in the words of the field.

use super::text::{Lang, Text, text};

macro_rules! names {
    ($($key:literal = $fr:literal, $en:literal;)+) => {
        /// By the rule's name in lower case without separators, sorted.
        const NAMES: &[(&str, Text)] = &[$(($key, text!($fr, $en))),+];
    };
}

names! {
    "amount" = "montant", "amount";
    "amountinclvat" = "montant TTC", "amount incl. VAT";
    "averagetjm" = "TJM moyen", "average daily rate";
    "budget" = "budget", "budget";
    "cents" = "centimes à répartir", "cents to share out";
    "cjm" = "CJM", "daily cost";
    "commitment" = "engagement", "commitment";
    "cost" = "coût", "cost";
    "count" = "nombre", "count";
    "days" = "jours", "days";
    "discount" = "remise", "discount";
    "discountpct" = "remise %", "discount %";
    "envelope" = "enveloppe", "envelope";
    "expected" = "attendu", "expected";
    "extracost" = "frais", "extra cost";
    "extracosts" = "frais", "extra costs";
    "floorrevenue" = "prix plancher", "floor price";
    "lines" = "lignes", "lines";
    "linesrevenue" = "montant des lignes", "lines total";
    "margin" = "marge", "margin";
    "maxdiscountpct" = "remise maximale", "maximum discount";
    "monthlyfee" = "forfait mensuel", "monthly fee";
    "months" = "mois", "months";
    "pct" = "part %", "share %";
    "price" = "prix", "price";
    "rebilled" = "frais refacturés", "rebilled costs";
    "retained" = "retenue", "retained";
    "revenue" = "CA HT", "revenue excl. VAT";
    "sum" = "somme", "sum";
    "tauxmargepct" = "taux de marge", "markup on cost";
    "tauxmarquepct" = "taux de marque", "margin on price";
    "thresholdpct" = "seuil %", "threshold %";
    "tjm" = "TJM", "daily rate";
    "total" = "total", "total";
    "totalinclvat" = "total TTC", "total incl. VAT";
    "totalvat" = "TVA totale", "total VAT";
    "vat" = "TVA", "VAT";
    "vatontotal" = "TVA du total", "VAT on the total";
    "vatpct" = "TVA %", "VAT %";
    "weight" = "poids", "weight";
    "weightsum" = "somme des poids", "sum of the weights";
    "workunits" = "unités d’œuvre", "work units";
}

/// The sources the rules name, in both languages, by how the rule's text starts.
const SOURCES: &[(&str, Text)] = &[
    (
        "Net lines rounded first",
        text!(
            "lignes nettes arrondies au centime d’abord, TVA sur leur total (EN 16931, BR-CO-10 et BR-CO-17)",
            "net lines rounded to the cent first, VAT on their total (EN 16931, BR-CO-10 and BR-CO-17)",
        ),
    ),
    (
        "Instalments sum to the total",
        text!(
            "les échéances font le total, TVA facture par facture (EN 16931) ; délais du Code de commerce, L441-10",
            "instalments sum to the total, VAT invoice by invoice (EN 16931); terms of the French commercial code, L441-10",
        ),
    ),
    ("Σ amounts = total", text!("Σ montants = total, Σ parts = 100 %", "Σ amounts = total, Σ shares = 100%")),
];

/// Where a rule comes from, in the reader's language where that is known.
pub(super) fn source(text: &str, lang: Lang) -> String {
    let known = SOURCES.iter().find(|(start, _)| text.starts_with(start));
    known.map_or_else(|| text.to_owned(), |(_, source)| source.of(lang).to_owned())
}

/// The name of an operand; the rule's own, with spaces, for one without an entry. `revenue1` is `CA HT 1`.
pub(super) fn name(operand: &str, lang: Lang) -> String {
    let stem = operand.trim_end_matches(|character: char| character.is_ascii_digit());
    let key: String =
        stem.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect();
    let number = operand.strip_prefix(stem).unwrap_or_default().trim_start_matches('_');
    let shown = match NAMES.binary_search_by(|(name, _)| (*name).cmp(&key)) {
        Ok(found) => NAMES.get(found).map_or_else(String::new, |(_, text)| text.of(lang).to_owned()),
        Err(_) => spaced(stem),
    };
    match number {
        "" => shown,
        number => [&shown, " ", number].concat(),
    }
}

/// A formula with its operands named, `×`, `÷` and a true minus sign.
pub(super) fn formula(text: &str, lang: Lang) -> String {
    let mut shown = String::new();
    let mut word = String::new();
    for character in text.chars().chain(std::iter::once(' ')) {
        let in_word = character.is_ascii_alphanumeric() || character == '_';
        if in_word {
            word.push(character);
            continue;
        }
        if !word.is_empty() {
            let number = word.starts_with(|first: char| first.is_ascii_digit());
            match number || word == "min" || word == "max" {
                true => shown.push_str(&word),
                false => shown.push_str(&name(&word, lang)),
            }
            word.clear();
        }
        shown.push(match character {
            '*' => '×',
            '/' => '÷',
            '-' => '−',
            other => other,
        });
    }
    shown.trim_end().to_owned()
}

/// `grossMonthly` and `gross_monthly` read `gross monthly`.
fn spaced(name: &str) -> String {
    let mut shown = String::new();
    for character in name.chars() {
        if character == '_' {
            shown.push(' ');
        } else if character.is_ascii_uppercase() {
            shown.push(' ');
            shown.push(character.to_ascii_lowercase());
        } else {
            shown.push(character);
        }
    }
    shown.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{NAMES, formula, name};
    use crate::ui::text::Lang;

    #[test]
    fn names_are_sorted() {
        assert!(NAMES.is_sorted_by(|(a, _), (b, _)| a < b));
    }

    #[test]
    fn formulas_read_in_the_words_of_the_field() {
        assert_eq!(formula("(revenue - cost) / revenue * 100", Lang::Fr), "(CA HT − coût) ÷ CA HT × 100");
        assert_eq!(name("grossMonthly", Lang::En), "gross monthly");
        assert_eq!(name("revenue_2", Lang::Fr), "CA HT 2");
    }
}
