//! The menu above every page, and the line below it.

use maud::{Markup, html};
use vitae_profile::{ItemRef, Page, Section, Tag, Target};

use crate::Source;
use crate::address::Address;
use crate::desk::Desk;

/// The way to the sections that exist, and to the free pages that want to be in the menu.
pub(crate) fn menu(desk: &Desk) -> Markup {
    let plan = desk.plan();
    let current = desk.section();
    let here = |address: &Address| (address == desk.address()).then_some("page");
    html! {
        header.top {
            a.site href=(desk.relative(&Address::HOME, None)) aria-current=[here(&Address::HOME)] { (plan.title()) }
            nav aria-label="Main" {
                ul {
                    @for (section, address) in plan.sections() {
                        li {
                            a href=(desk.relative(address, None))
                                aria-current=[here(address).or((Some(*section) == current).then_some("true"))] {
                                (label(*section))
                            }
                        }
                    }
                    @for (index, page) in (0..).zip(&plan.profile.pages) {
                        @if page.menu { li { (entry(desk, index, page)) } }
                    }
                }
            }
        }
    }
}

fn entry(desk: &Desk, index: u32, page: &Page) -> Markup {
    let item = ItemRef { tag: Tag::Page, index };
    let href = desk.target(Target::Item(item), Source { item, field: "menu" });
    let here = usize::try_from(index).ok().and_then(|index| desk.plan().page(index)).as_ref() == Some(desk.address());
    html! {
        a href=[href] aria-current=[here.then_some("page")] { (page.title) }
    }
}

/// The word for a section in the menu.
pub(crate) const fn label(section: Section) -> &'static str {
    match section {
        Section::Home => "Home",
        Section::Publications => "Publications",
        Section::Projects => "Projects",
        Section::Talks => "Talks",
        Section::Teaching => "Teaching",
        Section::Workshops => "Events",
        Section::News => "News",
        Section::Cv => "CV",
        Section::Contact => "Contact",
        section => section.word(),
    }
}

/// Whose site it is, and where its source is.
pub(crate) fn footer(desk: &Desk) -> Markup {
    let profile = desk.plan().profile;
    let source = Source { item: ItemRef { tag: Tag::Site, index: 0 }, field: "source" };
    html! {
        footer {
            p {
                (profile.owner.name)
                @if let Some(url) = &profile.site.source { " · " a href=(desk.url(url, source)) { "Source of this site" } }
            }
        }
    }
}
