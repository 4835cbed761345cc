//! Which names there are: the ids of the items, in one namespace, and the keys of the bibliographies.

use std::collections::HashMap;

use vitae_profile::{IdRule, ItemRef, Kind, Profile, Publication, Tag};

use crate::nearest;
use crate::parse::kind_of;
use crate::tree::{Item, Translation, Tree};
use crate::{Code, Help, Report, Span};

/// What a name stands for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Named {
    /// An item.
    Item(ItemRef),
    /// An item of a kind that does not exist: whatever refers to it is silent.
    Poisoned,
}

/// The names of a profile.
#[derive(Debug, Default)]
pub(super) struct Names {
    ids: HashMap<String, Named>,
    keys: HashMap<String, ItemRef>,
    items: HashMap<Tag, Vec<usize>>,
    /// Where each id stands among the items of the tree.
    places: HashMap<String, usize>,
    /// What could not be read of the bibliographies.
    unread: Unread,
}

/// What could not be read of the bibliographies. A name that is not known may be there, so it is not reported: the error of
/// the file says enough.
#[derive(Debug, Default)]
pub(super) struct Unread {
    /// Whether a file could not be read at all.
    pub(super) whole_file: bool,
    /// The texts of the files that have errors.
    pub(super) texts: Vec<String>,
}

impl Names {
    /// The places of the items of a kind in the tree.
    pub(super) fn items(&self, tag: Tag) -> &[usize] {
        self.items.get(&tag).map(Vec::as_slice).unwrap_or_default()
    }

    /// What the id `name` stands for.
    pub(super) fn id(&self, name: &str) -> Option<Named> {
        self.ids.get(name).copied()
    }

    /// The publication of a bibliography with the key `name`.
    pub(super) fn key(&self, name: &str) -> Option<ItemRef> {
        self.keys.get(name).copied()
    }

    /// What refers to `name` is silent: it is said elsewhere that nothing declares it.
    pub(super) fn poison(&mut self, name: &str) {
        self.ids.entry(name.to_owned()).or_insert(Named::Poisoned);
    }

    /// The item that declares the id `name`.
    pub(super) fn item_at<'a>(&self, tree: &'a Tree, name: &str) -> Option<&'a Item> {
        self.places.get(name).and_then(|&at| tree.items.get(at))
    }

    /// Every id of an item of these kinds, and every bibliography key where publications are among them.
    pub(super) fn candidates<'a>(&'a self, tags: &'a [Tag]) -> impl Iterator<Item = &'a str> {
        let ids = self.ids.iter().filter(|(_, named)| matches!(named, Named::Item(item) if tags.contains(&item.tag)));
        let keys = self.keys.keys().filter(|_| tags.contains(&Tag::Publication));
        let mut all: Vec<&str> = ids.map(|(id, _)| id.as_str()).chain(keys.map(String::as_str)).collect();
        all.sort_unstable();
        all.into_iter()
    }

    /// Whether `name` may be the key of an entry that could not be read.
    pub(super) fn may_be_unread(&self, name: &str) -> bool {
        self.unread.whole_file || self.unread.texts.iter().any(|text| text.contains(name))
    }

    /// Every name there is, in order.
    pub(super) fn all(&self) -> Vec<&str> {
        let mut all: Vec<&str> = self.ids.keys().chain(self.keys.keys()).map(String::as_str).collect();
        all.sort_unstable();
        all
    }

    /// Adds the keys of the bibliographies. Their publications are counted after those of the profile itself.
    pub(super) fn add_entries<'a>(&mut self, entries: impl Iterator<Item = &'a Publication>, unread: Unread) {
        self.unread = unread;
        let first = u32::try_from(self.items(Tag::Publication).len()).unwrap_or(u32::MAX);
        for (index, entry) in (first..).zip(entries) {
            self.keys.entry(entry.key.to_string()).or_insert(ItemRef { tag: Tag::Publication, index });
        }
    }
}

/// Gathers the ids, and reports those that are missing, not wanted, or given twice.
pub(super) fn declare(report: &mut Report, tree: &Tree) -> Names {
    let mut names = Names::default();
    let mut first_spans: HashMap<&str, &Item> = HashMap::new();
    for (at, item) in tree.items.iter().enumerate() {
        let kind = kind_of(&item.kind.text);
        let named = match kind {
            Some(kind) => {
                let places = names.items.entry(kind.tag).or_default();
                let first = places.first().and_then(|&first| tree.items.get(first)).map(|item| item.kind.span);
                places.push(at);
                let index = u32::try_from(places.len() - 1).unwrap_or(u32::MAX);
                if index > 0 && !kind.tag.repeats() {
                    report
                        .error(
                            Code::RepeatedItem,
                            item.kind.span,
                            format!("there is a `{}` already{}", kind.word, elsewhere(tree, item.kind.span, first)),
                        )
                        .help("keep one of the two");
                }
                Named::Item(ItemRef { tag: kind.tag, index })
            }
            None => {
                report_unknown_kind(report, item);
                Named::Poisoned
            }
        };
        check_id_rule(report, item, kind.map(|kind| kind.id));
        let Some(id) = &item.id else {
            // An id in quotes has been reported; what refers to it has nothing wrong with it.
            if let Some(header) = item.header.as_ref().filter(|_| kind.is_none_or(has_id)) {
                names.ids.entry(identifier_of(&header.text)).or_insert(Named::Poisoned);
                names.ids.entry(header.text.clone()).or_insert(Named::Poisoned);
            }
            continue;
        };
        if kind.is_some_and(|kind| !has_id(kind)) {
            continue;
        }
        if is_keyword(&id.text) {
            let other = format!("{}_", id.text.trim_start_matches("r#"));
            report
                .error(Code::KeywordId, id.span, format!("`{}` is a word that Rust keeps for itself", id.text))
                .help(format!("write `{other}`, or another name"))
                .suggest(other);
        }
        if let Some(first) = first_spans.get(id.text.as_str()) {
            report
                .error(
                    Code::DuplicateId,
                    id.span,
                    format!(
                        "the id `{}` is taken by another `{}`{}",
                        id.text,
                        first.kind.text,
                        elsewhere(tree, id.span, Some(first.kind.span))
                    ),
                )
                .help(format!(
                    "choose another, for example `{}{}`",
                    id.text,
                    if id.text.ends_with(char::is_numeric) { "b" } else { "2" }
                ));
        } else {
            first_spans.insert(&id.text, item);
            names.ids.insert(id.text.clone(), named);
            names.places.insert(id.text.clone(), at);
        }
    }
    for Translation { header, blocks: _ } in &tree.translations {
        let kind = kind_of(&header.kind.text);
        if kind.is_none() {
            report_unknown_kind(report, header);
        }
        check_id_rule(report, header, kind.map(|kind| kind.id));
    }
    report_missing_items(report, tree, &names);
    names
}

