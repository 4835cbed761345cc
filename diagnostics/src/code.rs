//! The stable codes of everything that can be wrong. `docs/errors.md` has a section for each.

use std::fmt;

/// Declares the codes. A number is never used for another mistake.
macro_rules! codes {
    ($($(#[doc = $doc:literal])* $Code:ident = $number:literal $name:literal,)*) => {
        /// What is wrong, by a stable number and a name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code {
            $($(#[doc = $doc])* $Code,)*
        }

        impl Code {
            /// Every code there is.
            pub const ALL: &'static [Self] = &[$(Self::$Code),*];

            /// The number: `V001`.
            pub const fn number(self) -> &'static str {
                match self {
                    $(Self::$Code => $number,)*
                }
            }

            /// The name: `unknown-kind`. Tests of the mistake are named after it.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$Code => $name,)*
                }
            }
        }
    };
}

codes! {
    /// An item opens with a word that is no kind.
    UnknownKind = "V001" "unknown-kind",
    /// A key that the kind does not have.
    UnknownKey = "V002" "unknown-key",
    /// A key that the kind must have is not there.
    MissingKey = "V003" "missing-key",
    /// A key is given twice.
    RepeatedKey = "V004" "repeated-key",
    /// A value is of another type than its key takes.
    WrongType = "V005" "wrong-type",
    /// Two items have the same id.
    DuplicateId = "V006" "duplicate-id",
    /// A reference names nothing.
    DanglingReference = "V007" "dangling-reference",
    /// A reference names an item of a kind that the key does not take.
    WrongKindOfReference = "V008" "wrong-kind-of-reference",
    /// The calendar has no such date.
    ImpossibleDate = "V009" "impossible-date",
    /// A range ends before it starts.
    BackwardRange = "V010" "backward-range",
    /// A grade is above its scale.
    GradeAboveScale = "V011" "grade-above-scale",
    /// A URL is malformed, or its scheme is not allowed.
    MalformedUrl = "V012" "malformed-url",
    /// An ORCID iD is malformed, or its check digit is wrong.
    MalformedOrcid = "V013" "malformed-orcid",
    /// A DOI is malformed.
    MalformedDoi = "V014" "malformed-doi",
    /// An arXiv identifier is malformed.
    MalformedArxiv = "V015" "malformed-arxiv",
    /// An ISBN is malformed, or its check digit is wrong.
    MalformedIsbn = "V016" "malformed-isbn",
    /// An ISSN is malformed, or its check digit is wrong.
    MalformedIssn = "V017" "malformed-issn",
    /// A string has nothing in it.
    EmptyString = "V018" "empty-string",
    /// A comma is missing between two keys or two elements.
    MissingComma = "V019" "missing-comma",
    /// A path leads out of `content/`.
    PathOutsideContent = "V020" "path-outside-content",
    /// A file does not exist, or cannot be read.
    MissingFile = "V021" "missing-file",
    /// An image is of a format that browsers do not show, or its size cannot be read.
    UnknownImageFormat = "V022" "unknown-image-format",
    /// An image has neither a text that stands for it nor `decorative`.
    MissingAlternative = "V023" "missing-alternative",
    /// An accent colour cannot be read on its background.
    LowContrast = "V024" "low-contrast",
    /// A link in prose names nothing.
    UnresolvedLink = "V025" "unresolved-link",
    /// Prose has HTML in it.
    RawHtml = "V026" "raw-html",
    /// A heading in prose is more than one level below the one before.
    SkippedHeading = "V027" "skipped-heading",
    /// An item that every profile must have is not there.
    MissingItem = "V028" "missing-item",
    /// An item that may stand once stands twice.
    RepeatedItem = "V029" "repeated-item",
    /// Something that is no item, key or value stands where one should.
    Syntax = "V030" "syntax",
    /// An item of this kind must have an id.
    MissingId = "V031" "missing-id",
    /// An item of this kind has no id.
    UnexpectedId = "V032" "unexpected-id",
    /// A key has no value, or no colon.
    MissingValue = "V033" "missing-value",
    /// A word is none of those that the key takes.
    UnknownWord = "V034" "unknown-word",
    /// A colour is malformed.
    MalformedColor = "V035" "malformed-color",
    /// An e-mail address is malformed.
    MalformedEmail = "V036" "malformed-email",
    /// A language tag is malformed.
    MalformedLanguage = "V037" "malformed-language",
    /// Two pages would have the same address.
    AddressTaken = "V038" "address-taken",
    /// A list has the same element twice.
    RepeatedElement = "V039" "repeated-element",
    /// An item of this kind says nothing without prose.
    MissingProse = "V040" "missing-prose",
    /// Prose links to an item that has neither a page nor a URL.
    NowhereToLink = "V041" "nowhere-to-link",
    /// An id is a word that Rust keeps for itself.
    KeywordId = "V042" "keyword-id",
    /// Items refer to each other in a circle where that makes no sense.
    CircularReference = "V043" "circular-reference",
    /// An attribute that is not `doc`.
    UnknownAttribute = "V044" "unknown-attribute",
    /// A number is out of range.
    NumberOutOfRange = "V045" "number-out-of-range",
    /// A profile uses a module that has no file.
    MissingModule = "V046" "missing-module",
    /// The file of a module does not hold one `profile!` that says it is a part.
    NotAPart = "V047" "not-a-part",
    /// A profile uses a module that its file does not declare.
    UndeclaredModule = "V048" "undeclared-module",
    /// A part stands in a module that the profile does not use.
    UnusedModule = "V049" "unused-module",

    /// A bibliography entry cannot be parsed.
    BibliographySyntax = "V050" "bibliography-syntax",
    /// Two bibliography entries have the same key.
    DuplicateEntryKey = "V051" "duplicate-entry-key",
    /// Two bibliography entries have the same DOI.
    DuplicateDoi = "V052" "duplicate-doi",
    /// Two bibliography entries are the same work.
    DuplicateWork = "V053" "duplicate-work",
    /// A bibliography entry has no title.
    MissingTitle = "V054" "missing-title",
    /// A bibliography entry has no year or date.
    MissingDate = "V055" "missing-date",
    /// A bibliography entry has no author or editor.
    MissingAuthor = "V056" "missing-author",
    /// A bibliography uses an abbreviation that no `@string` defines.
    UnknownMacro = "V057" "unknown-macro",
    /// A bibliography field has a LaTeX command that is not known.
    UnknownCommand = "V058" "unknown-command",
    /// A text file is not UTF-8.
    WrongEncoding = "V059" "wrong-encoding",
    /// Text between bibliography entries looks like an entry that lost its `@`.
    StrayEntry = "V060" "stray-entry",
    /// An author could be one of several declared people.
    AmbiguousAuthor = "V061" "ambiguous-author",
    /// A bibliography field has a value that it cannot have.
    MalformedField = "V062" "malformed-field",
    /// A bibliography entry refers to a parent that is not there.
    MissingParent = "V063" "missing-parent",
    /// A name list in a bibliography cannot be read.
    MalformedName = "V064" "malformed-name",
    /// A `use` stands in a part, beside items, or twice.
    MisplacedUse = "V065" "misplaced-use",
    /// A site is said to be in a language that Vitae has no words for.
    UnknownLanguage = "V066" "unknown-language",
    /// A translation stands where the profile itself does, or beside another one.
    MisplacedTranslation = "V067" "misplaced-translation",
    /// A block of a translation names no item of the profile.
    NothingToTranslate = "V068" "nothing-to-translate",
    /// A translation says something that is the same in every language.
    SameInEveryLanguage = "V069" "same-in-every-language",

    /// Lint: a bibliography field is one typo away from a known one.
    MisspeltField = "V070" "misspelt-field",
    /// Lint: nothing refers to a declared person.
    UnusedPerson = "V071" "unused-person",
    /// Lint: two publications are likely the same.
    LikelyDuplicate = "V072" "likely-duplicate",
    /// Lint: a publication has the owner neither among its authors nor its editors.
    NotByOwner = "V073" "not-by-owner",
    /// Lint: an item has words that a translation lacks.
    Untranslated = "V074" "untranslated",
    /// Lint: an item has words that no translation can have, since the item has no id.
    Untranslatable = "V075" "untranslatable",

    /// After rendering: an internal link leads to no page or file.
    DeadLink = "V080" "dead-link",
    /// After rendering: a fragment leads to no element.
    DeadFragment = "V081" "dead-fragment",
    /// After rendering: two elements of a page have the same id.
    DuplicateHtmlId = "V082" "duplicate-html-id",
    /// After rendering: headings are out of order, or there is not one `h1`.
    HeadingOrder = "V083" "heading-order",
    /// After rendering: an image has no `alt` or no size.
    IncompleteImage = "V084" "incomplete-image",
    /// After rendering: a page lacks its title, description, language or canonical address.
    IncompleteMetadata = "V085" "incomplete-metadata",
    /// After rendering: a page loads what its Content-Security-Policy forbids.
    ForbiddenContent = "V086" "forbidden-content",
    /// After rendering: a page is heavier than the budget. A lint, unless the author set the budget.
    OverweightPage = "V087" "overweight-page",
    /// After rendering: nothing writes a page that is declared as `built`.
    UnwrittenPage = "V088" "unwritten-page",

    /// By the clock: the status is older than a year.
    StaleStatus = "V090" "stale-status",
    /// By the clock: something that is said to be coming has passed.
    PastEvent = "V091" "past-event",
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.number())
    }
}
