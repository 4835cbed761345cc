//! The five publications of the sample site, as they are known to be, wherever the site speaks of them.

use std::path::Path;

use super::text_of;

/// What is known of a publication.
struct Known {
    key: &'static str,
    title: &'static str,
    authors: &'static [&'static str],
    /// How lists call where and when it appeared, and what it is.
    at: &'static str,
    kind: &'static str,
    /// What else its page says.
    facts: &'static [&'static str],
    /// Label and address of each link.
    links: &'static [(&'static str, &'static str)],
}

/// In the order of the old homepage: conference papers, then those of workshops.
const PUBLICATIONS: [Known; 5] = [
    Known {
        key: "tsalapatis2024memsnap",
        title: "MemSnap μCheckpoints: A Data Single Level Store for Fearless Persistence",
        authors: &["Emil Tsalapatis", "Ryan Hancock", "Rakeeb Hossain", "Ali José Mashtizadeh"],
        at: "ASPLOS '24, April 2024",
        kind: "Conference paper",
        facts: &["Acceptance rate 19.8% (81/409)", "Equal contribution."],
        links: &[
            ("PDF", "https://www.watchedkettle.com/assets/pdf/memsnap-asplos.pdf"),
            ("DOI", "https://doi.org/10.1145/3620666.3651334"),
            ("Code", "https://github.com/etsal/memsnap-artifact"),
            ("Artifact", "https://doi.org/10.5281/zenodo.10864510"),
        ],
    },
    Known {
        key: "tsalapatis2021aurora",
        title: "The Aurora Single Level Store Operating System",
        authors: &["Emil Tsalapatis", "Ryan Hancock", "Tavian Barnes", "Ali José Mashtizadeh"],
        at: "SOSP '21, October 2021",
        kind: "Conference paper",
        facts: &["Acceptance rate 15.6% (54/348)", "Artifact available, Artifact functional", "788–803"],
        links: &[
            ("PDF", "https://www.watchedkettle.com/assets/pdf/aurora-sosp.pdf"),
            ("DOI", "https://doi.org/10.1145/3477132.3483563"),
            ("Code", "https://github.com/rcslab/aurora"),
            ("Artifact", "https://github.com/rcslab/aurora-bench"),
            ("Video", "https://rcs.uwaterloo.ca/~etsal/aurora-sosp.mp4"),
        ],
    },
    Known {
        key: "dukovac2022seeds",
        title: "SEEDS: Secure Extensible Enclave with Decentralized Storage for Secrets",
        authors: &["Stefanie Dukovac", "Emil Tsalapatis", "Ali José Mashtizadeh"],
        at: "SysTEX '22, 2022",
        kind: "Workshop paper",
        facts: &["Co-located with ASPLOS 2022"],
        links: &[("PDF", "https://www.watchedkettle.com/assets/pdf/seeds-systex.pdf")],
    },
    Known {
        key: "tsalapatis2021hotos",
        title: "The Aurora Operating System: Revisiting the Single Level Store",
        authors: &["Emil Tsalapatis", "Ryan Hancock", "Tavian Barnes", "Ali José Mashtizadeh"],
        at: "HotOS '21, June 2021",
        kind: "Workshop paper",
        facts: &["Acceptance rate 26.5% (30/113)", "136–143"],
        links: &[
            ("PDF", "https://www.watchedkettle.com/assets/pdf/aurora-hotos.pdf"),
            ("DOI", "https://doi.org/10.1145/3458336.3465285"),
            ("Code", "https://github.com/rcslab/aurora"),
        ],
    },
    Known {
        key: "tsalapatis2018utmem",
        title: "utmem: Towards Memory Elasticity in Cloud Workloads",
        authors: &[
            "Aimilios Tsalapatis",
            "Stefanos Gerangelos",
            "Stratos Psomadakis",
            "Konstantinos Papazafeiropoulos",
            "Nectarios Koziris",
        ],
        at: "High Performance Computing: ISC High Performance 2018 International Workshops, Revised Selected Papers , June 2018",
        kind: "Workshop paper",
        facts: &["11203"],
        links: &[
            ("PDF", "https://www.watchedkettle.com/assets/pdf/utmem.pdf"),
            ("DOI", "https://doi.org/10.1007/978-3-030-02465-9_12"),
        ],
    },
];

/// The pages of co-authors who have one.
const PEOPLE: [(&str, &str); 6] = [
    ("Ryan Hancock", "https://rcs.uwaterloo.ca/~ryan"),
    ("Rakeeb Hossain", "https://rakeeb-hossain.github.io"),
    ("Tavian Barnes", "https://tavianator.com"),
    ("Stefanos Gerangelos", "http://www.cslab.ece.ntua.gr/~sgerag"),
    ("Nectarios Koziris", "http://www.cslab.ece.ntua.gr/~nkoziris"),
    ("Ali José Mashtizadeh", "https://rcs.uwaterloo.ca/~ali"),
];

fn file(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("dist").join(path)).unwrap()
}

/// The entry of a list, from the link to the publication's page to the end.
fn entry<'a>(list: &'a str, known: &Known) -> &'a str {
    let start = title_of(list, known).unwrap_or_else(|| panic!("{} is not listed", known.key));
    let rest = &list[start..];
    &rest[..rest.find("</ul>").unwrap()]
}

