//! The academic homepage that compiles.
//!
//! An author's site depends on this crate alone: on [`profile!`] and the types of a profile for the content, and, with
//! the feature `build`, on `build` for the build script.
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)
)]

#[cfg(feature = "build")]
mod build;
#[cfg(feature = "build")]
mod cache;
#[cfg(feature = "build")]
mod documents;
#[cfg(rust_analyzer)]
mod editor;
#[cfg(feature = "build")]
mod generate;
#[cfg(feature = "build")]
mod pictures;
#[cfg(feature = "build")]
mod rendered_site;
#[cfg(feature = "build")]
mod report;

#[cfg(feature = "build")]
pub use build::{build, build_with, standard_pages};
#[cfg(rust_analyzer)]
pub use editor::words;
#[cfg(feature = "build")]
pub use rendered_site::RenderedSite;
#[cfg(feature = "build")]
pub use report::render_diagnostics;
#[cfg(rust_analyzer)]
#[doc(hidden)]
pub use vitae_macro::entries;
pub use vitae_macro::profile;
// The profile, its kinds of item, and the words of which a value is one.
pub use vitae_profile::{
    Account, Award, Badge, Bibliography, Certificate, CitationStyle, Contact, Corner, Cv, CvDesign, Density, Education,
    FontStack, Grant, Language, News, Organization, Owner, Page, Paper, Person, Position, PositionKind, Profile,
    Project, ProjectState, Publication, PublicationKind, Reference, Service, ServiceKind, Site, Skill, Status, Student,
    Talk, TalkKind, Teaching, TeachingLevel, Translation, Workshop,
};
// The values of keys.
pub use vitae_profile::{
    Alternative, Arxiv, AssetPath, Author, Bulk, Color, CvSection, DARK_BACKGROUND, Date, Dates, Decimal, Direction,
    Doi, Email, End, File, Grade, HomeSection, Id, Image, Isbn, Issn, ItemRef, LIGHT_BACKGROUND, LanguageTag, Link,
    List, Locale, MINIMUM_CONTRAST, OneOrMore, Orcid, PersonName, Phrase, Precision, Prose, ProseImage, ProseLink, Ref,
    RichText, Run, Scale, Section, Selection, Someone, Style, Target, Text, TranslatedText, TranslatedValue, Url,
};
// What is known of every kind and key, for those who treat all kinds alike.
pub use vitae_profile::{
    AnyItem, Choice, Field, IdRule, Invalid, Key, Kind, Place, ProseRule, Record, Shown, Tag, Value, ValueType, Word,
};
#[cfg(feature = "build")]
pub use vitae_site as site;
