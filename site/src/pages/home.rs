//! The home page: who this is, and the sections that the author chose.

use maud::{Markup, html};
use vitae_profile::{HomeSection, ItemRef, Owner, Page, Profile, Section, Status, Tag, Target};

use crate::address::Address;
use crate::layout::Document;
use crate::parts::accounts::accounts;
use crate::parts::figure::{Loading, Room, picture};
use crate::parts::people::{organization, persons};
use crate::parts::said::said;
use crate::plan::Plan;
use crate::prose::{excerpt, prose};
use crate::schema;
use crate::sections::row;
use crate::words::Words;
use crate::writer::PageWriter;
use crate::{OutputFile, Source};

const OWNER: ItemRef = ItemRef { tag: Tag::Owner, index: 0 };

/// Renders the home page.
pub(crate) fn render(plan: &Plan) -> Vec<OutputFile> {
    let writer = plan.writer(Address::HOME);
    let main = html! {
        ((plan.parts().opening)(&writer))
        @for section in plan.home() { (shown(&writer, *section)) }
        @for (index, page) in (0..).zip(&plan.profile.pages) { @if page.home { (lead_to(&writer, index, page)) } }
    };
    let document = Document {
        title: None,
        section: Some(Section::Home),
        kind: "profile",
        image: plan.profile.owner.photo.as_ref(),
        data: Some(schema::home(plan)),
        css: include_str!("home.css"),
        ..Document::new("", description(plan.words(), plan.profile), main)
    };
    vec![writer.publish(&document)]
}

/// A free page that the home page leads to: its title, and what it is about.
fn lead_to(writer: &PageWriter, index: u32, page: &Page) -> Markup {
    let item = ItemRef { tag: Tag::Page, index };
    let href = writer.target(Target::Item(item), Source { item, field: "home" });
    let about = page.description.as_ref().map_or_else(|| excerpt(&page.prose, 300), ToString::to_string);
    let id = writer.anchor(item);
    html! {
        section aria-labelledby=(id) {
            h2 id=(id) { a href=[href] { (said(&page.title)) } }
            div.body { p { (about) } }
        }
    }
}

/// A section, as its row of the table renders it.
fn shown(writer: &PageWriter, section: HomeSection) -> Markup {
    row(section.section()).home.map(|render| render(writer)).unwrap_or_default()
}

/// What search engines and link previews say of the site.
fn description(words: &Words, profile: &Profile) -> String {
    if let Some(description) = &profile.site.description {
        return description.to_string();
    }
    let Owner { name, role, at, interests, prose, .. } = &profile.owner;
    let organization = at.and_then(|at| profile.organization(at)).map(|organization| &*organization.name);
    let occupation = match (role, organization) {
        (Some(role), Some(organization)) => {
            Some(words.sentences.role_at.text(&[("role", role), ("organization", &organization)]))
        }
        (role, organization) => role.as_deref().or(organization).map(str::to_owned),
    };
    let who = words.commas(std::iter::once(&**name).chain(occupation.as_deref()));
    let more = if interests.is_empty() {
        excerpt(prose, 160)
    } else {
        words.commas(interests.iter().map(|interest| &**interest))
    };
    words.sentences([who, more])
}

/// What the page opens with: who this is.
pub(crate) fn opening(writer: &PageWriter) -> Markup {
    let profile = writer.plan().profile;
    let Owner {
        prose: biography,
        name,
        pronouns,
        pronunciation,
        role,
        at,
        group,
        photo,
        id: _,
        also: _,
        advisors: _,
        interests: _,
        email: _,
        email_in_clear: _,
        phone: _,
        office: _,
        address: _,
        location: _,
        orcid: _,
        scholar: _,
        dblp: _,
        semantic_scholar: _,
        github: _,
        gitlab: _,
        linkedin: _,
        bluesky: _,
        mastodon: _,
    } = &profile.owner;
    let source = |field| Source { item: OWNER, field };
    let words = writer.words();
    html! {
        div.hero {
            div.who {
                h1 { (said(name)) }
                @if pronouns.is_some() || pronunciation.is_some() {
                    p.spoken {
                        (words.listed([pronunciation, pronouns].into_iter().flatten().map(said)))
                    }
                }
                @if role.is_some() || at.is_some() || group.is_some() {
                    p.role {
                        (words.listed([
                            role.as_ref().map(said),
                            group.map(|group| organization(writer, group, source("group"))),
                            at.map(|at| organization(writer, at, source("at"))),
                        ].into_iter().flatten()))
                    }
                }
            }
            div.aside {
                @if let Some(photo) = photo { (picture(writer, photo, source("photo"), Loading::Eager, Room::Margin)) }
                (elsewhere(writer))
            }
            div.lead {
                (prose(writer, biography, source("prose"), 2))
                @if let Some(status) = &profile.status { (seeking(writer, status)) }
                (background(writer, &profile.owner))
            }
        }
    }
}

/// What the owner is looking for.
fn seeking(writer: &PageWriter, status: &Status) -> Markup {
    let Status { id: _, prose: text, seeking, since } = status;
    let words = writer.words();
    let source = Source { item: ItemRef { tag: Tag::Status, index: 0 }, field: "prose" };
    html! {
        div.status {
            p { (words.sentences.seeking.markup(&[("date", words.time(*since)), ("seeking", said(seeking))])) }
            (prose(writer, text, source, 2))
        }
    }
}

/// What the owner works on, and who advises them.
fn background(writer: &PageWriter, owner: &Owner) -> Markup {
    let Owner { advisors, interests, .. } = owner;
    let words = writer.words();
    let label = |label: &str| html! { span.label { (label) span { (words.lists.colon) } } " " };
    html! {
        @if !interests.is_empty() || !advisors.is_empty() {
            ul.facts {
                @if !interests.is_empty() {
                    li {
                        (label(words.sections.interests))
                        (words.listed(interests.iter().map(said)))
                    }
                }
                @if !advisors.is_empty() {
                    li {
                        (label(words.label(&words.labels.advisor, advisors.len())))
                        (persons(writer, advisors, Source { item: OWNER, field: "advisors" }))
                    }
                }
            }
        }
    }
}

/// The owner's pages on other sites.
fn elsewhere(writer: &PageWriter) -> Markup {
    let accounts = accounts(writer.plan().profile);
    html! {
        @if !accounts.is_empty() {
            ul.elsewhere aria-label=(writer.words().navigation.elsewhere) {
                @for account in accounts {
                    li {
                        a rel="me" href=(writer.derived(account.url, account.source)) { (account.network) }
                        @if let Some(username) = account.username { " " span.quiet { (username) } }
                    }
                }
            }
        }
    }
}
