//! The words of the billing plan.

use crate::ui::text::{Text, texts};

texts! {
    TITLE = "Échéancier", "Billing plan";
    KIND = "Facturation", "Billing";
    MILESTONES = "Jalons", "Milestones";
    EQUAL = "Échéances égales", "Equal instalments";
    RETAINER = "Abonnement mensuel", "Monthly retainer";
    TIME = "Régie au temps passé", "Time and materials";
    TOTAL_AMOUNT = "Montant total", "Total amount";
    MONTHLY = "Montant mensuel", "Monthly amount";
    COUNT = "Nombre d’échéances", "Number of parts";
    FIRST = "Première échéance", "First date";
    EVERY = "Tous les … mois", "Every … months";
    FROM = "Du", "From";
    TO = "Au", "To";
    CAP = "Plafond", "Cap";
    PRORATION = "Mois incomplet", "Part of a month";
    CALENDAR_DAYS = "En jours calendaires", "In calendar days";
    BUSINESS_DAYS = "En jours ouvrés", "In business days";
    CADENCE = "Cadence", "Invoiced";
    MONTHLY_CADENCE = "Mensuelle", "Monthly";
    SEMI_MONTHLY = "Par quinzaine", "Twice a month";
    MEMBER = "Intervenant", "Team member";
    ADD_MEMBER = "Nouvel intervenant", "New team member";
    REMOVE_MEMBER = "Retirer l’intervenant", "Remove team member";
    PROFILE = "Profil", "Profile";
    OPTIONAL = "facultatif", "optional";
    TJM = "TJM", "Daily rate";
    PACE = "Rythme par jour", "Pace a day";
    ONE = "1", "1";
    ABSENCES = "Absences", "Days away";
    SOME_DATES = "14/07/2026, 16/07/2026…", "2026-07-14, 2026-07-16…";
    RARE = "Retenue de garantie, jours fériés…", "Retention, public holidays…";
    MEASURE = "Jalons en", "Milestones in";
    PERCENT = "Pourcentages", "Percentages";
    AMOUNTS = "Montants", "Amounts";
    RETENTION = "Retenue de garantie", "Retention";
    RETENTION_BASE = "Calculée sur", "Measured on";
    ZONE = "Jours fériés", "Public holidays";
    METROPOLE = "Métropole", "Mainland";
    ALSACE_MOSELLE = "Alsace-Moselle", "Alsace-Moselle";
    GUADELOUPE = "Guadeloupe", "Guadeloupe";
    MARTINIQUE = "Martinique", "Martinique";
    GUYANE = "Guyane", "French Guiana";
    REUNION = "La Réunion", "Réunion";
    MAYOTTE = "Mayotte", "Mayotte";
    SAINT_BARTHELEMY = "Saint-Barthélemy", "Saint-Barthélemy";
    SAINT_MARTIN = "Saint-Martin", "Saint-Martin";
    ROUNDING = "Centimes d’arrondi", "Rounding cents";
    BALANCE_LAST = "Sur la dernière échéance", "On the last instalment";
    LARGEST_REMAINDER = "Aux plus forts restes", "To the largest remainders";
    FIXED_PHASE = "Phase au forfait, hors plafond", "Fixed-price phase, outside the cap";
    FIXED_AMOUNT = "Montant de la phase", "Amount of the phase";
    VAT_DEFAULT = "20", "20";
    TIMELINE = "Calendrier", "Timeline";
    CASH = "Encaissements cumulés", "Money received";
    VAT_GAP = "La TVA des factures, arrondie une à une, s’écarte de celle du total de", "VAT of the invoices, rounded one by one, differs from VAT on the total by";
    UNBILLED = "Jours au-delà du plafond, non facturés :", "Days past the cap, not billed:";
    UNLAWFUL = "au-delà du délai légal", "past the legal term";
    CONSISTENT = "L’échéancier tombe juste", "The plan adds up";
    INCONSISTENT = "L’échéancier ne tombe pas juste", "The plan does not add up";
    SUM = "somme", "sum";
    GAP = "écart", "gap";
    SHARES = "parts", "shares";
    EXPECTED = "attendu", "expected";
    ACTUAL = "part réelle", "actual share";
    ADD_LINE = "Nouvelle ligne", "New line";
    CHECK = "Vérifier un échéancier", "Check a plan";
    PLAN = "Établir un échéancier", "Make a plan";
    PASTE = "Coller un échéancier", "Paste a plan";
    PASTE_HINT = "Lancement ; 30 % ; 4 500,00 €", "Kick-off; 30%; 4500.00";
    LINE_READ = " ligne lue", " line read";
    LINES_READ = " lignes lues", " lines read";
    TO_REVIEW = " à revoir", " to review";
    ALL_INCL_VAT = " · montants TTC", " · amounts incl. VAT";
    KEEP_SUM = "Compter cette ligne", "Count this line";
    DROP_SUM = "Écarter cette ligne", "Drop this line";
    SUM_ROW = "Ligne de total", "Total line";
    COLUMNS = "Ce que contient chaque colonne", "What each column holds";
    COLUMN = "Colonne", "Column";
    TO_CHOOSE = "À choisir", "To be chosen";
    AMOUNT_EXCL_VAT = "Montant HT", "Amount excl. VAT";
    AMOUNT_INCL_VAT = "Montant TTC", "Amount incl. VAT";
    OTHER_COLUMN = "Autre", "Other";
    INVALID = "Un champ est à corriger : les totaux suivront.", "A field needs fixing: totals will follow.";
    MILESTONE = "Jalon", "Milestone";
    SHARE = "Part", "Share";
    AMOUNT = "Montant", "Amount";
    DATE = "Date", "Date";
    ADD_MILESTONE = "Nouveau jalon", "New milestone";
    REMOVE_MILESTONE = "Retirer le jalon", "Remove milestone";
    PAYMENT = "Paiement", "Payment";
    DELAY = "Délai", "Delay";
    NO_TERMS = "Non précisé", "Not stated";
    NET = "Date de facture + délai", "Invoice date + delay";
    DAYS_THEN_MONTH_END = "+ délai, puis fin de mois", "+ delay, then month end";
    MONTH_END_THEN_DAYS = "Fin de mois, puis + délai", "Month end, then + delay";
    DAY_OF_MONTH = "Payable le …", "Due on the …";
    INVOICE_DATE = "Facture", "Invoice";
    DUE_DATE = "Échéance", "Due";
    EXCL_VAT = "HT", "Excl. VAT";
    VAT = "TVA", "VAT";
    INCL_VAT = "TTC", "Incl. VAT";
    PERIOD = "Période", "Period";
    DAYS = "Jours", "Days";
    RETAINED = "Retenue", "Retained";
    PAYABLE = "À payer", "Payable";
    CUMULATIVE = "Cumul HT", "Cumulative";
    TOTAL = "Total", "Total";
    NOT_BUSINESS = "Jour non ouvré.", "Not a business day.";
    SHIFT_TO = "Passer au", "Move to";
}

