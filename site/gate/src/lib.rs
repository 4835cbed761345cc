//! The gate: checks the pages of a site after they are rendered and before they are written.
//!
//! In go the files of a site and the profile's `site` item; out come findings, none if all is well. Each page is read
//! once, by the rules of the HTML standard. Links to elements of other pages are checked once every page has been read.

#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)
)]

mod addresses;
mod checker;
mod element;
mod facts;
mod finding;
mod fragment;
mod index;
mod loading;
mod output;
mod page;
mod policy;
mod scan;
mod tokenize;
mod weight;

pub use finding::Finding;
pub use output::{Card, Contents, OutputFile, Printed, Source};
pub use policy::digest;
pub use vitae_diagnostics::{Code, Severity};

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use vitae_profile::{Site, parallel};

use crate::facts::PageFacts;
use crate::finding::PendingFinding;
use crate::index::SiteIndex;
use crate::page::read_page;
use crate::weight::WeightLimit;

/// How many findings get a "did you mean". To find it, a path is compared with every other of the site, and a mistake
/// in a template has as many findings as the site has pages.
const MAX_SUGGESTIONS: usize = 50;

/// Returns what is wrong with `files`, all the files of a site.
///
/// Equal findings on several pages are returned as one, on the first of them.
pub fn check(files: &[OutputFile], site: &Site) -> Vec<Finding> {
    let index = SiteIndex::new(files, &site.url);
    let limit = WeightLimit::new(site.budget);
    let facts = each_longest_first(files, |file| match file.contents.text() {
        Some(text) if index::is_page(&file.path) => read_page(file, text, &index, &limit),
        Some(text) => addresses::check_addresses(file, text, &index),
        None => PageFacts::default(),
    });
    let mut findings = Vec::new();
    let mut overweight = Vec::new();
    let authored: HashSet<&str> = facts.iter().flat_map(|facts| &facts.authored).map(String::as_str).collect();
    for (file, facts_of_file) in files.iter().zip(&facts) {
        // A link of the author's own is repeated in feeds and exports, where nothing tells it from one that Vitae made.
        // It is judged on the page, which has it as a link, and not once more here.
        let is_authored = |found: &&PendingFinding| {
            let printed = found.finding.printed.as_deref();
            !index::is_page(&file.path) && printed.is_some_and(|printed| authored.contains(printed))
        };
        findings.extend(facts_of_file.findings.iter().filter(|found| !is_authored(found)).cloned());
        overweight.extend(facts_of_file.weight.map(|weight| (weight, file)));
        for link in &facts_of_file.fragments {
            let target = facts.get(link.page);
            if target.is_none_or(|target| !target.ids.contains(&link.fragment)) {
                let ids = target.map(|target| &target.ids).filter(|_| findings.len() < MAX_SUGGESTIONS);
                findings.push(fragment::dead_fragment(file, link, ids, files.get(link.page)).into());
            }
        }
    }
    findings.extend(limit.findings(overweight).into_iter().map(PendingFinding::from));
    let mut findings = merge(findings);
    for found in findings.iter_mut().take(MAX_SUGGESTIONS) {
        if let Some(path) = &found.missing_path {
            found.finding.help = index.suggest(path).or_else(|| found.finding.help.take());
        }
    }
    findings.into_iter().map(|found| found.finding).collect()
}

/// Calls `read` for each file on several threads, and returns the results in the order of the files.
///
/// The longest files come first: a long one that comes last would keep one thread busy while the others have nothing to
/// do.
fn each_longest_first(files: &[OutputFile], read: impl Fn(&OutputFile) -> PageFacts + Sync) -> Vec<PageFacts> {
    let mut order: Vec<(usize, &OutputFile)> = files.iter().enumerate().collect();
    order.sort_by_key(|(_, file)| Reverse(file.contents.text().map_or(0, str::len)));
    let mut facts = parallel::each(order, |(at, file)| (at, read(file)));
    facts.sort_unstable_by_key(|(at, _)| *at);
    facts.into_iter().map(|(_, facts)| facts).collect()
}

/// Returns `true` if the fast scanner can read a page, as it can what Vitae's own templates write. Other pages take
/// several times as long.
pub fn is_plain(page: &str) -> bool {
    scan::scan(page, |_| ()).is_ok()
}

/// Merges findings that only differ in their page.
fn merge(findings: Vec<PendingFinding>) -> Vec<PendingFinding> {
    let mut merged: Vec<PendingFinding> = Vec::new();
    let mut seen = HashMap::new();
    for found in findings {
        let Finding { code, message, source, .. } = &found.finding;
        let key = (*code, message.clone(), *source);
        if let Some(first) = seen.get(&key).and_then(|&at: &usize| merged.get_mut(at)) {
            first.finding.others += 1;
        } else {
            seen.insert(key, merged.len());
            merged.push(found);
        }
    }
    merged
}
