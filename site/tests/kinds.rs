//! What machines read of a publication of each kind: Google Scholar's tags, JSON-LD, CSL-JSON.

use serde_json::{Value, json};
use vitae_profile::{
    Author, Bulk, Date, Doi, Isbn, Issn, Owner, PersonName, Phrase, Profile, Publication, PublicationKind, Record,
    RichText, Site, Text, Url,
};
use vitae_site::{Contents, render};

fn text(text: &str) -> Text {
    Text::parse(text).unwrap()
}

fn phrase(text: &str) -> Phrase {
    Phrase::parse(text).unwrap()
}

fn people(names: &[&str]) -> Vec<Author> {
    let author = |name: &&str| Author {
        name: PersonName::from_display(name),
        someone: None,
        equal: false,
        corresponding: false,
    };
    names.iter().map(author).collect()
}

fn work(kind: PublicationKind) -> Publication {
    Publication {
        kind,
        key: text("w"),
        title: rich("The Work"),
        authors: people(&["Ada King"]).into(),
        date: Date::new(2021, Some(6), None).unwrap(),
        ..Publication::EMPTY
    }
}

fn rich(text: &str) -> RichText {
    RichText::parse(text).unwrap()
}

fn file(publication: Publication, path: &str) -> String {
    let profile = Profile {
        site: Site { url: Url::parse("https://ada.example.org/").unwrap(), ..Site::EMPTY },
        owner: Owner { name: phrase("Ada King"), ..Owner::EMPTY },
        entries: Bulk::from(vec![publication]),
        ..Profile::EMPTY
    };
    match render(&profile).into_iter().find(|file| file.path == path).unwrap().contents {
        Contents::Text(text) => text,
        other => panic!("{other:?}"),
    }
}

/// The tags for Google Scholar, as `name=content`, but for those that every page has.
fn tags(publication: Publication) -> Vec<String> {
    let page = file(publication, "publications/w/index.html");
    let tag = |rest: &str| {
        let (name, rest) = rest.split_once("\" content=\"").unwrap();
        format!("{name}={}", rest.split('"').next().unwrap())
    };
    let tags: Vec<String> = page.split("<meta name=\"citation_").skip(1).map(tag).collect();
    let common =
        ["title=The Work", "publication_date=2021/06", "abstract_html_url=https://ada.example.org/publications/w/"];
    for expected in common {
        assert!(tags.iter().any(|tag| tag == expected), "{expected} is not in {tags:?}");
    }
    tags.into_iter().filter(|tag| !common.contains(&&**tag)).collect()
}

/// What JSON-LD says beyond what it says of every work.
fn linked_data(publication: Publication) -> Value {
    let page = file(publication, "publications/w/index.html");
    let data = page.split_once("application/ld+json\">").unwrap().1.split_once("</script>").unwrap().0;
    let mut data: Value = serde_json::from_str(data).unwrap();
    let fields = data.as_object_mut().unwrap();
    for (name, said) in [
        ("@context", "https://schema.org"),
        ("name", "The Work"),
        ("headline", "The Work"),
        ("url", "https://ada.example.org/publications/w/"),
        ("datePublished", "2021-06"),
    ] {
        assert_eq!(fields.remove(name), Some(json!(said)), "{name}");
    }
    data
}

/// What CSL-JSON says beyond what it says of every work.
fn citation_item(publication: Publication) -> Value {
    let mut items: Value = serde_json::from_str(&file(publication, "publications.json")).unwrap();
    let mut item = items[0].take();
    for name in ["id", "title", "issued"] {
        assert!(item.as_object_mut().unwrap().remove(name).is_some(), "{name}");
    }
    item
}

fn ada() -> Value {
    json!([{ "@type": "Person", "name": "Ada King" }])
}

fn ada_of_csl() -> Value {
    json!([{ "family": "King", "given": "Ada" }])
}

