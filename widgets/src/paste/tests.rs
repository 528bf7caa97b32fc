//! Pastes as spreadsheets, mails and documents give them; what they should be read as is written by hand.

use proptest::prelude::*;

use super::{Content, Meaning, Plan, Row, Unread, read};

/// A meaning in a word.
fn short(meaning: Option<Meaning>) -> &'static str {
    match meaning {
        Some(Meaning::Label) => "label",
        Some(Meaning::Date) => "date",
        Some(Meaning::Share) => "share",
        Some(Meaning::AmountExclVat) => "ht",
        Some(Meaning::AmountInclVat) => "ttc",
        Some(Meaning::Vat) => "vat",
        Some(Meaning::Delay) => "delay",
        Some(Meaning::Other) => "other",
        None => "?",
    }
}

/// A row as it is read: what is not read keeps its text after a mark of its error, and a sum begins with `Σ`.
fn row(row: &Row) -> String {
    let cells = row.cells.iter().map(|cell| match &cell.read {
        Ok(Content::Blank) => String::new(),
        Ok(Content::Text) => cell.typed.clone(),
        Ok(Content::Date(value) | Content::Number(value)) => value.clone(),
        Ok(Content::Delay(delay)) => format!("{} j{}", delay.days, if delay.month_end { " fdm" } else { "" }),
        Err(Unread::AmbiguousNumber | Unread::AmbiguousDate) => format!("?{}", cell.typed),
        Err(Unread::UnknownColumn) => format!("…{}", cell.typed),
        Err(_) => format!("!{}", cell.typed),
    });
    let cells: Vec<String> = cells.collect();
    format!("{}{}", if row.is_sum { "Σ " } else { "" }, cells.join("|"))
}

fn shown(plan: &Plan) -> (String, Vec<String>) {
    let columns: Vec<&str> = plan.columns.iter().map(|column| short(column.meaning)).collect();
    (columns.join(" "), plan.rows.iter().map(row).collect())
}

#[track_caller]
fn is_read(text: &str, columns: &str, rows: &[&str]) {
    let rows: Vec<String> = rows.iter().map(|row| (*row).to_owned()).collect();
    assert_eq!(shown(&read(text, true, &[])), (columns.to_owned(), rows), "{text}");
}

#[test]
fn what_was_dropped_is_a_row() {
    is_read("Frais\t1.000", "label ht", &["Frais|?1.000"]);
    is_read("Acompte\t5 000,00 €\nFrais\t1.000", "label ht", &["Acompte|5000.00", "Frais|?1.000"]);
    is_read("Lancement\t5 500,00\nAvoir\t(500,00)", "label ht", &["Lancement|5500.00", "Avoir|-500.00"]);
    is_read("Avoir\t500,00-", "label ht", &["Avoir|-500.00"]);
    is_read("Lancement\t1 500,00 €HT", "label ht", &["Lancement|1500.00"]);
    is_read(
        "Option\tofferte\nLancement\t1 500\nRecette\t1 500",
        "label ht",
        &["Option|!offerte", "Lancement|1500", "Recette|1500"],
    );
    is_read("Titre sans montant\nLancement\t1 500", "label ht", &["Titre sans montant|", "Lancement|1500"]);
}

#[test]
fn percentages_alone_are_shares() {
    for text in ["Signature\t30 %\nMi-parcours\t40 %\nRecette\t30 %", "Signature;30%\nMi-parcours;40%\nRecette;30%"] {
        is_read(text, "label share", &["Signature|30", "Mi-parcours|40", "Recette|30"]);
        assert!(read(text, true, &[]).is_by_share());
    }
    is_read("Jalon\tPart\nSignature\t30\nRecette\t70", "label share", &["Signature|30", "Recette|70"]);
    assert!(!read("Signature\t30 %\t4 500 €", true, &[]).is_by_share());
}

