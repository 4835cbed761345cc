//! `cargo vitae diff`: what has changed since a commit, in words.

mod site;

use std::path::Path;
use std::process::Command;

use serde_json::Value;
use site::{BARE, outcome, profile, site, vitae, write};

const OLD: &str = r#"    organization uni { name: "University" }
    organization lab { name: "Lab" }
    person turing { name: "Alan Turing" }
    education phd { degree: "PhD", at: uni, dates: 2018..2024, advisors: [turing] }
    /// I study persistent memory for a living.
    page about { title: "About" }
    bibliography "p.bib" { others }
    talk { title: "Clocks", date: 2020, slides: file("t.pdf") }
"#;

fn git(folder: &Path, arguments: &[&str]) {
    let identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false"];
    let output = Command::new("git").current_dir(folder).args(identity).args(arguments).output().unwrap();
    assert!(output.status.success(), "{output:?}");
}

fn entry(key: &str, title: &str) -> String {
    format!("@article{{{key}, author={{A, B}}, title={{{title}}}, year={{2020}}, journal={{J}}}}\n")
}

/// A site in `place` of a repository whose last commit has [`OLD`].
fn committed(place: &str) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = site("");
    let root = folder.path().join(place);
    write(&root, "Cargo.toml", "[package]\nname = \"me\"\n");
    write(&root, "content/profile.rs", &profile(&format!("{BARE}{OLD}")));
    write(&root, "content/p.bib", &(entry("one", "First") + &entry("two", "Second")));
    write(&root, "content/t.pdf", "%PDF-1.7 a");
    git(folder.path(), &["init", "--quiet"]);
    git(folder.path(), &["add", "."]);
    git(folder.path(), &["commit", "--quiet", "--message", "one"]);
    (folder, root)
}

fn diff(root: &Path, arguments: &[&str]) -> (String, i32) {
    outcome(vitae(root, &["diff"]).args(arguments))
}

#[test]
fn a_change_is_said_in_the_words_of_the_profile() {
    for place in ["", "homes/ada"] {
        let (_folder, root) = committed(place);
        assert_eq!(diff(&root, &[]), ("no change in what the profile says\n".to_owned(), 0));
        let new = OLD
            .replace("2018..2024,", "2018..2024-06,")
            .replace("at: uni", "at: lab, grade: 92%")
            .replace("persistent memory for", "clocks for")
            .replace(
                "    person turing",
                "    // Moved.\n    person hopper { name: \"Grace Hopper\" }\n    person turing",
            )
            .replace("[turing]", "[hopper, turing]");
        write(&root, "content/profile.rs", &profile(&format!("{BARE}{new}")));
        write(&root, "content/p.bib", &(entry("three", "Third") + &entry("one", "First and last")));
        write(&root, "content/t.pdf", "%PDF-1.7 b");
        let (text, code) = diff(&root, &["HEAD"]);
        assert_eq!(code, 0);
        let mut lines: Vec<&str> = text.lines().collect();
        lines.sort_unstable();
        assert_eq!(
            lines,
            [
                "education phd: advisors turing -> hopper, turing",
                "education phd: at uni -> lab",
                "education phd: dates 2018..2024 -> 2018..2024-06",
                "education phd: grade added: 92%",
                "file t.pdf: replaced by another",
                "page about: prose persistent memory -> clocks",
                "person added: Grace Hopper (hopper)",
                "publication added: Third (three)",
                "publication one: title First -> First and last",
                "publication removed: Second (two)",
            ],
        );
    }
}

#[test]
fn it_can_be_had_as_markdown_and_as_json() {
    let (_folder, root) = committed("");
    write(&root, "content/profile.rs", &profile(&format!("{BARE}{}", OLD.replace("\"Lab\"", "\"*Lab*\""))));
    let (text, _) = diff(&root, &["--format", "markdown"]);
    assert_eq!(text, "### What has changed since HEAD\n\n- organization lab: name Lab -\\> \\*Lab\\*\n");
    let changes: Value = serde_json::from_str(&diff(&root, &["--format", "json"]).0).unwrap();
    let expected = serde_json::json!([{ "change": "changed", "kind": "organization", "name": "lab", "field": "name", "old": "Lab", "new": "*Lab*" }]);
    assert_eq!(changes, expected);
}

#[test]
fn the_checkout_and_its_index_are_left_alone() {
    let (folder, root) = committed("");
    write(&root, "content/p.bib", &entry("three", "Third"));
    diff(&root, &[]);
    let status = Command::new("git").current_dir(folder.path()).args(["status", "--porcelain"]).output().unwrap();
    assert_eq!(String::from_utf8(status.stdout).unwrap(), " M content/p.bib\n");
}

#[test]
fn what_cannot_be_compared_is_said() {
    let (_folder, root) = committed("");
    let (text, code) = diff(&root, &["nowhere"]);
    assert!(text.contains("cannot find the content at nowhere") && code == 2, "{text}");
    assert_eq!(diff(&root, &["--output=x"]).1, 2);
    write(&root, "content/profile.rs", &profile("    owner {}\n"));
    let (text, code) = diff(&root, &[]);
    assert!(text.contains("cargo vitae check") && code == 1, "{text}");
}

#[test]
fn what_a_translation_says_and_lacks_is_said() {
    let folder = site("");
    let root = folder.path();
    let part = |items: &str| format!("vitae::profile! {{\n    use super::*;\n{items}}}\n");
    let original = format!(
        "{BARE}    project a {{ name: \"A\", summary: \"One\", role: \"Lead\" }}\n    project b {{ name: \"B\" }}\n"
    );
    let german = "    translation \"de\" {}\n    project a { summary: \"Eins\", role: \"Leitung\", name: \"Ah\" }\n";
    let value = "mod de;\nmod me;\npub static PROFILE: vitae::Profile = vitae::profile! {\n    use me::*;\n    use de::*;\n};\n";
    write(root, "Cargo.toml", "[package]\nname = \"me\"\n");
    write(root, "content/profile.rs", value);
    write(root, "content/me.rs", &part(&original));
    write(root, "content/de.rs", &part(german));
    git(root, &["init", "--quiet"]);
    git(root, &["add", "."]);
    git(root, &["commit", "--quiet", "--message", "one"]);

    let changed = original.replace("Lead", "Leader").replace("name: \"B\"", "name: \"B\", summary: \"Two\"");
    write(root, "content/me.rs", &part(&changed));
    write(root, "content/de.rs", &part(&german.replace("\"Eins\"", "\"Ein Erstes\"").replace(", name: \"Ah\"", "")));
    let (text, _) = diff(root, &[]);
    assert_eq!(
        text.lines().collect::<Vec<_>>(),
        [
            "project a: role Lead -> Leader",
            "project b: summary added: Two",
            "de: translation of a.name is missing",
            "de: translation of a.role is of the old text",
            "de: translation of a.summary Eins -> Ein Erstes",
            "de: translation of b.summary is missing",
        ]
    );
    let changes: Value = serde_json::from_str(&diff(root, &["--format", "json"]).0).unwrap();
    let expected = serde_json::json!({
        "change": "changed", "kind": "translation", "name": "de", "item": "a", "field": "summary",
        "old": "Eins", "new": "Ein Erstes",
    });
    assert_eq!(changes.as_array().unwrap()[4], expected);
}
