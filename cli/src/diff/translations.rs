//! What translations say, from one profile to the other.

use std::collections::{BTreeMap, BTreeSet};

use vitae_profile::{
    LanguageTag, PROSE_FIELD, Profile, Record, TranslatedText, TranslatedValue, Translation, Value, ValueType,
};

use super::compare::{Change, ChangeKind};
use super::text_change::TextChange;
use super::words::differing;
use super::written::{name, written};

/// An item and a field, by their names.
type Place = (String, String);

/// Returns the changes of the translations that both profiles have.
pub(super) fn compare_translations(before: &Profile, now: &Profile) -> Vec<Change> {
    let (originals, originals_now) = (originals(before), originals(now));
    let mut changes = Vec::new();
    for translation in &now.translations {
        let Some(old) = translation_into(before, &translation.language) else { continue };
        let (old, new) = (texts(before, old), texts(now, translation));
        let places: BTreeSet<&Place> = old.keys().chain(new.keys()).chain(originals_now.keys()).collect();
        for place in places {
            let original = (originals.get(place), originals_now.get(place));
            let text = change_of(original, old.get(place), new.get(place), translation.partial);
            let (item, field) = place.clone();
            changes.extend(text.map(|change| Change {
                kind: Translation::KIND.word,
                name: translation.language.to_string(),
                what: ChangeKind::Text { item, field, change },
            }));
        }
    }
    changes
}

fn change_of(
    original: (Option<&Original>, Option<&Original>),
    old: Option<&String>,
    new: Option<&String>,
    partial: bool,
) -> Option<TextChange> {
    let words = |original: Option<&Original>| original.map(|original| original.text.clone());
    match (old, new, original.1) {
        (None, Some(new), _) => Some(TextChange::Added(new.clone())),
        (Some(old), Some(new), _) if old != new => {
            let (old, new) = differing(old, new);
            Some(TextChange::Changed { old, new })
        }
        (Some(_), Some(_), _) => (words(original.0) != words(original.1)).then_some(TextChange::Outdated),
        // A proper name may stay as it is, and a translation may be meant to have gaps; what it had is another matter.
        (Some(_), None, Some(_)) => Some(TextChange::Missing),
        (None, None, Some(now)) if !partial && !now.proper && original.0.is_none() => Some(TextChange::Missing),
        (_, None, _) => None,
    }
}

fn translation_into<'a>(profile: &'a Profile, language: &LanguageTag) -> Option<&'a Translation> {
    profile.translations.iter().find(|translation| translation.language == *language)
}

/// Words of the profile itself.
struct Original {
    text: String,
    proper: bool,
}

/// Everything in a profile that can be translated.
fn originals(profile: &Profile) -> BTreeMap<Place, Original> {
    let mut originals = BTreeMap::new();
    for (item, any) in profile.items().into_iter().filter(|(_, any)| any.kind().is_translated()) {
        let mut add = |field: &str, text: String, proper| {
            originals.insert((name(profile, item), field.to_owned()), Original { text, proper });
        };
        for field in any.item_fields() {
            let (Some(key), Some(value)) = (field.key.filter(|key| key.translatable()), &field.value) else { continue };
            add(field.name, written(profile, value, field.value_type), key.proper);
        }
        let prose = any.item_prose();
        if any.kind().shows_prose() && !prose.is_empty() {
            add(PROSE_FIELD, prose.markdown.to_string(), false);
        }
    }
    originals
}

fn texts(profile: &Profile, translation: &Translation) -> BTreeMap<Place, String> {
    let text = |TranslatedText { item, field, value }: &TranslatedText| {
        let words = |value: Value, of: ValueType| written(profile, &value, of);
        let text = match value {
            TranslatedValue::Phrase(phrase) => phrase.to_string(),
            TranslatedValue::Phrases(phrases) => phrases.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
            TranslatedValue::Image(image) => words(Value::Image(image.clone()), ValueType::Image),
            TranslatedValue::Prose(prose) => prose.markdown.to_string(),
        };
        ((name(profile, *item), field.to_string()), text)
    };
    translation.texts.iter().map(text).collect()
}
