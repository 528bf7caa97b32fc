//! What each column of a pasted plan holds: as somebody chose, as its header says, or as its cells show.

use super::date::date;
use super::delay::delay;
use super::number::{Basis, Unit, millionths, number};
use super::words::{all_of, any_of, words};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    Label,
    Date,
    Share,
    AmountExclVat,
    AmountInclVat,
    /// The VAT of an amount, or its rate.
    Vat,
    Delay,
    /// Text that no rule reads: a number, a note, a running total.
    Other,
}

/// A column of a pasted plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Column {
    /// Its header as typed, empty without one.
    pub(crate) name: String,
    /// Nothing where it has to be chosen.
    pub(crate) meaning: Option<Meaning>,
}

/// What a header says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    Sure(Meaning),
    /// An amount that does not say whether VAT is in it.
    Amount,
    /// « Échéance » is what is reached, or when.
    LabelOrDate,
}

const OTHER: &str = "\
    n no num numero ref reference references # code id cumul cumule cumules cumulative reste restant remaining balance \
    commentaire commentaires comment comments remarque remarques note notes observation observations statut status etat \
    qte quantite quantity qty unite unit unitaire pu rang ordre";
const VAT: &str = "tva vat tax taxes taxe";
const SHARE: &str = "\
    % part parts pourcentage pourcentages pct pourcent share shares percentage percent quote proportion taux rate";
const EXCL_VAT: &str = "ht hors excl excluding ex net before";
const INCL_VAT: &str = "ttc incl including inc comprise comprises gross";
const AMOUNT: &str = "\
    montant montants amount amounts prix price somme total totaux valeur value cout cost budget tarif facturer regler \
    payer € eur euro euros";
const DATE: &str = "date dates when due quand";
const LABEL_OR_DATE: &str = "echeance echeances";
const DELAY: &str = "delai delais delay delays conditions terms modalites";
const LABEL: &str = "\
    libelle libelles designation designations intitule intitules jalon jalons etape etapes phase phases description \
    descriptions prestation prestations objet lot lots livrable livrables nom evenement evenements fait generateur label \
    labels milestone milestones stage stages step steps item items deliverable deliverables name title titre poste postes \
    tache task detail details ligne line event installment installments instalment instalments mois month periode period";
const AROUND: &str = "\
    de du des d la le l les en a au of the in to for by et and toutes facturation facture factures invoice invoicing \
    billing paiement payment reglement livraison delivery prevu prevue previsionnel previsionnelle emission exigibilite °";

/// Returns what a header of these words says, each of which has to be known.
pub(super) fn named(words: &[String]) -> Option<Named> {
    let is_number = |word: &String| word.bytes().all(|byte| byte.is_ascii_digit());
    let has = |list: &str| any_of(words, list);
    let known = [OTHER, VAT, SHARE, EXCL_VAT, INCL_VAT, AMOUNT, DATE, LABEL_OR_DATE, DELAY, LABEL, AROUND];
    // « TVA 20 % » is a header, « Phase 1 » is none.
    let named: Vec<String> = words.iter().filter(|word| !(has(VAT) && is_number(word))).cloned().collect();
    if named.is_empty() || !all_of(&named, &known) {
        return None;
    }
    let is_excl = has(EXCL_VAT) && !has("payer");
    Some(match (is_excl, has(INCL_VAT)) {
        _ if has(OTHER) => Named::Sure(Meaning::Other),
        (true, true) => Named::Amount,
        (false, false) if has(VAT) => Named::Sure(Meaning::Vat),
        _ if has(SHARE) => Named::Sure(Meaning::Share),
        (true, false) => Named::Sure(Meaning::AmountExclVat),
        (false, true) => Named::Sure(Meaning::AmountInclVat),
        _ if has(AMOUNT) => Named::Amount,
        _ if has(DATE) => Named::Sure(Meaning::Date),
        _ if has(LABEL) => Named::Sure(Meaning::Label),
        _ if has(LABEL_OR_DATE) => Named::LabelOrDate,
        _ if has(DELAY) => Named::Sure(Meaning::Delay),
        _ => return None,
    })
}

