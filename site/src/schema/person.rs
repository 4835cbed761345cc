//! People, as schema.org knows them.

use vitae_profile::{Author, End, Organization, Owner, Ref, Someone};

use super::someone_named;
use super::thing::{Named, Person};
use crate::address::Address;
use crate::parts::accounts::accounts;
use crate::plan::Plan;

/// The owner. The e-mail address is there only if it may be seen on the pages.
pub(crate) fn person(plan: &Plan) -> Person {
    let profile = plan.profile;
    let Owner {
        name,
        also,
        role,
        at,
        group,
        interests,
        photo,
        email,
        email_in_clear,
        orcid,
        id: _,
        prose: _,
        pronouns: _,
        pronunciation: _,
        advisors: _,
        phone: _,
        office: _,
        address: _,
        location: _,
        scholar: _,
        dblp: _,
        semantic_scholar: _,
        github: _,
        gitlab: _,
        linkedin: _,
        bluesky: _,
        mastodon: _,
    } = &profile.owner;
    let finished = profile.education.iter().filter(|degree| degree.dates.end != End::Open);
    let mut alumni: Vec<Ref<Organization>> = Vec::new();
    for degree in finished {
        if !alumni.contains(&degree.at) {
            alumni.push(degree.at);
        }
    }
    Person {
        kind: "Person",
        name: name.to_string(),
        alternate_name: also.iter().map(ToString::to_string).collect(),
        url: plan.url(&Address::HOME),
        job_title: role.as_ref().map(ToString::to_string),
        description: profile.site.description.as_ref().map(ToString::to_string),
        image: photo.as_ref().map(|photo| plan.url(&Address::asset(&photo.path))),
        affiliation: at.iter().chain(group).filter_map(|&at| organization(plan, at)).collect(),
        alumni_of: alumni.into_iter().filter_map(|at| organization(plan, at)).collect(),
        knows_about: interests.iter().map(ToString::to_string).collect(),
        award: profile.awards.iter().map(|award| award.title.to_string()).collect(),
        email: email.as_ref().filter(|_| *email_in_clear).and_then(|email| email.address()).map(str::to_owned),
        identifier: orcid.as_ref().map(vitae_profile::Orcid::url),
        same_as: accounts(profile).into_iter().map(|account| account.url).collect(),
    }
}

/// An author, who may be unknown to the profile but for the name.
pub(crate) fn author(plan: &Plan, author: &Author) -> Named {
    let name = author.name.to_string();
    match author.someone {
        Some(someone @ (Someone::Owner | Someone::Person(_))) => Named { name, ..someone_named(plan, someone) },
        None => Named { kind: "Person", name, url: None },
    }
}

fn organization(plan: &Plan, organization: Ref<Organization>) -> Option<Named> {
    let Organization { name, url, .. } = plan.profile.organization(organization)?;
    Some(Named { kind: "Organization", name: name.to_string(), url: url.as_ref().map(ToString::to_string) })
}
