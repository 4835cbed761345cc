//! The files for machines: the feed, the sitemap, the vCard and the like.

use vitae_profile::Profile;

use crate::address::Address;
use crate::output::OutputFile;
use crate::plan::Plan;

/// Which of these files the site has, so that pages may link to them.
pub(crate) fn exists(_profile: &Profile, _address: &Address) -> bool {
    false
}

/// Makes the files, from the profile and from the pages that have been rendered.
pub(crate) fn render(_plan: &Plan, _pages: &[OutputFile]) -> Vec<OutputFile> {
    Vec::new()
}
