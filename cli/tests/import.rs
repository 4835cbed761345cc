//! The importers: a file in, a profile and a report out; and nothing is lost in silence.

use std::fs;
use std::path::Path;

use cargo_vitae::import::{Finished, import};
use expect_test::expect_file;
use vitae_syntax::{Loader, Severity, read_text};

fn check(input: &str, expected: &str) -> Finished {
    let finished = import(&Path::new("tests/fixtures").join(input), None).unwrap();
    let text = format!("{}\n{}", finished.profile, finished.report.markdown(input));
    expect_file![Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(expected)].assert_eq(&text);
    finished
}

/// What the checker says to a profile, its missing keys apart: these are in the report.
fn errors(finished: &Finished) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    for asset in &finished.assets {
        let path = folder.path().join("content").join(&asset.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, &asset.bytes).unwrap();
    }
    fs::create_dir_all(folder.path().join("content")).unwrap();
    let mut loader = Loader::new(folder.path(), folder.path().join("content"));
    let reading = read_text(&finished.profile, &folder.path().join("content/profile.rs"), &mut loader);
    let errors = reading.diagnostics.iter().filter(|located| located.diagnostic.severity == Severity::Error);
    errors.map(|located| format!("{}: {}", located.place.line, located.diagnostic.text())).collect()
}

/// Every text of the input is in the profile or in the report.
fn assert_nothing_is_lost(finished: &Finished, texts: &[String]) {
    let plain = |text: &str| {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        format!(" {} ", words.collect::<Vec<_>>().join(" ").to_lowercase())
    };
    let found = plain(&finished.profile) + &plain(&finished.report.markdown("the input"));
    for text in texts {
        let missing: Vec<&str> = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty() && !found.contains(&plain(word)))
            .collect();
        assert!(missing.is_empty(), "{missing:?} of `{text}` is neither in the profile nor in the report");
    }
}

/// The texts of a file that are values: what stands behind a colon or a dash, or in a list.
fn json_texts(value: &serde_json::Value, texts: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => texts.push(text.clone()),
        serde_json::Value::Array(elements) => elements.iter().for_each(|element| json_texts(element, texts)),
        serde_json::Value::Object(entries) => entries.values().for_each(|value| json_texts(value, texts)),
        other => texts.push(other.to_string()),
    }
}

#[test]
fn json_resume() {
    let finished = check("resume.json", "resume.expected");
    let mut texts = Vec::new();
    let text = fs::read_to_string("tests/fixtures/resume.json").unwrap();
    json_texts(&serde_json::from_str(&text).unwrap(), &mut texts);
    // `present` is an open range, `June 1830` is 1830-06, and an address follows from its name.
    let texts: Vec<String> = texts
        .into_iter()
        .filter(|text| {
            !["present", "June 1830", "1843-09-00"].contains(&text.as_str()) && text != "https://github.com/ada"
        })
        .collect();
    assert_nothing_is_lost(
        &finished,
        &texts.iter().map(|text| text.replace("<b>", "").replace("</b>", "")).collect::<Vec<_>>(),
    );
    assert_eq!(errors(&finished).iter().filter(|error| !error.contains("V003")).count(), 0, "{:#?}", errors(&finished));
}

#[test]
fn json_resume_before_its_first_version() {
    let finished = check("oldest.json", "oldest.expected");
    let mut texts = Vec::new();
    let text = fs::read_to_string("tests/fixtures/oldest.json").unwrap();
    json_texts(&serde_json::from_str(&text).unwrap(), &mut texts);
    texts.retain(|text| !["10/1842 - now", "May 1835 (expected)"].contains(&text.as_str()));
    let texts: Vec<String> = texts.iter().map(|text| text.replace(" and ", " ")).collect();
    assert_nothing_is_lost(&finished, &texts);
    assert_eq!(errors(&finished), [""; 0]);
}

#[test]
fn rendercv_before_its_first_version() {
    let finished = check("cv-oldest.yaml", "cv-oldest.expected");
    assert_eq!(errors(&finished), [""; 0]);
}

#[test]
fn rendercv() {
    let finished = check("cv.yaml", "cv.expected");
    let yaml = fs::read_to_string("tests/fixtures/cv.yaml").unwrap();
    let texts: Vec<String> = yaml
        .lines()
        .filter_map(|line| line.split_once(": ").map(|(_, value)| value).or(line.trim().strip_prefix("- ")))
        .filter(|value| !value.contains(": ") && *value != "present")
        .map(str::to_owned)
        .collect();
    assert!(texts.len() > 30);
    assert_nothing_is_lost(&finished, &texts);
    assert_eq!(errors(&finished).iter().filter(|error| !error.contains("V003")).count(), 0, "{:#?}", errors(&finished));
}

#[test]
fn the_language_of_an_input_is_that_of_the_site() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cv.yaml");
    for (language, key, lost) in [
        ("german", Some("language: \"de\""), false),
        ("mandarin_chinese", Some("language: \"zh-Hans\""), false),
        ("english", None, false),
        ("hindi", None, true),
    ] {
        fs::write(&path, format!("cv:\n  name: Ada\nlocale:\n  language: {language}\n")).unwrap();
        let finished = import(&path, None).unwrap();
        assert!(key.is_none_or(|key| finished.profile.contains(key)), "{}", finished.profile);
        assert_eq!(key.is_some(), finished.profile.contains("language:"), "{}", finished.profile);
        assert_eq!(lost, finished.report.markdown("cv.yaml").contains("Vitae has no words for this language"));
    }
}

/// The theme al-folio has its CV in a file of this shape, with keys of JSON Resume.
#[test]
fn rendercv_with_keys_of_json_resume() {
    let finished = check("cv-al-folio.yaml", "cv-al-folio.expected");
    assert_eq!(errors(&finished), [""; 0]);
}

#[test]
fn bibliography() {
    let finished = check("papers.bib", "papers.expected");
    assert_eq!(errors(&finished), [""; 0]);
    assert!(finished.assets[0].bytes.starts_with(b"@string"));
}

#[test]
fn al_folio() {
    let finished = check("al-folio", "al-folio.expected");
    assert_eq!(errors(&finished), [""; 0]);
}

#[test]
fn academicpages() {
    let finished = check("academicpages", "academicpages.expected");
    assert_eq!(errors(&finished), [""; 0]);
}

#[test]
fn what_is_nothing_known_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text, expected) in [
        ("a.json", "{", "a.json is not JSON"),
        ("a.yaml", "x: 1", "a.yaml is neither a RenderCV file"),
        ("a.yml", "x: [", "a.yml is not YAML"),
        ("a.docx", "x", "a.docx is nothing that can be imported"),
    ] {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        let error = import(&path, None).unwrap_err();
        assert!(format!("{error:#}").contains(expected), "{error:#}");
    }
    assert!(format!("{:#}", import(folder.path(), None).unwrap_err()).contains("has no _config.yml"));
    assert!(import(&folder.path().join("missing.json"), None).is_err());
}
