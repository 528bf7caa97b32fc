//! The cells of a pasted text: tabs as spreadsheets give them, semicolons, commas where they evidently separate, or columns of spaces.

use super::words::words;
use super::{column, date, number};

/// A pasted text, in order and without its blank lines.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Grid {
    Cells(Vec<Vec<String>>),
    /// Lines of text without cells.
    Lines(Vec<String>),
}

/// Splits a text.
pub(super) fn split(text: &str) -> Grid {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let tabs = separated(&text, '\t');
    if tabs.iter().any(|row| row.len() > 1) {
        return Grid::Cells(tabs);
    }
    let semicolons = separated(&text, ';');
    if mostly(&semicolons, |row| row.iter().skip(1).any(|cell| !is_blank(cell))) {
        return Grid::Cells(semicolons);
    }
    let commas = separated(&text, ',');
    if is_csv(&commas) {
        return Grid::Cells(commas);
    }
    let lines: Vec<String> = tabs.into_iter().flatten().collect();
    let spaced: Vec<Vec<String>> = lines.iter().map(|line| spaced(line)).collect();
    match mostly(&spaced, |row| row.len() > 1) {
        true => Grid::Cells(spaced),
        false => Grid::Lines(lines),
    }
}

fn is_blank(cell: &str) -> bool {
    cell.chars().all(|letter| letter.is_whitespace() || letter == '\u{feff}')
}

/// Returns whether at least half of the rows, and one, are so.
fn mostly(rows: &[Vec<String>], is_so: impl Fn(&[String]) -> bool) -> bool {
    let count = rows.iter().filter(|row| is_so(row)).count();
    count > 0 && count >= rows.len().div_ceil(2)
}

/// Returns the rows that are not blank, each with its cells; a quoted cell holds its separators and line breaks.
fn separated(text: &str, separator: char) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut rest = text;
    loop {
        let (cell, end, after) = quoted(rest, separator).unwrap_or_else(|| bare(rest, separator));
        row.push(cell);
        if end != Some(separator) {
            let row = std::mem::take(&mut row);
            if !row.iter().all(|cell: &String| is_blank(cell)) {
                rows.push(row);
            }
        }
        if end.is_none() {
            return rows;
        }
        rest = after;
    }
}

/// A cell, what ends it, and the text after.
type Piece<'a> = (String, Option<char>, &'a str);

fn bare(text: &str, separator: char) -> Piece<'_> {
    match text.split_once([separator, '\n']) {
        None => (text.to_owned(), None, ""),
        Some((cell, after)) => (cell.to_owned(), text.get(cell.len()..).and_then(|end| end.chars().next()), after),
    }
}

/// Reads a cell between quotes, where two are one. Returns nothing where the closing quote does not end the cell: the text is as typed.
fn quoted(text: &str, separator: char) -> Option<Piece<'_>> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (inside, after) = rest.split_once('"')?;
        cell.push_str(inside);
        let end = after.chars().next();
        rest = end.map_or("", |end| after.strip_prefix(end).unwrap_or_default());
        match end {
            Some('"') => cell.push('"'),
            Some(end) if end != separator && end != '\n' => return None,
            end => return Some((cell, end, rest)),
        }
    }
}

/// Returns whether commas separate: each row has as many, and either the first names columns, or each cell is one value or one text.
fn is_csv(rows: &[Vec<String>]) -> bool {
    let Some((first, others)) = rows.split_first() else { return false };
    let width = first.len();
    if width < 2 || others.is_empty() || others.iter().any(|row| row.len() != width) {
        return false;
    }
    let is_whole = |cell: &String| {
        let is_value = number::number(cell).is_some() || date::date(cell, true).is_ok();
        is_value || cell.chars().next().is_none_or(|first| first.is_alphabetic() && !cell.contains('%'))
    };
    let names = first.iter().filter(|cell| column::named(&words(cell)).is_some()).count();
    names >= 2 || (width >= 3 && rows.iter().flatten().all(is_whole))
}

/// Returns the cells of a line between which there are two spaces or more.
fn spaced(line: &str) -> Vec<String> {
    let mut cells: Vec<String> = Vec::new();
    for piece in line.trim().split("  ") {
        match piece.trim() {
            "" => {}
            cell => cells.push(cell.to_owned()),
        }
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::{Grid, split};

    fn cells(text: &str) -> Vec<Vec<String>> {
        match split(text) {
            Grid::Cells(cells) => cells,
            Grid::Lines(lines) => vec![lines],
        }
    }

    #[test]
    fn quoted_cells_hold_their_separators_and_line_breaks() {
        assert_eq!(cells("\"Lot 1\r\nCadrage\"\t\"dit \"\"A\"\"\"\t5\r\n"), [["Lot 1\nCadrage", "dit \"A\"", "5"]]);
        assert_eq!(cells("\"Lot ; 1\";5"), [["Lot ; 1", "5"]]);
        assert_eq!(
            cells("label,amount\n\"Kick-off, signed\",\"1,500.00\""),
            [["label", "amount"], ["Kick-off, signed", "1,500.00"]]
        );
    }

    #[test]
    fn a_quote_that_closes_no_cell_is_text() {
        for text in ["\"Lot 1\" cadrage\t5", "\"Lot 1\t5", "Écran 24\"\t5", "\"\"\"\t5"] {
            let (first, second) = text.split_once('\t').unwrap_or_default();
            assert_eq!(cells(text), [[first, second]], "{text}");
        }
    }

    #[test]
    fn separators_are_found() {
        assert_eq!(cells("A;30 %;1,5\nB;70 %;2,5"), [["A", "30 %", "1,5"], ["B", "70 %", "2,5"]]);
        assert_eq!(
            cells("Kick-off,30%,4500.00\nGo live,70%,10500.00"),
            [["Kick-off", "30%", "4500.00"], ["Go live", "70%", "10500.00"]]
        );
        assert_eq!(
            cells("Lancement    30 %   4 500,00 €\n  Clôture  70 %"),
            [vec!["Lancement", "30 %", "4 500,00 €"], vec!["Clôture", "70 %"]]
        );
        assert_eq!(cells("A\t1\n\n \t \nB\t2"), [["A", "1"], ["B", "2"]]);
        assert_eq!(cells("A\t1\rB\t2\r"), [["A", "1"], ["B", "2"]]);
    }

    #[test]
    fn sentences_are_lines() {
        for text in [
            "30 % à la commande ;\n40 % à la livraison ;\n30 % à la recette.",
            "Acompte, 30 %\nSolde, 70 %",
            "30,5 % Lancement 4500,00\n69,5 % Clôture 1500,00",
            "Lancement",
        ] {
            assert_eq!(split(text), Grid::Lines(text.lines().map(str::to_owned).collect()), "{text}");
        }
        assert_eq!(split(" \n\u{feff}\n"), Grid::Lines(Vec::new()));
    }
}
