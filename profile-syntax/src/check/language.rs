//! Languages: those that Vitae has words for, and how they are called in messages.

use vitae_profile::{Invalid, LanguageTag, Locale};

use super::declare::listed;
use crate::{Code, Help, Report, Span};

/// Tags that people write for a language, most often that of a country, and the one that it has.
const MISTAKEN: [(&str, &str); 22] = [
    ("at", "de"),
    ("br", "pt"),
    ("cn", "zh-Hans"),
    ("cz", "cs"),
    ("deu", "de"),
    ("dk", "da"),
    ("eng", "en"),
    ("fra", "fr"),
    ("gb", "en"),
    ("ger", "de"),
    ("gr", "el"),
    ("il", "he"),
    ("ir", "fa"),
    ("iw", "he"),
    ("jp", "ja"),
    ("kr", "ko"),
    ("nn", "no"),
    ("se", "sv"),
    ("spa", "es"),
    ("tw", "zh-Hant"),
    ("ua", "uk"),
    ("us", "en"),
];

/// Reports a language that Vitae has no words for. The flag says whether it has.
pub(super) fn check_language(report: &mut Report, tag: &LanguageTag, place: Span) -> bool {
    let known = Locale::of(tag).is_some();
    if !known {
        let languages = listed(Locale::ALL.iter().map(|locale| locale.tag()));
        let help = match meant(tag.as_str()) {
            Some(near) => Help::from(format!("did you mean `{near}`? the languages are {languages}"))
                .replacing_with(format!("{near:?}")),
            None => Help::from(format!("the languages are {languages}")),
        };
        report.error(Code::UnknownLanguage, place, format!("Vitae has no words for the language `{tag}`")).help(help);
    }
    known
}

/// Takes a language tag. The help for what is none names the language that is meant, where that is plain to see.
pub(super) fn parse_language(text: &str) -> Result<LanguageTag, Invalid> {
    LanguageTag::parse(text).map_err(|invalid| match meant(text) {
        Some(tag) => {
            Invalid { help: Some(format!("did you mean `{tag}`?")), suggestion: Some(tag.to_owned()), ..invalid }
        }
        None => invalid,
    })
}

/// The tag that is meant by a word that is none.
fn meant(word: &str) -> Option<&'static str> {
    let first = word.split('-').next().unwrap_or(word).to_lowercase();
    let mistaken = MISTAKEN.iter().find(|(mistaken, _)| *mistaken == first).map(|(_, tag)| *tag);
    let is_name = |locale: &&Locale| {
        [locale.english_name(), locale.own_name(), locale.tag()]
            .iter()
            .any(|name| name.to_lowercase() == word.to_lowercase())
    };
    mistaken.or_else(|| Locale::ALL.iter().find(is_name).map(|locale| locale.tag()))
}

/// What a language is called in a message: `German`, or `German (de-AT)` if it is one of several.
pub(super) fn name_of(tag: &LanguageTag) -> String {
    match Locale::of(tag) {
        Some(locale) if locale.tag() == tag.as_str() => locale.english_name().to_owned(),
        Some(locale) => format!("{} ({tag})", locale.english_name()),
        None => format!("`{tag}`"),
    }
}
