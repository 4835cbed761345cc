//! Which items of a kind a curriculum vitae shows.

use serde::{Deserialize, Serialize};

use crate::{Date, List, Ref};

/// A choice among the items of a kind.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(bound = "")]
pub enum Selection<T: 'static> {
    /// `all`
    All,
    /// `none`
    None,
    /// `selected`: those that are marked `selected: true`.
    Selected,
    /// `since 2018`: those that are dated so, or later, or go on.
    Since(Date),
    /// `[aurora, metropolis]`: these, in this order.
    Items(List<Ref<T>>),
}
