//! Addresses on the web and by mail.

use std::borrow::Cow;
use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use crate::text::text_newtype;
use crate::{File, Invalid};

text_newtype! {
    /// An absolute URL with the scheme `https`, `http` or `mailto`, spelled as the author spelled it.
    pub struct Url;
}

impl Url {
    /// Checks a URL by the rules of the [URL standard](https://url.spec.whatwg.org), and that nothing in it had to be
    /// repaired: a missing slash, a tab or a backslash is an error and not silently mended.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let parsed = match url::Url::parse(text) {
            Ok(parsed) => parsed,
            Err(url::ParseError::RelativeUrlWithoutBase) if looks_like_a_host(text) => {
                return Err(Invalid::new(format!("`{text}` has no scheme")).write(format!("https://{text}")));
            }
            Err(url::ParseError::RelativeUrlWithoutBase) => {
                return Err(Invalid::new(format!("`{text}` is not an absolute URL"))
                    .help("a URL starts with `https://`: `https://example.org/page`"));
            }
            Err(error) => {
                return Err(Invalid::new(format!("`{text}` is not a URL: {error}"))
                    .help("a URL looks like `https://example.org/page`"));
            }
        };
        if !matches!(parsed.scheme(), "https" | "http" | "mailto") {
            return Err(Invalid::new(format!("the scheme `{}` is not allowed", parsed.scheme()))
                .help("use `https`, `http` or `mailto`"));
        }
        if parsed.scheme() == "mailto" {
            if !parsed.path().contains('@') {
                return Err(Invalid::new(format!("`{text}` names no mailbox")).help("write `mailto:name@example.org`"));
            }
        } else if parsed.host_str().is_none_or(|host| !host.contains(['.', ':']) && host != "localhost") {
            return Err(Invalid::new(format!("`{text}` names no host on the internet"))
                .help("a host has a domain: `https://example.org`"));
        }
        if !same_but_for_host_case_and_slash(text, parsed.as_str()) {
            return Err(Invalid::new(format!("`{text}` is not spelled as a URL")).write(parsed.to_string()));
        }
        Ok(Self(Cow::Owned(text.to_owned())))
    }

    /// What stands after the host: `/~ali` of `https://rcs.uwaterloo.ca/~ali`, and at least `/`.
    pub fn path(&self) -> &str {
        let rest = self.without_scheme();
        rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/")
    }

    /// The host, with a port where one is given: `rcs.uwaterloo.ca`.
    pub fn host(&self) -> &str {
        self.without_scheme().split(['/', '?', '#']).next().unwrap_or_default()
    }

    fn without_scheme(&self) -> &str {
        self.0.split_once("://").map_or(&*self.0, |(_, rest)| rest)
    }
}

fn looks_like_a_host(text: &str) -> bool {
    let host = text.split('/').next().unwrap_or_default();
    host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && !host.contains(char::is_whitespace)
}

/// Whether the parser's spelling differs from the author's in nothing that matters.
fn same_but_for_host_case_and_slash(written: &str, parsed: &str) -> bool {
    let fold = |text: &str| {
        let text = url_decoded_non_ascii(text);
        let end_of_host = text.find("://").map_or(0, |at| at + 3);
        let end_of_host =
            text.get(end_of_host..).and_then(|rest| rest.find('/')).map_or(text.len(), |at| at + end_of_host);
        let (host, path) = text.split_at_checked(end_of_host).unwrap_or((&text, ""));
        format!("{}{}", host.to_ascii_lowercase(), path.trim_end_matches('/'))
    };
    fold(written) == fold(parsed)
}

/// Percent-encodes what is not ASCII, as the parser does, so that `…/Jürgen` may be written as such.
fn url_decoded_non_ascii(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_ascii() {
            encoded.push(character);
        } else {
            let mut buffer = [0; 4];
            for byte in character.encode_utf8(&mut buffer).bytes() {
                let _ = write!(encoded, "%{byte:02X}");
            }
        }
    }
    encoded
}

text_newtype! {
    /// An e-mail address, or words that stand for one: `firstname at example.org`.
    pub struct Email;
}

impl Email {
    /// Takes an address, or words without `@` that are printed as they are.
    ///
    /// It is an error if there is an `@` but no mailbox before or no domain after it.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        if text.trim().is_empty() {
            return Err(Invalid::new("this e-mail address is empty").help("write something, or remove the key"));
        }
        if text.contains('@') {
            let valid = text.split_once('@').is_some_and(|(mailbox, domain)| {
                !mailbox.is_empty()
                    && !text.contains(char::is_whitespace)
                    && !domain.contains('@')
                    && domain.split('.').count() > 1
                    && domain.split('.').all(|label| !label.is_empty())
            });
            if !valid {
                return Err(Invalid::new(format!("`{text}` is not an e-mail address"))
                    .help("write `name@example.org`, or words without `@`: `name at example.org`"));
            }
        }
        Ok(Self(Cow::Owned(text.to_owned())))
    }

    /// The address, where this is one and not words that stand for it.
    pub fn address(&self) -> Option<&str> {
        self.0.contains('@').then_some(&*self.0)
    }
}

/// Where something can be had: on the web, or in a file of the site.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Link {
    /// `"https://example.org/slides.pdf"`
    Web(Url),
    /// `file("talks/slides.pdf")`
    File(File),
}

#[cfg(test)]
mod tests {
    use super::{Email, Url};

    #[test]
    fn urls_that_a_browser_would_repair_are_errors() {
        for (wrong, help) in [
            ("https:x.org", "write `https://x.org/`"),
            ("https://x.org/a\tb", "write `https://x.org/ab`"),
            ("https://x.org\\a", "write `https://x.org/a`"),
            ("www.x.org/a", "write `https://www.x.org/a`"),
            ("ftp://x.org", "use `https`, `http` or `mailto`"),
            ("javascript:alert(1)", "use `https`, `http` or `mailto`"),
            ("https://localhots", "a host has a domain: `https://example.org`"),
            ("mailto:", "write `mailto:name@example.org`"),
        ] {
            assert_eq!(Url::parse(wrong).unwrap_err().help.as_deref(), Some(help), "{wrong}");
        }
        for right in ["https://X.org", "http://a.b/~c/", "mailto:a@b.org", "https://de.wikipedia.org/wiki/Jürgen"] {
            assert!(Url::parse(right).is_ok(), "{right}");
        }
    }

    #[test]
    fn a_url_knows_its_host_and_path() {
        let url = Url::parse("https://user.github.io/site/").unwrap();
        assert_eq!((url.host(), url.path()), ("user.github.io", "/site/"));
        assert_eq!(Url::parse("https://x.org").unwrap().path(), "/");
    }

    #[test]
    fn words_for_an_address_are_allowed_and_half_an_address_is_not() {
        assert_eq!(Email::parse("firstname at x.org").unwrap().address(), None);
        assert_eq!(Email::parse("a@x.org").unwrap().address(), Some("a@x.org"));
        assert!(Email::parse("a@").is_err());
        assert!(Email::parse("a@x").is_err());
    }
}
