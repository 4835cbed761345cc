//! No page in one language says a word of another: whatever is neither the author's nor the language's own is a leak.

use std::collections::{BTreeMap, BTreeSet};

use vitae_profile::{LanguageTag, Locale, Profile};
use vitae_site::{entries, render};

#[path = "feeds/filled.rs"]
mod filled;

/// Names, which are the same in every language, and what is written as a format has it.
const NAMES: &[&str] = &[
    "Ada", "van", "Lovelace", "PDF", "BibTeX", "DOI", "arXiv", "CSL", "JSON", "Resume", "Atom", "Typst", "RenderCV",
    "ORCID", "ISBN", "ISSN", "GitHub", "GitLab", "Mastodon", "Bluesky", "Semantic", "Google", "Scholar", "DBLP",
    "LinkedIn", "http", "https", "www", "org", "example",
];

/// The author's own words in [`filled::filled`].
const PROSE: &[&str] = &["words", "another"];

/// The profile's own texts have a hyphen and a number: `talk-title-0`.
fn is_the_authors(word: &str) -> bool {
    word.contains(['-', '_', '@', '/', '.']) && word.chars().any(|character| character.is_ascii_digit())
}

/// Everything on a page that people read: its text, and the attributes that are read aloud or shown.
fn read(html: &str) -> Vec<String> {
    const SHOWN: [&str; 5] =
        ["aria-label=\"", "alt=\"", "title=\"", "placeholder=\"", "name=\"description\" content=\""];
    let mut texts = Vec::new();
    let mut hidden = None;
    for piece in html.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        let name = tag.split([' ', '>']).next().unwrap_or_default();
        match hidden {
            None if matches!(name, "style" | "script" | "pre") => hidden = Some(format!("/{name}")),
            Some(ref end) if end == name => hidden = None,
            _ => {}
        }
        if hidden.is_some() {
            continue;
        }
        texts.push(text.to_owned());
        for attribute in SHOWN {
            let value = tag.split_once(attribute).and_then(|(_, rest)| rest.split_once('"'));
            texts.extend(value.map(|(value, _)| value.to_owned()));
        }
    }
    texts
}

/// The words of a text that are written in letters, unless the text is the author's.
fn words(text: &str) -> Vec<String> {
    if text.contains("-prose-") {
        return Vec::new();
    }
    let plain = text.replace("&amp;", "&").replace("&quot;", " ").replace("&lt;", " ").replace("&gt;", " ");
    plain
        .split(|character: char| character.is_whitespace() || "“”«»„()[]{},;:!?·…–—‘".contains(character))
        .filter(|word| !is_the_authors(word))
        .flat_map(|word| {
            word.split(|character: char| !character.is_alphabetic()).map(str::to_owned).collect::<Vec<_>>()
        })
        .filter(|word| word.chars().count() > 1 && word.is_ascii())
        .collect()
}

/// A line of Markdown without the address of its link.
fn without_address(line: &str) -> String {
    let address = line.split_once("](").and_then(|(before, rest)| Some((before, rest.split_once(')')?.1)));
    address.map_or_else(|| line.to_owned(), |(before, after)| format!("{before} {after}"))
}

/// The words that a page in `locale` may have.
fn own(locale: Locale) -> BTreeSet<String> {
    let said = entries(locale).into_iter().flat_map(|(_, text)| words(&text.replace(['{', '}'], " ")));
    said.chain([NAMES, PROSE].concat().iter().map(|name| (*name).to_owned())).map(|word| word.to_lowercase()).collect()
}

fn leaks(profile: &Profile, locale: Locale) -> BTreeMap<String, String> {
    let mut profile = profile.clone();
    profile.site.language = LanguageTag::parse(locale.tag()).ok();
    let own = own(locale);
    let mut found = BTreeMap::new();
    for file in render(&profile) {
        let Some(text) = file.contents.text() else { continue };
        let texts = match file.path.rsplit_once('.').map(|(_, extension)| extension) {
            Some("html") => read(text),
            Some("txt") if file.path.ends_with("llms.txt") => text.lines().map(without_address).collect(),
            _ => continue,
        };
        for word in texts.iter().flat_map(|text| words(text)) {
            if !own.contains(&word.to_lowercase()) {
                found.insert(word, file.path.clone());
            }
        }
    }
    found
}

#[test]
fn a_page_says_nothing_in_another_language() {
    let profile = filled::filled();
    let found: Vec<String> = Locale::ALL
        .iter()
        .flat_map(|locale| leaks(&profile, *locale).into_iter().map(move |leak| (locale.tag(), leak)))
        .map(|(tag, (word, path))| format!("{tag}: {word} in {path}"))
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}
