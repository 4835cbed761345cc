//! Formulas to the characters that Unicode has for them.

use vitae_profile::{RichText, Style};

use crate::latex_commands::{Command, accent, command, compose};
use crate::latex_reader::{DEEPEST, Formatting, Reader};
use crate::math_symbols::{FUNCTIONS, blackboard, is_letter, symbol};

impl<'a> Reader<'a> {
    /// Reads a formula up to `end`, which is eaten.
    pub(crate) fn read_math(&mut self, end: &str, formatting: Formatting, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        let formatting = match formatting.style {
            Style::Superscript | Style::Subscript => formatting,
            _ => formatting.styled(Style::Math),
        };
        while !self.eat_text(end) {
            let Some(character) = self.eat() else { return };
            match character {
                '\\' => self.read_math_command(formatting, depth),
                '{' => self.read_math("}", formatting, depth + 1),
                '}' | '&' => {}
                '^' => self.read_script(Style::Superscript, formatting, depth),
                '_' => self.read_script(Style::Subscript, formatting, depth),
                '\'' => self.push("′", formatting),
                '-' => self.push("−", formatting),
                '*' => self.push("∗", formatting),
                '~' => self.push("\u{A0}", formatting),
                _ if character.is_whitespace() => self.push(" ", formatting),
                _ => self.push(character.encode_utf8(&mut [0; 4]), formatting),
            }
        }
    }

    /// Reads what stands above or below the line. Within a script, where there is no further line, a sign says so.
    fn read_script(&mut self, style: Style, formatting: Formatting, depth: usize) {
        if matches!(formatting.style, Style::Superscript | Style::Subscript) {
            let inner = self.argument_text_of_math(depth);
            self.push(if style == Style::Superscript { "^" } else { "_" }, formatting);
            self.push(&bracketed(&inner), formatting);
            return;
        }
        let formatting = formatting.styled(style);
        self.eat_blank();
        match self.eat() {
            Some('{') => self.read_math("}", formatting, depth + 1),
            Some('\\') => self.read_math_command(formatting, depth + 1),
            Some(character) => self.push(character.encode_utf8(&mut [0; 4]), formatting),
            None => {}
        }
    }

    fn read_math_argument(&mut self, formatting: Formatting, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        self.eat_blank();
        match self.peek() {
            Some('{') => {
                self.eat();
                self.read_math("}", formatting, depth + 1);
            }
            Some('\\') => {
                self.eat();
                self.read_math_command(formatting, depth + 1);
            }
            Some(character) if !matches!(character, '}' | '$') => {
                self.eat();
                self.push(character.encode_utf8(&mut [0; 4]), formatting);
            }
            _ => {}
        }
    }

