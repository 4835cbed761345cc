//! What can happen to a text of a translation.

/// What happened to a text of a translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum TextChange {
    /// It is new.
    Added(String),
    /// It says something else.
    Changed {
        /// What it said.
        old: String,
        /// What it says.
        new: String,
    },
    /// It is the same, but the original says something else.
    Outdated,
    /// The original is there, or new, and it is not.
    Missing,
}
