//! The portfolio: most urgent first. Only the rows in sight are in the page, so that thousands stay fluid.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use chiffrage::value::count;

use crate::form::{Form, State};
use crate::ui::announce::voice;
use crate::ui::dom::{Node, folded};
use crate::ui::field::fresh_id;
use crate::ui::format::Unit;
use crate::ui::html::{Html, el};
use crate::ui::internal;

use super::rows::{self, COLUMNS, Order, Row, STATUSES, View};
use super::words as w;
use super::{project, verdict};

/// Rows drawn at once: more than the list shows.
const SIGHT: usize = 24;

/// What is shown of a portfolio.
struct Portfolio {
    form: Form,
    asked: RefCell<View>,
    /// The projects asked for, in order.
    shown: RefCell<Vec<usize>>,
    first: Cell<usize>,
    /// On paper nobody scrolls: all rows are there.
    printed: Cell<bool>,
    body: Node,
    count: Node,
    window: RefCell<Option<Html>>,
}

pub(super) fn view(form: &Form) -> Html {
    let body = el("div", "body").set("role", "presentation");
    let count = el("span", "");
    let portfolio = Rc::new(Portfolio {
        form: form.clone(),
        asked: RefCell::new(View { order: Order::Urgency, reversed: false, search: String::new(), status: None }),
        shown: RefCell::default(),
        first: Cell::new(0),
        printed: Cell::new(false),
        body: body.node().clone(),
        count: count.node().clone(),
        window: RefCell::default(),
    });
    let followed = Rc::clone(&portfolio);
    let list = list(&portfolio, body, count).keep(form.follow(Box::new(move |state| followed.sort(state))));
    let (before, after) = (Rc::clone(&portfolio), Rc::clone(&portfolio));
    el("div", "margins portfolio")
        .on_window("beforeprint", move |_| before.print(true))
        .on_window("afterprint", move |_| after.print(false))
        .add(internal::header(form, w::PORTFOLIO))
        .add(chips(&portfolio))
        .add(search(&portfolio))
        .add(list)
        .add(voice(form))
}

impl Portfolio {
    /// Something else is asked for.
    fn ask(&self, change: impl FnOnce(&mut View)) {
        change(&mut self.asked.borrow_mut());
        self.form.read(|state| self.sort(state));
    }

    fn sort(&self, state: &State) {
        let asked = rows::asked(rows::all(state), &self.asked.borrow());
        let found = count(asked.len());
        self.shown.replace(asked.iter().map(|row| row.index).collect());
        self.body.style().set_property("--count", &found);
        self.count.set_text(&found);
        if let Some(table) = self.body.closest("[role=table]") {
            // The names of the columns are a row too.
            table.set_attribute("aria-rowcount", &count(asked.len() + 1));
        }
        self.draw(state);
    }

    /// Draws the rows in sight.
    fn draw(&self, state: &State) {
        let (first, sight) = if self.printed.get() { (0, usize::MAX) } else { (self.first.get(), SIGHT) };
        let seen: Vec<usize> = self.shown.borrow().iter().skip(first).take(sight).copied().collect();
        let rows = (first..).zip(seen).filter_map(|(place, index)| {
            let line = line(&self.form, state, &rows::one(state, index)?);
            Some(line.set("aria-rowindex", &count(place + 2)))
        });
        let window = el("div", "window").set("role", "rowgroup").set("--first", &count(first)).all(rows);
        if let Some(old) = self.window.take() {
            old.node().remove();
        }
        self.body.append(window.node());
        self.window.replace(Some(window));
    }

    fn print(&self, printed: bool) {
        self.printed.set(printed);
        self.form.read(|state| self.draw(state));
    }

    /// Follows the scrolling, by steps, so that it draws once for several rows.
    fn scroll(&self, scroller: &Node) {
        let pixels = |length: i32| usize::try_from(length).unwrap_or_default();
        // As high as the text is large; the names of the columns count for about a row.
        let height = pixels(scroller.scroll_height()) / (self.shown.borrow().len() + 1);
        let row = pixels(scroller.scroll_top()) / height.max(1);
        let first = row.saturating_sub(6) / 6 * 6;
        if self.first.replace(first) != first {
            self.form.read(|state| self.draw(state));
        }
    }
}

/// How many stand where: press one to see only those.
fn chips(portfolio: &Rc<Portfolio>) -> Html {
    let portfolio = Rc::clone(portfolio);
    let form = &portfolio.form.clone();
    el("div", "chips").set("role", "group").set("aria-label", form.say(w::FILTER)).swap(
        form,
        counts,
        move |_, counts| {
            let chips = counts.split(' ').enumerate().filter(|(_, count)| *count != "0");
            Some(el("div", "contents").all(chips.map(|(rank, count)| chip(&portfolio, rank, count))))
        },
    )
}

