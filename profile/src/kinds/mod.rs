//! The kinds of item, a file for each part of a life: every key that the language knows stands here, and only here.
//!
//! A new key is a field below. The compiler then names the templates of `site/` that have to say something about it;
//! reading, checking, lifting, completion and `docs/language.md` follow by themselves. A new kind is a declaration
//! below and a line in [`Profile`](crate::Profile).

mod activity;
mod career;
mod cv;
mod owner;
mod people;
mod research;
mod site;
mod skills;
mod translation;
#[cfg(rust_analyzer)]
mod words_of_values;

pub use activity::{News, Page, Service, ServiceKind, Talk, TalkKind, Teaching, TeachingLevel, Workshop};
pub use career::{Award, Education, Grant, Position, PositionKind, Student};
pub use cv::{CitationStyle, Cv, CvDesign, Paper};
pub use owner::{Account, Contact, Owner, Status};
pub use people::{Organization, Person};
pub use research::{Badge, Bibliography, Project, ProjectState, Publication, PublicationKind};
pub use site::{Corner, Density, FontStack, Site};
pub use skills::{Certificate, Language, Reference, Skill};
pub use translation::Translation;

/// The kinds by their words, with the keys that can be written: what an editor knows of the language.
///
/// These are globs, so that a new kind is here without being named again.
#[cfg(rust_analyzer)]
#[doc(hidden)]
pub mod words {
    pub use super::words_of_values::*;
    pub use super::{
        activity::*, career::*, cv::*, owner::*, people::*, research::*, site::*, skills::*, translation::*,
    };
}
