//! How long a site of 10,000 publications takes, stage by stage, beside a bare template for the pages of the publications
//! alone, which knows no links, metadata or lists, and bare writes of the same files:
//! `cargo run --release -p vitae-site --example scale -- /dev/shm`.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use maud::{DOCTYPE, PreEscaped, html};
use vitae_profile::{
    Author, Bulk, Date, Owner, PersonName, Phrase, Profile, Publication, PublicationKind, Record, RichText, Site,
    Someone, Text, Url,
};
use vitae_site::{Contents, OutputFile, check, render, write};

const PUBLICATIONS: u16 = 10_000;

fn main() -> Result<(), Box<dyn Error>> {
    let root = std::env::args().nth(1).map_or_else(std::env::temp_dir, PathBuf::from);
    let root = root.join(format!("vitae-scale-{}", std::process::id()));
    let profile = profile()?;
    for round in 0..3 {
        let (rendering, mut files) = time(|| Ok(render(&profile)))?;
        let sheet = sheet(&files).ok_or("no page has a style sheet")?;
        let (template, bare_pages) = time(|| Ok(render_bare(&profile, sheet)))?;
        let (checking, findings) = time(|| Ok(check(&files, &profile.site)))?;
        let dist = root.join(format!("dist{round}"));
        let stamp = Some(SystemTime::now());
        let (bare, ()) = time(|| write_bare(&files, &root.join("bare")))?;
        let (first, _) = time(|| Ok(write(&files, &root, &dist, stamp)?))?;
        let (again, _) = time(|| Ok(write(&files, &root, &dist, stamp)?))?;
        for file in &mut files {
            if let Contents::Text(text) = &mut file.contents {
                text.push('\n');
            }
        }
        let (all, _) = time(|| Ok(write(&files, &root, &dist, stamp)?))?;
        let bytes = |texts: &[String]| texts.iter().map(String::len).sum::<usize>() / 1_000_000;
        println!(
            "{} files, {} MB: rendered in {rendering:.0?} ({} MB by a bare template {template:.0?}), checked in {checking:.0?}",
            files.len(),
            files
                .iter()
                .map(|file| if let Contents::Text(text) = &file.contents { text.len() } else { 0 })
                .sum::<usize>()
                / 1_000_000,
            bytes(&bare_pages),
        );
        println!("  written in {first:.0?} (bare writes {bare:.0?}), unchanged {again:.0?}, all changed {all:.0?}");
        println!("  all: {:.1} of bare", (rendering + first).as_secs_f64() / (template + bare).as_secs_f64());
        for finding in findings.iter().take(5) {
            println!("  {} {}: {}", finding.code, finding.page, finding.message);
        }
        fs::remove_dir_all(root.join("bare"))?;
    }
    fs::remove_dir_all(&root)?;
    Ok(())
}

fn profile() -> Result<Profile, Box<dyn Error>> {
    let invalid = |invalid: vitae_profile::Invalid| invalid.message;
    let author =
        |name: &str| Author { name: PersonName::from_display(name), someone: None, equal: false, corresponding: false };
    let owner = Author::known(Someone::Owner, PersonName::from_display("Ada Lovelace"));
    let publication = |number: u16| -> Result<Publication, String> {
        let year = 1990 + i16::try_from(number % 35).unwrap_or_default();
        Ok(Publication {
            key: Text::parse(&format!("key{number}")).map_err(invalid)?,
            title: RichText::parse(&format!("On the storage of notes, part {number}")).map_err(invalid)?,
            authors: vec![owner.clone(), author("Charles Babbage"), author("Luigi Menabrea")].into(),
            kind: PublicationKind::Conference,
            venue: Some(RichText::parse("Proceedings of the Symposium on Analytical Engines").map_err(invalid)?),
            date: Date::new(year, Some(6), None).map_err(invalid)?,
            bibtex: Text::parse(&format!("@inproceedings{{key{number},\n  title = {{Notes}},\n}}")).ok(),
            ..Publication::EMPTY
        })
    };
    let entries: Result<Vec<Publication>, String> = (0..PUBLICATIONS).map(publication).collect();
    Ok(Profile {
        site: Site { url: Url::parse("https://example.org/~ada/").map_err(invalid)?, ..Site::EMPTY },
        owner: Owner { name: Phrase::parse("Ada Lovelace").map_err(invalid)?, ..Owner::EMPTY },
        entries: Bulk::from(entries?),
        ..Profile::EMPTY
    })
}

fn time<T>(run: impl FnOnce() -> Result<T, Box<dyn Error>>) -> Result<(Duration, T), Box<dyn Error>> {
    let start = Instant::now();
    let result = run()?;
    Ok((start.elapsed(), result))
}

/// The style sheet that a page carries.
fn sheet(files: &[OutputFile]) -> Option<String> {
    files.iter().find_map(|file| match &file.contents {
        Contents::Text(text) => Some(text.split_once("<style>")?.1.split_once("</style>")?.0.to_owned()),
        _ => None,
    })
}

/// A page for each publication, by the least template that says what it says.
fn render_bare(profile: &Profile, sheet: String) -> Vec<String> {
    let sheet = PreEscaped(sheet);
    let page = |publication: &Publication| {
        let title = publication.title.plain();
        let page = html! {
            (DOCTYPE)
            html lang="en" {
                head {
                    meta charset="utf-8";
                    title { (title) " · " (profile.owner.name.to_string()) }
                    style { (sheet) }
                    meta name="citation_title" content=(title);
                    @for author in &publication.authors {
                        meta name="citation_author" content=(author.name.to_string());
                    }
                }
                body {
                    nav { a href="../../" { (profile.owner.name.to_string()) } a href="../" { "Publications" } }
                    main {
                        h1 { (title) }
                        p { @for author in &publication.authors { span { (author.name.to_string()) } ", " } }
                        @if let Some(venue) = &publication.venue { p { (venue.plain()) } }
                        p { (publication.date.year()) }
                        @if let Some(bibtex) = &publication.bibtex { pre { (bibtex.to_string()) } }
                    }
                }
            }
        };
        page.into_string()
    };
    profile.entries.iter().map(page).collect()
}

fn write_bare(files: &[OutputFile], dist: &Path) -> Result<(), Box<dyn Error>> {
    for file in files {
        let path = dist.join(&file.path);
        fs::create_dir_all(path.parent().unwrap_or(dist))?;
        if let Contents::Text(text) = &file.contents {
            fs::write(path, text)?;
        }
    }
    Ok(())
}
