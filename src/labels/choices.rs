//! The labels of closed texts, by the field that holds the text and the text.

use super::{Label, labels};

labels! {
    /// By field and text: `status.loss`, `unit.eur`.
    CHOICES:
    "base.excl_vat" = "Sur le montant hors taxes", "On the amount excluding VAT";
    "base.incl_vat" = "Sur le montant TTC", "On the amount including VAT";
    "basis.billable" = "Jours facturables", "Billable days";
    "basis.business" = "Jours ouvrés", "Business days";
    "basis.taux_marge" = "Taux de marge (marge sur coût)", "Markup on cost (taux de marge)";
    "basis.taux_marque" = "Taux de marque (marge sur prix)", "Margin on price (taux de marque)";
    "basis.worked" = "Jours travaillés", "Days worked";
    "cadence.monthly" = "Mensuelle", "Monthly";
    "cadence.semi_monthly" = "Bimensuelle, au 15 et en fin de mois", "Twice a month, on the 15th and at month end";
    "cheaper.penalty" = "Payer les pénalités", "Pay the penalty";
    "cheaper.reinforcement" = "Renforcer l’équipe", "Reinforce the team";
    "id.abolition" = "Abolition de l’esclavage", "Abolition of slavery";
    "id.all_saints" = "Toussaint", "All Saints’ Day";
    "id.armistice_1918" = "Armistice de 1918", "Armistice of 1918";
    "id.ascension" = "Ascension", "Ascension Day";
    "id.assumption" = "Assomption", "Assumption Day";
    "id.christmas" = "Noël", "Christmas Day";
    "id.easter_monday" = "Lundi de Pâques", "Easter Monday";
    "id.good_friday" = "Vendredi saint", "Good Friday";
    "id.labour_day" = "Fête du Travail", "Labour Day";
    "id.national_day" = "Fête nationale", "National Day";
    "id.new_year" = "Jour de l’an", "New Year’s Day";
    "id.saint_stephen" = "Saint-Étienne", "Saint Stephen’s Day";
    "id.victory_1945" = "Victoire de 1945", "Victory of 1945";
    "id.whit_monday" = "Lundi de Pentecôte", "Whit Monday";
    "kind.contractor" = "Indépendant ou sous-traitant", "Freelance or subcontractor";
    "kind.end_of_month" = "Fin de mois", "End of month";
    "kind.equal" = "Échéances égales", "Equal instalments";
    "kind.milestones" = "Jalons", "Milestones";
    "kind.net" = "Jours nets", "Net days";
    "kind.retainer" = "Forfait mensuel", "Monthly retainer";
    "kind.salaried" = "Salarié", "Employee";
    "kind.time" = "Temps passé", "Time spent";
    "method.linear" = "Au prorata du temps écoulé", "In proportion to the time elapsed";
    "method.raf" = "Consommé + reste à faire (RAF)", "Consumed + remaining (RAF)";
    "method.sold" = "Jours vendus", "Days sold";
    "mode.forfait" = "Forfait", "Fixed price";
    "mode.regie" = "Régie", "Time and materials";
    "mode.service_centre" = "Centre de services", "Service centre";
    "per.day" = "Par jour", "A day";
    "per.month" = "Par mois", "A month";
    "per.year" = "Par an", "A year";
    "proration.business_days" = "Au prorata des jours ouvrés", "In proportion to business days";
    "proration.calendar" = "Au prorata des jours calendaires", "In proportion to calendar days";
    "reading.days_then_month_end" = "Jours, puis fin de mois", "Days, then month end";
    "reading.month_end_then_days" = "Fin de mois, puis jours", "Month end, then days";
    "rounding.balance_last" = "La dernière échéance prend le solde", "The last instalment takes the balance";
    "rounding.down" = "Arrondi par défaut", "Rounded down";
    "rounding.largest_remainder" = "Au plus fort reste", "Largest remainder";
    "rounding.up" = "Arrondi par excès", "Rounded up";
    "status.alert" = "Sous le seuil d’alerte", "Below the alert threshold";
    "status.below_threshold" = "Sous le seuil", "Below the threshold";
    "status.drifting" = "En dérive", "Drifting";
    "status.loss" = "À perte", "At a loss";
    "status.ok" = "Au-dessus du seuil", "Above the threshold";
    "status.on_track" = "Dans les clous", "On track";
    "status.watch" = "À surveiller", "To be watched";
    "unit.days" = "jours", "days";
    "unit.eur" = "€", "€";
    "unit.eur_per_day" = "€/jour", "€/day";
    "unit.pct" = "%", "%";
    "unit.ratio" = "ratio", "ratio";
    "zone.alsace-moselle" = "Alsace-Moselle", "Alsace-Moselle";
    "zone.guadeloupe" = "Guadeloupe", "Guadeloupe";
    "zone.guyane" = "Guyane", "French Guiana";
    "zone.martinique" = "Martinique", "Martinique";
    "zone.mayotte" = "Mayotte", "Mayotte";
    "zone.metropole" = "Métropole", "Mainland France";
    "zone.reunion" = "La Réunion", "Réunion";
    "zone.saint-barthelemy" = "Saint-Barthélemy", "Saint Barthélemy";
    "zone.saint-martin" = "Saint-Martin", "Saint Martin";
}
