//! A table to take away: CSV for a spreadsheet, HTML and TSV for pasting. A text can never turn into a formula or into markup.

use super::format;
use super::text::Lang;

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Anything somebody may have typed.
    Text(String),
    /// A contract decimal.
    Number(String),
    /// Nothing.
    Empty,
}

impl Cell {
    /// A number where there is one.
    pub fn number(text: Option<&str>) -> Self {
        text.map_or(Self::Empty, |text| Self::Number(text.to_owned()))
    }

    /// A text where there is one.
    pub fn text(text: Option<&str>) -> Self {
        text.map_or(Self::Empty, |text| Self::Text(text.to_owned()))
    }

    fn plain(&self, lang: Lang) -> String {
        match self {
            // A spreadsheet would take these for the start of a formula.
            Self::Text(text) if text.starts_with(['=', '+', '-', '@', '\t', '\r']) => format!("'{text}"),
            Self::Text(text) => text.clone(),
            Self::Number(text) => format::cell(text, lang),
            Self::Empty => String::new(),
        }
    }
}

/// Rows of cells, the first one the header.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table(pub Vec<Vec<Cell>>);

impl Table {
    /// Comma-separated in English; in French with semicolons, decimal commas and the mark that spreadsheets expect.
    pub fn csv(&self, lang: Lang) -> String {
        let (start, separator) = match lang {
            Lang::Fr => ("\u{feff}", ";"),
            Lang::En => ("", ","),
        };
        let quoted = |cell: &Cell| {
            let text = cell.plain(lang);
            match text.contains(['"', ';', ',', '\n', '\r']) && !matches!((cell, lang), (Cell::Number(_), Lang::Fr)) {
                true => format!("\"{}\"", text.replace('"', "\"\"")),
                false => text,
            }
        };
        let rows = self.0.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(separator) + "\r\n");
        std::iter::once(start.to_owned()).chain(rows).collect()
    }

    /// Tab-separated.
    pub fn tsv(&self, lang: Lang) -> String {
        let flat = |cell: &Cell| cell.plain(lang).replace(['\t', '\n', '\r'], " ");
        let rows: Vec<String> = self.0.iter().map(|row| row.iter().map(flat).collect::<Vec<_>>().join("\t")).collect();
        rows.join("\n")
    }

    /// A `<table>`, for the clipboard alone.
    pub fn html(&self, lang: Lang) -> String {
        let mut html = String::from("<table>");
        for (index, row) in self.0.iter().enumerate() {
            let tag = if index == 0 { "th" } else { "td" };
            html.push_str("<tr>");
            for cell in row {
                let text = match cell {
                    Cell::Text(text) => escaped(text),
                    other => other.plain(lang),
                };
                html.push_str(&format!("<{tag}>{text}</{tag}>"));
            }
            html.push_str("</tr>");
        }
        html + "</table>"
    }
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
        assert_eq!(table("@x", "-5.00").tsv(Lang::Fr), "'@x\t-5,00");
    }

    #[test]
    fn a_text_is_no_markup() {
        assert_eq!(table("<b>&", "1").html(Lang::En), "<table><tr><th>&lt;b&gt;&amp;</th><th>1</th></tr></table>");
    }
}
