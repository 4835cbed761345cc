//! Who contributed equally, and who answers letters: BibLaTeX's `author+an`, and markers glued to names.

use vitae_profile::Author;

use crate::bibliography::inherit::RawEntry;
use crate::bibliography::names::NameList;

/// Marks authors by what the entry says of them.
pub(super) fn mark_authors(authors: &mut [Author], list: &NameList, entry: &RawEntry) {
    for field in entry.fields.iter().filter(|field| field.name.starts_with("author+an")) {
        mark_by_annotation(authors, &field.value.text);
    }
    mark_by_signs(authors, list);
}

/// `1=equal; 2=equal,corresponding`
fn mark_by_annotation(authors: &mut [Author], annotation: &str) {
    for item in annotation.split(';') {
        let Some((place, words)) = item.split_once('=') else { continue };
        let place = place.split(':').next().unwrap_or_default().trim();
        let author = place.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let Some(author) = author.and_then(|index| authors.get_mut(index)) else { continue };
        let words = words.to_lowercase();
        author.equal |= words.contains("equal") || words.contains("cofirst") || words.contains("co-first");
        author.corresponding |= words.contains("correspond");
    }
}

/// A sign that several share says that they contributed equally; one that a single author has, that they answer letters.
fn mark_by_signs(authors: &mut [Author], list: &NameList) {
    let mut signs: Vec<char> = list.names.iter().flat_map(|name| name.markers.iter().copied()).collect();
    signs.sort_unstable();
    signs.dedup();
    let bearers = |sign: char| -> Vec<usize> {
        list.names.iter().enumerate().filter(|(_, name)| name.markers.contains(&sign)).map(|(index, _)| index).collect()
    };
    let shared = signs.iter().copied().find(|sign| bearers(*sign).len() > 1);
    for sign in signs {
        let bearers = bearers(sign);
        for index in &bearers {
            let Some(author) = authors.get_mut(*index) else { continue };
            if bearers.len() == 1 {
                author.corresponding = true;
            } else if Some(sign) == shared {
                author.equal = true;
            }
        }
    }
}
