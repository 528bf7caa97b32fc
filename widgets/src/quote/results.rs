//! What the rules answer, beside what is typed.

use leptos::prelude::*;
use serde_json::Value;

use crate::ui::desk::Desk;
use crate::ui::field::fresh_id;
use crate::ui::format::Unit;
use crate::ui::icon::{Glyph, Icon};
use crate::ui::text::Text;
use crate::ui::working::{Figure, Panel, Why};

use super::state::QuoteState;
use super::words as w;

/// A figure of the result.
pub(crate) fn figure(state: QuoteState, path: &'static str) -> Signal<Option<String>> {
    Signal::derive(move || state.outcome.read().figures.pointer(path).and_then(Value::as_str).map(str::to_owned))
}

/// The result of the simulation.
#[component]
pub(crate) fn Results(state: QuoteState) -> impl IntoView {
    let look = Desk::get().look;
    let (title, named, panel) = (fresh_id(), fresh_id(), fresh_id());
    let open = RwSignal::new(false);
    let at = move |path| figure(state, path);
    let words = move |text: Text| Signal::derive(move || text.of(look.lang.get()).to_owned());
    let revenue = at("/revenue");
    let has_check = Memo::new(move |_| state.outcome.read().figures.get("check").is_some());
    view! {
        <aside part="results" aria-labelledby=title class:stale=move || !state.outcome.read().is_sound()>
            <h3 id=title.clone() class="visually-hidden">{look.text(w::RESULTS)}</h3>
            <div class="hero">
                <span class="name" id=named.clone()>{look.text(w::REVENUE)}</span>
                <span class="value" part="total">{move || look.number(revenue.get().as_deref(), Unit::Eur)}</span>
                <Why named_by=named open=open panel=panel.clone() />
            </div>
            <Panel path="/revenue".to_owned() open=open id=panel />
            <dl class="figures small">
                <Figure name=words(w::VAT) path="/vat" value=at("/vat") unit=Unit::Eur />
                <Figure name=words(w::TOTAL_INCL_VAT) path="/totalInclVat" value=at("/totalInclVat") unit=Unit::Eur />
            </dl>
            <Notice state=state />
            <Status state=state />
            <Composition state=state />
            <dl class="figures">
                <Figure name=words(w::TOTAL_COST) path="/cost" value=at("/cost") unit=Unit::Eur />
                <Figure name=words(w::MARGIN) path="/margin" value=at("/margin") unit=Unit::Eur class="strong" />
                <Figure name=words(w::TAUX_MARQUE) path="/tauxMarquePct" value=at("/tauxMarquePct") unit=Unit::Pct class="strong" />
                <Figure name=words(w::TAUX_MARGE) path="/tauxMargePct" value=at("/tauxMargePct") unit=Unit::Pct />
                <Figure name=words(w::COEFFICIENT) path="/coefficient" value=at("/coefficient") unit=Unit::Ratio />
                {move || has_check.get().then(|| view! {
                    <Figure name=words(w::FLOOR) path="/check/floorRevenue" value=at("/check/floorRevenue") unit=Unit::Eur class="first" />
                    <Figure name=words(w::MAX_DISCOUNT) path="/check/maxDiscountPct" value=at("/check/maxDiscountPct") unit=Unit::Pct />
                })}
                <Figure name=words(w::AVERAGE_TJM) path="/averageTjm" value=at("/averageTjm") unit=Unit::Eur class="first" />
                <Figure name=words(w::SOLD_DAYS) path="/days" value=at("/days") unit=Unit::Days />
            </dl>
        </aside>
    }
}

/// Why there is no margin, or no result.
#[component]
fn Notice(state: QuoteState) -> impl IntoView {
    let look = Desk::get().look;
    let notice = Memo::new(move |_| {
        let outcome = state.outcome.read();
        match (outcome.is_sound(), outcome.figures.get("cost").is_some_and(Value::is_null)) {
            (false, _) => Some(w::INVALID),
            (true, true) => Some(w::COST_UNKNOWN),
            (true, false) => None,
        }
    });
    move || {
        notice
            .get()
            .map(|text| view! { <p class=if text == w::INVALID { "hint" } else { "notice" }>{look.text(text)}</p> })
    }
}

struct Verdict {
    class: &'static str,
    icon: Icon,
    words: Text,
}

fn verdict(status: &str) -> Verdict {
    match status {
        "loss" => Verdict { class: "status loss", icon: Icon::LOSS, words: w::STATUS_LOSS },
        "below_threshold" => Verdict { class: "status alert", icon: Icon::WARN, words: w::STATUS_BELOW },
        _ => Verdict { class: "status ok", icon: Icon::OK, words: w::STATUS_OK },
    }
}

