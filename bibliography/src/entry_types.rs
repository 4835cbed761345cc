//! The types of entry that BibTeX and BibLaTeX have, and the kind of publication that each stands for.

use vitae_profile::PublicationKind;

use PublicationKind::{Book, Chapter, Conference, Dataset, Journal, Misc, Patent, Report, Software, Talk, Thesis};

/// Whether an entry of a type needs an author or an editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NamesRule {
    /// It must have an author or an editor.
    Required,
    /// Works of this type are often published without a name.
    Optional,
}

/// A type of entry.
pub(crate) struct EntryType {
    /// The word after the `@`.
    pub word: &'static str,
    /// The kind of publication.
    pub kind: PublicationKind,
    /// Whether it must say by whom it is.
    pub names: NamesRule,
}

const fn by(word: &'static str, kind: PublicationKind) -> EntryType {
    EntryType { word, kind, names: NamesRule::Required }
}

const fn free(word: &'static str, kind: PublicationKind) -> EntryType {
    EntryType { word, kind, names: NamesRule::Optional }
}

const ENTRY_TYPES: &[EntryType] = &[
    by("article", Journal),
    by("inproceedings", Conference),
    by("conference", Conference),
    by("incollection", Chapter),
    by("inbook", Chapter),
    by("bookinbook", Chapter),
    by("suppbook", Chapter),
    by("suppcollection", Chapter),
    by("inreference", Chapter),
    by("suppperiodical", Journal),
    by("review", Journal),
    by("book", Book),
    by("mvbook", Book),
    by("collection", Book),
    by("mvcollection", Book),
    free("proceedings", Book),
    free("mvproceedings", Book),
    free("reference", Book),
    free("mvreference", Book),
    free("booklet", Book),
    free("manual", Book),
    free("periodical", Misc),
    by("thesis", Thesis),
    by("phdthesis", Thesis),
    by("mastersthesis", Thesis),
    by("masterthesis", Thesis),
    by("mathesis", Thesis),
    by("bachelorsthesis", Thesis),
    by("bachelorthesis", Thesis),
    by("candthesis", Thesis),
    by("report", Report),
    by("techreport", Report),
    by("unpublished", Misc),
    by("patent", Patent),
    free("dataset", Dataset),
    free("data", Dataset),
    free("software", Software),
    free("softwareversion", Software),
    free("softwaremodule", Software),
    free("codefragment", Software),
    by("talk", Talk),
    by("presentation", Talk),
    by("lecture", Talk),
    free("online", Misc),
    free("electronic", Misc),
    free("www", Misc),
    free("webpage", Misc),
    free("misc", Misc),
    free("artwork", Misc),
    free("audio", Misc),
    free("bibnote", Misc),
    free("commentary", Misc),
    free("image", Misc),
    free("jurisdiction", Misc),
    free("legislation", Misc),
    free("legal", Misc),
    free("letter", Misc),
    free("movie", Misc),
    free("music", Misc),
    free("performance", Misc),
    free("standard", Misc),
    free("video", Misc),
    free("ieeetranbstctl", Misc),
    free("other", Misc),
    by("book_section", Chapter),
    free("web_page", Misc),
    free("newspaper_article", Journal),
    free("newspaper", Misc),
    free("hidden", Misc),
    free("customa", Misc),
    free("customb", Misc),
    free("customc", Misc),
    free("customd", Misc),
    free("custome", Misc),
    free("customf", Misc),
];

/// Blocks that hold no work of their own.
const CONTAINERS: &[&str] = &["xdata", "set"];

/// Blocks that are no entries.
const DIRECTIVES: &[&str] = &["string", "preamble", "comment"];

/// The type that `word` names, in whatever case.
pub(crate) fn entry_type(word: &str) -> Option<&'static EntryType> {
    ENTRY_TYPES.iter().find(|known| known.word.eq_ignore_ascii_case(word))
}

/// Whether `word` is a type of entry.
pub(crate) fn is_entry_type(word: &str) -> bool {
    entry_type(word).is_some() || is_container(word)
}

/// Whether a block of this type holds no work of its own: data for others to inherit, a set of others.
pub(crate) fn is_container(word: &str) -> bool {
    CONTAINERS.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Whether `word` may follow an `@`.
pub(crate) fn is_known_word(word: &str) -> bool {
    is_entry_type(word) || DIRECTIVES.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// The words that may follow an `@`, for suggestions.
pub(crate) fn known_words() -> impl Iterator<Item = &'static str> {
    ENTRY_TYPES.iter().map(|known| known.word).chain(CONTAINERS.iter().copied()).chain(DIRECTIVES.iter().copied())
}
