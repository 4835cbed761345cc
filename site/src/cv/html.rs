//! A curriculum vitae as a page, good on screens and on paper.

use maud::{Markup, html};
use vitae_profile::{ItemRef, Paper, Section as SiteSection, Style};

use super::document::{Block, Citation, CvDocument, Detail, Entries, Event, Group, Look, Section, Term};
use super::files::named;
use super::line::{Destination, Inline, Line};
use crate::address::Address;
use crate::layout::Document;
use crate::parts::said::in_language;
use crate::plan::Plan;
use crate::words::Words;
use crate::writer::PageWriter;
use crate::{OutputFile, Source};

const SHEET: &str = include_str!("cv.css");
const ON_A4: &str = concat!(include_str!("cv.css"), "@page{size:A4}");
const ON_LETTER: &str = concat!(include_str!("cv.css"), "@page{size:letter}");

/// The page of `document`.
pub(super) fn render(plan: &Plan, document: &CvDocument) -> OutputFile {
    let CvDocument { item, id, title, language: _, words, name, headline, contact, opening, sections, look } = document;
    let address = match id {
        Some(id) => Address::CV.page(id),
        None => Address::CV,
    };
    let writer = plan.writer(address);
    let setter = Setter { words, writer: &writer, source: Source { item: *item, field: "sections" } };
    let main = html! {
        div.cv {
            header {
                h1 { (name) }
                p.cv-title { (title) }
                @if !headline.is_empty() { p.headline { (setter.line(headline)) } }
                ul.contact {
                    @for contact in contact {
                        li { (setter.labelled(contact.label.as_deref(), &contact.shown(words))) }
                    }
                }
                (documents(&writer, document))
            }
            (setter.blocks(opening))
            @for Section { word: section, heading, groups } in sections {
                section aria-labelledby=(section.word()) {
                    h2 id=(section.word()) { (heading) }
                    @for Group { heading, entries } in groups {
                        @if let Some(heading) = heading { h3 { (heading) } }
                        (setter.entries(entries))
                    }
                }
            }
        }
    };
    let page = Document {
        section: Some(SiteSection::Cv),
        css: sheet(look),
        ..Document::new(title, words.sentences.cv_of.text(&[("title", title), ("name", name)]), main)
    };
    writer.publish(&page)
}

/// The rules for the page. Where the author names no paper, it is the printer's.
fn sheet(look: &Look) -> &'static str {
    match look.paper {
        None => SHEET,
        Some(Paper::A4) => ON_A4,
        Some(Paper::Letter) => ON_LETTER,
    }
}

/// Links to the same document in other forms, and to the other variants.
fn documents(writer: &PageWriter, document: &CvDocument) -> Markup {
    let plan = writer.plan();
    let source = |field| Source { item: document.item, field };
    let cvs = plan.profile.cvs.iter().enumerate();
    let others =
        cvs.filter_map(|(index, cv)| Some((plan.cv(index)?, cv))).filter(|(address, _)| *address != writer.address());
    html! {
        p.forms {
            @if let Some(file) = &document.look.file {
                a href=(writer.file(file, source("file"))) { (document.words.links.this_as_pdf) } " "
            } @else if plan.has_pdf() {
                a href=(writer.page(&named(document, "cv", "pdf"), source("id"))) { (document.words.links.this_as_pdf) } " "
            }
            a href=(writer.page(&named(document, "cv", "typ"), source("id"))) { (document.words.links.as_typst) } " "
            a href=(writer.page(&named(document, "rendercv", "yaml"), source("id"))) { (document.words.links.for_rendercv) }
            @for (address, cv) in others {
                " " a href=(writer.page(address, source("id"))) {
                    @match &cv.title { Some(title) => (title), None => (document.words.sections.cv) }
                    @if let (None, Some(id)) = (&cv.title, &cv.id) { " (" (id) ")" }
                }
            }
        }
    }
}

/// Sets parts of a document, and knows which item of the profile they came from.
#[derive(Clone, Copy)]
struct Setter<'a, 'p> {
    words: &'static Words,
    writer: &'a PageWriter<'p>,
    source: Source,
}

impl Setter<'_, '_> {
    fn of(self, item: Option<ItemRef>) -> Self {
        item.map_or(self, |item| Self { source: Source { item, field: "prose" }, ..self })
    }

