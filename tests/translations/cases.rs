//! The mistakes. What is said of them stands in `expected.txt`.

/// A profile with what may be wrong with its translations.
pub struct Case {
    /// The name of its module.
    pub name: &'static str,
    /// What is changed in the original.
    pub original: fn(String) -> String,
    /// What stands in the other files, below `use super::*;`.
    pub parts: &'static [&'static str],
}

fn same(original: String) -> String {
    original
}

/// All that the original has to be translated.
pub const WHOLE: &str = r#"
    translation "de" {}
    site { title: "Maschinen" }
    /// Ich rechne an der [Akademie](academy).
    owner { role: "Studentin", interests: ["Maschinen"] }
    person babbage { role: "Erfinder" }
    /// Sie hat Räder.
    project engine { summary: "Eine Maschine", image: image(alt: "Ein Rad") }
    talk first { title: "Eins" }
"#;

pub const CASES: &[Case] = &[
    Case { name: "whole", original: same, parts: &[WHOLE] },
    Case {
        name: "partial",
        original: same,
        parts: &["    translation \"ar\" { partial }\n    owner ada { role: \"طالبة\" }"],
    },
    Case { name: "empty", original: same, parts: &["    translation \"de\" {}"] },
    Case {
        name: "keys",
        original: same,
        parts: &[r#"
    translation "de" { partial }
    project engine { url: "https://example.org/", sumary: "Eine Maschine", code: 3 }
    talk first { titel: "a", title: "b", title: "c", data: 1842 }
    contact { title: "Kontakt" }
    site { title: "" }
    person babbage { role: ["Erfinder"], name }
"#],
    },
    Case {
        name: "blocks",
        original: |text| {
            text.replace(
                "talk first",
                "talk { title: \"Zero\", date: 1840 } talk { title: \"Half\", date: 1841 } talk first",
            )
        },
        parts: &[r#"
    translation "de" { partial }
    project engin { summary: "a" }
    talk engine { title: "a" }
    project engine { summary: "a" }
    project engine { summary: "b" }
    talk { title: "c" }
    status { seeking: "d" }
    publication notes { title: "e" }
    projekt engine { summary: "f" }
    owner babbage { role: "g" }
    person "babbage" { role: "h" }
    organization academy2 { name: "i" }
"#],
    },
    Case {
        name: "prose",
        original: same,
        parts: &[r#"
    translation "de" { partial }
    /// Ich rechne an der [Akademie](akademie), <b>immer</b>.
    owner {}
    /// # Räder
    /// ### Speichen
    project engine { image: image("assets/none.svg", alt: "a") }
    project loom { image: image(alt: "b") }
"#],
    },
    Case {
        name: "languages",
        original: |text| text.replace("site {", "site { language: \"gr\","),
        parts: &[
            "translation \"la\" { partial }",
            "translation \"German\" {}",
            "translation de {}",
            "translation {}",
            "translation \"de\" { partial }",
            "translation \"de\" { partial }",
            "translation \"fr\" { partial } translation \"es\" {}",
        ],
    },
    Case {
        name: "main",
        original: |text| text.replace("site {", "site { language: \"de\","),
        parts: &[
            "translation \"de\" { partial }",
            "translaton \"fr\" {} owner { role: \"a\" } project engine { summary: 3 }",
        ],
    },
    Case {
        name: "address",
        original: |text| text.replace("talk first", "/// Words.\n    page De { title: \"Of\" } talk first"),
        parts: &["translation \"de\" { partial }"],
    },
    Case {
        name: "nameless",
        original: |text| {
            text.replace("talk first", "skill { name: \"Sums\" } skill { name: \"Verse\" } cv {} talk first")
        },
        parts: &["translation \"de\" {}", "translation \"ar\" {}"],
    },
    Case {
        name: "declares",
        original: |text| text.replace("people: [babbage]", "people: [babbage, menabrea]"),
        parts: &["translation \"de\" { partial } person menabrea { name: \"Menabrea\" }"],
    },
];
