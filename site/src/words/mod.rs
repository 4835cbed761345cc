//! Every word that the site writes by itself, in each language that it knows.
//!
//! [`Words`] has a field for each word, phrase, plural and sentence pattern of any output: pages, curriculum vitae, feeds,
//! data. A language is one file in `languages/` with a value for every field, so a language that lacks one does not
//! compile, and neither does a [`Locale`] without a language. `docs/languages.md` says how a speaker mends one.

mod choices;
#[cfg(test)]
mod consistency;
mod counted;
mod entries;
mod groups;
mod languages;
mod lists;
mod numbers;
mod pattern;
mod samples;
mod terms;
mod time;
mod vocabulary;

use vitae_profile::{LanguageTag, Locale};

pub(crate) use counted::{Category, Counted};
pub use entries::entries;
pub(crate) use groups::{Badges, PublicationKinds};
pub(crate) use pattern::{Part, Pattern};
pub use samples::samples;
pub(crate) use terms::term;
pub(crate) use vocabulary::Words;

impl Words {
    /// The words of the language that `tag` names. The check has refused a tag without words; without a tag it is English.
    pub(crate) fn of(tag: Option<&LanguageTag>) -> &'static Self {
        languages::words(tag.and_then(Locale::of).unwrap_or(Locale::English))
    }
}
