//! The profile as a [JSON Resume](https://jsonresume.org/schema), version 1.
//!
//! What the format cannot hold is listed in `docs/exports.md`, which a test compares with the declaration of the kinds.

mod format;
mod highlights;

use std::borrow::Cow;

use vitae_profile::{
    Award, Certificate, Date, Dates, Doi, Education, End, Grant, Language, Organization, Position, PositionKind,
    Profile, Project, Publication, Record, Ref, Reference, RichText, Service, Skill, Tag, Teaching, Url, Value,
    Workshop,
};
use vitae_text::pretty_json;

use super::spelling::ascii;
use super::vcard::address_in_clear;
use crate::OutputFile;
use crate::address::Address;
use crate::parts::accounts::{Elsewhere, accounts};
use crate::plan::Plan;
use crate::prose::plain;
use format::{Basics, Honour, Interest, Location, Meta, OnlineProfile, Resume, Studies, Work};
use highlights::highlights;

const SCHEMA: &str = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

/// Everything in the profile that the format can hold, whatever a curriculum vitae leaves out.
pub(super) fn render(plan: &Plan, _pages: &[OutputFile]) -> String {
    let Profile { positions, teaching, service, workshops, education, awards, grants, .. } = plan.profile;
    let Profile { certificates, skills, languages, references, projects, owner, .. } = plan.profile;
    let volunteers = |position: &&Position| position.kind == Some(PositionKind::Volunteer);
    let resume = Resume {
        schema: SCHEMA,
        basics: basics(plan),
        work: positions
            .iter()
            .filter(|position| !volunteers(position))
            .map(|position| of_position(plan, position))
            .chain(teaching.iter().map(|teaching| of_teaching(plan, teaching)))
            .collect(),
        volunteer: positions
            .iter()
            .filter(volunteers)
            .map(|position| of_position(plan, position))
            .chain(service.iter().map(|service| of_service(plan, service)))
            .chain(workshops.iter().map(of_workshop))
            .map(Work::into_volunteer)
            .collect(),
        education: education.iter().map(|education| of_education(plan, education)).collect(),
        awards: awards
            .iter()
            .map(|award| of_award(plan, award))
            .chain(grants.iter().map(|grant| of_grant(plan, grant)))
            .collect(),
        certificates: certificates.iter().map(|certificate| of_certificate(plan, certificate)).collect(),
        publications: (0..)
            .zip(plan.profile.publications())
            .map(|(index, publication)| of_publication(plan, Ref::lifted(index), publication))
            .collect(),
        skills: skills.iter().map(of_skill).collect(),
        languages: languages.iter().map(of_language).collect(),
        interests: owner.interests.iter().map(|name| Interest { name }).collect(),
        references: references.iter().map(|reference| of_reference(plan, reference)).collect(),
        projects: projects.iter().map(|project| of_project(plan, project)).collect(),
        meta: Meta { canonical: plan.url(&Address::RESUME), version: "v1.0.0" },
    };
    pretty_json(&resume) + "\n"
}

fn basics<'a>(plan: &Plan<'a>) -> Basics<'a> {
    let owner = &plan.profile.owner;
    let address: Vec<&str> = owner.address.iter().map(|line| &**line).collect();
    let location = Location { address: joined(&address, "\n"), city: owner.location.as_deref() };
    Basics {
        name: &owner.name,
        label: owner.role.as_deref(),
        image: owner.photo.as_ref().map(|photo| plan.url(&plan.link_asset(&photo.path))),
        email: address_in_clear(owner),
        phone: owner.phone.as_deref(),
        url: plan.url(&Address::HOME),
        summary: some(plain(&owner.prose)),
        location: (location.address.is_some() || location.city.is_some()).then_some(location),
        profiles: accounts(plan.profile).into_iter().map(|account| of_account(plan, account)).collect(),
    }
}

