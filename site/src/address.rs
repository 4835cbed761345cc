//! Where things lie: addresses within the site, and the address of the site itself.

use std::borrow::Cow;
use std::fmt;
use std::fmt::Write as _;

use hmac_sha256::Hash;
use vitae_profile::{AssetPath, Section, Url};
use vitae_text::Letters;

/// Where a page or a file lies within the site: `publications/aurora/`, `feed.xml`. The home page has the empty address.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(Cow<'static, str>);

impl Address {
    /// The home page.
    pub const HOME: Self = Self::fixed("");
    /// The page for addresses that lead nowhere.
    pub const NOT_FOUND: Self = Self::fixed("404.html");
    /// The list of publications.
    pub const PUBLICATIONS: Self = Self::of(Section::Publications);
    /// The list of projects.
    pub const PROJECTS: Self = Self::of(Section::Projects);
    /// The list of news.
    pub const NEWS: Self = Self::of(Section::News);
    /// The main curriculum vitae.
    pub const CV: Self = Self::of(Section::Cv);
    /// The feed of news, papers and talks.
    pub const FEED: Self = Self::fixed("feed.xml");
    /// The bibliography in BibTeX.
    pub const BIBTEX: Self = Self::fixed("publications.bib");
    /// The bibliography in CSL-JSON.
    pub const CSL: Self = Self::fixed("publications.json");
    /// The profile in JSON Resume.
    pub const RESUME: Self = Self::fixed("resume.json");
    /// The owner's card.
    pub const VCARD: Self = Self::fixed("contact.vcf");
    /// The talks as a calendar.
    pub const CALENDAR: Self = Self::fixed("talks.ics");

    /// The list of pages for search engines.
    pub(crate) const SITEMAP: Self = Self::fixed("sitemap.xml");
    /// What crawlers may read.
    pub(crate) const ROBOTS: Self = Self::fixed("robots.txt");
    /// The domain of the site, for its host.
    pub(crate) const CNAME: Self = Self::fixed("CNAME");
    /// What tells GitHub Pages to publish the files as they are.
    pub(crate) const NO_JEKYLL: Self = Self::fixed(".nojekyll");

    /// What the site has once, and not once a language: what its host and crawlers look for, and lists of publications,
    /// which keep their language.
    const SHARED: [Self; 7] =
        [Self::NOT_FOUND, Self::BIBTEX, Self::CSL, Self::SITEMAP, Self::ROBOTS, Self::CNAME, Self::NO_JEKYLL];

    /// An address that is known when Vitae is compiled: a folder with a slash at its end, or a file without.
    pub const fn fixed(path: &'static str) -> Self {
        Self(Cow::Borrowed(path))
    }

    /// Where the page of a section lies; the home page's address for a section without a page of its own.
    pub const fn of(section: Section) -> Self {
        match section.address() {
            Some(path) => Self::fixed(path),
            None => Self::HOME,
        }
    }

    /// The page of `key` below this folder: `publications/` and `aurora` give `publications/aurora/`.
    #[must_use]
    pub fn page(&self, key: &str) -> Self {
        Self(Cow::Owned(format!("{self}{}/", slug(key))))
    }

    /// The file `name` below this folder. The name is taken as it is.
    #[must_use]
    pub fn file(&self, name: &str) -> Self {
        Self(Cow::Owned(format!("{self}{name}")))
    }

    /// Where a file of the content folder is published. No two files get the same address.
    pub fn asset(path: &AssetPath) -> Self {
        let path = path.as_str();
        let is_free = |path: &str| !path.starts_with("assets/-/") && !path.starts_with("assets/~/");
        if path.starts_with("assets/") && is_free(path) {
            Self(Cow::Owned(path.to_owned()))
        } else {
            Self(Cow::Owned(format!("assets/-/{path}")))
        }
    }

    /// Where a smaller variant of a picture of the content folder is published.
    pub(crate) fn variant(path: &AssetPath, width: u32) -> Self {
        let published = Self::asset(path);
        let name = published.as_str().strip_prefix("assets/").unwrap_or(published.as_str());
        Self(Cow::Owned(format!("assets/~/{width}/{name}")))
    }

