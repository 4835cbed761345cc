//! Prose: Markdown whose links lead somewhere, without raw HTML, with headings in order.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag as Markdown, TagEnd};
use vitae_profile::{
    Alternative, Image, PROSE_FIELD, Phrase, Prose, ProseImage, ProseLink, Section, Shown, Tag, Target, Url,
};

use super::declare::Named;
use super::item::ItemReader;
use super::load_failure::{did_you_mean_file, explain};
use super::unresolved;
use crate::nearest;
use crate::tree::{Form, Name, ProsePiece, Syntax};
use crate::{Code, FilePlace, LoadError, Place, Span};

/// What prose may hold beyond [CommonMark](https://spec.commonmark.org).
pub const MARKDOWN: Options =
    Options::ENABLE_TABLES.union(Options::ENABLE_FOOTNOTES).union(Options::ENABLE_STRIKETHROUGH);

/// The pieces of an item's prose, joined, and where each part came from.
struct Joined {
    markdown: String,
    pieces: Vec<Piece>,
}

struct Piece {
    start: usize,
    token: Span,
    file: Option<FileText>,
}

struct FileText {
    path: String,
    text: String,
}

impl Joined {
    /// Where the text at `range` stands.
    fn place(&self, range: &Range<usize>) -> Place {
        let piece = self.pieces.iter().rev().find(|piece| piece.start <= range.start);
        let Some(Piece { start, token, file }) = piece else { return Place::Token(Span::call_site()) };
        let Some(FileText { path, text }) = file else { return Place::Token(*token) };
        let offset = range.start - start;
        let before = text.get(..offset).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let source = text.get(line_start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        let meant = text.get(offset..range.end - start).and_then(|meant| meant.lines().next()).unwrap_or_default();
        Place::File {
            token: *token,
            place: FilePlace {
                path: path.clone(),
                line: before.matches('\n').count() + 1,
                column: text.get(line_start..offset).unwrap_or_default().chars().count() + 1,
                width: meant.chars().count().max(1),
                source: source.to_owned(),
            },
        }
    }
}

impl Joined {
    /// Each line with its place.
    fn lines(&self) -> Vec<(String, Place)> {
        let mut start = 0;
        let mut lines = Vec::new();
        for line in self.markdown.split_inclusive('\n') {
            lines.push((line.to_owned(), self.place(&(start..start + line.trim_end().len()))));
            start += line.len();
        }
        lines
    }
}

impl ItemReader<'_, '_> {
    /// Joins the prose of the item, and checks it.
    pub(super) fn check_prose(&mut self) -> Prose {
        let text = self.join_prose();
        if text.markdown.trim().is_empty() {
            return Prose::EMPTY;
        }
        if let Some(piece) = text.pieces.first() {
            let (reference, token) = (self.reference, piece.token);
            self.places().add(reference, PROSE_FIELD, token);
        }
        let (reference, lines) = (self.reference, text.lines());
        self.places().add_prose(reference, lines);
        let mut broken: Vec<(Range<usize>, String)> = Vec::new();
        let mut events = Vec::new();
        {
            let resolve = |link: BrokenLink<'_>| {
                let name = link.reference.to_string();
                if self.knows(&name) {
                    return Some((CowStr::from(name), CowStr::from("")));
                }
                broken.push((link.span, name));
                None
            };
            let parser = Parser::new_with_broken_link_callback(&text.markdown, MARKDOWN, Some(resolve));
            events.extend(parser.into_offset_iter().map(|(event, range)| (event.into_static(), range)));
        }
        broken.dedup();
        for (range, name) in broken {
            self.report_unresolved(&text, &range, &name, true);
        }
        self.check_events(&text, &events)
    }

