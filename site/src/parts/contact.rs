//! How to get in touch: the author's own words, or words made of what the profile says.

use maud::{Markup, html};
use vitae_profile::{Contact, Email, ItemRef, Owner, Phrase, Profile, Tag};

use super::accounts::accounts;
use super::said::said;
use crate::Source;
use crate::prose::prose;
use crate::words::Words;
use crate::writer::PageWriter;

/// Whether there is a way to get in touch.
pub(crate) fn exists(profile: &Profile) -> bool {
    let Owner { email, phone, office, address, location, .. } = &profile.owner;
    profile.contact.is_some()
        || email.is_some()
        || phone.is_some()
        || office.is_some()
        || !address.is_empty()
        || location.is_some()
        || !accounts(profile).is_empty()
}

/// The heading of the section.
pub(crate) fn title<'a>(profile: &'a Profile, words: &Words) -> &'a str {
    profile.contact.as_ref().and_then(|contact| contact.title.as_deref()).unwrap_or(words.sections.contact)
}

/// The words, and where the owner can be met.
pub(crate) fn contact(writer: &PageWriter) -> Markup {
    let profile = writer.plan().profile;
    let Owner {
        email,
        email_in_clear,
        phone,
        office,
        address,
        location,
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
    let accounts = accounts(profile);
    let words = writer.words();
    html! {
        @if let Some(Contact { id: _, prose: text, title: _ }) = &profile.contact {
            (prose(writer, text, Source { item: ItemRef { tag: Tag::Contact, index: 0 }, field: "prose" }, 3))
        } @else {
            @if !accounts.is_empty() {
                @let networks: Vec<Markup> = accounts.iter().map(|account| html! {
                    a href=(writer.derived(account.url.clone(), account.source)) { (account.network) }
                }).collect();
                p { (words.sentences.find_me.markup(&[("networks", words.and(&networks))])) }
            }
            @if let Some(email) = email {
                p { (words.sentences.write_to_me.markup(&[("address", words_for(writer, email, *email_in_clear))])) }
            }
        }
        @if phone.is_some() || office.is_some() || location.is_some() || !address.is_empty() {
            address {
                @if let Some(office) = office { span { (words.sentences.office.markup(&[("office", words.isolated(&said(office)))])) } }
                @for line in address { span { (said(line)) } }
                @if let Some(location) = location && !says(address, location) { span { (said(location)) } }
                @if let Some(phone) = phone { span { (words.isolated_number(phone)) } }
            }
        }
    }
}

/// Whether the address names every part of the location: `Waterloo, Canada` is not said twice.
fn says(address: &[Phrase], location: &str) -> bool {
    !address.is_empty() && location.split(',').all(|part| address.iter().any(|line| line.contains(part.trim())))
}

/// The e-mail address: a link where it may be seen, else words that a person can read.
fn words_for(writer: &PageWriter, email: &Email, in_clear: bool) -> Markup {
    let source = Source { item: ItemRef { tag: Tag::Owner, index: 0 }, field: "email" };
    html! {
        @match email.address() {
            Some(address) if in_clear => { a href=(writer.derived(format!("mailto:{address}"), source)) { (address) } }
            Some(address) => { (disguised(address, writer.words())) }
            None => { (email) }
        }
    }
}

/// The address in words: `ada at example.org`.
pub(crate) fn disguised(address: &str, words: &Words) -> String {
    address.replacen('@', words.lists.at_sign, 1)
}

#[cfg(test)]
mod tests {
    use vitae_profile::Phrase;

    use super::says;

    #[test]
    fn a_location_that_the_address_names_is_not_said_again() {
        let address = ["1 University Avenue", "Waterloo, Ontario", "Canada"].map(Phrase::lifted);
        assert!(says(&address, "Waterloo, Canada"));
        assert!(!says(&address, "Fennmark"));
        assert!(!says(&[], "Waterloo"));
    }
}
