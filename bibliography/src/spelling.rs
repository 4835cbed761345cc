//! Types and fields that are likely misspelt, and fields that are missing, for which that may be why.

use std::collections::HashMap;

use crate::defects::Defects;
use crate::entry_types::{entry_type, known_words};
use crate::misspelt_fields::misspelt_field;
use crate::raw_entry::RawEntry;
use vitae_diagnostics::{Code, Help, nearest};

/// What was found for the words of a file so far: most of them stand in many entries.
#[derive(Default)]
pub(crate) struct Spelling {
    types: HashMap<String, Option<&'static str>>,
    fields: HashMap<String, Option<&'static str>>,
}

impl Spelling {
    /// Warns of a type or a field that is likely misspelt.
    pub(crate) fn lint(&mut self, defects: &mut Defects<'_>, entry: &RawEntry) {
        if entry_type(&entry.word).is_none()
            && let Some(near) = cached(&mut self.types, &entry.word, |word| nearest(word, known_words()))
        {
            let message = format!("`@{}` is no type of entry", entry.word);
            let help = Help::from(format!("did you mean `@{near}`?")).replacing_with(near);
            defects.warning(Code::MisspeltField, entry.word_place.clone(), message, Some(help));
        }
        for field in entry.fields.iter() {
            if let Some(place) = &field.place
                && let Some(near) = cached(&mut self.fields, &field.name, misspelt_field)
                && entry.get(near).is_none()
            {
                let message = format!("the field `{}` is not known", field.name);
                let help = Help::did_you_mean(near);
                defects.warning(Code::MisspeltField, place.clone(), message, Some(help));
            }
        }
    }
}

/// Reports that an entry has none of `fields`: at a misspelt one, which is what is wrong then, or else at the key. Nothing
/// is said where one could not be read, which is said already.
pub(crate) fn report_missing(defects: &mut Defects<'_>, entry: &RawEntry, code: Code, fields: &[&str], example: &str) {
    if fields.iter().any(|name| entry.fields.get(name).is_some_and(|field| field.value.broken)) {
        return;
    }
    let message = format!("the entry `{}` has no {}", entry.key, fields.join(" or "));
    let misspelt = entry.fields.iter().find_map(|field| {
        let near = misspelt_field(&field.name).filter(|near| fields.contains(near))?;
        Some((field.place.clone()?, near))
    });
    let (place, help) = match misspelt {
        Some((place, near)) => (place, Help::did_you_mean(near)),
        None => (entry.key_place.clone(), format!("add `{example}`").into()),
    };
    if code == Code::MissingAuthor {
        defects.error(code, place, message, Some(help));
    } else {
        defects.fatal(code, place, message, Some(help));
    }
}

fn cached(
    known: &mut HashMap<String, Option<&'static str>>,
    word: &str,
    find: impl Fn(&str) -> Option<&'static str>,
) -> Option<&'static str> {
    if let Some(found) = known.get(word) {
        return *found;
    }
    let found = find(word);
    known.insert(word.to_owned(), found);
    found
}
