//! The structs of JSON Resume. Names and meanings are those of [its schema](https://jsonresume.org/schema).

use std::borrow::Cow;

use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Resume<'a> {
    #[serde(rename = "$schema")]
    pub(super) schema: &'static str,
    pub(super) basics: Basics<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) work: Vec<Work<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) volunteer: Vec<Volunteer<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) education: Vec<Studies<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) awards: Vec<Honour<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) certificates: Vec<Certificate<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) publications: Vec<Publication>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) skills: Vec<Skill<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) languages: Vec<Language<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) interests: Vec<Interest<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) references: Vec<Reference<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) projects: Vec<Project<'a>>,
    pub(super) meta: Meta,
}

#[derive(Serialize)]
pub(super) struct Basics<'a> {
    pub(super) name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) label: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) image: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) email: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) phone: Option<&'a str>,
    pub(super) url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) summary: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) location: Option<Location<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) profiles: Vec<OnlineProfile>,
}

#[derive(Serialize)]
pub(super) struct Location<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) address: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) city: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct OnlineProfile {
    pub(super) network: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) username: Option<String>,
    pub(super) url: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Work<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) position: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) location: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) start_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) end_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) summary: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) highlights: Vec<String>,
}

/// Work that nobody paid for: the same, but that the organization is called so.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Volunteer<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) organization: Option<Cow<'a, str>>,
    #[serde(flatten)]
    pub(super) work: Work<'a>,
}

impl<'a> Work<'a> {
    pub(super) fn into_volunteer(mut self) -> Volunteer<'a> {
        Volunteer { organization: self.name.take(), work: self }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Studies<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) institution: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) area: Option<&'a str>,
    pub(super) study_type: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) start_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) end_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) score: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) courses: Vec<&'a str>,
}

#[derive(Serialize)]
pub(super) struct Honour<'a> {
    pub(super) title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) awarder: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) summary: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Certificate<'a> {
    pub(super) name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) issuer: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Publication {
    pub(super) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) publisher: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) release_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) summary: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Skill<'a> {
    pub(super) name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) level: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) keywords: Vec<&'a str>,
}

#[derive(Serialize)]
pub(super) struct Language<'a> {
    pub(super) language: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) fluency: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct Interest<'a> {
    pub(super) name: &'a str,
}

#[derive(Serialize)]
pub(super) struct Reference<'a> {
    pub(super) name: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reference: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Project<'a> {
    pub(super) name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) highlights: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) keywords: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) start_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) end_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) roles: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) entity: Option<Cow<'a, str>>,
}

#[derive(Serialize)]
pub(super) struct Meta {
    pub(super) canonical: String,
    pub(super) version: &'static str,
}
