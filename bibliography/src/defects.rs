//! What is wrong with one file, gathered by byte range and reported in the order of the file.

use std::collections::HashSet;
use std::ops::Range;

use vitae_diagnostics::{Code, FilePlace, Help, Report, Severity, Suggestion, nearest};
use vitae_profile::{Invalid, parallel};

use crate::source::{Source, visible_sign};

/// Gathers what is wrong with one file, each thing once.
pub(crate) struct Defects<'a> {
    /// The file.
    pub source: &'a Source,
    found: Vec<Defect>,
    seen: HashSet<(Code, usize)>,
    suggestions: usize,
}

/// How many errors are so many that a file may not be its reader's own.
const MANY_ERRORS: usize = 20;

/// For how many words the meant one is looked for among all keys of a file.
const MOST_SUGGESTIONS: usize = 200;

/// What a defect does to the entry that has it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    /// Nothing.
    Warning,
    /// An error; where the file is read leniently, a warning, and the entry is read nevertheless.
    Error,
    /// An error; where the file is read leniently, a warning, and the entry is left out.
    Fatal,
}

struct Defect {
    level: Level,
    code: Code,
    range: Range<usize>,
    message: String,
    help: Option<Help>,
}

/// An entry that cannot be read.
pub(crate) struct RefusedEntry {
    /// Its key, as far as it can be seen.
    pub key: String,
    /// Where it stands.
    pub range: Range<usize>,
}

impl<'a> Defects<'a> {
    pub(crate) fn new(source: &'a Source) -> Self {
        Self { source, found: Vec::new(), seen: HashSet::new(), suggestions: 0 }
    }

    /// How many defects there are so far.
    pub(crate) fn count(&self) -> usize {
        self.found.len()
    }

    /// An error, or a warning where the file is read leniently.
    pub(crate) fn error(&mut self, code: Code, range: Range<usize>, message: impl Into<String>, help: Option<Help>) {
        self.add(Level::Error, code, range, message.into(), help);
    }

    /// An error without which there is no publication: in a lenient file the entry is left out.
    pub(crate) fn fatal(&mut self, code: Code, range: Range<usize>, message: impl Into<String>, help: Option<Help>) {
        self.add(Level::Fatal, code, range, message.into(), help);
    }

    /// Makes the first error from the one of this number on one without which there is no publication. Says whether there
    /// is one.
    pub(crate) fn make_fatal(&mut self, from: usize) -> bool {
        let mut found = self.found.iter_mut().skip(from);
        let error = found.find(|defect| defect.level == Level::Error);
        error.map(|defect| defect.level = Level::Fatal).is_some()
    }

    /// A value that is not what its field holds.
    pub(crate) fn invalid(&mut self, range: Range<usize>, invalid: Invalid) {
        let Invalid { message, help, suggestion } = invalid;
        let help = help.map(|text| Help { text, suggestion: suggestion.map(|replacement| Suggestion { replacement }) });
        self.error(Code::MalformedField, range, message, help);
    }

    /// A warning.
    pub(crate) fn warning(&mut self, code: Code, range: Range<usize>, message: impl Into<String>, help: Option<Help>) {
        self.add(Level::Warning, code, range, message.into(), help);
    }

