//! What a screen reader is told: changes once they have settled, a crossed threshold at once.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

const SETTLED: Duration = Duration::from_millis(800);

/// Says things to those who do not see the screen.
#[derive(Clone, Copy)]
pub struct Announcer {
    polite: RwSignal<String>,
    urgent: RwSignal<String>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl Announcer {
    /// Silent.
    pub fn new() -> Self {
        let timer: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
        on_cleanup(move || {
            timer.try_with_value(|timer| timer.inspect(TimeoutHandle::clear));
        });
        Self { polite: RwSignal::new(String::new()), urgent: RwSignal::new(String::new()), timer }
    }

    /// Says it once changes have settled, and only the last of them.
    pub fn settle(self, words: impl Fn() -> String + 'static) {
        let say = move || {
            let _ = self.polite.try_set(words());
        };
        self.timer.update_value(|timer| {
            if let Some(timer) = timer.take() {
                timer.clear();
            }
            *timer = set_timeout_with_handle(say, SETTLED).ok();
        });
    }

    /// Says it now.
    pub fn alert(self, words: String) {
        self.urgent.set(words);
    }
}

impl Default for Announcer {
    fn default() -> Self {
        Self::new()
    }
}

/// The places screen readers listen to.
#[component]
pub fn Voice(
    /// What is said.
    announcer: Announcer,
) -> impl IntoView {
    view! {
        <p role="status" class="visually-hidden">{announcer.polite}</p>
        <p role="alert" class="visually-hidden">{announcer.urgent}</p>
    }
}
