//! What a curriculum vitae says, before it is set in HTML, in Typst or in YAML.
//!
//! Every output is made of this one document, so that no fact can be on one and not on another.

use vitae_profile::{AssetPath, CvDesign, CvSection, Dates, File, ItemRef, Paper, PublicationKind};

use super::line::Line;
use crate::words::Words;

/// One curriculum vitae.
#[derive(Clone)]
pub struct CvDocument {
    /// The item that asked for it.
    pub item: ItemRef,
    /// The id of a variant: `short`. The main one has none.
    pub id: Option<String>,
    /// What it is called: `Curriculum Vitae`.
    pub title: String,
    /// The language that it is written in, as a BCP 47 tag.
    pub language: String,
    /// The words of that language.
    pub(crate) words: &'static Words,
    /// Whose it is.
    pub name: String,
    /// What the owner is, and where.
    pub headline: Line,
    /// How to get in touch, a way an element.
    pub contact: Vec<ContactLine>,
    /// The words that open it.
    pub opening: Vec<Block>,
    /// The sections in their order, none of them empty.
    pub sections: Vec<Section>,
    /// How it looks.
    pub look: Look,
}

/// How a curriculum vitae looks on paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// The design.
    pub design: CvDesign,
    /// The size of the paper, where the author names one.
    pub paper: Option<Paper>,
    /// A Typst template of the author's own, in place of the design.
    pub template: Option<AssetPath>,
    /// A document of the author's own, which is linked in place of the generated one.
    pub file: Option<File>,
    /// The colour of headings and links, `#0b5394`.
    pub accent: String,
}

/// A way to get in touch.
#[derive(Clone, Debug, PartialEq)]
pub struct ContactLine {
    /// What it is: `E-mail`, `ORCID`. Nothing where the value speaks for itself.
    pub label: Option<String>,
    /// The value.
    pub value: Line,
    /// What it is for those who sort by it.
    pub means: Means,
}

impl ContactLine {
    /// The value as people read it in a line of the language.
    pub(super) fn shown(&self, words: &Words) -> Line {
        match self.means {
            Means::Phone => Line::of(words.isolated_number(&self.value.plain())),
            _ => self.value.clone(),
        }
    }
}

/// What sort of thing a [`ContactLine`] is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Means {
    /// An address by mail, where it may be printed as such.
    Email,
    /// A telephone number.
    Phone,
    /// Where the owner lives.
    Location,
    /// The owner's own site.
    Website,
    /// A name on a network.
    Network {
        /// The network's name.
        network: String,
        /// The name there.
        username: String,
        /// The page there.
        url: String,
    },
    /// Anything else.
    Other,
}

/// A section.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Which it is.
    pub word: CvSection,
    /// The words above it.
    pub heading: &'static str,
    /// Its entries, in groups that have a heading of their own where there are several.
    pub groups: Vec<Group>,
}

/// Entries that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The words above them.
    pub heading: Option<&'static str>,
    /// The entries.
    pub entries: Entries,
}

/// The entries of a group, all of one form.
#[derive(Clone, Debug, PartialEq)]
pub enum Entries {
    /// What happened at some time, somewhere.
    Events(Vec<Event>),
    /// References to publications, numbered through the whole section.
    Citations(Vec<Citation>),
    /// A word and what is said of it: skills, languages.
    Terms(Vec<Term>),
    /// A list of words: interests.
    Words(Vec<Line>),
}

impl Entries {
    /// Whether there is no entry.
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Self::Events(events) => events.is_empty(),
            Self::Citations(citations) => citations.is_empty(),
            Self::Terms(terms) => terms.is_empty(),
            Self::Words(words) => words.is_empty(),
        }
    }
}

/// Something that happened at some time, somewhere.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Event {
    /// The item of the profile that it is.
    pub item: Option<ItemRef>,
    /// When.
    pub when: Option<Dates>,
    /// What it is.
    pub title: Line,
    /// With whom or what it was: the university, the funder, the conference.
    pub place: Line,
    /// Where in the world.
    pub location: Option<String>,
    /// The other facts, each on a line.
    pub details: Vec<Detail>,
    /// The author's words.
    pub prose: Vec<Block>,
}

/// A fact.
#[derive(Clone, Debug, PartialEq)]
pub struct Detail {
    /// What it is: `Advisor`. Nothing where the value speaks for itself.
    pub label: Option<String>,
    /// The fact.
    pub value: Line,
}

/// A reference to a publication.
#[derive(Clone, Debug, PartialEq)]
pub struct Citation {
    /// Its number.
    pub number: usize,
    /// The whole reference, in the style that was chosen.
    pub line: Line,
    /// What kind of publication it is.
    pub kind: PublicationKind,
    /// The title alone.
    pub title: Line,
    /// The authors' names, the owner's set apart.
    pub authors: Vec<Line>,
    /// When it appeared.
    pub date: Dates,
    /// What the reference says beside authors, title and date.
    pub source: Line,
    /// The first of its addresses.
    pub url: Option<String>,
}

/// A word and what is said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// The item of the profile that it is.
    pub item: Option<ItemRef>,
    /// The word.
    pub word: Line,
    /// What is said of it.
    pub value: Line,
    /// The author's words.
    pub prose: Vec<Block>,
}

/// A part of the author's own words.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Line),
    /// A list with a mark before each element.
    Bullets(Vec<Vec<Block>>),
    /// A list that counts from a number.
    Numbered(u64, Vec<Vec<Block>>),
    /// A program.
    Code(String),
    /// Words of somebody else.
    Quote(Vec<Block>),
    /// A table, its head first.
    Table(Vec<Vec<Line>>),
}