    fn check_events(&mut self, text: &Joined, events: &[(Event<'static>, Range<usize>)]) -> Prose {
        let mut links: Vec<ProseLink> = Vec::new();
        let mut images: Vec<ProseImage> = Vec::new();
        let mut headings: Vec<(HeadingLevel, Range<usize>)> = Vec::new();
        let mut has_html = false;
        let mut in_block = false;
        let mut image: Option<(String, Range<usize>, String)> = None;
        for (event, range) in events {
            match event {
                Event::Start(Markdown::Link { link_type, dest_url, .. }) => {
                    let autolink = matches!(link_type, LinkType::Autolink | LinkType::Email);
                    if let Some(target) = self.check_destination(text, range, dest_url, autolink)
                        && !links.iter().any(|link| *link.destination == **dest_url)
                    {
                        links.push(ProseLink { destination: Cow::Owned(dest_url.to_string()), target });
                    }
                }
                Event::Start(Markdown::Image { dest_url, .. }) => {
                    image = Some((dest_url.to_string(), range.clone(), String::new()));
                }
                Event::End(TagEnd::Image) => {
                    if let Some((destination, range, alt)) = image.take()
                        && !images.iter().any(|image| *image.destination == *destination)
                        && let Some(found) = self.check_prose_image(text, &range, &destination, &alt)
                    {
                        images.push(ProseImage { destination: Cow::Owned(destination), image: found });
                    }
                }
                Event::Text(words) | Event::Code(words) => {
                    if let Some((_, _, alt)) = &mut image {
                        alt.push_str(words);
                    }
                }
                Event::Start(Markdown::Heading { level, .. }) => headings.push((*level, range.clone())),
                // The end of an element is no mistake of its own, nor is each further line of a block.
                Event::InlineHtml(html) if html.starts_with("</") && has_html => {}
                Event::Html(_) if in_block => {}
                Event::End(TagEnd::HtmlBlock) => in_block = false,
                Event::Html(html) | Event::InlineHtml(html) => {
                    has_html = true;
                    in_block = matches!(event, Event::Html(_));
                    let word: String = html.trim().chars().take(30).collect();
                    let comment = word.starts_with("<!--");
                    self.checker
                        .report
                        .error(Code::RawHtml, text.place(range), format!("prose has no HTML: `{word}`"))
                        .help(if comment {
                            "a comment is written with `//`"
                        } else {
                            "use Markdown, or write `\\<` for the sign itself"
                        });
                }
                _ => {}
            }
        }
        self.check_headings(text, &headings);
        Prose { markdown: Cow::Owned(text.markdown.clone()), links: links.into(), images: images.into(), lang: None }
    }

    fn check_headings(&mut self, text: &Joined, headings: &[(HeadingLevel, Range<usize>)]) {
        let top = headings.iter().map(|(level, _)| *level as usize).min().unwrap_or(1);
        let mut before = top - 1;
        for (level, range) in headings {
            let level = *level as usize;
            if level > before + 1 {
                self.checker
                    .report
                    .error(Code::SkippedHeading, text.place(range), "this heading skips a level")
                    .help(format!("write it with {} `#`", before + 1));
                // What is below it is judged by the level that it should have.
            }
            before = level.min(before + 1);
        }
    }

    /// Whether a name in brackets leads somewhere, so that it is a link and not just text.
    fn knows(&self, name: &str) -> bool {
        let (name, _) = split_fragment(name);
        let names = &self.checker.names;
        names.id(name).is_some() || names.key(name).is_some() || Section::link_target(name).is_some()
    }

    fn check_destination(
        &mut self,
        text: &Joined,
        range: &Range<usize>,
        destination: &str,
        autolink: bool,
    ) -> Option<Target> {
        let (name, _) = split_fragment(destination);
        if !autolink {
            if let Some(named) = self.checker.names.id(name) {
                let Named::Item(item) = named else { return None };
                return self.check_target(text, range, name, Target::Item(item));
            }
            if let Some(item) = self.checker.names.key(name).or_else(|| self.checker.names.key(destination)) {
                return Some(Target::Item(item));
            }
            if let Some(section) = Section::link_target(name) {
                return self.check_target(text, range, name, Target::Section(section));
            }
        }
        if destination.starts_with('#') || (autolink && !destination.contains("://")) {
            return None;
        }
        let scheme = destination.split_once(':').is_some_and(|(scheme, _)| {
            !scheme.is_empty()
                && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
        });
        if scheme {
            if let Err(invalid) = Url::parse(destination) {
                self.checker
                    .report
                    .error(Code::MalformedUrl, text.place(range), invalid.message)
                    .maybe_help(invalid.help);
            }
            return None;
        }
        self.report_unresolved(text, range, destination, false);
        None
    }

    /// An item can be linked to if it has a page, or a place on one, or a URL.
    fn check_target(&mut self, text: &Joined, range: &Range<usize>, name: &str, target: Target) -> Option<Target> {
        match target {
            Target::Item(item) => match item.tag.kind().shown {
                Shown::Web => {
                    let has_url = self.checker.names.item_at(self.checker.tree, name).is_none_or(|item| {
                        item.broken
                            || item.entries.iter().any(|entry| matches!(entry.key.text.as_str(), "url" | "urls"))
                    });
                    // A missing `url` that the kind must have is reported as such.
                    if has_url || item.tag.kind().key("url").is_some_and(|key| key.required) {
                        return Some(target);
                    }
                    let word = item.tag.kind().word;
                    let message = format!("the {word} `{name}` has no `url` to link to");
                    let help = format!("give `{name}` a `url`, or write the name without the link");
                    self.checker.report.error(Code::NowhereToLink, text.place(range), message).help(help);
                    None
                }
                Shown::Home | Shown::Page(_) | Shown::TopPage | Shown::List(_) | Shown::Place(_) => Some(target),
                Shown::Part(_) => {
                    let message = format!("the {} `{name}` has no page to link to", item.tag.kind().word);
                    self.checker
                        .report
                        .error(Code::NowhereToLink, text.place(range), message)
                        .help("link to `cv`, or write the text without the link");
                    None
                }
            },
            Target::Section(section) => {
                if self.section_exists(section) {
                    return Some(target);
                }
                let message = format!("there is no `{}` page, because nothing would be on it", section.word());
                self.checker
                    .report
                    .error(Code::NowhereToLink, text.place(range), message)
                    .help("write something for it, or remove the link");
                None
            }
        }
    }

    fn section_exists(&self, section: Section) -> bool {
        if self.checker.tree.incomplete {
            return true;
        }
        match section {
            Section::Home | Section::Cv | Section::Contact => true,
            section => {
                let has_entries = self.checker.has_entries || self.checker.names.may_be_unread("");
                section.kinds().any(|kind| match kind.tag {
                    Tag::Bibliography => has_entries,
                    tag => !self.checker.names.items(tag).is_empty(),
                })
            }
        }
    }

    fn report_unresolved(&mut self, text: &Joined, range: &Range<usize>, destination: &str, shortcut: bool) {
        let (name, _) = split_fragment(destination);
        if self.checker.names.may_be_unread(name) {
            return;
        }
        let sections: Vec<&str> = Section::link_words().collect();
        let names: Vec<&str> = self.checker.names.all().into_iter().chain(sections).collect();
        let help = match nearest(name, names.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None if shortcut => unresolved::help_for_brackets(destination),
            None => unresolved::help_for_destination(destination, &names),
        };
        self.checker
            .report
            .error(Code::UnresolvedLink, text.place(range), format!("`{destination}` is the id of nothing"))
            .help(help);
    }

    fn check_prose_image(
        &mut self,
        text: &Joined,
        range: &Range<usize>,
        destination: &str,
        alt: &str,
    ) -> Option<Image> {
        let place = text.place(range);
        if destination.contains("://") {
            self.checker
                .report
                .error(Code::PathOutsideContent, place, format!("`{destination}` is not a file of the site"))
                .help(
                    "save the image below `content/` and name it from there, so that readers are sent to nobody else",
                );
            return None;
        }
        let Ok(words) = Phrase::parse(alt) else {
            self.checker
                .report
                .error(Code::MissingAlternative, place, "this image has no text that stands for it")
                .help(format!("write `![what it shows]({destination})`"));
            return None;
        };
        let image = self.plain_image(destination, place.token(), &place)?;
        Some(Image { alternative: Alternative::Text(words), ..image })
    }

    fn plain_image(&mut self, destination: &str, span: Span, place: &Place) -> Option<Image> {
        use crate::tree::{Argument, Call};

        let path = Syntax { form: Form::String(destination.to_owned()), span };
        let decorative = Syntax { form: Form::Word("decorative".to_owned()), span };
        let arguments =
            [path, decorative].map(|value| Argument { key: None, value: Some(value) }).into_iter().collect();
        let call = Call { name: Name { text: "image".to_owned(), span }, arguments };
        let before = self.checker.report.len();
        let image = self.check_image(&call);
        self.checker.report.move_to(before, place);
        image
    }

    fn join_prose(&mut self) -> Joined {
        let item = self.item;
        let lines = item.prose.iter().filter_map(|piece| match piece {
            ProsePiece::Line(line) => Some(line.text.as_str()),
            ProsePiece::Include(_) => None,
        });
        let margin = lines
            .flat_map(str::lines)
            .filter(|line| !line.trim().is_empty())
            .map(|line| line.len() - line.trim_start_matches(' ').len())
            .min()
            .unwrap_or(0);
        let mut text = Joined { markdown: String::new(), pieces: Vec::new() };
        for piece in &item.prose {
            match piece {
                ProsePiece::Line(line) => {
                    text.pieces.push(Piece { start: text.markdown.len(), token: line.span, file: None });
                    for line in line.text.split('\n') {
                        text.markdown.push_str(line.get(margin..).unwrap_or(line.trim_start()).trim_end_matches('\r'));
                        text.markdown.push('\n');
                    }
                }
                ProsePiece::Include(path) => {
                    if let Some(file) = self.include(path) {
                        let start = text.markdown.len();
                        text.markdown.push_str(&file.text);
                        text.markdown.push('\n');
                        text.pieces.push(Piece { start, token: path.span, file: Some(file) });
                    }
                }
            }
        }
        text
    }

    /// The text of `#[doc = include_str!("bio.md")]`, which is relative to the file that holds the macro.
    fn include(&mut self, path: &Name) -> Option<FileText> {
        let file = self.checker.folder.join(&path.text);
        let shown = self.checker.loader.shown(&file);
        let bytes = match self.checker.loader.file(&file) {
            Ok(bytes) => bytes.to_vec(),
            Err(failure) => {
                let (code, message, help) = match failure {
                    LoadError::Missing => {
                        let names = self.checker.loader.names();
                        let help = nearest(&path.text, names.iter().map(String::as_str))
                            .map_or_else(|| format!("put it at `{shown}`").into(), did_you_mean_file);
                        (Code::MissingFile, format!("there is no file `{shown}`"), help)
                    }
                    other => explain(&[], &path.text, &other),
                };
                return self.error(code, path.span, message, Some(help));
            }
        };
        match String::from_utf8(bytes) {
            Ok(text) => Some(FileText { path: shown, text: text.trim_start_matches('\u{feff}').replace("\r\n", "\n") }),
            Err(error) => {
                let line = error
                    .as_bytes()
                    .get(..error.utf8_error().valid_up_to())
                    .map_or(1, |valid| valid.split(|byte| *byte == b'\n').count());
                let message = format!("`{shown}` is not UTF-8, from line {line} on");
                self.error(Code::WrongEncoding, path.span, message, Some("save it as UTF-8".to_owned()))
            }
        }
    }
}

/// A destination before and behind `#`.
fn split_fragment(destination: &str) -> (&str, Option<&str>) {
    match destination.split_once('#') {
        Some((name, fragment)) => (name, Some(fragment)),
        None => (destination, None),
    }
}
