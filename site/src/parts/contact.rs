//! How to get in touch: the author's own words, or words made of what the profile says.

use maud::{Markup, html};
use vitae_profile::{Contact, Email, ItemRef, Owner, Phrase, Profile, Tag};

use super::accounts::accounts;
use super::people::listed;
use crate::Source;
use crate::desk::Desk;
use crate::prose::prose;

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
pub(crate) fn title(profile: &Profile) -> &str {
    profile.contact.as_ref().and_then(|contact| contact.title.as_deref()).unwrap_or("Contact")
}

/// The words, and where the owner can be met.
pub(crate) fn contact(desk: &Desk) -> Markup {
    let profile = desk.plan().profile;
    let Owner { email, email_in_clear, phone, office, address, location, .. } = &profile.owner;
    let accounts = accounts(profile);
    html! {
        @if let Some(Contact { id: _, prose: words, title: _ }) = &profile.contact {
            (prose(desk, words, Source { item: ItemRef { tag: Tag::Contact, index: 0 }, field: "prose" }, 3))
        } @else {
            @if !accounts.is_empty() {
                p {
                    "You can find me on "
                    (listed(accounts.iter().map(|account| html! {
                        a href=(desk.derived(account.url.clone(), account.source)) { (account.network) }
                    })))
                    "."
                }
            }
            @if let Some(email) = email {
                p { "You can contact me at " (words_for(desk, email, *email_in_clear)) "." }
            }
        }
        @if phone.is_some() || office.is_some() || location.is_some() || !address.is_empty() {
            address {
                @if let Some(office) = office { span { "Office " (office) } }
                @for line in address { span { (line) } }
                @if let Some(location) = location && !says(address, location) { span { (location) } }
                @if let Some(phone) = phone { span { (phone) } }
            }
        }
    }
}

/// Whether the address names every part of the location: `Waterloo, Canada` is not said twice.
fn says(address: &[Phrase], location: &str) -> bool {
    !address.is_empty() && location.split(',').all(|part| address.iter().any(|line| line.contains(part.trim())))
}

/// The e-mail address: a link where it may be seen, else words that a person can read.
fn words_for(desk: &Desk, email: &Email, in_clear: bool) -> Markup {
    let source = Source { item: ItemRef { tag: Tag::Owner, index: 0 }, field: "email" };
    html! {
        @match email.address() {
            Some(address) if in_clear => { a href=(desk.derived(format!("mailto:{address}"), source)) { (address) } }
            Some(address) => { (disguised(address)) }
            None => { (email) }
        }
    }
}

/// The address in words: `ada at example.org`.
pub(crate) fn disguised(address: &str) -> String {
    address.replacen('@', " at ", 1)
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
