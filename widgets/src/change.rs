//! What is told of a user's change.

/// What a user's change made of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The value as JSON text, with the last readable content of every field: for a client, what a client may see.
    pub value: String,
    /// What the rules return for it, as JSON text; `None` while something is wrong. Decimals are text: `"912.00"`.
    pub result: Option<String>,
}

/// A status that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alert {
    /// The new one, as in the result: `"ok"`, `"below_threshold"`, `"loss"`…
    pub status: String,
    /// The one before; none where there was no result yet.
    pub previous: Option<String>,
}
