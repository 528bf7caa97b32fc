//! The words of the proposal.

use crate::ui::text::{Text, texts};

texts! {
    PROPOSAL = "Proposition", "Proposal";
    LINES = "Prestations", "Services";
    LINE = "Ligne", "Line";
    LABEL = "Désignation", "Description";
    WHAT_IS_SOLD = "Nouvelle prestation", "New service";
    PROFILE = "Profil", "Profile";
    PHASE = "Phase", "Phase";
    OPTIONAL = "facultatif", "optional";
    MODE = "Mode", "Mode";
    REGIE = "Régie", "Time and materials";
    FORFAIT = "Forfait", "Fixed price";
    SERVICE_CENTRE = "Centre de services", "Service centre";
    TJM = "TJM", "Daily rate";
    DAYS = "Jours", "Days";
    CJM = "CJM", "Daily cost";
    DAY_PRICE = "Prix d’une journée", "Price of a day";
    PIN_TJM = "Fixer le prix", "Pin the price";
    PIN_MARQUE = "Fixer la marque", "Pin the margin on price";
    PIN_MARGE = "Fixer la marge", "Pin the markup";
    PIN_COEFFICIENT = "Fixer le coefficient", "Pin the coefficient";
    FROM_SALARY = "Partir d’un salaire", "Start from a salary";
    SALARY = "Du salaire au coût d’une journée", "From salary to daily cost";
    GROSS = "Brut mensuel", "Monthly gross";
    MONTHS_PAID = "Mois payés", "Months paid";
    TWELVE = "12", "12";
    VARIABLE = "Variable annuel", "Yearly variable";
    CHARGES = "Coefficient de charges", "Employer charges ×";
    BENEFITS = "Avantages par mois", "Benefits a month";
    OVERHEAD = "Structure par an", "Overhead a year";
    DIVISOR = "Réparti sur les jours", "Spread over";
    BUSINESS = "ouvrés", "business days";
    WORKED = "travaillés", "days worked";
    BILLABLE = "facturables", "billable days";
    YEAR = "Année", "Year";
    PAID_LEAVE = "Congés", "Paid leave";
    TWENTY_FIVE = "25", "25";
    RTT = "RTT", "RTT days";
    UTILIZATION = "Taux d’activité", "Utilization";
    SALARY_PART = "dont salaire chargé", "of which loaded salary";
    BENEFITS_PART = "avantages", "benefits";
    OVERHEAD_PART = "structure", "overhead";
    FORGET_SALARY = "Oublier le salaire", "Forget the salary";
    CLOSE = "Fermer", "Close";
    LINE_DISCOUNT = "Rabais", "Rebate";
    PRICE = "Prix", "Price";
    TEAM = "Équipe prévue", "Planned team";
    ADD_RESOURCE = "Nouvel intervenant", "New team member";
    REMOVE_RESOURCE = "Retirer l’intervenant", "Remove team member";
    MONTHLY_FEE = "Forfait mensuel", "Monthly fee";
    MONTHS = "Mois", "Months";
    COMMITMENT = "Engagement", "Commitment";
    COST = "Coût", "Cost";
    ADD = "Ajouter", "Add";
    DUPLICATE = "Dupliquer", "Duplicate";
    DELETE = "Supprimer", "Delete";
    MOVE_UP = "Monter", "Move up";
    MOVE_DOWN = "Descendre", "Move down";
    EXTRAS = "Frais", "Costs";
    EXTRA_LABEL = "Nature", "Nature";
    EXTRA_COST = "Coût HT", "Cost excl. VAT";
    REBILLED = "Refacturé", "Rebilled";
    ADD_EXTRA = "Nouveau frais", "New cost";
    REMOVE_EXTRA = "Retirer le frais", "Remove cost";
    TERMS = "Conditions", "Terms";
    DISCOUNT = "Remise", "Discount";
    POINTS = "points", "points";
    TO_SELL = " à vendre au lieu de ", " to sell instead of ";
    SAME_MARGIN = " pour la même marge", " for the same margin";
    NEVER = "aucun volume ne rattrape cette remise", "no volume makes up for this discount";
    VAT = "TVA", "VAT";
    VAT_DEFAULT = "20", "20";
    THRESHOLD = "Seuil", "Threshold";
    BASIS = "Calculé sur", "Measured on";
    TAUX_MARQUE = "Taux de marque", "Margin on price";
    TAUX_MARGE = "Taux de marge", "Markup on cost";
    RESULTS = "Résultat", "Result";
    REVENUE = "Total HT", "Total excl. VAT";
    TOTAL_INCL_VAT = "Total TTC", "Total incl. VAT";
    MARGIN = "Marge", "Margin";
    TOTAL_COST = "Coût de revient", "Total cost";
    COEFFICIENT = "Coefficient", "Coefficient";
    AVERAGE_TJM = "TJM moyen", "Average daily rate";
    SOLD_DAYS = "Jours vendus", "Days sold";
    FLOOR = "Prix plancher", "Floor price";
    MAX_DISCOUNT = "Remise maximale", "Maximum discount";
    STATUS_OK = "Au-dessus du seuil", "Above threshold";
    STATUS_BELOW = "Sous le seuil", "Below threshold";
    STATUS_LOSS = "À perte", "At a loss";
    COST_UNKNOWN = "Renseignez le coût de chaque ligne (CJM, équipe) pour voir la marge.", "Fill in every line’s cost (daily cost, team) to see the margin.";
    INVALID = "Un champ est à corriger : les totaux suivront.", "A field needs fixing: totals will follow.";
    HOW_MADE = "Composition du prix", "How the price is made";
    LOSS = "Perte", "Loss";
    PLAN = "Échéancier", "Billing plan";
    AMOUNT = "Montant", "Amount";
    EXCL_VAT = "HT", "Excl. VAT";
    INCL_VAT = "TTC", "Incl. VAT";
    TOTAL = "Total", "Total";
    NO_PLAN = "Découpez le prix en jalons : montants, TVA et échéances se calculent au centime.", "Split the price into milestones: amounts, VAT and due dates follow to the cent.";
    UNIT_PRICE = "TJM", "Daily rate";
    DISCOUNT_OF = "remise", "discount";
    REBILLED_COSTS = "Frais refacturés", "Rebilled costs";
    SERVICE = "Prestation", "Service";
    IN_PREPARATION = "Proposition en cours de préparation.", "This proposal is being prepared.";
    CHANGED = "Proposition recalculée :", "Proposal updated:";
}

pub(crate) const MODES: &[(&str, Text)] = &[("regie", REGIE), ("forfait", FORFAIT), ("service_centre", SERVICE_CENTRE)];
pub(crate) const BASES: &[(&str, Text)] = &[("taux_marque", TAUX_MARQUE), ("taux_marge", TAUX_MARGE)];

pub(crate) const DIVISORS: &[(&str, Text)] = &[("business", BUSINESS), ("worked", WORKED), ("billable", BILLABLE)];

/// The words of a mode.
pub(crate) fn mode(name: &str) -> Option<Text> {
    MODES.iter().find(|(mode, _)| *mode == name).map(|(_, text)| *text)
}
