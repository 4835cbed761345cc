//! `cargo vitae check`: findings in each format, by the clock, and exit codes.

mod site;

use std::path::Path;

use serde_json::Value;
use site::{BARE, outcome, site, vitae};

/// An unknown key and a date that does not exist.
const WRONG: &str = r#"    organization uni { name: "University, 100% \"real\"", uri: "https://example.org" }
    education phd { degree: "PhD", at: uni, dates: 2018..2023-02-30 }
"#;

fn check(items: &str, arguments: &[&str]) -> (String, i32) {
    let folder = site(items);
    outcome(vitae(folder.path(), &["check"]).args(arguments))
}

fn json(items: &str, arguments: &[&str]) -> Value {
    serde_json::from_str(&check(items, &[&["--format", "json"], arguments].concat()).0).unwrap()
}

/// Where `token` stands in the file with the profile `items`: `4:39`.
fn place(items: &str, token: &str) -> String {
    let at = items.find(token).unwrap();
    let start = items[..at].rfind('\n').map_or(0, |end| end + 1);
    format!("{}:{}", items[..at].matches('\n').count() + 2, items[start..at].chars().count() + 1)
}

/// Each finding as `severity code line:column`.
fn findings(whole: &Value) -> Vec<String> {
    let findings = whole["diagnostics"].as_array().unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    findings
        .iter()
        .map(|one| format!("{} {} {}:{}", text(&one["severity"]), text(&one["code"]), one["line"], one["column"]))
        .collect()
}

/// The findings that depend on the date.
fn by_the_clock(whole: &Value) -> Vec<String> {
    findings(whole).into_iter().filter(|finding| finding.contains(" V09")).collect()
}

/// The findings in [`WRONG`].
fn wrong() -> [String; 2] {
    let items = format!("{BARE}{WRONG}");
    [format!("error V002 {}", place(&items, "uri")), format!("error V009 {}", place(&items, "30 }"))]
}

#[test]
fn what_is_wrong_is_printed_as_rustc_prints_it() {
    let (text, code) = check(&format!("{BARE}{WRONG}"), &[]);
    assert_eq!(code, 1);
    assert!(text.contains("error[V002]: "), "{text}");
    let uri = place(&format!("{BARE}{WRONG}"), "uri");
    assert!(text.contains(&format!("--> content/profile.rs:{uri}")), "{text}");
    assert!(text.contains("dates: 2018..2023-02-30"), "{text}");
    assert!(text.contains("its last day is `2023-02-28`"), "{text}");
    assert!(text.contains("2 errors"), "{text}");
    assert!(!text.contains('\u{1b}'), "no colour where there is no terminal: {text}");
}

#[test]
fn colour_can_be_forced_and_forbidden() {
    let folder = site(&format!("{BARE}{WRONG}"));
    let (text, _) = outcome(vitae(folder.path(), &["check"]).env("CLICOLOR_FORCE", "1"));
    assert!(text.contains("\u{1b}["), "{text}");
    let (text, _) = outcome(vitae(folder.path(), &["check"]).env("NO_COLOR", "1"));
    assert!(!text.contains('\u{1b}'), "{text}");
}

#[test]
fn a_clean_profile_is_no_error() {
    assert_eq!(findings(&json(BARE, &[])), [""; 0]);
    assert_eq!(check(BARE, &[]).1, 0);
    assert_eq!(check(BARE, &["--strict"]).1, 0);
}

#[test]
fn the_json_has_every_finding_with_its_place() {
    let whole = json(&format!("{BARE}{WRONG}"), &[]);
    assert_eq!(findings(&whole), wrong());
    assert_eq!(whole["errors"], 2);
    assert_eq!(whole["diagnostics"][0]["name"], "unknown-key");
    assert_eq!(whole["diagnostics"][0]["file"], "content/profile.rs");
    let width = |one: &Value| one["end_column"].as_u64().unwrap() - one["column"].as_u64().unwrap();
    assert_eq!(whole["diagnostics"].as_array().unwrap().iter().map(width).collect::<Vec<_>>(), [3, 2]);
    assert_eq!(whole["diagnostics"][1]["help"], "its last day is `2023-02-28`");
}

#[test]
fn annotations_are_escaped_and_counted_from_the_checkout() {
    let folder = site(&format!("{BARE}    organization uni {{ name: \"A\", url: \"https://a,b:%41\" }}\n"));
    let workspace = folder.path().parent().unwrap();
    let mut command = vitae(folder.path(), &["check", "--format", "github"]);
    let (text, code) = outcome(command.env("GITHUB_WORKSPACE", workspace));
    assert_eq!(code, 1);
    let name = folder.path().file_name().unwrap().to_str().unwrap();
    let line = text.lines().next().unwrap();
    assert!(line.starts_with(&format!("::error file={name}/content/profile.rs,line=4,col=40,")), "{line}");
    assert!(line.contains(",title=V012 malformed-url::"), "{line}");
    let message = line.split("::").nth(2).unwrap();
    assert!(message.contains("%25"), "a percent sign is escaped: {line}");
    assert!(message.contains("%0Ahelp: "), "a line break is escaped: {line}");
    assert_eq!(text.lines().count(), 1, "{text}");
}