#[test]
fn a_date_is_no_label() {
    is_read(
        "15/01/2027\tSignature\t30 %\t4 500,00 €\n30/06/2027\tRecette\t70 %\t10 500,00 €",
        "date label share ht",
        &["2027-01-15|Signature|30|4500.00", "2027-06-30|Recette|70|10500.00"],
    );
    is_read(
        "15 janvier 2027\tSignature\t4 500\n1er juin 2027\tRecette\t10 500",
        "date label ht",
        &["2027-01-15|Signature|4500", "2027-06-01|Recette|10500"],
    );
    is_read("Signature\t15-janv.-27\t4 500", "label date ht", &["Signature|2027-01-15|4500"]);
    is_read(
        "Échéance\tMontant\n15/01/2027\t4 500\nà la recette\t500\n1/2/27\t1",
        "date ht",
        &["2027-01-15|4500", "!à la recette|500", "2027-02-01|1"],
    );
    is_read("Échéance\tMontant\nSignature\t4 500", "label ht", &["Signature|4500"]);
    is_read("Date\tJalon\tMontant\n31/02/2027\tSignature\t4 500", "date label ht", &["!31/02/2027|Signature|4500"]);
}

#[test]
fn an_amount_with_vat_is_none_without() {
    is_read(
        "Jalon\tPart\tMontant HT\tMontant TTC\nSignature\t30 %\t4 500,00 €\t5 400,00 €\nRecette\t70 %\t10 500,00 €\t12 600,00 €",
        "label share ht ttc",
        &["Signature|30|4500.00|5400.00", "Recette|70|10500.00|12600.00"],
    );
    let rows = ["Signature|4500|5400", "Recette|10500|12600"];
    is_read("Signature\t4 500\t5 400\nRecette\t10 500\t12 600", "label ht ttc", &rows);
    let rows = ["Signature|5400|4500", "Recette|12600|10500"];
    is_read("Signature\t5 400\t4 500\nRecette\t12 600\t10 500", "label ttc ht", &rows);
    is_read("Signature\t4 500 € HT\t5 400 € TTC", "label ht ttc", &["Signature|4500|5400"]);
    is_read("Signature\t4 500\t900\t5 400", "label ht vat ttc", &["Signature|4500|900|5400"]);
    is_read("Jalon\tMontant\tTTC\nSignature\t4 500\t5 400", "label ht ttc", &["Signature|4500|5400"]);
    is_read("Jalon\tMontant TTC\nSignature\t5 400 €", "label ttc", &["Signature|5400"]);
    // 33,33 € × 1,055 is 35,16 €, to the cent.
    is_read("Livre\t33,33\t35,16", "label ht ttc", &["Livre|33.33|35.16"]);
    is_read(
        "Jalon\tMontant HT\nSignature\t5 400 € TTC\nRecette\t100 €",
        "label ht",
        &["Signature|!5 400 € TTC", "Recette|100"],
    );
    is_read("Acompte\t1 500 € HT\nSolde\t1 800 € TTC", "label ht", &["Acompte|1500", "Solde|!1 800 € TTC"]);
}

#[test]
fn sums_are_marked_and_kept() {
    is_read(
        "Signature\t30 %\t4 500 €\nTotalité du solde\t70 %\t10 500 €\nTotal\t100 %\t15 000 €",
        "label share ht",
        &["Signature|30|4500", "Totalité du solde|70|10500", "Σ Total|100|15000"],
    );
    is_read(
        "Phase 1\t4 500\nSous-total\t4 500\nPhase 2\t500\nTotal HT\t5 000\nTVA 20 %\t1 000\nTotal TTC\t6 000",
        "label ht",
        &["Phase 1|4500", "Σ Sous-total|4500", "Phase 2|500", "Σ Total HT|5000", "Σ TVA 20 %|1000", "Σ Total TTC|6000"],
    );
    is_read(
        "A\t10\nB\t20\nTotal lot 1\t30\nTotal support\t7",
        "label ht",
        &["A|10", "B|20", "Σ Total lot 1|30", "Total support|7"],
    );
    // Excel sums beneath a column without a word.
    is_read("A\t10 €\nB\t20 €\n\t30 €", "label ht", &["A|10", "B|20", "Σ |30"]);
    is_read("A\t10 €\nB\t20 €\n\t40 €", "label ht", &["A|10", "B|20", "|40"]);
    is_read(
        "1\tCadrage\t10\n2\tRecette\t20\n\tTOTAL\t30",
        "other label ht",
        &["1|Cadrage|10", "2|Recette|20", "Σ |TOTAL|30"],
    );
    is_read("Totalisation des acomptes\t10", "label ht", &["Totalisation des acomptes|10"]);
}

