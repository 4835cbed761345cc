//! Accounts on networks. For some `owner` has a key; the others become items.

use vitae_profile::{Account, Orcid, Owner};

use super::{Draft, mended_url};
use crate::dsl::{Item, Value, set};
use crate::source::Node;

/// The networks: their names, keys, and the address of an account's page, with `{}` for the user name.
const NETWORKS: &[(&str, &str, &str)] = &[
    ("academia", "Academia.edu", ""),
    ("acm", "ACM Digital Library", "https://dl.acm.org/profile/{}"),
    ("arxiv", "arXiv", "https://arxiv.org/a/{}"),
    ("bitbucket", "Bitbucket", "https://bitbucket.org/{}"),
    ("facebook", "Facebook", "https://www.facebook.com/{}"),
    ("hal", "HAL", "https://cv.hal.science/{}"),
    ("ieee", "IEEE Xplore", "https://ieeexplore.ieee.org/author/{}"),
    ("inspirehep", "INSPIRE", "https://inspirehep.net/authors/{}"),
    ("instagram", "Instagram", "https://www.instagram.com/{}"),
    ("kaggle", "Kaggle", "https://www.kaggle.com/{}"),
    ("keybase", "Keybase", "https://keybase.io/{}"),
    ("lattes", "Lattes", "https://lattes.cnpq.br/{}"),
    ("leetcode", "LeetCode", "https://leetcode.com/u/{}"),
    ("medium", "Medium", "https://medium.com/@{}"),
    ("osf", "OSF", "https://osf.io/{}"),
    ("publons", "Publons", "https://publons.com/a/{}"),
    ("pubmed", "PubMed", ""),
    ("reddit", "Reddit", "https://www.reddit.com/user/{}"),
    ("researchgate", "ResearchGate", "https://www.researchgate.net/profile/{}"),
    ("scopus", "Scopus", "https://www.scopus.com/authid/detail.uri?authorId={}"),
    ("soundcloud", "SoundCloud", "https://soundcloud.com/{}"),
    ("stackoverflow", "Stack Overflow", "https://stackoverflow.com/users/{}"),
    ("telegram", "Telegram", "https://t.me/{}"),
    ("twitter", "Twitter", "https://twitter.com/{}"),
    ("x", "X", "https://x.com/{}"),
    ("wikidata", "Wikidata", "https://www.wikidata.org/wiki/{}"),
    ("xing", "XING", "https://www.xing.com/profile/{}"),
    ("youtube", "YouTube", "https://www.youtube.com/@{}"),
    ("zotero", "Zotero", "https://www.zotero.org/{}"),
];

/// Imports an account by the network, the user name and the page. Returns `false` if these are not enough.
pub(super) fn add_account(draft: &mut Draft, network: &str, username: Option<&Node>, page: Option<&Node>) {
    let name: String = network.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    let user = username.and_then(Node::as_text);
    let address = page.and_then(Node::as_text);
    let Some(given) = user.clone().or_else(|| address.clone()) else { return };
    let place = username.or(page).map(Node::shown_place).unwrap_or_default().to_owned();
    let last = last_part(&given);
    let from_address = |start: &str| address.as_deref().or(Some(given.as_str())).and_then(|text| after(text, start));
    if let (Some(_), Some(page), Some(address)) = (&user, page, &address)
        && !address.to_lowercase().contains(&last.to_lowercase())
        && is_key_of_owner(&name)
    {
        draft.report.lose(
            page.shown_place(),
            address.as_str(),
            "the address of the page is made from the name on the network",
        );
    }
    let owner = &mut draft.owner;
    match name.as_str() {
        "github" => set!(owner, Owner.github, Value::text(last)),
        "gitlab" => set!(owner, Owner.gitlab, Value::text(last)),
        "linkedin" => set!(owner, Owner.linkedin, Value::text(from_address("/in/").unwrap_or(last))),
        "bluesky" | "bsky" => set!(owner, Owner.bluesky, Value::text(last.trim_start_matches('@'))),
        "googlescholar" | "scholar" => {
            set!(owner, Owner.scholar, Value::text(from_address("user=").unwrap_or(last)));
        }
        "dblp" => set!(
            owner,
            Owner.dblp,
            Value::text(from_address("/pid/").unwrap_or(given.clone()).trim_end_matches(".html"))
        ),
        "semanticscholar" | "semantic" => set!(owner, Owner.semantic_scholar, Value::text(last)),
        "orcid" => match Orcid::parse(&last) {
            Ok(orcid) => set!(owner, Owner.orcid, Value::text(orcid.as_str())),
            Err(error) => draft.report.lose(place, format!("{network} {given}"), error.message),
        },
        "mastodon" => match mastodon_page(address.as_deref().unwrap_or(&given)) {
            Some(url) => set!(owner, Owner.mastodon, Value::text(url)),
            None => draft.report.lose(place, format!("{network} {given}"), "not the address of a page on Mastodon"),
        },
        _ => add_other(draft, network, &name, user, address, place),
    }
}

