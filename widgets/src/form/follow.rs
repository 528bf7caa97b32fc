//! What follows signals. An effect of Leptos brings an executor, futures and owners along, which weigh as much as a widget; this one is
//! a subscriber of the same graph of signals, run by the browser once what goes on has ended.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use leptos::reactive::graph::{AnySource, AnySubscriber, ReactiveNode, Source, Subscriber, WithObserver};

use crate::ui::dom;

/// Runs now and whenever a signal it reads changes, as long as it is kept.
pub(crate) struct Follow(#[expect(dead_code, reason = "kept, for what is in it")] Rc<Followed>);

/// What runs, beside what the graph knows of it.
struct Followed {
    node: Arc<Node>,
    run: RefCell<Box<dyn FnMut()>>,
}

/// In the graph of signals, which asks for what any thread may hold.
#[derive(Default)]
struct Node {
    is_due: AtomicBool,
    changed: AtomicBool,
    sources: Mutex<Vec<AnySource>>,
}

thread_local! {
    static FOLLOWED: RefCell<Vec<Weak<Followed>>> = const { RefCell::new(Vec::new()) };
    /// Some of them are to run soon.
    static AWAITED: Cell<bool> = const { Cell::new(false) };
}

impl Follow {
    pub(crate) fn new(run: Box<dyn FnMut()>) -> Self {
        let followed = Rc::new(Followed { node: Arc::default(), run: RefCell::new(run) });
        FOLLOWED.with_borrow_mut(|all| all.push(Rc::downgrade(&followed)));
        followed.run();
        Self(followed)
    }
}

impl Drop for Followed {
    fn drop(&mut self) {
        // It would stay in the lists of its signals, for as long as they live.
        self.leave();
    }
}

impl Followed {
    fn run(&self) {
        let subscriber = self.leave();
        subscriber.with_observer(|| (self.run.borrow_mut())());
    }

    /// Out of the lists of its signals.
    fn leave(&self) -> AnySubscriber {
        let subscriber = AnySubscriber(Arc::as_ptr(&self.node) as usize, Arc::downgrade(&self.node) as _);
        self.node.clear_sources(&subscriber);
        subscriber
    }
}

impl Node {
    fn sources(&self) -> MutexGuard<'_, Vec<AnySource>> {
        self.sources.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ReactiveNode for Node {
    fn mark_dirty(&self) {
        self.changed.store(true, Ordering::Relaxed);
        self.mark_check();
    }

    fn mark_check(&self) {
        self.is_due.store(true, Ordering::Relaxed);
        if !AWAITED.replace(true) {
            dom::soon(Box::new(run_due));
        }
    }

    fn mark_subscribers_check(&self) {}

    fn update_if_necessary(&self) -> bool {
        // Out of the lock: what comes anew may read other signals.
        let sources = self.sources().clone();
        self.changed.swap(false, Ordering::Relaxed) || sources.iter().any(ReactiveNode::update_if_necessary)
    }
}

impl Subscriber for Node {
    fn add_source(&self, source: AnySource) {
        let mut sources = self.sources();
        if !sources.contains(&source) {
            sources.push(source);
        }
    }

    fn clear_sources(&self, subscriber: &AnySubscriber) {
        let sources = std::mem::take(&mut *self.sources());
        sources.iter().for_each(|source| source.remove_subscriber(subscriber));
    }
}

/// What one of them takes away no longer runs.
fn run_due() {
    AWAITED.set(false);
    for followed in FOLLOWED.take() {
        if let Some(kept) = followed.upgrade() {
            FOLLOWED.with_borrow_mut(|all| all.push(followed));
            if kept.node.is_due.swap(false, Ordering::Relaxed) && kept.node.update_if_necessary() {
                kept.run();
            }
        }
    }
}
