//! A new site in another language than English, or in several: then its profile is in several files, one for each.

use anyhow::bail;
use vitae_profile::{LanguageTag, Locale};

use crate::fmt::format_source;

/// The module with what the site says in its main language.
pub(super) const ORIGINAL: &str = "me";

/// The languages of a new site.
#[derive(Debug)]
pub(super) struct Languages {
    main: LanguageTag,
    others: Vec<LanguageTag>,
}

impl Languages {
    /// Takes the tags that were given; the first is the main language. Without any, it is English.
    pub(super) fn parse(tags: &[String]) -> anyhow::Result<Self> {
        let mut languages: Vec<LanguageTag> = Vec::new();
        for tag in tags {
            let Some(language) = LanguageTag::parse(tag).ok().filter(|tag| Locale::of(tag).is_some()) else {
                let known: Vec<&str> = Locale::ALL.iter().map(|locale| locale.tag()).collect();
                bail!("Vitae has no words for the language `{tag}`: it has them for {}", known.join(", "));
            };
            if languages.contains(&language) {
                bail!("the language `{tag}` is named twice");
            }
            languages.push(language);
        }
        let mut languages = languages.into_iter();
        let main = languages.next().unwrap_or(Locale::English.language_tag());
        Ok(Self { main, others: languages.collect() })
    }

    /// Returns `true` if there is more than one.
    pub(super) fn are_several(&self) -> bool {
        !self.others.is_empty()
    }

    /// Returns the files of the content folder that hold `profile`, which is written in one.
    pub(super) fn files(&self, profile: &str) -> Vec<(String, String)> {
        let profile = self.with_main(profile);
        let Some((head, body)) = parts_of(&profile).filter(|_| self.are_several()) else {
            return vec![("profile.rs".to_owned(), profile)];
        };
        let mut files =
            vec![("profile.rs".to_owned(), self.value()), (format!("{ORIGINAL}.rs"), part(head.lines().count(), body))];
        files.extend(self.others.iter().map(|language| (format!("{}.rs", module_of(language)), translation(language))));
        files
    }

    /// Returns the profile with its language, unless that is English or said already.
    fn with_main(&self, profile: &str) -> String {
        let (before, site) = profile.split_once("site {").unwrap_or((profile, ""));
        let keys = site.split('}').next().unwrap_or_default();
        if self.main == Locale::English.language_tag() || site.is_empty() || keys.contains("language:") {
            return profile.to_owned();
        }
        format_source(&format!("{before}site {{ language: \"{}\",{site}", self.main), None).text
    }

    /// Returns the call that names all modules.
    fn value(&self) -> String {
        let modules: Vec<String> =
            std::iter::once(ORIGINAL.to_owned()).chain(self.others.iter().map(module_of)).collect();
        let mut sorted = modules.clone();
        sorted.sort();
        let lines = |modules: &[String], line: &dyn Fn(&str) -> String| {
            modules.iter().map(|module| line(module)).collect::<Vec<_>>().concat()
        };
        format!(
            "//! Everything this site says, a language a file.\n\n{}\n\
             /// The profile: what the compiler checks, and what every page is made of.\n\
             pub static PROFILE: vitae::Profile = vitae::profile! {{\n{}}};\n",
            lines(&sorted, &|module| format!("mod {module};\n")),
            lines(&modules, &|module| format!("    use {module}::*;\n")),
        )
    }
}

/// What stands before the items of a profile in one file, and the items.
fn parts_of(profile: &str) -> Option<(&str, &str)> {
    let at = profile.find("profile! {\n")? + "profile! {\n".len();
    let (head, rest) = profile.split_at_checked(at)?;
    Some((head, rest.rsplit_once("};")?.0))
}

/// Returns the items as a part of a profile. They stand on the lines that they stood on, which an import has named.
fn part(lines_before: usize, items: &str) -> String {
    let space = "\n".repeat(lines_before.saturating_sub(3));
    format!("//! What this site says.\n{space}vitae::profile! {{\n    use super::*;\n{items}}}\n")
}

/// Returns the beginning of a translation.
fn translation(language: &LanguageTag) -> String {
    let name = Locale::of(language).unwrap_or(Locale::English).own_name();
    format!(
        "//! {name}\n\nvitae::profile! {{\n    use super::*;\n    translation \"{language}\" {{ partial }}\n\n    \
         // Name an item by its kind and its id, and say again what has words: its prose, a role, a title, a summary.\n    \
         // Without `partial`, the compiler says what is missing.\n    //\n    \
         // /// ...\n    // owner {{ role: \"...\" }}\n}}\n"
    )
}

/// Returns the module of a translation: `zh_hant` for `zh-Hant`.
fn module_of(language: &LanguageTag) -> String {
    language.as_str().to_lowercase().replace('-', "_")
}
