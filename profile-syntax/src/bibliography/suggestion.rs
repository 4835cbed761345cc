//! The name that was likely meant.

use strsim::damerau_levenshtein;

/// The known name nearest to `name`, if it is near.
pub(super) fn nearest_word<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let furthest = if name.len() < 4 { 1 } else { 1 + name.len() / 6 };
    known
        .filter(|known| known.len().abs_diff(name.len()) <= furthest)
        .map(|known| (damerau_levenshtein(known, name), known))
        .filter(|(distance, known)| *distance <= furthest && *distance < known.len())
        .min()
        .map(|(_, known)| known)
}
