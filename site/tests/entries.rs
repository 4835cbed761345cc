//! What a publication says of itself among others: its kind, its badges, its people, a link for everything there is.

use vitae_profile::{
    Arxiv, Author, Badge, Bulk, Date, Doi, Link, Owner, Person, PersonName, Phrase, Profile, Prose, Publication,
    PublicationKind, Record, Ref, RichText, Site, Someone, Text, Url,
};
use vitae_site::{Contents, render};

fn text(text: &str) -> Text {
    Text::parse(text).unwrap()
}

fn phrase(text: &str) -> Phrase {
    Phrase::parse(text).unwrap()
}

fn url(text: &str) -> Url {
    Url::parse(text).unwrap()
}

fn author(name: &str, someone: Option<Someone>) -> Author {
    Author { name: PersonName::from_display(name), someone, equal: false, corresponding: false }
}

fn paper() -> Publication {
    Publication {
        kind: PublicationKind::Conference,
        key: text("p"),
        title: RichText::parse("The Work").unwrap(),
        short: Some(text("SOSP '21")),
        authors: vec![author("Ada King", Some(Someone::Owner))].into(),
        date: Date::new(2021, Some(10), None).unwrap(),
        ..Publication::EMPTY
    }
}

/// The pages of a site with these publications, without what stands around their contents.
fn pages(publications: Vec<Publication>) -> impl Fn(&str) -> String {
    let profile = Profile {
        site: Site { url: url("https://ada.example.org/"), ..Site::EMPTY },
        owner: Owner { name: phrase("Ada King"), ..Owner::EMPTY },
        people: vec![Person { name: phrase("Jan Berg"), url: Some(url("https://jan.example.org/")), ..Person::EMPTY }]
            .into(),
        entries: Bulk::from(publications),
        ..Profile::EMPTY
    };
    let files = render(&profile);
    move |path| match &files.iter().find(|file| file.path == path).unwrap().contents {
        Contents::Text(page) => page.split_once("<main").unwrap().1.split_once("</main>").unwrap().0.to_owned(),
        other => panic!("{other:?}"),
    }
}

const HOME: &str = "index.html";
const LIST: &str = "publications/index.html";
const PAGE: &str = "publications/p/index.html";

/// What a reader reads, each element's text for itself.
fn words(html: &str) -> Vec<String> {
    let texts = html.split('<').map(|part| part.split_once('>').map_or("", |(_, text)| text));
    texts.map(|text| text.replace("&amp;", "&").trim().to_owned()).filter(|text| !text.is_empty()).collect()
}

#[track_caller]
fn assert_reads(page: &str, expected: &[&str]) {
    let words = words(page);
    assert!(words.windows(expected.len()).any(|part| part == expected), "{expected:?}\nis not in\n{words:?}");
}

#[test]
fn a_list_says_the_kind_and_the_home_page_says_it_above() {
    for (kind, word, heading) in [
        (PublicationKind::Conference, "Conference paper", "Conference Papers"),
        (PublicationKind::Workshop, "Workshop paper", "Workshops"),
        (PublicationKind::Journal, "Journal article", "Journal Articles"),
        (PublicationKind::Patent, "Patent", "Patents"),
    ] {
        let page = pages(vec![Publication { kind, ..paper() }]);
        assert_reads(&page(LIST), &["SOSP '21,", "October 2021", &format!("· {word}")]);
        assert_reads(&page(HOME), &[heading, "The Work", "Ada King", "SOSP '21,", "October 2021"]);
        assert!(!page(HOME).contains('·'), "{}", page(HOME));
    }
    let thesis = Publication {
        kind: PublicationKind::Thesis,
        short: None,
        publisher: Some(text("University of X")),
        genre: Some(text("PhD thesis")),
        ..paper()
    };
    let page = pages(vec![thesis]);
    for path in [HOME, LIST] {
        assert_reads(&page(path), &["University of X,", "October 2021", "· PhD thesis"]);
    }
    assert_reads(&page(PAGE), &["PhD thesis", "The Work"]);
}

#[test]
fn the_home_page_has_a_section_for_each_kind() {
    let workshop = Publication { kind: PublicationKind::Workshop, key: text("w"), ..paper() };
    let page = pages(vec![workshop, paper()])(HOME);
    let at = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text} is not in {page}"));
    assert!(at(">Conference Papers</h2>") < at("href=\"publications/p/\""));
    assert!(at("href=\"publications/p/\"") < at(">Workshops</h2>"));
    assert!(at(">Workshops</h2>") < at("href=\"publications/w/\""));
}

