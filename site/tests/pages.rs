//! What pages say, from a profile made by hand to the HTML that is rendered.

use vitae_profile::{
    Alternative, AssetPath, Author, Bulk, Contact, Date, Dates, Education, Email, End, Id, Image, Link, News,
    Organization, Owner, Person, PersonName, Phrase, Profile, Project, Prose, ProseLink, Publication, PublicationKind,
    Record, Ref, RichText, Site, Someone, Tag, Talk, Target, Text, Url,
};
use vitae_site::{Address, Contents, Document, OutputFile, Pages, Part, Plan, render, render_with};

fn text(text: &str) -> Text {
    Text::parse(text).unwrap()
}

fn phrase(text: &str) -> Phrase {
    Phrase::parse(text).unwrap()
}

fn url(text: &str) -> Url {
    Url::parse(text).unwrap()
}

fn markdown(text: &str) -> Prose {
    Prose { markdown: text.to_owned().into(), ..Prose::EMPTY }
}

fn author(name: &str, someone: Option<Someone>, equal: bool) -> Author {
    Author { name: PersonName::from_display(name), someone, equal, corresponding: false }
}

fn paper(key: &str, year: i16) -> Publication {
    Publication {
        title: RichText::parse("A <Store>").unwrap(),
        kind: PublicationKind::Workshop,
        date: Date::new(year, Some(10), None).unwrap(),
        key: text(key),
        authors: vec![author("Ada King", Some(Someone::Owner), true), author("Jan van der Berg", None, true)].into(),
        ..Publication::EMPTY
    }
}

fn profile() -> Profile {
    Profile {
        site: Site { url: url("https://example.org/~ada/"), ..Site::EMPTY },
        owner: Owner {
            name: phrase("Ada Lovelace"),
            email: Some(Email::parse("ada@example.org").unwrap()),
            ..Owner::EMPTY
        },
        ..Profile::EMPTY
    }
}

fn page(profile: &Profile, path: &str) -> String {
    text_of(&render(profile), path)
}

fn text_of(files: &[OutputFile], path: &str) -> String {
    let file = files.iter().find(|file| file.path == path);
    let file =
        file.unwrap_or_else(|| panic!("no {path} in {:?}", files.iter().map(|file| &file.path).collect::<Vec<_>>()));
    match &file.contents {
        Contents::Text(text) => text.clone(),
        other => panic!("{path} is {other:?}"),
    }
}

#[track_caller]
fn assert_has(page: &str, expected: &str) {
    assert!(page.contains(expected), "{expected}\nis not in\n{page}");
}

#[test]
fn the_gate_can_read_every_page_quickly() {
    for file in render(&profile()) {
        if let Contents::Text(text) = &file.contents
            && file.path.rsplit('.').next() == Some("html")
        {
            assert!(vitae_gate::is_plain(text), "{}", file.path);
        }
    }
}

#[test]
fn a_section_with_nothing_in_it_has_no_page_and_no_link() {
    let profile = profile();
    let files = render(&profile);
    let pages: Vec<&str> = files.iter().map(|file| &*file.path).filter(|path| path.ends_with("html")).collect();
    assert_eq!(pages, ["index.html", "404.html"]);
    assert!(!page(&profile, "index.html").contains("projects/"));
}

#[test]
fn an_address_is_not_printed_in_the_clear_unless_it_may_be() {
    let mut profile = profile();
    assert!(render(&profile).iter().all(|file| !format!("{:?}", file.contents).contains("ada@example.org")));
    assert_has(&page(&profile, "index.html"), "You can contact me at ada at example.org.");
    profile.owner.email_in_clear = true;
    assert_has(&page(&profile, "index.html"), "<a href=\"mailto:ada@example.org\">ada@example.org</a>");
}

#[test]
fn the_words_of_the_author_stand_in_place_of_generated_ones() {
    let contact = Contact { prose: markdown("Knock."), ..Contact::EMPTY };
    let page = page(&Profile { contact: Some(contact), ..profile() }, "index.html");
    assert_has(&page, "<p>Knock.</p>");
    assert!(!page.contains("You can contact me"));
}

#[test]
fn links_are_relative_and_those_of_the_error_page_are_whole_paths() {
    let project = Project { id: Some(Id::lifted("aurora")), name: phrase("Aurora"), ..Project::EMPTY };
    let profile = Profile { projects: vec![project].into(), ..profile() };
    assert_has(&page(&profile, "index.html"), "href=\"projects/aurora/\"");
    assert_has(&page(&profile, "projects/aurora/index.html"), "href=\"../../projects/\"");
    assert_has(&page(&profile, "404.html"), "href=\"/~ada/projects/\"");
    assert_has(
        &page(&profile, "projects/index.html"),
        "<link rel=\"canonical\" href=\"https://example.org/~ada/projects/\">",
    );
}

