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
    exists: fn(&Profile) -> bool,
    render: fn(&Plan, &[OutputFile]) -> String,
}

static FEEDS: [Feed; 11] = [
    Feed { address: Address::FEED, exists: atom::exists, render: atom::render },
    Feed { address: Address::BIBTEX, exists: has_publications, render: bibliography::render },
    Feed { address: Address::CSL, exists: has_publications, render: csl::render },
    Feed { address: Address::RESUME, exists: |_| true, render: resume::render },
    Feed { address: Address::VCARD, exists: |_| true, render: vcard::render },
    Feed { address: Address::CALENDAR, exists: calendar::exists, render: calendar::render },
    Feed { address: Address::SITEMAP, exists: |_| true, render: sitemap::render },
    Feed { address: Address::ROBOTS, exists: |_| true, render: hosting::render_robots },
    Feed { address: Address::fixed("llms.txt"), exists: |_| true, render: llms::render },
    Feed { address: Address::CNAME, exists: hosting::has_own_domain, render: hosting::render_cname },
    Feed { address: Address::NO_JEKYLL, exists: |_| true, render: |_, _| String::new() },
];

/// Which of these files the site has, so that pages may link to them.
pub(crate) fn exists(profile: &Profile, address: &Address) -> bool {
    FEEDS.iter().any(|feed| feed.address == *address && (feed.exists)(profile))
}

/// Makes the files, from the profile and from the pages that have been rendered.
pub(crate) fn render(plan: &Plan, pages: &[OutputFile]) -> Vec<OutputFile> {
    let is_due = |feed: &&Feed| plan.language().is_main() || !feed.address.is_shared();
    let feeds = FEEDS.iter().filter(|feed| (feed.exists)(plan.profile)).filter(is_due);
    parallel::all(feeds.map(|Feed { address, exists: _, render }| {
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