    /// The key that is likely meant. `None` also once so many were looked up that a reader will not want more: each lookup
    /// compares a word with all keys of the file.
    pub(crate) fn suggest<'b>(&mut self, word: &str, keys: impl Iterator<Item = &'b str>) -> Option<&'b str> {
        self.suggestions += 1;
        if self.suggestions > MOST_SUGGESTIONS { None } else { nearest(word, keys) }
    }

    fn add(&mut self, level: Level, code: Code, range: Range<usize>, message: String, help: Option<Help>) {
        // One mistake is often met more than once: by each entry that inherits a value, by each field that reads it.
        if self.seen.insert((code, range.start)) {
            self.found.push(Defect { level, code, range, message, help });
        }
    }

    /// What `read` makes of each of `items`, several at a time. Defects are gathered apart and put together in the order
    /// of the items, so that threads do not show in the report.
    pub(crate) fn read_each<T: Send, R: Send>(
        &mut self,
        items: impl IntoIterator<Item = T>,
        read: impl Fn(&mut Self, T) -> R + Sync,
    ) -> Vec<R> {
        let source = self.source;
        let results = parallel::each(items, |item| {
            let mut defects = Self::new(source);
            let result = read(&mut defects, item);
            (result, defects)
        });
        let gather = |(result, defects): (R, Self)| {
            for Defect { level, code, range, message, help } in defects.found {
                self.add(level, code, range, message, help);
            }
            result
        };
        results.into_iter().map(gather).collect()
    }

    /// Reports everything in the order of the file, but for what stands in a passage that is left out.
    pub(crate) fn report_to(
        mut self,
        report: &mut Report<FilePlace>,
        left_out: &[Range<usize>],
        refused: &[RefusedEntry],
    ) {
        self.found.sort_by_key(|defect| defect.range.start);
        if self.source.lenient {
            let more: Vec<Defect> = refused.iter().filter_map(|entry| self.name_refused(entry)).collect();
            self.found.extend(more);
            self.found.sort_by_key(|defect| defect.range.start);
        }
        let Self { source, mut found, seen: _, suggestions: _ } = self;
        drop_misspelt_fields_that_are_missed(&mut found);
        if !source.lenient {
            mention_lenient(&mut found);
        }
        for Defect { level, code, range, message, help } in found {
            if left_out.iter().any(|passage| passage.contains(&range.start)) {
                continue;
            }
            let severity = match level {
                Level::Error | Level::Fatal if !source.lenient => Severity::Error,
                _ => Severity::Warning,
            };
            let message = if source.controls { message.chars().map(visible_sign).collect() } else { message };
            report.add(severity, code, source.place(&range), message).maybe_help(help);
        }
    }

    /// Says once that an entry is left out: in the message that says why, or else in one of its own, which comes back.
    fn name_refused(&mut self, entry: &RefusedEntry) -> Option<Defect> {
        let RefusedEntry { key, range } = entry;
        let from = self.found.partition_point(|defect| defect.range.start < range.start);
        let until = self.found.partition_point(|defect| defect.range.start < range.end);
        let own = self.found.get_mut(from..until).unwrap_or_default();
        let syntax = |code| matches!(code, Code::BibliographySyntax | Code::StrayEntry);
        let cause = match own.iter().position(|defect| defect.level == Level::Fatal) {
            None => own.iter().position(|defect| defect.level == Level::Error && syntax(defect.code)),
            fatal => fatal,
        };
        let named = if key.is_empty() { String::new() } else { format!(" `{key}`") };
        if let Some(defect) = cause.and_then(|at| own.get_mut(at)) {
            defect.message.extend([", and the entry", &named, " is left out"]);
            return None;
        }
        let message =
            format!("the entry{named} is left out, since a value that it takes from elsewhere cannot be read");
        let start = range.start + self.source.slice(range).find(key.as_str()).unwrap_or_default();
        let range = start..start + key.len();
        let (level, code) = (Level::Fatal, Code::MalformedField);
        Some(Defect { level, code, range, message, help: None })
    }
}

/// Removes the warning of a misspelt field where the entry lacks one for that reason: the error says both.
fn drop_misspelt_fields_that_are_missed(found: &mut Vec<Defect>) {
    let is_lack =
        |code| matches!(code, Code::MissingTitle | Code::MissingDate | Code::MissingAuthor | Code::BibliographySyntax);
    let lacking: HashSet<usize> =
        found.iter().filter(|defect| is_lack(defect.code)).map(|defect| defect.range.start).collect();
    found.retain(|defect| defect.code != Code::MisspeltField || !lacking.contains(&defect.range.start));
}

/// Tells of `lenient` and `skip` in the help of the first of very many errors: a file that has so many was likely exported
/// by a program, and is not the author's to repair.
fn mention_lenient(found: &mut [Defect]) {
    let mut errors = found.iter_mut().filter(|defect| defect.level != Level::Warning);
    if let Some(first) = errors.next()
        && errors.count() + 1 >= MANY_ERRORS
    {
        let help = &mut first.help.get_or_insert_default().text;
        let separator = if help.is_empty() { "" } else { "; " };
        help.push_str(separator);
        help.push_str(
            "a file that you cannot edit is read with `lenient` after its name, or without some entries with `skip`",
        );
    }
}
