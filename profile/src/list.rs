//! Lists: borrowed in a lifted profile, owned in one that was just read.

use std::borrow::Cow;
use std::ops::Deref;

use serde::{Deserialize, Serialize};

/// A list of values. Where `REQUIRED`, a key of this type must be given and have at least one element.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent, bound(serialize = "T: Serialize", deserialize = "T: Deserialize<'de>"))]
pub struct List<T: Clone + 'static, const REQUIRED: bool = false>(Cow<'static, [T]>);

/// A list with at least one element.
pub type OneOrMore<T> = List<T, true>;

impl<T: Clone, const REQUIRED: bool> List<T, REQUIRED> {
    /// The list with nothing in it.
    pub const EMPTY: Self = Self(Cow::Borrowed(&[]));

    /// Rebuilds a list that has been checked already.
    #[doc(hidden)]
    pub const fn lifted(elements: &'static [T]) -> Self {
        Self(Cow::Borrowed(elements))
    }

    /// The elements, to be changed.
    pub(crate) fn to_mut(&mut self) -> &mut Vec<T> {
        self.0.to_mut()
    }
}

impl<T: Clone, const REQUIRED: bool> From<Vec<T>> for List<T, REQUIRED> {
    fn from(elements: Vec<T>) -> Self {
        Self(Cow::Owned(elements))
    }
}

impl<T: Clone, const REQUIRED: bool> Deref for List<T, REQUIRED> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<'a, T: Clone, const REQUIRED: bool> IntoIterator for &'a List<T, REQUIRED> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
