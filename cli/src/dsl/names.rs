//! Ids: identifiers that are made of names, each unique and none of them a word with another meaning.

use std::collections::HashSet;

use deunicode::deunicode;
use vitae_profile::{Profile, Section};

use super::is_keyword;

/// Words that the language reads as something else, and names of the site's own files.
const TAKEN: &str = "all none selected since file image alt decorative assets index feed sitemap robots";

/// How long an id may get before words are left off its end.
const LONGEST: usize = 32;

/// The ids that are in use.
#[derive(Debug, Default)]
pub struct Names {
    used: HashSet<String>,
}

impl Names {
    /// No id is in use.
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes an id of the first of `names` whose id is free; failing that, the first with a number.
    pub fn claim(&mut self, kind: &str, names: &[&str]) -> String {
        let slugs: Vec<String> = names.iter().map(|name| slug(name, kind)).collect();
        let first = slugs.first().cloned().unwrap_or_else(|| kind.to_owned());
        let numbered = (2..).map(|number| format!("{first}_{number}"));
        let mut candidates = slugs.into_iter().chain(numbered);
        let id = candidates.find(|id| !self.used.contains(id)).unwrap_or(first);
        self.used.insert(id.clone());
        id
    }
}

/// An identifier in ASCII: lower case, words joined by `_`.
fn slug(name: &str, kind: &str) -> String {
    let ascii = deunicode(name).to_ascii_lowercase().replace('\'', "");
    let mut id = String::new();
    for word in ascii.split(|character: char| !character.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if !id.is_empty() && id.len() + word.len() >= LONGEST {
            break;
        }
        if !id.is_empty() {
            id.push('_');
        }
        id.push_str(word);
    }
    id.truncate(LONGEST * 2);
    if id.is_empty() {
        return format!("{kind}_1");
    }
    if id.starts_with(|first: char| first.is_ascii_digit()) || is_taken(&id) {
        return format!("{kind}_{id}");
    }
    id
}

fn is_taken(id: &str) -> bool {
    is_keyword(id)
        || TAKEN.split(' ').any(|word| word == id)
        || Profile::KINDS.iter().any(|kind| kind.word == id)
        || Section::link_target(id).is_some()
        || matches!(id, "awards" | "service" | "education" | "positions")
}

#[cfg(test)]
mod tests {
    use super::Names;

    #[test]
    fn ids_are_identifiers_and_unique() {
        let mut names = Names::new();
        assert_eq!(names.claim("person", &["Mashtizadeh", "Ali Mashtizadeh"]), "mashtizadeh");
        assert_eq!(names.claim("person", &["Mashtizadeh", "José Mashtizadeh"]), "jose_mashtizadeh");
        assert_eq!(names.claim("person", &["Mashtizadeh"]), "mashtizadeh_2");
        assert_eq!(names.claim("organization", &["Türkiye Bilimsel"]), "turkiye_bilimsel");
        assert_eq!(names.claim("organization", &["3M"]), "organization_3m");
        assert_eq!(names.claim("project", &["Type"]), "project_type");
        assert_eq!(names.claim("page", &["Publications"]), "page_publications");
        assert_eq!(names.claim("person", &["连冬杰"]), "lian_dong_jie");
        assert_eq!(names.claim("person", &["…"]), "person_1");
        assert_eq!(
            names.claim("project", &["A very long name that says everything there is to say"]),
            "a_very_long_name_that_says"
        );
    }
}