    fn entries(self, entries: &Entries) -> Markup {
        match entries {
            Entries::Events(events) => html! {
                ul.events { @for event in events { (self.of(event.item).event(event)) } }
            },
            Entries::Citations(citations) => html! {
                ol.citations start=(citations.first().map_or(1, |citation| citation.number)) {
                    @for Citation { line, .. } in citations { li { (self.line(line)) } }
                }
            },
            Entries::Terms(terms) => html! {
                dl { @for term in terms { (self.of(term.item).term(term)) } }
            },
            Entries::Words(words) => {
                html! { p { (self.line(&Line::joined(self.words.lists.comma, words.iter().cloned()))) } }
            }
        }
    }

    fn event(self, event: &Event) -> Markup {
        let Event { item, when, title, place, location, details, prose } = event;
        html! {
            li id=[item.map(|item| self.writer.anchor(item))] {
                @if let Some(when) = when { p.when { (self.words.dates(*when)) } }
                div.what {
                    div.fixed {
                        p { strong { (self.line(title)) } }
                        @if !place.is_empty() || location.is_some() {
                            p {
                                (self.line(place))
                                @if let Some(location) = location {
                                    @if !place.is_empty() { (self.words.lists.comma) }
                                    (location)
                                }
                            }
                        }
                        @for Detail { label, value } in details {
                            p { (self.labelled(label.as_deref(), value)) }
                        }
                    }
                    (self.blocks(prose))
                }
            }
        }
    }

    fn term(self, term: &Term) -> Markup {
        let Term { item, word, value, prose } = term;
        html! {
            div id=[item.map(|item| self.writer.anchor(item))] {
                dt { (self.line(word)) }
                dd { (self.line(value)) (self.blocks(prose)) }
            }
        }
    }

    fn blocks(self, blocks: &[Block]) -> Markup {
        html! { @for block in blocks { (self.block(block)) } }
    }

    fn block(self, block: &Block) -> Markup {
        match block {
            Block::Paragraph(words) => html! { p { (self.line(words)) } },
            Block::Bullets(items) => html! { ul { @for item in items { li { (self.item(item)) } } } },
            Block::Numbered(start, items) => {
                html! { ol start=(start) { @for item in items { li { (self.item(item)) } } } }
            }
            Block::Code(code) => html! { pre tabindex="0" { code { (code) } } },
            Block::Quote(words) => html! { blockquote { (self.blocks(words)) } },
            Block::Table(rows) => {
                let (head, body) = rows.split_first().map_or((&[][..], &[][..]), |(head, body)| (&**head, body));
                html! {
                    table {
                        thead { tr { @for cell in head { th scope="col" { (self.line(cell)) } } } }
                        tbody { @for row in body { tr { @for cell in row { td { (self.line(cell)) } } } } }
                    }
                }
            }
        }
    }

    /// What stands in an element of a list: a single paragraph stands alone.
    fn item(self, blocks: &[Block]) -> Markup {
        match blocks {
            [Block::Paragraph(words)] => self.line(words),
            blocks => self.blocks(blocks),
        }
    }

    /// A line behind its label, where it has one.
    fn labelled(self, label: Option<&str>, value: &Line) -> Markup {
        match label {
            Some(label) => self.words.labelled_markup(label, self.line(value)),
            None => self.line(value),
        }
    }

    fn line(self, line: &Line) -> Markup {
        html! { @for piece in line.pieces() { (self.piece(piece)) } }
    }

    fn piece(self, piece: &Inline) -> Markup {
        match piece {
            Inline::Text(text) => html! { (text) },
            Inline::Styled(style, line) => {
                let line = self.line(line);
                match style {
                    Style::Plain => line,
                    Style::Emphasis => html! { em { (line) } },
                    Style::Strong => html! { strong { (line) } },
                    Style::Code => html! { code { (line) } },
                    Style::SmallCaps => html! { span.sc { (line) } },
                    Style::Superscript => html! { sup { (line) } },
                    Style::Subscript => html! { sub { (line) } },
                    Style::Math => html! { i { (line) } },
                }
            }
            Inline::Spoken(language, line) => in_language(language, &self.line(line)),
            Inline::Struck(line) => html! { s { (self.line(line)) } },
            Inline::Link(destination, label) => {
                let href = match destination {
                    Destination::Web(url) => Some(self.writer.derived(url.clone(), self.source)),
                    Destination::Site(target, fragment) => {
                        self.writer.target_at(*target, fragment.as_deref(), self.source)
                    }
                };
                match href {
                    Some(href) => html! { a href=(href) { (self.line(label)) } },
                    None => self.line(label),
                }
            }
            Inline::Break => html! { br; },
        }
    }
}
