//! Where else on the web the owner is to be found.

use vitae_profile::{Account, ItemRef, Owner, Profile, Tag};

use crate::Source;

/// A page of the owner on some network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Elsewhere {
    /// The name of the network.
    pub(crate) network: String,
    /// The owner's name there, where it is worth saying.
    pub(crate) username: Option<String>,
    /// The address of the page.
    pub(crate) url: String,
    /// Where the profile says so.
    pub(crate) source: Source,
}

/// Every account of the owner, those with a key of their own first.
pub(crate) fn accounts(profile: &Profile) -> Vec<Elsewhere> {
    let Owner {
        orcid,
        scholar,
        dblp,
        semantic_scholar,
        github,
        gitlab,
        linkedin,
        bluesky,
        mastodon,
        id: _,
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
        email: _,
        email_in_clear: _,
        phone: _,
        office: _,
        address: _,
        location: _,
    } = &profile.owner;
    let orcid = orcid.as_ref().map(vitae_profile::Orcid::url);
    let at = |prefix: &str, name: &Option<vitae_profile::Text>| name.as_ref().map(|name| format!("{prefix}{name}"));
    let own = [
        ("GitHub", "github", at("https://github.com/", github)),
        ("GitLab", "gitlab", at("https://gitlab.com/", gitlab)),
        ("LinkedIn", "linkedin", at("https://www.linkedin.com/in/", linkedin)),
        ("Google Scholar", "scholar", at("https://scholar.google.com/citations?user=", scholar)),
        ("ORCID", "orcid", orcid),
        ("DBLP", "dblp", at("https://dblp.org/pid/", dblp)),
        ("Semantic Scholar", "semantic_scholar", at("https://www.semanticscholar.org/author/", semantic_scholar)),
        ("Bluesky", "bluesky", at("https://bsky.app/profile/", bluesky)),
        ("Mastodon", "mastodon", mastodon.as_ref().map(|url| url.as_str().to_owned())),
    ];
    let own = own.into_iter().filter_map(|(network, field, url)| {
        let source = Source { item: ItemRef { tag: Tag::Owner, index: 0 }, field };
        Some(Elsewhere { network: network.to_owned(), username: None, url: url?, source })
    });
    let others = (0..).zip(&profile.accounts).map(|(index, account)| {
        let Account { id: _, prose: _, network, username, url } = account;
        Elsewhere {
            network: network.to_string(),
            username: username.as_ref().map(ToString::to_string),
            url: url.as_str().to_owned(),
            source: Source { item: ItemRef { tag: Tag::Account, index }, field: "url" },
        }
    });
    own.chain(others).collect()
}