/// The name on a network is what the author wrote for it, unless that is the address as a whole.
fn of_account(plan: &Plan, account: Elsewhere) -> OnlineProfile {
    let Elsewhere { network, username, url, source } = account;
    let written = || {
        let field = plan.profile.owner.fields().into_iter().find(|field| field.name == source.field)?;
        match field.value? {
            Value::Text(name) => Some(name.to_string()),
            Value::Orcid(orcid) => Some(orcid.to_string()),
            _ => None,
        }
    };
    let own = source.item.tag == Tag::Owner;
    OnlineProfile { network, username: username.or_else(|| if own { written() } else { None }), url: ascii(&url) }
}

fn of_position<'a>(plan: &Plan<'a>, position: &'a Position) -> Work<'a> {
    let (summary, highlights) = highlights(&position.prose);
    Work {
        name: organization(plan, Some(position.at)),
        position: Some(&position.role),
        location: position.location.as_deref(),
        description: position.department.as_ref().map(ToString::to_string),
        url: url(position.url.as_ref()),
        start_date: start(position.dates),
        end_date: end(position.dates),
        summary: some(summary),
        highlights,
    }
}

fn of_teaching<'a>(plan: &Plan<'a>, teaching: &'a Teaching) -> Work<'a> {
    let (summary, highlights) = highlights(&teaching.prose);
    let code = teaching.code.as_ref().map(|code| format!(" ({code})")).unwrap_or_default();
    let term = teaching.term.as_ref().map(|term| format!(", {term}")).unwrap_or_default();
    Work {
        name: organization(plan, Some(teaching.at)),
        position: Some(teaching.role.as_deref().unwrap_or(plan.words().sections.teaching)),
        location: None,
        description: Some(format!("{}{code}{term}", teaching.course)),
        url: url(teaching.url.as_ref()),
        start_date: start(teaching.dates),
        end_date: end(teaching.dates),
        summary: some(summary),
        highlights,
    }
}

fn of_service<'a>(plan: &Plan<'a>, service: &'a Service) -> Work<'a> {
    let (summary, highlights) = highlights(&service.prose);
    let at = organization(plan, service.at);
    let names: Vec<&str> = [service.venue.as_deref(), at.as_deref()].into_iter().flatten().collect();
    Work {
        name: joined(&names, ", ").map(Into::into),
        position: Some(&service.role),
        location: None,
        description: None,
        url: url(service.url.as_ref()),
        start_date: start(service.dates),
        end_date: end(service.dates),
        summary: some(summary),
        highlights,
    }
}

fn of_workshop(workshop: &Workshop) -> Work<'_> {
    let (summary, highlights) = highlights(&workshop.prose);
    let name = workshop.short.as_ref().map(|short| format!("{} ({short})", workshop.name));
    Work {
        name: Some(name.map_or_else(|| (&*workshop.name).into(), Into::into)),
        position: Some(&workshop.role),
        location: workshop.location.as_deref(),
        description: None,
        url: url(workshop.url.as_ref()),
        start_date: start(workshop.dates),
        end_date: end(workshop.dates),
        summary: some(summary),
        highlights,
    }
}

fn of_education<'a>(plan: &Plan<'a>, education: &'a Education) -> Studies<'a> {
    Studies {
        institution: organization(plan, Some(education.at)),
        url: url(education.url.as_ref()),
        area: education.field.as_deref(),
        study_type: &education.degree,
        start_date: start(education.dates),
        end_date: end(education.dates),
        score: education.grade.map(|grade| grade.to_string()),
        courses: education.courses.iter().map(|course| &**course).collect(),
    }
}

fn of_award<'a>(plan: &Plan<'a>, award: &'a Award) -> Honour<'a> {
    Honour {
        title: &award.title,
        date: date(award.date),
        awarder: organization(plan, award.by),
        summary: sentences([award.amount.as_ref().map(ToString::to_string), some(plain(&award.prose))]),
    }
}