#[test]
fn the_header_says_which_column_is_which() {
    is_read(
        "Désignation\tÉchéance\t%\tMontant HT (€)\tDélai\nCadrage\t15/01/2027\t30\t4 500,00\t45 j\nRecette\t15/06/2027\t70\t10 500,00\t30 jours fin de mois",
        "label date share ht delay",
        &["Cadrage|2027-01-15|30|4500.00|45 j", "Recette|2027-06-15|70|10500.00|30 j fdm"],
    );
    is_read(
        "Milestone;Due date;Share;Amount excl. VAT;Amount incl. VAT\nKick-off;2027-01-15;30%;4500.00;5400.00",
        "label date share ht ttc",
        &["Kick-off|2027-01-15|30|4500.00|5400.00"],
    );
    is_read(
        "label,share,amount\n\"Kick-off, signed\",30%,\"4,500.00\"\nGo live,70%,\"10,500.00\"",
        "label share ht",
        &["Kick-off, signed|30|4500.00", "Go live|70|10500.00"],
    );
    is_read("Montant\tJalon\n4 500\tCadrage", "ht label", &["4500|Cadrage"]);
    is_read(
        "Échéancier de facturation\nJalon\tPart\tMontant\nCadrage\t30 %\t4 500",
        "label share ht",
        &["Échéancier de facturation||", "Cadrage|30|4500"],
    );
    is_read(
        "N°\tJalon\tMontant\tCumul\n1\tA\t10\t10\n2\tB\t20\t30",
        "other label ht other",
        &["1|A|10|10", "2|B|20|30"],
    );
    is_read("Part\tJalon\n4 500 €\tCadrage", "ht label", &["4500|Cadrage"]);
    is_read("Montant\n4 500\n500", "ht", &["4500", "500"]);
    is_read("Jalons\n30 % à la commande\n70 % à la fin", "label share", &["à la commande|30", "à la fin|70"]);
}

#[test]
fn without_a_header_the_cells_tell() {
    is_read(
        "Cadrage\t4 500 €\t45 j\nRecette\t500 €\t30 j fin de mois",
        "label ht delay",
        &["Cadrage|4500|45 j", "Recette|500|30 j fdm"],
    );
    is_read("Cadrage\t30\t4500\nRecette\t70\t10500", "label share ht", &["Cadrage|30|4500", "Recette|70|10500"]);
    is_read("1\tCadrage\t4500\n2\tRecette\t500", "other label ht", &["1|Cadrage|4500", "2|Recette|500"]);
    is_read("Cadrage\t10\t10\nRecette\t20\t30", "label ht other", &["Cadrage|10|10", "Recette|20|30"]);
    is_read("A\t30 %\t20 %\t300\nB\t70 %\t20 %\t700", "label share vat ht", &["A|30|20 %|300", "B|70|20 %|700"]);
    is_read("A\tLot 1\t300", "label other ht", &["A|Lot 1|300"]);
    is_read("A\t\t300\nB\t\t200", "label other ht", &["A||300", "B||200"]);
}

