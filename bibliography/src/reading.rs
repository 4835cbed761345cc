//! A bibliography file from its bytes to its entries, step by step.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

use vitae_diagnostics::{Code, FilePlace, Report, nearest};

use crate::abbreviations::Abbreviations;
use crate::block::Block;
use crate::controls::{key_without_controls, without_controls};
use crate::decode::{Foreign, decode, front_matter};
use crate::defects::{Defects, RefusedEntry};
use crate::entry::{Entry, EntrySource};
use crate::entry_types::is_container;
use crate::expansion::Definitions;
use crate::fields::{Fields, RawField};
use crate::inherit::inherit;
use crate::known_fields::is_bibliographic;
use crate::publication::{ReadPublication, read_publication};
use crate::raw_entry::RawEntry;
use crate::source::Source;
use crate::spelling::Spelling;
use crate::split::{Blocks, split_blocks};
use crate::structure::{Field, Structure, read_fields, read_key};

/// A bibliography file, and how it is to be read.
#[derive(Debug)]
pub struct BibliographyFile<'a> {
    /// The file, as it is shown: `content/publications.bib`.
    pub path: String,
    /// What it holds.
    pub bytes: &'a [u8],
    /// Whether its errors are warnings.
    pub lenient: bool,
    /// The keys of entries that are left out.
    pub skip: Vec<String>,
}

/// What a file holds. Every entry found is in one of the four groups.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// The entries that are publications, in their order.
    pub entries: Vec<Entry>,
    /// How many entries there are in the file, whatever became of them.
    pub found: usize,
    /// The keys of entries that were refused. A diagnostic says why; what refers to them need not be reported again.
    pub refused: Vec<String>,
    /// The keys of entries that `skip` leaves out.
    pub skipped: Vec<String>,
    /// How many entries hold data for others only: `@xdata` and `@set`.
    pub containers: usize,
    /// The keys of `skip` that the file does not have. They stand in the profile, whose reader reports them.
    pub unknown_skips: Vec<UnknownKey>,
}

/// A key that no entry has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownKey {
    /// The key.
    pub key: String,
    /// The key that was likely meant.
    pub nearest: Option<String>,
}

/// Reads a file, and accounts for each of its entries.
pub fn read_bibliography(report: &mut Report<FilePlace>, file: &BibliographyFile<'_>) -> Reading {
    read_with(report, file, |defects, entries| {
        defects.read_each(entries, |defects, entry| read_publication(defects, entry))
    })
}

/// The same, where `read_entries` reads those entries that are publications.
pub(crate) fn read_with(
    report: &mut Report<FilePlace>,
    file: &BibliographyFile<'_>,
    read_entries: impl FnOnce(&mut Defects<'_>, &[&RawEntry]) -> Vec<Option<ReadPublication>>,
) -> Reading {
    let BibliographyFile { path, bytes, lenient, skip } = file;
    let decoded = decode(bytes, path);
    let source = Arc::new(Source::new(path.clone(), decoded.text, *lenient));
    let mut defects = Defects::new(&source);
    let is_lossy = decoded.foreign.as_ref().is_some_and(|foreign| foreign.lossy);
    if let Some(Foreign { first, message, help, lossy: _ }) = decoded.foreign {
        defects.error(Code::WrongEncoding, first, message, Some(help.into()));
    }

    let Blocks { blocks, refused } = split_blocks(&mut defects, front_matter(&source.text));
    let found_refused = refused.len();
    let mut accounts = Accounts::new(skip);
    for entry in refused {
        accounts.refuse(entry);
    }
    let mut entries = read_blocks(&mut defects, blocks);
    accounts.reading.found = entries.len() + found_refused;
    accounts.reading.unknown_skips = unknown_skips(&entries, &accounts.reading, skip);
    let refused: HashSet<&str> = accounts.reading.refused.iter().map(String::as_str).collect();
    inherit(&mut defects, &mut entries, &refused);

    let publications = choose_publications(&mut defects, &mut accounts, &entries, is_lossy);
    let read = read_entries(&mut defects, &publications);
    for (entry, read) in publications.into_iter().zip(read) {
        match read {
            Some(ReadPublication { publication, authors, editors }) => {
                let (file, key) = (Arc::clone(&source), entry.key_place.clone());
                let source = Arc::new(EntrySource { file, key, authors, editors, related: related(entry) });
                accounts.reading.entries.push(Entry { publication, source });
            }
            None => accounts.refuse(RefusedEntry { key: entry.key.clone(), range: entry.range.clone() }),
        }
    }
    let Accounts { reading, left_out, refused, skip: _ } = accounts;
    defects.report_to(report, &left_out, &refused);
    reading
}

/// Where each entry of a file has gone.
struct Accounts<'a> {
    /// The keys of entries to leave out.
    skip: HashSet<&'a str>,
    reading: Reading,
    /// Where the entries stand that `skip` leaves out: nothing is reported there.
    left_out: Vec<Range<usize>>,
    /// The entries that cannot be read.
    refused: Vec<RefusedEntry>,
}

impl<'a> Accounts<'a> {
    fn new(skip: &'a [String]) -> Self {
        Self {
            skip: skip.iter().map(String::as_str).collect(),
            reading: Reading::default(),
            left_out: Vec::new(),
            refused: Vec::new(),
        }
    }

    /// Counts an entry that cannot be read: as skipped, if it is one of those.
    fn refuse(&mut self, entry: RefusedEntry) {
        if !self.skips(&entry.key, &entry.range) {
            self.reading.refused.push(entry.key.clone());
            self.refused.push(entry);
        }
    }

