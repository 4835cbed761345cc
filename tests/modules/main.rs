//! A profile in several files: it says what it would say in one, and what is wrong is reported in the file where it
//! stands, by both doors.

#[path = "../errors/rustc.rs"]
mod rustc;
mod split;

use std::path::{Path, PathBuf};

use vitae::RenderedSite;
use vitae_syntax::{Loader, NativeReading, read_file};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(folder: &Path) -> NativeReading {
    let content = folder.join("content");
    read_file(&content.join("profile.rs"), &mut Loader::new(folder, &content)).unwrap()
}

/// Copies the split profile into a folder of its own, each file changed by `change`.
fn copy(name: &str, change: impl Fn(&str, String) -> String) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("errors").join(name);
    let content = folder.join("content");
    let _ = std::fs::remove_dir_all(&content);
    std::fs::create_dir_all(&content).unwrap();
    for entry in std::fs::read_dir(root().join("tests/split/content")).unwrap() {
        let path = entry.unwrap().path();
        let file = path.file_name().unwrap().to_str().unwrap();
        std::fs::write(content.join(file), change(file, std::fs::read_to_string(&path).unwrap())).unwrap();
    }
    folder
}

/// What both doors say of the profile in `folder`, which must be the same: the file, the line and the message.
fn said_of(folder: &Path) -> Vec<String> {
    let mut by_rustc: Vec<rustc::Message> =
        rustc::check(folder, &["profile".to_owned()]).into_values().flatten().collect();
    by_rustc.sort();
    let mut natively: Vec<rustc::Message> = read(folder).diagnostics.iter().map(rustc::message).collect();
    natively.sort();
    assert_eq!(natively, by_rustc);
    natively.into_iter().map(|(file, line, _, text)| format!("{file}:{line}: {}", text.replace('\n', "; "))).collect()
}

#[test]
fn a_profile_in_several_files_is_the_profile_in_one() {
    let whole = root().join("tests/complete");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("split-by-kind");
    let modules = split::split_by_kind(&whole.join("content"), &folder.join("content"));
    assert!(modules > 15, "there are but {modules} modules");
    let (whole, parts) = (read(&whole), read(&folder));
    assert!(parts.diagnostics.is_empty(), "{:#?}", parts.diagnostics);
    let profile = |reading: &NativeReading| reading.reading.as_ref().unwrap().profile.clone().unwrap();
    assert_eq!(profile(&whole), profile(&parts));
    let files = |reading: &NativeReading| RenderedSite::new(&profile(reading)).files;
    assert_eq!(files(&whole), files(&parts));
}

#[test]
fn mistakes_are_reported_where_they_stand() {
    let folder = copy("split-mistakes", |file, text| match file {
        "me.rs" => text.replace("(harbours)", "(harbors)").replace("advisors: [fresnel]", "advisors: [fresnell]"),
        "people.rs" => text.replace("person fresnel", "person lamps { name: \"x\" }\n    person fresnel"),
        "research.rs" => text.replace("people: [fresnel]", "people: [fresnel, academy]").replace("2013", "2013-13"),
        "teaching.rs" => {
            let site = "site { url: \"https://example.org/\" }\n    talk lamps";
            text.replace("at: lighthouses", "at: lighthouse").replace("talk lamps", site)
        }
        _ => text,
    });
    let expected = [
        "content/me.rs:8: [V025] `harbors` is the id of nothing; help: did you mean `harbours`?",
        "content/me.rs:13: [V007] there is no person `fresnell`; help: did you mean `fresnel`?",
        "content/research.rs:9: [V008] `people` takes the id of an `owner` or `person`, but `academy` is the id of an \
         `organization`; help: there are `fresnel`, `lamps`, `mary`",
        "content/research.rs:13: [V009] there is no month 13; help: months go from 01 to 12: `2013-06`",
        "content/teaching.rs:8: [V029] there is a `site` already in `content/me.rs`; help: keep one of the two",
        "content/teaching.rs:9: [V006] the id `lamps` is taken by another `person` in `content/people.rs`; help: choose \
         another, for example `lamps2`",
        "content/teaching.rs:9: [V007] there is no organization `lighthouse`; help: did you mean `lighthouses`?",
    ];
    assert_eq!(said_of(&folder), expected);
}

