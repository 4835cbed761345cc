//! Bibliography files: bytes to entries, each a typed [`Publication`] or an error with its place.
//!
//! No entry disappears: those found are those read, those left out by `skip`, those that hold data for others only, and
//! those refused, of which an error (in a lenient file a warning) says why.
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)
)]

mod abbreviations;
mod annotations;
mod balance;
mod bibtex;
mod block;
mod braces;
mod comment;
mod controls;
mod dates;
mod dating;
mod decode;
mod duplicates;
mod encode;
mod entry_types;
mod expansion;
mod export;
mod fields;
mod granular;
mod identifiers;
mod inherit;
mod journals;
mod known_fields;
mod latex;
mod latex_commands;
mod links;
mod markdown;
mod math;
mod math_symbols;
mod memory;
mod name_defects;
mod names;
mod parts;
mod people;
mod plain;
mod publication;
mod source;
mod spelling;
mod split;
mod stray;
mod structure;
mod value;
mod venue;

use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

use vitae_profile::{Publication, parallel};

use crate::abbreviations::Abbreviations;
use crate::block::Block;
use crate::controls::{key_without_controls, without_controls};
use crate::decode::{Foreign, decode, front_matter};
use crate::entry_types::is_container;
use crate::expansion::Definitions;
use crate::fields::{Fields, RawField};
use crate::inherit::{RawEntry, inherit};
use crate::known_fields::is_bibliographic;
use crate::publication::{Read, read_publication};
use crate::source::{Defects, Source};
use crate::spelling::Spelling;
use crate::split::{Blocks, Refused, split_blocks};
use crate::structure::{Field, Structure, read_fields, read_key};
use vitae_diagnostics::{Code, FilePlace, Report, Span, nearest};

pub use duplicates::{check_duplicates, lint_ownership};
pub use export::bibtex_of;
pub use memory::Memory;
pub use people::match_authors;

/// A bibliography file as the profile names it.
#[derive(Debug)]
pub struct BibliographyFile<'a> {
    /// The file, as it is shown: `content/publications.bib`.
    pub path: String,
    /// What it holds.
    pub bytes: &'a [u8],
    /// The string that names it.
    pub token: Span,
    /// Whether its defects are warnings.
    pub lenient: bool,
    /// The keys of entries that are left out, each with its token.
    pub skip: Vec<(String, Span)>,
}

/// An entry of a bibliography file.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it says. Its authors are matched with people by [`match_authors`].
    pub publication: Arc<Publication>,
    /// The string that names the file.
    pub token: Span,
    /// Whether the file's defects are warnings.
    pub lenient: bool,
    written: Arc<Written>,
}

/// How an entry is written.
#[derive(Debug)]
pub struct Written {
    source: Arc<Source>,
    key: Range<usize>,
    authors: Vec<Range<usize>>,
    editors: Vec<Range<usize>>,
    /// The keys of entries that it says to be other forms of it.
    related: Vec<String>,
}

impl Written {
    /// Where the key stands.
    pub fn place(&self) -> FilePlace {
        self.source.place(&self.key)
    }
}

/// What a file holds.
#[derive(Debug, Default)]
pub struct Reading {
    /// The entries that are publications, in their order.
    pub entries: Vec<Entry>,
    /// How many entries there are in the file, whatever became of them.
    pub found: usize,
    /// The keys of entries that were refused. An error says why; what refers to them need not be reported again.
    pub refused: Vec<String>,
    /// The keys of entries that `skip` leaves out.
    pub skipped: Vec<String>,
    /// How many entries hold data for others only: `@xdata` and `@set`.
    pub containers: usize,
}

impl Entry {
    /// Where its key stands.
    pub fn place(&self) -> FilePlace {
        self.written.place()
    }

    /// The file that it stands in, as it is shown.
    pub fn path(&self) -> &str {
        &self.written.source.path
    }

    /// How it is written, for those who may want to know where once the entry is gone.
    pub fn written(&self) -> Arc<Written> {
        Arc::clone(&self.written)
    }

    fn name_place(&self, is_author: bool, index: usize) -> FilePlace {
        let Written { source, key, authors, editors, related: _ } = &*self.written;
        let names = if is_author { authors } else { editors };
        source.place(names.get(index).unwrap_or(key))
    }
}

