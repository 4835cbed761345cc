//! The profile as a whole: one declaration of all kinds and of how often each may stand.

use serde::{Deserialize, Serialize};

use crate::{
    Account, Author, Award, Bibliography, Bulk, Certificate, Contact, Cv, Education, Field, Grant, Id, ItemRef, Kind,
    Language, List, News, Organization, Overlay, Owner, Page, Person, Position, Project, Prose, Publication, Record,
    Ref, Reference, Service, Site, Skill, Someone, Status, Student, Talk, Teaching, Translation, Url, Workshop,
};

/// An item of any kind, for those who treat all kinds alike.
pub trait AnyItem {
    /// What the language knows about the kind.
    fn kind(&self) -> &'static Kind;
    /// The item's id.
    fn item_id(&self) -> Option<&Id>;
    /// The item's prose.
    fn item_prose(&self) -> &Prose;
    /// Every field but id and prose.
    fn item_fields(&self) -> Vec<Field>;
}

impl<R: Record> AnyItem for R {
    fn kind(&self) -> &'static Kind {
        R::KIND
    }

    fn item_id(&self) -> Option<&Id> {
        self.id()
    }

    fn item_prose(&self) -> &Prose {
        self.prose()
    }

    fn item_fields(&self) -> Vec<Field> {
        self.fields()
    }
}

