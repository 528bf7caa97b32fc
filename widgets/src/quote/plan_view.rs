//! The billing plan, edited in the table that shows it.

use leptos::prelude::*;
use serde_json::Value;

use crate::ui::desk::{Desk, Moment};
use crate::ui::field::{Action, Choice, Input, fresh_id};
use crate::ui::format::Unit;
use crate::ui::icon::Icon;

use super::plan::Milestone;
use super::proposal::Schedule;
use super::state::QuoteState;
use super::words as w;

#[component]
pub(crate) fn PlanEditor(state: QuoteState) -> impl IntoView {
    let look = Desk::get().look;
    let title = fresh_id();
    let plan = state.plan;
    let editable = Memo::new(move |_| plan.other.read().is_none());
    let at = |path: &'static str| Signal::derive(move || path.to_owned());
    view! {
        <section part="billing-plan" aria-labelledby=title>
            <h3 id=title.clone()>{look.text(w::PLAN)}</h3>
            {move || (!plan.present.get()).then(|| view! { <p class="notice">{look.text(w::NO_PLAN)}</p> })}
            {move || match editable.get() {
                true => view! {
                    <div class="rows sheet">
                        <For each=move || plan.milestones.list.get() key=|milestone| milestone.id let:milestone>
                            <MilestoneRow state=state milestone=milestone />
                        </For>
                    </div>
                    <PlanProblem state=state />
                    <PlanTotal state=state />
                    <div class="fields under">
                        <Action label=w::ADD_MILESTONE icon=Icon::PLUS class="subtle"
                            press=Callback::new(move |()| state.add_milestone()) />
                        {move || plan.present.get().then(|| view! {
                            <Choice label=w::PAYMENT chosen=plan.terms options=w::PAYMENTS class="wide"
                                pick=Callback::new(move |terms: String| {
                                    if terms != "none" && plan.delay.value().is_none() {
                                        plan.delay.set(Some(Value::from(if terms == "net" { 30 } else { 45 })));
                                    }
                                    plan.terms.set(terms);
                                }) />
                        })}
                        {move || (plan.present.get() && plan.terms.read().as_str() != "none").then(|| view! {
                            <Input label=w::DELAY field=plan.delay path=at("/schedule/terms/days") class="short" />
                        })}
                    </div>
                }.into_any(),
                false => view! { <Installments state=state /> <PlanProblem state=state /> }.into_any(),
            }}
        </section>
    }
}

/// A fault of the plan as a whole, such as shares that do not add up.
#[component]
fn PlanProblem(state: QuoteState) -> impl IntoView {
    move || {
        let outcome = state.outcome.read();
        let whole = ["/schedule", "/schedule/milestones", "/schedule/total"];
        let problem = outcome.problems.iter().find(|problem| whole.contains(&problem.path.as_str()));
        problem.map(|problem| view! { <p class="error" role="note">{problem.message.clone()}</p> })
    }
}

#[component]
fn MilestoneRow(state: QuoteState, milestone: Milestone) -> impl IntoView {
    let desk = Desk::get();
    let look = desk.look;
    let position = Memo::new(move |_| state.plan.milestones.position(|other| other.id == milestone.id));
    let path =
        move |name: &'static str| Signal::derive(move || format!("/schedule/milestones/{}/{name}", position.get()));
    let shown = move |name: &'static str| {
        let outcome = state.outcome.read();
        let figures = outcome.figures.pointer(&format!("/schedule/installments/{}/{name}", position.get()));
        figures.and_then(Value::as_str).map(str::to_owned)
    };
    let suggestion = Memo::new(move |_| {
        let outcome = state.outcome.read();
        let path = format!("/milestones/{}/date", position.get());
        let warnings = outcome.figures.pointer("/schedule/warnings").and_then(Value::as_array);
        let warning = warnings.and_then(|warnings| warnings.iter().find(|warning| warning["path"] == path.as_str()));
        warning.and_then(|warning| warning["suggestion"].as_str()).map(str::to_owned)
    });
    let by_amount = Memo::new(move |_| milestone.amount.value().is_some());
    let title = move || format!("{} {}", w::MILESTONE.of(look.lang.get()), position.get() + 1);
    let fact = move |name, value: Signal<String>| {
        view! {
            <div class="fact"><span class="name">{look.text(name)}</span><span class="value">{value}</span></div>
        }
    };
    let money = move |name: &'static str| Signal::derive(move || look.number(shown(name).as_deref(), Unit::Eur));
    view! {
        <div class="row milestone" role="group" aria-label=title>
            <div class="fields">
                <Input label=w::MILESTONE field=milestone.label focus=state.plan.milestones.is_fresh(milestone.id) path=path("label") class="wide" />
                {move || match by_amount.get() {
                    true => view! { <Input label=w::AMOUNT field=milestone.amount path=path("amount") /> }.into_any(),
                    false => view! { <Input label=w::SHARE field=milestone.pct path=path("pct") class="short" /> }.into_any(),
                }}
                <Input label=w::DATE field=milestone.date path=path("date") class="date" />
                <Action label=w::REMOVE_MILESTONE icon=Icon::CROSS bare=true class="quiet end"
                    press=Callback::new(move |()| state.remove_milestone(milestone.id)) />
            </div>
            {move || suggestion.get().map(|suggestion| {
                let words = {
                    let suggestion = suggestion.clone();
                    move || format!("{} {}", w::SHIFT_TO.of(look.lang.get()), look.date(Some(&suggestion)))
                };
                view! {
                    <p class="hint">
                        {look.text(w::NOT_BUSINESS)} " "
                        <button type="button" class="link" hidden=move || look.readonly.get() on:click=move |_| {
                            milestone.date.set(Some(Value::from(suggestion.as_str())));
                            desk.tell.run(Moment::Change);
                        }>{words}</button>
                    </p>
                }
            })}
            <div class="facts">
                {fact(w::DUE_DATE, Signal::derive(move || look.date(shown("dueDate").as_deref())))}
                {fact(w::EXCL_VAT, money("amount"))}
                {fact(w::VAT, money("vat"))}
                {fact(w::INCL_VAT, money("amountInclVat"))}
                {fact(w::CUMULATIVE, money("cumulative"))}
            </div>
        </div>
    }
}

#[component]
fn PlanTotal(state: QuoteState) -> impl IntoView {
    let look = Desk::get().look;
    let total = move |path: &'static str| {
        let outcome = state.outcome.read();
        outcome.figures.pointer(path).and_then(Value::as_str).map(str::to_owned)
    };
    move || {
        total("/schedule/total").map(|amount| {
            let of = |path| look.number(total(path).as_deref(), Unit::Eur);
            view! {
                <p class="plan-total">
                    <span>{look.text(w::TOTAL)}</span>
                    <span>{look.number(Some(&amount), Unit::Eur)} " " {look.text(w::EXCL_VAT)}</span>
                    <span>{of("/schedule/totalVat")} " " {look.text(w::VAT)}</span>
                    <span>{of("/schedule/totalInclVat")} " " {look.text(w::INCL_VAT)}</span>
                </p>
            }
        })
    }
}

/// A plan of another kind, as the rules compute it.
#[component]
fn Installments(state: QuoteState) -> impl IntoView {
    move || {
        let schedule = state.outcome.read().figures.get("schedule").and_then(Schedule::given);
        schedule.map(|schedule| view! { <super::client::ScheduleTable schedule=schedule /> })
    }
}
