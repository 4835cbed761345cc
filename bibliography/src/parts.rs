//! What was read of single entries, for the next reading of a file in which most entries are the same.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use vitae_profile::{Publication, Text};

use crate::apart;
use crate::inherit::RawEntry;
use crate::publication::{Read, read_publication};
use crate::source::{Defects, Source};

/// For how many readings an entry is remembered that is not in the file: whoever writes a file truncates it first, and may
/// write it in pieces.
const READINGS: u32 = 8;

/// The entries that are without fault and their own, each under all that it says.
#[derive(Debug, Default)]
pub(crate) struct Parts {
    known: HashMap<String, Part>,
    /// The number of this reading.
    reading: u32,
}

/// What was read of an entry.
#[derive(Debug)]
struct Part {
    /// The reading that met it last.
    met: u32,
    /// Where the entry started in the file; the other places count from there.
    start: usize,
    publication: Arc<Publication>,
    authors: Vec<Range<usize>>,
    editors: Vec<Range<usize>>,
}

impl Parts {
    /// The same for the next reading, without what has not been met for long.
    pub(crate) fn for_another_reading(self) -> Self {
        let Self { mut known, reading } = self;
        let reading = reading.wrapping_add(1);
        known.retain(|_, part| reading.wrapping_sub(part.met) <= READINGS);
        Self { known, reading }
    }

    /// Reads entries, but for those that say what they said before.
    pub(crate) fn read_all(&mut self, defects: &mut Defects<'_>, entries: &[&RawEntry]) -> Vec<Option<Read>> {
        let known = &self.known;
        let read = apart(defects, entries, |own, entry| {
            let words = all_words(own.source, entry);
            let read = match words.as_ref().and_then(|words| known.get(words)) {
                Some(part) => Some(part.at(own.source, entry)),
                None => read_publication(own, entry),
            };
            (read, words.filter(|_| own.count() == 0))
        });
        let remember = |((read, words), entry): ((Option<Read>, Option<String>), &&RawEntry)| {
            if let (Some(read), Some(words)) = (&read, words) {
                self.known.entry(words).or_insert_with(|| Part::of(read, entry)).met = self.reading;
            }
            read
        };
        read.into_iter().zip(entries).map(remember).collect()
    }
}

impl Part {
    fn of(read: &Read, entry: &RawEntry) -> Self {
        let Read { publication, authors, editors } = read.clone();
        Self { met: 0, start: entry.range.start, publication, authors, editors }
    }

    /// The same for an entry that stands elsewhere.
    fn at(&self, source: &Source, entry: &RawEntry) -> Read {
        let Self { met: _, start, publication, authors, editors } = self;
        let moved = |range: &Range<usize>| {
            range.start.saturating_sub(*start) + entry.range.start..range.end.saturating_sub(*start) + entry.range.start
        };
        let place = Text::parse(&source.short_place(entry.key_place.start)).ok();
        let publication = if publication.source == place {
            Arc::clone(publication)
        } else {
            Arc::new(Publication { source: place, ..Publication::clone(publication) })
        };
        Read { publication, authors: authors.iter().map(moved).collect(), editors: editors.iter().map(moved).collect() }
    }
}

/// All that an entry says: its own text, and the values of its fields, which abbreviations have a part in. Nothing where
/// something comes from another entry.
fn all_words(source: &Source, entry: &RawEntry) -> Option<String> {
    let mut words = source.slice(&entry.range).to_owned();
    for field in entry.fields.iter() {
        field.place.as_ref()?;
        words.push('\0');
        words.push_str(&field.value.text);
    }
    Some(words)
}
