//! The compressed size of pages, and which part of a page contributes most to it.

use std::sync::{Arc, PoisonError, RwLock};

use miniz_oxide::deflate::compress_to_vec;

use vitae_diagnostics::{Code, Severity};

use crate::OutputFile;
use crate::finding::Finding;
use crate::policy::digest;

/// The limit unless the author sets one: what a server sends before it waits for an answer, ten packets without their
/// headers. A page up to this size arrives in one round trip.
const FIRST_ROUND_TRIP: u32 = 14_600;
/// The level of compression at which servers start out.
const LEVEL: u8 = 6;
/// Pages are never compressed by a greater factor than this, in practice.
const MAX_RATIO: usize = 8;
/// The header and trailer of gzip, in bytes.
const GZIP_OVERHEAD: usize = 18;
/// How many stylesheets are cached. The standard pages have fewer; of more, each is compressed again for every page
/// that has it.
const MAX_STYLESHEETS: usize = 16;

/// The limit for the compressed size of a page, and a cache of the stylesheets that pages share.
pub(crate) struct WeightLimit {
    bytes: usize,
    severity: Severity,
    stylesheets: RwLock<Vec<Arc<Stylesheet>>>,
}

/// A stylesheet that a page has in its head.
pub(crate) struct Stylesheet {
    text: String,
    /// Its digest in the notation of a policy.
    pub(crate) digest: String,
    compressed: usize,
}

impl WeightLimit {
    /// The limit that the author set, above which a page is an error, or the default one, above which it is a warning.
    pub(crate) fn new(budget: Option<u32>) -> Self {
        Self {
            bytes: usize::try_from(budget.unwrap_or(FIRST_ROUND_TRIP)).unwrap_or(usize::MAX),
            severity: if budget.is_some() { Severity::Error } else { Severity::Warning },
            stylesheets: RwLock::default(),
        }
    }

    /// Returns a stylesheet with its digest and its compressed size, from the cache if it is there.
    pub(crate) fn stylesheet(&self, text: &str) -> Arc<Stylesheet> {
        let find = |cache: &[Arc<Stylesheet>]| cache.iter().find(|cached| cached.text == text).cloned();
        if let Some(cached) = find(&self.stylesheets.read().unwrap_or_else(PoisonError::into_inner)) {
            return cached;
        }
        let stylesheet =
            Arc::new(Stylesheet { text: text.to_owned(), digest: digest(text), compressed: compressed(text) });
        let mut cache = self.stylesheets.write().unwrap_or_else(PoisonError::into_inner);
        if cache.len() < MAX_STYLESHEETS {
            cache.push(Arc::clone(&stylesheet));
        }
        stylesheet
    }

    /// Returns the compressed size of a page if it is above the limit, or `None`.
    ///
    /// Compressing takes longer than all other checks together, so it is avoided where a cheaper bound suffices: parts
    /// that are compressed together are never larger than compressed one by one.
    pub(crate) fn excessive_weight(&self, page: &str, stylesheet: Option<&Stylesheet>) -> Option<usize> {
        if page.len() + GZIP_OVERHEAD <= self.bytes {
            return None;
        }
        if let Some(stylesheet) = stylesheet
            && let Some((before, rest)) = page.split_once("<style>")
            && let Some(after) = rest.strip_prefix(stylesheet.text.as_str())
        {
            let rest = before.len() + after.len();
            if rest + stylesheet.compressed + GZIP_OVERHEAD <= self.bytes {
                return None;
            }
            if rest > self.bytes * MAX_RATIO {
                return self.whole_weight(page);
            }
            if compressed(&format!("{before}{after}")) + stylesheet.compressed + GZIP_OVERHEAD <= self.bytes {
                return None;
            }
        }
        self.whole_weight(page)
    }

    fn whole_weight(&self, page: &str) -> Option<usize> {
        Some(compressed(page) + GZIP_OVERHEAD).filter(|&weight| weight > self.bytes)
    }

    /// Returns the findings for the pages above the limit. By the default limit there is one, for the heaviest of them:
    /// a warning for every page of a large site would hide all others.
    pub(crate) fn findings(&self, mut pages: Vec<(usize, &OutputFile)>) -> Vec<Finding> {
        pages.sort_by(|(one, first), (other, second)| other.cmp(one).then_with(|| first.path.cmp(&second.path)));
        let others = pages.len().saturating_sub(1);
        let reported = if self.severity == Severity::Error { pages.len() } else { 1 };
        let findings = pages.iter().take(reported).map(|(weight, file)| {
            let parts = parts(file.contents.text().unwrap_or_default(), *weight);
            let (heaviest, of_it) = parts.iter().max_by_key(|(_, weight)| *weight).copied().unwrap_or_default();
            let message = format!(
                "`{}` has {weight} bytes compressed, {} more than {}; the heaviest part is {heaviest} with {of_it}",
                file.path,
                weight - self.bytes,
                match self.severity {
                    Severity::Error => format!("the budget of {}", self.bytes),
                    Severity::Warning => format!("the {} that a server can send at once", self.bytes),
                },
            );
            let finding = Finding::new(Code::OverweightPage, file, message);
            Finding { severity: self.severity, others: if reported == 1 { others } else { 0 }, ..finding }
        });
        let help = match self.severity {
            Severity::Error => "make the page shorter, or raise `budget` in `site`",
            Severity::Warning => "make the page shorter, or set `budget` in `site`",
        };
        findings.map(|finding| finding.help(help)).collect()
    }
}

fn compressed(text: &str) -> usize {
    compress_to_vec(text.as_bytes(), LEVEL).len()
}

/// Divides the `weight` of a page among its parts. Each part but the text is compressed by itself, and the text gets
/// the rest: in a heavy page it is by far the largest, so that the error does not matter.
fn parts(page: &str, weight: usize) -> [(&'static str, usize); 5] {
    let (styles, rest) = cut(page, "<style", "</style>");
    let (scripts, rest) = cut(&rest, "<script", "</script>");
    let (data, code): (Vec<&str>, Vec<&str>) =
        scripts.iter().map(String::as_str).partition(|script| script.contains("application/ld+json"));
    let head = rest.split_once("<body").map_or("", |(head, _)| head);
    let around = [
        ("the head", compressed(head)),
        ("its CSS", compressed(&styles.concat())),
        ("its JSON-LD", compressed(&data.concat())),
        ("its script", compressed(&code.concat())),
    ];
    let [head, styles, data, code] = around;
    let text = weight.saturating_sub(around.iter().map(|(_, weight)| weight).sum());
    [("the text of the page", text), head, styles, data, code]
}

/// Cuts every piece from an `open` to the next `close` out of a text. Returns the pieces, and the text without them.
fn cut(text: &str, open: &str, close: &str) -> (Vec<String>, String) {
    let (mut pieces, mut left, mut rest) = (Vec::new(), String::new(), text);
    while let Some((before, from)) = rest.find(open).and_then(|at| rest.split_at_checked(at)) {
        let end = from.find(close).map_or(from.len(), |at| at + close.len());
        let (piece, after) = from.split_at_checked(end).unwrap_or((from, ""));
        left.push_str(before);
        pieces.push(piece.to_owned());
        rest = after;
    }
    left.push_str(rest);
    (pieces, left)
}
