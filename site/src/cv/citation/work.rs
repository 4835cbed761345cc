//! What a style may say of a publication.

use vitae_profile::{Author, Date, PersonName, Profile, Publication, PublicationKind, RichText, Style};

use super::super::line::{Destination, Line};
use crate::parts::designation::{self, designation};
use crate::words::{self, Pattern, Words};

/// A publication, its texts ready to be printed.
pub(super) struct Work {
    /// The words of the site's language.
    pub(super) words: &'static Words,
    pub(super) kind: PublicationKind,
    pub(super) title: Line,
    /// The title in sentence case, where the source says which words keep their capitals.
    pub(super) sentence_title: Line,
    /// The authors or, of a volume that has none, those who edited it.
    pub(super) authors: Vec<Name>,
    /// Whether it is the editors who stand in the authors' place.
    pub(super) edited: bool,
    pub(super) et_al: bool,
    /// The editors who stand behind the title.
    pub(super) editors: Vec<Name>,
    /// The sort of the work with its number: `Technical report TR-1`.
    pub(super) designation: Option<String>,
    pub(super) venue: Option<Line>,
    pub(super) short: Option<String>,
    pub(super) date: Date,
    pub(super) edition: Option<String>,
    pub(super) version: Option<String>,
    pub(super) volume: Option<String>,
    pub(super) issue: Option<String>,
    pub(super) pages: Option<String>,
    pub(super) publisher: Option<String>,
    pub(super) award: Option<String>,
    pub(super) addresses: Vec<Address>,
}

/// The name of an author or editor.
pub(super) struct Name {
    pub(super) name: PersonName,
    /// Whether it is the owner's, which is set apart.
    pub(super) owner: bool,
}

/// Where a publication can be found.
pub(super) struct Address {
    /// The URL.
    pub(super) url: String,
    /// The URL in short: `doi:10.1145/3477132.3483563`.
    pub(super) label: String,
    /// The register whose number is the label: `doi`.
    pub(super) register: Option<&'static str>,
}

impl Work {
    pub(super) fn new(words: &'static Words, publication: &Publication) -> Self {
        let Publication {
            id: _,
            // The abstract.
            prose: _,
            title,
            authors,
            kind,
            // Both are in the designation.
            genre: _,
            number: _,
            venue,
            short,
            date,
            editors,
            edition,
            version,
            volume,
            issue,
            pages,
            publisher,
            location: _,
            doi,
            arxiv,
            isbn: _,
            issn: _,
            url,
            // What readers find on the publication's page.
            pdf: _,
            code: _,
            data: _,
            artifact: _,
            badges: _,
            slides: _,
            poster: _,
            video: _,
            website: _,
            blog: _,
            supplement: _,
            award,
            note: _,
            keywords: _,
            equal: _,
            corresponding: _,
            selected: _,
            key: _,
            et_al,
            source,
            bibtex: _,
        } = publication;
        let mut addresses = Vec::new();
        if let Some(doi) = doi {
            addresses.push(Address { url: doi.url(), label: doi.to_string(), register: Some("doi") });
        }
        if let Some(arxiv) = arxiv {
            addresses.push(Address { url: arxiv.url(), label: arxiv.to_string(), register: Some("arXiv") });
        }
        if let Some(url) = url.as_ref().filter(|url| addresses.iter().all(|address| address.url != url.as_str())) {
            let label = Line::default().address(url.as_str()).plain();
            addresses.push(Address { url: url.to_string(), label, register: None });
        }
        let edited = authors.is_empty() && !editors.is_empty() && !stands_within(*kind);
        let (first, behind) = if edited { (editors, authors) } else { (authors, editors) };
        let text = |text: &Option<vitae_profile::Text>| text.as_ref().map(ToString::to_string);
        Self {
            words,
            kind: *kind,
            title: Line::from(title),
            sentence_title: sentence_title(title, source.is_some()),
            authors: first.iter().map(name).collect(),
            edited,
            et_al: *et_al,
            editors: behind.iter().map(name).collect(),
            designation: designation(words, publication),
            venue: venue.as_ref().map(Line::from),
            short: text(short),
            date: *date,
            edition: text(edition),
            version: text(version),
            volume: text(volume),
            issue: text(issue),
            pages: text(pages),
            publisher: text(publisher),
            award: text(award),
            addresses,
        }
    }