#[test]
fn the_sarif_log_is_valid_against_its_schema() {
    let schema: Value = serde_json::from_str(include_str!("fixtures/sarif-schema-2.1.0.json")).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for items in [format!("{BARE}{WRONG}"), BARE.to_owned(), String::new()] {
        let (text, _) = check(&items, &["--format", "sarif"]);
        let log: Value = serde_json::from_str(&text).unwrap();
        let errors: Vec<String> = validator.iter_errors(&log).map(|error| error.to_string()).collect();
        assert_eq!(errors, [""; 0]);
    }
    let (text, _) = check(&format!("{BARE}{WRONG}"), &["--format", "sarif"]);
    let log: Value = serde_json::from_str(&text).unwrap();
    let result = &log["runs"][0]["results"][1];
    assert_eq!(result["ruleId"], "V009");
    assert_eq!(log["runs"][0]["tool"]["driver"]["rules"][1]["id"], "V009");
    assert_eq!(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "content/profile.rs");
    assert_eq!(result["locations"][0]["physicalLocation"]["region"]["startLine"], 5);
    assert!(validator.iter_errors(&serde_json::json!({ "version": "2.1.0" })).next().is_some(), "the schema is in use");
}

#[test]
fn a_status_goes_stale_after_a_year_and_is_a_warning_unless_strict() {
    let status = |since: &str| format!("{BARE}    status {{ seeking: \"a post\", since: {since} }}\n");
    assert_eq!(by_the_clock(&json(&status("2023-12-30"), &[])), ["warning V090 4:40"]);
    assert_eq!(by_the_clock(&json(&status("2024-01-02"), &[])), [""; 0]);
    assert_eq!(by_the_clock(&json(&status("2024"), &[])), [""; 0]);
    assert_eq!(json(&status("2022"), &["--strict"])["errors"], 1);
    assert_eq!(check(&status("2022"), &[]).1, 0);
    assert_eq!(check(&status("2022"), &["--strict"]).1, 1);
    assert_eq!(by_the_clock(&json(&status("2022"), &["--strict"])), ["error V090 4:40"]);
}

#[test]
fn what_is_said_to_be_coming_may_not_have_passed() {
    let talk =
        |date: &str| format!("{BARE}    talk t {{ title: \"Clocks\", event: \"SOSP (upcoming)\", date: {date} }}\n");
    assert_eq!(by_the_clock(&json(&talk("2024-10"), &[])), ["warning V091 4:38"]);
    assert_eq!(by_the_clock(&json(&talk("2025-01-01"), &[])), [""; 0]);
    assert_eq!(by_the_clock(&json(&talk("2025"), &[])), [""; 0]);
    let workshop =
        "    /// It will take place in Turin.\n    workshop { name: \"W\", role: \"Chair\", dates: 2023-05 }\n";
    assert_eq!(by_the_clock(&json(&format!("{BARE}{workshop}"), &[])), ["warning V091 4:5"]);
    let news = "    /// The upcoming talk will take place in Turin.\n    news { date: 2023-05 }\n";
    assert_eq!(by_the_clock(&json(&format!("{BARE}{news}"), &[])), [""; 0]);
}

#[test]
fn the_clock_is_that_of_the_machine_without_a_variable_and_a_wrong_one_is_said() {
    let folder = site(&format!("{BARE}    status {{ seeking: \"a post\", since: 2020 }}\n"));
    let (text, code) = outcome(vitae(folder.path(), &["check"]).env_remove("SOURCE_DATE_EPOCH"));
    assert!(text.contains("V090") && code == 0, "{text}");
    let (text, code) = outcome(vitae(folder.path(), &["check"]).env("SOURCE_DATE_EPOCH", "yesterday"));
    assert!(text.contains("SOURCE_DATE_EPOCH") && code == 2, "{text}");
}

#[test]
fn a_site_is_found_from_within_and_by_its_path() {
    let folder = site(&format!("{BARE}{WRONG}"));
    let root = folder.path().to_str().unwrap();
    for (from, path) in [
        (folder.path().join("content"), None),
        (std::env::temp_dir(), Some(root.to_owned())),
        (std::env::temp_dir(), Some(format!("{root}/content/profile.rs"))),
    ] {
        let mut command = vitae(&from, &["check", "--format", "json"]);
        let (text, _) = outcome(command.args(path));
        let whole: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(findings(&whole), wrong());
        assert_eq!(whole["diagnostics"][0]["file"], "content/profile.rs");
    }
    let (text, code) = outcome(&mut vitae(Path::new("/"), &["check"]));
    assert!(text.contains("there is no site in /") && code == 2, "{text}");
}

#[test]
fn a_wrong_command_line_is_2() {
    assert_eq!(check(BARE, &["--format", "xml"]).1, 2);
    assert_eq!(check(BARE, &["nowhere"]).1, 2);
}

#[test]
fn whoever_reads_the_findings_may_leave_early() {
    let folder = site("    owner {}\n");
    let mut command = vitae(folder.path(), &["check", "--format", "sarif"]);
    let mut child = command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((String::from_utf8(output.stderr).unwrap().as_str(), output.status.code()), ("", Some(1)));
}
