//! What follows signals. An effect of Leptos brings an executor, futures and owners along, which weigh as much as a widget; this one is
//! a subscriber of the same graph of signals, run by the browser once what goes on has ended.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use leptos::reactive::graph::{AnySource, AnySubscriber, ReactiveNode, Source, Subscriber, WithObserver};

use crate::ui::dom;

use super::json::identity;

/// Runs now and whenever a signal it reads changes, as long as it is kept.
pub(crate) struct Follow(u32);

/// What runs, beside what the graph knows of it.
struct Followed {
    node: Arc<Node>,
    run: RefCell<Box<dyn FnMut()>>,
}

/// In the graph of signals, which asks for what any thread may hold.
struct Node {
    id: u32,
    changed: AtomicBool,
    sources: Mutex<Vec<AnySource>>,
}

thread_local! {
    /// All that are kept, the oldest first.
    static FOLLOWED: RefCell<Vec<(u32, Rc<Followed>)>> = const { RefCell::new(Vec::new()) };
    /// Those to run soon.
    static DUE: RefCell<Vec<u32>> = const { RefCell::new(Vec::new()) };
}

impl Follow {
    pub(crate) fn new(run: Box<dyn FnMut()>) -> Self {
        let id = identity();
        let node = Arc::new(Node { id, changed: AtomicBool::new(false), sources: Mutex::default() });
        let followed = Rc::new(Followed { node, run: RefCell::new(run) });
        FOLLOWED.with_borrow_mut(|all| all.push((id, Rc::clone(&followed))));
        followed.run();
        Self(id)
    }
}

impl Drop for Follow {
    fn drop(&mut self) {
        let gone = FOLLOWED.with_borrow_mut(|all| place(all, self.0).map(|place| all.remove(place)));
        // It would stay in the lists of its signals, for as long as they live.
        if let Some((_, followed)) = gone {
            followed.leave();
        }
    }
}

impl Followed {
    fn run(&self) {
        let subscriber = self.leave();
        subscriber.with_observer(|| (self.run.borrow_mut())());
    }

    /// Out of the lists of its signals.
    fn leave(&self) -> AnySubscriber {
        let node: Weak<Node> = Arc::downgrade(&self.node);
        let subscriber = AnySubscriber(Arc::as_ptr(&self.node) as usize, node);
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
        let is_first = DUE.with_borrow_mut(|due| {
            due.push(self.id);
            due.len() == 1
        });
        if is_first {
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

fn place(all: &[(u32, Rc<Followed>)], id: u32) -> Option<usize> {
    all.binary_search_by_key(&id, |(id, _)| *id).ok()
}

/// What one of them takes away no longer runs.
fn run_due() {
    for id in DUE.take() {
        let followed = FOLLOWED.with_borrow(|all| {
            let (_, followed) = all.get(place(all, id)?)?;
            Some(Rc::clone(followed))
        });
        if let Some(followed) = followed.filter(|followed| followed.node.update_if_necessary()) {
            followed.run();
        }
    }
}
