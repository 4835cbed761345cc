//! Shortens a text.

/// Returns the beginning of `text`: as many whole sentences as have at most `longest` characters, or, if the first is
/// longer, whole words and an ellipsis.
pub fn shortened(text: &str, longest: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(longest) else { return text.to_owned() };
    let within = text.get(..end).unwrap_or_default();
    let sentence = within
        .match_indices(['.', '!', '?'])
        .map(|(at, mark)| at + mark.len())
        .rfind(|&end| within.get(end..).is_some_and(|rest| rest.starts_with(' ')));
    // A sentence that is far shorter says less than what fits: "See below."
    if let Some(sentences) = sentence.and_then(|end| within.get(..end)).filter(|text| text.len() > longest / 4) {
        return sentences.to_owned();
    }
    let words = within.rsplit_once(' ').map_or(within, |(words, _)| words);
    format!("{}…", words.trim_end_matches([',', ';', ':']))
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn what_is_left_ends_with_a_sentence_or_a_word() {
        assert_eq!(shortened("One two. Three four. Five six seven.", 24), "One two. Three four.");
        assert_eq!(shortened("One two, three four five six", 10), "One two…");
        assert_eq!(shortened("Short", 10), "Short");
        assert_eq!(shortened("Ώς εδώ", 6), "Ώς εδώ");
        assert_eq!(shortened("Ώς εδώ", 5), "Ώς…");
    }
}
