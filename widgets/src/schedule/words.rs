//! The words of the billing plan.

use crate::ui::text::{Text, texts};

texts! {
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
