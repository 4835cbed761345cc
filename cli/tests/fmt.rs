//! The formatter: text in, text out; and what holds for any text.

use cargo_vitae::fmt::{Skipped, format_source};
use expect_test::{Expect, expect};
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_oneof, proptest};

fn check(source: &str, expected: &Expect) {
    let once = format_source(source, None);
    expected.assert_eq(&once.text);
    assert_eq!(once.skipped, []);
    assert_eq!(format_source(&once.text, None).text, once.text, "a second time changes something");
}

const MESSY: &str = r##"//! Outside   nothing changes.
pub static PROFILE:vitae::Profile=vitae::profile!{
site{url:"https://example.org/",accent:"#0b5394"}


   /// Prose is   kept,
   ///   to the letter.
      owner ada{name:"Ada",   // a comment
   also:["A, B","C"],
        /* another */ role:"R"
    dates:2018 .. 2024-06,grade : 92 %,
    interests: ["one thing that is long enough to fill a line", "another thing that is as long", "a third"] }
    // between
    #[doc=include_str!("bio.md")]
    person b { name:"B",url:"https://example.org/a-rather-long-address-that-goes-on-and-on", role:"Something or other" }
    contact{}
    bibliography "a.bib"
    bibliography   "b.bib"{others,lenient ,}
    cv{sections:[education,positions,],positions:since 2018,
        publications : [ // why
            a, // first
            b
        ],
        photo:image("a.png",alt:"A"), file:file( "x.pdf" )}

};
fn  outside( ){ }
"##;

