//! The working that is shown gives the figures that are shown: every formula is read and computed again, by another arithmetic.

mod support;

use std::collections::{BTreeMap, BTreeSet};

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Signed;
use serde_json::Value;
use support::{answered, call, explained, places};

/// A decimal text as a fraction.
fn decimal(text: &str) -> Option<BigRational> {
    let digits: String = text.chars().filter(|letter| *letter != '.').collect();
    let decimals = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    Some(BigRational::new(digits.parse().ok()?, BigInt::from(10).pow(u32::try_from(decimals).ok()?)))
}

/// A figure of the output: decimal text or a count.
fn figure(value: &Value) -> Option<BigRational> {
    match value {
        Value::String(text) => decimal(text),
        Value::Number(count) => decimal(&count.to_string()),
        _ => None,
    }
}

/// What a reader does with a printed formula, by the rules of school: names, whole numbers, `+ − × ÷ ( ) min max`.
struct Reader<'a> {
    words: Vec<String>,
    operands: BTreeMap<&'a str, BigRational>,
    used: BTreeSet<String>,
}

impl<'a> Reader<'a> {
    fn of(formula: &str, operands: BTreeMap<&'a str, BigRational>) -> Self {
        let mut words: Vec<String> = Vec::new();
        let mut inside = false;
        for letter in formula.chars() {
            match (letter.is_ascii_alphanumeric(), inside) {
                (true, true) => words.last_mut().expect("a word").push(letter),
                _ if letter == ' ' => {}
                _ => words.push(letter.to_string()),
            }
            inside = letter.is_ascii_alphanumeric();
        }
        words.reverse();
        Self { words, operands, used: BTreeSet::new() }
    }

    fn next_is(&mut self, expected: &[&str]) -> Option<String> {
        self.words.pop_if(|word| expected.contains(&word.as_str()))
    }

    fn sum(&mut self) -> BigRational {
        let mut left = self.product();
        while let Some(sign) = self.next_is(&["+", "−"]) {
            let right = self.product();
            left = if sign == "+" { left + right } else { left - right };
        }
        left
    }

    fn product(&mut self) -> BigRational {
        let mut left = self.atom();
        while let Some(sign) = self.next_is(&["×", "÷"]) {
            let right = self.atom();
            left = if sign == "×" { left * right } else { left / right };
        }
        left
    }

    fn atom(&mut self) -> BigRational {
        let word = self.words.pop().expect("a formula that goes on");
        match word.as_str() {
            "(" => self.closed(),
            "min" | "max" => {
                assert!(self.next_is(&["("]).is_some(), "{word} is followed by its two values");
                let left = self.sum();
                assert!(self.next_is(&[","]).is_some(), "the two values of {word} are parted by a comma");
                let right = self.closed();
                if word == "min" { left.min(right) } else { left.max(right) }
            }
            number if number.bytes().all(|byte| byte.is_ascii_digit()) => decimal(number).expect("a whole number"),
            name => {
                let value = self.operands.get(name).unwrap_or_else(|| panic!("no operand {name}")).clone();
                self.used.insert(word);
                value
            }
        }
    }

    fn closed(&mut self) -> BigRational {
        let value = self.sum();
        assert!(self.next_is(&[")"]).is_some(), "a parenthesis is closed");
        value
    }
}

/// Half away from zero, or as the step says, at the decimals of its unit.
fn rounded(value: &BigRational, step: &Value) -> BigRational {
    let decimals = if step["unit"] == "ratio" { 4 } else { 2 };
    let scale = BigRational::from(BigInt::from(10).pow(decimals));
    let scaled = value * &scale;
    let units = match step.get("rounding").and_then(Value::as_str) {
        None => (scaled.abs() + BigRational::new(1.into(), 2.into())).floor() * scaled.signum(),
        Some("up") => scaled.ceil(),
        Some("down") => scaled.floor(),
        Some(other) => panic!("no rounding {other}"),
    };
    units / scale
}