    /// The venue, set as titles of books are, with its short name behind it.
    pub(super) fn venue(&self) -> Option<Line> {
        let short = self.short.as_deref();
        match &self.venue {
            Some(venue) => {
                let line = Line::default().styled(Style::Emphasis, venue.clone());
                Some(match short.filter(|short| !venue.plain().contains(short)) {
                    Some(short) => line.text(format!(" ({short})")),
                    None => line,
                })
            }
            None => short.map(|short| Line::default().styled(Style::Emphasis, Line::of(short))),
        }
    }

    /// The edition, with the term that the style has for it.
    pub(super) fn edition(&self, term: Pattern) -> Line {
        let written = self.edition.as_ref();
        written.map(|edition| Line::of(designation::edition(self.words, term, edition))).unwrap_or_default()
    }

    /// The version, after the word for it, which may open a sentence.
    pub(super) fn version(&self, capital: bool) -> Line {
        term(self.words.citations.version, "version", self.version.as_deref(), capital)
    }

    /// The volume with the word for it in short.
    pub(super) fn volume_short(&self, capital: bool) -> Line {
        term(self.words.citations.volume_short, "volume", self.volume.as_deref(), capital)
    }

    /// The issue with the word for it in short.
    pub(super) fn issue_short(&self, capital: bool) -> Line {
        term(self.words.citations.number_short, "number", self.issue.as_deref(), capital)
    }

    /// The pages with the word for them in short: `p. 5`, `pp. 5–8`.
    pub(super) fn pages_short(&self) -> Line {
        let pages = self.pages.as_deref();
        pages.map(|pages| Line::of(self.words.pages(pages, self.has_several_pages(), true))).unwrap_or_default()
    }

    /// The work that this one is in, behind the word for that.
    pub(super) fn within(&self, container: Line, capital: bool) -> Line {
        if container.is_empty() { container } else { Line::of(self.words.within(capital)).line(container) }
    }

    /// The sort of the work with its number.
    pub(super) fn designation(&self) -> Line {
        self.designation.as_ref().map(Line::of).unwrap_or_default()
    }

    /// Whether the work stands within another: a paper in proceedings, a chapter in a book.
    pub(super) fn within_another(&self) -> bool {
        stands_within(self.kind)
    }

    /// Whether it is a volume, whose title is set as that of a book whatever series it is in.
    pub(super) fn is_book(&self) -> bool {
        self.kind == PublicationKind::Book
    }

    /// Whether the pages are several.
    pub(super) fn has_several_pages(&self) -> bool {
        self.pages.as_deref().is_some_and(|pages| pages.contains(['–', '-', ',']))
    }

    /// The award, set apart.
    pub(super) fn award(&self) -> Option<Line> {
        self.award.as_ref().map(|award| Line::default().styled(Style::Strong, Line::of(award)))
    }
}

impl Address {
    /// The address with the register before it: `doi:10.1145/1`.
    pub(super) fn labelled(&self) -> Line {
        let label = match self.register {
            Some(register) => format!("{register}:{}", self.label),
            None => self.label.clone(),
        };
        Line::default().link(Destination::Web(self.url.clone()), Line::of(label))
    }

    /// The number of the register alone.
    pub(super) fn bare(&self) -> Line {
        Line::default().link(Destination::Web(self.url.clone()), Line::of(&self.label))
    }

    /// The address as a URL.
    pub(super) fn spelled_out(&self) -> Line {
        Line::default().link(Destination::Web(self.url.clone()), Line::of(&self.url))
    }
}

fn stands_within(kind: PublicationKind) -> bool {
    matches!(kind, PublicationKind::Conference | PublicationKind::Workshop | PublicationKind::Chapter)
}

fn name(author: &Author) -> Name {
    Name { name: author.name.clone(), owner: Profile::is_owner(author) }
}

fn sentence_title(title: &RichText, marked: bool) -> Line {
    if marked { super::sentence::sentence_case(title) } else { Line::from(title) }
}

/// A value with its term, if there is one.
fn term(term: Pattern, slot: &str, value: Option<&str>, capital: bool) -> Line {
    value.map(|value| Line::of(words::term(term, slot, value, capital))).unwrap_or_default()
}