#[test]
fn a_messy_profile_is_laid_out() {
    check(
        MESSY,
        &expect![[r##"
            //! Outside   nothing changes.
            pub static PROFILE:vitae::Profile=vitae::profile!{
                site { url: "https://example.org/", accent: "#0b5394" }

                /// Prose is   kept,
                ///   to the letter.
                owner ada {
                    name: "Ada",   // a comment
                    also: ["A, B", "C"],
                    /* another */
                    role: "R",
                    dates: 2018..2024-06,
                    grade: 92%,
                    interests: [
                        "one thing that is long enough to fill a line",
                        "another thing that is as long",
                        "a third",
                    ],
                }
                // between
                #[doc=include_str!("bio.md")]
                person b {
                    name: "B",
                    url: "https://example.org/a-rather-long-address-that-goes-on-and-on",
                    role: "Something or other",
                }
                contact {}
                bibliography "a.bib"
                bibliography "b.bib" { others, lenient }
                cv {
                    sections: [education, positions],
                    positions: since 2018,
                    publications: [
                        // why
                        a, // first
                        b,
                    ],
                    photo: image("a.png", alt: "A"),
                    file: file("x.pdf"),
                }
            };
            fn  outside( ){ }
        "##]],
    );
}

#[test]
fn modules_stand_on_a_line_each() {
    check(
        "mod a;\nprofile!{use a ::*;use b::* ; // why\n\n\nuse c::*;\n/// Prose.\nperson d{name:\"D\"}}\n",
        &expect![[r#"
            mod a;
            profile!{
                use a::*;
                use b::*; // why

                use c::*;
                /// Prose.
                person d { name: "D" }
            }
        "#]],
    );
}

#[test]
fn what_cannot_be_tokenized_is_left_alone() {
    for (source, line, why) in [
        ("x\nprofile! { a \"b }", 2, "a string or a comment is not closed"),
        ("x\n\nprofile! { site { url: 1 }", 3, "a bracket is not closed"),
        ("profile! { site { url: [1) } }", 1, "a bracket is not closed"),
    ] {
        let formatted = format_source(source, None);
        assert_eq!(formatted.text, source);
        assert_eq!(formatted.skipped, [Skipped { line, why }]);
    }
}

#[test]
fn broken_content_is_laid_out_all_the_same() {
    check(
        "p!{}\nprofile!{\n  oner ada{name\n role:, at:x:y 5 6}\n stray words\n  project{ = }\n};",
        &expect![[r"
        p!{}
        profile!{
            oner ada {
                name role:,
                at: x: y 5 6,
            }
            stray words
            project { = }
        };"]],
    );
}

#[test]
fn line_breaks_of_windows_stay() {
    let formatted = format_source("profile! {\r\nsite { url: \"x\" }\r\n}\r\n", None);
    assert_eq!(formatted.text, "profile! {\r\n    site { url: \"x\" }\r\n}\r\n");
}

#[test]
fn prose_is_wrapped_on_request_only() {
    let source = "profile! {\n    /// one two three four five six seven eight nine ten\n    /// - a list item that is rather long, too long\n    news { date: 2024 }\n}\n";
    assert_eq!(format_source(source, None).text, source);
    let wrapped = format_source(source, Some(40)).text;
    expect![[r"
        profile! {
            /// one two three four five six
            /// seven eight nine ten
            /// - a list item that is rather
            ///   long, too long
            news { date: 2024 }
        }
    "]]
    .assert_eq(&wrapped);
    assert_eq!(format_source(&wrapped, Some(40)).text, wrapped);
}

/// Pieces that profiles, whole or half-written, are made of.
fn piece() -> impl Strategy<Value = String> {
    let pieces = [
        "site",
        "owner",
        "ada",
        "name",
        ":",
        ",",
        "{",
        "}",
        "[",
        "]",
        "(",
        ")",
        "\"text\"",
        "2018",
        "..",
        "2024-06",
        "92%",
        "8.56/10",
        "// comment\n",
        "/* block\n   comment */",
        "/// prose\n",
        "///\n",
        "\n",
        "\n\n",
        " ",
        "  ",
        "#[doc = include_str!(\"x.md\")]",
        "key: value",
        "key: value,",
        "\n key: [a, b],\n",
        "item id { a: 1 }\n",
        "'",
        "!",
        ".",
        "-",
        "/",
        "1.",
        ".5",
        "r#\"raw\"#",
        "é",
        "::",
        "=",
    ];
    prop_oneof![(0..pieces.len()).prop_map(move |at| pieces[at].to_owned()), Just("\n    ".to_owned())]
}

fn holds(source: &str) {
    let once = format_source(source, None).text;
    assert_eq!(format_source(&once, None).text, once, "a second time changes something");
    let same = |text: &str| text.chars().filter(|c| !c.is_whitespace() && *c != ',').collect::<String>();
    assert_eq!(same(&once), same(source), "something but space and commas changed");
    let wrapped = format_source(source, Some(60)).text;
    assert_eq!(format_source(&wrapped, Some(60)).text, wrapped, "wrapping a second time changes something");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn anything_is_formatted_once_and_for_all(pieces in proptest::collection::vec(piece(), 0..40)) {
        holds(&format!("profile! {{ {} }}", pieces.concat()));
    }

    #[test]
    fn a_mutated_profile_is_formatted_once_and_for_all(
        cuts in proptest::collection::vec((any::<proptest::sample::Index>(), 0_usize..6, piece()), 1..6),
    ) {
        let mut text: Vec<char> = MESSY.chars().collect();
        for (at, length, piece) in cuts {
            let at = at.index(text.len());
            let end = (at + length).min(text.len());
            text.splice(at..end, piece.chars());
        }
        holds(&text.into_iter().collect::<String>());
    }
}

#[test]
fn a_translation_is_laid_out_as_the_profile_is() {
    check(
        "vitae::profile!{use super::*;translation \"de\"{partial}\n/// Ich rechne.\nowner{role:\"Studentin\",photo:image(alt:\"Ada\")}}\n",
        &expect![[r#"
            vitae::profile!{
                use super::*;
                translation "de" { partial }
                /// Ich rechne.
                owner { role: "Studentin", photo: image(alt: "Ada") }
            }
        "#]],
    );
}
