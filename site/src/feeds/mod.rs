//! The files for machines: one file here per format, and one line in the table.

mod atom;
mod bibliography;
mod calendar;
mod content_line;
mod csl;
mod hosting;
mod llms;
mod resume;
mod sitemap;
mod spelling;
mod vcard;

use vitae_profile::{Profile, parallel};

use crate::address::Address;
use crate::plan::Plan;
use crate::{Contents, OutputFile};

/// A file for machines: where it lies, whether a site has it, and how it is made.
struct Feed {
    address: Address,
    scope: Scope,
    exists: fn(&Profile) -> bool,
    render: fn(&Plan, &[OutputFile]) -> String,
}

/// How often there is a file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// Once a language.
    Language,
    /// Once a site, in its main language.
    Site,
}

static FEEDS: [Feed; 11] = [
    Feed { address: Address::FEED, scope: Scope::Language, exists: atom::exists, render: atom::render },
    Feed { address: Address::BIBTEX, scope: Scope::Site, exists: has_publications, render: bibliography::render },
    Feed { address: Address::CSL, scope: Scope::Site, exists: has_publications, render: csl::render },
    Feed { address: Address::RESUME, scope: Scope::Language, exists: |_| true, render: resume::render },
    Feed { address: Address::VCARD, scope: Scope::Language, exists: |_| true, render: vcard::render },
    Feed { address: Address::CALENDAR, scope: Scope::Language, exists: calendar::exists, render: calendar::render },
    Feed { address: Address::fixed("sitemap.xml"), scope: Scope::Site, exists: |_| true, render: sitemap::render },
    Feed {
        address: Address::fixed("robots.txt"),
        scope: Scope::Site,
        exists: |_| true,
        render: hosting::render_robots,
    },
    Feed { address: Address::fixed("llms.txt"), scope: Scope::Language, exists: |_| true, render: llms::render },
    Feed {
        address: Address::fixed("CNAME"),
        scope: Scope::Site,
        exists: hosting::has_own_domain,
        render: hosting::render_cname,
    },
    Feed { address: Address::fixed(".nojekyll"), scope: Scope::Site, exists: |_| true, render: |_, _| String::new() },
];

/// Which of these files the site has, so that pages may link to them.
pub(crate) fn exists(profile: &Profile, address: &Address) -> bool {
    FEEDS.iter().any(|feed| feed.address == *address && (feed.exists)(profile))
}

/// Makes the files, from the profile and from the pages that have been rendered.
pub(crate) fn render(plan: &Plan, pages: &[OutputFile]) -> Vec<OutputFile> {
    let is_due = |feed: &&Feed| plan.language().is_main() || feed.scope == Scope::Language;
    let feeds = FEEDS.iter().filter(|feed| (feed.exists)(plan.profile)).filter(is_due);
    parallel::all(feeds.map(|Feed { address, scope: _, exists: _, render }| {
        move || OutputFile {
            path: plan.path(address),
            contents: Contents::Text(render(plan, pages)),
            printed: Vec::new(),
        }
    }))
}

fn has_publications(profile: &Profile) -> bool {
    profile.publications().next().is_some()
}
