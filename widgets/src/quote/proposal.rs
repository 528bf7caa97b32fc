//! What a client may see: this type is the allow-list. Whatever it has no field for cannot be shown, copied or sent.

use serde::{Deserialize, Serialize};
use serde_json::Value;

macro_rules! shown {
    ($(#[$meta:meta])* $name:ident { $($field:ident: $type:ty,)+ } $(optional { $($maybe:ident: $mtype:ty,)+ })?) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "camelCase")]
        pub(crate) struct $name {
            $(pub(crate) $field: $type,)+
            $($(#[serde(default, skip_serializing_if = "Option::is_none")] pub(crate) $maybe: Option<$mtype>,)+)?
        }
    };
}

shown! {
    /// A proposal.
    Proposal {
        lines: Vec<Line>,
        rebilled: Vec<Rebilled>,
        discount: String,
        revenue: String,
        vat: String,
        total_incl_vat: String,
    } optional { schedule: Schedule, }
}

shown! {
    /// A line.
    Line { label: String, mode: String, revenue: String, }
    optional { phase: String, profile: String, days: String, tjm: String, discount_pct: String, }
}

shown! {
    /// A cost the client pays as it is.
    Rebilled { label: String, amount: String, }
}

shown! {
    /// The billing plan.
    Schedule {
        installments: Vec<Installment>,
        total: String,
        total_vat: String,
        total_incl_vat: String,
        vat_on_total: String,
        vat_gap: String,
        warnings: Vec<Warning>,
    } optional { unbilled_days: String, }
}

shown! {
    /// An invoice to come.
    Installment { label: String, amount: String, vat: String, amount_incl_vat: String, payable: String, cumulative: String, }
    optional { invoice_date: String, due_date: String, days: String, retained: String, }
}

shown! {
    /// A date that is no business day.
    Warning { code: String, path: String, suggestion: String, }
}

impl Proposal {
    /// From what a host gave for a client's eyes, or what the rule returns: only what the type has room for is taken.
    pub(crate) fn given(value: &Value) -> Option<Self> {
        value.get("totalInclVat")?;
        Self::deserialize(value).ok()
    }

    pub(crate) fn to_value(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }
}

impl Schedule {
    /// From what the rule returns.
    pub(crate) fn given(value: &Value) -> Option<Self> {
        Self::deserialize(value).ok()
    }
}
