//! The gate: each mistake in a page that is otherwise right is found, once, with its place in the profile.

use vitae_gate::{Code, Contents, Finding, OutputFile, Printed, Severity, Source, check};
use vitae_profile::{ItemRef, Record, Site, Tag, Url};

/// A page without fault, to which tests do something.
const PAGE: &str = r##"<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Aurora</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' data:; style-src 'sha256-LHvAPItmcc9l4w10oslyz6Nh8tFuoEH5lssCs9WdKIE='">
<meta name="description" content="A store"><link rel="canonical" href="https://x.org/site/projects/aurora/">
<meta property="og:url" content="https://x.org/site/projects/aurora/"><link rel="icon" href="data:,">
<style>a { color: red }</style></head>
<body><a href="../../">Home</a><main><h1 id="aurora">Aurora</h1><p><a href="#design">Design</a>
<a href="../../feed.xml">Feed</a><a href="https://example.org/#x">Elsewhere</a><a href="mailto:a@x.org">Mail</a></p>
<h2 id="design">Design</h2><p>Text &lt;style&gt; <a href="../../index.html#top">Top</a></p>
<img src="../../assets/plot.png" alt="" width="20" height="10"></main>
<script type="application/ld+json">{"name":"<b>"}</script></body></html>"##;

const OTHER: &str = r#"<!DOCTYPE html><html lang="en"><head><title>Home</title><meta name="description" content="x">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><link rel="canonical" href="https://x.org/site/">
</head><body><h1 id="home">Home</h1><a href="projects/aurora/#design">Aurora</a></body></html>"#;

fn file(path: &str, contents: &str) -> OutputFile {
    OutputFile { path: path.to_owned(), contents: Contents::Text(contents.to_owned()), printed: Vec::new() }
}

fn site(budget: Option<u32>) -> Site {
    Site { url: Url::parse("https://x.org/site/").unwrap(), budget, ..Site::EMPTY }
}

fn source(index: u32, field: &'static str) -> Source {
    Source { item: ItemRef { tag: Tag::Project, index }, field }
}

/// Checks a site of two pages, a feed and a picture, with `page` for one of the pages.
fn check_page(page: &str) -> Vec<Finding> {
    let mut aurora = file("projects/aurora/index.html", page);
    let printed = |value: &str, index| Printed { value: value.to_owned(), source: source(index, "prose") };
    aurora.printed = vec![
        printed("#desing", 0),
        printed("../arora/", 1),
        printed("design", 2),
        printed("design", 3),
        printed("../../assets/plot.png", 4),
        printed("../../assets/gone.png", 5),
        printed("evaluation", 6),
    ];
    let files =
        [file("index.html", OTHER), aurora, file("feed.xml", "<feed/>"), file("assets/plot.png", "not looked at")];
    check(&files, &site(None))
}

/// The findings with `from` replaced by `to` in a page that is otherwise right, as `number message (help)`.
fn with(from: &str, to: &str) -> Vec<String> {
    assert!(PAGE.contains(from), "{from}");
    check_page(&PAGE.replacen(from, to, 1)).iter().map(print).collect()
}

fn print(finding: &Finding) -> String {
    let Finding { code, severity, page, others, message, help, source, .. } = finding;
    assert_eq!(*severity, Severity::Error);
    let help = help.as_ref().map(|help| format!(" ({help})")).unwrap_or_default();
    let others = if *others > 0 { format!(" +{others}") } else { String::new() };
    let source = source.map(|source| format!(" <- {}", source.item.index)).unwrap_or_default();
    format!("{} {page}{others}: {message}{help}{source}", code.number()).replace("projects/aurora/index.html", "PAGE")
}

#[test]
fn a_site_without_fault_passes() {
    assert_eq!(check_page(PAGE), []);
}

