//! A formula as people read it: its operands in the words of the labels.

use chiffrage::labels::{self, Lang};

/// The words of an operand. `revenue1`, of several, is `CA HT 1`; a name without a label stands for itself.
pub(super) fn name(operand: &str, lang: Lang) -> String {
    if let Some(words) = labels::operand(operand, lang) {
        return words.to_owned();
    }
    let stem = operand.trim_end_matches(|character: char| character.is_ascii_digit());
    let number = operand.strip_prefix(stem).unwrap_or_default();
    match labels::operand(stem, lang) {
        Some(words) => [words, " ", number].concat(),
        None => operand.to_owned(),
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

#[cfg(test)]
mod tests {
    use super::{formula, name};
    use chiffrage::labels::Lang;

    #[test]
    fn formulas_read_in_the_words_of_the_field() {
        assert_eq!(formula("(revenue - cost) / revenue * 100", Lang::Fr), "(CA HT − coût) ÷ CA HT × 100");
        assert_eq!(formula("consumedDays + remainingDays", Lang::Fr), "jours consommés + reste à faire (RAF)");
        assert_eq!(name("grossMonthly", Lang::En), "monthly gross salary");
        assert_eq!(name("revenue2", Lang::Fr), "CA HT 2");
        assert_eq!(name("index0", Lang::Fr), "indice de départ (S0)");
    }
}
