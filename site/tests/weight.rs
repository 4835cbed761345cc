//! How heavy pages get, however much there is to show.

use vitae_profile::{
    Author, Bulk, Date, Id, Owner, PersonName, Phrase, Profile, Project, Publication, PublicationKind, Record, Ref,
    RichText, Site, Someone, Text, Url,
};
use vitae_site::{Contents, render};

const MOST: usize = 250_000;

fn text(text: &str) -> Text {
    Text::parse(text).unwrap()
}

fn phrase(text: &str) -> Phrase {
    Phrase::parse(text).unwrap()
}

fn author(name: &str, someone: Option<Someone>) -> Author {
    Author { name: PersonName::from_display(name), someone, equal: false, corresponding: false }
}

fn paper(index: i16) -> Publication {
    Publication {
        kind: PublicationKind::Journal,
        key: text(&format!("p{index}")),
        title: RichText::parse(&format!("Work {index}, of which the title is not short at all")).unwrap(),
        authors: (0..20)
            .map(|other| author(&format!("Some Longername{other}"), (other == 7).then_some(Someone::Owner)))
            .collect::<Vec<_>>()
            .into(),
        date: Date::new(1000 + index, None, None).unwrap(),
        selected: true,
        ..Publication::EMPTY
    }
}

fn profile(publications: Vec<Publication>) -> Profile {
    Profile {
        site: Site { url: Url::parse("https://ada.example.org/").unwrap(), ..Site::EMPTY },
        owner: Owner { name: phrase("Ada King"), ..Owner::EMPTY },
        entries: Bulk::from(publications),
        ..Profile::EMPTY
    }
}

fn page(profile: &Profile, path: &str) -> String {
    match render(profile).into_iter().find(|file| file.path == path).unwrap().contents {
        Contents::Text(text) => text,
        other => panic!("{other:?}"),
    }
}

fn with_project(count: i16) -> Profile {
    let publications: Vec<Ref<Publication>> = (0..u32::try_from(count).unwrap()).map(Ref::lifted).collect();
    let project = Project {
        id: Some(Id::lifted("all")),
        name: phrase("All"),
        publications: publications.into(),
        ..Project::EMPTY
    };
    Profile { projects: vec![project].into(), ..profile((0..count).map(paper).collect()) }
}

#[test]
fn a_project_shows_the_latest_of_very_many_publications() {
    let all = page(&with_project(900), "projects/all/index.html");
    assert!(all.len() < MOST, "{} bytes", all.len());
    let shown = all.matches("<p class=\"title\" dir=\"auto\">").count();
    assert!((20..900).contains(&shown), "{shown}");
    assert!(all.contains("href=\"../../publications/p899/\"") && !all.contains("href=\"../../publications/p0/\""));
    let more = format!(
        "These are the latest; {} more are among <a href=\"../../publications/\">all publications</a>.",
        900 - shown
    );
    assert!(all.contains(&more), "{more}");

    let few = page(&with_project(5), "projects/all/index.html");
    let [first, last] = ["p0/", "p4/"].map(|key| few.find(key).unwrap());
    assert!(first < last && !few.contains("These are the latest"), "few are in the author's order");
}

#[test]
fn the_home_page_has_room_for_what_is_selected_only_so_far() {
    let home = page(&profile((0..900).map(paper).collect()), "index.html");
    assert!(home.len() < MOST, "{} bytes", home.len());
    assert!(home.contains("publications/p899/") && !home.contains("publications/p0/"));
    assert!(home.contains("All publications"));
}

#[test]
fn a_collaboration_of_thousands_is_named_once_in_full() {
    let names: Vec<String> = (0..3_000).map(|index| format!("Firstname Familyname{index}")).collect();
    let whole = Publication {
        authors: names
            .iter()
            .map(|name| author(name, name.ends_with("name2500").then_some(Someone::Owner)))
            .collect::<Vec<_>>()
            .into(),
        bibtex: Some(text(&format!("@article{{p0,\n  author = {{{}}},\n}}", names.join(" and ")))),
        ..paper(0)
    };
    let page = page(&profile(vec![whole]), "publications/p0/index.html");
    assert!(page.len() < MOST, "{} bytes", page.len());
    assert!(names.iter().all(|name| page.contains(name.as_str())));
    assert!(page.contains(
        "<bdi>Firstname Familyname199</bdi>, … <bdi><strong>Firstname Familyname2500</strong></bdi>, … (3000 authors)"
    ));
    assert_eq!(page.matches("citation_author\"").count(), 201);
    assert!(page.contains("content=\"Familyname2500, Firstname\""));
    assert_eq!(page.matches("{\"@type\":\"Person\",\"name\":\"Firstname").count(), 201);
}
