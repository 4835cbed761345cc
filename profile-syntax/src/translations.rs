//! Which items of a file translate the profile, rather than being part of it.

use vitae_profile::{Profile, Tag};

use crate::tree::{Item, Name, Translation, Tree};
use crate::{Code, Report, kind_of, nearest};

impl Tree {
    /// Adds the items of a part of the profile. Where one of them names a language, the others are its blocks.
    pub(crate) fn add_part(&mut self, items: Vec<Item>) {
        if !items.iter().any(is_translation) {
            self.items.extend(items);
            return;
        }
        let (headers, blocks): (Vec<Item>, Vec<Item>) = items.into_iter().partition(is_translation);
        // Others of the same file have been reported.
        self.translations.extend(headers.into_iter().next().map(|header| Translation { header, blocks }));
    }

    /// The same call, with the blocks of its translation apart from the items, if it is a part that has one.
    #[must_use]
    pub fn with_translation(mut self) -> Self {
        if self.part.is_some() {
            let items = std::mem::take(&mut self.items);
            self.add_part(items);
        }
        self
    }
}

/// Whether an item names the language that the others of its file are written in. It does so also if the word is
/// misspelt: the others are no less the blocks of a translation.
pub(crate) fn is_translation(item: &Item) -> bool {
    let word = Tag::Translation.kind().word;
    item.kind.text == word
        || item.header.is_some()
            && kind_of(&item.kind.text).is_none()
            && nearest(&item.kind.text, Profile::KINDS.iter().map(|kind| kind.word)) == Some(word)
}

/// Reports a second translation in one file.
pub(crate) fn check_single(report: &mut Report, part: &Tree) {
    for item in part.items.iter().filter(|item| is_translation(item)).skip(1) {
        report
            .error(Code::MisplacedTranslation, item.kind.span, "this file holds a translation already")
            .help(format!("move it to a file of its own, `{}.rs`", module_of(item.header.as_ref())));
    }
}

/// Reports translations in the call that is the value of the profile, and takes them out of it with their blocks.
pub(crate) fn take_misplaced(report: &mut Report, root: &mut Tree) {
    while let Some(at) = root.items.iter().position(is_translation) {
        let mut rest = root.items.split_off(at).into_iter();
        let Some(header) = rest.next() else { return };
        report_misplaced(report, root, &header);
        // What names an item again is a block: it would be wrong twice as an item of its own.
        let (blocks, items): (Vec<Item>, Vec<Item>) =
            rest.partition(|item| !is_translation(item) && root.items.iter().any(|other| is_again(item, other)));
        root.items.extend(items);
        root.translations.push(Translation { header, blocks });
    }
}

fn is_again(item: &Item, other: &Item) -> bool {
    let repeats = kind_of(&item.kind.text).is_none_or(|kind| kind.tag.repeats());
    match (&item.id, &other.id) {
        (Some(id), Some(other)) => id.text == other.text,
        _ => item.kind.text == other.kind.text && !repeats,
    }
}

fn report_misplaced(report: &mut Report, root: &Tree, header: &Item) {
    let module = module_of(header.header.as_ref());
    let language = header.header.as_ref().map_or("de", |language| &language.text);
    let part = format!("`vitae::profile! {{ use super::*; translation {language:?} {{}} .. }}`");
    let help = if root.uses.is_empty() {
        format!(
            "only a profile in several files can be translated: move all of this to `me.rs`, which starts with `use \
             super::*;`; write {part} in `{module}.rs`, `mod me; mod {module};` above this call, and no more than `use \
             me::*; use {module}::*;` in it"
        )
    } else {
        format!("write {part} in `{module}.rs`, `mod {module};` above this call, and `use {module}::*;` in it")
    };
    report.error(Code::MisplacedTranslation, header.kind.span, "a translation stands in a file of its own").help(help);
}

/// The module that a translation into a language may well be in: `zh_hant` for `zh-Hant`.
fn module_of(language: Option<&Name>) -> String {
    let tag = language.map_or("de", |language| &language.text);
    let module: String = tag
        .chars()
        .map(|letter| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '_' })
        .collect();
    if syn::parse_str::<syn::Ident>(&module).is_ok() { module } else { "translated".to_owned() }
}
