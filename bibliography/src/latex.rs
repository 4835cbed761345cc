//! LaTeX in a field to text with markup.
//!
//! BibTeX's readers expect a small LaTeX: accents, a few commands, braces that protect the case of what they hold, and
//! formulas. What is not known is handed back with its place in the value.

use std::borrow::Cow;
use std::ops::Range;

use vitae_profile::{Run, Style};

use crate::latex_commands::{Command, accent, command, compose, is_plain_environment, numbered_accent};

/// How deep groups may nest.
pub(crate) const DEEPEST: usize = 60;

/// What a value says.
#[derive(Debug, Default)]
pub(crate) struct Text {
    /// The text in runs.
    pub runs: Vec<Run>,
    /// The commands that are not known, and where they stand in the value.
    pub unknown: Vec<Range<usize>>,
}

/// Reads a value as text with markup: white space is collapsed.
pub(crate) fn read_text(value: &str) -> Text {
    let mut reader = Reader::new(value);
    let mut look = Look::PLAIN;
    reader.read_until(None, &mut look, 0);
    Text { runs: tidy(reader.runs), unknown: reader.unknown }
}

/// How text is set at a point.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Look {
    pub style: Style,
    pub verbatim: bool,
}

impl Look {
    const PLAIN: Self = Self { style: Style::Plain, verbatim: false };

    pub(crate) const fn styled(self, style: Style) -> Self {
        Self { style, ..self }
    }
}

/// Reads a value from the front.
pub(crate) struct Reader<'a> {
    pub value: &'a str,
    pub at: usize,
    pub runs: Vec<Run>,
    pub unknown: Vec<Range<usize>>,
    /// Whether a single quote was opened.
    quoted: bool,
}

impl<'a> Reader<'a> {
    fn new(value: &'a str) -> Self {
        Self { value, at: 0, runs: Vec::new(), unknown: Vec::new(), quoted: false }
    }

