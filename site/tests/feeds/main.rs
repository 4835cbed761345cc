//! The files for machines, each read by a reader that we did not write.

mod feed;
mod filled;
mod hosting;
mod pages;
mod publications;
mod resume;
mod vcard;

use vitae_profile::Profile;
use vitae_site::{Contents, render};

/// The text of the file at `path` of the site of `profile`, if the site has it.
fn text_of(profile: &Profile, path: &str) -> Option<String> {
    render(profile).into_iter().find(|file| file.path == path).map(|file| match file.contents {
        Contents::Text(text) => text,
        _ => panic!("{path} is no text"),
    })
}

#[test]
fn every_file_for_machines_is_the_same_each_time() {
    let profile = filled::filled();
    let render_text = || render(&profile).into_iter().map(|file| (file.path, file.contents)).collect::<Vec<_>>();
    assert_eq!(render_text(), render_text());
}

#[test]
fn a_profile_with_nothing_in_it_has_no_empty_feeds() {
    let profile = Profile { site: filled::filled().site, owner: filled::filled().owner, ..Profile::EMPTY };
    for path in ["feed.xml", "publications.bib", "publications.json", "talks.ics"] {
        assert_eq!(text_of(&profile, path), None, "{path}");
    }
    for path in ["resume.json", "contact.vcf", "sitemap.xml", "robots.txt", "llms.txt", ".nojekyll", "CNAME"] {
        assert!(text_of(&profile, path).is_some(), "{path}");
    }
}
