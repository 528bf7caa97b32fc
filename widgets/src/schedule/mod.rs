//! The billing plan.

pub(crate) mod export;
pub(crate) mod milestones;
pub(crate) mod table;
mod words;

use crate::form::allowed::{Allowed, allowed};

/// What a client may see of a billing plan: all that the rule returns but its working.
pub(crate) const SHOWN: Allowed = allowed! {
    installments { label, invoiceDate, dueDate, lawful, days, amount, vat, amountInclVat, retained, payable, cumulative },
    total, totalVat, totalInclVat, vatOnTotal, vatGap, unbilledDays,
    warnings { code, path, suggestion },
};
