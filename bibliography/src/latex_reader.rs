//! The characters of a value, one after another, and the text that has been read of them.

use std::borrow::Cow;
use std::ops::Range;

use vitae_profile::{Run, Style};

/// How deep groups may nest.
pub(crate) const DEEPEST: usize = 60;

/// How text is set at some point of a value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Formatting {
    pub style: Style,
    pub verbatim: bool,
}

impl Formatting {
    pub(crate) const PLAIN: Self = Self { style: Style::Plain, verbatim: false };

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
    pub quoted: bool,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(value: &'a str) -> Self {
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

    pub(crate) fn push(&mut self, text: &str, formatting: Formatting) {
        match self.runs.last_mut() {
            Some(last) if last.style == formatting.style && last.verbatim == formatting.verbatim => {
                last.text.to_mut().push_str(text);
            }
            _ => self.runs.push(Run {
                text: Cow::Owned(text.to_owned()),
                style: formatting.style,
                verbatim: formatting.verbatim,
            }),
        }
    }

    pub(crate) fn push_char(&mut self, character: char, formatting: Formatting) {
        self.push(character.encode_utf8(&mut [0; 4]), formatting);
    }

    /// Whether a formula has its end in its group, which a dollar sign that was meant as such has not.
    pub(crate) fn formula_ends(&self, end: &str) -> bool {
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

    /// Reads a number as TeX has it, in braces or not: `65`, `'101` in eights, `"41` in sixteens.
    pub(crate) fn read_number(&mut self) -> Option<u32> {
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
