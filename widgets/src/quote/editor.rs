//! The part of the simulator that is typed in: lines, costs, terms.

use leptos::prelude::*;
use serde_json::Value;

use crate::ui::desk::Desk;
use crate::ui::field::{Action, Choice, Input, fresh_id};
use crate::ui::format::Unit;
use crate::ui::icon::Icon;
use crate::ui::working::{Panel, Why};

use super::line::{Line, Resource};
use super::state::{Extra, QuoteState};
use super::words as w;

/// Reads a figure of the last result.
fn figure(state: QuoteState, path: Signal<String>) -> Signal<Option<String>> {
    Signal::derive(move || {
        let outcome = state.outcome.read();
        outcome.figures.pointer(&path.read()).and_then(Value::as_str).map(str::to_owned)
    })
}

/// The lines of the proposal.
#[component]
pub(crate) fn Lines(state: QuoteState) -> impl IntoView {
    let look = Desk::get().look;
    let title = fresh_id();
    let add = Callback::new(move |()| state.add_line());
    view! {
        <section part="lines" aria-labelledby=title>
            <h3 id=title.clone()>{look.text(w::LINES)}</h3>
            <div class="rows">
                <For each=move || state.lines.list.get() key=|line| line.id let:line>
                    <LineCard state=state line=line />
                </For>
            </div>
            <Action label=w::ADD icon=Icon::PLUS press=add class="add" />
        </section>
    }
}

#[component]
fn LineCard(state: QuoteState, line: Line) -> impl IntoView {
    let look = Desk::get().look;
    let position = Memo::new(move |_| state.lines.position(|other| other.id == line.id));
    let last = Signal::derive(move || position.get() + 1 == state.lines.list.read().len());
    let path = move |name: &'static str| Signal::derive(move || format!("/lines/{}/{name}", position.get()));
    let result = |name| figure(state, path(name));
    let (revenue, margin_rate) = (result("revenue"), result("tauxMarquePct"));
    let pick = Callback::new(move |mode| line.mode.set(mode));
    let (named, panel) = (fresh_id(), fresh_id());
    let open = RwSignal::new(false);
    let title = move || format!("{} {}", w::LINE.of(look.lang.get()), position.get() + 1);
    view! {
        <div class="row line" role="group" aria-label=title part="line">
            <div class="head">
                <Input label=w::LABEL field=line.label focus=state.lines.is_fresh(line.id) path=path("label") placeholder=w::WHAT_IS_SOLD class="title" />
                <Choice label=w::MODE chosen=line.mode options=w::MODES pick=pick class="mode" />
                <div class="tools">
                    <Action label=w::MOVE_UP icon=Icon::UP bare=true class="quiet"
                        disabled=Signal::derive(move || position.get() == 0)
                        press=Callback::new(move |()| state.lines.shift(|other| other.id == line.id, false)) />
                    <Action label=w::MOVE_DOWN icon=Icon::DOWN bare=true class="quiet" disabled=last
                        press=Callback::new(move |()| state.lines.shift(|other| other.id == line.id, true)) />
                    <Action label=w::DUPLICATE icon=Icon::COPY bare=true class="quiet"
                        press=Callback::new(move |()| state.duplicate(line)) />
                    <Action label=w::DELETE icon=Icon::BIN bare=true class="quiet"
                        press=Callback::new(move |()| state.lines.remove(|other| other.id == line.id)) />
                </div>
            </div>
            <div class="fields">
                {move || match line.mode.get().as_str() {
                    "forfait" => view! {
                        <Input label=w::PRICE field=line.price path=path("price") />
                    }.into_any(),
                    "service_centre" => view! {
                        <Input label=w::MONTHLY_FEE field=line.monthly_fee path=path("monthlyFee") />
                        <Input label=w::MONTHS field=line.months path=path("months") />
                        <Input label=w::COMMITMENT field=line.commitment path=path("commitment") placeholder=w::OPTIONAL />
                        <Input label=w::COST field=line.cost path=path("cost") />
                    }.into_any(),
                    _ => view! {
                        <Input label=w::TJM field=line.tjm path=path("tjm") />
                        <Input label=w::DAYS field=line.days path=path("days") />
                        <Input label=w::CJM field=line.cjm path=path("cjm") />
                    }.into_any(),
                }}
                <Input label=w::LINE_DISCOUNT field=line.discount path=path("discountPct") class="short" />
                <div class="amount">
                    <span class="name" id=named.clone()>{look.text(w::AMOUNT)}</span>
                    <span class="value">{move || look.number(revenue.get().as_deref(), Unit::Eur)}</span>
                    <Why named_by=named open=open panel=panel.clone() />
                    <span class="note">
                        {move || margin_rate.get().map(|rate| {
                            let rate = look.number(Some(&rate), Unit::Pct);
                            format!("{} {rate}", w::TAUX_MARQUE.of(look.lang.get()))
                        })}
                    </span>
                </div>
            </div>
            <Panel path=path("revenue") open=open id=panel />
            {move || (line.mode.read().as_str() == "forfait").then(|| view! { <Team state=state line=line /> })}
            <div class="fields more">
                {move || (line.mode.read().as_str() == "regie").then(|| view! {
                    <Input label=w::PROFILE field=line.profile path=path("profile") placeholder=w::OPTIONAL class="wide" />
                })}
                <Input label=w::PHASE field=line.phase path=path("phase") placeholder=w::OPTIONAL class="wide" />
            </div>
        </div>
    }
}