#[test]
fn what_may_be_several_things_has_to_be_chosen() {
    let text = "A\t300\t17\nB\t200\t15";
    is_read(text, "label ? ?", &["A|…300|…17", "B|…200|…15"]);
    let chosen = [None, Some(Meaning::AmountExclVat), Some(Meaning::Other)];
    assert_eq!(shown(&read(text, true, &chosen)).1, ["A|300|17", "B|200|15"]);
    // 30, 40 and 30 are shares, or euros.
    is_read("A\t30\nB\t40\nC\t30", "label ?", &["A|…30", "B|…40", "C|…30"]);
    let shares = read("A\t30\nB\t40\nC\t30", true, &[None, Some(Meaning::Share)]);
    assert!(shares.is_by_share());
}

#[test]
fn quoted_cells_are_whole() {
    is_read(
        "\"Lot 1\nCadrage ; ateliers\"\t4 500\r\n\"dit \"\"A\"\"\"\t500\r\n",
        "label ht",
        &["Lot 1\nCadrage ; ateliers|4500", "dit \"A\"|500"],
    );
    is_read("\"Montant\nHT\"\tJalon\n4 500\tCadrage", "ht label", &["4500|Cadrage"]);
    is_read("Écran 24\"\t500", "label ht", &["Écran 24\"|500"]);
    is_read("\"Lot ; 1\";30 %;1 500,00 €", "label share ht", &["Lot ; 1|30|1500.00"]);
}

#[test]
fn sentences_are_rows() {
    is_read(
        "- 30 % à la commande ;\n- 40 % à la livraison ;\n- 30 % à la recette.",
        "label share",
        &["à la commande|30", "à la livraison|40", "à la recette|30"],
    );
    is_read(
        "Acompte 30 % : 4 500,00 € HT\nSolde 70 % : 10 500,00 € HT\nTotal : 15 000,00 € HT",
        "label share ht",
        &["Acompte|30|4500.00", "Solde|70|10500.00", "Σ Total||15000.00"],
    );
    is_read(
        "Cadrage    30 %    4 500,00 €\nRecette    70 %    10 500,00 €",
        "label share ht",
        &["Cadrage|30|4500.00", "Recette|70|10500.00"],
    );
    is_read("Lancement", "label", &["Lancement"]);
    is_read("30 % à la commande, 70 % à la fin", "label", &["30 % à la commande, 70 % à la fin"]);
    is_read("Frais 1.000", "label ht", &["Frais|?1.000"]);
    is_read("", "", &[]);
    is_read(" \n\t\n", "", &[]);
}

#[test]
fn months_first_are_never_guessed() {
    let text = "Kick-off\t03/04/2027\t4500";
    assert_eq!(
        shown(&read(text, false, &[])),
        ("label date ht".to_owned(), vec!["Kick-off|?03/04/2027|4500".to_owned()])
    );
    assert_eq!(shown(&read(text, true, &[])).1, ["Kick-off|2027-04-03|4500"]);
}

/// Texts as they come, and worse.
fn piece() -> impl Strategy<Value = String> {
    let known = [
        "Lancement",
        "30 %",
        "4 500,00 €",
        "(500,00)",
        "1.000",
        "Total",
        "TVA 20 %",
        "15/01/2027",
        "45 j",
        "Jalon",
        "Montant HT",
        "TTC",
        "\"",
        "\"\"",
        "é",
        "€",
        "-",
        ".",
        ",",
        " ",
        "1",
        "\u{a0}",
        "\u{202f}",
        "\u{301}",
        "%",
        "(",
        ")",
        "’",
        "💶",
        "Échéance",
        "à la commande",
        "999999999999999999999999999999999999999999",
    ];
    prop_oneof![4 => prop::sample::select(known.to_vec()).prop_map(str::to_owned), 1 => "[^\r\n\t\u{feff}]{0,6}"]
}

fn cell() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..4).prop_map(|pieces| pieces.concat())
}

