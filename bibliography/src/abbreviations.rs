//! Abbreviations: what `@string` defines, the months, and the journals of astronomy.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::rc::Rc;

use crate::dates::MONTHS;
use crate::defects::Defects;
use crate::journals::journal;
use crate::source::Source;
use crate::structure::{Field, ValuePart};
use crate::value::Value;
use vitae_diagnostics::{Code, Help, nearest};

/// How many letters a value may have. Ten lines, each of which is the one before twice, would make a gigabyte.
const LONGEST: usize = 1 << 14;
/// For how many unknown names the meant one is looked for: a file whose definitions stand elsewhere has thousands.
const MOST_SUGGESTIONS: usize = 200;

/// The abbreviations of a file.
#[derive(Default)]
pub(crate) struct Abbreviations {
    definitions: HashMap<String, Field>,
    values: HashMap<String, Rc<Value>>,
    names: BTreeSet<String>,
    suggestions: HashMap<String, Option<String>>,
}

impl Abbreviations {
    /// Adds a definition. The last one of a name counts.
    pub(crate) fn define(&mut self, field: Field) {
        self.names.insert(field.name.clone());
        self.definitions.insert(field.name.clone(), field);
    }

    /// The value of a field, its parts joined.
    pub(crate) fn value(&mut self, defects: &mut Defects<'_>, field: &Field) -> Value {
        for name in names(defects.source, field) {
            self.define_value(defects, &name);
        }
        self.join(defects, field)
    }

    /// Makes sure that the value of an abbreviation is known, if it is defined: first those of the abbreviations that it is
    /// made of. The stack is explicit, since a chain of thousands would overflow the thread's own.
    fn define_value(&mut self, defects: &mut Defects<'_>, name: &str) {
        let mut open: Vec<(String, Field, Vec<String>)> = self.open(defects, name).into_iter().collect();
        while let Some((_, _, parts)) = open.last_mut() {
            if let Some(part) = parts.pop() {
                open.extend(self.open(defects, &part));
            } else if let Some((name, definition, _)) = open.pop() {
                let value = Rc::new(self.join(defects, &definition));
                self.values.insert(name, value);
            }
        }
    }

    /// Takes out a definition that has no value yet. It is not put back, so a definition in terms of itself ends.
    fn open(&mut self, defects: &Defects<'_>, name: &str) -> Option<(String, Field, Vec<String>)> {
        let (name, definition) = self.definitions.remove_entry(name)?;
        let mut parts: Vec<String> = names(defects.source, &definition).collect();
        parts.reverse();
        Some((name, definition, parts))
    }

    fn join(&mut self, defects: &mut Defects<'_>, field: &Field) -> Value {
        let first = field.parts.first().map_or(field.place.start, |part| part.range().start);
        let last = field.parts.last().map_or(field.place.end, |part| part.range().end);
        let mut value = Value::at(first..last);
        for part in &field.parts {
            match part {
                ValuePart::Text(range) => value.push_text(defects.source.slice(range), range.start),
                ValuePart::Name(range) => {
                    let name = defects.source.slice(range).to_ascii_lowercase();
                    let month = MONTHS.iter().find(|(short, _)| *short == name).map(|(_, long)| *long);
                    if let Some(month) = month.filter(|_| field.name == "month") {
                        value.push_expanded(month, range);
                    } else if let Some(defined) = self.values.get(&name) {
                        if value.text.len() + defined.text.len() > LONGEST {
                            report_length(defects, field);
                            return Value::broken_at(first..last);
                        }
                        value.push_value(defined);
                    } else if let Some(text) = month.or_else(|| journal(&name)) {
                        value.push_expanded(text, range);
                    } else {
                        self.report_unknown(defects, &name, range);
                        value.push_expanded(defects.source.slice(range), range);
                        value.broken = true;
                    }
                }
            }
        }
        value
    }

    fn report_unknown(&mut self, defects: &mut Defects<'_>, name: &str, range: &Range<usize>) {
        let written = defects.source.slice(range);
        let help = match self.nearest(name) {
            None => Help::from(format!("put it in braces if it is text: `{{{written}}}`")),
            Some(near) => Help::from(format!("did you mean `{near}`? Text stands in braces: `{{{written}}}`"))
                .replacing_with(near),
        };
        let message = format!("no `@string` defines `{written}`");
        defects.error(Code::UnknownMacro, range.clone(), message, Some(help));
    }

    /// The known name that is likely meant. A file may use hundreds of names that it does not define.
    fn nearest(&mut self, name: &str) -> Option<String> {
        let Self { names, suggestions, .. } = self;
        if suggestions.len() >= MOST_SUGGESTIONS {
            return suggestions.get(name).cloned().flatten();
        }
        let months = MONTHS.iter().map(|(short, _)| *short);
        let known = names.iter().map(String::as_str).chain(months).filter(|known| *known != name);
        suggestions.entry(name.to_owned()).or_insert_with(|| nearest(name, known).map(str::to_owned)).clone()
    }
}

/// The names that the value of a field is made of.
fn names<'a>(source: &'a Source, field: &'a Field) -> impl Iterator<Item = String> + 'a {
    field.parts.iter().filter_map(|part| match part {
        ValuePart::Name(range) => Some(source.slice(range).to_ascii_lowercase()),
        ValuePart::Text(_) => None,
    })
}

fn report_length(defects: &mut Defects<'_>, field: &Field) {
    let message = format!("the value of `{}` gets longer than {LONGEST} letters, and is left out", field.name);
    let help = "write it in braces, without the names of abbreviations";
    defects.error(Code::MalformedField, field.place.clone(), message, Some(help.into()));
}

impl ValuePart {
    fn range(&self) -> &Range<usize> {
        match self {
            Self::Text(range) | Self::Name(range) => range,
        }
    }
}
