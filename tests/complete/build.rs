//! From the content to the pages: rustc has checked the profile by the time that this runs.

use std::process::ExitCode;

/// The content, a second time: its lints are shown where the library is compiled.
#[path = "content/profile.rs"]
#[allow(deprecated)]
mod content;

fn main() -> ExitCode {
    vitae::build(&content::PROFILE)
}
