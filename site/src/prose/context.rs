//! What each step from events to markup needs besides the events.

use maud::Markup;
use pulldown_cmark::{CowStr, Event};
use vitae_profile::{Prose, Target};

use crate::Source;
use crate::writer::PageWriter;

/// What the steps from events to markup know of where the prose stands.
pub(super) struct Context<'a> {
    pub(super) writer: &'a PageWriter<'a>,
    pub(super) prose: &'a Prose,
    pub(super) source: Source,
    /// What the ids of this prose start with.
    pub(super) prefix: String,
}

impl<'a> Context<'a> {
    pub(super) fn new(writer: &'a PageWriter<'a>, prose: &'a Prose, source: Source) -> Self {
        let prefix = writer.plan().prefix(Target::Item(source.item), writer.address());
        Self { writer, prose, source, prefix }
    }
}

/// Markup that was made here, as an event among those of the parser.
pub(super) fn markup<'a>(markup: Markup) -> Event<'a> {
    Event::InlineHtml(CowStr::from(markup.into_string()))
}