#[test]
fn modules_are_declared_as_rust_has_it() {
    let folder = copy("split-declared", |file, text| match file {
        "profile.rs" => {
            text.replace("mod me;\nmod people;", "/* me: */ mod me;// who\n#[rustfmt::skip] mod people; /* mod no; */")
        }
        "people.rs" => text.replace("vitae::profile!", "/* a part */ vitae::profile!"),
        _ => text,
    });
    assert_eq!(said_of(&folder), Vec::<String>::new());
}

#[test]
fn a_translation_stands_in_a_part_that_is_used() {
    let help = |module: &str, language: &str| {
        format!(
            "help: write `vitae::profile! {{ use super::*; translation \"{language}\" {{}} .. }}` in `{module}.rs`, `mod \
             {module};` above this call, and `use {module}::*;` in it"
        )
    };
    let in_value = copy("translation-in-value", |file, text| match file {
        "profile.rs" => text.replace("    use ar::*;", "    use ar::*;\n    translation \"zh-Hant\" {}"),
        _ => text,
    });
    let said = format!(
        "content/profile.rs:18: [V067] a translation stands in a file of its own; {}",
        help("zh_hant", "zh-Hant")
    );
    assert_eq!(said_of(&in_value), [said]);

    let unused = copy("translation-unused", |file, text| match file {
        "profile.rs" => text.replace("    use de::*;\n", ""),
        _ => text,
    });
    let expected = "content/de.rs:4: [V049] the profile does not use this part; help: write `use de::*;` in the `profile!` \
                    that is its value";
    assert_eq!(said_of(&unused), [expected]);

    let no_part = copy("translation-no-part", |file, text| match file {
        "de.rs" => text.replace("    use super::*;\n", ""),
        _ => text,
    });
    let expected = "content/de.rs:4: [V047] this `profile!` does not say that it is part of another; help: write `use \
                    super::*;` as its first line";
    assert_eq!(said_of(&no_part), [expected]);
}

#[test]
fn warnings_stand_in_their_file() {
    let folder = copy("split-warnings", |file, text| match file {
        "people.rs" => text.replace("person fresnel", "person young { name: \"Thomas Young\" }\n    person fresnel"),
        _ => text,
    });
    let expected =
        ["content/people.rs:6: [V071] nothing refers to the person `young`; help: refer to them, or remove the item"];
    assert_eq!(said_of(&folder), expected);
}

#[test]
fn an_unreadable_part_hides_what_it_may_hold() {
    let folder = copy("split-unreadable", |file, text| match file {
        "people.rs" => text.replace("\"Academy of Lights\"", "\"Academy of Lights"),
        _ => text,
    });
    let said: Vec<String> = read(&folder).diagnostics.iter().map(|found| found.place.path.clone()).collect();
    assert_eq!(said, ["content/people.rs"]);
}

#[cfg(unix)]
#[test]
fn a_part_may_not_be_a_link_to_elsewhere() {
    let folder = copy("split-linked", |_, text| text);
    let part = folder.join("content/people.rs");
    std::fs::rename(&part, folder.join("people.rs")).unwrap();
    std::os::unix::fs::symlink(folder.join("people.rs"), &part).unwrap();
    let reading = read(&folder);
    let said = reading.diagnostics.iter().map(|found| found.diagnostic.text()).find(|text| text.contains("[V046]"));
    assert!(said.is_some_and(|said| {
        said.contains("`content/people.rs` leads out of `content/`")
            && said.contains("put the file there in place of the link")
    }));
}
