//! Names of people: titles, the order of their parts, and which are equal.

/// Folds a name for comparison: without case, accents and titles.
pub(super) fn folded(name: &str) -> String {
    let name = deunicode::deunicode(name).to_lowercase();
    let words = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words
        .filter(|word| !matches!(*word, "dr" | "prof" | "professor" | "mr" | "mrs" | "ms" | "the"))
        .collect::<Vec<_>>()
        .join(" ")
}

/// Strips titles behind a comma: `Ada Lovelace, PhD`.
pub(super) fn without_title(name: &str) -> &str {
    name.split_once(',').filter(|(_, title)| title.split(',').all(is_title)).map_or(name, |(name, _)| name)
}

/// Puts the given name first: `Lovelace, Ada` becomes `Ada Lovelace`.
pub(super) fn given_first(name: &str) -> String {
    match name.split_once(',') {
        Some((family, given)) if !given.contains(',') && !given.trim().is_empty() && !is_title(given) => {
            format!("{} {}", given.trim(), family.trim())
        }
        _ => name.to_owned(),
    }
}

/// Returns `true` if the text behind a comma is a title, and not a given name.
fn is_title(text: &str) -> bool {
    let text = text.trim().replace(['.', ' '], "").to_lowercase();
    let titles =
        ["jr", "sr", "ii", "iii", "iv", "phd", "md", "msc", "ma", "mba", "bsc", "dphil", "dsc", "esq", "pe", "pmp"];
    titles.contains(&text.as_str())
}

#[cfg(test)]
mod tests {
    use super::{given_first, without_title};

    #[test]
    fn names_are_turned_around_and_titles_are_not() {
        assert_eq!(given_first("Lovelace, Ada"), "Ada Lovelace");
        assert_eq!(given_first("Ada Lovelace"), "Ada Lovelace");
        assert_eq!(given_first("Ada Lovelace, Ph.D."), "Ada Lovelace, Ph.D.");
        assert_eq!(without_title("Ada Lovelace, Ph.D., MBA"), "Ada Lovelace");
        assert_eq!(without_title("Lovelace, Ada"), "Lovelace, Ada");
    }
}
