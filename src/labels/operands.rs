//! The words for the operands of formulas, by the name that a formula prints. A formula with an operand that is not here does not compile.

use super::{Label, find, labels};

labels! {
    /// By the name of the operand: `soldDays`.
    OPERANDS:
    "ac" = "coût réel (AC)", "actual cost (AC)";
    "amount" = "montant", "amount";
    "amountInclVat" = "montant TTC", "amount incl. VAT";
    "annualOverhead" = "frais de structure annuels", "yearly overhead";
    "annualRevenue" = "chiffre d’affaires annuel", "yearly revenue";
    "annualRevenueInclVat" = "chiffre d’affaires annuel TTC", "yearly revenue incl. VAT";
    "annualVariable" = "part variable annuelle", "yearly variable pay";
    "bac" = "budget total (BAC)", "total budget (BAC)";
    "balance" = "solde précédent", "balance before";
    "base" = "assiette", "base";
    "benchDays" = "jours d’intercontrat", "days on the bench";
    "bonus" = "prime", "bonus";
    "budget" = "budget", "budget";
    "budgetedExtra" = "frais prévus", "costs planned";
    "businessDays" = "jours ouvrés", "business days";
    "cap" = "plafond de la commande", "cap of the order";
    "capPct" = "plafond des pénalités %", "penalty cap %";
    "capPctOfFixed" = "plafond en % du fixe", "cap in % of the fixed part";
    "ceiling" = "plafond annuel de la Sécurité sociale (PASS)", "yearly social security ceiling (PASS)";
    "cents" = "centimes à répartir", "cents to share out";
    "chargeCoefficient" = "coefficient de charges patronales", "employer charges coefficient";
    "cjm" = "CJM", "daily cost";
    "commitment" = "engagement", "commitment";
    "consumed" = "consommé", "consumed";
    "consumedDays" = "jours consommés", "days consumed";
    "contractDays" = "jours du forfait annuel", "days of the yearly contract";
    "corporateTaxPct" = "impôt sur les sociétés %", "corporate tax %";
    "cost" = "coût", "cost";
    "costOfCoveredDays" = "montant des jours couverts", "price of the days covered";
    "costOfResources" = "coût des intervenants", "cost of the team members";
    "costToDate" = "coût à date", "cost to date";
    "dailyRate" = "tarif par jour", "rate a day";
    "days" = "jours", "days";
    "daysGained" = "jours gagnés", "days gained";
    "daysLate" = "jours de retard", "days late";
    "daysOfMonth" = "jours du mois", "days of the month";
    "discount" = "remise", "discount";
    "discountPct" = "remise %", "discount %";
    "divisor" = "diviseur", "divisor";
    "eac" = "coût final estimé (EAC)", "estimate at completion (EAC)";
    "earlierGifts" = "dons déjà faits dans l’année", "gifts already made in the year";
    "elapsedDays" = "jours écoulés", "days elapsed";
    "envelope" = "enveloppe", "envelope";
    "ev" = "valeur acquise (EV)", "earned value (EV)";
    "expected" = "attendu", "expected";
    "expenses" = "frais par jour", "expenses a day";
    "extraCosts" = "frais", "extra costs";
    "fae" = "facture à établir (FAE)", "to be invoiced (FAE)";
    "fixed" = "part fixe", "fixed part";
    "fixedCosts" = "frais fixes", "fixed costs";
    "floorPct" = "taux plancher %", "floor rate %";
    "floorRevenue" = "prix plancher", "floor price";
    "floorTjm" = "TJM plancher", "floor daily rate";
    "gains" = "gains annuels", "yearly gains";
    "gone" = "jours écoulés", "days elapsed";
    "grossMonthly" = "salaire brut mensuel", "monthly gross salary";
    "holidays" = "jours fériés", "public holidays";
    "indemnity" = "indemnité forfaitaire", "fixed indemnity";
    "index0" = "indice de départ (S0)", "index at the start (S0)";
    "index1" = "indice actuel (S1)", "index now (S1)";
    "invoiced" = "facturé", "invoiced";
    "landingCost" = "coût à l’atterrissage", "cost at landing";
    "landingDays" = "jours à l’atterrissage", "days at landing";
    "landingExtra" = "frais à l’atterrissage", "costs at landing other than days";
    "leadPct" = "part de l’apporteur %", "lead’s share %";
    "leadShare" = "montant de l’apporteur", "lead’s amount";
    "leftOverCent" = "centime restant", "left-over cent";
    "lines" = "montant des lignes", "total of the lines";
    "lossAtCompletion" = "perte à terminaison", "loss at completion";
    "maxDaysAtThreshold" = "jours maximaux au seuil", "most days at the threshold";
    "monthlyAmount" = "montant mensuel", "monthly amount";
    "monthlyFee" = "forfait mensuel", "monthly fee";
    "months" = "mois", "months";
    "monthsPaid" = "mois payés par an", "months paid a year";
    "movements" = "mouvements", "movements";
    "netTjm" = "TJM net de remise", "daily rate after discount";
    "opening" = "solde de départ", "opening balance";
    "pace" = "rythme", "pace";
    "paidLeave" = "congés payés", "paid leave";
    "pct" = "pourcentage", "percentage";
    "penalty" = "pénalités", "penalty";
    "perDay" = "montant par jour", "amount a day";
    "perMonth" = "montant par mois", "amount a month";
    "perYear" = "montant par an", "amount a year";
    "potentialDays" = "jours potentiels", "potential days";
    "present" = "jours de présence", "days present";
    "price" = "prix", "price";
    "produced" = "montant produit", "amount produced";
    "producedCost" = "coût produit", "cost produced";
    "producedDays" = "jours produits", "days produced";
    "producedRevenue" = "CA HT produit", "revenue produced";
    "production" = "production", "production";
    "pv" = "valeur prévue (PV)", "planned value (PV)";
    "quantity" = "quantité", "quantity";
    "ratePct" = "taux de la prime %", "rate of the bonus %";
    "rebilled" = "frais refacturés", "rebilled costs";
    "receivablesInclVat" = "créances clients TTC", "receivables incl. VAT";
    "reduction" = "réduction d’impôt", "tax reduction";
    "reinforcementCost" = "coût du renfort", "cost of the reinforcement";
    "remaining" = "montant restant", "amount left";
    "remainingDays" = "reste à faire (RAF)", "days left to do (RAF)";
    "rest" = "reste à partager", "left to share";
    "retained" = "retenue", "retained";
    "retentionPct" = "retenue de garantie %", "retention %";
    "revenue" = "CA HT", "revenue excl. VAT";
    "revenueOfLinesWithDays" = "CA HT des lignes en jours", "revenue of the lines in days";
    "rtt" = "jours de RTT", "RTT days";
    "signedCost" = "coût signé", "cost signed";
    "signedRevenue" = "CA HT signé", "revenue signed";
    "soldDays" = "jours vendus", "days sold";
    "sum" = "somme", "sum";
    "sumOfSegments" = "somme des périodes", "sum of the periods";
    "targetCoefficient" = "coefficient visé", "target coefficient";
    "targetPct" = "TACE visé %", "target activity rate (TACE) %";
    "targetTauxMargePct" = "taux de marge visé %", "target markup on cost %";
    "targetTauxMarquePct" = "taux de marque visé %", "target margin on price %";
    "thresholdPct" = "seuil %", "threshold %";
    "tjm" = "TJM", "daily rate";
    "toDayOfMonth" = "jours jusqu’au jour convenu", "days to the day agreed";
    "toMonthEnd" = "jours jusqu’à la fin du mois", "days to the month’s end";
    "total" = "total", "total";
    "totalDays" = "durée totale en jours", "total length in days";
    "totalVat" = "TVA totale", "total VAT";
    "trainingDays" = "jours de formation", "training days";
    "utilizationPct" = "taux d’activité %", "activity rate %";
    "value" = "valeur des prestations en retard", "value of the late work";
    "vat" = "TVA", "VAT";
    "vatOnTotal" = "TVA du total", "VAT on the total";
    "vatPct" = "TVA %", "VAT %";
    "weekdays" = "jours de semaine", "weekdays";
    "weight" = "poids", "weight";
    "weightSum" = "somme des poids", "sum of the weights";
    "workUnits" = "unités d’œuvre", "work units";
}

