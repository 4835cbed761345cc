//! The pages that are no section's alone, and the table of all pages.

mod free;
mod home;
mod not_found;
mod table;

pub use table::{Pages, Part, RenderFiles};
