//! Abbreviations: what `@string` defines, the months, and the journals of astronomy.

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use crate::bibliography::dates::MONTHS;
use crate::bibliography::journals::journal;
use crate::bibliography::source::Defects;
use crate::bibliography::structure::{Field, Part};
use crate::bibliography::value::Value;
use crate::{Code, nearest};

/// How deep abbreviations may refer to each other.
const DEEPEST: usize = 16;
/// How long a value may get by them.
const LONGEST: usize = 1 << 16;
/// For how many unknown names the meant one is looked for: a file whose definitions stand elsewhere has thousands.
const MOST_SUGGESTIONS: usize = 200;

/// The abbreviations of a file.
#[derive(Default)]
pub(super) struct Abbreviations {
    definitions: HashMap<String, Field>,
    values: HashMap<String, Rc<Value>>,
    names: BTreeSet<String>,
    suggestions: HashMap<String, Option<String>>,
}

impl Abbreviations {
    /// Takes a definition in. The last one of a name counts.
    pub(super) fn define(&mut self, field: Field) {
        self.names.insert(field.name.clone());
        self.definitions.insert(field.name.clone(), field);
    }

    /// The value of a field, its parts joined.
    pub(super) fn value(&mut self, defects: &mut Defects<'_>, field: &Field) -> Value {
        self.join(defects, field, 0)
    }

    fn join(&mut self, defects: &mut Defects<'_>, field: &Field, depth: usize) -> Value {
        let first = field.parts.first().map_or(field.place.start, |part| part.range().start);
        let last = field.parts.last().map_or(field.place.end, |part| part.range().end);
        let mut value = Value::at(first..last);
        for part in &field.parts {
            match part {
                Part::Text(range) => value.push_text(defects.source.slice(range), range.start),
                Part::Name(range) => {
                    let name = defects.source.slice(range).to_ascii_lowercase();
                    let month = MONTHS.iter().find(|(short, _)| *short == name).map(|(_, long)| *long);
                    if let Some(month) = month.filter(|_| field.name == "month") {
                        value.push_expanded(month, range);
                    } else if let Some(defined) = self.lookup(defects, &name, depth) {
                        value.push_value(&defined);
                    } else if let Some(text) = month.or_else(|| journal(&name)) {
                        value.push_expanded(text, range);
                    } else {
                        let written = defects.source.slice(range).to_owned();
                        let help = self.nearest(&name).map_or_else(
                            || format!("put it in braces if it is text: `{{{written}}}`"),
                            |near| format!("did you mean `{near}`? Text stands in braces: `{{{written}}}`"),
                        );
                        let message = format!("no `@string` defines `{written}`");
                        defects.error(Code::UnknownMacro, range.clone(), message, Some(help));
                        value.push_expanded(&written, range);
                        value.broken = true;
                    }
                }
            }
            if value.text.len() > LONGEST && depth > 0 {
                break;
            }
        }
        value
    }

    fn lookup(&mut self, defects: &mut Defects<'_>, name: &str, depth: usize) -> Option<Rc<Value>> {
        if let Some(value) = self.values.get(name) {
            return Some(Rc::clone(value));
        }
        // Taken out while it is read, so that a definition in terms of itself ends.
        let definition = self.definitions.remove(name)?;
        let value = if depth < DEEPEST { self.join(defects, &definition, depth + 1) } else { Value::default() };
        let value = Rc::new(value);
        self.definitions.insert(name.to_owned(), definition);
        self.values.insert(name.to_owned(), Rc::clone(&value));
        Some(value)
    }

    /// The known name that is likely meant. A file may use hundreds of names that it does not define.
    fn nearest(&mut self, name: &str) -> Option<String> {
        let Self { names, suggestions, .. } = self;
        if suggestions.len() >= MOST_SUGGESTIONS {
            return suggestions.get(name).cloned().flatten();
        }
        let months = MONTHS.iter().map(|(short, _)| *short);
        let known = names.iter().map(String::as_str).chain(months);
        suggestions.entry(name.to_owned()).or_insert_with(|| nearest(name, known).map(str::to_owned)).clone()
    }
}

impl Part {
    fn range(&self) -> &std::ops::Range<usize> {
        match self {
            Self::Text(range) | Self::Name(range) => range,
        }
    }
}
