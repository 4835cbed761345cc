//! The Markdown that authors may write.

use pulldown_cmark::{BrokenLink, CowStr, Event, Options, Parser};
use vitae_profile::Prose;

/// What is allowed beside `CommonMark`.
const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_FOOTNOTES).union(Options::ENABLE_STRIKETHROUGH);

/// The prose as events. A link by an id alone, `[aurora]`, has no definition in the text: the profile has it.
pub(crate) fn parsed(prose: &Prose) -> impl Iterator<Item = Event<'_>> {
    let known = |broken: BrokenLink<'_>| {
        let link = prose.link(&broken.reference)?;
        Some((CowStr::Borrowed(&link.destination), CowStr::Borrowed("")))
    };
    Parser::new_with_broken_link_callback(&prose.markdown, OPTIONS, Some(known))
}