/// Returns `true` if the owner has a key for the network.
fn is_key_of_owner(network: &str) -> bool {
    matches!(
        network,
        "github"
            | "gitlab"
            | "linkedin"
            | "bluesky"
            | "bsky"
            | "googlescholar"
            | "scholar"
            | "dblp"
            | "semanticscholar"
            | "semantic"
            | "orcid"
            | "mastodon"
    )
}

fn add_other(
    draft: &mut Draft,
    network: &str,
    name: &str,
    user: Option<String>,
    address: Option<String>,
    place: String,
) {
    let known = NETWORKS.iter().find(|(word, _, _)| *word == name);
    let user_is_address =
        user.as_deref().and_then(mended_url).filter(|_| user.as_deref().is_some_and(|user| user.contains('/')));
    let made = || {
        let (_, _, template) = known.filter(|(_, _, template)| !template.is_empty())?;
        let user = user.as_deref()?.trim_start_matches('@');
        mended_url(&template.replace("{}", user))
    };
    let Some(url) = address.as_deref().and_then(mended_url).or(user_is_address.clone()).or_else(made) else {
        let value = user.or(address).unwrap_or_default();
        return draft.report.lose(place, value, format!("no address is known for a page on {network}"));
    };
    let mut item = Item::new::<Account>();
    set!(item, Account.network, Value::text(known.map_or(network, |(_, shown, _)| *shown)));
    if user_is_address.is_none() {
        set!(item, Account.username, user.as_deref().and_then(Value::text));
    }
    set!(item, Account.url, Value::text(url));
    draft.add(item);
}

/// Returns the last segment of an address; other text as it is.
fn last_part(text: &str) -> String {
    let text = text.trim().trim_start_matches('@');
    if !text.contains("//") && !text.starts_with("www.") {
        return text.trim_matches('/').to_owned();
    }
    let path = text.split(['?', '#']).next().unwrap_or(text).trim_end_matches('/');
    path.rsplit('/').next().unwrap_or(path).trim_start_matches('@').to_owned()
}

fn after(text: &str, start: &str) -> Option<String> {
    let (_, rest) = text.split_once(start)?;
    let rest = rest.split(['&', '?', '#']).next()?.trim_matches('/');
    (!rest.is_empty()).then(|| rest.to_owned())
}

/// `https://mastodon.social/@ada`, also from `@ada@mastodon.social` and `mastodon.social/@ada`.
fn mastodon_page(text: &str) -> Option<String> {
    let text = text.trim();
    if let Some((user, host)) = text.trim_start_matches('@').split_once('@')
        && !text.contains('/')
    {
        return mended_url(&format!("https://{host}/@{user}"));
    }
    text.contains('/').then(|| mended_url(text)).flatten()
}

#[cfg(test)]
mod tests {
    use super::{after, last_part, mastodon_page};

    #[test]
    fn names_are_found_in_addresses() {
        assert_eq!(last_part("https://github.com/ada/"), "ada");
        assert_eq!(last_part("@ada"), "ada");
        assert_eq!(after("https://scholar.google.com/citations?user=R1AAJ&hl=it", "user=").as_deref(), Some("R1AAJ"));
        assert_eq!(mastodon_page("@ada@mastodon.social").as_deref(), Some("https://mastodon.social/@ada"));
        assert_eq!(mastodon_page("mastodon.social/@ada").as_deref(), Some("https://mastodon.social/@ada"));
        assert_eq!(mastodon_page("ada"), None);
    }
}