/// Who a fixed price is made of.
#[component]
fn Team(state: QuoteState, line: Line) -> impl IntoView {
    let look = Desk::get().look;
    let title = fresh_id();
    view! {
        <div class="team" role="group" aria-labelledby=title>
            <h4 id=title.clone()>{look.text(w::TEAM)}</h4>
            <For each=move || line.resources.list.get() key=|resource| resource.id let:resource>
                <Member state=state line=line resource=resource />
            </For>
            <Action label=w::ADD_RESOURCE icon=Icon::PLUS class="subtle"
                press=Callback::new(move |()| state.add_resource(line)) />
        </div>
    }
}

#[component]
fn Member(state: QuoteState, line: Line, resource: Resource) -> impl IntoView {
    let path = move |name: &'static str| {
        Signal::derive(move || {
            let index = state.lines.position(|other| other.id == line.id);
            let position = line.resources.position(|other| other.id == resource.id);
            format!("/lines/{index}/resources/{position}/{name}")
        })
    };
    view! {
        <div class="fields">
            <Input label=w::PROFILE field=resource.profile focus=line.resources.is_fresh(resource.id) path=path("profile") placeholder=w::OPTIONAL class="wide" />
            <Input label=w::CJM field=resource.cjm path=path("cjm") />
            <Input label=w::DAYS field=resource.days path=path("days") />
            <Action label=w::REMOVE_RESOURCE icon=Icon::CROSS bare=true class="quiet end"
                press=Callback::new(move |()| line.resources.remove(|other| other.id == resource.id)) />
        </div>
    }
}

/// Costs beside the lines: travel, licences.
#[component]
pub(crate) fn Extras(state: QuoteState) -> impl IntoView {
    let look = Desk::get().look;
    let title = fresh_id();
    view! {
        <section part="extra-costs" aria-labelledby=title>
            <h3 id=title.clone()>{look.text(w::EXTRAS)}</h3>
            <div class="rows sheet">
                <For each=move || state.extras.list.get() key=|extra| extra.id let:extra>
                    <ExtraRow state=state extra=extra />
                </For>
            </div>
            <Action label=w::ADD_EXTRA icon=Icon::PLUS class="subtle" press=Callback::new(move |()| state.add_extra()) />
        </section>
    }
}

#[component]
fn ExtraRow(state: QuoteState, extra: Extra) -> impl IntoView {
    let path = move |name: &'static str| {
        Signal::derive(move || format!("/extraCosts/{}/{name}", state.extras.position(|other| other.id == extra.id)))
    };
    view! {
        <div class="row fields">
            <Input label=w::EXTRA_LABEL field=extra.label focus=state.extras.is_fresh(extra.id) path=path("label") class="wide" />
            <Input label=w::EXTRA_COST field=extra.cost path=path("cost") />
            <Input label=w::REBILLED field=extra.rebilled path=path("rebilled") />
            <Action label=w::REMOVE_EXTRA icon=Icon::CROSS bare=true class="quiet end"
                press=Callback::new(move |()| state.extras.remove(|other| other.id == extra.id)) />
        </div>
    }
}

/// Discount, VAT and threshold of the whole proposal.
#[component]
pub(crate) fn Terms(state: QuoteState) -> impl IntoView {
    let look = Desk::get().look;
    let title = fresh_id();
    let at = |path: &'static str| Signal::derive(move || path.to_owned());
    let vat_default = crate::ui::text::Text::new("20", "20");
    view! {
        <section part="terms" aria-labelledby=title>
            <h3 id=title.clone()>{look.text(w::TERMS)}</h3>
            <div class="row fields">
                <Input label=w::DISCOUNT field=state.discount path=at("/discountPct") />
                <Input label=w::VAT field=state.vat path=at("/vatPct") placeholder=vat_default />
                <Input label=w::THRESHOLD field=state.threshold path=at("/threshold/pct") />
                <Choice label=w::BASIS chosen=Signal::derive(move || state.basis()) options=w::BASES
                    pick=Callback::new(move |basis| state.basis.set(Some(basis))) class="wide" />
            </div>
        </section>
    }
}
