//! The labels of error codes and of warnings.

use super::{Label, labels};

labels! {
    /// By `Error.code`, or the `code` of a warning.
    CODES:
    "inconsistent" = "Données contradictoires", "The fields contradict each other";
    "missing_field" = "Champ à remplir", "A field is missing";
    "not_a_business_day" = "Pas un jour ouvré", "Not a business day";
    "not_a_date" = "Date invalide", "Not a date";
    "not_a_decimal" = "Nombre invalide", "Not a number";
    "out_of_range" = "Valeur hors limites", "Out of range";
    "overflow" = "Nombre trop grand ou trop précis", "Too large or too precise";
    "rate_unknown" = "Taux inconnu pour cette période", "No rate is known for the period";
    "too_large" = "Liste ou période trop longue", "The list or the period is too long";
    "unknown_field" = "Champ inconnu", "Unknown field";
    "wrong_type" = "Type de donnée inattendu", "Wrong type";
}
