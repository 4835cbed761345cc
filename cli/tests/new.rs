//! `cargo vitae new`, by the program itself: what it writes, and what it refuses.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use vitae_syntax::{Loader, read_file};

fn vitae(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cargo-vitae")).current_dir(folder).args(arguments).output().unwrap()
}

fn read(folder: &Path, file: &str) -> String {
    fs::read_to_string(folder.join(file)).unwrap()
}

#[test]
fn a_new_site_has_content_without_a_mistake_and_depends_on_the_checkout() {
    let folder = tempfile::tempdir().unwrap();
    let checkout = folder.path().join("checkout/vitae");
    fs::create_dir_all(&checkout).unwrap();
    fs::write(checkout.join("Cargo.toml"), "[package]\nname = \"vitae\"\n").unwrap();
    let output =
        vitae(folder.path(), &["vitae", "new", "me/site", "--path", "checkout", "--name", "Ada \"A\" Lovelace"]);
    assert!(output.status.success(), "{output:?}");
    let site = folder.path().join("me/site");
    let manifest = read(&site, "Cargo.toml");
    assert!(manifest.contains("vitae = { path = \"../../checkout/vitae\" }"), "{manifest}");
    assert!(manifest.contains("vitae = { path = \"../../checkout/vitae\", features = [\"build\"] }"), "{manifest}");
    assert!(manifest.contains("\n[workspace]\n"), "{manifest}");
    for file in [".gitignore", ".github/workflows/site.yml", ".gitlab-ci.yml", "README.md", "rust-toolchain.toml"] {
        assert!(site.join(file).is_file(), "{file}");
    }
    let mut loader = Loader::new(&site, site.join("content"));
    let reading = read_file(&site.join("content/profile.rs"), &mut loader).unwrap();
    assert_eq!(reading.diagnostics.iter().map(|located| located.diagnostic.text()).collect::<Vec<_>>(), [""; 0]);
    let checked = vitae(&site, &["fmt", "--check"]);
    assert!(checked.status.success(), "{checked:?}");
}

#[test]
fn the_build_script_and_the_profiles_of_cargo_are_those_of_the_repository() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    assert_eq!(read(&root, "build.rs"), read(&root, "cli/templates/site/build.rs"));
    let profiles = |manifest: &str| {
        let sections = manifest.split("\n[").filter(|section| section.starts_with("profile."));
        sections.map(|section| section.trim().to_owned()).collect::<Vec<_>>()
    };
    let ours = profiles(&read(&root, "Cargo.toml"));
    assert_eq!(ours, profiles(&read(&root, "cli/templates/site/Cargo.toml")));
    assert_eq!(
        read(&root, "rust-toolchain.toml").lines().nth(1),
        read(&root, "cli/templates/site/rust-toolchain.toml").lines().nth(1)
    );
}

#[test]
fn a_folder_with_something_in_it_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("me")).unwrap();
    fs::write(folder.path().join("me/mine.txt"), "mine").unwrap();
    let output = vitae(folder.path(), &["new", "me"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("me is not empty"));
    assert_eq!(fs::read_dir(folder.path().join("me")).unwrap().count(), 1);
    assert!(vitae(folder.path(), &["new", "you"]).status.success());
    assert!(
        read(folder.path(), "you/Cargo.toml").contains(concat!("vitae = { version = \"", env!("CARGO_PKG_VERSION")))
    );
}

#[test]
fn an_input_that_cannot_be_read_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("resume.json"), "{").unwrap();
    let output = vitae(folder.path(), &["new", "me", "--from", "resume.json"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("resume.json is not JSON"));
    assert!(!folder.path().join("me").exists());
    let output = vitae(folder.path(), &["new", "me", "--path", "nowhere"]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("there is no checkout at nowhere"));
    assert!(!folder.path().join("me").join("Cargo.toml").exists());
}

#[test]
fn an_import_says_what_it_could_not_carry_over() {
    let folder = tempfile::tempdir().unwrap();
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let input = fixtures.join("resume.json");
    let output = vitae(folder.path(), &["new", "me", "--from", input.to_str().unwrap()]);
    assert!(output.status.success());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("work[0].salary = none"), "{said}");
    assert!(said.contains("content/profile.rs:39: `position` must have `dates`"), "{said}");
    assert!(read(&folder.path().join("me"), "IMPORT.md").contains("`work[0].salary` = none"));
    assert!(folder.path().join("me/content/assets/portrait.png").is_file());
}

