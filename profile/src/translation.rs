//! What a profile says in another language than its own.
//!
//! A translation holds texts, each with the item and the field that it belongs to. [`Profile::translated`] is the profile
//! with these in their places. The rest of a profile is the same in every language, and is not held twice.

use std::borrow::Cow;
use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::{Alternative, Image, ItemRef, KeyType, LanguageTag, List, Locale, Phrase, Profile, Prose, Value};

/// The field of a [`TranslatedText`] that is the prose above an item.
pub const PROSE_FIELD: &str = "prose";

/// A text of an item in the language of a [`Translation`](crate::Translation).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TranslatedText {
    /// The item.
    pub item: ItemRef,
    /// The key, or [`PROSE_FIELD`].
    pub field: Cow<'static, str>,
    /// What stands there in that language.
    pub value: TranslatedValue,
}

/// What a translation can say in place of a value.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TranslatedValue {
    /// Words.
    Phrase(Phrase),
    /// A list of words, which need not have as many elements as the original.
    Phrases(List<Phrase>),
    /// An image: the same with another text that stands for it, or another one that has words in it.
    Image(Image),
    /// Prose, with links and images of its own.
    Prose(Prose),
}

impl TranslatedText {
    /// What stands for a text where there is none to be had.
    #[doc(hidden)]
    pub const EMPTY: Self = Self {
        item: <ItemRef as KeyType>::EMPTY,
        field: Cow::Borrowed(""),
        value: TranslatedValue::Prose(Prose::EMPTY),
    };
}

impl TranslatedValue {
    /// The value that a key of this kind takes. Nothing if it is not for a key.
    fn to_value(&self) -> Option<Value> {
        match self {
            Self::Phrase(phrase) => phrase.to_value(),
            // An empty list says something here: that there is nothing to name in this language.
            Self::Phrases(phrases) => Some(Value::List(phrases.iter().cloned().map(Value::Phrase).collect())),
            Self::Image(image) => image.to_value(),
            Self::Prose(_) => None,
        }
    }

    /// What a key's value is in a translation. Nothing if it holds no words.
    #[doc(hidden)]
    pub fn from_value(value: Value) -> Option<Self> {
        match value {
            Value::Phrase(phrase) => Some(Self::Phrase(phrase)),
            Value::Image(image) => Some(Self::Image(image)),
            value @ Value::List(_) => List::from_value(Some(value)).map(Self::Phrases),
            _ => None,
        }
    }
}

/// The texts of a translation by their places, and the language of all that is not translated.
#[doc(hidden)]
#[derive(Debug)]
pub struct Overlay<'a> {
    texts: HashMap<(ItemRef, &'a str), &'a TranslatedValue>,
    original: LanguageTag,
}

impl<'a> Overlay<'a> {
    fn new(texts: &'a [TranslatedText], original: LanguageTag) -> Self {
        let texts = texts.iter().map(|text| ((text.item, &*text.field), &text.value)).collect();
        Self { texts, original }
    }

    /// Puts what the translation says in place of the value of a key. Without a translation the value stays, and says
    /// which language it is in, unless it is a proper name: those are the same in many.
    pub(crate) fn lay_over<T: KeyType>(&self, item: ItemRef, key: &str, proper: bool, value: &mut T) {
        if !T::TYPE.holds_words() {
            return;
        }
        let translated = self.texts.get(&(item, key)).and_then(|text| text.to_value());
        let original = || if proper { None } else { value.to_value() };
        let laid = translated.or_else(|| Some(self.marked(original()?)));
        if let Some(laid) = laid.and_then(|laid| T::from_value(Some(laid))) {
            *value = laid;
        }
    }

    /// Does the same for the prose above an item.
    pub(crate) fn lay_over_prose(&self, item: ItemRef, prose: &mut Prose) {
        match self.texts.get(&(item, PROSE_FIELD)) {
            Some(TranslatedValue::Prose(translated)) => prose.clone_from(translated),
            _ if prose.is_empty() => {}
            _ => prose.lang = Some(self.original.clone()),
        }
    }

    /// A value whose words say that they are in the original language.
    fn marked(&self, value: Value) -> Value {
        let in_original = |phrase: Phrase| phrase.in_language(self.original.clone());
        match value {
            Value::Phrase(phrase) => Value::Phrase(in_original(phrase)),
            Value::List(values) => Value::List(values.into_iter().map(|value| self.marked(value)).collect()),
            Value::Image(image) => {
                let alternative = match image.alternative {
                    Alternative::Text(phrase) => Alternative::Text(in_original(phrase)),
                    Alternative::Decorative => Alternative::Decorative,
                };
                Value::Image(Image { alternative, ..image })
            }
            value => value,
        }
    }
}

impl Profile {
    /// The language that the profile is written in.
    pub fn language(&self) -> LanguageTag {
        self.site.language.clone().unwrap_or(Locale::English.language_tag())
    }

