//! What the rules refuse, in French, by the message of the error, which is its English.

use super::{Label, labels};

labels! {
    /// By `Error.message`, whole.
    REFUSALS:
    "a period lasts 50 years at most" = "une période dure 50 ans au plus";
    "a plan has at most 10 000 instalments" = "un échéancier a 10 000 échéances au plus";
    "a taux de marque stays under 100: no price makes all of itself margin" = "un taux de marque reste sous 100 % : aucun prix n’est tout entier de la marge";
    "an envelope is held against budget lines" = "une enveloppe se compare à des lignes de budget : indiquez-les";
    "another rate already starts on that day" = "un autre taux commence déjà ce jour-là";
    "cannot be more than the year's business days" = "ne peut pas dépasser les jours ouvrés de l’année";
    "fixed costs are spread over days: give the days" = "des frais fixes se répartissent sur des jours : indiquez les jours";
    "give a TJM or a target to solve it for" = "indiquez un TJM, ou un objectif dont le déduire";
    "give a percentage or an amount" = "indiquez un pourcentage ou un montant";
    "give a percentage or an amount, not both" = "indiquez un pourcentage ou un montant, pas les deux";
    "give all percentages or all amounts" = "donnez à tous les jalons un pourcentage, ou à tous un montant";
    "give an amount a day or a divisor, not both" = "indiquez un montant par jour ou un diviseur, pas les deux";
    "give an amount a day, or a divisor" = "indiquez un montant par jour, ou un diviseur";
    "give the TJM or one target, not two of them" = "indiquez le TJM ou un seul objectif, pas deux à la fois";
    "lasts over 50 years at the staff's daily rate" = "durerait plus de 50 ans au tarif par jour de l’équipe";
    "months are counted from the first date" = "les mois se comptent depuis la première date : indiquez-la";
    "must be more than 0 when no day is consumed: there is no progress of nothing over nothing" = "doit dépasser 0 quand aucun jour n’est consommé : rien sur rien n’est pas un avancement";
    "must be more than paid leave and RTT together: no day is available" = "doit dépasser les congés payés et les RTT réunis : il ne reste aucun jour disponible";
    "must be more than the cjm to finance a bench" = "doit dépasser le CJM pour financer l’intercontrat";
    "needs somebody at a rate above 0: nothing else exhausts the order" = "il faut au moins un intervenant à un tarif au-dessus de 0 : rien d’autre n’épuise la commande";
    "no day is left to spread the cost over" = "il ne reste aucun jour sur lequel répartir le coût";
    "no list price reaches a target after a discount of 100 %" = "aucun prix n’atteint un objectif après une remise de 100 %";
    "no penalty rate is known for a part of the delay: give it" = "aucun taux de pénalité n’est connu pour une partie du retard : indiquez-le";
    "nothing consumed and nothing remaining is no project" = "un projet a des jours consommés ou du reste à faire";
    "start, end and asOf come together: the library reads no clock" = "indiquez ensemble le début, la fin et la date du point";
    "the amounts do not sum to the total" = "les montants doivent faire le total";
    "the columns are not of one length" = "les colonnes n’ont pas toutes la même longueur";
    "the last day comes before the first" = "le dernier jour précède le premier";
    "the percentages do not sum to 100" = "les jalons doivent faire 100 % du total";
    "the plan ends after 2200" = "l’échéancier finit après 2200";
    "the project ends before it starts" = "le projet finit avant de commencer";
    "the result is over 10^15: check the amounts" = "le résultat dépasse 10^15 : vérifiez les montants";
    "the social security ceiling of that year is not known" = "le plafond de la Sécurité sociale n’est pas connu pour cette année";
    "the weights sum to 0: nobody would receive the rest" = "la somme des poids est 0 : personne ne recevrait le reste";
    "this name is given twice" = "ce nom est donné deux fois";
    "time is billed of at least one person" = "ajoutez au moins un intervenant";
}
