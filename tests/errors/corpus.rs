//! `docs/errors.md` as a corpus: a section for each code, with the mistake, what is said of it, and the content as it
//! should be.

use std::fmt::Write as _;

/// One section.
pub struct Section {
    /// `V002`
    pub number: String,
    /// `unknown-key`
    pub name: String,
    /// The content with the mistake.
    pub wrong: Content,
    /// What is said of it.
    pub expected: String,
    /// The content as it should be.
    pub right: Content,
}

/// The items of a profile, and the files that they name.
#[derive(Default)]
pub struct Content {
    /// The items, without the macro around them; the whole file, where it holds the macro.
    pub items: String,
    /// A piece of a page, for what shows only after rendering.
    pub html: Option<String>,
    /// Names and texts.
    pub files: Vec<(String, String)>,
}

impl Content {
    /// The names of the source files that belong to the case, without their extension.
    pub fn modules<'a>(&'a self, case: &'a str) -> impl Iterator<Item = &'a str> {
        std::iter::once(case).chain(self.files.iter().filter_map(|(name, _)| name.strip_suffix(".rs")))
    }

    /// The source file: the macro around the items, and a site and an owner where they are not given.
    pub fn source(&self) -> String {
        if self.items.contains("profile!") {
            return self.items.clone();
        }
        let mut source = String::from("pub static PROFILE: vitae::Profile = vitae::profile! {\n");
        if !self.items.contains("site {") {
            source.push_str("    site { url: \"https://example.org/\" }\n    owner { name: \"Ada Lovelace\" }\n");
        }
        for line in self.items.lines() {
            let indent = if line.is_empty() { "" } else { "    " };
            let _ = writeln!(source, "{indent}{line}");
        }
        source.push_str("};\n");
        source
    }
}

/// Reads the sections of the document.
pub fn read(document: &str) -> Vec<Section> {
    document.split("\n## ").skip(1).map(read_section).collect()
}

fn read_section(text: &str) -> Section {
    // A heading above the next section belongs to none.
    let text = text.split("\n# ").next().unwrap_or_default();
    let (heading, body) = text.split_once('\n').expect("a section has a body");
    let (number, name) = heading.split_once(' ').expect("a heading is a number and a name");
    let (wrong, rest) = body.split_once("```text\n").expect("a section shows the message");
    let (expected, right) = rest.split_once("```\n").expect("the message ends");
    Section {
        number: number.to_owned(),
        name: name.to_owned(),
        wrong: read_content(wrong),
        expected: expected.to_owned(),
        right: read_content(right),
    }
}

fn read_content(text: &str) -> Content {
    let mut content = Content::default();
    for block in text.split("\n```").skip(1).step_by(2) {
        let (info, body) = block.split_once('\n').expect("a block has a first line");
        match info.split_once(' ') {
            None if info == "html" => content.html = Some(body.to_owned()),
            None => body.clone_into(&mut content.items),
            Some((_, name)) => content.files.push((name.to_owned(), format!("{body}\n"))),
        }
    }
    content
}

/// The document with the message of a section replaced.
pub fn replace_expected(document: &str, section: &Section, expected: &str) -> String {
    let start = document.find(&format!("\n## {} ", section.number)).expect("the section is there");
    let (before, rest) = document.split_at(start);
    let (wrong, rest) = rest.split_once("```text\n").expect("a section shows the message");
    let (_, right) = rest.split_once("```\n").expect("the message ends");
    format!("{before}{wrong}```text\n{expected}```\n{right}")
}
