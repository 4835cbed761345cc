//! How to get in touch, on the home page.

use maud::Markup;
use vitae_profile::Section;

use super::Row;
use crate::parts::contact;
use crate::parts::section::home_section;
use crate::writer::PageWriter;

pub(super) const ROW: Row = Row { home: Some(on_home), ..Row::titled(|words| words.sections.contact, contact::exists) };

fn on_home(writer: &PageWriter) -> Markup {
    let title = contact::title(writer.plan().profile, writer.words());
    home_section(Section::Contact, title, &contact::contact(writer))
}
