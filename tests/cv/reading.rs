//! Profiles that are read from text, and the files that a site has of them.

use std::path::Path;

use vitae::Profile;
use vitae_site::{Contents, render};
use vitae_syntax::{Loader, Severity, read_file, read_text};

/// The fictional profile that uses every kind and key.
pub(crate) fn complete() -> Profile {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/complete/content");
    let reading =
        read_file(&content.join("profile.rs"), &mut Loader::new(Path::new(env!("CARGO_MANIFEST_DIR")), &content))
            .unwrap();
    reading.reading.unwrap().profile.unwrap()
}

/// The profile of a person with the items that `items` declares.
pub(crate) fn profile(items: &str) -> Profile {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/complete/content");
    let text = format!("vitae::profile! {{ site {{ url: \"https://x.org/\" }} {items} }}");
    let reading = read_text(
        &text,
        &content.join("profile.rs"),
        &mut Loader::new(Path::new(env!("CARGO_MANIFEST_DIR")), &content),
    );
    let errors: Vec<String> = reading
        .diagnostics
        .iter()
        .filter(|located| located.diagnostic.severity == Severity::Error)
        .map(|located| located.diagnostic.message.clone())
        .collect();
    assert_eq!(errors, [] as [String; 0]);
    reading.reading.unwrap().profile.unwrap()
}

/// The text of a file of the site of `profile`.
pub(crate) fn file(profile: &Profile, path: &str) -> String {
    let file = render(profile).into_iter().find(|file| file.path == path);
    match file.map(|file| file.contents) {
        Some(Contents::Text(text)) => text,
        other => panic!("{path} is no text: {other:?}"),
    }
}

/// What is read on a page: its text, without tags and with its entities as the characters that they stand for.
pub(crate) fn text_of_html(html: &str) -> String {
    let main = html.split_once("<main").unwrap().1.split_once("</main>").unwrap().0;
    let mut text = String::new();
    let mut in_tag = true;
    for character in main.chars() {
        match character {
            '<' => in_tag = true,
            '>' if in_tag => in_tag = false,
            _ if in_tag => {}
            _ => text.push(character),
        }
    }
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
        .iter()
        .fold(text, |text, (entity, character)| text.replace(entity, character))
}

/// What is read in Typst source or in YAML, near enough: letters and digits alone, in lower case.
pub(crate) fn squashed(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
