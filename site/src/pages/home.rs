//! The home page: who this is, and the sections that the author chose.

use maud::{Markup, html};
use vitae_profile::{HomeSection, ItemRef, Owner, Profile, Publication, PublicationKind, Ref, Section, Status, Tag};

use crate::address::Address;
use crate::cv::document_address;
use crate::desk::Desk;
use crate::layout::Document;
use crate::newest::newest_first;
use crate::pages::sheet::room;
use crate::parts::accounts::accounts;
use crate::parts::facts::counted;
use crate::parts::figure::{Loading, Room, picture};
use crate::parts::people::{listed, organization, persons};
use crate::parts::publication::Detail;
use crate::parts::{
    award, contact, education, news, position, project, publication, service, talk, teaching, workshop,
};
use crate::plan::Plan;
use crate::prose::{excerpt, prose};
use crate::schema;
use crate::{OutputFile, Source};

/// How many publications the home page shows as a whole, where the author marks none.
const FEW: usize = 12;

/// How many pieces of news the home page shows.
const LATEST: usize = 5;

const OWNER: ItemRef = ItemRef { tag: Tag::Owner, index: 0 };

/// The sections where the author does not choose: what most visitors come for.
const USUAL: [HomeSection; 6] = [
    HomeSection::News,
    HomeSection::Projects,
    HomeSection::Education,
    HomeSection::Publications,
    HomeSection::Cv,
    HomeSection::Contact,
];

/// The sections of the home page that have something in them, in the author's order.
pub(crate) fn sections(profile: &Profile) -> Vec<HomeSection> {
    let chosen: &[HomeSection] = if profile.site.home.is_empty() { &USUAL } else { &profile.site.home };
    chosen.iter().copied().filter(|section| !is_empty(profile, *section)).collect()
}

fn is_empty(profile: &Profile, section: HomeSection) -> bool {
    match section {
        HomeSection::News => profile.news.is_empty(),
        HomeSection::Projects => profile.projects.is_empty(),
        HomeSection::Positions => profile.positions.is_empty(),
        HomeSection::Education => profile.education.is_empty(),
        HomeSection::Publications => profile.publications().next().is_none(),
        HomeSection::Talks => profile.talks.is_empty(),
        HomeSection::Teaching => profile.teaching.is_empty(),
        HomeSection::Workshops => profile.workshops.is_empty(),
        HomeSection::Awards => profile.awards.is_empty(),
        HomeSection::Service => profile.service.is_empty(),
        HomeSection::Cv => !crate::cv::exists(profile),
        HomeSection::Contact => !contact::exists(profile),
    }
}

/// Whether the home page shows the items of a kind, so that links to them lead there.
pub(crate) fn on_home(plan: &Plan, tag: Tag) -> bool {
    let section = match tag {
        Tag::Education => HomeSection::Education,
        Tag::Position => HomeSection::Positions,
        Tag::Award => HomeSection::Awards,
        Tag::Service => HomeSection::Service,
        _ => return false,
    };
    plan.home().contains(&section)
}

/// Renders the home page.
pub(crate) fn render(plan: &Plan) -> Vec<OutputFile> {
    let desk = plan.desk(Address::HOME);
    let main = html! {
        ((plan.parts().opening)(&desk))
        @for section in plan.home() { (shown(&desk, *section)) }
    };
    let document = Document {
        title: None,
        section: Some(Section::Home),
        kind: "profile",
        image: plan.profile.owner.photo.as_ref(),
        data: Some(schema::home(plan)),
        css: include_str!("home.css"),
        ..Document::new("", description(plan.profile), main)
    };
    vec![desk.publish(&document)]
}

/// What search engines and link previews say of the site.
pub(crate) fn description(profile: &Profile) -> String {
    if let Some(description) = &profile.site.description {
        return description.to_string();
    }
    let Owner { name, role, at, interests, prose, .. } = &profile.owner;
    let mut sentence = name.to_string();
    if let Some(role) = role {
        sentence.push_str(", ");
        sentence.push_str(role);
    }
    if let Some(organization) = at.and_then(|at| profile.organization(at)) {
        sentence.push_str(" at ");
        sentence.push_str(&organization.name);
    }
    if !interests.is_empty() {
        sentence.push_str(". ");
        sentence.push_str(&interests.iter().map(|interest| &**interest).collect::<Vec<_>>().join(", "));
    } else if !prose.is_empty() {
        sentence.push_str(". ");
        sentence.push_str(&excerpt(prose, 160));
    }
    sentence
}

