//! Numbers as each language writes them.

/// A number with that many decimals: « 1 234,5 » or “1,234.5”.
pub fn fixed(value: f64, lang: &str, decimals: usize) -> String {
    let text = format!("{:.decimals$}", value.abs());
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let (group, comma) = if lang == "fr" { ("\u{202f}", ",") } else { (",", ".") };
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            grouped.push_str(group);
        }
        grouped.push(digit);
    }
    let sign = if value < 0.0 { "−" } else { "" };
    match part {
        "" => format!("{sign}{grouped}"),
        _ => format!("{sign}{grouped}{comma}{part}"),
    }
}

/// The same with three figures, which is more than a measure is worth; all of a greater number's.
pub fn short(value: f64, lang: &str) -> String {
    let decimals = match value.abs() {
        whole if whole.fract() == 0.0 => 0,
        100.0.. => 0,
        10.0.. => 1,
        1.0.. => 2,
        _ => 3,
    };
    fixed(value, lang, decimals)
}
