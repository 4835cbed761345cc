//! The rules that a page can be checked against by itself. What the other rules need of the page is collected.

use std::sync::Arc;

use vitae_diagnostics::Code;

use crate::OutputFile;
use crate::element::Element;
use crate::facts::PageFacts;
use crate::finding::Finding;
use crate::index::{NOT_FOUND, SiteIndex, has_scheme};
use crate::policy::{Policy, digest};
use crate::scan::HtmlEvent;
use crate::weight::{Stylesheet, WeightLimit};

/// Which metadata a page has.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a thing that is there or not")]
struct Metadata {
    title: bool,
    description: bool,
    language: bool,
    canonical: bool,
    /// Whether search engines are asked not to index the page.
    noindex: bool,
}

/// Checks a page, one event of its HTML at a time.
pub(crate) struct PageChecker<'a> {
    pub(crate) file: &'a OutputFile,
    pub(crate) index: &'a SiteIndex<'a>,
    pub(crate) facts: PageFacts,
    /// The Content-Security-Policy, as soon as its `meta` element was read. What stands in front of that is not subject
    /// to it, in browsers as here.
    pub(crate) policy: Option<String>,
    limit: &'a WeightLimit,
    stylesheet: Option<Arc<Stylesheet>>,
    in_body: bool,
    has: Metadata,
    /// The levels of the headings so far.
    headings: Vec<u8>,
    /// Each id that an element refers to, with the attribute that does so.
    references: Vec<(&'static str, String)>,
}

impl<'a> PageChecker<'a> {
    pub(crate) fn new(file: &'a OutputFile, index: &'a SiteIndex<'a>, limit: &'a WeightLimit) -> Self {
        Self {
            file,
            index,
            facts: PageFacts::default(),
            policy: None,
            limit,
            stylesheet: None,
            in_body: false,
            has: Metadata::default(),
            headings: Vec::new(),
            references: Vec::new(),
        }
    }

    /// Checks the next part of the page.
    pub(crate) fn check(&mut self, event: HtmlEvent<'_, '_>) {
        match event {
            HtmlEvent::StartTag(element) => self.check_element(element),
            HtmlEvent::Text(element, text) => self.check_content(element, text),
        }
    }

    /// Checks the text of an element that holds only text.
    fn check_content(&mut self, element: &Element, text: &str) {
        match element.name() {
            "title" if !self.in_body => self.has.title |= !text.trim().is_empty(),
            "style" => {
                let stylesheet = self.limit.stylesheet(text);
                self.check_text("style", || stylesheet.digest.clone());
                self.stylesheet = Some(stylesheet);
            }
            "script" if element.is_executed() && element.get("src").is_none() => {
                self.check_text("script", || digest(text));
            }
            _ => {}
        }
    }

    /// Checks that the policy allows an inline style or script.
    fn check_text(&mut self, element: &str, digest: impl FnOnce() -> String) {
        let directive = if element == "style" { "style-src" } else { "script-src" };
        if self.policy.as_deref().is_some_and(|policy| !Policy(policy).allows_text(directive, digest)) {
            let help = format!("`{directive}` in the page's policy must have the digest of the text");
            self.report(Code::ForbiddenContent, format!("the page's policy forbids its `{element}` element"), help);
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
                self.report(Code::ForbiddenContent, "a `base` element changes where every link leads", "remove it");
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.check_heading(element),
            _ => {}
        }
    }

    /// Checks that an id is the only one of its name. The second element with it is the one to report: `occurrence`
    /// says which of several printed ones that is.
    fn check_id(&mut self, id: &str) {
        if self.facts.ids.insert(id.to_owned()) {
            return;
        }
        let message = format!("two elements have the id `{id}`");
        let occurrence = self.facts.findings.iter().filter(|found| found.finding.message == message).count() + 1;
        let finding = Finding::new(Code::DuplicateHtmlId, self.file, message).printed(self.file, id, occurrence);
        let finding = finding.help("give one of them another");
        self.facts.findings.push(finding.into());
    }

    fn refer(&mut self, attribute: &'static str, ids: &str) {
        self.references.extend(ids.split_ascii_whitespace().map(|id| (attribute, id.to_owned())));
    }

    fn check_handler(&mut self, attribute: &str) {
        if self.policy.as_deref().is_some_and(|policy| !Policy(policy).allows_attribute("script-src")) {
            let message = format!("the page's policy forbids the handler `{attribute}`");
            self.report(Code::ForbiddenContent, message, "a page works without scripts");
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
                    self.report_printed(Code::IncompleteMetadata, content, message, Some(help));
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
            self.report_printed(Code::IncompleteImage, source, message, None);
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
        self.report_printed(Code::HeadingOrder, id, named, Some(help));
    }

    /// Checks what can only be checked at the end of the page, and returns what the page is like.
    pub(crate) fn finish(mut self, text: &str) -> PageFacts {
        for (attribute, id) in std::mem::take(&mut self.references) {
            if !self.facts.ids.contains(&id) {
                let message = format!("`{attribute}=\"{id}\"` names no element of the page");
                self.report_printed(Code::DeadFragment, &id, message, None);
            }
        }
        if !self.headings.contains(&1) {
            self.report(Code::HeadingOrder, "the page has no `h1`", "its title should be one");
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
                let finding = Finding::new(Code::IncompleteMetadata, self.file, format!("the page has no {what}"));
                self.facts.findings.push(finding.into());
            }
        }
        if self.policy.is_none() {
            let help = "every page has one, in a `meta` element";
            self.report(Code::ForbiddenContent, "the page has no Content-Security-Policy", help);
        }
        self.facts.weight = self.limit.excessive_weight(text, self.stylesheet.as_deref());
        self.facts
    }

    pub(crate) fn report(&mut self, code: Code, message: impl Into<String>, help: impl Into<String>) {
        self.facts.findings.push(Finding::new(code, self.file, message).help(help).into());
    }

    /// Reports a value that stands in the page. If a field of the profile printed it, the finding leads there.
    pub(crate) fn report_printed(
        &mut self,
        code: Code,
        printed: &str,
        message: impl Into<String>,
        help: Option<String>,
    ) {
        let finding = Finding::new(code, self.file, message).printed(self.file, printed, 0);
        self.facts.findings.push(Finding { help, ..finding }.into());
    }
}
