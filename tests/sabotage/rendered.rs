//! Mistakes that only a finished page has, in the author's prose and in pages of the author's own: each stops the build
//! and names the line of the content that it came from. The way is the build script's: read, render, check, report.

use maud::html;
use vitae::site::{Address, Contents, Document, OutputFile, Pages, Plan, Source};
use vitae::{ItemRef, RenderedSite, Tag};
use vitae_syntax::{Loader, Report, read_text};

use super::{root, said, sample};

/// The third project: its page is what the pages below are made from.
const METROPOLIS: ItemRef = ItemRef { tag: Tag::Project, index: 2 };

/// The line of the sample that has `piece`.
fn line_of(piece: &str) -> usize {
    1 + sample().lines().position(|line| line.contains(piece)).unwrap()
}

/// What stops the build of `text` with these pages: line, code and message.
fn stops(text: &str, pages: &Pages) -> Vec<String> {
    let source = root().join("content/profile.rs");
    let native = read_text(text, &source, &mut Loader::new(root(), root().join("content")));
    let reading = native.reading.as_ref().unwrap();
    let profile = reading.profile.as_ref().unwrap();
    profile.entries.load().unwrap();
    let rendered = RenderedSite::with_pages(profile, pages);
    let mut report = Report::new();
    rendered.report(&mut report, &reading.origins);
    let located = native.located(report.into_diagnostics());
    let said = located.iter().map(|located| {
        let text = located.diagnostic.text();
        format!("{}: {}", located.place.line, text.lines().next().unwrap_or_default())
    });
    let said: Vec<String> = said.collect();
    assert_eq!(rendered.is_publishable(), said.is_empty(), "{said:#?}");
    said
}

/// The standard pages, and one more of the author's own with these contents.
fn with_page(render: vitae::site::RenderPages) -> Pages {
    Pages::standard().with("own", render)
}

/// A page of the author's own, as a build script has it.
fn own(plan: &Plan, contents: impl Fn(&vitae::site::PageWriter) -> maud::Markup) -> Vec<OutputFile> {
    let writer = plan.writer(Address::fixed("own/"));
    let main = html! { h1 { "Of my own" } (contents(&writer)) };
    vec![writer.publish(&Document::new("Of my own", "A page of my own.", main))]
}

fn from(field: &'static str) -> Source {
    Source { item: METROPOLIS, field }
}

#[test]
fn a_sound_page_of_the_authors_own_passes() {
    let pages = with_page(|plan| {
        own(
            plan,
            |writer| html! { h2 id=(writer.id("a".to_owned(), from("id"))) { a href=(writer.page(&Address::CV, from("url"))) { "CV" } } },
        )
    });
    assert_eq!(stops(&sample(), &pages), [""; 0]);
}

#[test]
fn a_fragment_of_a_project_page_that_is_misspelt() {
    let text = sample().replace(
        "[up-to-date resume](cv)",
        "[up-to-date resume](cv), and this is [how Aurora came about](aurora#publication)",
    );
    let said = stops(&text, &Pages::standard());
    assert_eq!(said.len(), 1, "{said:#?}");
    assert!(said[0].starts_with(&format!("{}: [V081]", line_of("up-to-date resume"))), "{said:#?}");
    assert!(said[0].contains("`projects/aurora/index.html` has no id `publication`"), "{said:#?}");
    let right = text.replace("aurora#publication", "aurora#publications");
    assert_eq!(stops(&right, &Pages::standard()), [""; 0]);
}

#[test]
fn an_id_given_twice() {
    let pages = with_page(|plan| {
        own(plan, |writer| {
            html! {
                h2 id=(writer.id("results".to_owned(), from("name"))) { "Results" }
                h2 id=(writer.id("results".to_owned(), from("name"))) { "More results" }
            }
        })
    });
    let said = stops(&sample(), &pages);
    assert_eq!(said.len(), 1, "{said:#?}");
    let line = line_of("name: \"Metropolis\"");
    assert!(said[0].starts_with(&format!("{line}: [V082] two elements have the id `results`")), "{said:#?}");
}

#[test]
fn a_heading_that_is_skipped() {
    let pages = with_page(|plan| own(plan, |writer| html! { h3 id=(writer.anchor(METROPOLIS)) { "Metropolis" } }));
    let said = stops(&sample(), &pages);
    assert_eq!(said.len(), 1, "{said:#?}");
    let line = line_of("project metropolis {");
    assert!(said[0].starts_with(&format!("{line}: [V083] an `h3` follows an `h1`")), "{said:#?}");
}

#[test]
fn a_page_that_is_gone() {
    let pages = with_page(|plan| {
        own(
            plan,
            |writer| html! { a href=(writer.page(&Address::fixed("assets/gone.pdf"), from("name"))) { "Slides" } },
        )
    });
    let said = stops(&sample(), &pages);
    assert_eq!(said.len(), 1, "{said:#?}");
    let line = line_of("name: \"Metropolis\"");
    assert!(said[0].starts_with(&format!("{line}: [V080] `../assets/gone.pdf` leads to")), "{said:#?}");
}

#[test]
fn a_picture_without_words_and_without_a_size() {
    let pages = with_page(|plan| {
        own(plan, |writer| html! { img src=(writer.page(&Address::fixed("plot.png"), from("name"))); })
    })
    .with_files("plot", |_, _| {
        vec![OutputFile { path: "plot.png".to_owned(), contents: Contents::Bytes(vec![0]), printed: Vec::new() }]
    });
    let said = stops(&sample(), &pages);
    assert_eq!(said.len(), 1, "{said:#?}");
    let line = line_of("name: \"Metropolis\"");
    assert!(said[0].starts_with(&format!("{line}: [V084] the image `../plot.png` has no `alt`")), "{said:#?}");
}

#[test]
fn a_picture_from_elsewhere() {
    let pages =
        with_page(|plan| own(plan, |_| html! { img src="https://cdn.example.org/a.png" alt="" width="1" height="1"; }));
    let said = stops(&sample(), &pages);
    assert_eq!(said.len(), 1, "{said:#?}");
    let line = line_of("site {");
    assert!(
        said[0].starts_with(&format!("{line}: [V086]")),
        "what no item is the reason of is said of the site: {said:#?}"
    );
}

#[test]
fn an_asset_that_was_removed() {
    let text = sample().replace("cv {}", "cv { file: file(\"assets/removed.pdf\") }");
    let native = read_text(&text, &root().join("content/profile.rs"), &mut Loader::new(root(), root().join("content")));
    let said = said(&native.diagnostics);
    assert_eq!(said.len(), 1, "{said:#?}");
    assert!(said[0].starts_with(&format!("{}: [V021]", line_of("cv {}"))), "{said:#?}");
}