#[test]
fn a_degree_reads_as_on_the_old_homepage() {
    let organization = Organization { name: phrase("University of Waterloo"), ..Organization::EMPTY };
    let person =
        Person { name: phrase("Ali José Mashtizadeh"), url: Some(url("https://example.org/~ali")), ..Person::EMPTY };
    let end = End::On(Date::new(2024, Some(6), None).unwrap());
    let degree = Education {
        degree: phrase("PhD Degree"),
        at: Ref::lifted(0),
        dates: Dates::new(Date::new(2018, None, None).unwrap(), end).unwrap(),
        advisors: vec![Ref::lifted(0)].into(),
        ..Education::EMPTY
    };
    let profile = Profile {
        organizations: vec![organization].into(),
        people: vec![person].into(),
        education: vec![degree].into(),
        ..profile()
    };
    let page = without_tags(&page(&profile, "index.html"));
    assert_has(&page, "PhD DegreeUniversity of Waterloo (2018–June 2024)Advisor: Ali José Mashtizadeh");
}

fn without_tags(html: &str) -> String {
    html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect()
}

#[test]
fn a_publication_names_its_authors_and_explains_their_marks() {
    let profile = Profile { entries: Bulk::from(vec![paper("DBLP:conf/x/King21", 2021)]), ..profile() };
    let page = page(&profile, "publications/~d~b~l~p~_conf~-x~-~king21/index.html");
    assert_has(&page, "<h1 class=\"long\" dir=\"auto\">A &lt;Store&gt;</h1>");
    assert_has(&page, "<bdi><strong>Ada King</strong></bdi><sup>*</sup>, <bdi>Jan van der Berg</bdi><sup>*</sup>");
    assert_has(&page, "*\u{a0}Equal contribution.");
    assert_has(&page, "<meta name=\"citation_author\" content=\"van der Berg, Jan\">");
    assert_has(&page, "<meta name=\"citation_publication_date\" content=\"2021/10\">");
    assert_has(&page, "\"@type\":\"ScholarlyArticle\",\"name\":\"A \\u003cStore>\"");
}

#[test]
fn a_long_list_of_publications_is_split_by_year_and_loses_none() {
    let papers: Vec<Publication> = (0..700)
        .map(|index| paper(&format!("p{index}"), if index < 400 { 2020 } else { 2000 + index / 100 }))
        .collect();
    let files = render(&Profile { entries: Bulk::from(papers), ..profile() });
    let lists: Vec<String> = files
        .iter()
        .filter(|file| file.path.starts_with("publications/year/"))
        .map(|file| text_of(&files, &file.path))
        .collect();
    assert_eq!(lists.iter().map(|list| list.matches("<li data-kind").count()).sum::<usize>(), 700);
    assert!(lists.iter().all(|list| list.len() < 250_000));
    assert!(lists.iter().all(|list| list.contains("<span>Search this page</span>")));
    assert_has(&text_of(&files, "publications/index.html"), "href=\"../publications/year/2020/3/\"");
}

#[test]
fn no_page_of_a_list_is_too_heavy_however_much_its_publications_say() {
    let long = "x".repeat(90);
    let link = |word: &str| Some(Link::Web(url(&format!("https://example.org/{word}/{long}"))));
    let heavy = |index: usize| Publication {
        title: RichText::parse(&format!("{long} {long} {index}")).unwrap(),
        authors: (0..30)
            .map(|n| author(&format!("Firstname Middlename Familyname{n}"), None, false))
            .collect::<Vec<_>>()
            .into(),
        venue: Some(RichText::parse(&long).unwrap()),
        pdf: link("pdf"),
        code: link("code"),
        data: link("data"),
        slides: link("slides"),
        video: link("video"),
        website: link("website"),
        ..paper(&format!("p{index}"), 2020)
    };
    let files = render(&Profile { entries: Bulk::from((0..3_000).map(heavy).collect::<Vec<_>>()), ..profile() });
    let lists: Vec<String> = files
        .iter()
        .filter(|file| file.path.starts_with("publications/year/") || file.path == "publications/index.html")
        .map(|file| text_of(&files, &file.path))
        .collect();
    let longest = lists.iter().map(String::len).max().unwrap();
    assert!((100_000..250_000).contains(&longest), "{longest} bytes");
    let entries: usize = lists.iter().skip(1).map(|list| list.matches("<li data-kind").count()).sum();
    assert!(entries >= 3_000, "{entries}");

    let abstracts = |index: usize| Publication { prose: markdown(&"word ".repeat(2_000)), ..heavy(index) };
    let few = Profile { entries: Bulk::from((0..30).map(abstracts).collect::<Vec<_>>()), ..profile() };
    let list = page(&few, "publications/index.html");
    assert!(list.len() < 250_000, "{} bytes", list.len());
}

