//! A cache of single entries, for the next reading of a file in which most entries are the same.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use vitae_profile::{Publication, Text};

use crate::defects::Defects;
use crate::publication::{ReadPublication, read_publication};
use crate::raw_entry::RawEntry;
use crate::source::Source;

/// For how many readings an entry is kept that is not in the file: editors truncate a file before they write it, some
/// write it in pieces, and each of these states may be read.
const READINGS: u32 = 8;

/// Entries without defects that take nothing from other entries. The key is all that an entry depends on.
#[derive(Debug, Default)]
pub(crate) struct EntryCache {
    entries: HashMap<String, CachedEntry>,
    /// The number of this reading.
    reading: u32,
}

/// What was read of an entry.
#[derive(Debug)]
struct CachedEntry {
    /// The number of the last reading that had it.
    last_used: u32,
    /// Where the entry started in the file; the other places are moved by as much as the entry has moved since.
    start: usize,
    publication: Arc<Publication>,
    authors: Vec<Range<usize>>,
    editors: Vec<Range<usize>>,
}

impl EntryCache {
    /// The same for the next reading, without what has not been used for long.
    pub(crate) fn for_next_reading(self) -> Self {
        let Self { mut entries, reading } = self;
        let reading = reading.wrapping_add(1);
        entries.retain(|_, entry| reading.wrapping_sub(entry.last_used) <= READINGS);
        Self { entries, reading }
    }

    /// Reads entries, but for those that are cached.
    pub(crate) fn read_all(
        &mut self,
        defects: &mut Defects<'_>,
        entries: &[&RawEntry],
    ) -> Vec<Option<ReadPublication>> {
        let cached = &self.entries;
        let read = defects.read_each(entries, |defects, entry| {
            let content = content_of(defects.source, entry);
            let read = match content.as_ref().and_then(|content| cached.get(content)) {
                Some(cached) => Some(cached.at(defects.source, entry)),
                None => read_publication(defects, entry),
            };
            // An entry with defects is read again, for its diagnostics' places.
            (read, content.filter(|_| defects.count() == 0))
        });
        let keep = |((read, content), entry): ((Option<ReadPublication>, Option<String>), &&RawEntry)| {
            if let (Some(read), Some(content)) = (&read, content) {
                let cached = self.entries.entry(content).or_insert_with(|| CachedEntry::new(read, entry));
                cached.last_used = self.reading;
            }
            read
        };
        read.into_iter().zip(entries).map(keep).collect()
    }
}

impl CachedEntry {
    fn new(read: &ReadPublication, entry: &RawEntry) -> Self {
        let ReadPublication { publication, authors, editors } = read.clone();
        Self { last_used: 0, start: entry.range.start, publication, authors, editors }
    }

    /// The same for an entry that stands elsewhere.
    fn at(&self, source: &Source, entry: &RawEntry) -> ReadPublication {
        let Self { last_used: _, start, publication, authors, editors } = self;
        let moved = |range: &Range<usize>| {
            range.start.saturating_sub(*start) + entry.range.start..range.end.saturating_sub(*start) + entry.range.start
        };
        let place = Text::parse(&source.short_place(entry.key_place.start)).ok();
        let publication = if publication.source == place {
            Arc::clone(publication)
        } else {
            Arc::new(Publication { source: place, ..Publication::clone(publication) })
        };
        ReadPublication {
            publication,
            authors: authors.iter().map(moved).collect(),
            editors: editors.iter().map(moved).collect(),
        }
    }
}

/// All that an entry depends on: its own text, and the values of its fields, which may come from abbreviations. `None`
/// where it inherits something, which has a place in another entry.
fn content_of(source: &Source, entry: &RawEntry) -> Option<String> {
    let mut content = source.slice(&entry.range).to_owned();
    for field in entry.fields.iter() {
        field.place.as_ref()?;
        content.push('\0');
        content.push_str(&field.value.text);
    }
    Some(content)
}
