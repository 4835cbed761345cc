//! The vCard, read by `ical`.

use std::io::BufReader;

use ical::VcardParser;
use ical::property::Property;
use vitae_profile::{Email, Phrase, Profile};

use crate::filled::filled;
use crate::text_of;

fn card(profile: &Profile) -> Vec<Property> {
    let text = text_of(profile, "contact.vcf").unwrap();
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{text}");
    let mut cards: Vec<_> = VcardParser::new(BufReader::new(text.as_bytes())).map(Result::unwrap).collect();
    assert_eq!(cards.len(), 1);
    cards.remove(0).properties
}

fn get<'a>(card: &'a [Property], name: &str) -> Option<&'a str> {
    card.iter().find(|line| line.name == name).and_then(|line| line.value.as_deref())
}

#[test]
fn the_card_says_who_the_owner_is() {
    let card = card(&filled());
    for (name, value) in [
        ("VERSION", "3.0"),
        ("FN", "Ada van Lovelace"),
        ("N", "van Lovelace;Ada;;;"),
        ("ORG", "organization-name-0;organization-name-0"),
        ("TITLE", "owner-role-0"),
        ("EMAIL", "owner-email-0@example.org"),
        ("TEL", "owner-phone-0"),
        ("ADR", ";owner-office-0;owner-address-0\\, owner-address-0;;;;"),
        ("URL", "https://ada.example.org/"),
        ("PHOTO", "https://ada.example.org/assets/owner-photo-0.png"),
    ] {
        assert_eq!(get(&card, name), Some(value), "{name}");
    }
    let profiles = card.iter().filter(|line| line.name == "X-SOCIALPROFILE").count();
    assert_eq!(profiles, 11);
}

#[test]
fn an_address_is_on_the_card_only_in_the_clear() {
    let mut profile = filled();
    profile.owner.email_in_clear = false;
    assert_eq!(get(&card(&profile), "EMAIL"), None);
    assert!(!text_of(&profile, "resume.json").unwrap().contains("owner-email"));
    profile.owner.email_in_clear = true;
    profile.owner.email = Some(Email::parse("ada at example.org").unwrap());
    assert_eq!(get(&card(&profile), "EMAIL"), None);
    assert!(!text_of(&profile, "resume.json").unwrap().contains("ada at"));
}

#[test]
fn names_with_what_has_a_meaning_survive() {
    let mut profile = filled();
    profile.owner.name = Phrase::parse("José, Jr; \\ Núñez").unwrap();
    profile.owner.role = Some(Phrase::parse(&"Σύστημα ".repeat(40)).unwrap());
    let card = card(&profile);
    assert_eq!(get(&card, "FN"), Some("José\\, Jr\\; \\\\ Núñez"));
    assert_eq!(get(&card, "TITLE").map(str::trim), Some("Σύστημα ".repeat(40).trim()));
}