/// Returns whether a row names the columns: it holds no value, and its words are those of headers.
pub(super) fn is_header(cells: &[String], is_first: bool) -> bool {
    let filled: Vec<&String> = cells.iter().filter(|cell| !cell.trim().is_empty()).collect();
    let is_value = |cell: &&String| number(cell).is_some() || date(cell, true).is_ok();
    if filled.iter().any(is_value) {
        return false;
    }
    let names: Vec<Named> = filled.iter().filter_map(|cell| named(&words(cell))).collect();
    let is_more_than_label =
        names.iter().any(|name| *name != Named::Sure(Meaning::Label) && *name != Named::LabelOrDate);
    match names.len() {
        0 => false,
        1 => is_first && (filled.len() == 1 || is_more_than_label),
        _ => true,
    }
}

/// What a cell looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Date,
    Share,
    Amount,
    Delay,
    Text,
}

fn kind(text: &str, day_first: bool) -> Kind {
    use super::Unread::NotADate;
    match number(text).map(|number| number.unit) {
        _ if date(text, day_first) != Err(NotADate) => Kind::Date,
        Some(Unit::Percent) => Kind::Share,
        Some(Unit::Plain | Unit::Money(_)) => Kind::Amount,
        Some(Unit::Days) => Kind::Delay,
        None if delay(text).is_ok() => Kind::Delay,
        _ => Kind::Text,
    }
}

/// Gives each column its meaning; `rows` are those that count, without the sums.
pub(super) fn decide(
    names: &[String],
    width: usize,
    rows: &[&[String]],
    chosen: &[Option<Meaning>],
    day_first: bool,
) -> Vec<Column> {
    let width = width.max(names.len());
    let cells = |at: usize| {
        let cells: Vec<&str> = rows.iter().map(|row| row.get(at).map_or("", |cell| cell.trim())).collect();
        cells
    };
    let seen = (0..width).map(|at| {
        let name = names.get(at).cloned().unwrap_or_default();
        Seen::of(at, name, cells(at), chosen.get(at).copied().flatten(), day_first)
    });
    let mut columns = Columns(seen.collect());
    columns.by_name();
    columns.by_content();
    columns.shares();
    columns.amounts();
    columns.0.into_iter().map(|seen| Column { name: seen.name, meaning: seen.meaning }).collect()
}

/// A column with what is known of it so far.
struct Seen<'a> {
    at: usize,
    name: String,
    named: Option<Named>,
    cells: Vec<&'a str>,
    /// What most of its cells look like; nothing for a blank column.
    kind: Option<Kind>,
    meaning: Option<Meaning>,
    is_decided: bool,
}

impl<'a> Seen<'a> {
    fn of(at: usize, name: String, cells: Vec<&'a str>, chosen: Option<Meaning>, day_first: bool) -> Self {
        let kinds: Vec<Kind> = cells.iter().filter(|cell| !cell.is_empty()).map(|cell| kind(cell, day_first)).collect();
        let count = |kind: Kind| kinds.iter().filter(|one| **one == kind).count();
        let most = [Kind::Text, Kind::Delay, Kind::Date, Kind::Share, Kind::Amount]
            .into_iter()
            .max_by_key(|kind| count(*kind));
        let kind = most.filter(|_| !kinds.is_empty());
        let named = named(&words(&name)).filter(|named| fits(*named, kind));
        Self { at, name, named, cells, kind, meaning: chosen, is_decided: chosen.is_some() }
    }

    fn decide(&mut self, meaning: Option<Meaning>) {
        (self.meaning, self.is_decided) = (meaning, true);
    }

    /// The cells as amounts or percentages, in millionths.
    fn values(&self) -> Vec<Option<i128>> {
        self.cells.iter().map(|cell| millionths(&number(cell)?.decimal.ok()?)).collect()
    }

    /// Whether the cells sum to 100.
    fn is_hundred(&self) -> bool {
        self.values().into_iter().flatten().try_fold(0_i128, i128::checked_add) == Some(100_000_000)
    }

    /// Whether the cells count the rows.
    fn is_ordinal(&self) -> bool {
        let values = self.values();
        values.len() > 1 && values.into_iter().zip(1_i128..).all(|(value, nth)| value == nth.checked_mul(1_000_000))
    }

    /// What the units of the cells say of VAT, where they agree.
    fn basis(&self) -> Option<Basis> {
        let mut bases = self.cells.iter().filter_map(|cell| match number(cell)?.unit {
            Unit::Money(basis) => basis,
            _ => None,
        });
        let first = bases.next()?;
        bases.all(|other| other == first).then_some(first)
    }
}

