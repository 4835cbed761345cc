//! Addresses of the site that stand in feeds, the sitemap and other texts for machines.

use std::borrow::Cow;

use vitae_diagnostics::Code;

use crate::OutputFile;
use crate::facts::PageFacts;
use crate::finding::{Finding, Found};
use crate::fragment::FragmentLink;
use crate::map::{Destination, Map};

/// Checks that every address of the site in `text` leads to something, if it is of a format that has such addresses.
pub(crate) fn read_mentions(file: &OutputFile, text: &str, map: &Map<'_>) -> PageFacts {
    let mut facts = PageFacts::default();
    let text = match file.path.rsplit_once('.').map(|(_, extension)| extension) {
        Some("xml") if text.contains('&') => {
            Cow::Owned(text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
        }
        Some("ics" | "vcf") => Cow::Owned(text.replace("\r\n ", "")),
        Some("xml" | "txt") => Cow::Borrowed(text),
        _ => return facts,
    };
    let home = map.home();
    for (start, _) in text.match_indices(&home) {
        let Some(url) = text.get(start..).and_then(|rest| rest.split(ends_url).next()) else { continue };
        // A sentence ends behind the address that it ends with.
        let url = url.trim_end_matches(['!', '?', ',', ';', ':', '.']);
        let rest = url.strip_prefix(&home).unwrap_or_default();
        if !(rest.is_empty() || rest.starts_with(['/', '#', '?'])) {
            continue;
        }
        match map.resolve(&file.path, url) {
            Destination::Elsewhere | Destination::File(_, None) => {}
            Destination::File(page, Some(fragment)) => {
                let (printed, fragment) = (url.to_owned(), fragment.into_owned());
                facts.fragments.push(FragmentLink { printed, page, fragment });
            }
            Destination::Nowhere { reason, help } => {
                let finding = Finding::new(Code::DeadLink, file, format!("`{url}` {reason}"));
                facts.findings.push(Found::dead_link(finding.printed(file, url, 0), help));
            }
        }
    }
    facts
}

/// Whether a URL cannot go on with `character` in any of the formats.
fn ends_url(character: char) -> bool {
    character.is_whitespace() || matches!(character, '<' | '>' | '"' | '\'' | ')' | ']' | '\\')
}