/// The entries of a file, their authors as names only.
pub fn read_bibliography(report: &mut Report, file: &BibliographyFile<'_>) -> Vec<Entry> {
    read_all(report, file).entries
}

/// Reads a file, and accounts for each of its entries.
pub fn read_all(report: &mut Report, file: &BibliographyFile<'_>) -> Reading {
    read_with(report, file, |defects, entries| apart(defects, entries, |own, entry| read_publication(own, entry)))
}

/// The same, where `read_entries` reads those entries that are publications.
fn read_with(
    report: &mut Report,
    file: &BibliographyFile<'_>,
    read_entries: impl FnOnce(&mut Defects<'_>, &[&RawEntry]) -> Vec<Option<Read>>,
) -> Reading {
    let BibliographyFile { path, bytes, token, lenient, skip } = file;
    let decoded = decode(bytes, path);
    let source = Arc::new(Source::new(path.clone(), decoded.text, *lenient));
    let mut defects = Defects::new(&source);
    let lossy = decoded.foreign.as_ref().is_some_and(|foreign| foreign.lossy);
    if let Some(Foreign { first, message, help, lossy: _ }) = decoded.foreign {
        defects.error(Code::WrongEncoding, first, message, Some(help));
    }
    let Blocks { blocks, refused: broken } = split_blocks(&mut defects, front_matter(&source.text));
    let mut abbreviations = Abbreviations::default();
    let mut definitions = Definitions::default();
    let mut parsed = Vec::new();
    for part in apart(&mut defects, blocks, |own, block| read_part(own, block)) {
        match part {
            Part::Preamble(text) => definitions.read(source.slice(&text)),
            Part::Strings(fields) => fields.into_iter().for_each(|field| abbreviations.define(field)),
            Part::Entry { range, word, key, structure } => parsed.push((range, word, key, structure)),
        }
    }
    let wanted: HashSet<&str> = skip.iter().map(|(key, _)| key.as_str()).collect();
    let mut reading = Reading { found: parsed.len() + broken.len(), ..Reading::default() };
    let mut left_out = Vec::new();
    let (skipped, mut unread): (Vec<Refused>, Vec<Refused>) =
        broken.into_iter().partition(|entry| wanted.contains(entry.key.as_str()));
    for Refused { key, range } in skipped {
        reading.skipped.push(key);
        left_out.push(range);
    }
    reading.refused.extend(unread.iter().map(|entry| entry.key.clone()));
    let mut entries: Vec<RawEntry> = parsed
        .into_iter()
        .map(|(range, word, key, structure)| {
            let fields = resolve(&mut defects, &mut abbreviations, &definitions, structure.fields);
            let mut key_text = source.slice(&key).split_whitespace().collect::<Vec<_>>().join("-");
            if source.controls {
                key_text = key_without_controls(&mut defects, &key, &key_text);
            }
            let word_text = source.slice(&word).to_ascii_lowercase();
            let sound = structure.sound;
            RawEntry { key: key_text, key_place: key, word: word_text, word_place: word, fields, range, sound }
        })
        .collect();
    let refused: HashSet<&str> = reading.refused.iter().map(String::as_str).collect();
    inherit(&mut defects, &mut entries, &refused);
    check_skips(report, &entries, &reading, skip);
    let mut keys: HashSet<String> = HashSet::with_capacity(entries.len());
    let mut spelling = Spelling::default();
    let mut publications = Vec::with_capacity(entries.len());
    for entry in &entries {
        if wanted.contains(entry.key.as_str()) {
            reading.skipped.push(entry.key.clone());
            left_out.push(entry.range.clone());
            continue;
        }
        if is_container(&entry.word) {
            reading.containers += 1;
            continue;
        }
        if *lenient && !keys.insert(entry.key.to_lowercase()) {
            let message = format!("the key `{}` is taken in this file, and the entry is left out", entry.key);
            defects.warning(Code::DuplicateEntryKey, entry.key_place.clone(), message, None);
            reading.refused.push(entry.key.clone());
            continue;
        }
        spelling.lint(&mut defects, entry);
        if lossy && entry.fields.iter().any(|field| field.value.text.contains('\u{FFFD}')) {
            if *lenient {
                let message = format!("the entry `{}` has characters that cannot be read, and is left out", entry.key);
                defects.warning(Code::WrongEncoding, entry.key_place.clone(), message, None);
            }
            reading.refused.push(entry.key.clone());
            continue;
        }
        publications.push(entry);
    }
    for (entry, read) in publications.iter().zip(read_entries(&mut defects, &publications)) {
        match read {
            Some(Read { publication, authors, editors }) => {
                let (source, key) = (Arc::clone(&source), entry.key_place.clone());
                let written = Arc::new(Written { source, key, authors, editors, related: related(entry) });
                reading.entries.push(Entry { publication, token: *token, lenient: *lenient, written });
            }
            None => {
                reading.refused.push(entry.key.clone());
                unread.push(Refused { key: entry.key.clone(), range: entry.range.clone() });
            }
        }
    }
    defects.hand_over(report, *token, &left_out, &unread);
    reading
}

/// A block, as far as it can be read by itself.
enum Part {
    /// Definitions for TeX.
    Preamble(Range<usize>),
    /// Abbreviations.
    Strings(Vec<Field>),
    /// An entry.
    Entry { range: Range<usize>, word: Range<usize>, key: Range<usize>, structure: Structure },
}

fn read_part(defects: &mut Defects<'_>, mut block: Block) -> Part {
    match defects.source.slice(&block.word).to_ascii_lowercase().as_str() {
        "preamble" => Part::Preamble(block.open..block.end),
        "string" => Part::Strings(read_fields(defects, &mut block).fields),
        _ => {
            let key = read_key(defects, &mut block);
            let structure = read_fields(defects, &mut block);
            Part::Entry { range: block.start..block.end, word: block.word, key, structure }
        }
    }
}

/// What `work` makes of each of `items`, which have nothing to do with each other, and so can be read at once.
fn apart<'a, T: Send, R: Send>(
    defects: &mut Defects<'a>,
    items: impl IntoIterator<Item = T>,
    work: impl Fn(&mut Defects<'a>, T) -> R + Sync,
) -> Vec<R> {
    let source = defects.source;
    let read = parallel::each(items, |item| {
        let mut own = Defects::new(source);
        let result = work(&mut own, item);
        (result, own)
    });
    let gather = |(result, own)| {
        defects.absorb(own);
        result
    };
    read.into_iter().map(gather).collect()
}

/// The keys of the entries that an entry says to be related to it.
fn related(entry: &RawEntry) -> Vec<String> {
    let fields = ["related", "crossref", "xref"].into_iter().filter_map(|name| entry.get(name));
    fields.flat_map(|value| value.text.split(',')).map(|key| key.trim().to_owned()).collect()
}

/// The fields of an entry, each once, with their abbreviations resolved.
fn resolve(
    defects: &mut Defects<'_>,
    abbreviations: &mut Abbreviations,
    definitions: &Definitions,
    written: Vec<Field>,
) -> Fields {
    let mut fields = Fields::default();
    let mut names: HashSet<String> = HashSet::with_capacity(written.len());
    for field in written {
        let value = abbreviations.value(defects, &field);
        let value = definitions.expand(defects, value);
        let value = if defects.source.controls { without_controls(defects, value) } else { value };
        if !names.insert(field.name.clone())
            && let Some(first) = fields.get(&field.name)
        {
            if first.value.text != value.text && is_bibliographic(&field.name) {
                let message = format!("`{}` is given twice, and the first is taken", field.name);
                defects.warning(Code::MalformedField, field.place, message, Some("remove one".to_owned()));
            }
            continue;
        }
        fields.push(RawField { place: Some(field.place), name: field.name, value });
    }
    fields
}

/// Reports the keys of `skip` that the file does not have.
fn check_skips(report: &mut Report, entries: &[RawEntry], reading: &Reading, skip: &[(String, Span)]) {
    if skip.is_empty() {
        return;
    }
    let known: HashSet<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
    for (key, token) in skip {
        if !known.contains(key.as_str()) && !reading.skipped.contains(key) {
            let help = nearest(key, known.iter().copied()).map(|near| format!("did you mean `{near}`?"));
            let message = format!("the file has no entry `{key}`");
            report.error(Code::DanglingReference, *token, message).maybe_help(help);
        }
    }
}
