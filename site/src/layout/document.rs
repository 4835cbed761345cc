//! A page as its file writes it, and the whole HTML document that becomes of it.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use vitae_profile::{Image, Section};

use crate::OutputFile;
use crate::address::Address;
use crate::layout::metadata::metadata;
use crate::writer::PageWriter;

/// What a page says, without what surrounds it.
#[derive(Debug)]
pub struct Document<'a> {
    /// The title, without the name of the site. The home page has none.
    pub title: Option<String>,
    /// One sentence for search engines and link previews.
    pub description: String,
    /// The section of the menu that the page belongs to.
    pub section: Option<Section>,
    /// The kind of thing that the page is, as `OpenGraph` names it: `website`, `profile`, `article`.
    pub kind: &'static str,
    /// The picture that link previews show, if it is not the site's.
    pub image: Option<&'a Image>,
    /// Whether search engines may list the page.
    pub listed: bool,
    /// More elements for the head, such as `citation_title`.
    pub head: Markup,
    /// The page as JSON-LD.
    pub data: Option<String>,
    /// Rules for this kind of page, beside those that all pages have.
    pub css: &'static str,
    /// A script that the page gains by, and does well without.
    pub script: Option<&'static Script>,
    /// The contents of `<main>`. The page's only `<h1>` is in it.
    pub main: Markup,
}

/// A small script that stands in the page.
#[derive(Debug, PartialEq, Eq)]
pub struct Script(pub &'static str);

impl Document<'_> {
    /// A plain page with a title, a description and contents.
    pub fn new(title: impl Into<String>, description: impl Into<String>, main: Markup) -> Self {
        Self {
            title: Some(title.into()),
            description: description.into(),
            section: None,
            kind: "website",
            image: None,
            listed: true,
            head: html! {},
            data: None,
            css: "",
            script: None,
            main,
        }
    }
}

impl PageWriter<'_> {
    /// Puts the shell around a page. Its links and ids must have been handed out by this writer.
    pub fn publish(self, document: &Document) -> OutputFile {
        self.belong_to(document.section);
        let parts = self.plan().parts();
        let looks = self.plan().looks();
        let sheet = looks.style_sheet(document.css);
        let data = document.data.as_ref().map(|data| data.replace('<', "\\u003c"));
        let script = document.script.map(|Script(code)| code.trim());
        let scripts = [data.as_deref(), script].into_iter().flatten();
        let home = *self.address() == Address::HOME;
        let page = html! {
            (DOCTYPE)
            html lang=(self.plan().language().tag) dir=[self.plan().direction()] {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width,initial-scale=1";
                    meta http-equiv="Content-Security-Policy" content=(sheet.policy(scripts));
                    (metadata(&self, document))
                    (looks.icon)
                    style { (PreEscaped(&sheet.css)) }
                    (document.head)
                    @if let Some(data) = &data { script type="application/ld+json" { (PreEscaped(data)) } }
                }
                body class=[home.then_some("home")] {
                    a.skip href="#main" { (self.words().navigation.skip) }
                    ((parts.menu)(&self))
                    main #main tabindex="-1" { (document.main) }
                    ((parts.footer)(&self))
                    @if let Some(code) = script { script { (PreEscaped(code)) } }
                }
            }
        };
        self.close(page.into_string())
    }
}
