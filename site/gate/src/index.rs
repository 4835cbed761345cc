//! An index of the files of a site, which resolves the URLs in its pages.

use std::borrow::Cow;
use std::collections::HashMap;

use vitae_diagnostics::nearest;
use vitae_profile::Url;

use crate::OutputFile;

/// The page that a server shows for an address that does not exist.
pub(crate) const NOT_FOUND: &str = "404.html";

/// Returns `true` if the file at `path` is a page.
pub(crate) fn is_page(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| extension == "html")
}

/// The files of a site, and the address that it is published at.
pub(crate) struct SiteIndex<'a> {
    /// Whether each file is a page.
    pages: Vec<bool>,
    /// The index of each file by its path. An `index.html` has the path of its folder, as it has in addresses.
    files: HashMap<&'a str, usize>,
    /// The address up to the host: `https://user.github.io`.
    origin: &'a str,
    /// The path without a slash at the end: `/site`.
    path: &'a str,
}

/// Where a URL leads.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Destination<'a> {
    /// To another site.
    Elsewhere,
    /// To a file of the site: its index in the list, and the fragment.
    File(usize, Option<Cow<'a, str>>),
    /// Nowhere.
    Nowhere {
        /// Why not, as the end of a sentence that starts with the URL.
        reason: String,
        /// What to do about it.
        help: DeadLinkHelp,
    },
}

/// What to do about a link that leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum DeadLinkHelp {
    /// A sentence.
    Known(String),
    /// The path that is most like this one, which takes long to find.
    Nearest(String),
}

impl<'a> SiteIndex<'a> {
    pub(crate) fn new(files: &'a [OutputFile], url: &'a Url) -> Self {
        let url = url.as_str().split(['?', '#']).next().unwrap_or_default();
        let host = url.find("://").map_or(0, |at| at + 3);
        let path = url.get(host..).and_then(|rest| rest.find('/')).map_or(url.len(), |at| at + host);
        let (origin, path) = url.split_at_checked(path).unwrap_or((url, ""));
        let pages = files.iter().map(|file| is_page(&file.path)).collect();
        let files = files.iter().enumerate().map(|(index, file)| (folder_of(&file.path), index)).collect();
        Self { pages, files, origin, path: path.trim_end_matches('/') }
    }

    /// Returns the address of the home page without a slash at the end.
    pub(crate) fn home(&self) -> String {
        format!("{}{}", self.origin, self.path)
    }

