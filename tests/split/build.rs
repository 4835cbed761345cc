//! As an author's own site does: rustc has checked the profile by the time that this runs.

use std::process::ExitCode;

#[path = "content/profile.rs"]
#[allow(deprecated)]
mod content;

fn main() -> ExitCode {
    vitae::build(&content::PROFILE)
}
