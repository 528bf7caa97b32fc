//! The words of a forfait under way.

use crate::ui::text::texts;

texts! {
    TITLE = "Dérive du forfait", "Fixed-price drift";
    PROJECT = "Projet", "Project";
    RESULTS = "Résultat", "Result";
    CONSUMED = "Consommé", "Consumed";
    RAF = "RAF", "To do";
    SOLD = "Jours vendus", "Days sold";
    PRICE = "Prix", "Price";
    CJM = "CJM", "Daily cost";
    THRESHOLD = "Seuil de marque", "Margin threshold";
    START = "Début", "Start";
    END = "Fin", "End";
    AS_OF = "Au", "As of";
    LANDING = "Atterrissage", "Landing";
    SOLD_FOR = "vendu", "sold at";
    AGAINST_CJM = "vendu", "sold at";
    TJM_EQUIVALENT = "TJM équivalent", "Equivalent daily rate";
    TJM_SOLD = "TJM vendu", "Daily rate sold";
    MARQUE = "marque", "margin on price";
    DRIFT = "Dérive en jours", "Drift in days";
    DRIFT_PCT = "Dérive en %", "Drift in %";
    PROGRESS = "Avancement", "Progress";
    PACE = "Rythme", "Pace";
    BURN = "Consommé sur vendu", "Consumed of sold";
    ELAPSED = "Temps écoulé", "Time elapsed";
    OF_DAYS = "des jours", "of the days";
    OF_TIME = "du temps", "of the time";
    BURN_INDEX = "Indice de consommation", "Burn index";
    MARGIN_SIGNED = "Marge signée", "Signed margin";
    MARGIN_LANDING = "Marge à l’atterrissage", "Landing margin";
    RATE_SIGNED = "Marque signée", "Signed margin on price";
    RATE_LANDING = "Taux de marque", "Margin on price";
    DRIFT_COST = "Coût de la dérive", "Cost of the drift";
    BREAK_EVEN = "Point mort", "Break-even";
    MAX_DAYS = "Jours avant le seuil", "Days at the threshold";
    DAYS_LEFT = "Reste avant le seuil", "Left before the threshold";
    WITHIN = "Dans le budget", "Within budget";
    ABOVE = "Au-dessus du seuil", "Above the threshold";
    BEYOND = "Au-delà du vendu", "Beyond what was sold";
    UNDER = "Sous le seuil", "Under the threshold";
    LOSS_ZONE = "À perte", "At a loss";
    UP_TO = "jusqu’à", "up to";
    FROM = "dès", "from";
    AHEAD = " · en avance sur le temps", " · ahead of time";
    STATUS_OK = "Dans les jours vendus", "Within the days sold";
    STATUS_AHEAD = "Consomme plus vite que le temps", "Burning faster than time";
    STATUS_DRIFTING = "En dérive", "Drifting";
    STATUS_ALERT = "Sous le seuil", "Under the threshold";
    STATUS_LOSS = "À perte", "At a loss";
    INCOMPLETE = "Complétez les champs pour voir l’atterrissage.", "Fill in the fields to see the landing.";
    FIGURE = "Indicateur", "Figure";
    VALUE = "Valeur", "Value";
}