/// The value of a step as its formula gives it.
fn recomputed(step: &Value) -> BigRational {
    let operands = step["operands"].as_object().expect("operands");
    let read = |(name, value): (&'_ String, &Value)| {
        let text = value.as_str().expect("text");
        (name.clone(), decimal(text).unwrap_or_else(|| panic!("{name} is {text} in {step}")))
    };
    let values: Vec<(String, BigRational)> = operands.iter().map(read).collect();
    let operands = values.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    let mut reader = Reader::of(step["formula"].as_str().expect("a formula"), operands);
    let value = reader.sum();
    assert!(reader.words.is_empty(), "the formula is read to its end: {step}");
    assert_eq!(reader.used.len(), values.len(), "every operand is in the formula: {step}");
    rounded(&value, step)
}

/// Where the decimal figures of an output are.
fn figures(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            fields.iter().filter(|(name, _)| *name != "steps").for_each(|(name, value)| {
                figures(value, &format!("{at}/{name}"), found);
            });
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| figures(item, &format!("{at}/{index}"), found));
        }
        Value::String(text) if text.contains('.') && decimal(text).is_some() => found.push(at.to_owned()),
        _ => {}
    }
}

/// `quote/lines/3/cost` as `quote/lines/*/cost`.
fn pattern(rule: &str, path: &str) -> String {
    let word = |word: &str| if word.parse::<usize>().is_ok() { "*".to_owned() } else { word.to_owned() };
    format!("{rule}{}", path.split('/').map(word).collect::<Vec<_>>().join("/"))
}

/// Figures that are given: an input says them, rounded to the cent where they are amounts.
const GIVEN: &[&str] = &[
    "cjm/days",
    "cjm/salary",
    "drift/landing/revenue",
    "drift/signed/revenue",
    "marginAlert/invoiced/cost",
    "marginAlert/invoiced/revenue",
    "marginAlert/production/cost",
    "marginAlert/production/revenue",
    "marginAlert/signed/cost",
    "marginAlert/signed/revenue",
    "price/tjm",
    "quote/lines/*/cost",
    "schedule/installments/*/amount",
];

/// Figures that are a plain sum of others shown or given, a constant, or have no unit to be explained in.
const PLAIN: &[(&str, &str)] = &[
    ("cashCurve/lowest/balance", "one of the balances"),
    ("checkSchedule/pctSum", "Σ of the percentages given"),
    ("checkSchedule/sum", "Σ of the amounts given"),
    ("cjm/benefits", "0, of a contractor"),
    ("cjm/overhead", "0, of a contractor"),
    ("drift/envelope/budget", "Σ of the budgets given"),
    ("drift/envelope/consumed", "Σ of the lines given"),
    ("drift/linesTotal/budget", "Σ of the budgets given"),
    ("drift/linesTotal/consumed", "Σ of the lines given"),
    ("latePayment/indemnity", "40 € by the law, or 0"),
    ("latePayment/segments/*/pct", "a rate given, or of the dated table"),
    ("quote/byMode/*/cost", "Σ of the lines of the mode"),
    ("quote/byMode/*/revenue", "Σ of the lines of the mode"),
    ("quote/byPhase/*/cost", "Σ of the lines of the phase"),
    ("quote/byPhase/*/revenue", "Σ of the lines of the phase"),
    ("quote/days", "Σ of the lines"),
    ("quote/lines/*/days", "the days given, or Σ of the resources"),
    ("roi/paybackMonths", "months are no unit of a step"),
    ("schedule/installments/*/cumulative", "Σ of the instalments so far"),
    ("schedule/installments/*/days", "Σ of the days of the staff"),
    ("schedule/total", "Σ of the instalments"),
    ("schedule/totalVat", "Σ of the instalments"),
    ("schedule/unbilledDays", "days counted along the calendar"),
];

/// Steps on the way, whose place no output has: a coefficient is shown of the whole quote only.
/// Every number of an input, as it is shown: to the cent.
fn shown(input: &Value, found: &mut BTreeSet<BigRational>) {
    match input {
        Value::Object(fields) => fields.values().for_each(|value| shown(value, found)),
        Value::Array(items) => items.iter().for_each(|item| shown(item, found)),
        value => found.extend(figure(value).map(|value| rounded(&value, &Value::Null))),
    }
}

