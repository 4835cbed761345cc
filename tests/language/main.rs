//! `docs/language.md` says what the declaration says. With `UPDATE_EXPECT=1` its tables are written anew.

use std::fmt::Write as _;
use std::path::Path;

use vitae::{IdRule, Kind, Locale, Place, Profile, ProseRule};
use vitae_syntax::describe;

const START: &str = "<!-- What follows is made from the declaration in profile/src/kinds. -->\n";

#[test]
fn the_reference_is_made_from_the_declaration() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/language.md");
    let document = std::fs::read_to_string(&path).unwrap();
    let (introduction, reference) = document.split_once(START).unwrap();
    let made = reference_of(Profile::KINDS);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, format!("{introduction}{START}{made}")).unwrap();
    } else {
        assert_eq!(reference, made, "run it with UPDATE_EXPECT=1");
    }
}

#[test]
fn every_kind_and_key_is_documented_with_an_example() {
    for kind in Profile::KINDS {
        assert!(kind.docs.iter().any(|line| line.contains("```text")), "{} has no example", kind.word);
        for key in kind.keys {
            let example = key.docs.iter().any(|line| line.trim().starts_with(&format!("Example: `{}", key.word)));
            assert!(example, "{}.{} has no example", kind.word, key.word);
        }
    }
}

#[test]
fn every_language_is_listed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let document = std::fs::read_to_string(root.join("docs/languages.md")).unwrap();
    for locale in Locale::ALL {
        let cells = format!("| `{}` | {} |", locale.tag(), locale.own_name());
        assert!(document.contains(&cells), "docs/languages.md lacks {cells}");
    }
    for file in ["README.md", "CHANGELOG.md"] {
        let text = std::fs::read_to_string(root.join(file)).unwrap();
        assert!(text.contains(&Locale::ALL.len().to_string()), "{file} says how many languages there are");
    }
}

#[test]
fn no_word_is_a_keyword_of_rust() {
    for kind in Profile::KINDS {
        for word in kind.keys.iter().map(|key| key.word).chain([kind.word]) {
            assert!(syn::parse_str::<syn::Ident>(word).is_ok(), "{word} is a keyword");
        }
    }
}

fn reference_of(kinds: &[&Kind]) -> String {
    let mut text = String::new();
    for kind in kinds {
        let _ = write!(text, "\n## {}\n\n", kind.word);
        for line in kind.docs {
            let _ = writeln!(text, "{}", line.strip_prefix(' ').unwrap_or(line));
        }
        let often = match (kind.tag.required(), kind.tag.repeats()) {
            (true, _) => "It must stand once",
            (_, true) => "It may stand as often as needed",
            _ => "It may stand once",
        };
        let id = match kind.id {
            IdRule::None => "has no id",
            IdRule::File => "has the name of a file in the place of an id",
            IdRule::Language => "has a language in the place of an id",
            IdRule::Optional => "may have an id",
            IdRule::Required => "must have an id",
        };
        let prose = match kind.prose {
            ProseRule::Optional => "may have prose",
            ProseRule::Note => "may have a note above it, which is shown nowhere",
            ProseRule::Required => "must have prose",
            ProseRule::RequiredUnlessBuilt => "must have prose, unless it is `built`",
        };
        let _ = write!(text, "\n{often}, {id}, and {prose}.\n\n");
        let _ = writeln!(text, "| Key | Takes | Shows | Meaning |\n|---|---|---|---|");
        for key in kind.keys {
            let required = if key.required { ", required" } else { "" };
            let translatable = if key.translatable() { ", translatable" } else { "" };
            let shows: Vec<&str> = key.shows.iter().map(|place| place_name(*place)).collect();
            let meaning: Vec<&str> = key.docs.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
            let meaning = meaning.join(" ").replace('|', "\\|");
            let takes = describe(&key.value).replace('|', "\\|");
            let _ = writeln!(
                text,
                "| `{}` | {takes}{required}{translatable} | {} | {meaning} |",
                key.word,
                shows.join(", ")
            );
        }
    }
    text
}

fn place_name(place: Place) -> &'static str {
    match place {
        Place::Page => "pages",
        Place::Cv => "CV",
        Place::Data => "data",
        Place::Setting => "setting",
    }
}
