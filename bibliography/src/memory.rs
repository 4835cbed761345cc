//! What was read of bibliography files, for those who read the same ones again and again: the whole of a file that has
//! not changed, and of one that has, each entry that has not.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use vitae_profile::Publication;

use crate::parts::Parts;
use crate::{BibliographyFile, Entry, Written, read_bibliography, read_with};
use vitae_diagnostics::{Code, Diagnostic, FilePlace, Place, Report, Severity, Span};

/// Remembers the last reading of each file, and each of its entries.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    files: Arc<Mutex<Files>>,
    only_files: bool,
}

/// The last reading of each file, and of its entries.
type Files = HashMap<String, (Arc<Known>, Parts)>;

/// A reading, and all that it depends on.
#[derive(Debug)]
struct Known {
    bytes: Vec<u8>,
    lenient: bool,
    entries: Vec<KnownEntry>,
    diagnostics: Vec<KnownDiagnostic>,
}

/// An [`Entry`] without the token that names its file, which belongs to one reading alone.
#[derive(Debug)]
struct KnownEntry {
    publication: Arc<Publication>,
    written: Arc<Written>,
}

/// A [`Diagnostic`] in the file.
#[derive(Debug)]
struct KnownDiagnostic {
    severity: Severity,
    code: Code,
    place: FilePlace,
    message: String,
    help: Option<String>,
}

impl Memory {
    /// Remembers files alone, for those who will not see one change.
    pub fn of_files() -> Self {
        Self { only_files: true, ..Self::default() }
    }

    /// Reads a file, unless it holds what it held the last time.
    ///
    /// A file of which entries are left out is always read: what is said of those stands in the profile.
    pub fn read(&self, report: &mut Report, file: &BibliographyFile<'_>) -> Vec<Entry> {
        if !file.skip.is_empty() {
            return read_bibliography(report, file);
        }
        let known = self.known(file);
        known.tell(report, file.token);
        known.entries.iter().map(|entry| entry.named_by(file.token, file.lenient)).collect()
    }

    fn known(&self, file: &BibliographyFile<'_>) -> Arc<Known> {
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        let mut parts = match files.remove(&file.path) {
            Some((known, parts)) if known.bytes == file.bytes && known.lenient == file.lenient => {
                files.insert(file.path.clone(), (Arc::clone(&known), parts));
                return known;
            }
            Some((_, parts)) => parts.for_another_reading(),
            None => Parts::default(),
        };
        let known = Arc::new(if self.only_files { Known::read(file) } else { Known::read_again(file, &mut parts) });
        files.insert(file.path.clone(), (Arc::clone(&known), parts));
        known
    }
}

impl Known {
    fn read(file: &BibliographyFile<'_>) -> Self {
        let mut report = Report::new();
        let entries = read_bibliography(&mut report, file);
        Self::new(file, entries, report)
    }

    /// Reads a file of which `parts` are known.
    fn read_again(file: &BibliographyFile<'_>, parts: &mut Parts) -> Self {
        let mut report = Report::new();
        let reading = read_with(&mut report, file, |defects, entries| parts.read_all(defects, entries));
        Self::new(file, reading.entries, report)
    }

    fn new(file: &BibliographyFile<'_>, entries: Vec<Entry>, report: Report) -> Self {
        let entries = entries.into_iter().map(KnownEntry::from).collect();
        let diagnostics = report.into_diagnostics().into_iter().filter_map(KnownDiagnostic::new).collect();
        Self { bytes: file.bytes.to_vec(), lenient: file.lenient, entries, diagnostics }
    }

    /// Reports again what was found wrong with the file.
    fn tell(&self, report: &mut Report, token: Span) {
        for KnownDiagnostic { severity, code, place, message, help } in &self.diagnostics {
            let place = Place::File { token, place: place.clone() };
            let diagnostic = match severity {
                Severity::Error => report.error(*code, place, message.clone()),
                Severity::Warning => report.warning(*code, place, message.clone()),
            };
            diagnostic.maybe_help(help.clone());
        }
    }
}

impl KnownDiagnostic {
    /// Nothing where the place is no place in the file.
    fn new(Diagnostic { severity, code, place, message, help }: Diagnostic) -> Option<Self> {
        match place {
            Place::File { token: _, place } => Some(Self { severity, code, place, message, help }),
            Place::Token(_) => None,
        }
    }
}

impl From<Entry> for KnownEntry {
    fn from(entry: Entry) -> Self {
        let Entry { publication, token: _, lenient: _, written } = entry;
        Self { publication, written }
    }
}

impl KnownEntry {
    /// The entry of the file that `token` names.
    fn named_by(&self, token: Span, lenient: bool) -> Entry {
        let Self { publication, written } = self;
        Entry { publication: Arc::clone(publication), token, lenient, written: Arc::clone(written) }
    }
}
