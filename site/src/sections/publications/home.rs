//! Publications on the home page.

use maud::{Markup, html};
use vitae_profile::{Publication, PublicationKind, Ref};

use super::list_page::that_fit;
use crate::address::Address;
use crate::parts::publication::{Detail, entry};
use crate::parts::section::section;
use crate::plan::newest::newest_first;
use crate::writer::PageWriter;

/// How many publications the home page shows as a whole, where the author marks none.
const FEW: usize = 12;

/// The selected publications, a section a kind; all, where none is selected and they are few.
pub(super) fn on_home(writer: &PageWriter) -> Markup {
    let (words, profile) = (writer.words(), writer.plan().profile);
    let all: Vec<(Ref<Publication>, &Publication)> = (0..).map(Ref::lifted).zip(profile.publications()).collect();
    let count = all.len();
    let selected = all.iter().any(|(_, publication)| publication.selected);
    let shown = all.into_iter().filter(|(_, publication)| !selected || publication.selected);
    let mut shown = newest_first(shown, |(_, publication)| Some(publication.date));
    shown.truncate(if selected { that_fit(shown.iter().map(|(_, publication)| *publication)) } else { FEW });
    let rest = shown.len() < count;
    let of_kind = |kind: PublicationKind| shown.iter().filter(move |(_, publication)| publication.kind == kind);
    let kinds: Vec<PublicationKind> =
        PublicationKind::ALL.iter().copied().filter(|kind| of_kind(*kind).next().is_some()).collect();
    html! {
        @for (position, kind) in kinds.iter().enumerate() {
            (section(&format!("papers-{}", kind.word()), words.publications_heading(*kind), &html! {
                ol.papers {
                    @for (reference, _) in of_kind(*kind) { li { (entry(writer, *reference, Detail::Brief)) } }
                }
                @if rest && position + 1 == kinds.len() {
                    p.more {
                        a href=(writer.relative(&Address::PUBLICATIONS, None)) { (words.navigation.all_publications) }
                    }
                }
            }))
        }
    }
}