fn of_grant<'a>(plan: &Plan<'a>, grant: &'a Grant) -> Honour<'a> {
    let number = grant.number.as_ref().map(|number| plan.words().data.number.text(&[("number", number)]));
    let amount = grant.amount.as_ref().map(ToString::to_string);
    let role = grant.role.as_ref().map(ToString::to_string);
    Honour {
        title: &grant.title,
        date: start(grant.dates),
        awarder: organization(plan, Some(grant.by)),
        summary: sentences([role, amount, number, some(plain(&grant.prose))]),
    }
}

fn of_certificate<'a>(plan: &Plan<'a>, certificate: &'a Certificate) -> format::Certificate<'a> {
    format::Certificate {
        name: &certificate.name,
        date: certificate.date.and_then(date),
        issuer: organization(plan, certificate.by),
        url: url(certificate.url.as_ref()),
    }
}

fn of_publication(plan: &Plan, reference: Ref<Publication>, publication: &Publication) -> format::Publication {
    let page = plan.publication(reference).map(|address| plan.url(address));
    let summary = some(plain(&publication.prose));
    format::Publication {
        name: publication.title.plain(),
        publisher: publication
            .venue
            .as_ref()
            .map(RichText::plain)
            .or_else(|| publication.publisher.as_ref().map(ToString::to_string)),
        release_date: date(publication.date),
        url: url(publication.url.as_ref()).or_else(|| publication.doi.as_ref().map(Doi::url)).or(page),
        summary,
    }
}

fn of_skill(skill: &Skill) -> format::Skill<'_> {
    let Skill { id: _, prose: _, name, level, keywords } = skill;
    format::Skill { name, level: level.as_deref(), keywords: keywords.iter().map(|keyword| &**keyword).collect() }
}

fn of_language(language: &Language) -> format::Language<'_> {
    let Language { id: _, prose: _, name, level } = language;
    format::Language { language: name, fluency: level.as_deref() }
}

fn of_reference<'a>(plan: &Plan<'a>, reference: &'a Reference) -> format::Reference<'a> {
    let person = plan.profile.person(reference.person).map_or("", |person| &person.name);
    let name =
        reference.relation.as_ref().map_or_else(|| person.into(), |relation| format!("{person}, {relation}").into());
    format::Reference { name, reference: some(plain(&reference.prose)) }
}

fn of_project<'a>(plan: &Plan<'a>, project: &'a Project) -> format::Project<'a> {
    let (description, highlights) = highlights(&project.prose);
    let dates = project.dates;
    format::Project {
        name: &project.name,
        description: sentences([project.summary.as_ref().map(ToString::to_string), some(description)]),
        highlights,
        keywords: project.keywords.iter().map(|keyword| &**keyword).collect(),
        start_date: dates.and_then(start),
        end_date: dates.and_then(end),
        url: url(project.url.as_ref()).or_else(|| url(project.code.as_ref())),
        roles: project.role.iter().map(|role| &**role).collect(),
        entity: organization(plan, project.at),
    }
}

fn organization<'a>(plan: &Plan<'a>, organization: Option<Ref<Organization>>) -> Option<Cow<'a, str>> {
    let organization = plan.profile.organization(organization?)?;
    Some((&*organization.name).into())
}

fn start(dates: Dates) -> Option<String> {
    date(dates.start)
}

fn end(dates: Dates) -> Option<String> {
    match dates.end {
        End::Same => date(dates.start),
        End::Open => None,
        End::On(end) => date(end),
    }
}

/// A date as the format spells it. It knows no years before 1000 and after 2999.
fn date(date: Date) -> Option<String> {
    (1000..3000).contains(&date.year()).then(|| date.to_string())
}

fn url(url: Option<&Url>) -> Option<String> {
    url.map(|url| ascii(url.as_str()))
}

fn some(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

fn joined(parts: &[&str], separator: &str) -> Option<String> {
    some(parts.join(separator))
}

/// What is said, a sentence after the other.
fn sentences<const N: usize>(parts: [Option<String>; N]) -> Option<String> {
    let parts: Vec<String> = parts.into_iter().flatten().map(|part| part.trim_end_matches('.').to_owned()).collect();
    some(parts.join(". "))
}