#[test]
fn a_link_that_leads_nowhere() {
    assert_eq!(
        with("../../feed.xml", "../arora/"),
        [
            "V080 PAGE: `../arora/` leads to `/site/projects/arora/`, which the site does not have (did you mean `/site/projects/aurora/`?) <- 1"
        ]
    );
    assert_eq!(
        with("../../feed.xml", "/feed.xml"),
        ["V080 PAGE: `/feed.xml` leads out of the site, which lies at `/site/` (write `/site/feed.xml`)"]
    );
    assert_eq!(
        with("https://x.org/site/projects/aurora/", "https://x.org/site/project/aurora/"),
        [
            "V080 PAGE: `https://x.org/site/project/aurora/` leads to `/site/project/aurora/`, which the site does not have (did you mean `/site/projects/aurora/`?)"
        ]
    );
    assert_eq!(with("href=\"../../feed.xml\"", "href='../../feed.xml'"), [""; 0]);
    assert_eq!(with("../../feed.xml", "https://x.org/elsewhere/"), [""; 0], "other paths of the host are not the site");
}

#[test]
fn a_whole_url_of_a_page_that_the_site_does_not_have_is_worth_a_warning() {
    let with_link = |url: &str| {
        let found = check_page(&PAGE.replacen("https://example.org/#x", url, 1));
        found
            .into_iter()
            .map(|found| (found.severity, found.message, found.help.unwrap_or_default()))
            .collect::<Vec<_>>()
    };
    for fine in [
        "https://x.org/site/feed.xml",
        "https://x.org/site/old.pdf?v=1",
        "https://x.org/",
        "https://x.org/sites/",
        "https://x.org/site/hobbies",
        "https://x.org/site/old/start.html",
        "https://y.org/site/gone/",
    ] {
        assert_eq!(with_link(fine), [], "{fine}");
    }
    let message = |url| format!("`{url}` lies below the address of the site, which has nothing there");
    for (url, help) in [
        ("https://x.org/site/projects/xyzzy-plugh.html", "name a page of the site, unless your host has more there"),
        ("https://x.org/site/projects/arora/", "did you mean `/site/projects/aurora/`?"),
    ] {
        assert_eq!(with_link(url), [(Severity::Warning, message(url), help.to_owned())]);
    }
    let dead = with_link("https://x.org/site/projects/aurora/#desing");
    assert_eq!((dead.len(), dead[0].0), (1, Severity::Error), "what the page has is known: {dead:?}");
}

#[test]
fn an_asset_that_is_not_there() {
    assert_eq!(
        with("../../assets/plot.png", "../../assets/gone.png"),
        ["V080 PAGE: `../../assets/gone.png` leads to `/site/assets/gone.png`, which the site does not have <- 5"]
    );
    assert_eq!(
        with("src=", "srcset=\"../../assets/plot.png 1x, ../../assets/plo.png 2x\" src="),
        [
            "V080 PAGE: `../../assets/plo.png` leads to `/site/assets/plo.png`, which the site does not have (did you mean `/site/assets/plot.png`?)"
        ]
    );
}

#[test]
fn a_fragment_that_leads_nowhere() {
    assert_eq!(
        with("#design", "#desing"),
        ["V081 PAGE: `#desing` leads to no element: `PAGE` has no id `desing` (did you mean `#design`?) <- 0"]
    );
    assert_eq!(
        with("<h2 id=\"design\">", "<h2>").iter().map(|line| line.split(" (").next().unwrap()).collect::<Vec<_>>(),
        [
            "V081 index.html: `projects/aurora/#design` leads to no element: `PAGE` has no id `design`",
            "V081 PAGE: `#design` leads to no element: `PAGE` has no id `design`",
        ]
    );
    assert_eq!(
        with("<main>", "<main aria-labelledby=\"aurora auror\">"),
        ["V081 PAGE: `aria-labelledby=\"auror\"` names no element of the page"]
    );
}

#[test]
fn an_id_given_twice() {
    assert_eq!(
        with("id=\"aurora\"", "id=\"design\""),
        ["V082 PAGE: two elements have the id `design` (give one of them another) <- 3"]
    );
}

