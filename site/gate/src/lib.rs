//! The gate: what is wrong with the pages of a site, once they are rendered and before they are written.
//!
//! In go the files of a site and what the profile says of the site; out come findings, none where all is well. Each page
//! is read once, as the HTML standard says; what leads to other pages is checked when all are read.

#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)
)]

mod element;
mod facts;
mod finding;
mod fragment;
mod loading;
mod map;
mod mention;
mod output;
mod page;
mod policy;
mod reader;
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
use crate::finding::Found;
use crate::map::Map;
use crate::page::read_page;
use crate::weight::Scales;

/// For how many findings what was probably meant is looked up: it takes long on a large site.
const SUGGESTIONS: usize = 50;

/// Looks for what is wrong with `files`, the whole of a site.
///
/// A fault that many pages have in common is found once, on the first of them.
pub fn check(files: &[OutputFile], site: &Site) -> Vec<Finding> {
    let map = Map::new(files, &site.url);
    let scales = Scales::new(site.budget);
    let facts = each_longest_first(files, |file| match file.contents.text() {
        Some(text) if map::is_page(&file.path) => read_page(file, text, &map, &scales),
        Some(text) => mention::read_mentions(file, text, &map),
        None => PageFacts::default(),
    });
    let mut findings = Vec::new();
    let mut overweight = Vec::new();
    let authored: HashSet<&str> = facts.iter().flat_map(|facts| &facts.authored).map(String::as_str).collect();
    for (file, facts_of_file) in files.iter().zip(&facts) {
        // What a page links to on the author's own account is the author's in the files for machines, too.
        let is_authored = |found: &&Found| {
            let printed = found.finding.printed.as_deref();
            !map::is_page(&file.path) && printed.is_some_and(|printed| authored.contains(printed))
        };
        findings.extend(facts_of_file.findings.iter().filter(|found| !is_authored(found)).cloned());
        overweight.extend(facts_of_file.weight.map(|weight| (weight, file)));
        for link in &facts_of_file.fragments {
            let target = facts.get(link.page);
            if target.is_none_or(|target| !target.ids.contains(&link.fragment)) {
                let ids = target.map(|target| &target.ids).filter(|_| findings.len() < SUGGESTIONS);
                findings.push(fragment::dead_fragment(file, link, ids, files.get(link.page)).into());
            }
        }
    }
    findings.extend(scales.judge(overweight).into_iter().map(Found::from));
    let mut findings = merge(findings);
    for found in findings.iter_mut().take(SUGGESTIONS) {
        if let Some(wanted) = &found.wanted {
            found.finding.help = map.suggest(wanted).or_else(|| found.finding.help.take());
        }
    }
    findings.into_iter().map(|found| found.finding).collect()
}

/// What `read` finds in each file, in the order of the files. The longest are begun first, so that none is left alone
/// for the end.
fn each_longest_first(files: &[OutputFile], read: impl Fn(&OutputFile) -> PageFacts + Sync) -> Vec<PageFacts> {
    let mut order: Vec<(usize, &OutputFile)> = files.iter().enumerate().collect();
    order.sort_by_key(|(_, file)| Reverse(file.contents.text().map_or(0, str::len)));
    let mut facts = parallel::each(order, |(at, file)| (at, read(file)));
    facts.sort_unstable_by_key(|(at, _)| *at);
    facts.into_iter().map(|(_, facts)| facts).collect()
}

/// Whether a page can be read in a fraction of the time that other HTML takes: what Vitae's own templates write is so.
pub fn is_plain(page: &str) -> bool {
    scan::scan(page, |_| ()).is_ok()
}

/// Makes one finding of those that differ in their page alone.
fn merge(findings: Vec<Found>) -> Vec<Found> {
    let mut merged: Vec<Found> = Vec::new();
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
