//! References from one item to another: typed indices, never names.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use serde::{Deserialize, Serialize};

use crate::{Organization, Person, Section, Tag};

/// A reference to an item of the kind `T`: its place in the [`Profile`](crate::Profile)'s list of that kind.
#[derive(Serialize, Deserialize)]
#[serde(transparent, bound = "")]
pub struct Ref<T> {
    index: u32,
    #[serde(skip)]
    kind: PhantomData<fn() -> T>,
}

impl<T> Ref<T> {
    /// Makes a reference to the item at `index`.
    #[doc(hidden)]
    pub const fn lifted(index: u32) -> Self {
        Self { index, kind: PhantomData }
    }

    /// The place in the list of the kind.
    pub const fn index(self) -> usize {
        self.index as usize
    }

    /// The place in the list of the kind, as it is stored.
    pub const fn raw(self) -> u32 {
        self.index
    }
}

impl<T> Clone for Ref<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Ref<T> {}

impl<T> PartialEq for Ref<T> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}

impl<T> Eq for Ref<T> {}

impl<T> Hash for Ref<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}

impl<T> fmt::Debug for Ref<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.index)
    }
}

/// A reference to an item of any kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ItemRef {
    /// The item's kind.
    pub tag: Tag,
    /// Its place in the profile's list of that kind; 0 where there can be only one.
    pub index: u32,
}

/// The owner of the site, or a person that it declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Someone {
    /// The owner.
    Owner,
    /// A person.
    Person(Ref<Person>),
}

/// What a link or a reference leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Target {
    /// An item of the profile.
    Item(ItemRef),
    /// A part of the site.
    Section(Section),
}

impl Target {
    /// The item of kind `tag` at `index` in its list.
    pub const fn item(tag: Tag, index: u32) -> Self {
        Self::Item(ItemRef { tag, index })
    }
}

impl From<Ref<Organization>> for Target {
    fn from(reference: Ref<Organization>) -> Self {
        Self::item(Tag::Organization, reference.raw())
    }
}

impl From<Someone> for Target {
    fn from(someone: Someone) -> Self {
        match someone {
            Someone::Owner => Self::item(Tag::Owner, 0),
            Someone::Person(person) => Self::item(Tag::Person, person.raw()),
        }
    }
}
