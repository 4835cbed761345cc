//! `cargo vitae serve`, over HTTP: the bytes of a build, errors, recovery, and who is let in.

mod preview;
mod site;

use std::fs;
#[cfg(unix)]
use std::os::unix::fs::symlink;
use std::thread::sleep;
use std::time::Duration;

use preview::{Preview, Response};
use site::{BARE, profile, site, write};
use vitae_site::Contents;
use vitae_syntax::{Loader, read_file};

const SCRIPT: &str = "<script src=\"/~vitae/preview.js\" defer></script>";

/// A page without what the preview puts into it, and without its policy.
fn bare(page: &str) -> String {
    let page = page.replacen(SCRIPT, "", 1);
    let start = page.find("<meta http-equiv=\"Content-Security-Policy\"").unwrap();
    let end = start + page[start..].find('>').unwrap();
    page[..start].to_owned() + &page[end..]
}

#[test]
fn every_file_is_what_a_build_writes_but_for_the_script() {
    let items = format!(
        "{BARE}    /// See [the papers](publications) and [A](a).\n    project a {{ name: \"A\" }}\n    bibliography \"p.bib\" {{ others }}\n\
         talk t {{ title: \"T\", date: 2020, slides: file(\"t.pdf\") }}\n    /// Clocks.\n    page hobbies {{ title: \"Hobbies\" }}\n"
    );
    let folder = site(&items);
    let entry = |number: usize| {
        format!(
            "@article{{k{number}, author={{A, B}}, title={{Title {number}}}, year={{{}}}, journal={{J}}}}\n",
            1950 + number / 3
        )
    };
    write(folder.path(), "content/p.bib", &(0..200).map(entry).collect::<String>());
    write(folder.path(), "content/t.pdf", "%PDF-1.7");
    let preview = Preview::start(folder.path());

    let content = folder.path().canonicalize().unwrap().join("content");
    let mut loader = Loader::new(content.parent().unwrap(), &content);
    let reading = read_file(&content.join("profile.rs"), &mut loader).unwrap();
    let profile = reading.reading.unwrap().profile.unwrap();
    let files = vitae_site::render(&profile);
    assert!(files.len() > 210, "{}", files.len());
    for file in files {
        let Response { status, body, .. } = preview.get(&format!("/{}", file.path));
        assert_eq!(status, 200, "{}", file.path);
        match file.contents {
            Contents::Text(text) if text.starts_with("<!DOCTYPE html>") => {
                assert_eq!(bare(&body), bare(&(SCRIPT.to_owned() + &text)), "{}", file.path);
                assert_eq!(body.matches(SCRIPT).count(), 1, "{}", file.path);
            }
            Contents::Text(text) => assert_eq!(body, text, "{}", file.path),
            Contents::Asset(asset) => {
                assert_eq!(body.as_bytes(), fs::read(content.join(asset.as_str())).unwrap(), "{}", file.path);
            }
            Contents::Bytes(_) | Contents::Pdf(_) | Contents::Card(_) | Contents::Resized(..) => {}
        }
    }
}

#[test]
fn an_edit_is_seen_and_the_last_good_page_stays_behind_errors() {
    let folder = site(BARE);
    let preview = Preview::start(folder.path());
    let mut events = preview.events();
    let first = events.next();
    assert_eq!(first["problems"].as_array().unwrap().len(), 0);
    assert!(preview.get("/").body.contains("Analyst"));

    write(folder.path(), "content/profile.rs", &profile(&BARE.replace("Analyst", "Countess")));
    let second = events.next();
    assert!(second["version"].as_u64() > first["version"].as_u64());
    assert!(preview.get("/").body.contains("Countess"));

    write(folder.path(), "content/profile.rs", &profile(&BARE.replace("role: \"Analyst\"", "rle: \"Nobody\"")));
    let broken = events.next();
    let problem = &broken["problems"][0];
    assert_eq!((problem["code"].as_str(), problem["line"].as_u64()), (Some("V002"), Some(3)));
    assert!(problem["source"].as_str().unwrap().contains("rle: \"Nobody\""));
    let file = folder.path().canonicalize().unwrap().join("content/profile.rs");
    assert_eq!(problem["link"].as_str().unwrap(), format!("vscode://file{}:3:{}", file.display(), problem["column"]));
    assert!(preview.get("/").body.contains("Countess"), "the last good page stays");

    write(folder.path(), "content/profile.rs", &profile(BARE));
    assert_eq!(events.next()["problems"].as_array().unwrap().len(), 0);
    assert!(preview.get("/").body.contains("Analyst"));
}

