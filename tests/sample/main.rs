//! The sample site against the homepage that it was asked to rebuild.

mod publications;

use std::path::Path;

/// What the old homepage said, paragraph by paragraph.
const OLD_HOMEPAGE: &str = include_str!("old-homepage.txt");

#[test]
fn every_sentence_of_the_old_homepage_is_on_the_new_one() {
    let html = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("dist/index.html")).unwrap();
    let text = text_of(&html);
    for paragraph in OLD_HOMEPAGE.split('\n').filter(|line| !line.trim().is_empty()) {
        // Ranges are set with an en dash, where a keyboard had a hyphen.
        let paragraph = paragraph.replace("(2018-June", "(2018–June").replace("(2012-2018)", "(2012–2018)");
        for sentence in paragraph.split_inclusive(". ").map(str::trim) {
            assert!(text.contains(sentence), "{sentence:?} is not on the home page, which says:\n{text}");
        }
    }
}

/// The text of a page as a reader sees it: tags gone, white space folded, entities resolved.
fn text_of(html: &str) -> String {
    let body = html.split_once("<body").map_or(html, |(_, body)| body);
    let mut text = String::new();
    let mut rest = body.split_once('>').map_or(body, |(_, rest)| rest);
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        let (name, after) = tag.split_once('>').unwrap_or((tag, ""));
        let inline =
            ["a", "/a", "em", "/em", "strong", "/strong", "span", "/span", "b", "/b", "i", "/i", "time", "/time"];
        if !inline.contains(&name.split(' ').next().unwrap_or_default()) {
            text.push(' ');
        }
        rest = after;
    }
    text.push_str(rest);
    for (entity, character) in [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'")] {
        text = text.replace(entity, character);
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
