//! Reading one page: every rule that can be judged by the page alone, and what is needed for the others.

use std::collections::HashSet;
use std::convert::Infallible;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use super::element::Element;
use super::finding::{Fault, Finding, Found};
use super::map::{Destination, Map, NOT_FOUND, has_scheme};
use super::policy::{Origin, Policy, digest};
use super::weight::Scales;
use crate::OutputFile;

/// What is known of a file once it has been read.
#[derive(Default)]
pub(super) struct PageFacts {
    /// What is wrong with it by itself.
    pub(super) findings: Vec<Found>,
    /// The ids of its elements.
    pub(super) ids: HashSet<String>,
    /// The links that lead to an element.
    pub(super) fragments: Vec<FragmentLink>,
    /// The compressed size, where it is above the budget.
    pub(super) weight: Option<usize>,
}

/// A link to an element of a page.
pub(super) struct FragmentLink {
    /// The link as it is printed.
    pub(super) printed: String,
    /// The place of the page in the list of files.
    pub(super) page: usize,
    /// The id of the element.
    pub(super) fragment: String,
}

/// Reads the page `text`, which is what `file` holds.
pub(super) fn read_page(file: &OutputFile, text: &str, map: &Map<'_>, scales: &Scales) -> PageFacts {
    let mut reader = Reader::new(file, map);
    let mut sheet = None;
    if let Some((before, style, after)) = split_at_style(text) {
        reader.read(before);
        if reader.ends_with_style_tag() {
            let known = scales.sheet(style);
            reader.check_text("style", || known.digest.clone());
            reader.read(after);
            sheet = Some((known, before.len()));
        }
    }
    if sheet.is_none() {
        reader = Reader::new(file, map);
        reader.read(text);
    }
    let mut facts = reader.finish();
    facts.weight = scales.weigh(text, sheet.as_ref().map(|(sheet, start)| (&**sheet, *start)));
    facts
}

/// Cuts out the text of the first `style` element, which is most of a page, the same on each, and no concern of a
/// tokenizer: it ends at the first end tag of that name.
fn split_at_style(text: &str) -> Option<(&str, &str, &str)> {
    const OPEN: &str = "<style>";
    let start = text.find(OPEN)? + OPEN.len();
    let (before, rest) = text.split_at_checked(start)?;
    let end = rest.match_indices("</").map(|(at, _)| at).find(|&at| {
        let tag = rest.as_bytes().get(at + 2..).unwrap_or_default();
        tag.get(..5).is_some_and(|name| name.eq_ignore_ascii_case(b"style"))
            && matches!(tag.get(5), Some(b'>' | b'/' | b' ' | b'\t' | b'\n' | b'\r' | 0x0c))
    })?;
    let (style, after) = rest.split_at_checked(end)?;
    Some((before, style, after))
}

/// Where the tokenizer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Position {
    /// Within the start tag of the element.
    Tag,
    /// Right after the start tag of the element.
    Opened,
    /// Anywhere else.
    Text,
}

/// Which metadata a page has.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a thing that is there or not")]
struct Metadata {
    title: bool,
    description: bool,
    language: bool,
    canonical: bool,
    /// Whether search engines are asked to leave the page alone.
    noindex: bool,
}

/// Reads tokens, and collects what it finds.
struct Reader<'a> {
    file: &'a OutputFile,
    map: &'a Map<'a>,
    facts: PageFacts,
    element: Element,
    position: Position,
    policy: Option<String>,
    in_body: bool,
    has: Metadata,
    headings: Vec<u8>,
    /// The ids that elements refer to, and the attribute.
    references: Vec<(&'static str, String)>,
}

impl<'a> Reader<'a> {
    fn new(file: &'a OutputFile, map: &'a Map<'a>) -> Self {
        Self {
            file,
            map,
            facts: PageFacts::default(),
            element: Element::default(),
            position: Position::Text,
            policy: None,
            in_body: false,
            has: Metadata::default(),
            headings: Vec::new(),
            references: Vec::new(),
        }
    }

