//! The law, standard or practice that a rule comes from, in both languages, by the text that the rule gives.

use super::{Label, labels};

labels! {
    /// By `Step.source`, whole.
    SOURCES:
    "Atterrissage = consommé + reste à faire (practice of fixed-price projects)"
        = "atterrissage = consommé + reste à faire (pratique des projets au forfait)",
          "landing = consumed + remaining (practice of fixed-price projects)";
    "CJM = yearly cost ÷ the days it is spread over (practice of French IT-services companies)"
        = "CJM = coût annuel ÷ jours sur lesquels il est réparti (pratique des ESN)",
          "daily cost (CJM) = yearly cost ÷ the days it is spread over (practice of French IT-services companies)";
    "Capped time and materials, business days only (contract practice)"
        = "régie plafonnée, en jours ouvrés seulement (pratique contractuelle)",
          "capped time and materials, business days only (contract practice)";
    "Code de commerce, L441-10 I"
        = "Code de commerce, article L441-10, I",
          "French commercial code, article L441-10, I";
    "Code de commerce, L441-10 II and D441-5"
        = "Code de commerce, articles L441-10, II et D441-5",
          "French commercial code, articles L441-10, II and D441-5";
    "Code du travail, L3121-64 and L3133-1"
        = "Code du travail, articles L3121-64 et L3133-1",
          "French labour code, articles L3121-64 and L3133-1";
    "Code du travail, L3133-1 and L3133-7"
        = "Code du travail, articles L3133-1 et L3133-7",
          "French labour code, articles L3133-1 and L3133-7";
    "Code général des impôts, article 238 bis"
        = "Code général des impôts, article 238 bis",
          "French tax code, article 238 bis";
    "Contract practice: a rate on a base, capped at a share of the fixed fee"
        = "pratique contractuelle : un taux sur une assiette, plafonné à une part du fixe",
          "contract practice: a rate on a base, capped at a share of the fixed fee";
    "Contract practice; CCAG-TIC, V × R ÷ 1000"
        = "pratique contractuelle ; CCAG-TIC, V × R ÷ 1000",
          "contract practice; CCAG-TIC (French public IT contracts), V × R ÷ 1000";
    "Credit management practice: receivables over a year's revenue, both including VAT, × 365"
        = "pratique du crédit clients : créances ÷ chiffre d’affaires annuel, TTC l’un et l’autre, × 365",
          "credit management practice: receivables over a year’s revenue, both including VAT, × 365";
    "Earned value management, ISO 21508"
        = "gestion de la valeur acquise, ISO 21508",
          "earned value management, ISO 21508";
    "Indexation clause P1 = P0 × S1 ÷ S0; Code monétaire et financier, L112-2"
        = "clause d’indexation P1 = P0 × S1 ÷ S0 ; Code monétaire et financier, article L112-2",
          "indexation clause P1 = P0 × S1 ÷ S0; French monetary and financial code, article L112-2";
    "Instalments sum to the total, VAT per invoice (EN 16931); terms of Code de commerce, L441-10"
        = "les échéances font le total, TVA facture par facture (EN 16931) ; délais du Code de commerce, L441-10",
          "instalments sum to the total, VAT invoice by invoice (EN 16931); terms of the French commercial code, L441-10";
    "Investment practice: the net return is what remains once the cost is paid back"
        = "pratique de l’investissement : le retour net est ce qui reste une fois le coût remboursé",
          "investment practice: the net return is what remains once the cost is paid back";
    "Net lines rounded first, VAT on their total (EN 16931, BR-CO-10 and BR-CO-17)"
        = "lignes nettes arrondies au centime d’abord, TVA sur leur total (EN 16931, BR-CO-10 et BR-CO-17)",
          "net lines rounded to the cent first, VAT on their total (EN 16931, BR-CO-10 and BR-CO-17)";
    "Plan comptable général, articles 622-1 and following (percentage of completion)"
        = "Plan comptable général, articles 622-1 et suivants (méthode à l’avancement)",
          "French accounting standards (PCG), articles 622-1 and following (percentage of completion)";
    "Staffing practice: the daily margin of the active pays the daily cost of the benched"
        = "pratique des ESN : la marge par jour des consultants en mission paie le coût de ceux en intercontrat",
          "staffing practice: the daily margin of the active pays the daily cost of the benched";
    "TACE = produced ÷ (potential − leave), TACI = produced ÷ potential (management control practice)"
        = "TACE = jours produits ÷ (jours potentiels − congés), TACI = jours produits ÷ jours potentiels (pratique du contrôle de gestion)",
          "TACE = produced ÷ (potential − leave), TACI = produced ÷ potential (management control practice)";
    "Taux de marque = margin ÷ price, taux de marge = margin ÷ cost (commercial practice)"
        = "taux de marque = marge ÷ prix, taux de marge = marge ÷ coût (pratique commerciale)",
          "margin on price (taux de marque) = margin ÷ price, markup on cost (taux de marge) = margin ÷ cost (commercial practice)";
    "The lead first, then by weight, largest remainder (practice of collectives)"
        = "l’apporteur d’abord, puis selon les poids, au plus fort reste (pratique des collectifs)",
          "the lead first, then by weight, largest remainder (practice of collectives)";
    "Treasury practice: a balance is the one before plus the day's movements"
        = "pratique de la trésorerie : un solde est le précédent plus les mouvements du jour",
          "treasury practice: a balance is the one before plus the day’s movements";
    "Σ amounts = total, Σ percentages = 100"
        = "Σ montants = total, Σ parts = 100 %",
          "Σ amounts = total, Σ shares = 100%";
}
