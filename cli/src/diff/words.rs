//! The differences between two texts, word by word.

/// How many words of a passage are shown.
const MAX_WORDS: usize = 14;

/// Returns the passages in which `old` and `new` differ: both without their common first and last words.
pub(super) fn differing(old: &str, new: &str) -> (String, String) {
    let (before, after): (Vec<&str>, Vec<&str>) = (old.split_whitespace().collect(), new.split_whitespace().collect());
    let start = before.iter().zip(&after).take_while(|(one, other)| one == other).count();
    let rest = before.len().min(after.len()) - start;
    let end = before.iter().rev().zip(after.iter().rev()).take(rest).take_while(|(one, other)| one == other).count();
    let passage = |words: &[&str]| shortened(words.get(start..words.len() - end).unwrap_or_default());
    (passage(&before), passage(&after))
}

/// Shortens a long passage to its first and last words.
fn shortened(words: &[&str]) -> String {
    if words.len() <= MAX_WORDS {
        return words.join(" ");
    }
    let (first, last) = words.split_at(MAX_WORDS / 2);
    let last = last.get(last.len() - MAX_WORDS / 2..).unwrap_or_default();
    format!("{} … {} ({} words)", first.join(" "), last.join(" "), words.len())
}

#[cfg(test)]
mod tests {
    use super::differing;

    fn differ(old: &str, new: &str) -> String {
        let (old, new) = differing(old, new);
        format!("{old} -> {new}")
    }

    #[test]
    fn only_the_words_that_differ_are_shown() {
        assert_eq!(differ("I am a final year student.", "I am a fourth year student."), "final -> fourth");
        assert_eq!(differ("a b c", "a b"), "c -> ");
        assert_eq!(differ("a a a", "a a"), "a -> ");
        assert_eq!(differ("", "new words"), " -> new words");
        assert_eq!(differ("one\ntwo", "one two"), " -> ");
        let long: Vec<String> = (0..40).map(|number| number.to_string()).collect();
        assert_eq!(differ("", &long.join(" ")), " -> 0 1 2 3 4 5 6 … 33 34 35 36 37 38 39 (40 words)");
    }
}