/// What the page opens with: who this is.
pub(crate) fn opening(desk: &Desk) -> Markup {
    let profile = desk.plan().profile;
    let Owner { prose: biography, name, pronouns, pronunciation, role, at, group, photo, .. } = &profile.owner;
    let source = |field| Source { item: OWNER, field };
    html! {
        div.hero {
            div.who {
                h1 { (name) }
                @if pronouns.is_some() || pronunciation.is_some() {
                    p.spoken {
                        (listed([pronunciation, pronouns].into_iter().flatten().map(|text| html! { (text) })))
                    }
                }
                @if role.is_some() || at.is_some() || group.is_some() {
                    p.role {
                        (listed([
                            role.as_ref().map(|role| html! { (role) }),
                            group.map(|group| organization(desk, group, source("group"))),
                            at.map(|at| organization(desk, at, source("at"))),
                        ].into_iter().flatten()))
                    }
                }
            }
            div.aside {
                @if let Some(photo) = photo { (picture(desk, photo, source("photo"), Loading::Eager, Room::Margin)) }
                (elsewhere(desk))
            }
            div.lead {
                (prose(desk, biography, source("prose"), 2))
                @if let Some(status) = &profile.status { (seeking(desk, status)) }
                (background(desk, &profile.owner))
            }
        }
    }
}

/// What the owner is looking for.
fn seeking(desk: &Desk, status: &Status) -> Markup {
    let Status { id: _, prose: words, seeking, since } = status;
    let source = Source { item: ItemRef { tag: Tag::Status, index: 0 }, field: "prose" };
    html! {
        div.status {
            p { "As of " time datetime=(since) { (since.readable()) } " I am looking for " (seeking) "." }
            (prose(desk, words, source, 2))
        }
    }
}

/// What the owner works on, and who advises them.
fn background(desk: &Desk, owner: &Owner) -> Markup {
    let Owner { advisors, interests, .. } = owner;
    html! {
        @if !interests.is_empty() || !advisors.is_empty() {
            ul.facts {
                @if !interests.is_empty() {
                    li {
                        span.label { "Interests" span { ":" } } " "
                        (listed(interests.iter().map(|interest| html! { (interest) })))
                    }
                }
                @if !advisors.is_empty() {
                    li {
                        span.label { (counted(advisors.len(), "Advisor", "Advisors")) span { ":" } } " "
                        (persons(desk, advisors, Source { item: OWNER, field: "advisors" }))
                    }
                }
            }
        }
    }
}

/// The owner's pages on other sites.
fn elsewhere(desk: &Desk) -> Markup {
    let accounts = accounts(desk.plan().profile);
    html! {
        @if !accounts.is_empty() {
            ul.elsewhere aria-label="Elsewhere on the web" {
                @for account in accounts {
                    li {
                        a rel="me" href=(desk.derived(account.url, account.source)) { (account.network) }
                        @if let Some(username) = account.username { " " span.quiet { (username) } }
                    }
                }
            }
        }
    }
}

/// A section: its heading in the margin, its contents beside it.
fn section(id: &str, title: &str, contents: &Markup) -> Markup {
    html! { section aria-labelledby=(id) { h2 id=(id) { (title) } div.body { (contents) } } }
}

