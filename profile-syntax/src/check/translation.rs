//! Translations: a language each, and what they say of the items of the profile.

use std::collections::HashSet;

use vitae_profile::{
    Image, Invalid, ItemRef, Key, LanguageTag, PROSE_FIELD, Profile, TranslatedText, TranslatedValue, Value, ValueType,
};

use super::blocks::Block;
use super::checker::Checker;
use super::declare::{elsewhere, listed};
use super::item::ItemReader;
use super::language::{check_language, name_of, parse_language};
use crate::parse::entries_of;
use crate::tree::{Argument, Call, Entry, EntryValue, Form, Name, Syntax};
use crate::{Code, Help, nearest};

/// What stands for a language that is wrong, so that what is written in it can be checked all the same.
const UNDETERMINED: LanguageTag = LanguageTag::lifted("und");

/// What a translation holds.
pub(super) struct Translated {
    language: LanguageTag,
    texts: Vec<TranslatedText>,
}

/// Checks every translation, whose blocks translate items of `profile`. There is no profile if one of its required items
/// could not be read.
pub(super) fn check_translations<'b>(
    checker: &mut Checker<'b>,
    profile: Option<&Profile>,
    translations: &[Vec<Block<'b>>],
) -> Vec<Translated> {
    let mut translated = Vec::new();
    for (language, blocks) in check_languages(checker, profile).into_iter().zip(translations) {
        let mut texts = Vec::new();
        for block in blocks {
            let reader = ItemReader::of_block(checker, block.original, block.block, language.clone());
            BlockReader { reader, profile }.read(&mut texts);
        }
        translated.push(Translated { language, texts });
    }
    translated
}

/// Puts what the translations hold into the profile.
pub(super) fn complete(profile: &mut Profile, translated: Vec<Translated>) {
    let mut translations = profile.translations.to_vec();
    for (translation, Translated { language, texts }) in translations.iter_mut().zip(translated) {
        translation.language = language;
        translation.texts = texts.into();
    }
    profile.translations = translations.into();
}

/// The language of each translation. No two are the same, and none is that of the profile itself.
fn check_languages(checker: &mut Checker<'_>, profile: Option<&Profile>) -> Vec<LanguageTag> {
    let main = profile.map(Profile::language);
    let mut known: Vec<(LanguageTag, &Name)> = Vec::new();
    let mut languages = Vec::new();
    for header in checker.tree.translations.iter().map(|translation| translation.header.header.as_ref()) {
        let found = header.and_then(|header| Some((read_language(checker, header)?, header)));
        let Some((language, header)) = found else {
            languages.push(UNDETERMINED);
            continue;
        };
        let is_same = |other: &LanguageTag| other.as_str().eq_ignore_ascii_case(language.as_str());
        if main.as_ref().is_some_and(is_same) {
            checker
                .report
                .error(Code::RepeatedItem, header.span, format!("the profile itself is in {}", name_of(&language)))
                .help("name another language, or say with `language` of the `site` which one the profile is in");
        } else if let Some((_, first)) = known.iter().find(|(other, _)| is_same(other)) {
            let other = elsewhere(checker.tree, header.span, Some(first.span));
            let message = format!("there is a translation into {} already{other}", name_of(&language));
            checker.report.error(Code::RepeatedItem, header.span, message).help("keep one of the two");
        }
        languages.push(language.clone());
        known.push((language, header));
    }
    languages
}

fn read_language(checker: &mut Checker<'_>, Name { text, span }: &Name) -> Option<LanguageTag> {
    match parse_language(text) {
        Ok(language) => check_language(checker.report, &language, *span).then_some(language),
        Err(Invalid { message, help, suggestion }) => {
            let help = help.map(|text| Help { text, suggestion: None });
            let help = help.map(|help| match suggestion {
                Some(tag) => help.replacing_with(format!("{tag:?}")),
                None => help,
            });
            checker.report.error(Code::MalformedLanguage, *span, message).maybe_help(help);
            None
        }
    }
}

/// Reads what a block says in place of an item's own words.
struct BlockReader<'a, 'b> {
    reader: ItemReader<'a, 'b>,
    profile: Option<&'a Profile>,
}

