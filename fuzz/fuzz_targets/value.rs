//! Any JSON text as a value of serde: never a trap, and what the text itself is answered, where no number is too long for a float.
//!
//! The first byte picks the rule, the rest is its input.
#![no_main]

use chiffrage::value::Value;
use chiffrage::{RULES, call, call_value};
use libfuzzer_sys::fuzz_target;

/// Whether every number keeps its digits through a float: none has over 15, nor an exponent.
fn is_short(text: &str) -> bool {
    let numbers = text.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '.'));
    !text.contains('\\')
        && numbers
            .filter(|word| word.starts_with(|letter: char| letter.is_ascii_digit()))
            .all(|number| number.len() <= 15 && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.'))
}

fuzz_target!(|input: (u8, &str)| {
    let (rule, text) = input;
    let rule = RULES[usize::from(rule) % RULES.len()];
    let Ok(value) = serde_json::from_str::<Value>(text) else { return };
    let answer = call_value(rule, &value);
    if is_short(text) {
        assert_eq!(answer, call(rule, text), "{rule} {text}");
    }
});
