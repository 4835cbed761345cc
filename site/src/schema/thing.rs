//! The things of schema.org that pages are about, with the properties that Vitae fills in.

use serde::Serialize;

/// A page about a thing.
#[derive(Debug, Serialize)]
pub(crate) struct Page<T> {
    #[serde(rename = "@context")]
    pub(crate) context: &'static str,
    #[serde(rename = "@type")]
    pub(crate) kind: &'static str,
    pub(crate) url: String,
    #[serde(rename = "mainEntity")]
    pub(crate) main_entity: T,
}

/// A thing of which little more than the name is said.
#[derive(Debug, Serialize)]
pub(crate) struct Named {
    #[serde(rename = "@type")]
    pub(crate) kind: &'static str,
    pub(crate) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) url: Option<String>,
}

/// What a work appeared in.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Container<'a> {
    #[serde(rename = "@type")]
    pub(crate) kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) isbn: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) issn: Option<&'a str>,
    /// The series that a volume belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) is_part_of: Option<Box<Self>>,
}

/// A work: an article, a book, a program.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Creative<'a> {
    #[serde(rename = "@context")]
    pub(crate) context: &'static str,
    #[serde(rename = "@type")]
    pub(crate) kind: &'static str,
    pub(crate) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) headline: Option<String>,
    pub(crate) url: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) author: Vec<Named>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) editor: Vec<Named>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) is_part_of: Option<Container<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) pagination: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) report_number: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) book_edition: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) version: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) publisher: Option<Named>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) identifier: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) same_as: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) isbn: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) keywords: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) code_repository: Option<&'a str>,
}

/// The owner of the site.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Person {
    #[serde(rename = "@type")]
    pub(crate) kind: &'static str,
    pub(crate) name: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) alternate_name: Vec<String>,
    pub(crate) url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) job_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) image: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) affiliation: Vec<Named>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) alumni_of: Vec<Named>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) knows_about: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) award: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) identifier: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) same_as: Vec<String>,
}