impl BlockReader<'_, '_> {
    fn read(&mut self, texts: &mut Vec<TranslatedText>) {
        let (item, kind) = (self.reference(), self.reference().tag.kind());
        let mut seen = HashSet::new();
        for entry in &self.reader.item.entries {
            let word = entry.key.text.as_str();
            let Some(key) = self.translatable(entry) else { continue };
            if !seen.insert(word) {
                self.error(
                    Code::RepeatedKey,
                    &entry.key,
                    format!("`{word}` is given twice"),
                    "keep one of the two".into(),
                );
            }
            let value = self.check_entry(key, entry).and_then(TranslatedValue::from_value);
            texts.extend(value.map(|value| TranslatedText { item, field: key.word.into(), value }));
        }
        let prose = self.reader.check_prose();
        if kind.shows_prose() && !prose.is_empty() {
            texts.push(TranslatedText { item, field: PROSE_FIELD.into(), value: TranslatedValue::Prose(prose) });
        }
    }

    fn reference(&self) -> ItemRef {
        self.reader.reference
    }

    fn error(&mut self, code: Code, place: &Name, message: String, help: Help) {
        self.reader.checker.report.error(code, place.span, message).help(help);
    }

    /// The key of an entry, if it holds words.
    fn translatable(&mut self, entry: &Entry) -> Option<&'static Key> {
        let kind = self.reference().tag.kind();
        let word = &entry.key.text;
        let key = kind.key(word);
        if key.is_some_and(Key::translatable) {
            return key;
        }
        if key.is_some() {
            let message = format!("`{word}` is the same in every language");
            self.error(Code::SameInEveryLanguage, &entry.key, message, "remove it".into());
            return None;
        }
        let words: Vec<&str> = kind.keys.iter().filter(|key| key.translatable()).map(|key| key.word).collect();
        let given: Vec<&str> = self.reader.item.entries.iter().map(|entry| entry.key.text.as_str()).collect();
        let help = match nearest(word, words.iter().copied().filter(|word| !given.contains(word))) {
            Some(near) => Help::did_you_mean(near),
            None => format!("what can be translated of `{}` is {}", kind.word, listed(words.into_iter())).into(),
        };
        self.error(Code::UnknownKey, &entry.key, format!("`{}` has no key `{word}`", kind.word), help);
        None
    }

    fn check_entry(&mut self, key: &'static Key, entry: &Entry) -> Option<Value> {
        match &entry.value {
            EntryValue::Given(value) => match (&key.value, &value.form) {
                (ValueType::Image, Form::Call(call)) if call.name.text == "image" && !names_file(call) => {
                    self.describe_image(key, call)
                }
                _ => self.reader.check_value(key, &key.value, value),
            },
            EntryValue::Bare => self.reader.check_bare(key, entry),
            EntryValue::Poisoned => None,
        }
    }

    /// `image(alt: "..")`: the image of the original, with another text that stands for it.
    fn describe_image(&mut self, key: &'static Key, call: &Call) -> Option<Value> {
        let alternative = self.reader.check_alternative(call, &call.arguments)?;
        let item = self.reference();
        let index = usize::try_from(item.index).ok()?;
        let at = *self.reader.checker.names.items(item.tag).get(index)?;
        if entries_of(self.reader.checker.tree.items.get(at)?, key.word).next().is_none() {
            let message = format!("the original has no `{}` whose text this could be", key.word);
            let help = "name a file: `image(\"assets/name.png\", alt: \"..\")`".into();
            self.error(Code::NothingToTranslate, &call.name, message, help);
            return None;
        }
        let fields = self.profile?.item(item)?.item_fields();
        match fields.into_iter().find(|field| field.name == key.word)?.value? {
            Value::Image(image) => Some(Value::Image(Image { alternative, ..image })),
            _ => None,
        }
    }
}

/// Whether a call of `image` begins with a path, as that of an original does.
fn names_file(call: &Call) -> bool {
    !matches!(
        call.arguments.first(),
        Some(Argument { key: Some(_), .. } | Argument { value: Some(Syntax { form: Form::Word(_), .. }), .. })
    )
}
