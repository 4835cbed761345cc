//! The lines that vCard and iCalendar are made of: escaped, folded, and ended as both standards want.

use std::fmt::Write;

/// The longest line in bytes, without its end.
const LONGEST: usize = 75;

/// Text under construction, a property a line.
#[derive(Default)]
pub(super) struct ContentLines(String);

impl ContentLines {
    /// Adds a property whose value is text.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        self.raw(name, &escaped(value));
    }

    /// Adds a property whose value is made of parts that `;` separates.
    pub(super) fn parts(&mut self, name: &str, parts: &[&str]) {
        self.raw(name, &parts.iter().map(|part| escaped(part)).collect::<Vec<_>>().join(";"));
    }

    /// Adds a property whose value is spelled as the format wants it: a URL, a date.
    pub(super) fn raw(&mut self, name: &str, value: &str) {
        let line: String = format!("{name}:{value}").chars().filter(|character| !character.is_control()).collect();
        let (mut rest, mut room) = (line.as_str(), LONGEST);
        while let Some((piece, after)) = fold(rest, room) {
            self.0.push_str(piece);
            self.0.push_str("\r\n ");
            (rest, room) = (after, LONGEST - 1);
        }
        self.0.push_str(rest);
        self.0.push_str("\r\n");
    }

    /// The whole text.
    pub(super) fn finish(self) -> String {
        self.0
    }
}

/// Where a line must be folded: within a word if possible, because some readers drop spaces next to a fold.
fn fold(line: &str, room: usize) -> Option<(&str, &str)> {
    if line.len() <= room {
        return None;
    }
    let within = |(at, _): &(usize, char)| (1..=room).contains(at);
    let spaced = |at: usize| line.as_bytes().get(at.saturating_sub(1)..=at).is_none_or(|pair| pair.contains(&b' '));
    let folds = || line.char_indices().filter(within).map(|(at, _)| at);
    let at = folds().rfind(|&at| !spaced(at)).or_else(|| folds().next_back())?;
    line.split_at_checked(at)
}

/// Text with what has a meaning in these formats marked.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => {
                let _ = write!(escaped, "\\{character}");
            }
            '\n' => escaped.push_str("\\n"),
            _ => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::ContentLines;

    fn line(value: &str) -> String {
        let mut lines = ContentLines::default();
        lines.text("NOTE", value);
        lines.finish()
    }

    #[test]
    fn what_has_a_meaning_is_escaped() {
        assert_eq!(line("a;b,c\\d\ne\r\u{7}"), "NOTE:a\\;b\\,c\\\\d\\ne\r\n");
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        let folded = line(&"é".repeat(100));
        assert!(folded.split("\r\n").all(|line| line.len() <= 75), "{folded}");
        assert_eq!(folded.replace("\r\n ", ""), format!("NOTE:{}\r\n", "é".repeat(100)));
        assert_eq!(line(&"a".repeat(70)), format!("NOTE:{}\r\n", "a".repeat(70)));
    }

    #[test]
    fn no_space_stands_next_to_a_fold() {
        for shift in 0..8 {
            let text = "x".repeat(shift) + &"word or two, ".repeat(20);
            let folded = line(&text);
            assert!(!folded.contains(" \r\n ") && !folded.contains("\r\n  "), "{folded}");
            assert_eq!(folded.replace("\r\n ", ""), format!("NOTE:{}\r\n", text.replace(',', "\\,")));
        }
    }
}
