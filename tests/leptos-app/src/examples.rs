//! The values, as a server would send them.

pub(crate) const PROPOSAL: &str = r#"{
    "lines": [{"label": "Conseil", "mode": "regie", "tjm": "1200", "days": "38", "cjm": "653.17"}],
    "extraCosts": [{"label": "Déplacements", "cost": "2400", "rebilled": "2400"}],
    "threshold": {"pct": "18.37"}
}"#;

pub(crate) const OTHER_PROPOSAL: &str = r#"{
    "lines": [{"label": "Refonte", "mode": "forfait", "price": "30000", "resources": [{"cjm": "500", "days": "40"}]}]
}"#;

pub(crate) const FORFAIT: &str = r#"{
    "price": "45600", "soldDays": "38", "cjm": "650", "consumedDays": "30", "remainingDays": "20", "threshold": {"pct": "18"}
}"#;

pub(crate) const MARGINS: &str = r#"{
    "threshold": {"pct": "18"},
    "signed": {"revenue": "40000", "cost": "30000"}, "production": {"revenue": "28000", "cost": "23200"}
}"#;

/// Fifteen thousand euros in equal parts.
pub(crate) fn billing(count: u32) -> String {
    format!(r#"{{"kind": "equal", "total": "15000", "count": {count}, "first": "2026-01-31"}}"#)
}
