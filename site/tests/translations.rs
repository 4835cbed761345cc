//! Sites in several languages.

use std::borrow::Cow;

use vitae_profile::{
    Cv, Date, Education, Email, Id, ItemRef, LanguageTag, News, Organization, Owner, Page, Phrase, Profile, Prose,
    Publication, PublicationKind, Record, Ref, RichText, Site, Tag, Text, TranslatedText, TranslatedValue, Translation,
    Url,
};
use vitae_site::{Contents, OutputFile, check, render, render_page};

fn phrase(text: &str) -> Phrase {
    Phrase::parse(text).unwrap()
}

fn markdown(text: &'static str) -> Prose {
    Prose { markdown: text.into(), ..Prose::EMPTY }
}

fn said(tag: Tag, field: &'static str, value: TranslatedValue) -> TranslatedText {
    TranslatedText { item: ItemRef { tag, index: 0 }, field: Cow::Borrowed(field), value }
}

fn translation(language: &'static str, texts: Vec<TranslatedText>) -> Translation {
    Translation { language: LanguageTag::lifted(language), texts: texts.into(), ..Translation::EMPTY }
}

/// A site in English, German and Arabic. The German one says everything but the news; the Arabic one says little.
fn profile() -> Profile {
    let owner = Owner {
        name: phrase("Ada Lovelace"),
        role: Some(phrase("Student")),
        email: Email::parse("ada@example.org").ok(),
        prose: markdown("I compute."),
        ..Owner::EMPTY
    };
    let publication = Publication {
        key: Text::parse("engine").unwrap(),
        title: RichText::parse("A Store").unwrap(),
        kind: PublicationKind::Journal,
        date: Date::new(2021, Some(10), Some(5)).unwrap(),
        prose: markdown("We store."),
        bibtex: Text::parse("@article{engine,\n  title = {A Store},\n}\n").ok(),
        ..Publication::EMPTY
    };
    let degree = Education { degree: phrase("Doctor"), at: Ref::lifted(0), ..Education::EMPTY };
    let german = vec![
        said(Tag::Owner, "role", TranslatedValue::Phrase(phrase("Studentin"))),
        said(Tag::Owner, "prose", TranslatedValue::Prose(markdown("Ich rechne."))),
        said(Tag::Page, "title", TranslatedValue::Phrase(phrase("Maschinen"))),
        said(Tag::Page, "prose", TranslatedValue::Prose(markdown("Von Maschinen."))),
        said(Tag::Education, "degree", TranslatedValue::Phrase(phrase("Doktor"))),
    ];
    let arabic = vec![said(Tag::Owner, "role", TranslatedValue::Phrase(phrase("طالبة")))];
    Profile {
        site: Site { url: Url::parse("https://example.org/~ada/").unwrap(), ..Site::EMPTY },
        owner,
        organizations: vec![Organization { name: phrase("Waterloo"), ..Organization::EMPTY }].into(),
        publication_items: vec![publication].into(),
        news: vec![News {
            date: Date::new(2022, Some(2), Some(1)).unwrap(),
            title: Some(phrase("Tidings")),
            prose: markdown("It runs."),
            ..News::EMPTY
        }]
        .into(),
        education: vec![degree].into(),
        pages: vec![Page {
            id: Some(Id::lifted("machines")),
            title: phrase("Machines"),
            prose: markdown("Of machines."),
            menu: true,
            ..Page::EMPTY
        }]
        .into(),
        cvs: vec![Cv::EMPTY].into(),
        translations: vec![translation("de", german), translation("ar", arabic)].into(),
        ..Profile::EMPTY
    }
}

fn text<'a>(files: &'a [OutputFile], path: &str) -> &'a str {
    let file = files.iter().find(|file| file.path == path);
    file.and_then(|file| file.contents.text()).unwrap_or_else(|| panic!("no {path}"))
}

fn paths(files: &[OutputFile]) -> Vec<&str> {
    let mut paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    paths.sort_unstable();
    paths
}

/// What only the site as a whole has.
const SHARED: [&str; 7] =
    [".nojekyll", "404.html", "publications.bib", "publications.json", "robots.txt", "sitemap.xml", "CNAME"];

#[test]
fn every_language_has_every_page_and_the_site_as_a_whole_has_the_rest() {
    let files = render(&profile());
    let all = paths(&files);
    let german: Vec<&str> = all.iter().filter_map(|path| path.strip_prefix("de/")).collect();
    let arabic: Vec<&str> = all.iter().filter_map(|path| path.strip_prefix("ar/")).collect();
    let english: Vec<&str> = all
        .iter()
        .copied()
        .filter(|path| !path.starts_with("de/") && !path.starts_with("ar/") && !SHARED.contains(path))
        .collect();
    assert_eq!((&german, &arabic), (&english, &english));
    for path in
        ["index.html", "publications/engine/index.html", "feed.xml", "cv.typ", "llms.txt", "machines/index.html"]
    {
        assert!(english.contains(&path), "no {path} in {english:?}");
    }
    let mut once = all.clone();
    once.dedup();
    assert_eq!(once, all, "no file is written twice");
}

