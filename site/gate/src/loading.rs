//! What a page links to and what it loads: where that leads, and whether the page's policy allows it.

use vitae_diagnostics::Code;

use crate::element::Element;
use crate::finding::{Finding, Found};
use crate::fragment::FragmentLink;
use crate::map::{Destination, has_scheme};
use crate::policy::{Origin, Policy};
use crate::reader::Reader;

impl Reader<'_> {
    /// A link, or something that the browser loads.
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
            self.report_url(Code::ForbiddenContent, printed, "a link must not run a script", None);
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
                self.report_url(Code::ForbiddenContent, printed, message, Some(help));
                return;
            }
        }
        // A whole address in a link is the author's: their host may hold more documents than this site.
        let authored = element.name() == "a" && has_scheme(url);
        self.check_destination(printed, url, authored);
    }

    pub(crate) fn check_destination(&mut self, printed: &str, url: &str, authored: bool) {
        match self.map.resolve(&self.file.path, url) {
            Destination::Elsewhere | Destination::File(_, None) => {}
            Destination::File(page, Some(fragment)) => {
                if !fragment.starts_with(":~:") && self.map.is_page_at(page) {
                    let fragment = fragment.into_owned();
                    self.facts.fragments.push(FragmentLink { printed: printed.to_owned(), page, fragment });
                }
            }
            Destination::Nowhere { help, .. } if authored => {
                self.facts.authored.push(printed.to_owned());
                if self.map.is_in_a_folder(url) && !is_document(url) {
                    let message = format!("`{url}` lies below the address of the site, which has nothing there");
                    let finding = Finding::new(Code::DeadLink, self.file, message).printed(self.file, printed, 0);
                    let finding = finding.warning().help("name a page of the site, unless your host has more there");
                    self.facts.findings.push(Found::dead_link(finding, help));
                }
            }
            Destination::Nowhere { reason, help } => {
                let finding = Finding::new(Code::DeadLink, self.file, format!("`{url}` {reason}"));
                self.facts.findings.push(Found::dead_link(finding.printed(self.file, printed, 0), help));
            }
        }
    }
}

/// Whether a URL names a file other than a page: `https://x.org/papers/aurora.pdf`.
fn is_document(url: &str) -> bool {
    let path = url.split(['?', '#']).next().unwrap_or(url);
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').is_some_and(|(_, extension)| !matches!(extension, "html" | "htm"))
}