/// Says in which file `first` stands, where that is another than `here`.
pub(super) fn elsewhere(tree: &Tree, here: Span, first: Option<Span>) -> String {
    let other = first.filter(|first| first.file() != here.file()).and_then(|first| tree.files.get(first.file()));
    other.map(|path| format!(" in `{path}`")).unwrap_or_default()
}

pub(super) fn report_unknown_kind(report: &mut Report, item: &Item) {
    let kind = &item.kind;
    let words = Profile::KINDS.iter().map(|kind| kind.word);
    let help = match nearest(&kind.text, words.clone()) {
        Some(word) => Help::did_you_mean(word),
        None => format!("the kinds are {}", listed(words)).into(),
    };
    report.error(Code::UnknownKind, kind.span, format!("there is no kind of item `{}`", kind.text)).help(help);
}

/// Names in backticks with commas between.
pub(super) fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

fn has_id(kind: &Kind) -> bool {
    matches!(kind.id, IdRule::Optional | IdRule::Required)
}

pub(super) fn check_id_rule(report: &mut Report, item: &Item, rule: Option<IdRule>) {
    let word = &item.kind.text;
    match (rule, &item.id, &item.header) {
        (Some(IdRule::Language), Some(id), _) => {
            report
                .error(Code::UnexpectedId, id.span, "a language stands in quotes")
                .help(format!("write `{word} \"{}\"`", id.text));
        }
        (Some(IdRule::File), Some(id), _) => {
            report
                .error(Code::UnexpectedId, id.span, format!("a `{word}` is named by its file"))
                .help(format!("write `{word} \"{}.bib\"`", id.text));
        }
        (Some(IdRule::None), Some(id), _) => {
            report.error(Code::UnexpectedId, id.span, format!("a `{word}` has no id")).help("remove it");
        }
        (Some(IdRule::Language), None, None) => {
            report
                .error(Code::MissingId, item.kind.span, format!("this `{word}` names no language"))
                .help(format!("write `{word} \"de\"`"));
        }
        (Some(IdRule::File), None, None) => {
            report
                .error(Code::MissingId, item.kind.span, format!("this `{word}` names no file"))
                .help(format!("write `{word} \"publications.bib\"`"));
        }
        (Some(IdRule::None), None, Some(header)) => {
            report.error(Code::UnexpectedId, header.span, format!("a `{word}` has no id")).help("remove it");
        }
        (Some(IdRule::Required | IdRule::Optional), None, Some(header)) => {
            report
                .error(Code::Syntax, header.span, "an id stands without quotes")
                .help(format!("write `{word} {}`", identifier_of(&header.text)))
                .suggest(identifier_of(&header.text));
        }
        (Some(IdRule::Required), None, None) if !item.broken => {
            report
                .error(Code::MissingId, item.kind.span, format!("this `{word}` has no id"))
                .help(format!("write `{word} some_name {{ .. }}`"));
        }
        _ => {}
    }
}

/// The nearest thing to `text` that can be an id.
pub(crate) fn identifier_of(text: &str) -> String {
    let words: Vec<String> = text
        .split(|character: char| !character.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    let id = words.join("_");
    if id.is_empty() || id.starts_with(|first: char| first.is_ascii_digit()) { format!("x{id}") } else { id }
}

fn report_missing_items(report: &mut Report, tree: &Tree, names: &Names) {
    let unknown: Vec<&str> = tree
        .items
        .iter()
        .filter(|item| kind_of(&item.kind.text).is_none())
        .filter_map(|item| nearest(&item.kind.text, Profile::KINDS.iter().map(|kind| kind.word)))
        .collect();
    for kind in Profile::KINDS {
        if tree.incomplete || !kind.tag.required() || !names.items(kind.tag).is_empty() || unknown.contains(&kind.word)
        {
            continue;
        }
        let first = tree.uses.first().map(|module| module.span);
        let place = first.or(tree.items.first().map(|item| item.kind.span)).unwrap_or_else(Span::call_site);
        let keys: Vec<String> =
            kind.keys.iter().filter(|key| key.required).map(|key| format!("{}: ..", key.word)).collect();
        report.error(Code::MissingItem, place, format!("this profile has no `{}`", kind.word)).help(format!(
            "write `{} {{ {} }}`",
            kind.word,
            keys.join(", ")
        ));
    }
}

/// The keywords of Rust, strict and reserved, of all editions.
fn is_keyword(word: &str) -> bool {
    syn::parse_str::<syn::Ident>(word).is_err() || matches!(word, "union" | "dyn" | "gen" | "async" | "await" | "try")
}
