//! Renders a site with many publications, and says how long it took: `cargo run --release --example render -- 10000`.

use std::error::Error;
use std::time::Instant;

use vitae_profile::{
    Author, Bulk, Date, Doi, Owner, PersonName, Phrase, Profile, Prose, Publication, PublicationKind, Record, RichText,
    Site, Someone, Text, Url,
};
use vitae_site::{Contents, render};

fn main() -> Result<(), Box<dyn Error>> {
    let count: usize = std::env::args().nth(1).map_or(Ok(1_000), |count| count.parse())?;
    let profile = profile(count)?;
    for _ in 0..3 {
        let start = Instant::now();
        let files = render(&profile);
        let elapsed = start.elapsed();
        let bytes: usize = files
            .iter()
            .map(|file| match &file.contents {
                Contents::Text(text) => text.len(),
                _ => 0,
            })
            .sum();
        let longest = files
            .iter()
            .filter(|file| file.path.ends_with("html"))
            .map(|file| match &file.contents {
                Contents::Text(text) => text.len(),
                _ => 0,
            })
            .max();
        println!("{} files, {bytes} bytes, longest page {longest:?}, {elapsed:?}", files.len());
    }
    Ok(())
}

fn profile(count: usize) -> Result<Profile, Box<dyn Error>> {
    let entries = (0..count).map(publication).collect::<Result<Vec<_>, _>>()?;
    Ok(Profile {
        site: Site { url: url("https://example.org/")?, ..Site::EMPTY },
        owner: Owner { name: phrase("Ada Lovelace")?, ..Owner::EMPTY },
        entries: Bulk::from(entries),
        ..Profile::EMPTY
    })
}

fn publication(index: usize) -> Result<Publication, Box<dyn Error>> {
    let author = |someone, name| Author { someone, ..Author::known(Someone::Owner, PersonName::from_display(name)) };
    let title =
        RichText::parse(&format!("On the persistence of memory, part {index}")).map_err(|error| error.message)?;
    let venue = RichText::parse("Proceedings of the Symposium on Operating Systems").map_err(|error| error.message)?;
    let year = i16::try_from(1990 + index % 35)?;
    Ok(Publication {
        title,
        authors: vec![
            author(Some(Someone::Owner), "Ada Lovelace"),
            author(None, "Charles Babbage"),
            author(None, "Mary Somerville"),
        ]
        .into(),
        kind: PublicationKind::Conference,
        venue: Some(venue),
        date: Date::new(year, Some(6), None).map_err(|error| error.message)?,
        doi: Some(Doi::parse(&format!("10.1000/{index}")).map_err(|error| error.message)?),
        prose: Prose { markdown: "We show that memory persists. We measure it, and it does.".into(), ..Prose::EMPTY },
        bibtex: Some(text("@inproceedings{key,\n  title = {On the persistence of memory},\n  year = {2000},\n}")?),
        key: text(&format!("Lovelace{index}"))?,
        ..Publication::EMPTY
    })
}

fn text(text: &str) -> Result<Text, String> {
    Text::parse(text).map_err(|error| error.message)
}

fn phrase(text: &str) -> Result<Phrase, String> {
    Phrase::parse(text).map_err(|error| error.message)
}

fn url(text: &str) -> Result<Url, String> {
    Url::parse(text).map_err(|error| error.message)
}
