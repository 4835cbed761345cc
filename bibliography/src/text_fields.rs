//! Fields that hold text: LaTeX in, text with or without markup out.

use std::borrow::Cow;
use std::ops::Range;

use vitae_diagnostics::Code;
use vitae_profile::{RichText, Run, Style, Text};

use crate::defects::Defects;
use crate::latex::read_text;
use crate::raw_entry::RawEntry;
use crate::value::Value;

/// Reports the commands of a value that are not known.
pub(crate) fn report_unknown(defects: &mut Defects<'_>, value: &Value, unknown: &[Range<usize>], harmless: bool) {
    for range in unknown {
        let place = value.locate(range);
        let command = value.text.get(range.clone()).unwrap_or_default();
        let (message, help) = if command.starts_with('$') {
            let message = format!("the formula that this `{command}` opens does not end");
            (message, format!("put `{command}` where it ends, or write `\\$` for the character"))
        } else {
            let message = format!("the LaTeX command `{command}` is not known");
            (message, "write the character itself, or leave the command out".to_owned())
        };
        let help = Some(help.into());
        if harmless {
            defects.warning(Code::UnknownCommand, place, message, help);
        } else {
            defects.error(Code::UnknownCommand, place, message, help);
        }
    }
}

fn runs(defects: &mut Defects<'_>, value: &Value) -> Vec<Run> {
    let read = read_text(&value.text);
    report_unknown(defects, value, &read.unknown, false);
    read.runs
}

/// The text of the first of some fields, with its markup.
pub(crate) fn rich(defects: &mut Defects<'_>, entry: &RawEntry, names: &[&str]) -> Option<RichText> {
    let runs = runs(defects, entry.first(names)?);
    (!runs.is_empty()).then(|| RichText::from_runs(runs))
}

/// The text of the first of some fields, without markup.
pub(crate) fn plain(defects: &mut Defects<'_>, entry: &RawEntry, names: &[&str]) -> Option<Text> {
    let runs = runs(defects, entry.first(names)?);
    let text: String = runs.iter().map(|run| &*run.text).collect();
    Text::parse(&text).ok()
}

/// The runs of a field and of its subtitle, with a colon between them.
pub(crate) fn titled(defects: &mut Defects<'_>, entry: &RawEntry, names: &[&str], subtitle: &str) -> Option<RichText> {
    let mut all = runs(defects, entry.first(names)?);
    if let Some(subtitle) = entry.get(subtitle) {
        let subtitle = runs(defects, subtitle);
        if !all.is_empty() && !subtitle.is_empty() {
            let ends = all.last().is_some_and(|run| run.text.ends_with(['?', '!', ':', '.']));
            let between = if ends { " " } else { ": " };
            all.push(Run { text: Cow::Borrowed(between), style: Style::Plain, verbatim: false });
            all.extend(subtitle);
        }
    }
    (!all.is_empty()).then(|| RichText::from_runs(all))
}