/// Returns whether the cells may be what the header says: a column of euros under « Part » is none of shares.
fn fits(named: Named, kind: Option<Kind>) -> bool {
    let Some(kind) = kind else { return true };
    match named {
        Named::Sure(Meaning::Date) => matches!(kind, Kind::Date | Kind::Text),
        Named::Sure(Meaning::Share) => kind != Kind::Date && kind != Kind::Delay,
        Named::Sure(Meaning::AmountExclVat | Meaning::AmountInclVat) | Named::Amount => {
            matches!(kind, Kind::Amount | Kind::Text)
        }
        Named::Sure(Meaning::Delay) => kind != Kind::Date && kind != Kind::Share,
        _ => true,
    }
}

struct Columns<'a>(Vec<Seen<'a>>);

impl<'a> Columns<'a> {
    fn has(&self, meaning: Meaning) -> bool {
        self.0.iter().any(|seen| seen.meaning == Some(meaning))
    }

    fn set(&mut self, at: usize, meaning: Option<Meaning>) {
        if let Some(seen) = self.0.get_mut(at) {
            seen.decide(meaning);
        }
    }

    /// The second of a kind is another text.
    fn first(&mut self, at: usize, meaning: Meaning) {
        let is_taken = meaning != Meaning::Vat && self.has(meaning);
        self.set(at, Some(if is_taken { Meaning::Other } else { meaning }));
    }