    fn read(&mut self, text: &str) {
        let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
            self.handle(&event);
            None
        });
        emitter.naively_switch_states(true);
        let Ok(()) = Tokenizer::new_with_emitter(text, emitter).finish();
    }

    fn ends_with_style_tag(&self) -> bool {
        self.position == Position::Opened && self.element.name() == "style"
    }

    fn handle(&mut self, event: &CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.element.open(name);
                self.position = Position::Tag;
            }
            CallbackEvent::AttributeName { name } if self.position == Position::Tag => self.element.add(name),
            CallbackEvent::AttributeValue { value } if self.position == Position::Tag => self.element.set(value),
            CallbackEvent::CloseStartTag { .. } => {
                self.position = Position::Opened;
                let element = std::mem::take(&mut self.element);
                self.check_element(&element);
                self.element = element;
            }
            CallbackEvent::String { value } => {
                if self.position == Position::Opened && matches!(self.element.name(), "title" | "style" | "script") {
                    self.handle_text(&String::from_utf8_lossy(value));
                }
                self.position = Position::Text;
            }
            CallbackEvent::Error(_) => {}
            _ => self.position = Position::Text,
        }
    }

    /// The text of an element that has nothing but text.
    fn handle_text(&mut self, text: &str) {
        match self.element.name() {
            "title" if !self.in_body => self.has.title |= !text.trim().is_empty(),
            "style" => self.check_text("style", || digest(text)),
            "script" if self.element.is_executed() && self.element.get("src").is_none() => {
                self.check_text("script", || digest(text));
            }
            _ => {}
        }
    }

    /// Whether the policy allows a style or a script that stands in the page.
    fn check_text(&mut self, element: &str, digest: impl FnOnce() -> String) {
        let directive = if element == "style" { "style-src" } else { "script-src" };
        if self.policy.as_deref().is_some_and(|policy| !Policy(policy).allows_text(directive, digest)) {
            let help = format!("`{directive}` in the page's policy must have the digest of the text");
            self.report(Fault::ForbiddenContent, format!("the page's policy forbids its `{element}` element"), help);
        }
    }

    fn check_element(&mut self, element: &Element) {
        if let Some(id) = element.get("id") {
            self.check_id(id);
        }
        for (name, value) in element.attributes() {
            match name {
                "href" if element.name() == "base" => {}
                "href" | "src" | "poster" | "action" | "data" | "srcset" | "style" => {
                    self.check_loading(element, name, value);
                }
                "for" => self.references.push(("for", value.to_owned())),
                "aria-labelledby" => self.refer("aria-labelledby", value),
                "aria-describedby" => self.refer("aria-describedby", value),
                "aria-controls" => self.refer("aria-controls", value),
                _ if name.starts_with("on") => self.check_handler(name),
                _ => {}
            }
        }
        match element.name() {
            "html" => self.has.language = element.get("lang").is_some_and(|language| !language.trim().is_empty()),
            "body" => self.in_body = true,
            "meta" => self.check_meta(element),
            "link" => self.has.canonical |= element.has_word("rel", "canonical") && element.get("href").is_some(),
            "img" => self.check_image(element),
            "base" => {
                self.report(Fault::ForbiddenContent, "a `base` element changes where every link leads", "remove it");
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.check_heading(element),
            _ => {}
        }
    }

    fn check_id(&mut self, id: &str) {
        if self.facts.ids.insert(id.to_owned()) {
            return;
        }
        let message = format!("two elements have the id `{id}`");
        let occurrence = self.facts.findings.iter().filter(|found| found.finding.message == message).count() + 1;
        let finding = Finding::new(Fault::DuplicateId, self.file, message).printed(self.file, id, occurrence);
        let finding = finding.help("give one of them another");
        self.facts.findings.push(finding.into());
    }

    fn refer(&mut self, attribute: &'static str, ids: &str) {
        self.references.extend(ids.split_ascii_whitespace().map(|id| (attribute, id.to_owned())));
    }

    /// A link, or something that the browser loads.
    fn check_loading(&mut self, element: &Element, attribute: &str, value: &str) {
        if attribute == "style" {
            if self.policy.as_deref().is_some_and(|policy| !Policy(policy).allows_attribute("style-src")) {
                let message = format!("the page's policy forbids the `style` of a `{}` element", element.name());
                self.report(Fault::ForbiddenContent, message, "use a class, and a rule in the stylesheet");
            }
            return;
        }
        let directive = element.directive(attribute);
        if attribute == "srcset" {
            for candidate in value.split(',').filter_map(|candidate| candidate.split_ascii_whitespace().next()) {
                self.check_url(element, directive, candidate);
            }
        } else {
            self.check_url(element, directive, value);
        }
    }

    fn check_url(&mut self, element: &Element, directive: Option<&str>, printed: &str) {
        let url = printed.trim_matches(|character: char| character.is_ascii_whitespace());
        if url.get(..11).is_some_and(|scheme| scheme.eq_ignore_ascii_case("javascript:")) {
            self.report_url(Fault::ForbiddenContent, printed, "a link must not run a script", None);
            return;
        }
        if let Some(directive) = directive {
            let origin = match url {
                data if data.starts_with("data:") => Origin::Data,
                url if self.map.is_foreign(url) => Origin::Foreign(url),
                _ => Origin::Own,
            };
            if self.policy.as_deref().is_some_and(|policy| !Policy(policy).allows(directive, origin)) {
                let message = format!("the page's policy forbids that a `{}` element loads `{url}`", element.name());
                let help = match origin {
                    Origin::Foreign(_) => {
                        "put the file below `content/`: a page loads nothing from other hosts".to_owned()
                    }
                    Origin::Own | Origin::Data => format!("`{directive}` in the page's policy does not allow it"),
                };
                self.report_url(Fault::ForbiddenContent, printed, message, Some(help));
                return;
            }
        }
        // A whole address in a link is the author's: their host may hold more than this site.
        let authored = element.name() == "a" && has_scheme(url);
        self.check_destination(printed, url, authored);
    }

    fn check_destination(&mut self, printed: &str, url: &str, authored: bool) {
        match self.map.resolve(&self.file.path, url) {
            Destination::Elsewhere | Destination::File(_, None) => {}
            Destination::File(page, Some(fragment)) => {
                if !fragment.starts_with(":~:") && self.map.is_page_at(page) {
                    let fragment = fragment.into_owned();
                    self.facts.fragments.push(FragmentLink { printed: printed.to_owned(), page, fragment });
                }
            }
            Destination::Nowhere { .. } if authored => {}
            Destination::Nowhere { reason, help } => {
                let finding = Finding::new(Fault::DeadLink, self.file, format!("`{url}` {reason}"));
                self.facts.findings.push(Found::dead_link(finding.printed(self.file, printed, 0), help));
            }
        }
    }

    fn check_handler(&mut self, attribute: &str) {
        if self.policy.as_deref().is_some_and(|policy| !Policy(policy).allows_attribute("script-src")) {
            let message = format!("the page's policy forbids the handler `{attribute}`");
            self.report(Fault::ForbiddenContent, message, "a page works without scripts");
        }
    }

    fn check_meta(&mut self, element: &Element) {
        let content = element.get("content").unwrap_or_default();
        if element.get("http-equiv").is_some_and(|name| name.eq_ignore_ascii_case("content-security-policy")) {
            self.policy = Some(content.to_owned());
        }
        let name = element.get("name").or_else(|| element.get("property")).unwrap_or_default();
        match name {
            "description" => self.has.description |= !content.trim().is_empty(),
            "robots" => self.has.noindex |= content.contains("noindex"),
            "og:url" | "og:image" | "twitter:image" | "citation_pdf_url" | "citation_abstract_html_url" => {
                if has_scheme(content) {
                    self.check_destination(content, content, name == "citation_pdf_url");
                } else {
                    let help = "write the whole address, from `https://` on".to_owned();
                    let message = format!("`{name}` is `{content}`, which is no whole address");
                    self.report_url(Fault::IncompleteMetadata, content, message, Some(help));
                }
            }
            _ => {}
        }
    }

    fn check_image(&mut self, element: &Element) {
        let source = element.get("src").unwrap_or_default();
        let sized = |name: &str| element.get(name).is_some_and(|size| size.parse::<u32>().is_ok());
        let missing: Vec<&str> =
            [("alt", element.get("alt").is_some()), ("width", sized("width")), ("height", sized("height"))]
                .into_iter()
                .filter_map(|(name, there)| (!there).then_some(name))
                .collect();
        if !missing.is_empty() {
            let message = format!("the image `{source}` has no `{}`", missing.join("`, no `"));
            self.report_url(Fault::IncompleteImage, source, message, None);
        }
    }

    fn check_heading(&mut self, element: &Element) {
        let level = element.name().as_bytes().get(1).map_or(1, |digit| digit - b'0');
        let before = self.headings.last().copied().unwrap_or(0);
        let again = level == 1 && self.headings.contains(&1);
        self.headings.push(level);
        let message = match (before, level) {
            _ if again => "a second `h1`".to_owned(),
            (0, 2..) => format!("the first heading is an `h{level}`"),
            (before, level) if level > before + 1 => format!("an `h{level}` follows an `h{before}`"),
            _ => return,
        };
        let id = element.get("id").unwrap_or_default();
        let named = if id.is_empty() { message } else { format!("{message}: `#{id}`") };
        let help = if again { "a page has one".to_owned() } else { format!("make it an `h{}`", before + 1) };
        self.report_url(Fault::HeadingOrder, id, named, Some(help));
    }

    /// Judges what can be judged at the end only.
    fn finish(mut self) -> PageFacts {
        for (attribute, id) in std::mem::take(&mut self.references) {
            if !self.facts.ids.contains(&id) {
                let message = format!("`{attribute}=\"{id}\"` names no element of the page");
                self.report_url(Fault::DeadFragment, &id, message, None);
            }
        }
        if !self.headings.contains(&1) {
            self.report(Fault::HeadingOrder, "the page has no `h1`", "its title should be one");
        }
        let needs_address = self.file.path != NOT_FOUND && !self.has.noindex;
        let metadata = [
            ("title", self.has.title),
            ("description", self.has.description),
            ("language", self.has.language),
            ("canonical address", self.has.canonical || !needs_address),
        ];
        for (what, there) in metadata {
            if !there {
                let finding = Finding::new(Fault::IncompleteMetadata, self.file, format!("the page has no {what}"));
                self.facts.findings.push(finding.into());
            }
        }
        if self.policy.is_none() {
            let help = "every page has one, in a `meta` element";
            self.report(Fault::ForbiddenContent, "the page has no Content-Security-Policy", help);
        }
        self.facts
    }

    fn report(&mut self, fault: Fault, message: impl Into<String>, help: impl Into<String>) {
        self.facts.findings.push(Finding::new(fault, self.file, message).help(help).into());
    }

    /// Reports what was printed from a field of the profile, perhaps.
    fn report_url(&mut self, fault: Fault, printed: &str, message: impl Into<String>, help: Option<String>) {
        let finding = Finding::new(fault, self.file, message).printed(self.file, printed, 0);
        self.facts.findings.push(Finding { help, ..finding }.into());
    }
}