#[test]
fn talks_and_news_about_a_publication_are_linked_from_its_page() {
    let talk = Talk {
        id: Some(Id::lifted("sosp")),
        title: phrase("The Store"),
        date: Date::new(2021, None, None).unwrap(),
        publications: vec![Ref::lifted(0)].into(),
        ..Talk::EMPTY
    };
    let news = News {
        prose: markdown("We have a paper."),
        date: Date::new(2021, None, None).unwrap(),
        about: vec![vitae_profile::ItemRef { tag: Tag::Publication, index: 0 }].into(),
        ..News::EMPTY
    };
    let profile = with_a_paper(talk, news);
    let publication = page(&profile, "publications/p/index.html");
    assert_has(&publication, "<a href=\"../../talks/#talk-sosp\">The Store</a>");
    assert_has(&publication, "<a href=\"../../news/#news-1\">We have a paper.</a>");
    assert_has(&page(&profile, "talks/index.html"), "<li id=\"talk-sosp\">");
    assert_has(&page(&profile, "news/index.html"), "<a href=\"../publications/p/\">A &lt;Store&gt;</a>");
}

/// A site with one publication, one talk and one piece of news.
fn with_a_paper(talk: Talk, news: News) -> Profile {
    Profile {
        entries: Bulk::from(vec![paper("p", 2021)]),
        talks: vec![talk].into(),
        news: vec![news].into(),
        ..profile()
    }
}

#[test]
fn talks_and_news_whose_prose_names_a_publication_are_linked_from_its_page() {
    let prose = |words: &'static str| Prose {
        markdown: words.into(),
        links: vec![ProseLink { destination: "p".into(), target: Target::item(Tag::Publication, 0) }].into(),
        ..Prose::EMPTY
    };
    let date = Date::new(2021, None, None).unwrap();
    let talk = Talk { title: phrase("A Talk"), date, prose: prose("On [it](p)."), ..Talk::EMPTY };
    let news = News { date, prose: prose("[It](p) is out."), ..News::EMPTY };
    let profile = with_a_paper(talk, news);
    let publication = page(&profile, "publications/p/index.html");
    assert_has(&publication, "<a href=\"../../talks/#talk-1\">A Talk</a>");
    assert_has(&publication, "<a href=\"../../news/#news-1\">It is out.</a>");
}

#[test]
fn people_lead_to_what_they_wrote_with_the_owner() {
    let person = |name: &str| Person { name: phrase(name), ..Person::EMPTY };
    let by = |key: &str, year: i16, people: &[u32]| Publication {
        authors: people
            .iter()
            .map(|&index| author("Somebody", Some(Someone::Person(Ref::lifted(index))), false))
            .collect::<Vec<_>>()
            .into(),
        short: Some(text(&format!("Venue {year}"))),
        ..paper(key, year)
    };
    let project = Project {
        id: Some(Id::lifted("store")),
        name: phrase("Store"),
        people: vec![Someone::Person(Ref::lifted(1))].into(),
        ..Project::EMPTY
    };
    let profile = Profile {
        people: vec![
            person("Ann"),
            Person { url: Some(url("https://example.org/bob")), ..person("Bob") },
            person("Cy"),
        ]
        .into(),
        projects: vec![project].into(),
        entries: Bulk::from(vec![by("a", 2019, &[0, 1]), by("b", 2021, &[1])]),
        ..profile()
    };
    let list = page(&profile, "publications/index.html");
    assert_has(
        &list,
        "<h2 id=\"co-authors\">Co-authors</h2><ul class=\"body plain\">\
         <li><bdi class=\"authors\"><a href=\"https://example.org/bob\">Bob</a></bdi>: <a href=\"../publications/b/\">Venue\u{a0}2021</a>, \
         <a href=\"../publications/a/\">Venue\u{a0}2019</a>, <a href=\"../projects/store/\">Store</a></li>\
         <li><bdi class=\"authors\">Ann</bdi>: <a href=\"../publications/a/\">Venue\u{a0}2019</a></li></ul>",
    );
}

