//! What several pages show: one file per part, each a plain function from values to markup.

pub(crate) mod accounts;
pub(crate) mod authors;
pub(crate) mod contact;
pub(crate) mod designation;
pub(crate) mod facts;
pub(crate) mod figure;
pub(crate) mod heading;
pub(crate) mod mentions;
pub(crate) mod menu;
pub(crate) mod people;
pub(crate) mod project;
pub(crate) mod publication;
pub(crate) mod resources;
pub(crate) mod rich;
pub(crate) mod said;
pub(crate) mod section;
