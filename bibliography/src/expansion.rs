//! Commands that stand for text: those that `@preamble` defines, and the journals of astronomy.

use std::collections::HashMap;

use crate::defects::Defects;
use crate::journals::journal;
use crate::latex_commands::{accent, command};
use crate::value::Value;
use vitae_diagnostics::Code;

/// How often a value is expanded, and by how many letters it may grow. A definition may use itself, or double what it is
/// given: either must end.
const MOST_ROUNDS: usize = 6;
const LONGEST: usize = 1 << 16;

/// The commands that `@preamble` defines.
#[derive(Default)]
pub(crate) struct Definitions {
    commands: HashMap<String, Definition>,
}

struct Definition {
    arguments: usize,
    body: String,
}

impl Definitions {
    /// Takes in what a preamble defines by `\newcommand`, `\providecommand`, `\renewcommand` and `\def`.
    pub(crate) fn read(&mut self, preamble: &str) {
        for (at, _) in preamble.match_indices('\\') {
            let rest = preamble.get(at + 1..).unwrap_or_default();
            let Some(rest) = ["newcommand", "providecommand", "renewcommand", "def"]
                .iter()
                .find_map(|word| rest.strip_prefix(word))
                .map(|rest| rest.trim_start_matches('*').trim_start())
            else {
                continue;
            };
            let rest = rest.strip_prefix('{').unwrap_or(rest);
            let Some(rest) = rest.strip_prefix('\\') else { continue };
            let length = name_length(rest);
            let (Some(name), Some(rest)) = (rest.get(..length), rest.get(length..)) else { continue };
            let rest = rest.strip_prefix('}').unwrap_or(rest).trim_start();
            let Some(open) = rest.find('{') else { continue };
            let (head, body) = rest.split_at_checked(open).unwrap_or_default();
            let arguments = head.chars().filter_map(|digit| digit.to_digit(10)).max().unwrap_or(0) as usize;
            // What the reader knows by itself it reads better than by a definition for typesetting.
            let known = command(name).is_some() || accent(name).is_some();
            if let Some(body) = group(body)
                && (!known || name == "noopsort")
            {
                self.commands.insert(name.to_owned(), Definition { arguments, body: body.to_owned() });
            }
        }
    }

    /// The value with its commands replaced by what they stand for.
    pub(crate) fn expand(&self, defects: &mut Defects<'_>, value: Value) -> Value {
        let longest = value.text.len() + LONGEST;
        let mut value = value;
        for _ in 0..MOST_ROUNDS {
            match self.expand_once(&value) {
                Some(expanded) if expanded.text.len() > longest => {
                    let message = format!("the commands in this value add more than {LONGEST} letters to it");
                    let help = "write what they stand for".to_owned();
                    defects.error(Code::MalformedField, value.place.clone(), message, Some(help.into()));
                    return Value::broken_at(value.place);
                }
                Some(expanded) => value = expanded,
                None => break,
            }
        }
        value
    }

    fn expand_once(&self, value: &Value) -> Option<Value> {
        let text = value.text.as_str();
        let mut expanded = Value::at(value.place.clone());
        expanded.broken = value.broken;
        let mut done = 0;
        let mut at = 0;
        while let Some(found) = text.get(at..).and_then(|rest| rest.find('\\')) {
            let start = at + found;
            let rest = text.get(start + 1..).unwrap_or_default();
            let length = name_length(rest);
            let name = rest.get(..length).unwrap_or_default();
            let mut end = start + 1 + length;
            at = end.max(start + 1);
            if length == 0 {
                at += rest.chars().next().map_or(0, char::len_utf8);
                continue;
            }
            let body = match self.commands.get(name) {
                Some(definition) => definition.apply(text, &mut end),
                None => match (name, journal(name)) {
                    (_, Some(journal)) => journal.replace('&', "\\&"),
                    // The American Mathematical Society's sign for a soft letter, which no style defines.
                    ("cprime", None) => "$'$".to_owned(),
                    _ => continue,
                },
            };
            expanded.push_slice(value, &(done..start));
            expanded.push_expanded(&body, &value.locate(&(start..end)));
            done = end;
            at = end;
        }
        if done == 0 {
            return None;
        }
        expanded.push_slice(value, &(done..text.len()));
        Some(expanded)
    }
}

impl Definition {
    /// What the command says, its arguments taken from `text` at `end` on.
    fn apply(&self, text: &str, end: &mut usize) -> String {
        let mut body = self.body.clone();
        for number in 1..=self.arguments {
            let rest = text.get(*end..).unwrap_or_default();
            let blank = rest.len() - rest.trim_start().len();
            let rest = rest.trim_start();
            let (argument, length) = group(rest).map_or_else(
                || {
                    let length = rest.chars().next().map_or(0, char::len_utf8);
                    (rest.get(..length).unwrap_or_default(), length)
                },
                |argument| (argument, argument.len() + 2),
            );
            body = body.replace(&format!("#{number}"), argument);
            *end += blank + length;
        }
        body
    }
}

fn name_length(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_alphabetic).count()
}

/// What stands in the braces that `text` begins with.
fn group(text: &str) -> Option<&str> {
    let mut depth = 0_usize;
    for (at, character) in text.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => return None,
            _ => {}
        }
        if depth == 0 {
            return text.get(1..at);
        }
    }
    None
}