#[test]
fn prose_links_to_items_shifts_its_headings_and_prints_no_html() {
    let biography = Prose {
        markdown: "# About me\n\n## More *of it*\n\nSee [my work](p#results) and [nobody](nobody).[^a] <b>x</b>\n\n| a | b | |\n|--:|---|---|\n| 1 | 2 | 3 |\n\n[^a]: A note.".into(),
        links: vec![
            ProseLink { destination: "p#results".into(), target: Target::item(Tag::Project, 0) },
            ProseLink { destination: "nobody".into(), target: Target::item(Tag::Person, 0) },
        ]
        .into(),
        ..Prose::EMPTY
    };
    let project =
        Project { id: Some(Id::lifted("p")), name: phrase("P"), prose: markdown("# Results"), ..Project::EMPTY };
    let mut profile = Profile { projects: vec![project].into(), people: vec![Person::EMPTY].into(), ..profile() };
    profile.owner.prose = biography;
    let home = page(&profile, "index.html");
    assert_has(&home, "<h2 id=\"about-about-me\">About me</h2>");
    assert_has(&home, "<h3 id=\"about-more-of-it\">More <em>of it</em></h3>");
    assert_has(&home, "<a href=\"projects/p/#results\">my work</a> and nobody.");
    assert_has(&home, "<sup><a href=\"#about-note-1\" id=\"about-mark-1\">1</a></sup> &lt;b&gt;x&lt;/b&gt;");
    assert_has(
        &home,
        "<li id=\"about-note-1\">\n<p>A note. <a href=\"#about-mark-1\" aria-label=\"Back to mark 1\">↩</a></p>",
    );
    assert_has(&home, "<th scope=\"col\" class=\"end\">a</th>");
    assert_has(&home, "<td></td></tr></thead>");
    assert_has(&page(&profile, "projects/p/index.html"), "<h2 id=\"results\">Results</h2>");
}

#[test]
fn every_link_of_the_profile_says_where_it_came_from() {
    let project = Project {
        id: Some(Id::lifted("p")),
        name: phrase("P"),
        code: Some(url("https://example.org/code")),
        ..Project::EMPTY
    };
    let files = render(&Profile { projects: vec![project].into(), ..profile() });
    let printed = &files.iter().find(|file| file.path == "projects/p/index.html").unwrap().printed;
    let code = printed.iter().find(|printed| printed.value == "https://example.org/code").unwrap();
    assert_eq!((code.source.item.tag, code.source.field), (Tag::Project, "code"));
}

#[test]
fn authors_add_and_replace_pages_and_parts() {
    fn own(plan: &Plan) -> Vec<OutputFile> {
        let writer = plan.writer(Address::fixed("own/"));
        let main = maud::html! { h1 { "Mine" } };
        vec![writer.publish(&Document::new("Mine", "A page of my own.", main))]
    }
    let pages = Pages::standard()
        .with("own", own)
        .with("not_found", |_| Vec::new())
        .with_part(Part::Footer, |writer| maud::html! { footer { "By " (writer.plan().profile.owner.name) } });
    let files = render_with(&profile(), &pages);
    assert_has(&text_of(&files, "own/index.html"), "<h1>Mine</h1>");
    assert_has(&text_of(&files, "index.html"), "<footer>By Ada Lovelace</footer>");
    assert!(files.iter().all(|file| file.path != "404.html"));
}

fn image(path: &str, alternative: Option<&str>, width: u32, height: u32) -> Image {
    let alternative = alternative.map_or(Alternative::Decorative, |words| Alternative::Text(phrase(words)));
    Image { path: AssetPath::parse(path).unwrap(), alternative, width, height }
}

