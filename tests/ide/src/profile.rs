//! The profile that the cases add to: something of every kind that can be referred to.

use std::fmt::Write;

use vitae_profile::{Profile, Tag, ValueType};

/// What the profile's bibliography holds.
pub const BIBLIOGRAPHY: &str = "@article{lovelace1843,
  author = {Ada Lovelace and Luigi Menabrea},
  title = {Sketch of the Analytical Engine},
  journal = {Scientific Memoirs},
  year = {1843},
}
@inproceedings{babbage1822,
  author = {Charles Babbage and Ada Lovelace},
  title = {On the Application of Machinery},
  booktitle = {Proceedings of the Astronomical Society},
  year = {1822},
}
";

/// The ids of the profile, and what declares them.
const DECLARED: [(&str, &str); 16] = [
    ("ada", "/// I write programs.\nowner ada { name: \"Ada Lovelace\" }"),
    ("babbage", "person babbage { name: \"Charles Babbage\", role: \"Professor\" }"),
    ("somerville", "person somerville { name: \"Mary Somerville\" }"),
    ("london", "organization london { name: \"University of London\", url: \"https://example.org/\" }"),
    ("acm", "organization acm { name: \"Association for Computing Machinery\" }"),
    ("clerk", "position clerk { role: \"Clerk\", at: london, dates: 1833.. }"),
    ("school", "education school { degree: \"BSc\", at: london, dates: 1830..1833 }"),
    ("engine", "project engine { name: \"Analytical Engine\" }"),
    ("notes", "publication notes { title: \"Notes\", authors: [ada], kind: journal, date: 1843 }"),
    ("lecture", "talk lecture { title: \"On Machines\", date: 1840-05 }"),
    ("store", "workshop store { name: \"Workshop on Stores\", role: \"Chair\", dates: 1841 }"),
    ("course", "teaching course { course: \"Numbers\", at: london, dates: 1842 }"),
    ("medal", "award medal { title: \"Medal\", date: 1843 }"),
    ("memory", "grant memory { title: \"Memory\", by: acm, dates: 1840..1842 }"),
    ("pupil", "student pupil { person: babbage, degree: \"MSc\", dates: 1842 }"),
    ("review", "service review { role: \"Reviewer\", dates: 1842 }"),
];

/// The profile with `item` at its end.
pub fn with(item: &str) -> String {
    let mut text = String::from("pub static PROFILE: vitae::Profile = vitae::profile! {\n");
    text += "site { url: \"https://example.org/\" }\n";
    for (_, declaration) in DECLARED {
        let _ = writeln!(text, "{declaration}");
    }
    let _ = write!(text, "bibliography \"publications.bib\"\n{item}\n}};\n");
    text
}

/// Where [`with`] puts an item, from 1.
pub fn line_of_item() -> usize {
    with("").lines().count() - 1
}

/// What stands before the braces of an item of the kind.
pub fn heading(tag: Tag) -> String {
    let word = tag.kind().word;
    match (tag, tag.kind().id) {
        (Tag::Bibliography, _) => "bibliography \"other.bib\"".to_owned(),
        (_, vitae_profile::IdRule::None) => word.to_owned(),
        _ => format!("{word} another"),
    }
}

/// The ids of items of these kinds, and the keys of the bibliography where they fit, sorted.
pub fn ids(tags: &[Tag], another: Option<Tag>) -> Vec<String> {
    let of_kind = |tag: &Tag| {
        let word = tag.kind().word;
        DECLARED.iter().filter(move |(id, item)| item.lines().any(|line| line.starts_with(&format!("{word} {id} "))))
    };
    let mut ids: Vec<String> = tags.iter().flat_map(of_kind).map(|(id, _)| (*id).to_owned()).collect();
    if tags.contains(&Tag::Publication) {
        ids.extend(["lovelace1843".to_owned(), "babbage1822".to_owned()]);
    }
    if another.is_some_and(|tag| tags.contains(&tag) && tag.kind().id != vitae_profile::IdRule::None) {
        ids.push("another".to_owned());
    }
    ids.sort();
    ids
}

/// What can stand for a value of the type in an item of the kind `tag`, where names can.
pub fn names(value: &ValueType, in_list: bool, tag: Tag) -> Option<Vec<String>> {
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<String>>();
    let mut names = match value {
        ValueType::Choice(choice) => choice.words.iter().map(|word| word.word.to_owned()).collect(),
        ValueType::Reference(tags) => ids(tags, Some(tag)),
        ValueType::AnyReference => ids(Tag::ALL, Some(tag)),
        ValueType::Author => ids(&[Tag::Owner, Tag::Person], Some(tag)),
        ValueType::Selection(of) if in_list => ids(&[*of], Some(tag)),
        ValueType::Selection(_) => words(&["all", "none", "selected", "since"]),
        ValueType::File | ValueType::Link => words(&["file"]),
        ValueType::Image => words(&["image"]),
        _ => return None,
    };
    names.sort();
    Some(names)
}

/// The keys of the kind other than `given`, sorted.
pub fn keys_without(tag: Tag, given: &[&str]) -> Vec<String> {
    let keys = tag.kind().keys.iter().map(|key| key.word).filter(|word| !given.contains(word));
    let mut keys: Vec<String> = keys.map(str::to_owned).collect();
    keys.sort();
    keys
}

/// The words of all kinds, sorted.
pub fn kinds() -> Vec<String> {
    let mut kinds: Vec<String> = Profile::KINDS.iter().map(|kind| kind.word.to_owned()).collect();
    kinds.sort();
    kinds
}