/// Is true when every operand of a formula's text has its words.
#[inline]
pub(crate) const fn are_named(formula: &str) -> bool {
    let mut rest = formula.as_bytes();
    while let [first, after @ ..] = rest {
        if !first.is_ascii_lowercase() {
            // A number goes with its separators, which are no operands.
            rest = after;
            continue;
        }
        let (name, after) = rest.split_at(word(rest));
        let is_function = matches!(name, b"min" | b"max") && matches!(after, [b'(', ..]);
        if !is_function && find(OPERANDS, name).is_none() {
            return false;
        }
        rest = after;
    }
    true
}

/// The length of the name that a text starts with.
#[allow(clippy::arithmetic_side_effects, reason = "runs while the library is compiled")]
#[inline]
const fn word(text: &[u8]) -> usize {
    let (mut length, mut rest) = (0, text);
    while let [b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_', after @ ..] = rest {
        length += 1;
        rest = after;
    }
    length
}

#[cfg(test)]
mod tests {
    use super::are_named;

    #[test]
    fn a_formula_is_named_when_each_of_its_operands_is() {
        assert!(are_named("max(0, 1_000 * (tjm - cjm) / soldDays) + min(index0, total)"));
        for formula in ["tjm * dayz", "min + 1", "nothing", "tjm2"] {
            assert!(!are_named(formula), "{formula}");
        }
    }
}