#[test]
fn a_bibliography_with_defects_is_lenient() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.bib"), "@misc{a, author = {Ada Lovelace}, year = 1843}\n").unwrap();
    assert!(vitae(folder.path(), &["new", "me", "--from", "a.bib"]).status.success());
    let profile = read(&folder.path().join("me"), "content/profile.rs");
    assert!(profile.contains("bibliography \"publications.bib\" { lenient: true }"), "{profile}");
}

#[test]
fn shells_and_readers_of_manuals_are_served() {
    let folder = tempfile::tempdir().unwrap();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = vitae(folder.path(), &["completions", shell]);
        assert!(String::from_utf8_lossy(&script.stdout).contains("fmt"), "{shell}");
    }
    assert!(vitae(folder.path(), &["man", "--to", "pages"]).status.success());
    let page = read(folder.path(), "pages/cargo-vitae-fmt.1");
    assert!(page.contains("cargo vitae fmt") && page.contains(r"\-\-check"), "{page}");
    let help = vitae(folder.path(), &["vitae", "fmt", "--help"]);
    assert!(String::from_utf8_lossy(&help.stdout).contains("Examples:"));
    assert!(!help.stdout.contains(&0x1b), "no colours where there is no terminal");
}

#[test]
fn a_site_in_several_languages_has_a_file_for_each() {
    let folder = tempfile::tempdir().unwrap();
    let output = vitae(folder.path(), &["new", "me", "--languages", "de,en,zh-Hant"]);
    assert!(output.status.success(), "{output:?}");
    let site = folder.path().join("me");
    assert_eq!(
        read(&site, "content/profile.rs").split_once("\n\n").unwrap().1,
        "mod en;\nmod me;\nmod zh_hant;\n\n/// The profile: what the compiler checks, and what every page is made of.\n\
         pub static PROFILE: vitae::Profile = vitae::profile! {\n    use me::*;\n    use en::*;\n    use zh_hant::*;\n};\n"
    );
    assert!(read(&site, "content/me.rs").contains("site { language: \"de\", url: "));
    let mut loader = Loader::new(&site, site.join("content"));
    let reading = read_file(&site.join("content/profile.rs"), &mut loader).unwrap();
    assert_eq!(reading.diagnostics.iter().map(|located| located.diagnostic.text()).collect::<Vec<_>>(), [""; 0]);
    let profile = reading.reading.unwrap().profile.unwrap();
    let languages: Vec<&str> = profile.translations.iter().map(|translation| translation.language.as_str()).collect();
    assert_eq!((profile.language().as_str(), languages), ("de", vec!["en", "zh-Hant"]));
    let checked = vitae(&site, &["fmt", "--check"]);
    assert!(checked.status.success(), "{checked:?}");

    let output = vitae(folder.path(), &["new", "you", "--languages", "de,la"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.code() == Some(2) && said.contains("no words for the language `la`: it has"), "{said}");
    assert!(!folder.path().join("you").exists());
}

#[test]
fn an_import_names_the_lines_of_the_file_that_they_stand_in() {
    let folder = tempfile::tempdir().unwrap();
    let resume = r#"{ "basics": { "name": "Ada", "label": "Student", "url": "not a url" }, "work": [{ "name": "X", "startDate": "2020" }] }"#;
    fs::write(folder.path().join("resume.json"), resume).unwrap();
    for (place, arguments) in [("one", &[][..]), ("two", &["--languages", "en,de"][..])] {
        let output = vitae(folder.path(), &[&["new", place, "--from", "resume.json"], arguments].concat());
        assert!(output.status.success(), "{output:?}");
    }
    let (one, two) = (read(folder.path(), "one/IMPORT.md"), read(folder.path(), "two/IMPORT.md"));
    assert!(one.contains("content/profile.rs:"), "{one}");
    assert_eq!(one.replace("content/profile.rs", "content/me.rs"), two);
    let lines = |file: &str| read(folder.path(), file).lines().map(str::to_owned).collect::<Vec<_>>();
    let (one, two) = (lines("one/content/profile.rs"), lines("two/content/me.rs"));
    let at = one.iter().position(|line| line.contains("owner ")).unwrap();
    assert_eq!(one[at], two[at]);
}