#[test]
fn a_page_speaks_its_language() {
    let files = render(&profile());
    let german = text(&files, "de/index.html");
    assert!(german.contains("<html lang=\"de\">"), "{german}");
    assert!(german.contains("Studentin") && german.contains("Ich rechne.") && !german.contains("I compute."));
    assert!(german.contains("<a href=\"machines/\">Maschinen</a>"), "{german}");
    let arabic = text(&files, "ar/index.html");
    assert!(arabic.contains("<html lang=\"ar\" dir=\"rtl\">") && arabic.contains("طالبة"));
    assert!(text(&files, "de/llms.txt").contains("https://example.org/~ada/de/machines/"));
    assert!(text(&files, "de/cv.typ").contains("[Doktor]"), "{}", text(&files, "de/cv.typ"));
    assert!(text(&files, "de/feed.xml").contains("<id>https://example.org/~ada/de/</id>"));
}

#[test]
fn what_is_not_translated_says_its_language() {
    let files = render(&profile());
    let german = text(&files, "de/news/index.html");
    assert!(german.contains("<span lang=\"en\" dir=\"ltr\">Tidings</span>"), "{german}");
    assert!(german.contains("<div lang=\"en\" dir=\"ltr\"><p>It runs.</p>"), "{german}");
    let arabic = text(&files, "ar/index.html");
    assert!(arabic.contains("<div lang=\"en\" dir=\"ltr\"><p>I compute.</p>"), "{arabic}");
    let paper = text(&files, "ar/publications/engine/index.html");
    assert!(paper.contains("lang=\"en\">A Store</h1>") && paper.contains("<div lang=\"en\" dir=\"ltr\"><p>We store."));
    assert!(text(&files, "ar/cv/index.html").contains("<span lang=\"en\" dir=\"ltr\">Doctor</span>"));
    assert!(text(&files, "ar/cv.typ").contains("#text(lang: \"en\")[Doctor]"), "{}", text(&files, "ar/cv.typ"));
    for page in files.iter().filter(|file| !file.path.starts_with("de/") && !file.path.starts_with("ar/")) {
        let Contents::Text(text) = &page.contents else { continue };
        assert!(!text.contains("<span lang="), "{} is in the language of the author", page.path);
    }
}

#[test]
fn every_page_leads_to_itself_in_the_other_languages() {
    let files = render(&profile());
    for (path, up, page) in [
        ("publications/engine/index.html", "../../", "publications/engine/"),
        ("de/publications/engine/index.html", "../../../", "publications/engine/"),
        ("ar/index.html", "../", ""),
        ("404.html", "/~ada/", ""),
    ] {
        let html = text(&files, path);
        for (language, folder) in [("en", ""), ("de", "de/"), ("ar", "ar/")] {
            let link = format!("href=\"{up}{folder}{page}\" lang=\"{language}\" hreflang=\"{language}\"");
            let own = if path.starts_with("de/") {
                "de"
            } else if path.starts_with("ar/") {
                "ar"
            } else {
                "en"
            };
            assert_eq!(html.contains(&link), language != own, "{link} on {path}: {html}");
            let alternate = format!(
                "<link rel=\"alternate\" hreflang=\"{language}\" href=\"https://example.org/~ada/{folder}{page}\">"
            );
            assert_eq!(html.contains(&alternate), path != "404.html", "{alternate} on {path}");
        }
    }
    let default = "hreflang=\"x-default\" href=\"https://example.org/~ada/machines/\"";
    assert!(text(&files, "ar/machines/index.html").contains(default));
}

#[test]
fn the_sitemap_lists_every_language() {
    let files = render(&profile());
    let sitemap = text(&files, "sitemap.xml");
    for folder in ["", "de/", "ar/"] {
        let paper =
            format!("<loc>https://example.org/~ada/{folder}publications/engine/</loc><lastmod>2021-10-05</lastmod>");
        assert!(sitemap.contains(&paper), "{sitemap}");
    }
}

#[test]
fn links_between_languages_and_to_what_they_share_lead_somewhere() {
    let profile = profile();
    let findings = check(&render(&profile), &profile.site);
    assert_eq!(findings, []);
}

#[test]
fn a_page_alone_is_the_same_page() {
    let profile = profile();
    for file in render(&profile).iter().filter(|file| file.path.contains(".html")) {
        let alone = render_page(&profile, &file.path).unwrap_or_else(|| panic!("no {}", file.path));
        assert_eq!(alone.contents.text(), file.contents.text(), "{}", file.path);
    }
}

#[test]
fn two_kinds_of_one_language_are_told_apart() {
    let translations = vec![translation("de", Vec::new()), translation("de-AT", Vec::new())];
    let files = render(&Profile { translations: translations.into(), ..profile() });
    let home = text(&files, "index.html");
    assert!(home.contains(">Deutsch (de)</a>") && home.contains(">Deutsch (de-AT)</a>"), "{home}");
    assert!(text(&files, "de-AT/index.html").contains(">English</a>"));
}

#[test]
fn one_language_is_nothing_to_choose_from() {
    let profile = Profile { translations: Vec::new().into(), ..profile() };
    let files = render(&profile);
    assert!(!text(&files, "index.html").contains("hreflang"));
}
