//! How long a site of 10,000 publications takes, stage by stage, beside bare writes of the same files:
//! `cargo run --release -p vitae-site --example scale -- /dev/shm`.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use vitae_profile::{
    Author, Bulk, Date, Owner, PersonName, Profile, Publication, PublicationKind, Record, RichText, Site, Someone,
    Text, Url,
};
use vitae_site::{Contents, OutputFile, check, render, write};

const PUBLICATIONS: u16 = 10_000;

fn main() -> Result<(), Box<dyn Error>> {
    let root = std::env::args().nth(1).map_or_else(std::env::temp_dir, PathBuf::from);
    let root = root.join(format!("vitae-scale-{}", std::process::id()));
    let profile = profile()?;
    for round in 0..3 {
        let (rendering, mut files) = time(|| Ok(render(&profile)))?;
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
        println!("{} files: rendered in {rendering:.0?}, checked in {checking:.0?}", files.len());
        println!("  written in {first:.0?} (bare writes {bare:.0?}), unchanged {again:.0?}, all changed {all:.0?}");
        for finding in findings.iter().take(5) {
            println!("  {} {}: {}", finding.fault.number(), finding.page, finding.message);
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
        owner: Owner { name: Text::parse("Ada Lovelace").map_err(invalid)?, ..Owner::EMPTY },
        entries: Bulk::from(entries?),
        ..Profile::EMPTY
    })
}

fn time<T>(run: impl FnOnce() -> Result<T, Box<dyn Error>>) -> Result<(Duration, T), Box<dyn Error>> {
    let start = Instant::now();
    let result = run()?;
    Ok((start.elapsed(), result))
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