#[test]
fn a_thesis_has_a_school_and_no_container() {
    let thesis = || Publication {
        genre: Some(text("PhD thesis")),
        publisher: Some(text("University of X")),
        ..work(PublicationKind::Thesis)
    };
    assert_eq!(tags(thesis()), ["author=King, Ada", "dissertation_institution=University of X"]);
    let organization = json!({ "@type": "Organization", "name": "University of X" });
    assert_eq!(linked_data(thesis()), json!({ "@type": "Thesis", "author": ada(), "publisher": organization }));
    assert_eq!(
        citation_item(thesis()),
        json!({ "type": "thesis", "genre": "PhD thesis", "author": ada_of_csl(), "publisher": "University of X" })
    );
}

#[test]
fn a_report_has_an_institution_and_a_number() {
    let report = || Publication {
        genre: Some(text("Technical report")),
        number: Some(text("TR-1")),
        publisher: Some(text("Lab")),
        ..work(PublicationKind::Report)
    };
    assert_eq!(
        tags(report()),
        ["author=King, Ada", "technical_report_institution=Lab", "technical_report_number=TR-1"]
    );
    let organization = json!({ "@type": "Organization", "name": "Lab" });
    assert_eq!(
        linked_data(report()),
        json!({ "@type": "Report", "author": ada(), "publisher": organization, "reportNumber": "TR-1" })
    );
    assert_eq!(
        citation_item(report()),
        json!({
            "type": "report", "genre": "Technical report", "number": "TR-1", "author": ada_of_csl(), "publisher": "Lab",
        })
    );
}

#[test]
fn a_patent_has_a_number_that_identifies_it() {
    let patent = || Publication {
        genre: Some(text("U.S. patent")),
        number: Some(text("1,234,567")),
        ..work(PublicationKind::Patent)
    };
    assert_eq!(tags(patent()), ["author=King, Ada"]);
    assert_eq!(linked_data(patent()), json!({ "@type": "CreativeWork", "author": ada(), "identifier": "1,234,567" }));
    assert_eq!(
        citation_item(patent()),
        json!({ "type": "patent", "genre": "U.S. patent", "number": "1,234,567", "author": ada_of_csl() })
    );
}

#[test]
fn a_book_has_an_edition_and_its_editors_in_place_of_authors() {
    let book = || Publication {
        authors: Vec::new().into(),
        editors: people(&["Ada King"]).into(),
        edition: Some(text("2")),
        publisher: Some(text("Springer")),
        isbn: Some(Isbn::parse("978-1-4503-8709-5").unwrap()),
        ..work(PublicationKind::Book)
    };
    assert_eq!(tags(book()), ["author=King, Ada", "publisher=Springer", "isbn=978-1-4503-8709-5"]);
    let organization = json!({ "@type": "Organization", "name": "Springer" });
    assert_eq!(
        linked_data(book()),
        json!({
            "@type": "Book", "editor": ada(), "bookEdition": "2", "publisher": organization, "isbn": "978-1-4503-8709-5",
        })
    );
    assert_eq!(
        citation_item(book()),
        json!({
            "type": "book", "editor": ada_of_csl(), "edition": "2", "publisher": "Springer",
            "ISBN": "978-1-4503-8709-5",
        })
    );
}

#[test]
fn a_chapter_is_part_of_a_book() {
    let chapter = || Publication {
        venue: Some(rich("The Book")),
        pages: Some(text("5–8")),
        editors: people(&["Jan Berg"]).into(),
        ..work(PublicationKind::Chapter)
    };
    assert_eq!(
        tags(chapter()),
        ["author=King, Ada", "editor=Berg, Jan", "inbook_title=The Book", "firstpage=5", "lastpage=8"]
    );
    assert_eq!(
        linked_data(chapter()),
        json!({
            "@type": "Chapter", "author": ada(), "pagination": "5–8",
            "editor": [{ "@type": "Person", "name": "Jan Berg" }],
            "isPartOf": { "@type": "Book", "name": "The Book" },
        })
    );
    assert_eq!(
        citation_item(chapter()),
        json!({
            "type": "chapter", "author": ada_of_csl(), "editor": [{ "family": "Berg", "given": "Jan" }],
            "container-title": "The Book", "page": "5–8",
        })
    );
}

