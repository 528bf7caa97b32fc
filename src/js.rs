//! The only file that knows JavaScript: values or text in, text out, in one crossing.

use alloc::string::String;
use alloc::vec::Vec;

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::columns::{Columns, Row};
use crate::value::Value;

/// Puts a value through a rule; the result is JSON text, and a refusal is thrown as its JSON text.
#[wasm_bindgen]
pub fn call(rule: &str, input: JsValue) -> Result<String, JsValue> {
    // A value that serde-wasm-bindgen refuses becomes null, which every rule refuses.
    let input = serde_wasm_bindgen::from_value(input).unwrap_or(Value::Null);
    crate::door::call_value(rule, &input).map_err(refusal)
}

/// Puts JSON text through a rule, in the same way.
#[wasm_bindgen(js_name = callText)]
pub fn call_text(rule: &str, json: &str) -> Result<String, JsValue> {
    crate::door::call(rule, json).map_err(refusal)
}

fn refusal(error: crate::Error) -> JsValue {
    JsValue::from_str(&crate::value::text(&error))
}

/// Drift by columns: the four columns of figures one after the other, then the statuses; a refusal is thrown as its JSON text.
#[wasm_bindgen(js_name = driftColumns)]
pub fn drift_columns(
    price: &[f64],
    sold_days: &[f64],
    cjm: &[f64],
    consumed_days: &[f64],
    remaining_days: &[f64],
    threshold_pct: Option<f64>,
) -> Result<Vec<f64>, JsValue> {
    let columns = Columns { price, sold_days, cjm, consumed_days, remaining_days, threshold_pct };
    let rows = crate::columns::drift_columns(&columns).map_err(refusal)?;
    let figures = [
        |row: &Row| row.landing_days,
        |row: &Row| row.tjm_equivalent,
        |row: &Row| row.landing_margin,
        |row: &Row| row.landing_taux_marque_pct,
        |row: &Row| row.status.into(),
    ];
    let mut columns = Vec::with_capacity(rows.len().saturating_mul(figures.len()));
    for figure in figures {
        columns.extend(rows.iter().map(figure));
    }
    Ok(columns)
}

#[wasm_bindgen]
extern "C" {
    /// JavaScript's own text of a number: the shortest that reads back as it.
    #[wasm_bindgen(js_name = String)]
    pub(crate) fn number_text(value: f64) -> String;
}

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
