//! The words of margins under watch.

use crate::ui::text::{Text, texts};

texts! {
    TITLE = "Marge du projet", "Project margin";
    PORTFOLIO = "Portefeuille", "Portfolio";
    PROJECTS = "Projets :", "Projects:";
    PROJECT = "Projet", "Project";
    POSITION = "Position", "Position";
    STATUS = "État", "Status";
    SIGNED = "Signée", "Signed";
    PRODUCTION = "Produite", "Produced";
    INVOICED = "Facturée", "Invoiced";
    REVENUE = "Chiffre d’affaires", "Revenue";
    COST = "Coût", "Cost";
    DAYS = "Jours", "Days";
    MARGIN = "Marge", "Margin";
    THRESHOLD = "Seuil", "Threshold";
    PCT = "Taux", "Rate";
    BASIS = "Calculé sur", "Measured on";
    TAUX_MARQUE = "Taux de marque", "Margin on price";
    TAUX_MARGE = "Taux de marge", "Markup on cost";
    FIGURES = "Chiffres", "Figures";
    SHORTFALL = "Marge manquante", "Missing margin";
    MISSING = "Il manque", "Missing";
    OF_MARGIN = "de marge", "of margin";
    NOTHING_MISSING = "Rien ne manque : le seuil est tenu.", "Nothing is missing: the threshold holds.";
    REPAIR = "Ce qui réparerait", "What would repair it";
    RAISE_PRICE = "Vendre à", "Sell at";
    RAISE_TJM = "soit un TJM de", "a daily rate of";
    CUT_COST = "Ramener le coût à", "Bring the cost to";
    CUT_DAYS = "soit en jours", "in days";
    INSTEAD_OF = "au lieu de", "instead of";
    SELL_AT = "vendre à", "sell at";
    PER_DAY = "/j", "/day";
    OR = "ou", "or";
    HOLD_IN = "tenir en", "deliver in";
    FLOOR_PRICE = "Prix au seuil", "Price at the threshold";
    FLOOR_TJM = "TJM au seuil", "Daily rate at the threshold";
    MAX_DAYS = "Jours au seuil", "Days at the threshold";
    OK = "Saine", "Sound";
    WATCH = "À surveiller", "To watch";
    ALERT = "Sous le seuil", "Under the threshold";
    LOSS = "À perte", "At a loss";
    UNREADABLE = "Données à corriger", "Data to mend";
    INCOMPLETE = "Complétez les champs pour voir les marges.", "Fill in the fields to see the margins.";
    FILTER = "Filtrer par état", "Filter by status";
    SEARCH = "Rechercher", "Search";
}

pub(crate) const BASES: &[(&str, Text)] = &[("taux_marque", TAUX_MARQUE), ("taux_marge", TAUX_MARGE)];
