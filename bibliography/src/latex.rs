//! LaTeX in a field to text with markup.
//!
//! BibTeX's readers expect a small LaTeX: accents, a few commands, braces that protect the case of what they hold, and
//! formulas. What is not known is handed back with its place in the value.

use std::borrow::Cow;
use std::ops::Range;

use vitae_profile::Run;

use crate::addresses::read_address;
use crate::latex_commands::{Command, accent, command, compose, is_plain_environment, numbered_accent};
use crate::latex_reader::{DEEPEST, Formatting, Reader};

/// What a value says.
#[derive(Debug, Default)]
pub(crate) struct LatexText {
    /// The text in runs.
    pub runs: Vec<Run>,
    /// The commands that are not known, and where they stand in the value.
    pub unknown: Vec<Range<usize>>,
}

/// Reads a value as text with markup: white space is collapsed.
pub(crate) fn read_text(value: &str) -> LatexText {
    let mut reader = Reader::new(value);
    let mut formatting = Formatting::PLAIN;
    reader.read_until(None, &mut formatting, 0);
    LatexText { runs: tidy(reader.runs), unknown: reader.unknown }
}

impl Reader<'_> {
    /// Reads until `end`, which is eaten, or until there is no more.
    fn read_until(&mut self, end: Option<char>, formatting: &mut Formatting, depth: usize) {
        loop {
            self.read_letters(end, *formatting);
            let Some(character) = self.eat() else { return };
            match character {
                _ if Some(character) == end => return,
                '{' => self.read_group(*formatting, depth + 1),
                '}' => {}
                '\\' => self.read_command(formatting, depth),
                '$' => {
                    let start = self.at - 1;
                    let end = if self.eat_text("$") { "$$" } else { "$" };
                    if self.formula_ends(end) {
                        self.read_math(end, *formatting, depth);
                    } else {
                        self.unknown.push(start..self.at);
                        self.push(end, *formatting);
                    }
                }
                '~' => self.push("\u{A0}", *formatting),
                '-' if self.eat_text("--") => self.push("—", *formatting),
                '-' if self.eat_text("-") => self.push("–", *formatting),
                '`' if self.eat_text("`") => self.push("“", *formatting),
                '\'' if self.eat_text("'") => self.push("”", *formatting),
                '`' => {
                    self.quoted = true;
                    self.push("‘", *formatting);
                }
                '\'' if self.quoted && !self.peek().is_some_and(char::is_alphanumeric) => {
                    self.quoted = false;
                    self.push("’", *formatting);
                }
                _ if character.is_whitespace() && character != '\u{A0}' => self.push(" ", *formatting),
                _ if character.is_control() || character == '\u{FEFF}' => {}
                _ => self.push_char(character, *formatting),
            }
        }
    }

    /// Reads what means nothing but itself, up to what may mean more.
    fn read_letters(&mut self, end: Option<char>, formatting: Formatting) {
        let rest = self.rest();
        let is_letter = |byte: &u8| {
            matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b' ' | b',' | b'.' | b':' | b'(' | b')')
                && Some(char::from(*byte)) != end
        };
        let length = rest.bytes().take_while(is_letter).count();
        if let Some(letters) = rest.get(..length).filter(|letters| !letters.is_empty()) {
            self.push(letters, formatting);
            self.at += length;
        }
    }

    /// Reads a group whose brace is eaten.
    fn read_group(&mut self, formatting: Formatting, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        // A group that starts with a command is BibTeX's way to write one character, and protects nothing.
        let special = self.rest().starts_with('\\');
        let mut inner = Formatting { verbatim: formatting.verbatim || !special, ..formatting };
        self.read_until(Some('}'), &mut inner, depth);
    }

    /// Reads what a command applies to: a group, a command or a character.
    fn read_argument(&mut self, formatting: Formatting, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        self.eat_blank();
        match self.peek() {
            Some('{') => {
                self.eat();
                let mut inner = formatting;
                self.read_until(Some('}'), &mut inner, depth + 1);
            }
            Some('\\') => {
                self.eat();
                let mut inner = formatting;
                self.read_command(&mut inner, depth + 1);
            }
            Some('}') | None => {}
            Some(character) => {
                self.eat();
                self.push_char(character, formatting);
            }
        }
    }

    /// The text of what a command applies to.
    pub(crate) fn argument_text(&mut self, depth: usize) -> String {
        let mut inner = Reader { value: self.value, at: self.at, runs: Vec::new(), unknown: Vec::new(), quoted: false };
        inner.read_argument(Formatting::PLAIN, depth + 1);
        self.at = inner.at;
        self.unknown.append(&mut inner.unknown);
        inner.runs.iter().map(|run| &*run.text).collect()
    }

    pub(crate) fn skip_argument(&mut self, depth: usize) {
        let unknown = self.unknown.len();
        self.argument_text(depth);
        self.unknown.truncate(unknown);
    }

    /// Reads a command whose backslash is eaten.
    fn read_command(&mut self, formatting: &mut Formatting, depth: usize) {
        let (name, place) = self.command_name();
        let is_word = name.starts_with(|first: char| first.is_ascii_alphabetic());
        if let Some(mark) = accent(name) {
            let base = self.argument_text(depth);
            self.push(&compose(&base, mark), *formatting);
            return;
        }
        if name == "(" || name == "[" {
            self.read_math(if name == "(" { "\\)" } else { "\\]" }, *formatting, depth);
            return;
        }
        let Some(found) = command(name) else {
            self.unknown.push(place);
            return;
        };
        match found {
            Command::Text(text) => {
                if is_word {
                    self.eat_blank();
                    self.eat_text("{}");
                }
                self.push(text, *formatting);
            }
            Command::Symbol(text) => {
                self.eat_blank();
                self.eat_text("{}");
                self.push(text, *formatting);
            }
            Command::Styled(style) => self.read_argument(formatting.styled(style), depth),
            Command::Declared(style) => {
                self.eat_blank();
                formatting.style = style;
            }
            Command::Same => self.read_argument(*formatting, depth),
            Command::Nothing => {
                if is_word {
                    self.eat_blank();
                }
            }
            Command::Dropped => self.skip_argument(depth),
            Command::Quoted => {
                self.push("“", *formatting);
                self.read_argument(*formatting, depth);
                self.push("”", *formatting);
            }
            Command::First => {
                self.read_argument(*formatting, depth);
                self.skip_argument(depth);
            }
            Command::Length => {
                self.skip_length();
                if name.ends_with("skip") {
                    self.push(" ", *formatting);
                }
            }
            Command::Character => match self.read_number().and_then(char::from_u32) {
                Some(character @ ' '..='~') => self.push_char(character, *formatting),
                _ => self.unknown.push(place),
            },
            Command::Accent => match self.read_number().and_then(numbered_accent) {
                Some(mark) => {
                    let base = self.argument_text(depth);
                    self.push(&compose(&base, mark), *formatting);
                }
                None => self.unknown.push(place),
            },
            Command::Environment => {
                let name = self.raw_argument();
                if is_plain_environment(name.trim()) {
                    self.push(" ", *formatting);
                } else {
                    self.unknown.push(place.start..self.at);
                }
            }
            Command::Second => {
                self.skip_argument(depth);
                self.read_argument(*formatting, depth);
            }
            Command::Math => {
                self.eat_blank();
                if self.eat_text("{") {
                    self.read_math("}", *formatting, depth);
                }
            }
            Command::Address => {
                let address = read_address(&self.raw_argument());
                self.push(&address, *formatting);
            }
        }
    }
}

/// Collapses white space, and drops it at both ends.
fn tidy(runs: Vec<Run>) -> Vec<Run> {
    let mut tidy: Vec<Run> = Vec::with_capacity(runs.len());
    let mut blank = true;
    for run in runs {
        let mut text = String::with_capacity(run.text.len());
        for character in run.text.chars() {
            if character != ' ' || !blank {
                text.push(character);
            }
            blank = character == ' ';
        }
        if text.is_empty() {
            continue;
        }
        match tidy.last_mut() {
            Some(last) if last.style == run.style && last.verbatim == run.verbatim => {
                last.text.to_mut().push_str(&text);
            }
            _ => tidy.push(Run { text: Cow::Owned(text), ..run }),
        }
    }
    while let Some(last) = tidy.last_mut() {
        let length = last.text.trim_end_matches(' ').len();
        last.text.to_mut().truncate(length);
        if length > 0 {
            break;
        }
        tidy.pop();
    }
    tidy
}
