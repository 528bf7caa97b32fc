//! Any numbers through the columns: each row says what the rule says of the same project.
//!
//! Eight bytes a number: a threshold, then rows of five.
#![no_main]

use chiffrage::call;
use chiffrage::columns::{Columns, drift_columns};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

fuzz_target!(|bytes: &[u8]| {
    let mut numbers = bytes.chunks_exact(8).map(|bytes| f64::from_le_bytes(bytes.try_into().expect("eight bytes")));
    let threshold_pct = numbers.next().filter(|threshold| threshold.is_finite());
    let numbers: Vec<f64> = numbers.collect();
    let column = |place| numbers.chunks_exact(5).map(|row| row[place]).collect::<Vec<_>>();
    let [price, sold_days, cjm, consumed_days, remaining_days] = [0, 1, 2, 3, 4].map(column);
    let columns = Columns {
        price: &price,
        sold_days: &sold_days,
        cjm: &cjm,
        consumed_days: &consumed_days,
        remaining_days: &remaining_days,
        threshold_pct,
    };
    let Ok(rows) = drift_columns(&columns) else { return };
    assert_eq!(rows.len(), price.len());
    for (row, given) in rows.iter().zip(numbers.chunks_exact(5)) {
        let threshold = threshold_pct.map_or(String::new(), |pct| format!(r#","threshold":{{"pct":"{pct}"}}"#));
        let names = ["price", "soldDays", "cjm", "consumedDays", "remainingDays"];
        let fields = names.iter().zip(given).map(|(name, value)| format!(r#""{name}":"{value}""#)).collect::<Vec<_>>();
        match call("drift", &format!("{{{}{threshold}}}", fields.join(","))) {
            Err(_) => assert_eq!(row.status, 255, "{given:?}"),
            Ok(output) => {
                let output: Value = serde_json::from_str(&output).expect("the output is JSON");
                let figure =
                    |path: &str| output.pointer(path).and_then(Value::as_str).and_then(|text| text.parse().ok());
                let status =
                    ["on_track", "drifting", "alert", "loss"].iter().position(|status| output["status"] == *status);
                assert_eq!(Some(usize::from(row.status)), status, "{given:?}");
                assert_eq!(Some(row.landing_days), figure("/landingDays"), "{given:?}");
                assert_eq!(Some(row.tjm_equivalent), figure("/tjmEquivalent"), "{given:?}");
                assert_eq!(Some(row.landing_margin), figure("/landing/margin"), "{given:?}");
                let pct: Option<f64> = figure("/landing/tauxMarquePct");
                assert!(pct.map_or(row.landing_taux_marque_pct.is_nan(), |pct| pct == row.landing_taux_marque_pct));
            }
        }
    }
});
