//! The pages of a site: one file per page, and one line in the table.

mod citation;
mod coauthors;
mod free;
mod home;
mod news;
mod not_found;
mod part;
mod project;
mod projects;
mod publication;
mod publications;
mod sheet;
mod table;
mod talks;
mod teaching;
mod workshops;

pub(crate) use home::{on_home, sections as home_sections};
pub(crate) use part::Parts;
pub use part::{Part, RenderPart};
pub use table::{Pages, RenderFiles, RenderPages};
