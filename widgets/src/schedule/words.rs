//! The words of the billing plan.

use crate::ui::text::{Text, texts};

texts! {
    TITLE = "Échéancier", "Billing plan";
    TOTAL_AMOUNT = "Montant total", "Total amount";
    MONTHLY = "Montant mensuel", "Monthly amount";
    COUNT = "Nombre d’échéances", "Number of parts";
    FIRST = "Première échéance", "First date";
    EVERY = "Tous les … mois", "Every … months";
    FROM = "Du", "From";
    TO = "Au", "To";
    CAP = "Plafond", "Cap";
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
    PASTE = "Coller un échéancier", "Paste a plan";
    PASTE_HINT = "Lancement ; 30 % ; 4 500,00 €", "Kick-off; 30%; 4500.00";
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
    INVOICE_DATE = "Facture", "Invoice";
    DUE_DATE = "Échéance", "Due";
    EXCL_VAT = "HT", "Excl. VAT";
    VAT = "TVA", "VAT";
    INCL_VAT = "TTC", "Incl. VAT";
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