    /// Where the picture lies that link previews show of the page at this address.
    pub(crate) fn card(&self) -> Self {
        if self.0.is_empty() || self.0.ends_with('/') { self.file("card.png") } else { self.file(".png") }
    }

    /// The same address below a folder.
    #[must_use]
    pub(crate) fn below(&self, folder: &str) -> Self {
        Self(Cow::Owned(format!("{folder}{self}")))
    }

    /// Whether all languages of a site share what lies here. So they do the author's files.
    pub(crate) fn is_shared(&self) -> bool {
        self.0.starts_with("assets/") || Self::SHARED.contains(self)
    }

    /// The address as text, not encoded for a URL.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The file that a server answers with: `publications/aurora/index.html`.
    pub fn path(&self) -> String {
        if self.0.is_empty() || self.0.ends_with('/') { format!("{self}index.html") } else { self.0.to_string() }
    }

    /// How many folders deep it lies.
    pub fn depth(&self) -> usize {
        self.0.bytes().filter(|&byte| byte == b'/').count()
    }

    /// The address as it stands in a URL.
    pub(crate) fn encoded(&self) -> Cow<'_, str> {
        const PLAIN: Letters = Letters::WORDS.or(Letters::of("/-._~!$'()*+,;=:@"));
        if PLAIN.are_all_of(&self.0) {
            return Cow::Borrowed(&self.0);
        }
        let mut encoded = String::with_capacity(self.0.len() + 16);
        for byte in self.0.bytes() {
            if PLAIN.has(byte) {
                encoded.push(char::from(byte));
            } else {
                let _ = write!(encoded, "%{byte:02X}");
            }
        }
        Cow::Owned(encoded)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The address that the site is published at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    /// The address up to the host: `https://user.github.io`.
    origin: String,
    /// The path, with a slash at both ends: `/site/`.
    path: String,
}

impl Base {
    /// Takes the address of the site apart. What follows `?` or `#` in it does not count.
    pub fn new(url: &Url) -> Self {
        let path = url.path().split(['?', '#']).next().unwrap_or_default();
        let scheme = url.as_str().split_once("://").map_or("https", |(scheme, _)| scheme);
        let slash = if path.ends_with('/') { "" } else { "/" };
        Self { origin: format!("{scheme}://{}", url.host()), path: format!("{path}{slash}") }
    }

    /// The path that the site lies at, with a slash at both ends: `/`, `/site/`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The host, with a port where there is one.
    pub fn host(&self) -> &str {
        self.origin.split_once("://").map_or("", |(_, host)| host)
    }

    /// The whole URL of what lies at `address`.
    pub fn url(&self, address: &Address) -> String {
        let Self { origin, path } = self;
        format!("{origin}{path}{}", address.encoded())
    }
}

/// The longest part of a path that is made of a key as a whole.
const LONGEST: usize = 120;

/// The part of a path that stands for a citation key or an id.
///
/// No two keys have the same slug, not even on a file system that ignores case. Small letters, digits, `-` and `_` stand
/// for themselves; `~` opens a mark of two characters for a capital letter (`~a`), `:` (`~_`), `/` (`~-`) or `.` (`~0`),
/// or a longer one for anything else (`~1e9=`, in hexadecimal). Names that Windows reserves get a `~` at their end, and
/// long keys are cut, with a digest of the whole in place of the rest.
pub fn slug(key: &str) -> String {
    let mut slug = String::with_capacity(key.len() + 8);
    for character in key.chars() {
        match character {
            'a'..='z' | '0'..='9' | '-' | '_' => slug.push(character),
            'A'..='Z' => slug.extend(['~', character.to_ascii_lowercase()]),
            ':' => slug.push_str("~_"),
            '/' => slug.push_str("~-"),
            '.' => slug.push_str("~0"),
            _ => {
                let _ = write!(slug, "~1{:x}=", u32::from(character));
            }
        }
    }
    if slug.len() > LONGEST {
        slug.truncate(LONGEST / 2);
        slug.push_str("~~");
        for byte in Hash::hash(key.as_bytes()).iter().take(16) {
            let _ = write!(slug, "{byte:02x}");
        }
    }
    if slug.is_empty() || is_reserved(&slug) {
        slug.push('~');
    }
    slug
}