    fn read_math_command(&mut self, formatting: Formatting, depth: usize) {
        let (name, place) = self.command_name();
        if let Some(text) = symbol(name) {
            if is_letter(text) {
                self.eat_blank();
            }
            self.eat_text("{}");
            self.push(text, formatting);
            return;
        }
        if FUNCTIONS.contains(&name) {
            self.push(name, formatting);
            return;
        }
        match name {
            "frac" | "tfrac" | "dfrac" | "nicefrac" | "sfrac" => {
                let above = self.argument_text_of_math(depth);
                let below = self.argument_text_of_math(depth);
                self.push(&format!("{}/{}", bracketed(&above), bracketed(&below)), formatting);
            }
            "sp" => self.read_script(Style::Superscript, formatting, depth),
            "sb" => self.read_script(Style::Subscript, formatting, depth),
            "pmod" => {
                let inner = self.argument_text_of_math(depth);
                self.push(&format!(" (mod {inner})"), formatting);
            }
            "sqrt" => {
                match self.optional_argument() {
                    Some("3") => return self.push_root("∛", formatting, depth),
                    Some("4") => return self.push_root("∜", formatting, depth),
                    Some(degree) if !degree.trim().is_empty() => {
                        self.push(degree, formatting.styled(Style::Superscript));
                    }
                    _ => {}
                }
                self.push_root("√", formatting, depth);
            }
            "mathbb" | "Bbb" => {
                let inner = self.argument_text_of_math(depth);
                let inner: String = inner.chars().map(|letter| blackboard(letter).unwrap_or(letter)).collect();
                self.push(&inner, formatting);
            }
            "bar" | "overline" => self.read_math_accent('\u{304}', formatting, depth),
            "hat" | "widehat" => self.read_math_accent('\u{302}', formatting, depth),
            "tilde" | "widetilde" => self.read_math_accent('\u{303}', formatting, depth),
            "acute" => self.read_math_accent('\u{301}', formatting, depth),
            "grave" => self.read_math_accent('\u{300}', formatting, depth),
            "check" => self.read_math_accent('\u{30C}', formatting, depth),
            "breve" => self.read_math_accent('\u{306}', formatting, depth),
            "mathring" => self.read_math_accent('\u{30A}', formatting, depth),
            "dot" => self.read_math_accent('\u{307}', formatting, depth),
            "ddot" => self.read_math_accent('\u{308}', formatting, depth),
            "vec" => self.read_math_accent('\u{20D7}', formatting, depth),
            "left" | "right" | "big" | "Big" | "bigg" | "Bigg" | "bigl" | "bigr" | "Bigl" | "Bigr" => {
                self.eat_text(".");
            }
            "operatorname" | "mathrm" | "mathit" | "mathbf" | "mathsf" | "mathtt" | "mathcal" | "mathfrak"
            | "mathscr" | "boldsymbol" | "bm" | "pmb" | "mathop" | "mathord" | "mathbin" | "mathrel" | "underline"
            | "rm" | "cal" | "bf" | "it" => {
                self.read_math_argument(formatting, depth);
            }
            "text" | "textrm" | "mbox" | "hbox" | "textit" | "textbf" | "textsc" | "texttt" | "textsf" | "emph"
            | "textnormal" => {
                let inner = self.argument_text(depth);
                self.push(&inner, formatting);
            }
            "not" => {
                let inner = self.argument_text_of_math(depth);
                self.push(&compose(&inner, '\u{338}'), formatting);
            }
            "{" | "lbrace" => self.push("{", formatting),
            "}" | "rbrace" => self.push("}", formatting),
            "(" | ")" | "[" | "]" => {}
            _ => match (accent(name), command(name)) {
                (_, Some(Command::Text(text) | Command::Symbol(text))) => self.push(text, formatting),
                (_, Some(Command::Nothing | Command::Declared(_))) => {}
                (_, Some(Command::Length)) => self.skip_length(),
                (_, Some(Command::Dropped)) => self.skip_argument(depth),
                (_, Some(Command::Styled(style @ (Style::Superscript | Style::Subscript)))) => {
                    self.read_math_argument(formatting.styled(style), depth);
                }
                (_, Some(Command::Same | Command::Styled(_) | Command::Math)) => {
                    self.read_math_argument(formatting, depth);
                }
                (Some(mark), _) => self.read_math_accent(mark, formatting, depth),
                _ => self.unknown.push(place),
            },
        }
    }

    fn read_math_accent(&mut self, mark: char, formatting: Formatting, depth: usize) {
        let inner = self.argument_text_of_math(depth);
        if inner.chars().nth(1).is_some_and(char::is_alphanumeric) {
            // The mark spans several letters, which a character for one of them cannot say.
            self.push(&format!("({inner}){mark}"), formatting);
        } else {
            self.push(&compose(&inner, mark), formatting);
        }
    }

    fn push_root(&mut self, sign: &str, formatting: Formatting, depth: usize) {
        let inner = self.argument_text_of_math(depth);
        self.push(&format!("{sign}{}", bracketed(&inner)), formatting);
    }

    /// What stands in the square brackets that follow.
    fn optional_argument(&mut self) -> Option<&'a str> {
        self.eat_blank();
        let rest = self.rest().strip_prefix('[')?;
        let (inner, _) = rest.split_once(']')?;
        self.at += inner.len() + 2;
        Some(inner)
    }

    /// The text of what a command of a formula applies to.
    fn argument_text_of_math(&mut self, depth: usize) -> String {
        let before = std::mem::take(&mut self.runs);
        self.read_math_argument(Formatting { style: Style::Math, verbatim: false }, depth);
        let runs = std::mem::replace(&mut self.runs, before);
        RichText::from_runs(runs).plain()
    }
}

/// A part of a fraction, in brackets if it is more than one thing.
fn bracketed(text: &str) -> String {
    if text.chars().count() > 1 && !text.chars().all(|character| character.is_ascii_digit()) {
        format!("({text})")
    } else {
        text.to_owned()
    }
}
