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
        .map(|candidate| (distance(&folded, &fold(candidate)), candidate))
        .filter(|(distance, candidate)| *distance <= limit && *distance < candidate.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

fn fold(word: &str) -> String {
    word.to_lowercase().replace(['-', '_', ' '], "")
}

fn distance(word: &str, candidate: &str) -> usize {
    let edits = strsim::osa_distance(word, candidate);
    let plural = word.strip_suffix('s') == Some(candidate) || candidate.strip_suffix('s') == Some(word);
    let stem = word.len() >= 4 && candidate.starts_with(word) || candidate.len() >= 4 && word.starts_with(candidate);
    if plural || stem { edits.min(1) } else { edits }
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
