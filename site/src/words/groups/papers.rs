//! What is said of publications.

use super::super::entries::group;
use super::super::{Counted, Pattern};

group! {
    /// Kinds of publication.
    pub(crate) struct PublicationKinds {
        /// A paper in the proceedings of a conference.
        conference: &'static str,
        /// A paper in a journal.
        journal: &'static str,
        /// A paper at a workshop.
        workshop: &'static str,
        /// A chapter of a book.
        chapter: &'static str,
        /// A book.
        book: &'static str,
        /// A thesis.
        thesis: &'static str,
        /// A technical report.
        report: &'static str,
        /// A preprint.
        preprint: &'static str,
        /// A patent.
        patent: &'static str,
        /// A dataset.
        dataset: &'static str,
        /// A program.
        software: &'static str,
        /// A talk that is cited as a publication.
        talk: &'static str,
        /// Anything else.
        misc: &'static str,
    }
}

group! {
    /// The badges of artifacts ([ACM's terms](https://www.acm.org/publications/policies/artifact-review-and-badging-current)).
    pub(crate) struct Badges {
        /// The artifact can be had.
        available: &'static str,
        /// The artifact works.
        functional: &'static str,
        /// The artifact can be built upon.
        reusable: &'static str,
        /// Others got the same results with it.
        reproduced: &'static str,
        /// Others got the same results without it.
        replicated: &'static str,
    }
}

group! {
    /// What is said of publications.
    pub(crate) struct Publications {
        /// One publication of a kind: "Conference paper".
        kind: PublicationKinds,
        /// The heading above those of a kind: "Conference Papers".
        heading: PublicationKinds,
        /// The badges: "Artifact available".
        badge: Badges,
        /// The badges as they stand beside the word for an artifact: "available".
        badge_beside: Badges,
        /// An artifact and its badges in a line: `{badges}`.
        artifact: Pattern,
        /// The number of a publication of no sort in particular: `{number}`.
        number: Pattern,
        /// What a mark at names means: those so marked contributed as much as each other. With its full stop.
        equal: &'static str,
        /// What a mark at names means: whom to write to. With its full stop.
        corresponding: &'static str,
        /// How many authors there are, where not all are named: `{count}`.
        author_count: Counted,
        /// How many publications there are, and that the latest are here, the others on a page for each year: `{count}`.
        overview: Counted,
        /// The title of the page of a year: `{year}`.
        of_year: Pattern,
        /// A year that fills several pages: `{year}`, `{part}` of `{parts}`.
        part: Pattern,
        /// The whole list as data: `{formats}`.
        whole_list: Pattern,
        /// The heading above co-authors.
        co_authors: &'static str,
    }
}

group! {
    /// The controls of the filter of publications.
    pub(crate) struct Filter {
        /// The field for words.
        search: &'static str,
        /// The same, on one page of several.
        search_page: &'static str,
        /// The choice of a kind.
        kind: &'static str,
        /// The choice of a year.
        year: &'static str,
        /// No choice.
        all: &'static str,
        /// How many are shown: `{shown}` of `{total}`.
        shown: Pattern,
    }
}

group! {
    /// References to publications, as the locales of [CSL](https://docs.citationstyles.org) have them.
    pub(crate) struct Citations {
        /// Whether the last of several names has a comma before its "and", and a comma or full stop behind a title stands
        /// within its quotation marks: in American English alone.
        american_punctuation: bool,
        /// What joins the last two names: "and".
        and: &'static str,
        /// What stands for further authors.
        et_al: &'static str,
        /// The work that another is in: "in", in small letters where the language has them.
        in_: &'static str,
        /// Who edited: the words before their names: "edited by".
        edited_by: &'static str,
        /// What editors are, behind their names.
        editor: Counted,
        /// The same in short.
        editor_short: Counted,
        /// An edition: `{edition}` is a number in a row, or words.
        edition: Pattern,
        /// The same in short.
        edition_short: Pattern,
        /// A version: `{version}`.
        version: Pattern,
        /// The volume: `{volume}`.
        volume: Pattern,
        /// The same in short.
        volume_short: Pattern,
        /// The number within the volume: `{number}`.
        number: Pattern,
        /// The same in short.
        number_short: Pattern,
        /// A page, and several: `{pages}`.
        page: Counted,
        /// The same in short.
        page_short: Counted,
    }
}
