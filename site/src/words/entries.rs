//! The words of a language one by one, for tests that compare languages with each other and with CLDR.

use vitae_profile::Locale;

use super::languages::words;
use super::{Counted, Pattern, Words};

/// Something that a language says, under the name of its field.
pub(super) trait Listed {
    /// Adds the words to `list`, as `name` or below it.
    fn list(&self, name: &str, list: &mut Vec<(String, String)>);
}

impl Listed for &'static str {
    fn list(&self, name: &str, list: &mut Vec<(String, String)>) {
        list.push((name.to_owned(), (*self).to_owned()));
    }
}

impl Listed for Pattern {
    fn list(&self, name: &str, list: &mut Vec<(String, String)>) {
        list.push((name.to_owned(), self.0.to_owned()));
    }
}

/// A choice of punctuation has no words.
impl Listed for bool {
    fn list(&self, _: &str, _: &mut Vec<(String, String)>) {}
}

impl Listed for Counted {
    fn list(&self, name: &str, list: &mut Vec<(String, String)>) {
        list.extend(self.forms().enumerate().map(|(at, form)| (format!("{name}.{at}"), form.to_owned())));
    }
}

impl Listed for [&'static str; 12] {
    fn list(&self, name: &str, list: &mut Vec<(String, String)>) {
        list.extend((1..).zip(self).map(|(at, word)| (format!("{name}.{at}"), (*word).to_owned())));
    }
}

/// Declares a group of words: the struct, and the list of what is in it.
macro_rules! group {
    (
        $(#[doc = $doc:literal])*
        pub(crate) struct $Name:ident {
            $(
                $(#[doc = $field_doc:literal])*
                $field:ident: $Type:ty,
            )*
        }
    ) => {
        $(#[doc = $doc])*
        // A group may have a word that it is named after.
        #[allow(clippy::struct_field_names)]
        pub(crate) struct $Name {
            $(
                $(#[doc = $field_doc])*
                pub(crate) $field: $Type,
            )*
        }

        impl $crate::words::entries::Listed for $Name {
            fn list(&self, name: &str, list: &mut Vec<(String, String)>) {
                let Self { $($field,)* } = self;
                $($crate::words::entries::Listed::list($field, &format!("{name}.{}", stringify!($field)), list);)*
            }
        }
    };
}
pub(super) use group;

/// Every word of a language, under the names of its fields: `labels.advisor.0`.
#[doc(hidden)]
pub fn entries(locale: Locale) -> Vec<(String, String)> {
    let Words {
        plural: _,
        ordinal,
        time,
        lists,
        sections,
        navigation,
        sentences,
        labels,
        links,
        publications,
        filter,
        projects,
        talk_kinds,
        teaching_levels,
        service_kinds,
        position_kinds,
        cv,
        citations,
        data,
    } = words(locale);
    let mut list: Vec<(String, String)> =
        (1..=4).map(|number| (format!("ordinal.{number}"), ordinal(number))).collect();
    let groups: [(&str, &dyn Listed); 17] = [
        ("time", time),
        ("lists", lists),
        ("sections", sections),
        ("navigation", navigation),
        ("sentences", sentences),
        ("labels", labels),
        ("links", links),
        ("publications", publications),
        ("filter", filter),
        ("projects", projects),
        ("talk_kinds", talk_kinds),
        ("teaching_levels", teaching_levels),
        ("service_kinds", service_kinds),
        ("position_kinds", position_kinds),
        ("cv", cv),
        ("citations", citations),
        ("data", data),
    ];
    for (name, group) in groups {
        group.list(name, &mut list);
    }
    list
}