    /// Resolves a URL that stands on the page at `page`.
    pub(crate) fn resolve<'u>(&self, page: &str, url: &'u str) -> Destination<'u> {
        let (address, fragment) = match url.split_once('#') {
            Some((address, fragment)) => (address, Some(fragment)),
            None => (url, None),
        };
        let address = address.split('?').next().unwrap_or_default();
        if address.is_empty() {
            return self.file(page, fragment);
        }
        if let Some(path) = self.strip_origin(address) {
            return match self.strip_base(path) {
                Some(path) => self.file(&resolve_dots("", path), fragment),
                None => Destination::Elsewhere,
            };
        }
        if has_scheme(address) || address.starts_with("//") {
            return Destination::Elsewhere;
        }
        if let Some(path) = address.strip_prefix('/') {
            let Some(inside) = self.strip_base(address) else {
                return Destination::Nowhere {
                    reason: format!("leads out of the site, which lies at `{}/`", self.path),
                    help: DeadLinkHelp::Known(format!("write `{}/{path}`", self.path)),
                };
            };
            return self.file(&resolve_dots("", inside), fragment);
        }
        if page == NOT_FOUND {
            return Destination::Nowhere {
                reason: "is relative, and the page for addresses that lead nowhere is shown at any address".to_owned(),
                help: DeadLinkHelp::Known(format!("write `{}/{address}`", self.path)),
            };
        }
        let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
        self.file(&resolve_dots(folder, address), fragment)
    }

    /// Returns `true` if `url` names another host than the site's.
    pub(crate) fn is_foreign(&self, url: &str) -> bool {
        (has_scheme(url) || url.starts_with("//")) && self.strip_origin(url).is_none()
    }

    /// Returns `true` if an absolute URL lies in a folder in which the site has pages: `https://x.org/projects/arora/`.
    pub(crate) fn is_in_a_folder(&self, url: &str) -> bool {
        let path = self.strip_origin(url).and_then(|path| self.strip_base(path));
        let folder = path.and_then(|path| path.split_inclusive('/').next()).filter(|folder| folder.ends_with('/'));
        folder.is_some_and(|folder| self.files.keys().any(|file| file.starts_with(folder)))
    }

    /// Returns `true` if the file with this index is a page.
    pub(crate) fn is_page_at(&self, index: usize) -> bool {
        self.pages.get(index).copied().unwrap_or(false)
    }

    fn strip_origin<'u>(&self, address: &'u str) -> Option<&'u str> {
        let path = address.strip_prefix(self.origin)?;
        (path.is_empty() || path.starts_with(['/', '?', '#'])).then_some(path)
    }

    fn strip_base<'u>(&self, path: &'u str) -> Option<&'u str> {
        let inside = path.strip_prefix(self.path)?;
        if inside.is_empty() { Some("") } else { inside.strip_prefix('/') }
    }

    fn file<'u>(&self, path: &str, fragment: Option<&'u str>) -> Destination<'u> {
        let path = decoded(path);
        if let Some(&index) = self.files.get(folder_of(&path)) {
            let fragment = fragment.filter(|fragment| !fragment.is_empty() && *fragment != "top");
            return Destination::File(index, fragment.map(decoded));
        }
        if self.files.contains_key(format!("{path}/").as_str()) {
            let help = DeadLinkHelp::Known(format!("the page is at `{path}/`, with a slash at its end"));
            return Destination::Nowhere { reason: "leads to no file of the site".to_owned(), help };
        }
        Destination::Nowhere {
            reason: format!("leads to `{}/{path}`, which the site does not have", self.path),
            help: DeadLinkHelp::Nearest(path.into_owned()),
        }
    }

    /// Suggests the path of the site that is most like `path`.
    ///
    /// Folders that the site has are right, and only what follows them is compared: how many letters may differ depends
    /// on the length of what is compared, and a long folder would make any two of its pages alike.
    pub(crate) fn suggest(&self, path: &str) -> Option<String> {
        let folders = path.match_indices('/').rev().filter_map(|(at, _)| path.get(..=at));
        let mut known = folders.chain([""]).map(|folder| (folder, self.files_in(folder)));
        let (folder, mut names) = known.find(|(_, names)| !names.is_empty())?;
        names.sort_unstable();
        let wrong = path.strip_prefix(folder)?;
        nearest(wrong, names).map(|near| format!("did you mean `{}/{folder}{near}`?", self.path))
    }

    /// Returns the paths of the files in `folder`, from there.
    fn files_in(&self, folder: &str) -> Vec<&'a str> {
        self.files.keys().filter_map(|path| path.strip_prefix(folder)).filter(|name| !name.is_empty()).collect()
    }
}

/// Strips `index.html`: a server shows that file for the address of its folder.
fn folder_of(path: &str) -> &str {
    path.strip_suffix("index.html").filter(|folder| folder.is_empty() || folder.ends_with('/')).unwrap_or(path)
}

/// Returns `true` if `url` starts with a scheme: `mailto:`.
pub(crate) fn has_scheme(url: &str) -> bool {
    url.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|first: char| first.is_ascii_alphabetic())
            && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
    })
}

/// Resolves `relative` against `folder`, with `.` and `..` removed. A `..` too many stays at the top, as in browsers.
fn resolve_dots<'p>(mut folder: &str, mut relative: &'p str) -> Cow<'p, str> {
    while let (false, Some(rest)) = (folder.is_empty(), relative.strip_prefix("../")) {
        folder = folder.rsplit_once('/').map_or("", |(parent, _)| parent);
        relative = rest;
    }
    if folder.is_empty() && !relative.starts_with('.') && !relative.contains("/.") {
        return Cow::Borrowed(relative);
    }
    let mut path = String::with_capacity(folder.len() + relative.len() + 1);
    path.push_str(folder);
    let mut parts = relative.split('/').peekable();
    while let Some(part) = parts.next() {
        let last = parts.peek().is_none();
        match part {
            ".." => path.truncate(path.rfind('/').unwrap_or(0)),
            "." => {}
            "" if last => {}
            part => {
                if !path.is_empty() {
                    path.push('/');
                }
                path.push_str(part);
            }
        }
        if last && matches!(part, "" | "." | "..") && !path.is_empty() {
            path.push('/');
        }
    }
    Cow::Owned(path)
}

/// Decodes percent-encoding. Text that is not encoded, or does not decode to UTF-8, is returned as it is.
pub(crate) fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|digits| str::from_utf8(digits).ok());
        let byte = hex.filter(|_| first == b'%').and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(byte.unwrap_or(first));
        rest = if byte.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8(bytes).map_or(Cow::Borrowed(text), Cow::Owned)
}

