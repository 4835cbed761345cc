//! Fields that are likely misspelt.
//!
//! Anybody may have fields of their own, and a warning about each would be noise. So this is stricter than other searches
//! for what was meant: a field is misspelt only if one edit makes it one that is known, and in a short name only if the
//! edit is a slip of the fingers.

use strsim::damerau_levenshtein;

use crate::known_fields::{BIBLIOGRAPHIC, HOMEPAGE, is_known_field};

/// The field that was likely meant, if `name` is unknown and one typo away from one.
pub(crate) fn misspelt_field(name: &str) -> Option<&'static str> {
    if name.len() < 3 || is_known_field(name) {
        return None;
    }
    if let Some(short) = misspelt_short_field(name) {
        return Some(short);
    }
    // A numbered field is one of its own, and one with an `x` at an end was put aside.
    let aside = [name.strip_prefix('x'), name.strip_suffix('x'), name.strip_prefix('_'), name.strip_prefix('-')];
    if aside.into_iter().flatten().any(is_known_field) {
        return None;
    }
    BIBLIOGRAPHIC.iter().chain(HOMEPAGE).copied().find(|known| {
        known.len().min(name.len()) >= 4
            && known.len().abs_diff(name.len()) <= 1
            && damerau_levenshtein(known, name) == 1
            && !name.ends_with(|last: char| last.is_ascii_digit())
    })
}

/// Fields of three letters, whose misspellings can be told from other words.
const SHORT: &[&str] = &["doi", "pdf", "url"];
/// Fields of four letters that are known without one of them.
const FOUR: &[&str] = &["date", "isbn", "issn", "note", "type", "year"];

/// The short field that was likely meant: two letters are swapped, one is written twice, or one of four is missing. Any
/// other letter makes another word of a word so short.
fn misspelt_short_field(name: &str) -> Option<&'static str> {
    let letters: Vec<char> = name.chars().collect();
    let without =
        |word: &str, at: usize| word.char_indices().filter(|(index, _)| *index != at).map(|(_, one)| one).collect();
    let mut shorter: Vec<String> = Vec::new();
    for (at, pair) in letters.windows(2).enumerate() {
        if let [left, right] = pair
            && left == right
        {
            shorter.push(without(name, at));
        }
    }
    let swapped =
        |known: &str| known.len() == name.len() && damerau_levenshtein(known, name) == 1 && same_letters(known, name);
    let slip = |known: &&&str| swapped(known) || shorter.iter().any(|word| word == **known);
    let missing = |known: &&&str| name.len() == 3 && (1..4).any(|at| without(known, at) == *name);
    SHORT.iter().find(slip).or_else(|| FOUR.iter().find(missing)).copied()
}

fn same_letters(left: &str, right: &str) -> bool {
    let sorted = |word: &str| {
        let mut bytes = word.as_bytes().to_vec();
        bytes.sort_unstable();
        bytes
    };
    sorted(left) == sorted(right)
}

#[cfg(test)]
mod tests {
    use super::misspelt_field;
    use crate::known_fields::is_known_field;

    #[test]
    fn one_typo_is_seen_and_private_fields_are_not() {
        assert_eq!(misspelt_field("editr"), Some("editor"));
        assert_eq!(misspelt_field("autor"), Some("author"));
        assert_eq!(misspelt_field("tilte"), Some("title"));
        assert_eq!(misspelt_field("mendeley-groups"), None);
        for (name, meant) in [("odi", "doi"), ("ulr", "url"), ("pdff", "pdf"), ("nte", "note"), ("dat", "date")] {
            assert_eq!(misspelt_field(name), Some(meant));
        }
        for name in ["uri", "urls", "da", "di", "id", "hl", "ate", "pdfs", "xurl", "ear", "abb", "log", "top", "rul3"] {
            assert_eq!(misspelt_field(name), None, "{name}");
        }
        assert_eq!(misspelt_field("x-color"), None);
        assert_eq!((misspelt_field("xnote"), misspelt_field("volumex")), (None, None));
        assert!(is_known_field("author+an"));
    }
}
