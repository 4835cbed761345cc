//! What an author wrote, as data: items, keys and values with their spans, before anything is checked.

use crate::Span;

/// A whole profile.
#[derive(Debug, Default)]
pub struct Tree {
    /// The items in the order of writing.
    pub items: Vec<Item>,
    /// The translations, once the parts of a profile are put together. A single call that was parsed has all among its
    /// items.
    pub translations: Vec<Translation>,
    /// The modules that hold items, where the profile is written in several files: `use people::*;`
    pub uses: Vec<Name>,
    /// The word `super` of `use super::*;`, which says that the call holds a part of the profile around it.
    pub part: Option<Name>,
    /// Whether some of what was written could not be read, so that what seems to be missing may be there.
    pub incomplete: bool,
    /// How each file is called that items stand in, by its number.
    pub files: Vec<String>,
}

/// What one file says in another language.
#[derive(Debug)]
pub struct Translation {
    /// The item that names the language: `translation "de" {}`.
    pub header: Item,
    /// The other items of the file. They declare nothing: each names an item of the profile, and says some of it anew.
    pub blocks: Vec<Item>,
}

/// A word with its place.
#[derive(Clone, Debug)]
pub struct Name {
    /// The word.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

/// An item: `kind id { key: value }`, with the prose above it.
#[derive(Debug)]
pub struct Item {
    /// The doc comments above.
    pub prose: Vec<ProsePiece>,
    /// The word that opens it.
    pub kind: Name,
    /// The id, where there is one.
    pub id: Option<Name>,
    /// The string in the place of an id: `bibliography "publications.bib"`.
    pub header: Option<Name>,
    /// The keys in the order of writing.
    pub entries: Vec<Entry>,
    /// Whether something in it could not be parsed, so that what seems to be missing may be there.
    pub broken: bool,
}

/// A piece of prose.
#[derive(Debug)]
pub enum ProsePiece {
    /// One `///` line, or a string given to `#[doc = ".."]`.
    Line(Name),
    /// `#[doc = include_str!("bio.md")]`: the path.
    Include(Name),
}

/// A key with its value.
#[derive(Debug)]
pub struct Entry {
    /// The key.
    pub key: Name,
    /// The value.
    pub value: EntryValue,
}

/// What stands behind a key.
#[derive(Debug)]
pub enum EntryValue {
    /// A value that could be parsed.
    Given(Syntax),
    /// Nothing, not even a colon: a flag, or a mistake.
    Bare,
    /// Something wrong that has been reported: nothing that follows from it is.
    Poisoned,
}

/// A value with its place.
#[derive(Debug)]
pub struct Syntax {
    /// The value.
    pub form: Form,
    /// The first token of it.
    pub span: Span,
}

/// The forms that a value can have.
#[derive(Debug)]
pub enum Form {
    /// `"text"`
    String(String),
    /// `waterloo`
    Word(String),
    /// `since 2018`
    Since(Number),
    /// `2024-06`, `120`
    Number(Number),
    /// `2018..2024-06`, `2018..`
    Range(Number, Option<Number>),
    /// `92%`
    Percent(Number),
    /// `8.56/10`
    Fraction(Number, Number),
    /// `[a, b]`
    List(Vec<Syntax>),
    /// `file("cv.pdf")`, `image("portrait.jpg", alt: "...")`
    Call(Call),
    /// Something wrong that has been reported.
    Poisoned,
}

/// Digits and hyphens as they are written, with their place: `2024-06`, `8.56`.
#[derive(Clone, Debug)]
pub struct Number {
    /// The parts between the hyphens.
    pub parts: Vec<Name>,
}

impl Number {
    /// The place of the first part.
    pub fn span(&self) -> Span {
        self.parts.first().map_or_else(Span::call_site, |part| part.span)
    }

    /// The number as it is written.
    pub fn text(&self) -> String {
        self.parts.iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join("-")
    }
}

/// `name(argument, key: argument, word)`.
#[derive(Debug)]
pub struct Call {
    /// What is called.
    pub name: Name,
    /// The arguments in their order.
    pub arguments: Vec<Argument>,
}

/// An argument of a call.
#[derive(Debug)]
pub struct Argument {
    /// The key before the colon, where there is one.
    pub key: Option<Name>,
    /// The value, where one could be parsed.
    pub value: Option<Syntax>,
}

impl Form {
    /// Whether it is written as one token, whose place is the place of the value.
    pub(crate) fn is_one_token(&self) -> bool {
        match self {
            Self::String(_) | Self::Word(_) | Self::List(_) => true,
            Self::Number(Number { parts }) => parts.len() == 1,
            Self::Since(_)
            | Self::Range(..)
            | Self::Percent(_)
            | Self::Fraction(..)
            | Self::Call(_)
            | Self::Poisoned => false,
        }
    }

    /// What the value is called in messages.
    pub fn describe(&self) -> &'static str {
        match self {
            Self::String(_) => "a string",
            Self::Word(_) => "a word",
            Self::Since(_) => "`since`",
            Self::Number(number) if number.parts.len() > 1 => "a date",
            Self::Number(_) => "a number",
            Self::Range(..) => "a range",
            Self::Percent(_) | Self::Fraction(..) => "a grade",
            Self::List(_) => "a list",
            Self::Call(call) if call.name.text == "image" => "an image",
            Self::Call(_) => "a file",
            Self::Poisoned => "a mistake",
        }
    }
}
