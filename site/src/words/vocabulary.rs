//! All that a language says. Apart from the languages, so that each of them needs this alone.

use std::fmt;

use super::counted::Category;
use super::groups::{
    Citations, Cv, Data, Filter, Labels, Links, Lists, Navigation, PositionKinds, Projects, Publications, Sections,
    Sentences, ServiceKinds, TalkKinds, TeachingLevels, Time,
};

/// The words of one language.
pub(crate) struct Words {
    /// Which of the plural forms a number takes.
    pub(crate) plural: fn(u64) -> Category,
    /// A number in a row, as in "2nd edition".
    pub(crate) ordinal: fn(u32) -> String,
    /// Dates and spans of time.
    pub(crate) time: Time,
    /// Things in a row, labels, quotation marks.
    pub(crate) lists: Lists,
    /// What the sections are called.
    pub(crate) sections: Sections,
    /// What helps to find the way on a page.
    pub(crate) navigation: Navigation,
    /// Sentences on pages and in descriptions.
    pub(crate) sentences: Sentences,
    /// The words before facts.
    pub(crate) labels: Labels,
    /// The words of links to material.
    pub(crate) links: Links,
    /// What is said of publications.
    pub(crate) publications: Publications,
    /// The controls of the filter of publications.
    pub(crate) filter: Filter,
    /// What is said of projects.
    pub(crate) projects: Projects,
    /// Sorts of talks.
    pub(crate) talk_kinds: TalkKinds,
    /// Whom a course is for.
    pub(crate) teaching_levels: TeachingLevels,
    /// Sorts of service.
    pub(crate) service_kinds: ServiceKinds,
    /// Sorts of positions.
    pub(crate) position_kinds: PositionKinds,
    /// The curriculum vitae.
    pub(crate) cv: Cv,
    /// References to publications.
    pub(crate) citations: Citations,
    /// Files for machines, as far as people read them.
    pub(crate) data: Data,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").finish_non_exhaustive()
    }
}