/// Where a list links the title to the publication's page.
fn title_of(list: &str, known: &Known) -> Option<usize> {
    let link = format!("publications/{}/\">", known.key);
    list.match_indices(&link).map(|(at, _)| at).find(|&at| {
        let before = &list[..at];
        before.trim_end_matches("../").ends_with("<p class=\"title\" dir=\"auto\"><a href=\"")
    })
}

/// Title, authors and links as they stand in a page or a part of one.
#[track_caller]
fn assert_says(html: &str, known: &Known) {
    let Known { key, title, authors, links, .. } = known;
    let text = text_of(&format!("<body>{html}"));
    assert!(text.contains(title), "{key}: {title} is not in {text}");
    let mut rest = html;
    for author in *authors {
        let owner = author.ends_with("Tsalapatis");
        let page = PEOPLE.iter().find(|(name, _)| name == author).map(|(_, url)| *url);
        let expected = match page {
            _ if owner => format!("<strong>{author}</strong>"),
            Some(url) => {
                let whole = [format!("href=\"{url}\">{author}</a>"), format!("href=\"{url}/\">{author}</a>")];
                whole.into_iter().find(|link| rest.contains(&**link)).unwrap_or_else(|| panic!("{key}: no {author}"))
            }
            None => format!("<bdi>{author}</bdi>"),
        };
        let at = rest.find(&expected).unwrap_or_else(|| panic!("{key}: {expected} is not next in {rest}"));
        rest = &rest[at..];
    }
    let row = html.split_once("<ul class=\"links\"").unwrap().1;
    let row = row.split_once("</ul>").map_or(row, |(row, _)| row);
    let expected: Vec<String> = links.iter().map(|(label, url)| format!("<a href=\"{url}\">{label}</a>")).collect();
    assert_eq!(row.matches("<a href").count(), expected.len(), "{key}: {row}");
    assert!(expected.iter().all(|link| row.contains(&**link)), "{key}: {expected:?} in {row}");
}

#[test]
fn the_home_page_lists_conference_papers_and_workshops_in_their_order() {
    let home = file("index.html");
    let place = |text: &str| home.find(text).unwrap_or_else(|| panic!("{text} is not on the home page"));
    let keys = PUBLICATIONS.each_ref().map(|known| title_of(&home, known).unwrap());
    assert!(keys.is_sorted(), "{keys:?}");
    assert!(place(">Conference Papers</h2>") < keys[0]);
    assert!(keys[1] < place(">Workshops</h2>") && place(">Workshops</h2>") < keys[2]);
    for known in &PUBLICATIONS {
        let entry = entry(&home, known);
        assert_says(&format!("<a href=\"{entry}"), known);
        assert!(text_of(&format!("<body><{entry}")).contains(known.at), "{} in {entry}", known.at);
    }
}

#[test]
fn the_list_says_kinds_and_badges() {
    let list = file("publications/index.html");
    for known in &PUBLICATIONS {
        let entry = entry(&list, known);
        assert_says(&format!("<a href=\"{entry}"), known);
        let text = text_of(&format!("<body><{entry}"));
        let expected = format!("{} · {}", known.at, known.kind);
        assert!(text.contains(&expected), "{expected} in {text}");
        let badges = known.key == "tsalapatis2021aurora";
        assert_eq!(text.contains("Artifact available, functional"), badges, "{text}");
    }
    assert_eq!(list.matches("<li data-kind").count(), PUBLICATIONS.len());
}

#[test]
fn each_publication_has_a_page_that_says_all_that_is_known() {
    for known in &PUBLICATIONS {
        let page = file(&format!("publications/{}/index.html", known.key));
        assert_says(page.split_once("<main").unwrap().1, known);
        let text = text_of(&page);
        for fact in known.facts.iter().chain([&known.kind]) {
            assert!(text.contains(fact), "{}: {fact} is not in {text}", known.key);
        }
        // The BibTeX entry says the note once more.
        let rates = text.split("BibTeX").next().unwrap().matches("Acceptance rate").count();
        assert_eq!(rates, known.facts.iter().filter(|fact| fact.starts_with("Acceptance")).count(), "{}", known.key);
    }
}

#[test]
fn the_curriculum_vitae_and_the_exports_have_all_five() {
    let cv = text_of(&file("cv/index.html"));
    let bibtex = file("publications.bib");
    let csl = file("publications.json");
    for Known { key, title, authors, links, .. } in &PUBLICATIONS {
        assert!(cv.contains(title), "{title} is not in {cv}");
        assert!(authors.iter().all(|author| cv.contains(author)), "{authors:?} are not all in {cv}");
        assert!(bibtex.contains(&format!("{{{key},")), "{key} is not in {bibtex}");
        assert!(
            csl.contains(&format!("\"id\": \"{key}\"")) && csl.contains(&format!("\"title\": \"{title}\"")),
            "{csl}"
        );
        for (_, url) in links.iter().filter(|(label, _)| *label == "DOI") {
            let doi = url.trim_start_matches("https://doi.org/");
            assert!([&cv, &bibtex, &csl].into_iter().all(|text| text.contains(doi)), "{doi}");
        }
    }
    assert_eq!(csl.matches("\"id\":").count(), PUBLICATIONS.len());
}
