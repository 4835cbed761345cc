//! The names of authors.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Someone;

/// A person's name in the parts that BibTeX knows. A group or a mononym has a family name only.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PersonName {
    /// `Ali José` of "Ali José Mashtizadeh".
    pub given: Cow<'static, str>,
    /// `van der` of "Jan van der Berg".
    pub particle: Cow<'static, str>,
    /// `Mashtizadeh` of "Ali José Mashtizadeh".
    pub family: Cow<'static, str>,
    /// `Jr.` of "Martin Luther King Jr."
    pub suffix: Cow<'static, str>,
}

impl PersonName {
    /// A name of which nothing is known.
    pub const EMPTY: Self = Self {
        given: Cow::Borrowed(""),
        particle: Cow::Borrowed(""),
        family: Cow::Borrowed(""),
        suffix: Cow::Borrowed(""),
    };

    /// Takes a name apart that is written in the order of speech: the last word is the family name, and words in lower
    /// case before it are the particle.
    pub fn from_display(name: &str) -> Self {
        let words: Vec<&str> = name.split_whitespace().collect();
        let Some((family, before)) = words.split_last() else {
            return Self::EMPTY;
        };
        let (suffix, family, before) = match (Self::is_suffix(family), before.split_last()) {
            (true, Some((real, before))) => (*family, *real, before),
            _ => ("", *family, before),
        };
        let given = before.iter().take_while(|word| !word.starts_with(char::is_lowercase)).count();
        let (given, particle) = before.split_at_checked(given).unwrap_or((before, &[]));
        Self {
            given: Cow::Owned(given.join(" ")),
            particle: Cow::Owned(particle.join(" ")),
            family: Cow::Owned(family.to_owned()),
            suffix: Cow::Owned(suffix.to_owned()),
        }
    }

    /// Whether a word that ends a name stands behind the family name: `Jr.`
    pub fn is_suffix(word: &str) -> bool {
        matches!(word.trim_end_matches('.'), "Jr" | "Sr" | "II" | "III" | "IV")
    }

    /// The family name with its particle: `van der Berg`.
    pub fn full_family(&self) -> String {
        [&*self.particle, &*self.family].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

/// In the order of speech.
impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [&self.given, &self.particle, &self.family, &self.suffix];
        for (position, part) in parts.into_iter().filter(|part| !part.is_empty()).enumerate() {
            if position > 0 {
                f.write_str(" ")?;
            }
            f.write_str(part)?;
        }
        Ok(())
    }
}

/// One author or editor of a publication.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Author {
    /// The name as the publication prints it.
    pub name: PersonName,
    /// Who of the profile it is.
    pub someone: Option<Someone>,
    /// Whether this author contributed as much as the others that are marked so.
    pub equal: bool,
    /// Whether this author answers letters about the publication.
    pub corresponding: bool,
}

impl Author {
    /// An author of whom the profile knows, under the name that the profile declares.
    pub fn known(someone: Someone, name: PersonName) -> Self {
        Self { name, someone: Some(someone), equal: false, corresponding: false }
    }
}

#[cfg(test)]
mod tests {
    use super::PersonName;

    #[test]
    fn names_are_taken_apart_and_put_together() {
        for name in ["Ali José Mashtizadeh", "Jan van der Berg", "Plato", "Martin Luther King Jr.", "van Gogh"] {
            assert_eq!(PersonName::from_display(name).to_string(), name);
        }
        assert_eq!(PersonName::from_display("Jan van der Berg").full_family(), "van der Berg");
        assert_eq!(PersonName::from_display("Jr.").family, "Jr.");
    }
}
