//! What a page's Content-Security-Policy allows it to load.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac_sha256::Hash;

/// The [policy](https://www.w3.org/TR/CSP3/) of a page, as it stands in its `meta` element.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Policy<'a>(pub(crate) &'a str);

/// Where something that a page loads comes from.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Origin<'a> {
    /// The site itself.
    Own,
    /// The page itself: a `data:` URL.
    Data,
    /// Another host: the URL.
    Foreign(&'a str),
}

impl<'a> Policy<'a> {
    /// Returns the sources that `directive` allows. Where the policy does not name it, its fallback by the standard
    /// counts; `None` means that everything is allowed.
    fn sources(self, directive: &str) -> Option<impl Iterator<Item = &'a str> + use<'a>> {
        let named = |name: &str| {
            self.0.split(';').find_map(|text| {
                let mut words = text.split_ascii_whitespace();
                words.next().filter(|word| word.eq_ignore_ascii_case(name)).map(|_| words)
            })
        };
        let fallback = match directive {
            "form-action" | "base-uri" => return named(directive),
            "frame-src" => named("child-src"),
            _ => None,
        };
        named(directive).or(fallback).or_else(|| named("default-src"))
    }

    /// Returns `true` if `directive` allows loading from `origin`.
    pub(crate) fn allows(self, directive: &str, origin: Origin<'_>) -> bool {
        let Some(mut sources) = self.sources(directive) else { return true };
        sources.any(|source| match origin {
            Origin::Own => source == "'self'",
            Origin::Data => source == "data:",
            Origin::Foreign(url) => !source.starts_with('\'') && matches_url(source, url),
        })
    }

    /// Returns `true` if the text of a `style` or `script` element is allowed, by its digest or as any inline text is.
    ///
    /// Browsers ignore `unsafe-inline` in a list that has a digest, so it does not count here either.
    pub(crate) fn allows_text(self, directive: &str, digest: impl FnOnce() -> String) -> bool {
        let Some(sources) = self.sources(directive) else { return true };
        let sources: Vec<&str> = sources.collect();
        if sources.iter().any(|source| source.starts_with("'sha")) {
            let digest = digest();
            return sources.iter().any(|source| source.trim_matches('\'') == digest);
        }
        sources.contains(&"'unsafe-inline'")
    }

    /// Returns `true` if attributes may hold styles or scripts. A digest does not allow that, only `unsafe-inline`
    /// does.
    pub(crate) fn allows_attribute(self, directive: &str) -> bool {
        self.sources(directive).is_none_or(|mut sources| sources.any(|source| source == "'unsafe-inline'"))
    }
}

/// Returns `true` if a source such as `https:`, `*` or `https://x.org` matches `url`.
fn matches_url(source: &str, url: &str) -> bool {
    match source.strip_suffix(':') {
        Some(scheme) if !scheme.contains('/') => url.split_once(':').is_some_and(|(of_url, _)| of_url == scheme),
        _ if source == "*" => true,
        _ => {
            url.strip_prefix(source.trim_end_matches('/')).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        }
    }
}

/// Returns the digest of a text as a Content-Security-Policy names it: `sha256-...`
/// ([CSP 3](https://www.w3.org/TR/CSP3/#grammardef-hash-source)).
pub fn digest(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Hash::hash(text.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::{Origin, Policy, digest};

    #[test]
    fn a_policy_says_what_may_be_loaded() {
        let policy = Policy("default-src 'none'; img-src 'self' data:; script-src https://x.org; form-action 'self'");
        assert!(policy.allows("img-src", Origin::Own));
        assert!(policy.allows("img-src", Origin::Data));
        assert!(!policy.allows("img-src", Origin::Foreign("https://x.org/a.png")));
        assert!(policy.allows("script-src", Origin::Foreign("https://x.org/a.js")));
        assert!(!policy.allows("script-src", Origin::Foreign("https://x.organic/a.js")));
        assert!(!policy.allows("font-src", Origin::Own));
        assert!(!policy.allows_attribute("style-src"));
        assert!(policy.allows("base-uri", Origin::Own));
    }

    #[test]
    fn a_text_is_allowed_by_its_digest() {
        // The digest of the empty text is in every table of SHA-256.
        assert_eq!(digest(""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        let policy = format!("style-src '{}' 'unsafe-inline'", digest("a{}"));
        let allows = |text: &str| Policy(&policy).allows_text("style-src", || digest(text));
        assert!(allows("a{}"));
        assert!(!allows("a{ }"));
        assert!(Policy("default-src 'unsafe-inline'").allows_text("style-src", String::new));
    }
}