/// The words of a status.
pub(crate) fn status_words(status: &str) -> Text {
    verdict(status).words
}

/// Against the threshold: a word, a shape and a colour.
#[component]
fn Status(state: QuoteState) -> impl IntoView {
    let look = Desk::get().look;
    let status = figure(state, "/check/status");
    let threshold = move || {
        let chosen = state.basis();
        let basis = w::BASES.iter().find(|(basis, _)| *basis == chosen).map(|(_, text)| *text);
        let basis = basis.map_or("", |text| text.of(look.lang.get()));
        format!(
            "{} {} · {basis}",
            w::THRESHOLD.of(look.lang.get()),
            look.number(Some(&state.threshold.text()), Unit::Pct)
        )
    };
    move || {
        status.get().map(|status| {
            let verdict = verdict(&status);
            view! {
                <div class=verdict.class part="status">
                    <Glyph icon=verdict.icon />
                    <span class="words">{look.text(verdict.words)}</span>
                    <span class="note">{threshold}</span>
                </div>
            }
        })
    }
}

/// A part of the bar, as wide as its figure.
struct Part {
    class: &'static str,
    name: Text,
    amount: String,
}

fn parts(figures: &Value) -> Vec<Part> {
    let text = |path: &str| figures.pointer(path).and_then(Value::as_str).map(str::to_owned);
    let part = |class, name, amount: Option<String>| {
        amount.filter(|amount| width(amount) > 0.0).map(|amount| Part { class, name, amount })
    };
    let margin = text("/margin");
    let loss = margin.as_deref().and_then(|margin| margin.strip_prefix('-')).map(str::to_owned);
    let discount = part("discount", w::DISCOUNT, text("/discount"));
    let made = match (margin, loss) {
        (None, _) => [part("revenue", w::REVENUE, text("/revenue")), None],
        (Some(_), Some(loss)) => [part("revenue", w::REVENUE, text("/revenue")), part("loss", w::LOSS, Some(loss))],
        (Some(margin), None) => [part("cost", w::TOTAL_COST, text("/cost")), part("margin", w::MARGIN, Some(margin))],
    };
    made.into_iter().chain([discount]).flatten().collect()
}

/// The price under which the threshold is missed.
fn floor(figures: &Value) -> Option<String> {
    figures.pointer("/check/floorRevenue").and_then(Value::as_str).map(str::to_owned)
}

/// How wide a figure is drawn: for the eye alone.
fn width(amount: &str) -> f64 {
    amount.parse().unwrap_or_default()
}

/// How the price is made: a stacked bar drawn from the rules' figures, and its legend in words.
#[component]
fn Composition(state: QuoteState) -> impl IntoView {
    let look = Desk::get().look;
    let title = fresh_id();
    let drawn = Memo::new(move |_| state.outcome.read().figures.clone());
    view! {
        <figure class="composition" part="composition" aria-labelledby=title hidden=move || parts(&drawn.read()).is_empty()>
            <figcaption id=title.clone()>{look.text(w::HOW_MADE)}</figcaption>
            <div class="drawing" aria-hidden="true"
                style=("--whole", move || parts(&drawn.read()).iter().map(|part| part.amount.clone()).collect::<Vec<_>>().join(" + "))
            >
                <div class="bar">
                    {move || parts(&drawn.read()).into_iter().map(|part| view! {
                        <span class=part.class style:flex-grow=part.amount></span>
                    }).collect_view()}
                </div>
                {move || floor(&drawn.read()).map(|floor| view! { <span class="floor" style=("--at", floor)></span> })}
            </div>
            <ul class="legend">
                {move || parts(&drawn.read()).into_iter().map(|part| {
                    let amount = look.number(Some(&part.amount), Unit::Eur);
                    view! {
                        <li>
                            <span class=format!("swatch {}", part.class) aria-hidden="true"></span>
                            <span>{look.text(part.name)}</span>
                            <span class="value">{amount}</span>
                        </li>
                    }
                }).collect_view()}
                {move || floor(&drawn.read()).map(|floor| view! {
                    <li>
                        <span class="swatch floor" aria-hidden="true"></span>
                        <span>{look.text(w::FLOOR)}</span>
                        <span class="value">{look.number(Some(&floor), Unit::Eur)}</span>
                    </li>
                })}
            </ul>
        </figure>
    }
}