/// The letters and digits of a text, in order of their code.
fn marks(text: &str) -> Vec<char> {
    let mut marks: Vec<char> =
        text.chars().filter(|mark| mark.is_alphanumeric() || matches!(mark, '€' | '%')).collect();
    marks.sort_unstable();
    marks
}

/// Returns whether all of the marks are among others, as often.
fn is_within(few: &[char], many: &[char]) -> bool {
    let mut many = many.iter();
    few.iter().all(|mark| many.any(|other| other == mark))
}

/// The rows as typed, the header among them.
fn typed(plan: &Plan) -> Vec<Vec<String>> {
    let names: Vec<String> = plan.columns.iter().map(|column| column.name.clone()).collect();
    let header = names.iter().any(|name| !name.trim().is_empty()).then_some(names);
    let rows = plan.rows.iter().map(|row| row.cells.iter().map(|cell| cell.typed.clone()).collect());
    header.into_iter().chain(rows).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(text in any::<String>(), day_first: bool) {
        read(&text, day_first, &[]);
    }

    /// As spreadsheets copy: a cell with a tab, a line break or a quote stands between quotes.
    #[test]
    fn every_cell_of_a_spreadsheet_is_kept(
        rows in prop::collection::vec(prop::collection::vec(prop_oneof![9 => cell(), 1 => "[a\n\t\"]{0,5}"], 3), 1..7),
    ) {
        let quoted = |cell: &String| match cell.contains(['\t', '\n', '"']) {
            true => format!("\"{}\"", cell.replace('"', "\"\"")),
            false => cell.clone(),
        };
        let lines: Vec<String> = rows.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join("\t")).collect();
        let plan = read(&lines.join("\n"), true, &[]);
        let is_blank = |row: &Vec<String>| row.iter().all(|cell| cell.trim().is_empty());
        let (mut given, mut kept): (Vec<_>, Vec<_>) = (rows.into_iter().filter(|row| !is_blank(row)).collect(), typed(&plan));
        // The header may stand under a title.
        given.sort();
        kept.sort();
        prop_assert_eq!(given, kept);
    }

    /// Whatever separates its cells, a line is one row with all of its letters and digits.
    #[test]
    fn every_line_is_one_row(
        lines in prop::collection::vec((cell(), prop::sample::select(vec!["\t", ";", ",", "  ", " "]), cell(), cell()), 1..7),
        separator in prop::option::of(prop::sample::select(vec!["\t", ";", ",", "   ", " "])),
    ) {
        let text = |(first, own, second, third): &(String, &str, String, String)| {
            [first, second, third].map(|cell| cell.replace('"', "")).join(separator.unwrap_or(own))
        };
        let lines: Vec<String> = lines.iter().map(text).collect();
        let plan = read(&lines.join("\n"), true, &[]);
        let mut given: Vec<_> = lines.iter().filter(|line| !line.trim().is_empty()).map(|line| marks(line)).collect();
        let names = plan.columns.iter().any(|column| !column.name.trim().is_empty());
        if names {
            // The header, wherever it stands.
            let header = marks(&plan.columns.iter().map(|column| column.name.as_str()).collect::<String>());
            let at = given.iter().position(|line| *line == header);
            prop_assert!(at.is_some());
            at.map(|at| given.remove(at));
        }
        let separators_alone = |line: &Vec<char>| line.is_empty();
        let kept: Vec<_> = plan.rows.iter().map(|row| marks(&row.cells.iter().map(|cell| cell.typed.as_str()).collect::<String>())).collect();
        let (given, kept): (Vec<_>, Vec<_>) = (
            given.into_iter().filter(|line| !separators_alone(line)).collect(),
            kept.into_iter().filter(|line| !separators_alone(line)).collect(),
        );
        prop_assert_eq!(given.len(), kept.len());
        for (given, kept) in given.iter().zip(&kept) {
            prop_assert!(is_within(given, kept), "{:?} is not within {:?}", given, kept);
        }
    }
}