#[test]
fn badges_stand_beside_the_artifact() {
    let badges = || Badge::ALL.to_vec().into();
    let artifact = Some(Link::Web(url("https://ada.example.org/artifact")));
    let with = pages(vec![Publication { artifact, badges: badges(), ..paper() }]);
    let earned = "available, functional, reusable, results reproduced, results replicated";
    for path in [HOME, LIST] {
        assert_reads(&with(path), &["Artifact", earned]);
    }
    let without = pages(vec![Publication { badges: badges(), ..paper() }]);
    assert_reads(&without(LIST), &[&format!("· Conference paper · Artifact {earned}")]);
    assert_reads(
        &without(PAGE),
        &[
            "Badges",
            ":",
            "Artifact available, Artifact functional, Artifact reusable, Results reproduced, Results replicated",
        ],
    );
}

#[test]
fn there_is_a_link_for_everything_that_can_be_had() {
    let link = |word: &str| Some(Link::Web(url(&format!("https://ada.example.org/{word}"))));
    let whole = Publication {
        pdf: link("pdf"),
        doi: Some(Doi::parse("10.1000/7").unwrap()),
        arxiv: Some(Arxiv::parse("2105.01234").unwrap()),
        url: Some(url("https://ada.example.org/url")),
        code: link("code"),
        data: link("data"),
        artifact: link("artifact"),
        slides: link("slides"),
        poster: link("poster"),
        video: link("video"),
        website: link("website"),
        blog: link("blog"),
        supplement: link("supplement"),
        ..paper()
    };
    let page = pages(vec![whole]);
    for path in [HOME, LIST, PAGE] {
        let page = page(path);
        let links = page.split_once("<ul class=\"links\"").unwrap().1.split_once("</ul>").unwrap().0;
        let links: Vec<(&str, &str)> = links
            .split("<a href=\"")
            .skip(1)
            .map(|link| link.split_once("\">").unwrap())
            .map(|(href, rest)| (rest.split_once("</a>").unwrap().0, href))
            .collect();
        let own = |word| format!("https://ada.example.org/{word}");
        let expected = [
            ("PDF", own("pdf")),
            ("DOI", "https://doi.org/10.1000/7".to_owned()),
            ("arXiv", "https://arxiv.org/abs/2105.01234".to_owned()),
            ("Publisher’s page", own("url")),
            ("Code", own("code")),
            ("Data", own("data")),
            ("Artifact", own("artifact")),
            ("Slides", own("slides")),
            ("Poster", own("poster")),
            ("Video", own("video")),
            ("Website", own("website")),
            ("Blog post", own("blog")),
            ("Supplement", own("supplement")),
        ];
        let expected: Vec<(&str, &str)> = expected.iter().map(|(label, href)| (*label, &**href)).collect();
        assert_eq!(links, expected, "{path}");
    }
}

#[test]
fn authors_with_a_page_are_linked_and_unnamed_ones_are_said() {
    let jan = author("Jan Berg", Some(Someone::Person(Ref::lifted(0))));
    let authors = vec![author("Ada King", Some(Someone::Owner)), jan, author("Eve Noone", None)].into();
    let page = pages(vec![Publication { authors, et_al: true, ..paper() }]);
    for path in [HOME, LIST, PAGE] {
        let expected = "<bdi><strong>Ada King</strong></bdi>, \
            <bdi><a href=\"https://jan.example.org/\">Jan Berg</a></bdi>, <bdi>Eve Noone</bdi> et al.</p>";
        assert!(page(path).contains(expected), "{path}: {}", page(path));
    }
}

#[test]
fn abstract_and_bibtex_are_folded() {
    let prose = Prose { markdown: "We keep **all**.".into(), ..Prose::EMPTY };
    let page = pages(vec![Publication { prose, bibtex: Some(text("@misc{p}")), ..paper() }]);
    for (path, open) in [(LIST, ""), (PAGE, " open")] {
        let page = page(path);
        let details: Vec<&str> = page.split("<details").skip(1).collect();
        assert_eq!(details.len(), 2, "{path}");
        assert!(details[0].starts_with(&format!("{open}><summary>Abstract</summary>")), "{path}: {}", details[0]);
        assert!(details[0].contains("<p>We keep <strong>all</strong>.</p>"), "{path}: {}", details[0]);
        assert!(details[1].starts_with("><summary>BibTeX</summary><pre"), "{path}: {}", details[1]);
        assert!(details[1].contains("@misc{p}"), "{path}: {}", details[1]);
    }
    assert!(!page(HOME).contains("<details"));
}