    fn undecided(&self, is: impl Fn(&Seen<'a>) -> bool) -> Vec<usize> {
        self.0.iter().filter(|seen| !seen.is_decided && is(seen)).map(|seen| seen.at).collect()
    }

    fn by_name(&mut self) {
        for at in self.undecided(|seen| seen.named.is_some()) {
            let Some(seen) = self.0.get(at) else { continue };
            match (seen.named, seen.kind) {
                // Euros under « Part » are told by their unit alone.
                (Some(Named::Sure(Meaning::Share)), Some(Kind::Amount))
                    if seen.cells.iter().any(|cell| has_currency(cell)) => {}
                (Some(Named::Sure(meaning)), _) => self.first(at, meaning),
                (Some(Named::LabelOrDate), Some(Kind::Date)) => self.first(at, Meaning::Date),
                (Some(Named::LabelOrDate), Some(Kind::Delay)) => self.first(at, Meaning::Delay),
                (Some(Named::LabelOrDate), _) => self.first(at, Meaning::Label),
                (Some(Named::Amount) | None, _) => {}
            }
        }
    }

    fn by_content(&mut self) {
        for at in self.undecided(|seen| seen.named != Some(Named::Amount)) {
            match self.0.get(at).and_then(|seen| seen.kind) {
                None => self.set(at, Some(Meaning::Other)),
                Some(Kind::Date) => self.first(at, Meaning::Date),
                Some(Kind::Delay) => self.first(at, Meaning::Delay),
                Some(Kind::Text) => self.first(at, Meaning::Label),
                Some(Kind::Share | Kind::Amount) => {}
            }
        }
    }

    fn shares(&mut self) {
        let found = self.undecided(|seen| seen.kind == Some(Kind::Share));
        let whole = self.undecided(|seen| seen.kind == Some(Kind::Share) && seen.is_hundred());
        let share = match (self.has(Meaning::Share), found.as_slice(), whole.as_slice()) {
            (true, ..) => None,
            (false, [only], _) | (false, _, [only]) => Some(*only),
            _ => return,
        };
        for at in found {
            let is_rate = self.0.get(at).is_some_and(|seen| seen.values().into_iter().flatten().all(is_vat_rate));
            let meaning = match is_rate {
                _ if share == Some(at) => Meaning::Share,
                true => Meaning::Vat,
                false => Meaning::Other,
            };
            self.set(at, Some(meaning));
        }
    }

    fn amounts(&mut self) {
        for at in self.undecided(|seen| seen.basis().is_some()) {
            match self.0.get(at).and_then(Seen::basis) {
                Some(Basis::InclVat) => self.first(at, Meaning::AmountInclVat),
                _ => self.first(at, Meaning::AmountExclVat),
            }
        }
        let is_amount = |seen: &Seen<'a>| matches!(seen.kind, Some(Kind::Amount | Kind::Text));
        self.numbers_of_another_kind();
        let found = self.undecided(is_amount);
        let (excl, incl) = (self.column(Meaning::AmountExclVat), self.column(Meaning::AmountInclVat));
        let named = self.undecided(|seen| seen.named == Some(Named::Amount));
        let pair = match (excl, incl) {
            (Some(excl), None) => found.iter().map(|at| (excl, *at)).find(|(excl, at)| self.is_taxed(*excl, *at)),
            (None, Some(incl)) => found.iter().map(|at| (*at, incl)).find(|(at, incl)| self.is_taxed(*at, *incl)),
            (Some(_), Some(_)) => None,
            (None, None) => self.taxed_pair(&found),
        };
        let amount = match (pair, excl, found.as_slice(), named.as_slice()) {
            (Some((excl, _)), ..) | (None, Some(excl), ..) => Some(excl),
            (None, None, [only], named) if incl.is_none() || !named.is_empty() => self.alone(*only),
            (None, None, _, [only]) => Some(*only),
            (None, None, found, _) if incl.is_none() => self.cumulated(found),
            _ => None,
        };
        for at in found {
            let meaning = match (amount, pair) {
                (_, Some((_, incl))) if incl == at => Meaning::AmountInclVat,
                (Some(amount), _) if amount == at => Meaning::AmountExclVat,
                (Some(amount), Some((_, incl))) if self.is_difference(at, amount, incl) => Meaning::Vat,
                (Some(_), _) => Meaning::Other,
                (None, _) => continue,
            };
            self.set(at, Some(meaning));
        }
    }

    fn column(&self, meaning: Meaning) -> Option<usize> {
        self.0.iter().find(|seen| seen.meaning == Some(meaning)).map(|seen| seen.at)
    }

    /// Beside amounts, numbers that count the rows are no amounts, and those that sum to 100 are shares.
    fn numbers_of_another_kind(&mut self) {
        let is_plain = |seen: &Seen<'a>| {
            seen.kind == Some(Kind::Amount) && seen.named.is_none() && !seen.cells.iter().any(|cell| has_currency(cell))
        };
        for at in self.undecided(is_plain) {
            let amounts = self.undecided(|seen| seen.kind == Some(Kind::Amount)).len();
            let has_amount = self.column(Meaning::AmountExclVat).or(self.column(Meaning::AmountInclVat)).is_some();
            let Some(seen) = self.0.get(at).filter(|_| amounts > 1 || has_amount) else { continue };
            if seen.is_ordinal() {
                self.set(at, Some(Meaning::Other));
            } else if seen.is_hundred() && !self.has(Meaning::Share) {
                self.set(at, Some(Meaning::Share));
            }
        }
    }

    /// A lone column of numbers without unit or header that sums to 100 may be shares: nobody guesses.
    fn alone(&self, at: usize) -> Option<usize> {
        let is_clear = |seen: &&Seen<'a>| {
            seen.named.is_some()
                || !seen.is_hundred()
                || seen.cells.iter().any(|cell| has_currency(cell))
                || self.has(Meaning::Share)
        };
        self.0.get(at).filter(is_clear).map(|seen| seen.at)
    }

    /// The first two columns of which one is the other with VAT: without it, then with it.
    fn taxed_pair(&self, found: &[usize]) -> Option<(usize, usize)> {
        let pairs = found.iter().flat_map(|one| found.iter().map(|other| (*one, *other)));
        pairs.filter(|(one, other)| one != other).find(|(one, other)| self.is_taxed(*one, *other))
    }

    /// Each amount of the second is that of the first with a French rate of VAT, to the cent.
    fn is_taxed(&self, one: usize, other: usize) -> bool {
        self.compare(one, other, |excl, incl| VAT_RATES.iter().any(|rate| is_with_rate(excl, incl, *rate)))
    }

    /// The first column is what the others differ by.
    fn is_difference(&self, at: usize, excl: usize, incl: usize) -> bool {
        let values = |at: usize| self.0.get(at).map(Seen::values).unwrap_or_default();
        let sums = values(at).into_iter().zip(values(excl)).map(|(vat, excl)| vat?.checked_add(excl?));
        sums.zip(values(incl)).all(|(sum, incl)| sum.is_none() || sum == incl)
    }

    /// The column of which the only other is the running total.
    fn cumulated(&self, found: &[usize]) -> Option<usize> {
        let &[one, other] = found else { return None };
        let is_running = |part: usize, whole: usize| {
            let mut sum = 0_i128;
            self.compare(part, whole, |part, whole| {
                sum = sum.saturating_add(part);
                sum == whole
            })
        };
        [(one, other), (other, one)].into_iter().find(|(part, whole)| is_running(*part, *whole)).map(|(part, _)| part)
    }

    /// Whether all rows with both amounts, and one, are so.
    fn compare(&self, one: usize, other: usize, mut is_so: impl FnMut(i128, i128) -> bool) -> bool {
        let (Some(one), Some(other)) = (self.0.get(one), self.0.get(other)) else { return false };
        let mut pairs =
            one.values().into_iter().zip(other.values()).filter_map(|(one, other)| one.zip(other)).peekable();
        pairs.peek().is_some() && pairs.all(|(one, other)| is_so(one, other))
    }
}

