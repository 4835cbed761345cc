//! What a profile *is*: plain typed structs, without spans and without I/O.
//!
//! [`Profile`] is the checked value, and all that the site ever sees. The language that authors write in is declared
//! here too, once: each file of [`kinds`] declares some kinds of item with `kind!`, and from that one
//! declaration come the struct, the table of known keys, the help of the compiler, the editor's completion and the
//! reference in `docs/language.md`.
//!
//! Everything a `static` needs is `const`: the macro lifts a checked profile into the expression that rebuilds it.
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)
)]

mod asset;
mod bulk;
mod choice;
mod color;
mod date;
mod grade;
mod identifier;
mod kind;
pub mod kinds;
mod list;
mod locale;
mod name;
pub mod parallel;
mod phrase;
mod profile;
mod prose;
mod reference;
mod rich_text;
mod script;
mod sections;
mod selection;
mod text;
mod translation;
mod value;
mod web;

pub use asset::{Alternative, AssetPath, File, Image};
pub use bulk::{Bulk, ENTRIES_FILE, Fingerprint};
pub use choice::{Choice, Word};
pub use color::{Color, DARK_BACKGROUND, LIGHT_BACKGROUND, MINIMUM_CONTRAST};
pub use date::{Date, Dates, End, Precision};
pub use grade::{Decimal, Grade, Scale};
pub use identifier::{Arxiv, Doi, Isbn, Issn, LanguageTag, Orcid};
pub use kind::{Field, IdRule, Key, Kind, Place, ProseRule, ReadKeys, Record, Shown};
pub use kinds::{
    Account, Award, Badge, Bibliography, Certificate, CitationStyle, Contact, Corner, Cv, CvDesign, Density, Education,
    FontStack, Grant, Language, News, Organization, Owner, Page, Paper, Person, Position, PositionKind, Project,
    ProjectState, Publication, PublicationKind, Reference, Service, ServiceKind, Site, Skill, Status, Student, Talk,
    TalkKind, Teaching, TeachingLevel, Translation, Workshop,
};
pub use list::{List, OneOrMore};
pub use locale::{Direction, Locale};
pub use name::{Author, PersonName};
pub use phrase::Phrase;
pub use profile::{AnyItem, Profile, ReadItems, Tag, assemble};
pub use prose::{Prose, ProseImage, ProseLink};
pub use reference::{ItemRef, Ref, Someone, Target};
pub use rich_text::{RichText, Run, Style};
pub use script::{lowered, raised};
pub use sections::{CvSection, HomeSection, Section};
pub use selection::Selection;
pub use text::{Id, Text};
pub use translation::{Overlay, PROSE_FIELD, TranslatedText, TranslatedValue};
pub use value::{KeyType, Value, ValueType};
pub use web::{Email, Link, Url};

/// Why a text is not the value it was meant to be, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invalid {
    /// What is wrong: lower case, no full stop.
    pub message: String,
    /// What to type instead, where that is knowable.
    pub help: Option<String>,
    /// The value that was likely meant, for programs. The help says the same in words.
    pub suggestion: Option<String>,
}

impl Invalid {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), help: None, suggestion: None }
    }

    pub(crate) fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    /// Tells the author to write `value` instead.
    pub(crate) fn write(self, value: impl Into<String>) -> Self {
        let value = value.into();
        Self { help: Some(format!("write `{value}`")), suggestion: Some(value), ..self }
    }
}
