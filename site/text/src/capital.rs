//! Capital letters of words.

/// Returns `true` if only the first letter of a word is a capital, so that the word would be lower case within a
/// sentence: `Memory`, `A`, but not `I` or `LaTeX`.
pub fn is_capitalized(word: &str) -> bool {
    let mut letters = word.chars().filter(|character| character.is_alphabetic());
    let Some(first) = letters.next().filter(|letter| letter.is_uppercase()) else { return false };
    let mut others = letters.peekable();
    if others.peek().is_none() { first == 'A' } else { others.all(|letter| !letter.is_uppercase()) }
}

#[cfg(test)]
mod tests {
    use super::is_capitalized;

    #[test]
    fn one_capital_is_the_first_letter() {
        assert!(["Memory", "(Memory", "A", "Élan"].into_iter().all(is_capitalized));
        assert!(!["memory", "LaTeX", "OS", "I", "", "2"].into_iter().any(is_capitalized));
    }
}