/// Whether Windows keeps the name for a device.
fn is_reserved(name: &str) -> bool {
    matches!(name, "con" | "prn" | "aux" | "nul")
        || matches!(name.as_bytes(), [b'c', b'o', b'm', b'0'..=b'9'] | [b'l', b'p', b't', b'0'..=b'9'])
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use vitae_profile::{AssetPath, Url};

    use super::{Address, Base, slug};

    #[test]
    fn a_slug_is_a_readable_part_of_a_path() {
        for (key, expected) in [
            ("tsalapatis2021aurora", "tsalapatis2021aurora"),
            ("persist_api", "persist_api"),
            ("Tsalapatis21", "~tsalapatis21"),
            ("DBLP:conf/sosp/X", "~d~b~l~p~_conf~-sosp~-~x"),
            ("2021ApJ...915L..30X", "2021~ap~j~0~0~0915~l~0~030~x"),
            ("müller", "m~1fc=ller"),
            ("con", "con~"),
            ("com1", "com1~"),
            ("", "~"),
        ] {
            assert_eq!(slug(key), expected);
        }
    }

    #[test]
    fn no_two_keys_have_one_slug() {
        let long = "a".repeat(200);
        let longer = "a".repeat(201);
        let alphabet = ["a", "A", "~", ":", "/", ".", "1", "0", "-", "_", "é", "\u{301}"];
        let mut keys: Vec<String> = ["", "con", "CON", "con~", &long, &longer].map(str::to_owned).to_vec();
        for one in alphabet {
            for two in alphabet {
                for three in alphabet {
                    keys.push(format!("{one}{two}{three}"));
                }
            }
        }
        let mut taken: HashMap<String, String> = HashMap::new();
        for key in keys {
            let slug = slug(&key);
            assert!(slug.len() <= 120 && slug.is_ascii() && !slug.contains('/') && !slug.ends_with('.'));
            assert_eq!(slug, slug.to_ascii_lowercase());
            if let Some(other) = taken.insert(slug, key.clone()) {
                assert_eq!(other, key);
            }
        }
    }

    #[test]
    fn the_base_is_where_the_site_lies() {
        let base = |url: &str| Base::new(&Url::parse(url).unwrap());
        assert_eq!(base("https://x.org").url(&Address::HOME), "https://x.org/");
        assert_eq!(base("https://x.org/~etsal").path(), "/~etsal/");
        assert_eq!(base("https://x.org/~etsal/?a#b").url(&Address::FEED), "https://x.org/~etsal/feed.xml");
        assert_eq!(base("https://x.org:8080/").host(), "x.org:8080");
    }

    #[test]
    fn no_two_files_are_published_at_one_address() {
        let asset = |path: &str| Address::asset(&AssetPath::parse(path).unwrap()).to_string();
        assert_eq!(asset("assets/a b.pdf"), "assets/a b.pdf");
        assert_eq!(asset("a.pdf"), "assets/-/a.pdf");
        assert_eq!(asset("assets/-/a.pdf"), "assets/-/assets/-/a.pdf");
        assert_eq!(asset("assets/~/320/a.png"), "assets/-/assets/~/320/a.png");
        let variant = |path: &str| Address::variant(&AssetPath::parse(path).unwrap(), 320).to_string();
        assert_eq!(variant("assets/a.png"), "assets/~/320/a.png");
        assert_eq!(variant("a.png"), "assets/~/320/-/a.png");
        assert_eq!(Address::asset(&AssetPath::parse("assets/ü b.pdf").unwrap()).encoded(), "assets/%C3%BC%20b.pdf");
    }
}