#[test]
fn headings_out_of_order() {
    assert_eq!(
        with("<h2 id=\"design\">", "<h3 id=\"design\">"),
        ["V083 PAGE: an `h3` follows an `h1`: `#design` (make it an `h2`) <- 2"]
    );
    assert_eq!(
        with("<h2 id=\"design\">", "<h1 id=\"design\">"),
        ["V083 PAGE: a second `h1`: `#design` (a page has one) <- 2"]
    );
    assert_eq!(
        with("<h1 id=\"aurora\">", "<h2 id=\"aurora\">"),
        [
            "V083 PAGE: the first heading is an `h2`: `#aurora` (make it an `h1`)",
            "V083 PAGE: the page has no `h1` (its title should be one)",
        ]
    );
}

#[test]
fn an_image_without_alternative_or_size() {
    assert_eq!(
        with(" alt=\"\" width=\"20\"", " width=\"wide\""),
        ["V084 PAGE: the image `../../assets/plot.png` has no `alt`, no `width` <- 4"]
    );
}

#[test]
fn metadata_that_is_missing() {
    for (from, to, what) in [
        ("<title>Aurora</title>", "<title> </title>", "title"),
        ("<title>Aurora</title>", "<!-- <title>Aurora</title> -->", "title"),
        ("content=\"A store\"", "content=\"\"", "description"),
        (" lang=\"en\"", "", "language"),
        ("rel=\"canonical\"", "rel=\"alternate\"", "canonical address"),
    ] {
        assert_eq!(with(from, to), [format!("V085 PAGE: the page has no {what}")]);
    }
    assert_eq!(
        with("<link rel=\"canonical\"", "<meta name=\"robots\" content=\"noindex\"><link rel=\"author\""),
        [""; 0]
    );
    assert!(
        with("content=\"https://x.org/site/projects/aurora/\"", "content=\"/a.png\"")[0].contains("no whole address")
    );
}

#[test]
fn what_the_policy_forbids() {
    for (from, to, expected) in [
        ("color: red", "color: blue", "forbids its `style` element"),
        ("<style>", "<style media=all>", ""),
        ("<p>", "<p style=\"color: red\">", "the `style` of a `p` element"),
        ("<p>", "<p onclick=\"go()\">", "the handler `onclick`"),
        ("<p>", "<script>go()</script><p>", "forbids its `script` element"),
        ("<p>", "<script type=module src=\"../../feed.xml\"></script><p>", "that a `script` element loads"),
        (
            "../../assets/plot.png",
            "https://cdn.example.org/a.png",
            "that a `img` element loads `https://cdn.example.org/a.png`",
        ),
        ("../../assets/plot.png", "//cdn.example.org/a.png", "that a `img` element loads"),
        (
            "rel=\"icon\" href=\"data:,\"",
            "rel=stylesheet href=\"https://fonts.example.org/\"",
            "a `link` element loads",
        ),
        ("<p>", "<iframe src=\"https://example.org/\"></iframe><p>", "that a `iframe` element loads"),
        ("href=\"#design\"", "href=\"javascript:go()\"", "must not run a script"),
        ("<main>", "<base href=\"/\"><main>", "a `base` element"),
        ("http-equiv", "name", "no Content-Security-Policy"),
    ] {
        let found = with(from, to);
        if expected.is_empty() {
            assert_eq!(found, [""; 0], "{to}");
        } else {
            assert_eq!(found.len(), 1, "{found:?}");
            assert!(found[0].starts_with("V086 ") && found[0].contains(expected), "{found:?}");
        }
    }
}

