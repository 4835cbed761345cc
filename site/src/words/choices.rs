//! The words for the choices that authors make: each `match` is exhaustive, so that a new word of the language has one here.

use vitae_profile::{Badge, PositionKind, ProjectState, PublicationKind, ServiceKind, TalkKind, TeachingLevel};

use super::{Badges, PublicationKinds, Words};

impl Words {
    /// The word for a kind of talk.
    pub(crate) const fn talk_kind(&self, kind: TalkKind) -> &'static str {
        let words = &self.talk_kinds;
        match kind {
            TalkKind::Keynote => words.keynote,
            TalkKind::Invited => words.invited,
            TalkKind::Conference => words.conference,
            TalkKind::Seminar => words.seminar,
            TalkKind::Tutorial => words.tutorial,
            TalkKind::Panel => words.panel,
            TalkKind::Poster => words.poster,
            TalkKind::Defence => words.defence,
            TalkKind::Public => words.public,
        }
    }

    /// Whom a course is for.
    pub(crate) const fn teaching_level(&self, level: TeachingLevel) -> &'static str {
        let words = &self.teaching_levels;
        match level {
            TeachingLevel::Undergraduate => words.undergraduate,
            TeachingLevel::Graduate => words.graduate,
            TeachingLevel::Open => words.open,
        }
    }

    /// The word for a sort of service.
    pub(crate) const fn service_kind(&self, kind: Option<ServiceKind>) -> &'static str {
        let words = &self.service_kinds;
        match kind {
            Some(ServiceKind::Review) => words.review,
            Some(ServiceKind::Committee) => words.committee,
            Some(ServiceKind::Editorial) => words.editorial,
            Some(ServiceKind::Department) => words.department,
            Some(ServiceKind::Outreach) => words.outreach,
            None => words.other,
        }
    }

    /// The word for what is not simply a job.
    pub(crate) const fn position_kind(&self, kind: PositionKind) -> Option<&'static str> {
        let words = &self.position_kinds;
        match kind {
            PositionKind::Employment => None,
            PositionKind::Internship => Some(words.internship),
            PositionKind::Visiting => Some(words.visiting),
            PositionKind::Volunteer => Some(words.volunteer),
        }
    }

    /// Whether a project goes on.
    pub(crate) const fn project_state(&self, state: ProjectState) -> &'static str {
        let words = &self.projects;
        match state {
            ProjectState::Active => words.active,
            ProjectState::Maintained => words.maintained,
            ProjectState::Finished => words.finished,
        }
    }

    /// The word for one publication of a kind.
    pub(crate) const fn publication_kind(&self, kind: PublicationKind) -> &'static str {
        self.publications.kind.of(kind)
    }

    /// The heading above publications of a kind.
    pub(crate) const fn publications_heading(&self, kind: PublicationKind) -> &'static str {
        self.publications.heading.of(kind)
    }

    /// The word for an artifact's badge.
    pub(crate) const fn badge(&self, badge: Badge) -> &'static str {
        self.publications.badge.of(badge)
    }

    /// The badges in a row, as they read beside the word for an artifact. Returns `None` if there are none.
    pub(crate) fn badges_beside(&self, badges: &[Badge]) -> Option<String> {
        let words = badges.iter().map(|badge| self.publications.badge_beside.of(*badge));
        (!badges.is_empty()).then(|| self.commas(words))
    }
}

impl PublicationKinds {
    const fn of(&self, kind: PublicationKind) -> &'static str {
        match kind {
            PublicationKind::Conference => self.conference,
            PublicationKind::Journal => self.journal,
            PublicationKind::Workshop => self.workshop,
            PublicationKind::Chapter => self.chapter,
            PublicationKind::Book => self.book,
            PublicationKind::Thesis => self.thesis,
            PublicationKind::Report => self.report,
            PublicationKind::Preprint => self.preprint,
            PublicationKind::Patent => self.patent,
            PublicationKind::Dataset => self.dataset,
            PublicationKind::Software => self.software,
            PublicationKind::Talk => self.talk,
            PublicationKind::Misc => self.misc,
        }
    }
}

impl Badges {
    const fn of(&self, badge: Badge) -> &'static str {
        match badge {
            Badge::Available => self.available,
            Badge::Functional => self.functional,
            Badge::Reusable => self.reusable,
            Badge::Reproduced => self.reproduced,
            Badge::Replicated => self.replicated,
        }
    }
}
