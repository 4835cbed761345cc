//! Sets of ASCII characters.

/// A set of ASCII characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letters(u128);

impl Letters {
    /// Letters and digits.
    pub const WORDS: Self = Self::between(b'a', b'z').or(Self::between(b'A', b'Z')).or(Self::between(b'0', b'9'));
    /// Visible characters and the space.
    pub const PRINTABLE: Self = Self::between(b' ', b'~');

    /// The ASCII characters among `letters`.
    pub const fn of(letters: &str) -> Self {
        let (mut set, mut rest) = (0, letters.as_bytes());
        while let [letter, others @ ..] = rest {
            if letter.is_ascii() {
                set |= 1 << *letter;
            }
            rest = others;
        }
        Self(set)
    }

    const fn between(first: u8, last: u8) -> Self {
        Self((u128::MAX << first) & (u128::MAX >> (127 - last)))
    }

    /// The union of two sets.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The characters of this set that the other lacks.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Returns `true` if `byte` is a character of the set.
    pub const fn has(self, byte: u8) -> bool {
        byte.is_ascii() && self.0 >> byte & 1 == 1
    }

    /// Returns `true` if every character of `text` is in the set.
    pub fn are_all_of(self, text: &str) -> bool {
        text.bytes().all(|byte| self.has(byte))
    }

    /// Splits `text` after the characters of the set that it begins with. Returns these, the next character, and the
    /// rest.
    pub fn cut(self, text: &str) -> (&str, Option<char>, &str) {
        let length = text.bytes().take_while(|byte| self.has(*byte)).count();
        let (letters, others) = text.split_at_checked(length).unwrap_or((text, ""));
        let mut others = others.chars();
        let next = others.next();
        (letters, next, others.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Letters;

    #[test]
    fn a_text_begins_with_letters_of_a_set() {
        assert_eq!(Letters::WORDS.cut("aZ09 b"), ("aZ09", Some(' '), "b"));
        assert_eq!(Letters::WORDS.cut("éa"), ("", Some('é'), "a"));
        assert_eq!(Letters::WORDS.cut(""), ("", None, ""));
        assert_eq!(Letters::WORDS.or(Letters::of(" é")).cut("a bé"), ("a b", Some('é'), ""));
        assert!(Letters::PRINTABLE.are_all_of("a ~") && !Letters::PRINTABLE.are_all_of("a\u{7f}"));
        assert!(!Letters::PRINTABLE.without(Letters::of("~")).are_all_of("a ~"));
        assert!(Letters::of("").are_all_of(""));
    }
}
