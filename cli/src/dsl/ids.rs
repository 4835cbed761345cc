//! Ids that are made of names: identifiers, unique, and no words with another meaning.

use std::collections::HashSet;

use deunicode::deunicode;
use vitae_profile::{Profile, Section};

use super::is_keyword;

/// Words that mean something else in values, and names of the site's own files.
const RESERVED: &str = "all none selected since file image alt decorative assets index feed sitemap robots";

/// The length from which on further words of the name are left out.
const MAX_LENGTH: usize = 32;

/// Makes ids, and remembers those that are in use.
#[derive(Debug, Default)]
pub struct IdAllocator {
    used: HashSet<String>,
}

impl IdAllocator {
    /// An allocator that has given out no id.
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes an id of the first of `names` whose id is free. If none is, the id of the first gets a number.
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

/// Turns a name into an ASCII identifier: lower case, words joined by `_`.
fn slug(name: &str, kind: &str) -> String {
    let ascii = deunicode(name).to_ascii_lowercase().replace('\'', "");
    let mut id = String::new();
    for word in ascii.split(|character: char| !character.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if !id.is_empty() && id.len() + word.len() >= MAX_LENGTH {
            break;
        }
        if !id.is_empty() {
            id.push('_');
        }
        id.push_str(word);
    }
    id.truncate(MAX_LENGTH * 2);
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
        || RESERVED.split(' ').any(|word| word == id)
        || Profile::KINDS.iter().any(|kind| kind.word == id)
        || Section::link_target(id).is_some()
        || matches!(id, "awards" | "service" | "education" | "positions")
}

#[cfg(test)]
mod tests {
    use super::IdAllocator;

    #[test]
    fn ids_are_identifiers_and_unique() {
        let mut names = IdAllocator::new();
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
