//! "Did you mean": the nearest of the names that would have been right.

/// The candidate that `word` is most likely a misspelling of.
///
/// Nearness is the number of edits, a swap of neighbours being one (optimal string alignment), which may be a third of
/// the word at most.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = fold(word);
    let limit = (folded.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .filter_map(|candidate| Some((distance(&folded, &fold(candidate), limit)?, candidate)))
        .filter(|(distance, candidate)| *distance < candidate.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

fn fold(word: &str) -> String {
    let mut folded = word.to_lowercase();
    folded.retain(|character| !matches!(character, '-' | '_' | ' '));
    folded
}

/// The number of edits between two words, if it is `limit` at most.
fn distance(word: &str, candidate: &str, limit: usize) -> Option<usize> {
    let plural = word.strip_suffix('s') == Some(candidate) || candidate.strip_suffix('s') == Some(word);
    let stem = word.len() >= 4 && candidate.starts_with(word) || candidate.len() >= 4 && word.starts_with(candidate);
    if plural || stem {
        return Some(usize::from(word != candidate));
    }
    // An edit changes the count of two letters at most, which is seen sooner than the way from one word to the other.
    if letters_apart(word, candidate) > 2 * limit {
        return None;
    }
    Some(strsim::osa_distance(word, candidate)).filter(|edits| *edits <= limit)
}

/// How many letters one word has and the other has not.
fn letters_apart(left: &str, right: &str) -> usize {
    let mut balance = [0_i32; 64];
    for (text, step) in [(left, 1), (right, -1)] {
        for character in text.chars() {
            if let Some(count) = balance.get_mut(u32::from(character) as usize % 64) {
                *count += step;
            }
        }
    }
    balance.iter().map(|count| count.unsigned_abs() as usize).sum()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn typos_are_found_and_other_words_are_not() {
        let keys = ["name", "degree", "advisors", "dates", "at"];
        assert_eq!(nearest("advisor", keys), Some("advisors"));
        assert_eq!(nearest("degre", keys), Some("degree"));
        assert_eq!(nearest("naem", keys), Some("name"));
        assert_eq!(nearest("Dates", keys), Some("dates"));
        assert_eq!(nearest("colour", keys), None);
        assert_eq!(nearest("x", ["a", "b"]), None);
    }
}