fn shown(desk: &Desk, which: HomeSection) -> Markup {
    let plan = desk.plan();
    let profile = plan.profile;
    match which {
        HomeSection::News => section(
            "news",
            "News",
            &html! {
                ol.dated {
                    @for (index, item) in latest_news(profile) { li { (news::entry(desk, index, item, 3)) } }
                }
                @if profile.news.len() > LATEST { (all(desk, &Address::NEWS, "All news")) }
            },
        ),
        HomeSection::Projects => section(
            "projects",
            "Projects",
            &html! {
                @for (index, item) in (0..).zip(&profile.projects) { (project::entry(desk, index, item, 3)) }
            },
        ),
        HomeSection::Positions => section(
            "positions",
            "Positions",
            &html! {
                @for (index, item) in (0..).zip(&profile.positions) { (position::entry(desk, index, item)) }
            },
        ),
        HomeSection::Education => section(
            "education",
            "Education",
            &html! {
                @for (index, item) in (0..).zip(&profile.education) { (education::entry(desk, index, item)) }
            },
        ),
        HomeSection::Publications => publications(desk),
        HomeSection::Talks => section(
            "talks",
            "Talks",
            &html! {
                ol.dated {
                    @for (index, item) in (0..).zip(&profile.talks) { li { (talk::entry(desk, index, item, 3)) } }
                }
            },
        ),
        HomeSection::Teaching => section(
            "teaching",
            "Teaching",
            &html! {
                ol.dated {
                    @for (index, item) in (0..).zip(&profile.teaching) { li { (teaching::entry(desk, index, item, 3)) } }
                }
            },
        ),
        HomeSection::Workshops => section(
            "workshops",
            "Workshops Organised",
            &html! {
                ol.dated {
                    @for (index, item) in (0..).zip(&profile.workshops) { li { (workshop::entry(desk, index, item, 3)) } }
                }
            },
        ),
        HomeSection::Awards => section(
            "awards",
            "Awards",
            &html! {
                @for (index, item) in (0..).zip(&profile.awards) { (award::entry(desk, index, item)) }
            },
        ),
        HomeSection::Service => section(
            "service",
            "Service",
            &html! {
                @for (index, item) in (0..).zip(&profile.service) { (service::entry(desk, index, item)) }
            },
        ),
        HomeSection::Cv => curriculum(desk),
        HomeSection::Contact => section("contact", contact::title(profile), &contact::contact(desk)),
    }
}

/// The latest news, the newest first.
fn latest_news(profile: &Profile) -> Vec<(u32, &vitae_profile::News)> {
    let mut news = newest_first((0..).zip(&profile.news), |(_, item)| Some(item.date));
    news.truncate(LATEST);
    news
}

/// A way to the page that shows all.
fn all(desk: &Desk, address: &Address, words: &str) -> Markup {
    html! { p.more { a href=(desk.relative(address, None)) { (words) } } }
}

/// The selected publications, a section a kind; all, where none is selected and they are few.
fn publications(desk: &Desk) -> Markup {
    let profile = desk.plan().profile;
    let all_of_them: Vec<(Ref<Publication>, &Publication)> =
        (0..).map(Ref::lifted).zip(profile.publications()).collect();
    let count = all_of_them.len();
    let selected = all_of_them.iter().any(|(_, publication)| publication.selected);
    let shown = all_of_them.into_iter().filter(|(_, publication)| !selected || publication.selected);
    let mut shown = newest_first(shown, |(_, publication)| Some(publication.date));
    shown.truncate(if selected { room(shown.iter().map(|(_, publication)| *publication)) } else { FEW });
    let rest = shown.len() < count;
    let kinds: Vec<PublicationKind> = PublicationKind::ALL
        .iter()
        .copied()
        .filter(|kind| shown.iter().any(|(_, publication)| publication.kind == *kind))
        .collect();
    html! {
        @for (position, kind) in kinds.iter().enumerate() {
            (section(&format!("papers-{}", kind.word()), publication::heading(*kind), &html! {
                ol.papers {
                    @for (reference, _) in shown.iter().filter(|(_, publication)| publication.kind == *kind) {
                        li { (publication::entry(desk, *reference, Detail::Brief)) }
                    }
                }
                @if rest && position + 1 == kinds.len() { (all(desk, &Address::PUBLICATIONS, "All publications")) }
            }))
        }
    }
}

/// Where the curriculum vitae is, in the author's words or in ours.
fn curriculum(desk: &Desk) -> Markup {
    let item = ItemRef { tag: Tag::Cv, index: 0 };
    let source = |field| Source { item, field };
    let cv = desk.plan().profile.cvs.first();
    let title = cv.and_then(|cv| cv.title.as_deref()).unwrap_or("Curriculum Vitae");
    section(
        "cv",
        title,
        &html! {
            @match cv.filter(|cv| !cv.prose.is_empty()) {
                Some(cv) => {
                    (prose(desk, &cv.prose, source("prose"), 3))
                    @if let (true, Some(href)) = (desk.plan().has_pdf() || cv.file.is_some(), document_address(desk, source("file"))) {
                        p { a href=(href) { "As a PDF" } }
                    }
                }
                None => {
                    @if let Some(href) = document_address(desk, source("file")) {
                        p { "Here is an " a href=(href) { "up-to-date resume" } "." }
                    }
                }
            }
        },
    )
}
