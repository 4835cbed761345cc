//! The home page, which is made of the other sections: see [`crate::pages`].

use super::Row;

pub(super) const ROW: Row = Row::titled(|words| words.sections.home, |_| true);