#[test]
fn an_article_is_in_a_journal() {
    let article = || Publication {
        venue: Some(rich("Stores")),
        volume: Some(text("4")),
        issue: Some(text("2")),
        pages: Some(text("7")),
        issn: Some(Issn::parse("0018-9162").unwrap()),
        doi: Some(Doi::parse("10.1000/7").unwrap()),
        ..work(PublicationKind::Journal)
    };
    assert_eq!(
        tags(article()),
        [
            "author=King, Ada",
            "journal_title=Stores",
            "volume=4",
            "issue=2",
            "firstpage=7",
            "doi=10.1000/7",
            "issn=0018-9162"
        ]
    );
    let doi = "https://doi.org/10.1000/7";
    assert_eq!(
        linked_data(article()),
        json!({
            "@type": "ScholarlyArticle", "author": ada(), "pagination": "7", "identifier": doi, "sameAs": [doi],
            "isPartOf": { "@type": "Periodical", "name": "Stores", "issn": "0018-9162" },
        })
    );
}

#[test]
fn papers_of_conferences_and_workshops_name_their_proceedings() {
    for (kind, genre) in [(PublicationKind::Conference, None), (PublicationKind::Workshop, Some("Workshop paper"))] {
        let paper = || Publication { venue: Some(rich("Proceedings")), ..work(kind) };
        assert_eq!(tags(paper()), ["author=King, Ada", "conference_title=Proceedings"]);
        assert_eq!(
            linked_data(paper()),
            json!({
                "@type": "ScholarlyArticle", "author": ada(),
                "isPartOf": { "@type": "PublicationVolume", "name": "Proceedings" },
            })
        );
        let item = citation_item(paper());
        assert_eq!((&item["type"], &item["container-title"]), (&json!("paper-conference"), &json!("Proceedings")));
        assert_eq!(item.get("genre").and_then(Value::as_str), genre);
    }
}

#[test]
fn a_program_has_a_version() {
    let program = || Publication { version: Some(text("1.4")), ..work(PublicationKind::Software) };
    assert_eq!(tags(program()), ["author=King, Ada"]);
    assert_eq!(linked_data(program()), json!({ "@type": "SoftwareSourceCode", "author": ada(), "version": "1.4" }));
    assert_eq!(citation_item(program()), json!({ "type": "software", "version": "1.4", "author": ada_of_csl() }));
}

#[test]
fn how_something_else_was_published_is_no_journal() {
    let talk = || Publication { venue: Some(rich("Talk at X")), ..work(PublicationKind::Misc) };
    assert_eq!(tags(talk()), ["author=King, Ada"]);
    assert_eq!(linked_data(talk()), json!({ "@type": "ScholarlyArticle", "author": ada() }));
}

#[test]
fn every_kind_has_its_type() {
    for (kind, schema, csl) in [
        (PublicationKind::Conference, "ScholarlyArticle", "paper-conference"),
        (PublicationKind::Journal, "ScholarlyArticle", "article-journal"),
        (PublicationKind::Workshop, "ScholarlyArticle", "paper-conference"),
        (PublicationKind::Chapter, "Chapter", "chapter"),
        (PublicationKind::Book, "Book", "book"),
        (PublicationKind::Thesis, "Thesis", "thesis"),
        (PublicationKind::Report, "Report", "report"),
        (PublicationKind::Preprint, "ScholarlyArticle", "article"),
        (PublicationKind::Patent, "CreativeWork", "patent"),
        (PublicationKind::Dataset, "Dataset", "dataset"),
        (PublicationKind::Software, "SoftwareSourceCode", "software"),
        (PublicationKind::Talk, "CreativeWork", "speech"),
        (PublicationKind::Misc, "ScholarlyArticle", "document"),
    ] {
        assert_eq!(linked_data(work(kind))["@type"], schema, "{kind:?}");
        assert_eq!(citation_item(work(kind))["type"], csl, "{kind:?}");
    }
    assert_eq!(PublicationKind::ALL.len(), 13);
}
