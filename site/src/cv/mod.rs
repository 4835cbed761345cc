//! The curriculum vitae as pages of the site, at `cv/` and `cv/<id>/`.

use std::collections::HashMap;

use vitae_profile::{ItemRef, Profile};

use crate::address::Address;
use crate::output::OutputFile;
use crate::plan::Plan;

/// Whether there is a curriculum vitae to be shown.
pub(crate) fn exists(profile: &Profile) -> bool {
    !profile.cvs.is_empty()
}

/// Which items a curriculum vitae shows at an element with the id [`Plan::anchor`], and at which address.
pub(crate) fn addresses(_profile: &Profile) -> HashMap<ItemRef, Address> {
    HashMap::new()
}

/// Renders every curriculum vitae.
pub(crate) fn render(_plan: &Plan) -> Vec<OutputFile> {
    Vec::new()
}