#[test]
fn a_style_tag_that_is_none_does_not_hide_the_page() {
    assert_eq!(with("<meta charset=\"utf-8\">", "<!-- <style> --><meta charset=\"utf-8\">"), [""; 0]);
    let found =
        with("<meta charset=\"utf-8\">", "<!-- <style> --><meta charset=\"utf-8\"><link rel=author href=\"gone/\">");
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn a_fault_of_all_pages_is_found_once() {
    let page = |path: &str| file(path, &OTHER.replace("projects/aurora/#design", "/site/gone/"));
    let mut pages = vec![page("index.html")];
    pages.extend((0..2000).map(|number| page(&format!("p/{number}/index.html"))));
    let found: Vec<String> = check(&pages, &site(None)).iter().map(print).collect();
    assert_eq!(found, ["V080 index.html +2000: `/site/gone/` leads to `/site/gone/`, which the site does not have"]);
}

#[test]
fn links_of_the_page_for_lost_visitors_are_absolute() {
    let lost = file(
        "404.html",
        &OTHER
            .replace("projects/aurora/#design", "feed.xml")
            .replace("<link rel=\"canonical\"", "<link rel=\"author\""),
    );
    let found = check(
        &[file("index.html", &OTHER.replace("projects/aurora/#design", "#home")), file("feed.xml", ""), lost],
        &site(None),
    );
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].help.as_deref(), Some("write `/site/feed.xml`"));
}

#[test]
fn addresses_in_texts_for_machines() {
    let home = file("index.html", &OTHER.replace("projects/aurora/#design", "#home"));
    let texts = [
        home,
        file("sitemap.xml", "<loc>https://x.org/site/</loc><loc>https://x.org/site/gone/?a=1&amp;b=2</loc>"),
        file(
            "llms.txt",
            "- [Home](https://x.org/site/#home): x\n- [Gone](https://x.org/site/#gone)\n- https://x.org/sites/",
        ),
        file("talks.ics", "URL:https://x.org/site/ta\r\n lks/\r\n"),
        file("publications.bib", "url = {https://x.org/site/gone/}"),
    ];
    let found: Vec<String> = check(&texts, &site(None)).iter().map(|finding| finding.page.clone()).collect();
    assert_eq!(found, ["sitemap.xml", "llms.txt", "talks.ics"]);
}

#[test]
fn an_address_that_the_author_links_to_may_stand_in_texts_for_machines() {
    let page = PAGE.replace("https://example.org/#x", "https://x.org/site/projects/demo/");
    let page = page.replace("mailto:a@x.org", "https://x.org/site/old.pdf");
    let files = [
        file("index.html", OTHER),
        file("projects/aurora/index.html", &page),
        file("feed.xml", "<feed/>"),
        file("assets/plot.png", "not looked at"),
        file("contact.vcf", "URL:https://x.org/site/projects/demo/\r\n"),
        file("llms.txt", "https://x.org/site/old.pdf"),
    ];
    let found = check(&files, &site(None));
    let found: Vec<_> = found.iter().map(|finding| (finding.severity, finding.page.as_str())).collect();
    assert_eq!(found, [(Severity::Warning, "projects/aurora/index.html")]);
}

#[test]
fn a_page_above_the_budget_names_its_heaviest_part() {
    let noise: String =
        (0..30_000_u64).map(|number| number.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_string() + " ").collect();
    let heavy = OTHER.replace("projects/aurora/#design", "#home").replace("</body>", &format!("<p>{noise}</p></body>"));
    let files = [file("index.html", &heavy), file("cv/index.html", &heavy.replace("</p>", " more</p>"))];

    let lint = check(&files, &site(None));
    assert_eq!(lint.len(), 1);
    assert_eq!((lint[0].code, lint[0].severity, lint[0].others), (Code::OverweightPage, Severity::Warning, 1));
    assert!(lint[0].message.contains("more than the 14600"), "{}", lint[0].message);
    assert!(lint[0].message.contains("heaviest part is the text of the page"), "{}", lint[0].message);

    assert_eq!(check(&files, &site(Some(20_000))).iter().filter(|found| found.severity == Severity::Error).count(), 2);
    assert_eq!(check(&files, &site(Some(2_000_000))), []);
}

#[test]
fn a_page_that_compresses_well_is_light() {
    let long =
        OTHER.replace("projects/aurora/#design", "#home").replace("</body>", &"<p>Again and again.</p>".repeat(20_000));
    assert_eq!(check(&[file("index.html", &long)], &site(Some(14_600))), []);
}
