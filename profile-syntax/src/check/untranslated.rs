//! Lints for translations: what they lack.

use std::collections::HashSet;

use vitae_profile::{Alternative, AnyItem, ItemRef, PROSE_FIELD, Profile, Tag, TranslatedText, Translation, Value};

use super::declare::Names;
use super::language::name_of;
use crate::tree::{self, Item, Tree};
use crate::{Code, Report};

/// Warns of items with words that a translation lacks, unless that is said to be meant.
pub(super) fn lint(report: &mut Report, tree: &Tree, names: &Names, profile: &Profile) {
    let whole: Vec<Whole<'_>> = profile
        .translations
        .iter()
        .zip(&tree.translations)
        .filter(|(translation, _)| !translation.partial)
        .map(|(translation, written)| Whole::new(translation, tree, written))
        .collect();
    if whole.is_empty() {
        return;
    }
    for (item, any) in profile.items().into_iter().filter(|(_, any)| any.kind().is_translated()) {
        let words = words_of(any);
        let Some(original) = original(tree, names, item) else { continue };
        if words.is_empty() {
            continue;
        }
        if !can_be_named(tree, names, item.tag, original) {
            report_nameless(report, original, &whole);
            continue;
        }
        for translation in &whole {
            let missing: Vec<&str> =
                words.iter().copied().filter(|word| !translation.texts.contains(&(item, *word))).collect();
            if !missing.is_empty() {
                report_missing(report, original, translation, &missing);
            }
        }
    }
}

/// A translation that is meant to be complete.
struct Whole<'a> {
    language: String,
    file: &'a str,
    texts: HashSet<(ItemRef, &'a str)>,
}

impl<'a> Whole<'a> {
    fn new(translation: &'a Translation, tree: &'a Tree, written: &tree::Translation) -> Self {
        let texts =
            translation.texts.iter().map(|TranslatedText { item, field, value: _ }| (*item, &**field)).collect();
        let file = tree.files.get(written.header.kind.span.file()).map_or("", String::as_str);
        Self { language: name_of(&translation.language), file, texts }
    }

    /// Where to write what is missing.
    fn place(&self) -> String {
        if self.file.is_empty() { "in its translation".to_owned() } else { format!("in `{}`", self.file) }
    }
}

/// The fields of an item that hold words which a translation must have: proper names may stay as they are.
fn words_of(item: &dyn AnyItem) -> Vec<&'static str> {
    let fields = item.item_fields().into_iter().filter(|field| {
        let key = field.key.is_some_and(|key| key.translatable() && !key.proper);
        key && match &field.value {
            Some(Value::Image(image)) => matches!(image.alternative, Alternative::Text(_)),
            value => value.is_some(),
        }
    });
    let mut words: Vec<&str> = fields.map(|field| field.name).collect();
    if item.kind().shows_prose() && !item.item_prose().is_empty() {
        words.push(PROSE_FIELD);
    }
    words
}

fn original<'a>(tree: &'a Tree, names: &Names, item: ItemRef) -> Option<&'a Item> {
    let at = names.items(item.tag).get(usize::try_from(item.index).ok()?)?;
    tree.items.get(*at)
}

/// Whether a block can name the item: by its id, or because it is the only one of its kind that has none.
fn can_be_named(tree: &Tree, names: &Names, tag: Tag, item: &Item) -> bool {
    let others = names.items(tag).iter().filter_map(|at| tree.items.get(*at));
    item.id.is_some() || others.filter(|other| other.id.is_none()).count() == 1
}

fn report_missing(report: &mut Report, original: &Item, translation: &Whole<'_>, missing: &[&str]) {
    let (place, subject) = match &original.id {
        Some(id) => (id.span, format!("`{}`", id.text)),
        None => (original.kind.span, format!("this `{}`", original.kind.text)),
    };
    let message = format!("{subject} has no {} for {}", translation.language, enumerated(missing));
    let place_of_translation = translation.place();
    report
        .warning(Code::Untranslated, place, message)
        .help(format!("translate it {place_of_translation}, or write `partial` there if that is meant"));
}

fn report_nameless(report: &mut Report, original: &Item, translations: &[Whole<'_>]) {
    let word = &original.kind.text;
    let languages: Vec<&str> = translations.iter().map(|translation| translation.language.as_str()).collect();
    let message = format!("this `{word}` has no {}, and cannot have: it has no id", languages.join(" or "));
    report
        .warning(Code::Untranslatable, original.kind.span, message)
        .help(format!("give it one: `{word} some_name {{ .. }}`"));
}

/// `role`, `summary` and its prose
fn enumerated(fields: &[&str]) -> String {
    let named: Vec<String> = fields
        .iter()
        .map(|field| if *field == PROSE_FIELD { "its prose".to_owned() } else { format!("`{field}`") })
        .collect();
    match named.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => String::new(),
    }
}
