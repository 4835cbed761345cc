//! The owner as a vCard ([RFC 2426](https://www.rfc-editor.org/rfc/rfc2426)): version 3.0, which every phone reads.

use vitae_profile::{Owner, PersonName};

use super::content_line::ContentLines;
use super::spelling::ascii;
use crate::OutputFile;
use crate::address::Address;
use crate::parts::accounts::{Elsewhere, accounts};
use crate::plan::Plan;

/// Everything that a card can hold. The e-mail address is on it only if the author wants it in the clear.
pub(super) fn render(plan: &Plan, _pages: &[OutputFile]) -> String {
    let owner = &plan.profile.owner;
    let mut lines = ContentLines::default();
    lines.raw("BEGIN", "VCARD");
    lines.raw("VERSION", "3.0");
    lines.raw("PRODID", &format!("-//Vitae//Contact//{}", plan.language().tag.as_str().to_uppercase()));
    // In every language it is the card of one person.
    lines.raw("UID", &plan.base().url(&Address::HOME));
    lines.text("FN", &owner.name);
    let PersonName { given, particle, family, suffix } = PersonName::from_display(&owner.name);
    let family = if particle.is_empty() { family.into_owned() } else { format!("{particle} {family}") };
    lines.parts("N", &[&family, &given, "", "", &suffix]);
    let organizations: Vec<&str> = [owner.at, owner.group]
        .into_iter()
        .flatten()
        .filter_map(|organization| plan.profile.organization(organization))
        .map(|organization| &*organization.name)
        .collect();
    if !organizations.is_empty() {
        lines.parts("ORG", &organizations);
    }
    if let Some(role) = &owner.role {
        lines.text("TITLE", role);
    }
    if let Some(address) = address_in_clear(owner) {
        lines.text("EMAIL;TYPE=INTERNET", address);
    }
    if let Some(phone) = &owner.phone {
        lines.text("TEL;TYPE=WORK", phone);
    }
    if !owner.address.is_empty() || owner.office.is_some() {
        let street: Vec<&str> = owner.address.iter().map(|line| &**line).collect();
        lines.parts(
            "ADR;TYPE=WORK",
            &["", owner.office.as_deref().unwrap_or_default(), &street.join(", "), "", "", "", ""],
        );
    }
    lines.raw("URL", &plan.url(&Address::HOME));
    for Elsewhere { network, url, .. } in accounts(plan.profile) {
        lines.raw(&format!("X-SOCIALPROFILE;TYPE={}", parameter(&network)), &ascii(&url));
    }
    if let Some(photo) = &owner.photo {
        lines.raw("PHOTO;VALUE=URI", &plan.url(&plan.link_asset(&photo.path)));
    }
    if !owner.interests.is_empty() {
        let interests: Vec<&str> = owner.interests.iter().map(|interest| &**interest).collect();
        lines.text("NOTE", &interests.join("\n"));
    }
    lines.raw("END", "VCARD");
    lines.finish()
}

/// The e-mail address, if it is one, and the author wants it in the clear.
pub(super) fn address_in_clear(owner: &Owner) -> Option<&str> {
    owner.email.as_ref().and_then(|email| email.address()).filter(|_| owner.email_in_clear)
}

/// A word as the value of a parameter.
fn parameter(word: &str) -> String {
    word.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase()
}
