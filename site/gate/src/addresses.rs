//! Addresses of the site in feeds, the sitemap and other files for machines.

use std::borrow::Cow;

use vitae_diagnostics::Code;

use crate::OutputFile;
use crate::facts::PageFacts;
use crate::finding::{Finding, PendingFinding};
use crate::fragment::FragmentLink;
use crate::index::{Destination, SiteIndex};

/// Checks that every address of the site in `text` exists. Files of formats that hold no such addresses are left out.
pub(crate) fn check_addresses(file: &OutputFile, text: &str, index: &SiteIndex<'_>) -> PageFacts {
    let mut facts = PageFacts::default();
    let text = match file.path.rsplit_once('.').map(|(_, extension)| extension) {
        Some("xml") if text.contains('&') => {
            Cow::Owned(text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
        }
        // Long lines are folded, in the middle of an address if need be.
        Some("ics" | "vcf") => Cow::Owned(text.replace("\r\n ", "")),
        Some("xml" | "txt") => Cow::Borrowed(text),
        _ => return facts,
    };
    let home = index.home();
    for (start, _) in text.match_indices(&home) {
        let Some(url) = text.get(start..).and_then(|rest| rest.split(ends_url).next()) else { continue };
        // Punctuation after an address belongs to the sentence around it.
        let url = url.trim_end_matches(['!', '?', ',', ';', ':', '.']);
        let rest = url.strip_prefix(&home).unwrap_or_default();
        if !(rest.is_empty() || rest.starts_with(['/', '#', '?'])) {
            continue;
        }
        match index.resolve(&file.path, url) {
            Destination::Elsewhere | Destination::File(_, None) => {}
            Destination::File(page, Some(fragment)) => {
                let (printed, fragment) = (url.to_owned(), fragment.into_owned());
                facts.fragments.push(FragmentLink { printed, page, fragment });
            }
            Destination::Nowhere { reason, help } => {
                let finding = Finding::new(Code::DeadLink, file, format!("`{url}` {reason}"));
                facts.findings.push(PendingFinding::dead_link(finding.printed(file, url, 0), help));
            }
        }
    }
    facts
}

/// Returns `true` if `character` ends a URL in every one of the formats.
fn ends_url(character: char) -> bool {
    character.is_whitespace() || matches!(character, '<' | '>' | '"' | '\'' | ')' | ']' | '\\')
}