    /// The profile in another language, with the language as its own. What is not translated keeps its words, and says
    /// by [`Phrase::lang`] and [`Prose::lang`] which language they are in. The entries of bibliographies are shared.
    ///
    /// Returns `None` if there is no translation into the language.
    pub fn translated(&self, language: &LanguageTag) -> Option<Self> {
        let translation = self.translations.iter().find(|translation| translation.language == *language)?;
        let mut profile = self.clone();
        profile.lay_over(&Overlay::new(&translation.texts, self.language()));
        profile.site.language = Some(translation.language.clone());
        Some(profile)
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use crate::{
        Alternative, Id, Image, ItemRef, KeyType, LanguageTag, Owner, Phrase, Profile, Project, Prose, Publication,
        Record, Tag, TranslatedText, TranslatedValue, Translation,
    };

    fn phrase(text: &str) -> Phrase {
        Phrase::parse(text).unwrap()
    }

    fn text(tag: Tag, field: &'static str, value: TranslatedValue) -> TranslatedText {
        TranslatedText { item: ItemRef { tag, index: 0 }, field: Cow::Borrowed(field), value }
    }

    fn profile() -> Profile {
        let owner = Owner {
            name: phrase("Ada"),
            role: Some(phrase("Student")),
            interests: vec![phrase("engines"), phrase("poetry")].into(),
            prose: Prose { markdown: "I compute.".into(), ..Prose::EMPTY },
            ..Owner::EMPTY
        };
        let project = Project {
            id: Some(Id::lifted("engine")),
            name: phrase("Engine"),
            image: Some(Image { alternative: Alternative::Text(phrase("A wheel")), ..<Image as KeyType>::EMPTY }),
            ..Project::EMPTY
        };
        let texts = vec![
            text(Tag::Owner, "role", TranslatedValue::Phrase(phrase("Studentin"))),
            text(Tag::Owner, "interests", TranslatedValue::Phrases(vec![phrase("Maschinen")].into())),
            text(Tag::Project, "summary", TranslatedValue::Phrase(phrase("Eine Maschine"))),
        ];
        let translation =
            Translation { language: LanguageTag::lifted("de"), texts: texts.into(), ..Translation::EMPTY };
        Profile {
            owner,
            projects: vec![project].into(),
            translations: vec![translation].into(),
            entries: vec![Publication::EMPTY].into(),
            ..Profile::EMPTY
        }
    }

    fn german() -> Profile {
        profile().translated(&LanguageTag::lifted("de")).unwrap()
    }

    fn lang(phrase: &Phrase) -> Option<&str> {
        phrase.lang().map(LanguageTag::as_str)
    }

    #[test]
    fn what_is_translated_takes_the_place_of_the_original() {
        let Profile { owner, projects, site, .. } = german();
        assert_eq!(owner.role, Some(phrase("Studentin")));
        assert_eq!(*owner.interests, [phrase("Maschinen")]);
        assert_eq!(projects.first().unwrap().summary, Some(phrase("Eine Maschine")));
        assert_eq!(site.language, Some(LanguageTag::lifted("de")));
    }

    #[test]
    fn what_is_not_translated_says_which_language_it_is_in() {
        let Profile { owner, projects, .. } = german();
        assert_eq!((&*owner.prose.markdown, owner.prose.lang), ("I compute.", Some(LanguageTag::lifted("en"))));
        let image = projects.first().unwrap().image.clone().unwrap();
        let Alternative::Text(words) = &image.alternative else { panic!("the image is not decorative") };
        assert_eq!((words.as_str(), lang(words)), ("A wheel", Some("en")));
    }

    #[test]
    fn a_proper_name_is_of_no_language() {
        let name = german().owner.name;
        assert_eq!((name.as_str(), lang(&name)), ("Ada", None));
    }

    #[test]
    fn a_list_can_be_emptied() {
        let mut profile = profile();
        let nothing = text(Tag::Owner, "interests", TranslatedValue::Phrases(Vec::new().into()));
        let translation =
            Translation { language: LanguageTag::lifted("ar"), texts: vec![nothing].into(), ..Translation::EMPTY };
        profile.translations = vec![translation].into();
        assert!(profile.translated(&LanguageTag::lifted("ar")).unwrap().owner.interests.is_empty());
    }

    #[test]
    fn a_language_without_a_translation_has_no_profile() {
        assert_eq!(profile().translated(&LanguageTag::lifted("fr")), None);
        assert_eq!(profile().translated(&profile().language()), None);
    }

    #[test]
    fn entries_are_shared() {
        let profile = profile();
        let german = profile.translated(&LanguageTag::lifted("de")).unwrap();
        assert!(std::ptr::eq(profile.entries.as_ptr(), german.entries.as_ptr()));
    }
}
