//! The proposal as a client reads it: a page, drawn from the allow-listed data and nothing else.

use leptos::prelude::*;

use crate::ui::desk::Desk;
use crate::ui::field::fresh_id;
use crate::ui::format::Unit;

use super::proposal::{Line, Proposal, Schedule};
use super::words as w;

/// The page, or a neutral notice while there is none.
#[component]
pub(crate) fn ClientPage(proposal: Signal<Option<Proposal>>) -> impl IntoView {
    let look = Desk::get().look;
    move || match proposal.get() {
        Some(proposal) => view! { <Page proposal=proposal /> }.into_any(),
        None => view! { <p class="notice" part="notice">{look.text(w::IN_PREPARATION)}</p> }.into_any(),
    }
}

#[component]
fn Page(proposal: Proposal) -> impl IntoView {
    let look = Desk::get().look;
    let title = fresh_id();
    let money = move |amount: &str| look.number(Some(amount), Unit::Eur);
    let discounted = !is_zero(&proposal.discount);
    let revenue = money(&proposal.revenue);
    view! {
        <article class="page" part="proposal" aria-labelledby=title>
            <header>
                <h2 id=title.clone()>{look.text(w::PROPOSAL)}</h2>
                <p class="hero">
                    <span class="value" part="total">{revenue.clone()}</span>
                    <span class="name">{look.text(w::EXCL_VAT)}</span>
                </p>
            </header>
            <table class="offer">
                <thead>
                    <tr>
                        <th scope="col">{look.text(w::SERVICE)}</th>
                        <th scope="col" class="number">{look.text(w::DAYS)}</th>
                        <th scope="col" class="number">{look.text(w::UNIT_PRICE)}</th>
                        <th scope="col" class="number">{look.text(w::AMOUNT)}</th>
                    </tr>
                </thead>
                <tbody>
                    {proposal.lines.into_iter().map(offer_line).collect_view()}
                    {proposal.rebilled.into_iter().map(|rebilled| view! {
                        <tr>
                            <th scope="row">{rebilled.label}<small>{look.text(w::REBILLED_COSTS)}</small></th>
                            <td class="number empty"></td>
                            <td class="number empty"></td>
                            <td class="number amount">{money(&rebilled.amount)}</td>
                        </tr>
                    }).collect_view()}
                </tbody>
            </table>
            <dl class="totals">
                {discounted.then(|| view! {
                    <div><dt>{look.text(w::DISCOUNT)}</dt><dd>"−\u{202f}"{money(&proposal.discount)}</dd></div>
                })}
                <div><dt>{look.text(w::REVENUE)}</dt><dd>{revenue}</dd></div>
                <div><dt>{look.text(w::VAT)}</dt><dd>{money(&proposal.vat)}</dd></div>
                <div class="grand"><dt>{look.text(w::TOTAL_INCL_VAT)}</dt><dd>{money(&proposal.total_incl_vat)}</dd></div>
            </dl>
            {proposal.schedule.map(|schedule| view! {
                <section>
                    <h3>{look.text(w::PLAN)}</h3>
                    <div class="strip" aria-hidden="true">
                        {schedule.installments.iter().map(|installment| {
                            let share = installment.amount.clone();
                            view! { <span style:flex-grow=share></span> }
                        }).collect_view()}
                    </div>
                    <ScheduleTable schedule=schedule />
                </section>
            })}
        </article>
    }
}

/// A decimal text of zeros alone.
fn is_zero(text: &str) -> bool {
    text.trim_start_matches(['0', '.']).is_empty()
}

fn offer_line(line: Line) -> impl IntoView {
    let look = Desk::get().look;
    let lang = look.lang.get();
    let discount = line.discount_pct.as_deref().filter(|pct| !is_zero(pct));
    let discount = discount.map(|pct| format!("{} {}", w::DISCOUNT_OF.of(lang), look.number(Some(pct), Unit::Pct)));
    let mode = (line.mode != "regie").then(|| w::mode(&line.mode)).flatten().map(|text| text.of(lang).to_owned());
    let notes: Vec<String> = [line.profile, line.phase, mode, discount].into_iter().flatten().collect();
    let cell = move |name, text: Option<String>, unit| {
        match text {
        Some(text) => view! {
            <td class="number"><span class="cell-name" aria-hidden="true">{look.text(name)}</span>{look.number(Some(&text), unit)}</td>
        }.into_any(),
        None => view! { <td class="number empty"></td> }.into_any(),
    }
    };
    view! {
        <tr>
            <th scope="row">{line.label}{(!notes.is_empty()).then(|| view! { <small>{notes.join(" · ")}</small> })}</th>
            {cell(w::DAYS, line.days, Unit::Days)}
            {cell(w::UNIT_PRICE, line.tjm, Unit::EurPerDay)}
            <td class="number amount">{look.number(Some(&line.revenue), Unit::Eur)}</td>
        </tr>
    }
}

/// A billing plan: what is invoiced, when, and when it falls due.
#[component]
pub(crate) fn ScheduleTable(schedule: Schedule) -> impl IntoView {
    let look = Desk::get().look;
    let money = move |amount: &str| look.number(Some(amount), Unit::Eur);
    let dated = schedule.installments.iter().any(|installment| installment.invoice_date.is_some());
    let due = schedule.installments.iter().any(|installment| installment.due_date.is_some());
    let cell = move |name, shown: String| {
        view! {
            <td class="number"><span class="cell-name" aria-hidden="true">{look.text(name)}</span>{shown}</td>
        }
    };
    view! {
        <table class="plan">
            <thead>
                <tr>
                    <th scope="col">{look.text(w::MILESTONE)}</th>
                    {dated.then(|| view! { <th scope="col" class="number">{look.text(w::INVOICE_DATE)}</th> })}
                    {due.then(|| view! { <th scope="col" class="number">{look.text(w::DUE_DATE)}</th> })}
                    <th scope="col" class="number">{look.text(w::EXCL_VAT)}</th>
                    <th scope="col" class="number">{look.text(w::INCL_VAT)}</th>
                </tr>
            </thead>
            <tbody>
                {schedule.installments.into_iter().map(|installment| view! {
                    <tr>
                        <th scope="row">{installment.label}</th>
                        {dated.then(|| cell(w::INVOICE_DATE, look.date(installment.invoice_date.as_deref())))}
                        {due.then(|| cell(w::DUE_DATE, look.date(installment.due_date.as_deref())))}
                        {cell(w::EXCL_VAT, money(&installment.amount))}
                        {cell(w::INCL_VAT, money(&installment.amount_incl_vat))}
                    </tr>
                }).collect_view()}
            </tbody>
            <tfoot>
                <tr>
                    <th scope="row">{look.text(w::TOTAL)}</th>
                    {dated.then(|| view! { <td class="empty"></td> })}
                    {due.then(|| view! { <td class="empty"></td> })}
                    {cell(w::EXCL_VAT, money(&schedule.total))}
                    {cell(w::INCL_VAT, money(&schedule.total_incl_vat))}
                </tr>
            </tfoot>
        </table>
    }
}
