//! Numbers: which plural form they take, and words with a number.

use super::{Category, Counted, Pattern, Words};

impl Words {
    /// The form of `word` for so many things.
    pub(crate) fn counted(&self, word: &Counted, count: usize) -> &'static str {
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        word.form((self.plural)(count))
    }

    /// The form of a label without a number, for one thing or for several. From three on it is the one for three: in some
    /// languages the form behind a number such as 5 is no nominative, and 21 takes that of 1.
    pub(crate) fn label(&self, label: &Counted, count: usize) -> &'static str {
        self.counted(label, count.min(3))
    }

    /// The form of `word` with the number in its place: `120 students`.
    pub(crate) fn number_of(&self, word: &Counted, count: usize) -> String {
        Pattern(self.counted(word, count)).text(&[("count", &count)])
    }
}

/// The plural rules of [CLDR](https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html) for whole
/// numbers. A test compares them with CLDR's data.
pub(super) mod plural {
    use super::Category;

    /// One form: Chinese, Japanese, Korean.
    pub(crate) const fn none(_: u64) -> Category {
        Category::Other
    }

    /// One and other: English, German, Dutch, the Scandinavian languages, Finnish, Greek, Turkish, Spanish, Italian. The
    /// category `many` of Spanish, French, Italian and Portuguese is for whole millions, which no page of a scholar
    /// counts.
    pub(crate) const fn one_is_one(count: u64) -> Category {
        if count == 1 { Category::One } else { Category::Other }
    }

    /// Nought and one are one: French, Portuguese, Persian.
    pub(crate) const fn up_to_one_is_one(count: u64) -> Category {
        if count <= 1 { Category::One } else { Category::Other }
    }

    /// Two to four are few: Czech.
    pub(crate) const fn czech(count: u64) -> Category {
        match count {
            1 => Category::One,
            2..=4 => Category::Few,
            _ => Category::Other,
        }
    }

    /// What ends in two to four is few, all else but one is many: Polish.
    pub(crate) const fn polish(count: u64) -> Category {
        match (count, count % 10, count % 100) {
            (1, ..) => Category::One,
            (_, 2..=4, tail) if tail < 12 || tail > 14 => Category::Few,
            _ => Category::Many,
        }
    }

    /// What ends in one is one, in two to four few, all else is many: Russian, Ukrainian.
    pub(crate) const fn east_slavic(count: u64) -> Category {
        match (count % 10, count % 100) {
            (1, tail) if tail != 11 => Category::One,
            (2..=4, tail) if tail < 12 || tail > 14 => Category::Few,
            _ => Category::Many,
        }
    }

    /// All six categories: Arabic.
    pub(crate) const fn arabic(count: u64) -> Category {
        match (count, count % 100) {
            (0, _) => Category::Zero,
            (1, _) => Category::One,
            (2, _) => Category::Two,
            (_, 3..=10) => Category::Few,
            (_, 11..=99) => Category::Many,
            _ => Category::Other,
        }
    }

    /// One, two and other: Hebrew.
    pub(crate) const fn hebrew(count: u64) -> Category {
        match count {
            1 => Category::One,
            2 => Category::Two,
            _ => Category::Other,
        }
    }
}
