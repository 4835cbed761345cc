//! Which item each block of a translation names.

use std::collections::HashMap;

use vitae_profile::{ItemRef, Kind, Tag};

use super::declare::{Named, Names, check_id_rule, identifier_of, listed, report_unknown_kind};
use crate::tree::{Item, Name, Tree};
use crate::{Code, Help, Report, Span, kind_of, nearest};

/// A block of a translation, with the item that it translates.
#[derive(Clone, Copy)]
pub(super) struct Block<'a> {
    /// The item.
    pub(super) original: ItemRef,
    /// What is said of it in another language.
    pub(super) block: &'a Item,
}

/// Finds the items of the blocks of each translation, and reports blocks that name none. A block declares nothing, so
/// what refers to the id of such a block is silent.
pub(super) fn resolve<'a>(report: &mut Report, tree: &'a Tree, names: &mut Names) -> Vec<Vec<Block<'a>>> {
    let mut unknown: Vec<&str> = Vec::new();
    let mut translations = Vec::new();
    for translation in &tree.translations {
        let mut blocks: Vec<Block<'a>> = Vec::new();
        let mut seen: HashMap<ItemRef, &Item> = HashMap::new();
        for block in &translation.blocks {
            let mut resolver = Resolver { report, tree, names };
            let Some(original) = resolver.resolve(block) else {
                unknown.extend(block.id.as_ref().map(|id| id.text.as_str()));
                continue;
            };
            if seen.insert(original, block).is_some() {
                report_twice(report, block);
            }
            blocks.push(Block { original, block });
        }
        translations.push(blocks);
    }
    for name in unknown {
        names.poison(name);
    }
    translations
}

fn report_twice(report: &mut Report, block: &Item) {
    let (place, name) = match &block.id {
        Some(id) => (id.span, &id.text),
        None => (block.kind.span, &block.kind.text),
    };
    report
        .error(Code::RepeatedItem, place, format!("`{name}` is translated already in this file"))
        .help("make one block of the two");
}

struct Resolver<'r, 't> {
    report: &'r mut Report,
    tree: &'t Tree,
    names: &'r Names,
}

impl Resolver<'_, '_> {
    fn resolve(&mut self, block: &Item) -> Option<ItemRef> {
        let Some(kind) = kind_of(&block.kind.text) else {
            report_unknown_kind(self.report, block);
            return None;
        };
        if !kind.is_translated() {
            self.report_same_everywhere(kind, block.kind.span);
            return None;
        }
        if block.id.is_some() || block.header.is_some() {
            check_id_rule(self.report, block, Some(kind.id));
        }
        let header = block.header.as_ref().map(|header| Name { text: identifier_of(&header.text), span: header.span });
        match block.id.as_ref().or(header.as_ref()).filter(|_| kind.tag.repeats() || kind.tag == Tag::Owner) {
            Some(name) => self.by_name(kind, block, name),
            None => self.by_kind(kind, block.kind.span),
        }
    }

    fn report_same_everywhere(&mut self, kind: &Kind, place: Span) {
        let message = format!("a `{}` is the same in every language", kind.word);
        self.report.error(Code::SameInEveryLanguage, place, message).help("remove this block");
    }

    /// The item whose id is `name`.
    fn by_name(&mut self, kind: &'static Kind, block: &Item, name: &Name) -> Option<ItemRef> {
        match self.names.id(&name.text) {
            Some(Named::Poisoned) => None,
            Some(Named::Item(item)) if item.tag == kind.tag => Some(item),
            // An id that is declared twice has been reported: each block means the item of its own kind.
            Some(Named::Item(item)) => self.of_kind(kind, name).or_else(|| {
                let word = item.tag.kind().word;
                let message =
                    format!("`{}` is the id of {}", name.text, super::value::with_article(&format!("`{word}`")));
                self.report.error(Code::NothingToTranslate, block.kind.span, message).help(Help::write(word));
                None
            }),
            None => {
                if !self.tree.incomplete {
                    self.report_unknown(kind, name);
                }
                None
            }
        }
    }

    fn of_kind(&self, kind: &Kind, name: &Name) -> Option<ItemRef> {
        let is_named = |at: &usize| {
            self.tree.items.get(*at).and_then(|item| item.id.as_ref()).is_some_and(|id| id.text == name.text)
        };
        let at = self.names.items(kind.tag).iter().position(is_named)?;
        Some(ItemRef { tag: kind.tag, index: u32::try_from(at).ok()? })
    }

    fn report_unknown(&mut self, kind: &'static Kind, name: &Name) {
        let Self { report, tree: _, names } = self;
        let tags = [kind.tag];
        let ids = || names.candidates(&tags);
        let help = match (nearest(&name.text, ids()), ids().count()) {
            _ if !kind.tag.repeats() => Help::from(format!("write `{} {{ .. }}`, without an id", kind.word)),
            (Some(near), _) => Help::did_you_mean(near),
            (None, count @ 1..=6) => Help::from(format!(
                "a translation declares nothing: declare it in the profile, where {}",
                there_are(count, ids())
            )),
            (None, _) => Help::from("a translation declares nothing: declare it in the profile, or remove this block"),
        };
        let message = format!("there is no {} `{}` to translate", kind.word, name.text);
        report.error(Code::NothingToTranslate, name.span, message).help(help);
    }

    /// The item of a kind that needs no id to be meant: the only one, or the only one that has none.
    fn by_kind(&mut self, kind: &'static Kind, place: Span) -> Option<ItemRef> {
        let items = self.names.items(kind.tag);
        let without_id = |at: &usize| self.tree.items.get(*at).is_some_and(|item| item.id.is_none());
        let mut indices = (0_u32..).zip(items).filter(|(_, at)| without_id(at)).map(|(index, _)| index);
        let index = match (items.len(), indices.next(), indices.next()) {
            (0, ..) => {
                if !self.tree.incomplete {
                    self.report
                        .error(Code::NothingToTranslate, place, format!("this profile has no `{}`", kind.word))
                        .help("a translation declares nothing: declare it in the profile, or remove this block");
                }
                return None;
            }
            (1, ..) => 0,
            (_, Some(index), None) => index,
            _ => {
                self.report_which(kind, place);
                return None;
            }
        };
        Some(ItemRef { tag: kind.tag, index })
    }

    fn report_which(&mut self, kind: &'static Kind, place: Span) {
        let Self { report, tree: _, names } = self;
        let tags = [kind.tag];
        let help = match names.candidates(&tags).count() {
            0 => format!("give the one that is meant an id, and name it here: `{} some_name {{ .. }}`", kind.word),
            count @ 1..=6 => format!("name the one that is meant: {}", there_are(count, names.candidates(&tags))),
            _ => format!("name the one that is meant: `{} some_name {{ .. }}`", kind.word),
        };
        let message = format!("this profile has several items of the kind `{}`", kind.word);
        report.error(Code::NothingToTranslate, place, message).help(help);
    }
}

fn there_are<'a>(count: usize, ids: impl Iterator<Item = &'a str>) -> String {
    format!("there {} {}", if count == 1 { "is" } else { "are" }, listed(ids))
}