#[cfg(test)]
mod tests {
    use vitae_profile::Url;

    use super::{DeadLinkHelp, Destination, SiteIndex};
    use crate::{Contents, OutputFile};

    fn files() -> Vec<OutputFile> {
        ["index.html", "404.html", "projects/aurora/index.html", "assets/a b.pdf", "feed.xml", "m\u{fc}ller/index.html"]
            .map(|path| OutputFile {
                path: path.to_owned(),
                contents: Contents::Bytes(Vec::new()),
                printed: Vec::new(),
            })
            .into()
    }

    #[test]
    fn what_follows_a_folder_that_is_there_is_compared_alone() {
        let paths = ["publications/lovelace1843/index.html", "publications/babbage1837/index.html", "cv/index.html"];
        let file = |path: &str| OutputFile {
            path: path.to_owned(),
            contents: Contents::Bytes(Vec::new()),
            printed: Vec::new(),
        };
        let (files, url) = (paths.map(file), Url::parse("https://x.org/").unwrap());
        let index = SiteIndex::new(&files, &url);
        let suggested = |path| index.suggest(path);
        let found = |path: &str| Some(format!("did you mean `/{path}`?"));
        assert_eq!(suggested("publications/lovelase1843/"), found("publications/lovelace1843/"));
        assert_eq!(suggested("publication/lovelace1843/"), found("publications/lovelace1843/"));
        assert_eq!(suggested("publications/noether1918/"), None);
        assert_eq!(suggested("hobbies/"), None);
    }

    #[test]
    fn every_spelling_of_an_address_leads_to_its_file() {
        let files = files();
        for base in ["https://x.org/", "https://x.org", "https://x.org/~etsal/", "https://x.org/~etsal"] {
            let url = Url::parse(base).unwrap();
            let index = SiteIndex::new(&files, &url);
            let path = url.path().trim_end_matches('/');
            let page = "projects/aurora/index.html";
            for (spelling, file) in [
                ("../../", 0),
                ("../..", 0),
                ("../../feed.xml", 4),
                ("./", 2),
                ("index.html", 2),
                ("../../assets/a%20b.pdf", 3),
                ("../../m%C3%BCller/", 5),
                ("../../projects/../?q=1", 0),
                (&format!("{path}/"), 0),
                (&format!("https://x.org{path}/projects/aurora/"), 2),
            ] {
                assert_eq!(index.resolve(page, spelling), Destination::File(file, None), "{base} {spelling}");
            }
            for elsewhere in ["https://y.org/", "mailto:a@x.org", "//x.org/", "https://x.organic/", "tel:+1"] {
                assert_eq!(index.resolve(page, elsewhere), Destination::Elsewhere, "{elsewhere}");
            }
        }
    }

    #[test]
    fn fragments_are_told_from_addresses() {
        let files = files();
        let url = Url::parse("https://x.org/").unwrap();
        let index = SiteIndex::new(&files, &url);
        assert_eq!(index.resolve("index.html", "#a%20b"), Destination::File(0, Some("a b".into())));
        assert_eq!(index.resolve("index.html", "projects/aurora/#x"), Destination::File(2, Some("x".into())));
        assert_eq!(index.resolve("index.html", "#"), Destination::File(0, None));
        assert_eq!(index.resolve("index.html", "#top"), Destination::File(0, None));
    }

    #[test]
    fn what_leads_nowhere_says_why() {
        let files = files();
        let url = Url::parse("https://x.org/site/").unwrap();
        let index = SiteIndex::new(&files, &url);
        for (page, link, expected, help) in [
            ("index.html", "projects/arora/", "does not have", "did you mean `/site/projects/aurora/`?"),
            ("index.html", "projects/aurora", "no file", "with a slash at its end"),
            ("index.html", "/projects/aurora/", "leads out of the site", "write `/site/projects/aurora/`"),
            ("404.html", "projects/aurora/", "is relative", "write `/site/projects/aurora/`"),
        ] {
            let Destination::Nowhere { reason, help: found } = index.resolve(page, link) else { panic!("{link}") };
            let found = match found {
                DeadLinkHelp::Known(help) => help,
                DeadLinkHelp::Nearest(path) => index.suggest(&path).unwrap(),
            };
            assert!(reason.contains(expected), "{reason}");
            assert!(found.contains(help), "{found}");
        }
        assert_eq!(index.resolve("index.html", "https://x.org/other/"), Destination::Elsewhere);
    }
}