/// Declares [`Profile`] and [`Tag`]: the kinds that must stand once, may stand once, and may stand often.
macro_rules! profile {
    (
        required { $($(#[doc = $required_doc:literal])* $required:ident: $Required:ident,)* }
        optional { $($(#[doc = $optional_doc:literal])* $optional:ident: $Optional:ident,)* }
        repeated { $($(#[doc = $repeated_doc:literal])* $repeated:ident: $Repeated:ident,)* }
    ) => {
        /// Everything that the author says, checked: each reference leads somewhere, each file exists.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub struct Profile {
            $($(#[doc = $required_doc])* pub $required: $Required,)*
            $($(#[doc = $optional_doc])* pub $optional: Option<$Optional>,)*
            $($(#[doc = $repeated_doc])* pub $repeated: List<$Repeated>,)*
            /// What the bibliography files hold, in their order. See [`Profile::publications`].
            pub entries: Bulk<Publication>,
        }

        /// The kinds of item.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[expect(missing_docs, reason = "each variant is named after its struct")]
        pub enum Tag {
            $($Required,)*
            $($Optional,)*
            $($Repeated,)*
        }

        impl Tag {
            /// Every kind in the order of the declaration.
            pub const ALL: &'static [Self] = &[$(Self::$Required,)* $(Self::$Optional,)* $(Self::$Repeated,)*];

            /// What the language knows about the kind.
            pub const fn kind(self) -> &'static Kind {
                match self {
                    $(Self::$Required => $Required::KIND,)*
                    $(Self::$Optional => $Optional::KIND,)*
                    $(Self::$Repeated => $Repeated::KIND,)*
                }
            }

            /// Whether items of the kind may be many.
            pub const fn repeats(self) -> bool {
                matches!(self, $(Self::$Repeated)|*)
            }

            /// Whether a profile without the kind is incomplete.
            pub const fn required(self) -> bool {
                matches!(self, $(Self::$Required)|*)
            }

            /// The name of the profile's field that holds the items.
            pub const fn field(self) -> &'static str {
                match self {
                    $(Self::$Required => stringify!($required),)*
                    $(Self::$Optional => stringify!($optional),)*
                    $(Self::$Repeated => stringify!($repeated),)*
                }
            }
        }

        impl Profile {
            /// Every kind of item in the order of the declaration.
            pub const KINDS: &[&Kind] = &[$($Required::KIND,)* $($Optional::KIND,)* $($Repeated::KIND,)*];

            /// What stands for a profile that has errors: nothing is ever made of it.
            #[doc(hidden)]
            #[expect(clippy::declare_interior_mutable_const, reason = "each use is meant to be a value of its own")]
            pub const EMPTY: Self = Self {
                $($required: $Required::EMPTY,)*
                $($optional: None,)*
                $($repeated: List::EMPTY,)*
                entries: Bulk::empty(),
            };

            /// Every item that the author wrote, with a reference to it.
            pub fn items(&self) -> Vec<(ItemRef, &dyn AnyItem)> {
                let mut items: Vec<(ItemRef, &dyn AnyItem)> = Vec::new();
                $(items.push((ItemRef { tag: Tag::$Required, index: 0 }, &self.$required));)*
                $(if let Some(item) = &self.$optional {
                    items.push((ItemRef { tag: Tag::$Optional, index: 0 }, item));
                })*
                $(for (index, item) in (0_u32..).zip(&self.$repeated) {
                    items.push((ItemRef { tag: Tag::$Repeated, index }, item));
                })*
                items
            }

            /// Puts what a translation says in the place of the original.
            pub(crate) fn lay_over(&mut self, overlay: &Overlay<'_>) {
                $(self.$required.translate(ItemRef { tag: Tag::$Required, index: 0 }, overlay);)*
                $(if let Some(item) = &mut self.$optional {
                    item.translate(ItemRef { tag: Tag::$Optional, index: 0 }, overlay);
                })*
                $(for (index, item) in (0_u32..).zip(self.$repeated.to_mut()) {
                    item.translate(ItemRef { tag: Tag::$Repeated, index }, overlay);
                })*
            }

            /// The item that `reference` leads to.
            pub fn item(&self, reference: ItemRef) -> Option<&dyn AnyItem> {
                let index = usize::try_from(reference.index).unwrap_or(usize::MAX);
                if reference.tag == Tag::Publication {
                    return self.publication(Ref::lifted(reference.index)).map(|item| item as &dyn AnyItem);
                }
                match reference.tag {
                    $(Tag::$Required => Some(&self.$required),)*
                    $(Tag::$Optional => self.$optional.as_ref().map(|item| item as &dyn AnyItem),)*
                    $(Tag::$Repeated => self.$repeated.get(index).map(|item| item as &dyn AnyItem),)*
                }
            }
        }

        /// Reads items of every kind by the functions of a door, and puts a profile together.
        ///
        /// `one` reads the item of a kind that stands at most once, `many` those of the others.
        #[doc(hidden)]
        pub fn assemble(source: &mut dyn ReadItems) -> Option<Profile> {
            $(let $required = read_one::<$Required>(source);)*
            $(let $optional = read_one::<$Optional>(source);)*
            $(let $repeated = read_many::<$Repeated>(source);)*
            Some(Profile {
                $($required: $required?,)*
                $($optional,)*
                $($repeated: $repeated.into(),)*
                entries: Bulk::empty(),
            })
        }
    };
}

/// What a profile is read from: the items of a kind, one after the other.
#[doc(hidden)]
pub trait ReadItems {
    /// How many items of the kind there are.
    fn count(&self, tag: Tag) -> usize;
    /// Calls `read` with the keys of the item.
    fn with_item(&mut self, tag: Tag, index: usize, read: &mut dyn FnMut(&mut dyn crate::ReadKeys));
}

fn read_one<R: Record>(source: &mut dyn ReadItems) -> Option<R> {
    read_many(source).into_iter().next()
}

fn read_many<R: Record>(source: &mut dyn ReadItems) -> Vec<R> {
    let mut records = Vec::new();
    for index in 0..source.count(R::TAG) {
        source.with_item(R::TAG, index, &mut |keys| records.extend(R::read(keys)));
    }
    records
}

profile! {
    required {
        /// The site as such: its address and its looks.
        site: Site,
        /// Whose site it is.
        owner: Owner,
    }
    optional {
        /// What the owner is looking for.
        status: Status,
        /// The author's own words on how to get in touch.
        contact: Contact,
    }
    repeated {
        /// Other people.
        people: Person,
        /// Universities, groups, companies, funders.
        organizations: Organization,
        /// Jobs, internships, visits.
        positions: Position,
        /// Degrees.
        education: Education,
        /// Projects.
        projects: Project,
        /// Publications that are written in the profile itself. See [`Profile::publications`].
        publication_items: Publication,
        /// The bibliography files and what is said of them.
        bibliographies: Bibliography,
        /// Talks.
        talks: Talk,
        /// Workshops and conferences that the owner organised or chaired.
        workshops: Workshop,
        /// Courses taught.
        teaching: Teaching,
        /// Awards, prizes and fellowships.
        awards: Award,
        /// Grants.
        grants: Grant,
        /// Students supervised.
        students: Student,
        /// Reviewing, committees, outreach.
        service: Service,
        /// News.
        news: News,
        /// Skills.
        skills: Skill,
        /// Languages spoken.
        languages: Language,
        /// Certificates.
        certificates: Certificate,
        /// People who speak for the owner.
        references: Reference,
        /// Accounts on networks that `owner` has no key for.
        accounts: Account,
        /// Free pages.
        pages: Page,
        /// Curricula vitae: the first is the main one.
        cvs: Cv,
        /// What is said in other languages. See [`Profile::translated`].
        translations: Translation,
    }
}

impl Profile {
    /// The publications of the profile and of its bibliographies, in one list that [`Ref<Publication>`](Ref) counts in.
    pub fn publications(&self) -> impl Iterator<Item = &Publication> {
        self.publication_items.iter().chain(self.entries.iter())
    }

    /// The publication that `reference` leads to.
    pub fn publication(&self, reference: Ref<Publication>) -> Option<&Publication> {
        let index = reference.index();
        match index.checked_sub(self.publication_items.len()) {
            None => self.publication_items.get(index),
            Some(index) => self.entries.get(index),
        }
    }

    /// The person that `reference` leads to.
    pub fn person(&self, reference: Ref<Person>) -> Option<&Person> {
        self.people.get(reference.index())
    }

    /// The organization that `reference` leads to.
    pub fn organization(&self, reference: Ref<Organization>) -> Option<&Organization> {
        self.organizations.get(reference.index())
    }

    /// The name of the owner or of a person.
    pub fn name_of(&self, someone: Someone) -> &str {
        match someone {
            Someone::Owner => &self.owner.name,
            Someone::Person(person) => self.person(person).map_or("", |person| &person.name),
        }
    }

    /// The page elsewhere on the web where an item of a kind that is [shown](crate::Shown::Web) there can be looked at.
    pub fn url_of(&self, item: ItemRef) -> Option<&Url> {
        let index = usize::try_from(item.index).ok()?;
        match item.tag {
            Tag::Person => self.people.get(index)?.url.as_ref(),
            Tag::Organization => self.organizations.get(index)?.url.as_ref(),
            Tag::Account => self.accounts.get(index).map(|account| &account.url),
            Tag::Site
            | Tag::Owner
            | Tag::Status
            | Tag::Contact
            | Tag::Position
            | Tag::Education
            | Tag::Project
            | Tag::Publication
            | Tag::Bibliography
            | Tag::Talk
            | Tag::Workshop
            | Tag::Teaching
            | Tag::Award
            | Tag::Grant
            | Tag::Student
            | Tag::Service
            | Tag::News
            | Tag::Skill
            | Tag::Language
            | Tag::Certificate
            | Tag::Reference
            | Tag::Page
            | Tag::Cv
            | Tag::Translation => None,
        }
    }

    /// Whether `author` is the owner of the site.
    pub fn is_owner(author: &Author) -> bool {
        author.someone == Some(Someone::Owner)
    }
}
