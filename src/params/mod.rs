//! Figures the law revises: dated tables, each row with its value, the period it holds for and its source.
//!
//! A period that is not in a table has no figure: the rules answer `rate_unknown`, never a guess.
//!
//! | table | gains a row | published by |
//! |---|---|---|
//! | [`late_payment_rates`] | on 1 January and 1 July | European Central Bank, "Key ECB interest rates" (main refinancing operations) |
//! | [`social_security_ceiling`] | on 1 January, known in December | arrêté in the Journal officiel; the Bulletin officiel de la sécurité sociale (boss.gouv.fr) |

pub mod late_payment_rates;
pub mod social_security_ceiling;
