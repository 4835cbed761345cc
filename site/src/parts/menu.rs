//! The menu above every page, and the line below it.

use maud::{Markup, html};
use vitae_profile::{ItemRef, Page, Tag, Target};

use super::said::said;
use crate::Source;
use crate::address::Address;
use crate::plan::MenuEntry;
use crate::writer::PageWriter;

/// The way to the sections that exist, and to the free pages that want to be in the menu.
pub(crate) fn menu(writer: &PageWriter) -> Markup {
    let plan = writer.plan();
    let current = writer.section();
    let here = |address: &Address| (address == writer.address()).then_some("page");
    html! {
        header.top {
            a.site href=(writer.relative(&Address::HOME, None)) aria-current=[here(&Address::HOME)] { (said(plan.title())) }
            nav aria-label=(writer.words().navigation.menu) {
                ul {
                    @for MenuEntry { section, address, label, title: _ } in plan.menu() {
                        li {
                            a href=(writer.relative(address, None))
                                aria-current=[here(address).or((Some(*section) == current).then_some("true"))] {
                                (label)
                            }
                        }
                    }
                    @for (index, page) in (0..).zip(&plan.profile.pages) {
                        @if page.menu { li { (entry(writer, index, page)) } }
                    }
                }
            }
            (languages(writer))
        }
    }
}

/// The way to the same page in the other languages of the site.
fn languages(writer: &PageWriter) -> Markup {
    let plan = writer.plan();
    let others = || plan.languages().iter().filter(|language| *language != plan.language());
    html! {
        @if others().next().is_some() {
            nav.languages aria-label=(writer.words().navigation.language) {
                ul {
                    @for language in others() {
                        @let tag = language.tag.as_str();
                        li { a href=(writer.in_language(language)) lang=(tag) hreflang=(tag) rel="alternate" { (language.name) } }
                    }
                }
            }
        }
    }
}

fn entry(writer: &PageWriter, index: u32, page: &Page) -> Markup {
    let item = ItemRef { tag: Tag::Page, index };
    let href = writer.target(Target::Item(item), Source { item, field: "menu" });
    let here = usize::try_from(index).ok().and_then(|index| writer.plan().page(index)) == Some(writer.address());
    html! {
        a href=[href] aria-current=[here.then_some("page")] { (said(&page.title)) }
    }
}

/// Whose site it is, and where its source is.
pub(crate) fn footer(writer: &PageWriter) -> Markup {
    let profile = writer.plan().profile;
    let source = Source { item: ItemRef { tag: Tag::Site, index: 0 }, field: "source" };
    html! {
        footer {
            p {
                (said(&profile.owner.name))
                @if let Some(url) = &profile.site.source { " · " a href=(writer.url(url, source)) { (writer.words().navigation.source) } }
            }
        }
    }
}