#[test]
fn every_formula_gives_the_value_of_its_step() {
    let mut count = 0;
    for (rule, input) in answered() {
        for step in explained(&rule, &input)["steps"].as_array().into_iter().flatten() {
            let value = decimal(step["value"].as_str().expect("a value")).expect("a decimal");
            assert_eq!(recomputed(step), value, "{rule} {step}");
            count += 1;
        }
    }
    assert!(count >= 2_080, "only {count} steps were found");
}

/// Every input with each of its decimals in turn as awkward as the contract allows.
fn awkward() -> impl Iterator<Item = (String, Value)> {
    let decimals = |input: &Value| {
        let mut found = places(input);
        found.retain(|at| !at.ends_with("year") && input.pointer(at).is_some_and(|value| figure(value).is_some()));
        found
    };
    answered().flat_map(move |(rule, input)| {
        let spoilt = decimals(&input).into_iter().map(|at| {
            let mut input = input.clone();
            let place = input.pointer_mut(&at).expect("a decimal");
            *place = Value::from(if at.ends_with("oefficient") {
                "1.333333333333333333333333333"
            } else {
                "37.66666666666666666666666667"
            });
            (rule.clone(), input)
        });
        spoilt.collect::<Vec<_>>()
    })
}

#[test]
fn an_awkward_decimal_is_worked_with_in_full() {
    let mut count = 0;
    for (rule, mut input) in awkward() {
        input["explain"] = Value::from(true);
        let Ok(output) = chiffrage::call(&rule, &input.to_string()) else { continue };
        let output: Value = serde_json::from_str(&output).expect("the output is JSON");
        for step in output["steps"].as_array().into_iter().flatten() {
            assert_eq!(Some(recomputed(step)), figure(&step["value"]), "{rule} {input} {step}");
            count += 1;
        }
    }
    assert!(count >= 9_294, "only {count} steps were found");
}

#[test]
fn every_place_holds_the_value_of_its_step() {
    let mut unshown = BTreeSet::new();
    for (rule, input) in answered() {
        let output = explained(&rule, &input);
        for step in output["steps"].as_array().into_iter().flatten() {
            let Some(path) = step["path"].as_str() else { continue };
            match output.pointer(path) {
                Some(shown) => assert_eq!(figure(shown), figure(&step["value"]), "{rule} {step}"),
                None => drop(unshown.insert(pattern(&rule, path))),
            }
        }
    }
    assert_eq!(unshown, BTreeSet::new(), "steps explain figures that are not in the result");
}

#[test]
fn every_figure_has_its_working_or_is_plain() {
    let mut bare = BTreeSet::new();
    for (rule, input) in answered().filter(|(rule, _)| rule != "clientQuote") {
        let output = explained(&rule, &input);
        let steps = output["steps"].as_array().cloned().unwrap_or_default();
        let places: BTreeSet<&str> = steps.iter().filter_map(|step| step["path"].as_str()).collect();
        let (mut found, mut given) = (Vec::new(), BTreeSet::from([BigRational::from(BigInt::from(0))]));
        figures(&output, "", &mut found);
        shown(&input, &mut given);
        for path in found.iter().filter(|path| !places.contains(path.as_str())) {
            let (pattern, value) = (pattern(&rule, path), &output.pointer(path).expect("the figure found"));
            let is_given = figure(value).is_some_and(|value| given.contains(&value));
            assert!(!GIVEN.contains(&pattern.as_str()) || is_given, "{rule} {path} is {value}, of {input}");
            bare.insert(pattern);
        }
    }
    let plain = PLAIN.iter().map(|(path, _)| *path).chain(GIVEN.iter().copied());
    let plain: BTreeSet<String> = plain.map(str::to_owned).collect();
    let differences: Vec<_> = bare.symmetric_difference(&plain).collect();
    assert!(differences.is_empty(), "without a working, or listed for nothing: {differences:?}");
}

#[test]
fn a_working_changes_nothing_else() {
    for (rule, mut input) in answered() {
        input["explain"] = Value::from(false);
        let plain = call(&rule, &input);
        let mut output = explained(&rule, &input);
        let steps = output.as_object_mut().and_then(|fields| fields.remove("steps"));
        assert_eq!(output, plain, "{rule} {input}");
        assert_eq!(steps.is_some(), !matches!(rule.as_str(), "clientQuote" | "holidays"), "{rule} {input}");
        assert!(plain.get("steps").is_none(), "{rule} {input}");
    }
}
