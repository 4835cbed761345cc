//! What only the whole profile shows: contrast, addresses, circles; and the lints.

use std::collections::{HashMap, HashSet};

use vitae_profile::{
    Author, Color, DARK_BACKGROUND, ItemRef, LIGHT_BACKGROUND, MINIMUM_CONTRAST, Profile, Prose, Section, Someone, Tag,
    Target, TranslatedValue, Value,
};

use super::declare::Names;
use super::items_of;
use crate::parse::entries_of;
use crate::tree::{Item, Tree};
use crate::{Code, Report, Span};
use vitae_bibliography::Entry;

/// Addresses that the site itself takes.
const TAKEN: [&str; 2] = ["assets", "feed"];

/// Checks what no item alone can show.
pub(super) fn check_whole(report: &mut Report, tree: &Tree, profile: &Profile) {
    check_contrast(report, tree, "accent", profile.site.accent, LIGHT_BACKGROUND);
    check_contrast(report, tree, "accent_dark", profile.site.accent_dark, DARK_BACKGROUND);
    check_addresses(report, tree);
    // An item that is too broken to be read has no place in the profile, and those after it are not where they were.
    let is_whole = |tag, count: usize| items_of(tree, tag).count() == count;
    if is_whole(Tag::Organization, profile.organizations.len()) {
        check_circles(report, tree, Tag::Organization, "part_of", &|index| {
            profile
                .organizations
                .get(index)
                .and_then(|organization| organization.part_of)
                .map(|part_of| vec![part_of.index()])
        });
    }
    if is_whole(Tag::Project, profile.projects.len()) {
        check_circles(report, tree, Tag::Project, "builds_on", &|index| {
            profile.projects.get(index).map(|project| project.builds_on.iter().map(|project| project.index()).collect())
        });
    }
    check_cvs(report, tree);
}

fn check_contrast(report: &mut Report, tree: &Tree, key: &str, color: Option<Color>, background: Color) {
    let Some(color) = color else { return };
    let contrast = color.contrast(background);
    if contrast >= MINIMUM_CONTRAST {
        return;
    }
    let theme = if background == LIGHT_BACKGROUND { "light" } else { "dark" };
    let message = format!(
        "`{color}` cannot be read on the {theme} background: its contrast is {contrast:.1}, not {MINIMUM_CONTRAST}"
    );
    report
        .error(Code::LowContrast, value_span(items_of(tree, Tag::Site).next(), key), message)
        .help(format!("the nearest colour that can is `{}`", color.readable_on(background)))
        .suggest(format!("\"{}\"", color.readable_on(background)));
}

fn value_span(item: Option<&Item>, key: &str) -> Span {
    let entry = item.and_then(|item| entries_of(item, key).next());
    entry.map_or_else(Span::call_site, |entry| entry.value.span().unwrap_or(entry.key.span))
}

fn check_addresses(report: &mut Report, tree: &Tree) {
    let languages = || tree.translations.iter().filter_map(|translation| translation.header.header.as_ref());
    for item in items_of(tree, Tag::Page) {
        let Some(id) = &item.id else { continue };
        let folded = id.text.to_lowercase();
        let taken = if Section::link_target(&folded).is_some() || TAKEN.contains(&folded.as_str()) {
            "a page of the site"
        } else if languages().any(|language| language.text.eq_ignore_ascii_case(&folded)) {
            "the pages in that language"
        } else {
            continue;
        };
        report
            .error(Code::AddressTaken, id.span, format!("the address `/{folded}/` is taken by {taken}"))
            .help(format!("choose another id, for example `my_{folded}`"));
    }
    for tag in [Tag::Page, Tag::Project] {
        let mut seen: HashMap<String, &str> = HashMap::new();
        for id in items_of(tree, tag).filter_map(|item| item.id.as_ref()) {
            if let Some(first) = seen.insert(id.text.to_lowercase(), &id.text)
                && first != id.text
            {
                report
                    .error(
                        Code::AddressTaken,
                        id.span,
                        format!("`{}` and `{first}` have one address on some machines", id.text),
                    )
                    .help("choose an id that differs in more than case");
            }
        }
    }
}

/// Reports each item that leads to itself, at the key that does so.
fn check_circles(report: &mut Report, tree: &Tree, tag: Tag, key: &str, next: &dyn Fn(usize) -> Option<Vec<usize>>) {
    let items: Vec<&Item> = items_of(tree, tag).collect();
    let mut settled = HashSet::new();
    for (start, item) in items.iter().enumerate() {
        let mut reached = HashSet::new();
        let mut open = next(start).unwrap_or_default();
        while let Some(index) = open.pop() {
            if !settled.contains(&index) && reached.insert(index) {
                open.extend(next(index).unwrap_or_default());
            }
        }
        if reached.contains(&start) {
            let name = item.id.as_ref().map_or("", |id| id.text.as_str());
            report
                .error(
                    Code::CircularReference,
                    value_span(Some(item), key),
                    format!("`{name}` leads back to itself by `{key}`"),
                )
                .help("remove one of the references");
            settled.extend(reached);
        }
        settled.insert(start);
    }
}

/// The first curriculum vitae may lack an id; any further one may not.
fn check_cvs(report: &mut Report, tree: &Tree) {
    for item in items_of(tree, Tag::Cv).skip(1).filter(|item| item.id.is_none() && !item.broken) {
        report
            .error(Code::MissingId, item.kind.span, "a second `cv` needs an id, which is its address")
            .help("write `cv short { .. }`");
    }
}

/// Lints that depend on the content alone.
pub(super) fn lint(report: &mut Report, tree: &Tree, names: &Names, profile: &Profile, entries: &[Entry]) {
    let mut used = used_people(profile);
    for entry in entries {
        gather_authors(&entry.publication.authors, &mut used);
        gather_authors(&entry.publication.editors, &mut used);
    }
    for (index, &at) in (0_u32..).zip(names.items(Tag::Person)) {
        if used.contains(&index) {
            continue;
        }
        if let Some(id) = tree.items.get(at).and_then(|item| item.id.as_ref()) {
            report
                .warning(Code::UnusedPerson, id.span, format!("nothing refers to the person `{}`", id.text))
                .help("refer to them, or remove the item");
        }
    }
}

fn used_people(profile: &Profile) -> HashSet<u32> {
    let mut used = HashSet::new();
    for (_, item) in profile.items() {
        for field in item.item_fields() {
            if let Some(value) = &field.value {
                gather_people(value, &mut used);
            }
        }
        gather_linked(item.item_prose(), &mut used);
    }
    for text in profile.translations.iter().flat_map(|translation| &translation.texts) {
        if let TranslatedValue::Prose(prose) = &text.value {
            gather_linked(prose, &mut used);
        }
    }
    used
}

fn gather_linked(prose: &Prose, used: &mut HashSet<u32>) {
    for link in &prose.links {
        if let Target::Item(ItemRef { tag: Tag::Person, index }) = link.target {
            used.insert(index);
        }
    }
}

fn gather_authors(authors: &[Author], used: &mut HashSet<u32>) {
    for author in authors {
        if let Some(Someone::Person(person)) = author.someone {
            used.insert(person.raw());
        }
    }
}

fn gather_people(value: &Value, used: &mut HashSet<u32>) {
    match value {
        Value::Reference(ItemRef { tag: Tag::Person, index }) => {
            used.insert(*index);
        }
        Value::Author(Author { someone: Some(Someone::Person(person)), .. }) => {
            used.insert(person.raw());
        }
        Value::List(values) => values.iter().for_each(|value| gather_people(value, used)),
        _ => {}
    }
}
