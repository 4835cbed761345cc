//! What was read of bibliography files, for those who read the same ones again and again: the whole of a file that has
//! not changed, and of one that has, each entry that has not.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use super::parts::Parts;
use super::{BibliographyFile, Entry, read_bibliography, read_with};
use crate::{Diagnostic, Place, Report, Severity};

/// Remembers the last reading of each file. It stays on its thread, as what it holds does.
#[derive(Clone, Debug, Default)]
pub struct Memory(Rc<RefCell<HashMap<String, Known>>>);

/// A reading, and all that it depends on.
#[derive(Debug)]
struct Known {
    bytes: Vec<u8>,
    lenient: bool,
    entries: Vec<Entry>,
    diagnostics: Vec<Diagnostic>,
    parts: Parts,
}

impl Memory {
    /// Reads a file, unless it holds what it held the last time.
    ///
    /// A file of which entries are left out is always read: what is said of those stands in the profile.
    pub(crate) fn read(&self, report: &mut Report, file: &BibliographyFile<'_>) -> Vec<Entry> {
        if !file.skip.is_empty() {
            return read_bibliography(report, file);
        }
        let mut files = self.0.borrow_mut();
        let known = files.get(&file.path).filter(|known| known.bytes == file.bytes && known.lenient == file.lenient);
        if known.is_none() {
            let mut own = Report::new();
            let mut parts = files.remove(&file.path).map(|known| known.parts.for_another_reading()).unwrap_or_default();
            let entries = read_with(&mut own, file, |defects, entry| parts.read(defects, entry)).entries;
            let diagnostics = own.into_diagnostics();
            let known = Known { bytes: file.bytes.to_vec(), lenient: file.lenient, entries, diagnostics, parts };
            files.insert(file.path.clone(), known);
        }
        let Some(Known { entries, diagnostics, .. }) = files.get(&file.path) else { return Vec::new() };
        for Diagnostic { severity, code, place, message, help } in diagnostics {
            let place = match place {
                Place::Token(_) => Place::Token(file.token),
                Place::File { token: _, place } => Place::File { token: file.token, place: place.clone() },
            };
            let diagnostic = match severity {
                Severity::Error => report.error(*code, place, message.clone()),
                Severity::Warning => report.warning(*code, place, message.clone()),
            };
            diagnostic.maybe_help(help.clone());
        }
        entries.iter().map(|entry| Entry { token: file.token, ..entry.clone() }).collect()
    }
}
