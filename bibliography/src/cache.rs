//! A cache for those who read the same files again and again: an editor, the preview.
//!
//! A file that has not changed is not read at all. Of one that has, each entry that has not changed is taken from the
//! cache; the file is still split, and what its entries have to do with each other is looked at anew.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use vitae_diagnostics::{Diagnostic, FilePlace, Report};

use crate::entry_cache::EntryCache;
use crate::reading::{BibliographyFile, Reading, read_bibliography, read_with};

/// Keeps the last reading of each file, and each of its entries. Clones share what they keep.
#[derive(Clone, Debug, Default)]
pub struct BibliographyCache {
    files: Arc<Mutex<HashMap<String, CachedFile>>>,
    only_files: bool,
}

/// The last reading of a file.
#[derive(Debug)]
struct CachedFile {
    last: Arc<CachedReading>,
    entries: EntryCache,
}

/// A reading, and all that it depends on.
#[derive(Debug)]
struct CachedReading {
    bytes: Vec<u8>,
    lenient: bool,
    skip: Vec<String>,
    reading: Reading,
    diagnostics: Vec<Diagnostic<FilePlace>>,
}

impl BibliographyCache {
    /// A cache of whole files only, for those who will not see a file change: keeping entries costs time.
    pub fn of_files() -> Self {
        Self { only_files: true, ..Self::default() }
    }

    /// Reads a file, unless it holds what it held the last time. What is wrong with it is reported either way.
    pub fn read(&self, report: &mut Report<FilePlace>, file: &BibliographyFile<'_>) -> Reading {
        let cached = self.cached(file);
        report.extend(cached.diagnostics.iter().cloned());
        cached.reading.clone()
    }

    fn cached(&self, file: &BibliographyFile<'_>) -> Arc<CachedReading> {
        // A reader that panicked leaves a cache that is complete: files are taken out and put back whole.
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        let mut entries = match files.remove(&file.path) {
            Some(CachedFile { last, entries }) if last.is_of(file) => {
                files.insert(file.path.clone(), CachedFile { last: Arc::clone(&last), entries });
                return last;
            }
            Some(CachedFile { last: _, entries }) => entries.for_next_reading(),
            None => EntryCache::default(),
        };
        let last = Arc::new(CachedReading::read(file, if self.only_files { None } else { Some(&mut entries) }));
        files.insert(file.path.clone(), CachedFile { last: Arc::clone(&last), entries });
        last
    }
}

impl CachedReading {
    fn read(file: &BibliographyFile<'_>, entries: Option<&mut EntryCache>) -> Self {
        let mut report = Report::new();
        let reading = match entries {
            Some(cache) => read_with(&mut report, file, |defects, entries| cache.read_all(defects, entries)),
            None => read_bibliography(&mut report, file),
        };
        let BibliographyFile { path: _, bytes, lenient, skip } = file;
        Self {
            bytes: bytes.to_vec(),
            lenient: *lenient,
            skip: skip.clone(),
            reading,
            diagnostics: report.into_diagnostics(),
        }
    }

    fn is_of(&self, file: &BibliographyFile<'_>) -> bool {
        let BibliographyFile { path: _, bytes, lenient, skip } = file;
        self.bytes == *bytes && self.lenient == *lenient && self.skip == *skip
    }
}
