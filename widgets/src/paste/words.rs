//! Words compared whatever their case, accents and punctuation.

/// Returns the words of a text, in lower case and without accents. `€`, `%`, `#` and `°` are words, `45j` is two and `H.T.` is `ht`.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let folded: String = text.chars().filter(|letter| !('\u{300}'..='\u{36f}').contains(letter)).map(fold).collect();
    for piece in
        folded.split(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '.' | '€' | '%' | '#' | '°'))
    {
        let dotless: String = piece.chars().filter(|letter| *letter != '.').collect();
        if matches!(dotless.as_str(), "ht" | "ttc" | "tva") {
            words.push(dotless);
            continue;
        }
        let mut word = String::new();
        for letter in piece.chars() {
            let is_sign = matches!(letter, '.' | '€' | '%' | '#' | '°');
            let after_number = letter.is_alphabetic() && word.ends_with(|last: char| last.is_ascii_digit());
            if (is_sign || after_number) && !word.is_empty() {
                words.push(std::mem::take(&mut word));
            }
            match letter {
                '.' => {}
                _ if is_sign => words.push(letter.into()),
                _ => word.push(letter),
            }
        }
        if !word.is_empty() {
            words.push(word);
        }
    }
    words
}

/// Returns a letter in lower case without its accent. The tables of the standard library for all of Unicode weigh more than the reader.
pub(super) fn fold(letter: char) -> char {
    match letter {
        'à' | 'â' | 'ä' | 'á' | 'À' | 'Â' | 'Ä' | 'Á' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => 'e',
        'î' | 'ï' | 'í' | 'Î' | 'Ï' | 'Í' => 'i',
        'ô' | 'ö' | 'ó' | 'Ô' | 'Ö' | 'Ó' => 'o',
        'ù' | 'û' | 'ü' | 'ú' | 'Ù' | 'Û' | 'Ü' | 'Ú' => 'u',
        'ç' | 'Ç' => 'c',
        _ => letter.to_ascii_lowercase(),
    }
}

/// Returns whether a list, with a space between its words, has a word.
pub(super) fn has(list: &str, word: &str) -> bool {
    list.split(' ').any(|known| known == word)
}

/// Returns whether each word is of one of the lists.
pub(super) fn all_of(words: &[String], lists: &[&str]) -> bool {
    words.iter().all(|word| lists.iter().any(|list| has(list, word)))
}

/// Returns whether one word is of a list.
pub(super) fn any_of(words: &[String], list: &str) -> bool {
    words.iter().any(|word| has(list, word))
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn words_are_compared_without_case_accents_and_points() {
        for (text, expected) in [
            ("Libellé", "libelle"),
            ("Libelle\u{301}", "libelle"),
            ("MONTANT H.T. (€)", "montant ht €"),
            ("€HT", "€ ht"),
            ("Sous-total", "sous total"),
            ("45j fin de mois", "45 j fin de mois"),
            ("Quote-part\n(%)", "quote part %"),
            ("l’échéance", "l echeance"),
            ("N°", "n °"),
            ("", ""),
        ] {
            assert_eq!(words(text).join(" "), expected, "{text}");
        }
    }
}