/// Whether the first problem of a state is at this place. A file that is being written may show as another state before.
fn has_problem(event: &serde_json::Value, file: &str, line: u64) -> bool {
    let problem = &event["problems"][0];
    problem["file"] == file && problem["line"] == line
}

#[test]
fn a_module_of_the_profile_is_watched_too() {
    let folder = site(BARE);
    let root = "mod me;\npub static PROFILE: vitae::Profile = vitae::profile! {\n    use me::*;\n};\n";
    let module = |role: &str| format!("vitae::profile! {{\n    use super::*;\n\n{}}}\n", BARE.replace("Analyst", role));
    write(folder.path(), "content/profile.rs", root);
    write(folder.path(), "content/me.rs", &module("Analyst"));
    let preview = Preview::start(folder.path());
    let mut events = preview.events();
    assert!(events.next()["problems"].as_array().unwrap().is_empty());
    assert!(preview.get("/").body.contains("Analyst"));
    write(folder.path(), "content/me.rs", &module("Countess"));
    events.until(|_| preview.get("/").body.contains("Countess"));
    write(folder.path(), "content/me.rs", &module("Countess").replace("role:", "rle:"));
    events.until(|event| has_problem(event, "content/me.rs", 5));
}

#[cfg(unix)]
#[test]
fn a_profile_that_is_a_link_is_watched_where_it_leads() {
    let folder = site(BARE);
    let elsewhere = tempfile::tempdir().unwrap();
    let content = folder.path().join("content");
    let root = "mod me;\npub static PROFILE: vitae::Profile = vitae::profile! {\n    use me::*;\n};\n";
    let module = |role: &str| format!("vitae::profile! {{\n    use super::*;\n\n{}}}\n", BARE.replace("Analyst", role));
    write(elsewhere.path(), "profile.rs", root);
    write(folder.path(), "content/me.rs", &module("Analyst"));
    fs::remove_file(content.join("profile.rs")).unwrap();
    symlink(elsewhere.path().join("profile.rs"), content.join("profile.rs")).unwrap();
    let preview = Preview::start(folder.path());
    let mut events = preview.events();
    assert_eq!(events.next()["problems"], serde_json::json!([]));

    write(folder.path(), "content/me.rs", &module("Countess"));
    events.until(|_| preview.get("/").body.contains("Countess"));
    write(elsewhere.path(), "profile.rs", &root.replace("use me::*;", "use me::*;\n    projct a {}"));
    events.until(|event| has_problem(event, "content/profile.rs", 4));
    assert!(preview.get("/").body.contains("Countess"), "the last good page stays");
}

#[cfg(unix)]
#[test]
fn a_link_that_is_made_to_lead_elsewhere_is_followed() {
    let folder = site(BARE);
    let elsewhere = tempfile::tempdir().unwrap();
    let link = folder.path().join("content/profile.rs");
    write(elsewhere.path(), "one/profile.rs", &profile(BARE));
    write(elsewhere.path(), "two/profile.rs", &profile(&BARE.replace("Analyst", "Countess")));
    fs::remove_file(&link).unwrap();
    symlink(elsewhere.path().join("one/profile.rs"), &link).unwrap();
    let preview = Preview::start(folder.path());
    let mut events = preview.events();
    events.next();
    let next = folder.path().join("content/next");
    symlink(elsewhere.path().join("two/profile.rs"), &next).unwrap();
    fs::rename(&next, &link).unwrap();
    events.until(|_| preview.get("/").body.contains("Countess"));
    write(elsewhere.path(), "two/profile.rs", &profile(&BARE.replace("Analyst", "Engineer")));
    events.until(|_| preview.get("/").body.contains("Engineer"));
}

#[test]
fn a_profile_that_is_gone_is_an_error_until_it_is_back() {
    let folder = site(BARE);
    let preview = Preview::start(folder.path());
    let mut events = preview.events();
    events.next();
    fs::remove_file(folder.path().join("content/profile.rs")).unwrap();
    let problems = events.next()["problems"].clone();
    assert!(problems[0]["message"].as_str().unwrap().starts_with("cannot read "), "{problems}");
    assert!(preview.get("/").body.contains("Analyst"), "the last good page stays");
    write(folder.path(), "content/profile.rs", &profile(&BARE.replace("Analyst", "Countess")));
    events.until(|event| event["problems"].as_array().unwrap().is_empty());
    assert!(preview.get("/").body.contains("Countess"));
}

