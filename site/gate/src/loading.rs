//! What a page links to and what it loads: whether that exists, and whether the page's policy allows it.

use vitae_diagnostics::Code;

use crate::checker::PageChecker;
use crate::element::Element;
use crate::finding::{Finding, PendingFinding};
use crate::fragment::FragmentLink;
use crate::index::{Destination, has_scheme};
use crate::policy::{Origin, Policy};

impl PageChecker<'_> {
    /// Checks an attribute that holds one or several URLs, or a style.
    pub(crate) fn check_loading(&mut self, element: &Element, attribute: &str, value: &str) {
        if attribute == "style" {
            if self.policy.as_deref().is_some_and(|policy| !Policy(policy).allows_attribute("style-src")) {
                let message = format!("the page's policy forbids the `style` of a `{}` element", element.name());
                self.report(Code::ForbiddenContent, message, "use a class, and a rule in the stylesheet");
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
            self.report_printed(Code::ForbiddenContent, printed, "a link must not run a script", None);
            return;
        }
        if let Some(directive) = directive {
            let origin = match url {
                data if data.starts_with("data:") => Origin::Data,
                url if self.index.is_foreign(url) => Origin::Foreign(url),
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
                self.report_printed(Code::ForbiddenContent, printed, message, Some(help));
                return;
            }
        }
        // An absolute URL below the site's address may be right without the site having such a page: the host may serve
        // more than this site. Vitae's own links are relative, so an absolute one is the author's.
        let authored = element.name() == "a" && has_scheme(url);
        self.check_destination(printed, url, authored);
    }

    /// Checks where `url` leads. It stands in the page as `printed`; `authored` is set for absolute links of the
    /// author's.
    pub(crate) fn check_destination(&mut self, printed: &str, url: &str, authored: bool) {
        match self.index.resolve(&self.file.path, url) {
            Destination::Elsewhere | Destination::File(_, None) => {}
            Destination::File(page, Some(fragment)) => {
                if !fragment.starts_with(":~:") && self.index.is_page_at(page) {
                    let fragment = fragment.into_owned();
                    self.facts.fragments.push(FragmentLink { printed: printed.to_owned(), page, fragment });
                }
            }
            Destination::Nowhere { help, .. } if authored => {
                self.facts.authored.push(printed.to_owned());
                if self.index.is_in_a_folder(url) && !is_document(url) {
                    let message = format!("`{url}` lies below the address of the site, which has nothing there");
                    let finding = Finding::new(Code::DeadLink, self.file, message).printed(self.file, printed, 0);
                    let finding = finding.warning().help("name a page of the site, unless your host has more there");
                    self.facts.findings.push(PendingFinding::dead_link(finding, help));
                }
            }
            Destination::Nowhere { reason, help } => {
                let finding = Finding::new(Code::DeadLink, self.file, format!("`{url}` {reason}"));
                self.facts.findings.push(PendingFinding::dead_link(finding.printed(self.file, printed, 0), help));
            }
        }
    }
}

/// Returns `true` if a URL names a file other than a page: `https://x.org/papers/aurora.pdf`.
fn is_document(url: &str) -> bool {
    let path = url.split(['?', '#']).next().unwrap_or(url);
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').is_some_and(|(_, extension)| !matches!(extension, "html" | "htm"))
}
