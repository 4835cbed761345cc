//! The sitemap, read by `roxmltree`, and the other texts at fixed addresses.

use roxmltree::Document;
use vitae_profile::{Profile, Url};
use vitae_site::{check, render};

use crate::filled::filled;
use crate::text_of;

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

fn is_page(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| extension == "html")
}

#[test]
fn the_sitemap_lists_every_page_once() {
    let profile = filled();
    let text = text_of(&profile, "sitemap.xml").unwrap();
    let document = Document::parse(&text).unwrap();
    let root = document.root_element();
    assert_eq!(root.tag_name(), (NAMESPACE, "urlset").into());
    let mut listed: Vec<String> = Vec::new();
    let mut dates = 0;
    for url in root.children().filter(roxmltree::Node::is_element) {
        assert_eq!(url.tag_name(), (NAMESPACE, "url").into());
        for part in url.children().filter(roxmltree::Node::is_element) {
            match part.tag_name().name() {
                "loc" => listed.push(part.text().unwrap().to_owned()),
                "lastmod" => {
                    let date = part.text().unwrap();
                    assert!(date.len() == 10 && date.split('-').count() == 3, "{date}");
                    dates += 1;
                }
                other => panic!("{other}"),
            }
        }
    }
    assert!(dates > 0);
    let mut pages: Vec<String> = render(&profile)
        .into_iter()
        .filter(|file| is_page(&file.path) && file.path != "404.html")
        .map(|file| format!("https://ada.example.org/{}", file.path.trim_end_matches("index.html")))
        .collect();
    pages.sort();
    assert_eq!(listed, pages);
}

#[test]
fn files_for_hosts_name_the_site() {
    let profile = filled();
    assert_eq!(text_of(&profile, "CNAME").unwrap(), "ada.example.org\n");
    assert_eq!(text_of(&profile, ".nojekyll").unwrap(), "");
    let robots = text_of(&profile, "robots.txt").unwrap();
    assert!(robots.starts_with("User-agent: *\n"), "{robots}");
    assert!(robots.ends_with("\nSitemap: https://ada.example.org/sitemap.xml\n"), "{robots}");
}

#[test]
fn the_text_for_language_models_links_to_everything() {
    let text = text_of(&filled(), "llms.txt").unwrap();
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("# site-title-0"));
    assert!(text.contains("\n> site-description-0\n"), "{text}");
    assert!(
        text.contains("- [project-name-1](https://ada.example.org/projects/project_1/): project-summary-1"),
        "{text}"
    );
    assert!(text.contains("- [publication-title-0](https://ada.example.org/publications/publication_0/)"), "{text}");
}

#[test]
fn nothing_for_machines_leads_nowhere() {
    let mut profile: Profile = filled();
    for base in ["https://ada.example.org/", "https://example.org/~ada/", "https://ada.github.io/site/"] {
        profile.site.url = Url::parse(base).unwrap();
        let wrong: Vec<_> =
            check(&render(&profile), &profile.site).into_iter().filter(|finding| !is_page(&finding.page)).collect();
        assert_eq!(wrong, [], "{base}");
    }
}
