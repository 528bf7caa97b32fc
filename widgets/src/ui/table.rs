//! A table to take away: CSV for a spreadsheet, HTML and TSV for pasting. A text can never turn into a formula or into markup.

use super::format;
use super::text::{Lang, Text};

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    /// Anything somebody may have typed.
    Text(String),
    /// A contract decimal.
    Number(String),
    /// Nothing.
    Empty,
}

impl Cell {
    /// A number where there is one.
    pub(crate) fn number(text: Option<&str>) -> Self {
        text.map_or(Self::Empty, |text| Self::Number(text.to_owned()))
    }

    /// A text where there is one.
    pub(crate) fn text(text: Option<&str>) -> Self {
        text.map_or(Self::Empty, |text| Self::Text(text.to_owned()))
    }

    fn plain(&self, lang: Lang) -> String {
        match self {
            // A spreadsheet would take these for the start of a formula.
            Self::Text(text) if text.starts_with(['=', '+', '-', '@', '\t', '\r']) => ["'", text].concat(),
            Self::Text(text) => text.clone(),
            Self::Number(text) => format::cell(text, lang),
            Self::Empty => String::new(),
        }
    }
}

/// Rows of cells, the first one the header.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Table(Vec<Vec<Cell>>);

impl Table {
    /// Rows to come under those names.
    pub(crate) fn headed(lang: Lang, names: &[Text]) -> Self {
        Self(vec![names.iter().map(|name| Cell::Text(name.of(lang).to_owned())).collect()])
    }

    /// Appends a row.
    pub(crate) fn row(&mut self, cells: Vec<Cell>) {
        self.0.push(cells);
    }

    /// Appends another table.
    pub(crate) fn append(&mut self, mut other: Self) {
        self.0.append(&mut other.0);
    }

    /// Each cell between separators, each row before its end.
    /// Comma-separated in English; in French with semicolons, decimal commas and the mark that spreadsheets expect.
    pub(crate) fn csv(&self, lang: Lang) -> String {
        let (start, separator) = match lang {
            Lang::Fr => ("\u{feff}", ";"),
            Lang::En => ("", ","),
        };
        let quoted = |cell: &Cell| {
            let text = cell.plain(lang);
            match text.contains(['"', ';', ',', '\n', '\r']) && !matches!((cell, lang), (Cell::Number(_), Lang::Fr)) {
                true => ["\"", &text.replace('"', "\"\""), "\""].concat(),
                false => text,
            }
        };
        [start, &joined(&self.0, "", separator, "\r\n", &quoted)].concat()
    }

    /// Tab-separated.
    pub(crate) fn tsv(&self, lang: Lang) -> String {
        joined(&self.0, "", "\t", "\n", &|cell| cell.plain(lang).replace(['\t', '\n', '\r'], " "))
    }

    /// A `<table>`, for the clipboard alone.
    pub(crate) fn html(&self, lang: Lang) -> String {
        let shown = |cell: &Cell| match cell {
            text @ Cell::Text(_) => escaped(&text.plain(lang)),
            other => other.plain(lang),
        };
        let (names, rows) = self.0.split_at(self.0.len().min(1));
        let names = joined(names, "<tr><th>", "<th>", "", &shown);
        let rows = joined(rows, "<tr><td>", "<td>", "", &shown);
        ["<table><thead>", &names, "<tbody>", &rows, "</table>"].concat()
    }
}

fn joined(rows: &[Vec<Cell>], start: &str, separator: &str, end: &str, shown: &dyn Fn(&Cell) -> String) -> String {
    let mut text = String::new();
    for row in rows {
        let mut before = start;
        for cell in row {
            text.push_str(before);
            text.push_str(&shown(cell));
            before = separator;
        }
        text.push_str(end);
    }
    text
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{Cell, Table};
    use crate::ui::text::Lang;

    fn table(text: &str, number: &str) -> Table {
        Table(vec![vec![Cell::Text(text.to_owned()), Cell::Number(number.to_owned())]])
    }

    #[test]
    fn french_spreadsheets_open_it() {
        assert_eq!(table("Conseil", "1200.50").csv(Lang::Fr), "\u{feff}Conseil;1200,50\r\n");
        assert_eq!(table("Conseil; audit", "1").csv(Lang::Fr), "\u{feff}\"Conseil; audit\";1\r\n");
        assert_eq!(table("Advice", "1200.50").csv(Lang::En), "Advice,1200.50\r\n");
    }

    #[test]
    fn a_text_is_no_formula_and_a_negative_number_stays_one() {
        assert_eq!(table("=1+1", "-5.00").csv(Lang::En), "'=1+1,-5.00\r\n");
        assert_eq!(table("@x", "-5.00").tsv(Lang::Fr), "'@x\t-5,00\n");
    }

    #[test]
    fn a_text_is_no_markup() {
        assert_eq!(table("<b>&", "1").html(Lang::En), "<table><thead><tr><th>&lt;b&gt;&amp;<th>1<tbody></table>");
    }
}
