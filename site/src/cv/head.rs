//! The head: what the owner is, and how to get in touch.

use vitae_profile::{Account, Owner, Profile, Text};

use super::document::{ContactLine, Means};
use super::facts::text;
use super::line::{Destination, Line};
use super::names;
use crate::parts::contact::disguised;
use crate::words::Words;

/// What the owner is, and where.
pub(super) fn headline(words: &Words, profile: &Profile) -> Line {
    let comma = words.lists.comma;
    let Owner { role, at, group, .. } = &profile.owner;
    let group = group.map(|group| names::organization(words, profile, group)).unwrap_or_default();
    let at = at.map(|at| names::organization(words, profile, at)).unwrap_or_default();
    // A group that is declared to be part of the organization names it already.
    let place = if group.plain().contains(&at.plain()) { group } else { group.then(comma, at) };
    text(role.as_ref()).then(comma, place)
}

/// The ways to get in touch.
pub(super) fn contact(words: &Words, profile: &Profile) -> Vec<ContactLine> {
    let Owner {
        id: _,
        // The biography is the home page's; a curriculum vitae opens with words of its own.
        prose: _,
        name: _,
        also: _,
        pronouns: _,
        pronunciation: _,
        role: _,
        at: _,
        group: _,
        advisors: _,
        interests: _,
        photo: _,
        email,
        email_in_clear,
        phone,
        office,
        address,
        location,
        orcid,
        scholar: _,
        dblp: _,
        semantic_scholar: _,
        github,
        gitlab,
        linkedin,
        bluesky: _,
        mastodon: _,
    } = &profile.owner;
    let mut lines = Vec::new();
    let mut add = |label: Option<&str>, value: Line, means| {
        if !value.is_empty() {
            lines.push(ContactLine { label: label.map(str::to_owned), value, means });
        }
    };
    match email.as_ref().map(|email| (email, email.address())) {
        Some((_, Some(address))) if *email_in_clear => {
            let link = Destination::Web(format!("mailto:{address}"));
            add(None, Line::default().link(link, Line::of(address)), Means::Email);
        }
        Some((_, Some(address))) => add(None, Line::of(disguised(address, words)), Means::Other),
        Some((written, None)) => add(None, Line::of(written.as_str()), Means::Other),
        None => {}
    }
    add(None, text(phone.as_ref()), Means::Phone);
    add(Some(words.labels.office), text(office.as_ref()), Means::Other);
    add(None, Line::joined(words.lists.comma, address.iter().map(Line::from)), Means::Other);
    add(None, text(location.as_ref()), Means::Location);
    add(None, Line::default().address(profile.site.url.as_str()), Means::Website);
    let networks = [
        ("ORCID", orcid.as_ref().map(|orcid| (orcid.to_string(), orcid.url()))),
        ("GitHub", page(github.as_ref(), "https://github.com/")),
        ("GitLab", page(gitlab.as_ref(), "https://gitlab.com/")),
        ("LinkedIn", page(linkedin.as_ref(), "https://www.linkedin.com/in/")),
    ];
    for (network, page) in networks {
        if let Some((username, url)) = page {
            let value = Line::default().link(Destination::Web(url.clone()), Line::of(&*username));
            add(Some(network), value, Means::Network { network: network.to_owned(), username, url });
        }
    }
    for account in &profile.accounts {
        let Account { id: _, prose: _, network, username, url } = account;
        let value = match username {
            Some(username) => Line::from(username).text(words.lists.comma).address(url.as_str()),
            None => Line::default().address(url.as_str()),
        };
        let means = Means::Network {
            network: network.to_string(),
            username: username.as_ref().map(ToString::to_string).unwrap_or_default(),
            url: url.to_string(),
        };
        add(Some(network), value, means);
    }
    lines
}

/// A name on a network, and the address of the page there.
fn page(name: Option<&Text>, before: &str) -> Option<(String, String)> {
    name.map(|name| (name.to_string(), format!("{before}{name}")))
}
