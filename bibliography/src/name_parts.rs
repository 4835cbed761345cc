//! The parts of a name, brought into a form in which the spellings of one person are equal.
//!
//! Publishers drop accents (`Tsalapatis, Aimílios`), write capitals (`TSALAPATIS, EMIL`), shorten given names to initials
//! (`E. Tsalapatis`, `EJ Tsalapatis`) and sort a particle with or without the family name (`van Beethoven`, `Beethoven,
//! Ludwig van`). None of this may hide that a paper is by somebody whom the profile declares.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use vitae_profile::PersonName;

/// A declared name in its parts, be it `Given Family` or `Family, Given`.
pub(crate) fn declared_name(name: &str) -> PersonName {
    match name.split_once(',') {
        Some((family, given)) => {
            let PersonName { given: before, particle, family, suffix } = PersonName::from_display(family);
            let family = [before.as_ref(), &family].join(" ").trim().to_owned();
            PersonName { given: given.trim().to_owned().into(), particle, family: family.into(), suffix }
        }
        None => PersonName::from_display(name),
    }
}

/// Letters and digits without case and accents, so that one person's spellings agree.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(&mut folded, text);
    folded
}

/// Adds them to what is folded already.
fn fold_into(folded: &mut String, text: &str) {
    if text.is_ascii() {
        folded.extend(text.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()));
        return;
    }
    for character in text.nfkd().filter(|character| !is_combining_mark(*character)).flat_map(char::to_lowercase) {
        match character {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'þ' => folded.push_str("th"),
            'ı' => folded.push('i'),
            letter if letter.is_alphanumeric() => folded.push(letter),
            _ => {}
        }
    }
}

/// The whole name in one word, folded: `Müller-Lüdenscheidt, Jr., Jörg` is `jorgmullerludenscheidtjr`.
pub(crate) fn full_name(name: &PersonName) -> String {
    let PersonName { given, particle, family, suffix } = name;
    let mut folded = String::with_capacity(given.len() + particle.len() + family.len() + suffix.len());
    for part in [given, particle, family, suffix] {
        fold_into(&mut folded, part);
    }
    folded
}

/// The family name as others may index it: with its particle, and without.
pub(crate) fn families(name: &PersonName) -> Vec<String> {
    let bare = fold(&name.family);
    if name.particle.is_empty() {
        return vec![bare];
    }
    vec![fold(&name.full_family()), bare]
}

/// The given names, folded. Initials that were written together stand apart.
pub(crate) fn given_names(name: &PersonName) -> Vec<String> {
    let mut names = Vec::new();
    for word in
        name.given.split(|character: char| character.is_whitespace() || matches!(character, '.' | '-' | '‐' | '~'))
    {
        let initials = (2..=3).contains(&word.chars().count()) && word.chars().all(char::is_uppercase);
        if initials {
            names.extend(word.chars().map(|letter| fold(letter.encode_utf8(&mut [0; 4]))));
        } else {
            names.push(fold(word));
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

/// Whether two lists of given names can be one person's: each name or its initial, as far as both go.
pub(crate) fn compatible(left: &[String], right: &[String]) -> bool {
    if left.is_empty() || right.is_empty() {
        return false;
    }
    left.iter().zip(right).all(|(left, right)| {
        let short = |name: &str| name.chars().count() == 1;
        left == right
            || (short(left) && right.starts_with(left.as_str()))
            || (short(right) && left.starts_with(right.as_str()))
    })
}