    pub(crate) fn rest(&self) -> &'a str {
        self.value.get(self.at..).unwrap_or_default()
    }

    pub(crate) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(crate) fn eat(&mut self) -> Option<char> {
        let character = self.peek()?;
        self.at += character.len_utf8();
        Some(character)
    }

    pub(crate) fn eat_text(&mut self, text: &str) -> bool {
        let found = self.rest().starts_with(text);
        if found {
            self.at += text.len();
        }
        found
    }

    pub(crate) fn eat_blank(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }

    pub(crate) fn push(&mut self, text: &str, look: Look) {
        match self.runs.last_mut() {
            Some(last) if last.style == look.style && last.verbatim == look.verbatim => {
                last.text.to_mut().push_str(text);
            }
            _ => self.runs.push(Run { text: Cow::Owned(text.to_owned()), style: look.style, verbatim: look.verbatim }),
        }
    }

    fn push_char(&mut self, character: char, look: Look) {
        self.push(character.encode_utf8(&mut [0; 4]), look);
    }

    /// Reads until `end`, which is eaten, or until there is no more.
    fn read_until(&mut self, end: Option<char>, look: &mut Look, depth: usize) {
        loop {
            self.read_letters(end, *look);
            let Some(character) = self.eat() else { return };
            match character {
                _ if Some(character) == end => return,
                '{' => self.read_group(*look, depth + 1),
                '}' => {}
                '\\' => self.read_command(look, depth),
                '$' => {
                    let start = self.at - 1;
                    let end = if self.eat_text("$") { "$$" } else { "$" };
                    if self.formula_ends(end) {
                        self.read_math(end, *look, depth);
                    } else {
                        self.unknown.push(start..self.at);
                        self.push(end, *look);
                    }
                }
                '~' => self.push("\u{A0}", *look),
                '-' if self.eat_text("--") => self.push("—", *look),
                '-' if self.eat_text("-") => self.push("–", *look),
                '`' if self.eat_text("`") => self.push("“", *look),
                '\'' if self.eat_text("'") => self.push("”", *look),
                '`' => {
                    self.quoted = true;
                    self.push("‘", *look);
                }
                '\'' if self.quoted && !self.peek().is_some_and(char::is_alphanumeric) => {
                    self.quoted = false;
                    self.push("’", *look);
                }
                _ if character.is_whitespace() && character != '\u{A0}' => self.push(" ", *look),
                _ if character.is_control() || character == '\u{FEFF}' => {}
                _ => self.push_char(character, *look),
            }
        }
    }

    /// Reads what means nothing but itself, up to what may mean more.
    fn read_letters(&mut self, end: Option<char>, look: Look) {
        let rest = self.rest();
        let is_letter = |byte: &u8| {
            matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b' ' | b',' | b'.' | b':' | b'(' | b')')
                && Some(char::from(*byte)) != end
        };
        let length = rest.bytes().take_while(is_letter).count();
        if let Some(letters) = rest.get(..length).filter(|letters| !letters.is_empty()) {
            self.push(letters, look);
            self.at += length;
        }
    }

    /// Whether a formula has its end in its group, which a dollar sign that was meant as such has not.
    fn formula_ends(&self, end: &str) -> bool {
        let rest = self.rest();
        let (mut depth, mut escaped) = (0_usize, false);
        for (at, character) in rest.char_indices() {
            match character {
                _ if escaped => {}
                '{' => depth += 1,
                '}' => match depth.checked_sub(1) {
                    Some(outer) => depth = outer,
                    None => return false,
                },
                '$' if depth == 0 => {
                    // Two amounts of money are no formula: `$4 and $5`.
                    let after = rest.get(at + 1..).unwrap_or_default();
                    let digit = |text: &str| text.starts_with(|first: char| first.is_ascii_digit());
                    return rest.get(at..).is_some_and(|rest| rest.starts_with(end)) && !(digit(rest) && digit(after));
                }
                _ => {}
            }
            escaped = character == '\\' && !escaped;
        }
        false
    }

    /// Reads a group whose brace is eaten.
    fn read_group(&mut self, look: Look, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        // A group that starts with a command is BibTeX's way to write one character, and protects nothing.
        let special = self.rest().starts_with('\\');
        let mut inner = Look { verbatim: look.verbatim || !special, ..look };
        self.read_until(Some('}'), &mut inner, depth);
    }

    /// Reads what a command applies to: a group, a command or a character.
    fn read_argument(&mut self, look: Look, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        self.eat_blank();
        match self.peek() {
            Some('{') => {
                self.eat();
                let mut inner = look;
                self.read_until(Some('}'), &mut inner, depth + 1);
            }
            Some('\\') => {
                self.eat();
                let mut inner = look;
                self.read_command(&mut inner, depth + 1);
            }
            Some('}') | None => {}
            Some(character) => {
                self.eat();
                self.push_char(character, look);
            }
        }
    }

    /// The text of what a command applies to.
    pub(crate) fn argument_text(&mut self, depth: usize) -> String {
        let mut inner = Reader { value: self.value, at: self.at, runs: Vec::new(), unknown: Vec::new(), quoted: false };
        inner.read_argument(Look::PLAIN, depth + 1);
        self.at = inner.at;
        self.unknown.append(&mut inner.unknown);
        inner.runs.iter().map(|run| &*run.text).collect()
    }

    pub(crate) fn skip_argument(&mut self, depth: usize) {
        let unknown = self.unknown.len();
        self.argument_text(depth);
        self.unknown.truncate(unknown);
    }

    /// Reads a number as TeX has it, in braces or not: `65`, `'101` in eights, `"41` in sixteens.
    fn read_number(&mut self) -> Option<u32> {
        self.eat_blank();
        let braced = self.eat_text("{");
        let radix = match self.peek() {
            Some('\'') => 8,
            Some('"') => 16,
            _ => 10,
        };
        if radix != 10 {
            self.eat();
        }
        let rest = self.rest();
        let length = rest.find(|character: char| !character.is_digit(radix)).unwrap_or(rest.len());
        let number = rest.get(..length).and_then(|digits| u32::from_str_radix(digits, radix).ok());
        self.at += length;
        if braced {
            self.eat_text("}");
        } else {
            self.eat_text(" ");
        }
        number
    }

    /// Skips a length: `-.1667em`.
    pub(crate) fn skip_length(&mut self) {
        self.eat_blank();
        let rest = self.rest();
        let number =
            rest.trim_start_matches(['-', '+', '=']).trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        self.at += rest.len() - number.len();
        let unit = ["em", "ex", "pt", "mu", "cm", "mm", "in", "pc", "sp", "bp"].iter().any(|unit| self.eat_text(unit));
        if unit {
            self.eat_blank();
        }
    }

    /// The name of the command whose backslash is eaten, and where it stands with it.
    pub(crate) fn command_name(&mut self) -> (&'a str, Range<usize>) {
        let rest = self.rest();
        let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        let length = if letters > 0 { letters } else { rest.chars().next().map_or(0, char::len_utf8) };
        let start = self.at - 1;
        self.at += length;
        let name = rest.get(..length).unwrap_or_default();
        if letters > 0 && self.eat_text("*") {
            // `\enquote*` and the like mean the same to a reader.
        }
        (name, start..start + 1 + length)
    }

    /// Reads a command whose backslash is eaten.
    fn read_command(&mut self, look: &mut Look, depth: usize) {
        let (name, place) = self.command_name();
        let is_word = name.starts_with(|first: char| first.is_ascii_alphabetic());
        if let Some(mark) = accent(name) {
            let base = self.argument_text(depth);
            self.push(&compose(&base, mark), *look);
            return;
        }
        if name == "(" || name == "[" {
            self.read_math(if name == "(" { "\\)" } else { "\\]" }, *look, depth);
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
                self.push(text, *look);
            }
            Command::Symbol(text) => {
                self.eat_blank();
                self.eat_text("{}");
                self.push(text, *look);
            }
            Command::Styled(style) => self.read_argument(look.styled(style), depth),
            Command::Declared(style) => {
                self.eat_blank();
                look.style = style;
            }
            Command::Same => self.read_argument(*look, depth),
            Command::Nothing => {
                if is_word {
                    self.eat_blank();
                }
            }
            Command::Dropped => self.skip_argument(depth),
            Command::Quoted => {
                self.push("“", *look);
                self.read_argument(*look, depth);
                self.push("”", *look);
            }
            Command::First => {
                self.read_argument(*look, depth);
                self.skip_argument(depth);
            }
            Command::Length => {
                self.skip_length();
                if name.ends_with("skip") {
                    self.push(" ", *look);
                }
            }
            Command::Character => match self.read_number().and_then(char::from_u32) {
                Some(character @ ' '..='~') => self.push_char(character, *look),
                _ => self.unknown.push(place),
            },
            Command::Accent => match self.read_number().and_then(numbered_accent) {
                Some(mark) => {
                    let base = self.argument_text(depth);
                    self.push(&compose(&base, mark), *look);
                }
                None => self.unknown.push(place),
            },
            Command::Environment => {
                let name = self.raw_argument();
                if is_plain_environment(name.trim()) {
                    self.push(" ", *look);
                } else {
                    self.unknown.push(place.start..self.at);
                }
            }
            Command::Second => {
                self.skip_argument(depth);
                self.read_argument(*look, depth);
            }
            Command::Math => {
                self.eat_blank();
                if self.eat_text("{") {
                    self.read_math("}", *look, depth);
                }
            }
            Command::Address => {
                let address = crate::plain::read_address(&self.raw_argument());
                self.push(&address, *look);
            }
        }
    }

    /// What stands in the braces that follow, as it is written.
    pub(crate) fn raw_argument(&mut self) -> String {
        self.eat_blank();
        if !self.eat_text("{") {
            return String::new();
        }
        let start = self.at;
        let mut depth = 1_usize;
        while let Some(character) = self.eat() {
            match character {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return self.value.get(start..self.at - 1).unwrap_or_default().to_owned();
            }
        }
        self.value.get(start..).unwrap_or_default().to_owned()
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
