//! The profile that the cases add to: something of every kind that can be referred to, in one file or in several.

use vitae_profile::{IdRule, Profile, Tag, ValueType};

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

/// What its translation holds.
const TRANSLATED: &str = "translation \"de\" { partial }\nsite { title: \"Maschinen\" }\n";

/// How the profile is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// In one file, which the cases add to.
    One,
    /// In a module for people, one for the bibliography and one for all else; the cases add to a module with an item of
    /// its own, by which a server that does not say which file it asks about lets it be known.
    Several,
    /// The same with a module for a translation, which the cases add to.
    Translated,
}

impl Layout {
    /// What the layout is called in the names of cases.
    pub fn name(self) -> &'static str {
        match self {
            Self::One => "one file",
            Self::Several => "several files",
            Self::Translated => "a translation",
        }
    }

    /// The file that the cases add to.
    pub fn edited(self) -> &'static str {
        match self {
            Self::One => "profile.rs",
            Self::Several => "work.rs",
            Self::Translated => "de.rs",
        }
    }

    /// The files and what they hold, with `item` at the end of the one that the cases add to.
    pub fn files(self, item: &str) -> Vec<(&'static str, String)> {
        let site = "site { url: \"https://example.org/\" }\n";
        let bibliography = "bibliography \"publications.bib\"\n";
        let value = |body: &str| format!("pub static PROFILE: vitae::Profile = vitae::profile! {{\n{body}\n}};\n");
        let part = |body: &str| format!("vitae::profile! {{\nuse super::*;\n\n{body}\n}}\n");
        let is_someone = |item: &str| ["owner ", "person ", "organization "].iter().any(|word| item.contains(word));
        let is_own = |item: &str| ["service ", "workshop "].iter().any(|word| item.starts_with(word));
        let declared = |wanted: &dyn Fn(&str) -> bool| {
            let items = DECLARED.iter().filter(|(_, item)| wanted(item)).map(|(_, item)| *item);
            items.collect::<Vec<_>>().join("\n") + "\n"
        };
        match self {
            Self::One => {
                vec![("profile.rs", value(&format!("{site}{}{bibliography}{item}", declared(&|_| true))))]
            }
            Self::Several | Self::Translated => {
                let is_translated = self == Self::Translated;
                let german = is_translated.then_some(("de.rs", part(&format!("{TRANSLATED}{item}"))));
                let item = if is_translated { "" } else { item };
                let modules: &[&str] = match german {
                    Some(_) => &["people", "rest", "shelf", "work", "de"],
                    None => &["people", "rest", "shelf", "work"],
                };
                let declarations = modules.iter().map(|module| format!("mod {module};\n")).collect::<Vec<_>>().concat();
                let uses = modules.iter().map(|module| format!("use {module}::*;\n")).collect::<Vec<_>>().concat();
                let files = vec![
                    ("profile.rs", format!("{declarations}{}", value(uses.trim_end()))),
                    ("people.rs", part(&format!("{site}{}", declared(&is_someone)))),
                    ("rest.rs", part(&declared(&|item| !is_someone(item) && !is_own(item)))),
                    ("shelf.rs", part(bibliography)),
                    ("work.rs", part(&format!("{}{item}", declared(&is_own)))),
                ];
                files.into_iter().chain(german).collect()
            }
        }
    }

    /// The file that the cases add to, with `item` at its end.
    pub fn with(self, item: &str) -> String {
        let files = self.files(item);
        files.into_iter().find(|(name, _)| *name == self.edited()).map(|(_, text)| text).unwrap_or_default()
    }
}

/// What stands before the braces of an item of the kind.
pub fn heading(tag: Tag) -> String {
    let word = tag.kind().word;
    match tag.kind().id {
        IdRule::File | IdRule::Language => format!("{word} \"other.bib\""),
        IdRule::None => word.to_owned(),
        IdRule::Optional | IdRule::Required => format!("{word} another"),
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
    if another.is_some_and(|tag| tags.contains(&tag) && matches!(tag.kind().id, IdRule::Optional | IdRule::Required)) {
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