    /// Counts an entry as skipped if it is to be left out.
    fn skips(&mut self, key: &str, range: &Range<usize>) -> bool {
        let skips = self.skip.contains(key);
        if skips {
            self.reading.skipped.push(key.to_owned());
            self.left_out.push(range.clone());
        }
        skips
    }
}

/// Reads the blocks that a file is split into, and gives the fields of entries their values.
fn read_blocks(defects: &mut Defects<'_>, blocks: Vec<Block>) -> Vec<RawEntry> {
    let source = defects.source;
    let mut abbreviations = Abbreviations::default();
    let mut definitions = Definitions::default();
    let mut parsed = Vec::new();
    for block in defects.read_each(blocks, |defects, block| parse_block(defects, block)) {
        match block {
            ParsedBlock::Preamble(text) => definitions.read(source.slice(&text)),
            ParsedBlock::Strings(fields) => fields.into_iter().for_each(|field| abbreviations.define(field)),
            ParsedBlock::Entry { range, word, key, structure } => parsed.push((range, word, key, structure)),
        }
    }
    // BibTeX wants an abbreviation to be defined before it is used; biber does not, and neither does this.
    parsed
        .into_iter()
        .map(|(range, word, key, Structure { fields, sound })| {
            let fields = resolve(defects, &mut abbreviations, &definitions, fields);
            let mut key_text = source.slice(&key).split_whitespace().collect::<Vec<_>>().join("-");
            if source.controls {
                key_text = key_without_controls(defects, &key, &key_text);
            }
            let word_text = source.slice(&word).to_ascii_lowercase();
            RawEntry { key: key_text, key_place: key, word: word_text, word_place: word, fields, range, sound }
        })
        .collect()
}

/// A block, as far as it can be read without the others.
enum ParsedBlock {
    /// Definitions for TeX.
    Preamble(Range<usize>),
    /// Abbreviations.
    Strings(Vec<Field>),
    /// An entry.
    Entry { range: Range<usize>, word: Range<usize>, key: Range<usize>, structure: Structure },
}

fn parse_block(defects: &mut Defects<'_>, mut block: Block) -> ParsedBlock {
    match defects.source.slice(&block.word).to_ascii_lowercase().as_str() {
        "preamble" => ParsedBlock::Preamble(block.open..block.end),
        "string" => ParsedBlock::Strings(read_fields(defects, &mut block).fields),
        _ => {
            let key = read_key(defects, &mut block);
            let structure = read_fields(defects, &mut block);
            ParsedBlock::Entry { range: block.start..block.end, word: block.word, key, structure }
        }
    }
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
                defects.warning(Code::MalformedField, field.place, message, Some("remove one".into()));
            }
            continue;
        }
        fields.push(RawField { place: Some(field.place), name: field.name, value });
    }
    fields
}

/// The entries that are publications: not skipped, no containers, and legible.
fn choose_publications<'a>(
    defects: &mut Defects<'_>,
    accounts: &mut Accounts<'_>,
    entries: &'a [RawEntry],
    is_lossy: bool,
) -> Vec<&'a RawEntry> {
    let lenient = defects.source.lenient;
    let mut keys: HashSet<String> = HashSet::with_capacity(entries.len());
    let mut spelling = Spelling::default();
    let mut publications = Vec::with_capacity(entries.len());
    for entry in entries {
        if accounts.skips(&entry.key, &entry.range) {
            continue;
        }
        if is_container(&entry.word) {
            accounts.reading.containers += 1;
            continue;
        }
        if lenient && !keys.insert(entry.key.to_lowercase()) {
            let message = format!("the key `{}` is taken in this file, and the entry is left out", entry.key);
            defects.warning(Code::DuplicateEntryKey, entry.key_place.clone(), message, None);
            accounts.reading.refused.push(entry.key.clone());
            continue;
        }
        spelling.lint(defects, entry);
        if is_lossy && entry.fields.iter().any(|field| field.value.text.contains('\u{FFFD}')) {
            if lenient {
                let message = format!("the entry `{}` has characters that cannot be read, and is left out", entry.key);
                defects.warning(Code::WrongEncoding, entry.key_place.clone(), message, None);
            }
            accounts.reading.refused.push(entry.key.clone());
            continue;
        }
        publications.push(entry);
    }
    publications
}

/// The keys of the entries that an entry says to be related to it.
fn related(entry: &RawEntry) -> Vec<String> {
    let fields = ["related", "crossref", "xref"].into_iter().filter_map(|name| entry.get(name));
    fields.flat_map(|value| value.text.split(',')).map(|key| key.trim().to_owned()).collect()
}

/// The keys of `skip` that the file does not have.
fn unknown_skips(entries: &[RawEntry], reading: &Reading, skip: &[String]) -> Vec<UnknownKey> {
    if skip.is_empty() {
        return Vec::new();
    }
    let known: HashSet<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
    let is_unknown = |key: &&String| !known.contains(key.as_str()) && !reading.skipped.contains(key);
    skip.iter()
        .filter(is_unknown)
        .map(|key| {
            // In the order of the file: of two keys that are equally near, the first is named, on every machine.
            let nearest = nearest(key, entries.iter().map(|entry| entry.key.as_str()));
            UnknownKey { key: key.clone(), nearest: nearest.map(str::to_owned) }
        })
        .collect()
}
