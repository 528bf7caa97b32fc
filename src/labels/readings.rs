//! What cannot be read of an input, in French, by the message of the error, which is its English. The words are for who writes the data.

use super::{Label, labels};

labels! {
    /// By `Error.message`, whole; `{min}`, `{max}` and `{allowed}` are the bounds of the error.
    READINGS:
    "a decimal is at most 10^12, with at most 28 decimals and 28 significant digits" = "un nombre va jusqu’à 10^12, avec 28 décimales et 28 chiffres significatifs au plus";
    "a list holds at most 10 000 items" = "une liste a 10 000 éléments au plus";
    "dates go from 1900 to 2200" = "les dates vont de 1900 à 2200";
    "must be 0 or more" = "doit être au moins 0";
    "must be 1 or more" = "doit être au moins 1";
    "must be a Float64Array" = "doit être un Float64Array";
    "must be a date of the calendar, written YYYY-MM-DD" = "doit être une date du calendrier, écrite AAAA-MM-JJ";
    "must be a decimal" = "doit être un nombre décimal";
    "must be a decimal such as \"1200.50\": digits and a point, no space, comma, sign + or exponent" = "doit être un nombre décimal tel que « 1200.50 » : des chiffres et un point, sans espace, virgule, signe + ni exposant";
    "must be a decimal: text such as \"1200.50\", or a number" = "doit être un nombre décimal : un texte tel que « 1200.50 », ou un nombre";
    "must be a list" = "doit être une liste";
    "must be a list of inputs" = "doit être une liste de données";
    "must be a number" = "doit être un nombre";
    "must be a whole number" = "doit être un nombre entier";
    "must be an object" = "doit être un objet";
    "must be from 0 to 100" = "doit être de 0 à 100";
    "must be from 0 to under 100" = "doit être de 0 à moins de 100";
    "must be from {min} to {max}" = "doit être de {min} à {max}";
    "must be more than 0" = "doit dépasser 0";
    "must be one of {allowed}" = "doit être l’un de ces textes : {allowed}";
    "must be text" = "doit être un texte";
    "must be true or false" = "doit être vrai (true) ou faux (false)";
    "the input is not JSON" = "les données ne sont pas du JSON";
    "there is no rule of that name" = "aucune règle n’a ce nom";
    "this field is needed" = "champ à remplir";
    "this field is not known here" = "ce champ n’est pas connu ici";
}