pub(crate) const PAYMENTS: &[(&str, Text)] = &[
    ("none", NO_TERMS),
    ("net", NET),
    ("days_then_month_end", DAYS_THEN_MONTH_END),
    ("month_end_then_days", MONTH_END_THEN_DAYS),
];

pub(super) const KINDS: &[(&str, Text)] =
    &[("milestones", MILESTONES), ("equal", EQUAL), ("retainer", RETAINER), ("time", TIME)];
pub(super) const PRORATIONS: &[(&str, Text)] = &[("calendar", CALENDAR_DAYS), ("business_days", BUSINESS_DAYS)];
pub(super) const CADENCES: &[(&str, Text)] = &[("monthly", MONTHLY_CADENCE), ("semi_monthly", SEMI_MONTHLY)];
pub(super) const RETENTION_BASES: &[(&str, Text)] = &[("incl_vat", INCL_VAT), ("excl_vat", EXCL_VAT)];
pub(super) const MEASURES: &[(&str, Text)] = &[("pct", PERCENT), ("amount", AMOUNTS)];
pub(super) const ROUNDINGS: &[(&str, Text)] =
    &[("balance_last", BALANCE_LAST), ("largest_remainder", LARGEST_REMAINDER)];
pub(super) const ZONES: &[(&str, Text)] = &[
    ("metropole", METROPOLE),
    ("alsace-moselle", ALSACE_MOSELLE),
    ("guadeloupe", GUADELOUPE),
    ("martinique", MARTINIQUE),
    ("guyane", GUYANE),
    ("reunion", REUNION),
    ("mayotte", MAYOTTE),
    ("saint-barthelemy", SAINT_BARTHELEMY),
    ("saint-martin", SAINT_MARTIN),
];
pub(super) const MEANINGS: &[(&str, Text)] = &[
    ("unknown", TO_CHOOSE),
    ("label", MILESTONE),
    ("date", DATE),
    ("share", SHARE),
    ("excl_vat", AMOUNT_EXCL_VAT),
    ("incl_vat", AMOUNT_INCL_VAT),
    ("vat", VAT),
    ("delay", DELAY),
    ("other", OTHER_COLUMN),
];
