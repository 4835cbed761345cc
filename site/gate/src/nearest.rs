//! The name that was probably meant.

use strsim::damerau_levenshtein;

/// The one of `names` that is so near to `name` that it was probably meant.
pub(crate) fn nearest<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let length = name.chars().count();
    let tolerance = (length / 4).clamp(1, 4);
    names
        .filter(|candidate| candidate.len().abs_diff(name.len()) <= tolerance * 4)
        .map(|candidate| (damerau_levenshtein(name, candidate), candidate))
        .filter(|(distance, _)| *distance <= tolerance && *distance < length)
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn what_is_near_is_found_and_what_is_far_is_not() {
        let names = ["projects/aurora/", "projects/metropolis/", "cv/", "a"];
        let near = |name| nearest(name, names.into_iter());
        assert_eq!(near("projects/arora/"), Some("projects/aurora/"));
        assert_eq!(near("project/metropolis/"), Some("projects/metropolis/"));
        assert_eq!(near("vc/"), Some("cv/"));
        assert_eq!(near("hobbies/"), None);
        assert_eq!(near("b"), None);
    }
}
