//! Formulas to the characters that Unicode has for them.

use vitae_profile::Style;

use crate::bibliography::latex::{DEEPEST, Look, Reader};
use crate::bibliography::latex_commands::{Command, accent, command, compose};
use crate::bibliography::math_symbols::{FUNCTIONS, blackboard, is_letter, symbol};

impl Reader<'_> {
    /// Reads a formula up to `end`, which is eaten.
    pub(super) fn read_math(&mut self, end: &str, look: Look, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        let look = match look.style {
            Style::Superscript | Style::Subscript => look,
            _ => look.styled(Style::Math),
        };
        while !self.eat_text(end) {
            let Some(character) = self.eat() else { return };
            match character {
                '\\' => self.read_math_command(look, depth),
                '{' => self.read_math("}", look, depth + 1),
                '}' | '&' => {}
                '^' => self.read_script(look.styled(Style::Superscript), depth),
                '_' => self.read_script(look.styled(Style::Subscript), depth),
                '\'' => self.push("′", look),
                '-' => self.push("−", look),
                '*' => self.push("∗", look),
                '~' => self.push("\u{A0}", look),
                _ if character.is_whitespace() => self.push(" ", look),
                _ => self.push(character.encode_utf8(&mut [0; 4]), look),
            }
        }
    }

    fn read_script(&mut self, look: Look, depth: usize) {
        self.eat_blank();
        match self.eat() {
            Some('{') => self.read_math("}", look, depth + 1),
            Some('\\') => self.read_math_command(look, depth + 1),
            Some(character) => self.push(character.encode_utf8(&mut [0; 4]), look),
            None => {}
        }
    }

    fn read_math_argument(&mut self, look: Look, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        self.eat_blank();
        match self.peek() {
            Some('{') => {
                self.eat();
                self.read_math("}", look, depth + 1);
            }
            Some('\\') => {
                self.eat();
                self.read_math_command(look, depth + 1);
            }
            Some(character) if !matches!(character, '}' | '$') => {
                self.eat();
                self.push(character.encode_utf8(&mut [0; 4]), look);
            }
            _ => {}
        }
    }

    fn read_math_command(&mut self, look: Look, depth: usize) {
        let (name, place) = self.command_name();
        if let Some(text) = symbol(name) {
            if is_letter(text) {
                self.eat_blank();
            }
            self.eat_text("{}");
            self.push(text, look);
            return;
        }
        if FUNCTIONS.contains(&name) {
            self.push(name, look);
            return;
        }
        match name {
            "frac" | "tfrac" | "dfrac" | "nicefrac" | "sfrac" => {
                let above = self.argument_text_of_math(depth);
                let below = self.argument_text_of_math(depth);
                self.push(&format!("{}/{}", bracketed(&above), bracketed(&below)), look);
            }
            "sqrt" => {
                let inner = self.argument_text_of_math(depth);
                self.push(&format!("√{}", bracketed(&inner)), look);
            }
            "mathbb" | "Bbb" => {
                let inner = self.argument_text_of_math(depth);
                let inner: String = inner.chars().map(|letter| blackboard(letter).unwrap_or(letter)).collect();
                self.push(&inner, look);
            }
            "bar" | "overline" => self.read_math_accent('\u{304}', look, depth),
            "hat" | "widehat" => self.read_math_accent('\u{302}', look, depth),
            "tilde" | "widetilde" => self.read_math_accent('\u{303}', look, depth),
            "dot" => self.read_math_accent('\u{307}', look, depth),
            "ddot" => self.read_math_accent('\u{308}', look, depth),
            "vec" => self.read_math_accent('\u{20D7}', look, depth),
            "left" | "right" | "big" | "Big" | "bigg" | "Bigg" | "bigl" | "bigr" | "Bigl" | "Bigr" => {
                self.eat_text(".");
            }
            "operatorname" | "mathrm" | "mathit" | "mathbf" | "mathsf" | "mathtt" | "mathcal" | "mathfrak"
            | "mathscr" | "boldsymbol" | "bm" | "pmb" | "mathop" | "mathbin" | "mathrel" | "underline" | "rm"
            | "cal" | "bf" | "it" => {
                self.read_math_argument(look, depth);
            }
            "text" | "textrm" | "mbox" | "hbox" | "textit" | "textbf" | "textsc" | "texttt" | "textsf" | "emph"
            | "textnormal" => {
                let inner = self.argument_text(depth);
                self.push(&inner, look);
            }
            "not" => {
                let inner = self.argument_text_of_math(depth);
                self.push(&compose(&inner, '\u{338}'), look);
            }
            "{" | "lbrace" => self.push("{", look),
            "}" | "rbrace" => self.push("}", look),
            "(" | ")" | "[" | "]" => {}
            _ => match (accent(name), command(name)) {
                (_, Some(Command::Text(text) | Command::Symbol(text))) => self.push(text, look),
                (_, Some(Command::Nothing | Command::Declared(_))) => {}
                (_, Some(Command::Styled(style @ (Style::Superscript | Style::Subscript)))) => {
                    self.read_math_argument(look.styled(style), depth);
                }
                (_, Some(Command::Same | Command::Styled(_) | Command::Math)) => self.read_math_argument(look, depth),
                (Some(mark), _) => self.read_math_accent(mark, look, depth),
                _ => self.unknown.push(place),
            },
        }
    }

    fn read_math_accent(&mut self, mark: char, look: Look, depth: usize) {
        let inner = self.argument_text_of_math(depth);
        self.push(&compose(&inner, mark), look);
    }

    /// The text of what a command of a formula applies to.
    fn argument_text_of_math(&mut self, depth: usize) -> String {
        let before = std::mem::take(&mut self.runs);
        self.read_math_argument(Look { style: Style::Math, verbatim: false }, depth);
        let runs = std::mem::replace(&mut self.runs, before);
        runs.iter().map(|run| &*run.text).collect()
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