/// The values of a property of the page, such as `og:image`.
fn property(page: &str, name: &str) -> Vec<String> {
    let opening = format!("property=\"{name}\" content=\"");
    page.split(&opening).skip(1).map(|rest| rest.split('"').next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn a_page_has_a_card_where_cards_are_drawn() {
    let profile = Profile {
        organizations: vec![Organization { name: phrase("Analytical Society"), ..Organization::EMPTY }].into(),
        owner: Owner { role: Some(phrase("Countess")), at: Some(Ref::lifted(0)), ..profile().owner },
        entries: Bulk::from(vec![paper("store", 2021)]),
        ..profile()
    };
    let files = render_with(&profile, &Pages::standard().with_cards());
    for (page, card, title, name) in [
        ("index.html", "card.png", "Ada Lovelace", "Countess, Analytical Society"),
        ("publications/store/index.html", "publications/store/card.png", "A <Store>", "Ada Lovelace"),
    ] {
        let html = text_of(&files, page);
        assert_eq!(property(&html, "og:image"), [format!("https://example.org/~ada/{card}")]);
        assert_eq!(property(&html, "og:image:width"), ["1200"]);
        assert_eq!(property(&html, "og:image:height"), ["630"]);
        assert_eq!(
            property(&html, "og:image:alt"),
            [format!("{title}, {name}").replace('<', "&lt;").replace('>', "&gt;")]
        );
        assert!(html.contains("name=\"twitter:card\" content=\"summary_large_image\""));
        let drawn = files.iter().find(|file| file.path == card).map(|file| &file.contents);
        let Some(Contents::Card(drawn)) = drawn else { panic!("{card} is {drawn:?}") };
        assert_eq!((&*drawn.title, &*drawn.name, &*drawn.address), (title, name, "example.org/~ada"));
    }
    assert_eq!(property(&text_of(&files, "404.html"), "og:image"), [""; 0]);
    assert!(!files.iter().any(|file| file.path == "404.html.png"));

    let plain = text_of(&render(&profile), "index.html");
    assert_eq!(property(&plain, "og:image"), [""; 0]);
    assert!(plain.contains("name=\"twitter:card\" content=\"summary\""));
}

#[test]
fn a_picture_of_the_author_comes_before_a_card_and_a_vector_behind() {
    let project = |id: &str, file: &str| Project {
        id: Some(Id::new(id.to_owned())),
        name: phrase("Engine"),
        image: Some(image(file, Some("Wheels"), 900, 600)),
        ..Project::EMPTY
    };
    let projects = vec![project("photo", "engine.jpg"), project("vector", "engine.svg")].into();
    let site = Site { image: None, ..profile().site };
    let files = render_with(&Profile { site: site.clone(), projects, ..profile() }, &Pages::standard().with_cards());
    let photo = text_of(&files, "projects/photo/index.html");
    assert_eq!(property(&photo, "og:image"), ["https://example.org/~ada/assets/-/engine.jpg"]);
    assert_eq!(property(&photo, "og:image:alt"), ["Wheels"]);
    let vector = text_of(&files, "projects/vector/index.html");
    assert_eq!(property(&vector, "og:image"), ["https://example.org/~ada/projects/vector/card.png"]);

    let site = Site { image: Some(image("assets/me.png", None, 1200, 630)), ..site };
    let files = render_with(&Profile { site, ..profile() }, &Pages::standard().with_cards());
    assert_eq!(property(&text_of(&files, "index.html"), "og:image"), ["https://example.org/~ada/assets/me.png"]);
    assert!(!files.iter().any(|file| matches!(file.contents, Contents::Card(_))));
}

#[test]
fn a_photo_comes_in_sizes_where_they_are_made_and_is_never_blown_up() {
    let with_photo = |file: &str, width: u32| {
        let owner = Owner { photo: Some(image(file, Some("Ada"), width, width)), ..profile().owner };
        let files = render_with(&Profile { owner, ..profile() }, &Pages::standard().with_images());
        let home = text_of(&files, "index.html");
        let tag = home.split("<img ").nth(1).and_then(|rest| rest.split('>').next()).unwrap().to_owned();
        let made: Vec<String> = files
            .iter()
            .filter_map(|file| match &file.contents {
                Contents::Resized(_, width) => Some(format!("{} {width}", file.path)),
                _ => None,
            })
            .collect();
        (tag, made)
    };
    let (tag, made) = with_photo("assets/ada.jpg", 400);
    assert_eq!(made, ["assets/~/160/ada.jpg 160", "assets/~/320/ada.jpg 320"]);
    assert_eq!(
        tag,
        "src=\"assets/ada.jpg\" \
         srcset=\"assets/~/160/ada.jpg 160w, assets/~/320/ada.jpg 320w, assets/ada.jpg 400w\" sizes=\"9.6rem\" \
         alt=\"Ada\" width=\"400\" height=\"400\" decoding=\"async\""
    );
    let (tag, made) = with_photo("assets/a, b.png", 4000);
    assert_eq!(made.len(), 3);
    assert!(tag.contains("assets/~/480/a%2C%20b.png 480w\""), "the original is too heavy to choose: {tag}");
    for (file, width) in [("assets/ada.jpg", 160), ("assets/ada.svg", 4000), ("assets/ada.webp", 4000)] {
        let (tag, made) = with_photo(file, width);
        assert!(made.is_empty() && !tag.contains("srcset") && tag.contains(&format!("width=\"{width}\"")), "{tag}");
    }
    assert!(
        !page(
            &Profile { owner: Owner { photo: Some(image("a.jpg", None, 900, 900)), ..profile().owner }, ..profile() },
            "index.html"
        )
        .contains("srcset")
    );
}
