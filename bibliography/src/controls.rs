//! Characters that cannot be seen: a zero byte, an escape. They belong into no page and no export, and stop other readers.

use std::ops::Range;

use crate::decode::windows_1252;
use crate::defects::Defects;
use crate::source::is_control;
use crate::value::Value;
use vitae_diagnostics::Code;

/// The value without such characters, of which the first is reported.
pub(crate) fn without_controls(defects: &mut Defects<'_>, value: Value) -> Value {
    if !value.text.contains(is_control) {
        return value;
    }
    let mut clean = Value::at(value.place.clone());
    clean.broken = value.broken;
    let mut done = 0;
    for (at, character) in value.text.match_indices(is_control) {
        let end = at + character.len();
        if done == 0 {
            report(defects, value.locate(&(at..end)), character);
        }
        clean.push_slice(&value, &(done..at));
        done = end;
    }
    clean.push_slice(&value, &(done..value.text.len()));
    clean
}

/// A key without such characters, of which the first is reported.
pub(crate) fn key_without_controls(defects: &mut Defects<'_>, range: &Range<usize>, key: &str) -> String {
    if let Some((at, character)) = defects.source.slice(range).match_indices(is_control).next() {
        report(defects, range.start + at..range.start + at + character.len(), character);
    }
    key.replace(is_control, "")
}

fn report(defects: &mut Defects<'_>, place: Range<usize>, character: &str) {
    let number = character.chars().next().map_or(0, u32::from);
    let message = format!("the character U+{number:04X} cannot be seen, and stops other readers");
    let help = match u8::try_from(number).ok().filter(|byte| *byte > 0x7F).map(windows_1252) {
        Some(meant) if meant != '\u{FFFD}' => {
            format!("type `{meant}` in its place: that is what it is in Windows-1252")
        }
        _ => "delete it, or write the value anew".to_owned(),
    };
    defects.error(Code::MalformedField, place, message, Some(help.into()));
}
