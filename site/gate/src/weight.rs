//! How heavy pages are, compressed, and which part of a page weighs most.

use std::sync::{Arc, PoisonError, RwLock};

use miniz_oxide::deflate::compress_to_vec;

use crate::OutputFile;
use vitae_diagnostics::{Code, Severity};

use crate::finding::Finding;
use crate::policy::digest;

/// What a server can send before it has to wait for an answer: ten packets, less their headers.
const FIRST_ROUND_TRIP: u32 = 14_600;
/// How hard servers compress, unless told otherwise.
const LEVEL: u8 = 6;
/// Text does not become smaller than by this factor, nearly.
const DENSITY: usize = 8;
/// What gzip adds to the compressed bytes.
const WRAPPER: usize = 18;
/// How many stylesheets are remembered. A site has one or two; more are looked at each time.
const MEMORY: usize = 16;

/// The budget, and what is known of the stylesheets that pages share.
pub(crate) struct Scales {
    budget: usize,
    severity: Severity,
    sheets: RwLock<Vec<Arc<Sheet>>>,
}

/// A stylesheet that was met before.
pub(crate) struct Sheet {
    text: String,
    /// Its digest as a policy names it.
    pub(crate) digest: String,
    compressed: usize,
}

impl Scales {
    pub(crate) fn new(budget: Option<u32>) -> Self {
        Self {
            budget: usize::try_from(budget.unwrap_or(FIRST_ROUND_TRIP)).unwrap_or(usize::MAX),
            severity: if budget.is_some() { Severity::Error } else { Severity::Warning },
            sheets: RwLock::default(),
        }
    }

    /// What is known of a stylesheet.
    pub(crate) fn sheet(&self, text: &str) -> Arc<Sheet> {
        let known = |sheets: &[Arc<Sheet>]| sheets.iter().find(|sheet| sheet.text == text).cloned();
        if let Some(sheet) = known(&self.sheets.read().unwrap_or_else(PoisonError::into_inner)) {
            return sheet;
        }
        let sheet = Arc::new(Sheet { text: text.to_owned(), digest: digest(text), compressed: compressed(text) });
        let mut sheets = self.sheets.write().unwrap_or_else(PoisonError::into_inner);
        if sheets.len() < MEMORY {
            sheets.push(Arc::clone(&sheet));
        }
        sheet
    }

    /// The compressed size of a page, if it is above the budget.
    ///
    /// Compressing takes longer than all the rest, so it is left out where the parts show that the whole is light: what
    /// is compressed together is never larger than what is compressed apart.
    pub(crate) fn weigh(&self, page: &str, sheet: Option<&Sheet>) -> Option<usize> {
        if page.len() + WRAPPER <= self.budget {
            return None;
        }
        if let Some(sheet) = sheet
            && let Some((before, rest)) = page.split_once("<style>")
            && let Some(after) = rest.strip_prefix(sheet.text.as_str())
        {
            let rest = before.len() + after.len();
            if rest + sheet.compressed + WRAPPER <= self.budget {
                return None;
            }
            if rest > self.budget * DENSITY {
                return self.weigh_whole(page);
            }
            if compressed(&format!("{before}{after}")) + sheet.compressed + WRAPPER <= self.budget {
                return None;
            }
        }
        self.weigh_whole(page)
    }

    fn weigh_whole(&self, page: &str) -> Option<usize> {
        Some(compressed(page) + WRAPPER).filter(|&weight| weight > self.budget)
    }

    /// What to say of the pages above the budget. Where the author set none, the heaviest stands for all of them.
    pub(crate) fn judge(&self, mut pages: Vec<(usize, &OutputFile)>) -> Vec<Finding> {
        pages.sort_by(|(one, first), (other, second)| other.cmp(one).then_with(|| first.path.cmp(&second.path)));
        let others = pages.len().saturating_sub(1);
        let reported = if self.severity == Severity::Error { pages.len() } else { 1 };
        let findings = pages.iter().take(reported).map(|(weight, file)| {
            let parts = parts(file.contents.text().unwrap_or_default(), *weight);
            let (heaviest, of_it) = parts.iter().max_by_key(|(_, weight)| *weight).copied().unwrap_or_default();
            let message = format!(
                "`{}` has {weight} bytes compressed, {} more than {}; the heaviest part is {heaviest} with {of_it}",
                file.path,
                weight - self.budget,
                match self.severity {
                    Severity::Error => format!("the budget of {}", self.budget),
                    Severity::Warning => format!("the {} that a server can send at once", self.budget),
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

/// The parts of a page of `weight`, and what each has of it. What leads the text is compressed by itself, and the rest
/// is the text's: it is the longest by far where a page is heavy.
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

/// The pieces of `text` from each `open` to the next `close`, and what is left without them.
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