/// Per thousand; a line may bear none.
const VAT_RATES: [i128; 6] = [200, 100, 55, 21, 85, 0];

fn is_with_rate(excl: i128, incl: i128, rate: i128) -> bool {
    const CENT: i128 = 10_000;
    let exact = excl.saturating_mul(rate.saturating_add(1000));
    let gap = incl.saturating_mul(1000).saturating_sub(exact);
    gap.saturating_abs() < CENT.saturating_mul(1000)
}

/// In millionths of a percent.
fn is_vat_rate(pct: i128) -> bool {
    VAT_RATES.iter().any(|rate| rate.checked_mul(100_000) == Some(pct))
}

fn has_currency(cell: &str) -> bool {
    number(cell).is_some_and(|number| matches!(number.unit, Unit::Money(_)))
}

#[cfg(test)]
mod tests {
    use super::{Meaning, Named, named, words};

    #[test]
    fn headers_are_known_in_french_and_english() {
        use Meaning::{AmountExclVat, AmountInclVat, Date, Delay, Label, Other, Share, Vat};
        for (header, meaning) in [
            ("Libellé", Label),
            ("Désignation", Label),
            ("Jalon", Label),
            ("Libellé de la prestation", Label),
            ("Fait générateur", Label),
            ("Jalon / Échéance", Label),
            ("Milestone", Label),
            ("Date", Date),
            ("Date d’échéance", Date),
            ("Date de facturation prévisionnelle", Date),
            ("Due date", Date),
            ("%", Share),
            ("Part (%)", Share),
            ("Share", Share),
            ("% HT", Share),
            ("Montant HT", AmountExclVat),
            ("MONTANT H.T. (€)", AmountExclVat),
            ("Total hors taxes", AmountExclVat),
            ("Amount excl. VAT", AmountExclVat),
            ("Net amount", AmountExclVat),
            ("Montant TTC", AmountInclVat),
            ("Montant toutes taxes comprises", AmountInclVat),
            ("Amount incl. VAT", AmountInclVat),
            ("TVA", Vat),
            ("TVA 20 %", Vat),
            ("VAT", Vat),
            ("Délai", Delay),
            ("Délai de paiement", Delay),
            ("Payment terms", Delay),
            ("N°", Other),
            ("Cumul HT", Other),
            ("Prix unitaire HT", Other),
            ("Commentaires", Other),
        ] {
            assert_eq!(named(&words(header)), Some(Named::Sure(meaning)), "{header}");
        }
        for header in ["Montant", "Amount", "Prix", "Montant (€)", "Montant HT / TTC", "Net à payer"] {
            assert_eq!(named(&words(header)), Some(Named::Amount), "{header}");
        }
        assert_eq!(named(&words("Échéance")), Some(Named::LabelOrDate));
    }

    #[test]
    fn what_is_no_header_is_not_taken_for_one() {
        for text in [
            "",
            "Phase 1",
            "Lancement",
            "Totalité du solde",
            "Part fixe",
            "Livraison",
            "Paiement",
            "Solde",
            "Date limite de recette",
        ] {
            assert_eq!(named(&words(text)), None, "{text}");
        }
    }
}
