//! The files of a new site.

use std::path::Path;

use crate::dsl::{IdAllocator, is_keyword, string_literal};

/// What differs between new sites.
#[derive(Debug)]
pub(super) struct SiteTemplate {
    package: String,
    title: String,
    id: String,
    name: String,
    dependency: String,
}

impl SiteTemplate {
    /// A site in `folder`.
    pub(super) fn new(folder: &Path, name: Option<&str>, dependency: &str) -> Self {
        let name = name.unwrap_or("Your Name");
        let family = name.split_whitespace().last().unwrap_or(name);
        let real = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        let folder = real.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Self {
            package: package_name(&folder),
            title: folder,
            id: IdAllocator::new().claim("owner", &[family]),
            name: string_literal(name),
            dependency: dependency.to_owned(),
        }
    }
}

/// Returns a package name that Cargo accepts and that is none of Vitae's own.
fn package_name(folder: &str) -> String {
    let name: String =
        folder.to_ascii_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let name = name.trim_matches('-');
    let taken = matches!(name, "" | "vitae" | "test" | "core" | "std" | "alloc" | "build" | "deps" | "examples");
    let keyword = format!("site-{name}");
    if taken || name.starts_with(|first: char| first.is_ascii_digit()) || is_keyword(name) {
        return keyword.trim_end_matches('-').to_owned();
    }
    name.to_owned()
}

/// Returns the paths and texts of the files.
pub(super) fn files(site: &SiteTemplate) -> Vec<(&'static str, String)> {
    let SiteTemplate { package, title, id, name, dependency } = site;
    let manifest = include_str!("../../templates/site/Cargo.toml")
        .replace("{package}", package)
        .replace("{dependency}", &format!("{{ {dependency} }}"))
        .replace("{build_dependency}", &format!("{{ {dependency}, features = [\"build\"] }}"));
    let profile = include_str!("../../templates/site/profile.rs")
        .replace("owner {id}", &format!("owner {id}"))
        .replace("{name}", name);
    vec![
        ("Cargo.toml", manifest),
        ("build.rs", include_str!("../../templates/site/build.rs").to_owned()),
        ("content/profile.rs", profile),
        ("rust-toolchain.toml", include_str!("../../templates/site/rust-toolchain.toml").to_owned()),
        (".gitignore", include_str!("../../templates/site/gitignore").to_owned()),
        ("README.md", include_str!("../../templates/site/README.md").replace("{title}", title)),
        (".github/workflows/site.yml", include_str!("../../templates/site/.github/workflows/site.yml").to_owned()),
        (".gitlab-ci.yml", include_str!("../../templates/site/gitlab-ci.yml").to_owned()),
    ]
}

#[cfg(test)]
mod tests {
    use super::package_name;

    #[test]
    fn any_folder_gives_a_package_name() {
        assert_eq!(package_name("Ada's Site"), "ada-s-site");
        assert_eq!(package_name("2024"), "site-2024");
        assert_eq!(package_name("vitae"), "site-vitae");
        assert_eq!(package_name("主页"), "site");
        assert_eq!(package_name("self"), "site-self");
    }
}
