//! Organizations and people. The first reference to one declares it.

use vitae_profile::{Cv, Organization, Person, PersonName, Record as _};

use super::Draft;
use super::names::{folded, given_first, without_title};
use super::words::plain;
use crate::dsl::{Item, Value, set};
use crate::source::Node;

impl Draft {
    /// Returns a reference to the organization of this name, which is declared if need be.
    pub fn organization(&mut self, name: &str) -> Value {
        let name = plain(name);
        let key = folded(&name);
        if let Some(item) = self.organizations.get(&key).and_then(|place| self.items.get(*place)) {
            return Value::Reference(item.id.clone().unwrap_or_default());
        }
        let id = self.ids.claim("organization", &[&name]);
        let mut item = Item::with_id::<Organization>(id.clone());
        set!(item, Organization.name, Value::text(&name));
        self.organizations.insert(key, self.items.len());
        self.items.push(item);
        Value::Reference(id)
    }

    /// Returns a reference to the organization of this name, and sets its page. If it has another page, that of the
    /// input is listed in the report.
    pub fn organization_at(&mut self, name: &str, url: Option<&Node>) -> Value {
        let reference = self.organization(name);
        let Some(url) = url.and_then(|node| self.url(node)) else { return reference };
        let place = self.organizations.get(&folded(&plain(name))).copied();
        if let Some(item) = place.and_then(|place| self.items.get_mut(place)) {
            set!(item, Organization.url, url);
        }
        reference
    }

    /// Returns the main curriculum vitae, which is declared if need be.
    pub fn cv(&mut self) -> Option<&mut Item> {
        let is_cv = |item: &Item| item.kind.word == Cv::KIND.word;
        if !self.items.iter().any(is_cv) {
            self.items.push(Item::new::<Cv>());
        }
        self.items.iter_mut().find(|item| is_cv(item))
    }

    /// Returns a reference to the person of this name, who is declared if need be.
    pub fn person(&mut self, name: &str) -> Value {
        let name = given_first(&plain(name));
        let key = folded(&name);
        if let Some(id) = self.people.get(&key) {
            return Value::Reference(id.clone());
        }
        let family = PersonName::from_display(without_title(&name)).full_family();
        let id = self.ids.claim("person", &[&family, &name]);
        let mut item = Item::with_id::<Person>(id.clone());
        set!(item, Person.name, Value::text(&name));
        self.items.push(item);
        self.people.insert(key, id.clone());
        Value::Reference(id)
    }

    /// Returns a reference to the person of this name, and sets their page and role.
    pub fn person_described(&mut self, name: &str, url: Option<&Node>, role: Option<&Node>) -> Value {
        let reference = self.person(name);
        let url = url.and_then(|node| self.url(node));
        let role = role.and_then(|node| self.line(node));
        let Value::Reference(id) = &reference else { return reference };
        let is_they = |item: &&mut Item| item.kind.word == Person::KIND.word && item.id.as_ref() == Some(id);
        if let Some(item) = self.items.iter_mut().find(is_they) {
            set!(item, Person.url, url);
            set!(item, Person.role, role);
        }
        reference
    }
}
