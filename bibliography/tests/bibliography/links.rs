//! Where a work can be had: which field becomes which link, and that none is lost without a word.

use vitae_profile::{Link, Publication};

use crate::{article, wrong_article};

fn address(link: Option<&Link>) -> &str {
    match link {
        Some(Link::Web(url)) => url.as_str(),
        other => panic!("{other:?}"),
    }
}

/// The place of the only link of an article with this field.
fn place(field: &str) -> &'static str {
    let publication = article(field);
    let Publication { pdf, code, data, artifact, slides, poster, video, website, blog, supplement, .. } = &publication;
    let links = [
        ("pdf", pdf),
        ("code", code),
        ("data", data),
        ("artifact", artifact),
        ("slides", slides),
        ("poster", poster),
        ("video", video),
        ("website", website),
        ("blog", blog),
        ("supplement", supplement),
    ];
    let there: Vec<&str> = links.iter().filter(|(_, link)| link.is_some()).map(|(place, _)| *place).collect();
    assert_eq!((there.len(), &publication.url), (1, &None), "{field} is {there:?}");
    there[0]
}

#[test]
fn fields_of_other_systems_are_links() {
    for (field, expected) in [
        ("html", "website"),
        ("project", "website"),
        ("url_project", "website"),
        ("demo", "website"),
        ("preprint", "website"),
        ("url_preprint", "website"),
        ("openreview", "website"),
        ("url_pdf", "pdf"),
        ("source", "code"),
        ("url_source", "code"),
        ("url_code", "code"),
        ("url_dataset", "data"),
        ("url_slides", "slides"),
        ("url_poster", "poster"),
        ("url_video", "video"),
        ("recording", "video"),
        ("talk", "video"),
    ] {
        assert_eq!(place(&format!("{field} = {{https://x.org/1}}")), expected, "{field}");
    }
}

#[test]
fn identifiers_of_archives_are_links() {
    for (field, expected) in [
        ("openreview = {AbC_1}", "https://openreview.net/forum?id=AbC_1"),
        ("hal = {hal-01}", "https://hal.science/hal-01"),
        ("biorxiv = {10.1101/1}", "https://www.biorxiv.org/content/10.1101/1"),
    ] {
        assert_eq!(address(article(field).website.as_ref()), expected);
    }
}

#[test]
fn what_is_no_address_in_a_field_of_another_system_is_no_link() {
    let publication = article("project = {Aurora}, source = {Scopus}, talk = {yes}, preprint = {true}");
    assert_eq!((&publication.website, &publication.code, &publication.video), (&None, &None, &None));
}

#[test]
fn a_link_without_a_place_takes_that_of_the_page_or_is_told_of() {
    let two = article("html = {https://x.org/h}, website = {https://x.org/w}");
    assert_eq!((address(two.website.as_ref()), two.url.unwrap().as_str()), ("https://x.org/w", "https://x.org/h"));
    assert_eq!(
        wrong_article("html = {https://x.org/h}, website = {https://x.org/w}, hal = {hal-01}"),
        ["warning V062 2:63 `hal-01`: `hal` has no place of its own: `website` and `url` are shown"]
    );
    assert_eq!(
        wrong_article("code = {https://x.org/c}, github = {https://github.com/c}"),
        ["warning V062 2:37 `https://github.com/c`: `github` has no place of its own: `code` is shown"]
    );
}

#[test]
fn an_address_that_stands_twice_is_one_link() {
    let publication = article("url = {https://hal.science/hal-01}, hal_id = {hal-01}");
    assert_eq!((&publication.website, publication.url.unwrap().as_str()), (&None, "https://hal.science/hal-01"));
    let publication = article("code = {https://x.org/c}, github = {https://x.org/c}");
    assert_eq!((address(publication.code.as_ref()), &publication.url), ("https://x.org/c", &None));
}