#[test]
fn a_page_says_which_state_it_shows_and_no_two_previews_have_the_same() {
    let folder = site(BARE);
    let version = |preview: &Preview| {
        let state = preview.events().next()["version"].as_u64().unwrap();
        assert_eq!(preview.get("/").version, Some(state));
        state
    };
    let first = version(&Preview::start(folder.path()));
    assert!(version(&Preview::start(folder.path())) > first);
}

#[test]
fn it_starts_with_broken_content_and_shows_the_page_once_that_is_mended() {
    let folder = site("    owner {\n");
    let preview = Preview::start(folder.path());
    let mut events = preview.events();
    assert!(!events.next()["problems"].as_array().unwrap().is_empty());
    let Response { status, body, .. } = preview.get("/");
    assert_eq!(status, 503);
    assert!(body.contains(SCRIPT), "{body}");
    write(folder.path(), "content/profile.rs", &profile(BARE));
    assert!(events.next()["problems"].as_array().unwrap().is_empty());
    assert_eq!(preview.get("/").status, 200);
}

#[test]
fn files_put_in_place_by_renaming_and_files_written_in_halves_are_seen() {
    let folder = site(BARE);
    let preview = Preview::start(folder.path());
    let mut events = preview.events();
    events.next();
    write(folder.path(), "content/profile.rs~", &profile(&BARE.replace("Analyst", "Renamed")));
    fs::rename(folder.path().join("content/profile.rs~"), folder.path().join("content/profile.rs")).unwrap();
    events.until(|_| preview.get("/").body.contains("Renamed"));

    let whole = profile(&BARE.replace("Analyst", "Whole"));
    let (half, _) = whole.split_at(whole.len() / 2);
    write(folder.path(), "content/profile.rs", half);
    sleep(Duration::from_millis(15));
    write(folder.path(), "content/profile.rs", &whole);
    events.until(|event| {
        assert_eq!(event["problems"].as_array().unwrap().len(), 0, "half a file is no news");
        preview.get("/").body.contains("Whole")
    });
}

#[test]
fn a_file_that_the_profile_names_is_watched_too() {
    let folder = site(&format!("{BARE}    #[doc = include_str!(\"a.md\")]\n    page a {{ title: \"A\" }}\n"));
    write(folder.path(), "content/a.md", "One.\n");
    let preview = Preview::start(folder.path());
    let mut events = preview.events();
    events.next();
    assert!(preview.get("/a/").body.contains("One."));
    write(folder.path(), "content/a.md", "Two.\n");
    events.until(|_| preview.get("/a/").body.contains("Two."));
}

#[test]
fn nothing_outside_the_site_is_served_and_strangers_are_refused() {
    let folder = site(BARE);
    write(folder.path(), "content/secret.txt", "secret");
    let preview = Preview::start(folder.path());
    for path in [
        "/secret.txt",
        "/content/secret.txt",
        "/assets/-/secret.txt",
        "/assets/-/profile.rs",
        "/../Cargo.toml",
        "/%2e%2e/Cargo.toml",
        "/..%2fCargo.toml",
        "//etc/passwd",
        "/assets/-/../../../../../etc/passwd",
        "/profile.rs",
    ] {
        let Response { status, body, .. } = preview.get(path);
        assert_eq!(status, 404, "{path}");
        assert!(!body.contains("secret<") && !body.contains("root:x:"), "{path}");
    }
    assert_eq!(preview.request("GET", "/", "evil.example").status, 403);
    assert_eq!(preview.request("GET", "/~vitae/events", "evil.example:80").status, 403);
    assert_eq!(preview.request("POST", "/", "localhost").status, 405);
    assert_eq!(preview.request("GET", "/", "localhost").status, 200);
    assert_eq!(preview.request("HEAD", "/", "localhost").body, "");
}

#[test]
fn a_site_below_a_path_lies_there() {
    let folder = site(&BARE.replace("ada.example.org/", "ada.example.org/home/"));
    let preview = Preview::start(folder.path());
    let Response { status, location, .. } = preview.get("/");
    assert_eq!((status, location.as_deref()), (307, Some("/home/")));
    assert!(preview.get("/home/").body.contains("Analyst"));
    assert_eq!(preview.get("/cv/").status, 404);
}

#[test]
fn only_the_preview_may_run_the_script() {
    let folder = site(BARE);
    let preview = Preview::start(folder.path());
    let page = preview.get("/").body;
    let policy = page.split("Content-Security-Policy\" content=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"), "{policy}");
    assert!(policy.contains("connect-src 'self'") && policy.contains("style-src 'unsafe-inline'"), "{policy}");
    assert!(preview.get("/~vitae/preview.js").body.contains("EventSource"));
}