/// How many projects have each status.
fn counts(state: &State) -> String {
    let all = rows::all(state);
    let of = |rank| count(all.iter().filter(|row| row.rank == rank).count());
    (0..STATUSES.len()).map(of).collect::<Vec<_>>().join(" ")
}

fn chip(portfolio: &Rc<Portfolio>, rank: usize, count: &str) -> Html {
    let verdict = verdict(STATUSES.get(rank).copied().unwrap_or_default());
    let is = portfolio.asked.borrow().status == Some(rank);
    let pressed = Rc::clone(portfolio);
    el("button", &["chip ", verdict.class].concat())
        .set("type", "button")
        .set("aria-pressed", if is { "true" } else { "false" })
        .on("click", move |event| {
            let button = event.current();
            if let Some(other) = button.closest(".chips").and_then(|chips| chips.query("[aria-pressed=true]")) {
                other.set_attribute("aria-pressed", "false");
            }
            let is = pressed.asked.borrow().status == Some(rank);
            button.set_attribute("aria-pressed", if is { "false" } else { "true" });
            pressed.ask(|view| view.status = (!is).then_some(rank));
        })
        .add(verdict.icon.view())
        .words(&portfolio.form, verdict.words)
        .say(" ")
        .add(el("b", "").say(count))
}

fn search(portfolio: &Rc<Portfolio>) -> Html {
    let (id, typed) = (fresh_id(), Rc::clone(portfolio));
    let input = el("input", "")
        .set("id", &id)
        .set("type", "search")
        .set("autocomplete", "off")
        .on("input", move |event| typed.ask(|view| view.search = folded(&event.current().value())));
    el("div", "field")
        .add(el("label", "").set("for", &id).words(&portfolio.form, w::SEARCH))
        .add(el("div", "box").add(input))
}

fn list(portfolio: &Rc<Portfolio>, body: Html, count: Html) -> Html {
    let scrolled = Rc::clone(portfolio);
    let words = portfolio.form.say(w::PORTFOLIO);
    let table = el("div", "contents").set("role", "table").set("aria-label", words).add(head(portfolio)).add(body);
    el("div", "scroller")
        .set("part", "list")
        .set("tabindex", "0")
        .set("role", "group")
        .set("aria-label", words)
        .on("scroll", move |event| scrolled.scroll(&event.current()))
        .add(el("p", "visually-hidden").words(&portfolio.form, w::PROJECTS).say(" ").add(count))
        .add(table)
}

/// The names of the columns: press one to sort on it.
fn head(portfolio: &Rc<Portfolio>) -> Html {
    let columns = COLUMNS.iter().map(|&(order, name)| {
        let pressed = Rc::clone(portfolio);
        let button = el("button", "sort")
            .set("type", "button")
            .on("click", move |event| {
                pressed.ask(|view| view.sort(order));
                let button = event.current();
                if let Some(other) = button.closest(".head").and_then(|head| head.query("[aria-sort]")) {
                    other.remove_attribute("aria-sort");
                }
                let direction = pressed.asked.borrow().direction();
                if let Some(column) = button.closest(".column") {
                    column.set_attribute("aria-sort", direction);
                }
            })
            .words(&portfolio.form, name);
        let column = el("div", "column").set("role", "columnheader").add(button);
        let asked = portfolio.asked.borrow();
        if asked.order == order { column.set("aria-sort", asked.direction()) } else { column }
    });
    el("div", "head").set("role", "row").all(columns)
}

fn line(form: &Form, state: &State, row: &Row<'_>) -> Html {
    let verdict = verdict(STATUSES.get(row.rank).copied().unwrap_or_default());
    let base = ["/projects/", &count(row.index), "/value/"].concat();
    let rates: Vec<String> = project::POSITIONS
        .iter()
        .filter_map(|(position, _)| state.figures.at(&[base.as_str(), position, "/tauxMarquePct"].concat()))
        .map(|rate| state.number(Some(rate), Unit::Pct))
        .collect();
    let mut shortfall = el("span", "shortfall").set("role", "cell");
    if let Some((_, _, of)) = state.figures.find(base.trim_end_matches('/')).and_then(project::lacking) {
        let amount = state.number(of.at("/shortfall"), Unit::Eur);
        shortfall = shortfall.say(&amount).add(el("small", "").say(&project::remedy(state, of)));
    }
    if let Some(refusal) = rows::refusal(state, row.index) {
        shortfall = shortfall.set("class", "shortfall refusal").say(&refusal);
    }
    let cell = |class| el("span", class).set("role", "cell");
    el("div", &["project ", verdict.class].concat())
        .set("role", "row")
        .add(cell("mark").add(verdict.icon.view()).add(el("span", "words").words(form, verdict.words)))
        .add(cell("title").say(row.name))
        .add(cell("rates").say(&rates.join(" → ")))
        .add(shortfall)
}
