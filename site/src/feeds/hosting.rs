//! What hosts and crawlers look for at fixed addresses.

use vitae_profile::Profile;

use crate::OutputFile;
use crate::address::{Address, Base};
use crate::plan::Plan;

/// Domains below which a host gives its users names: a site there has no domain of its own.
const SHARED: [&str; 9] = [
    "github.io",
    "gitlab.io",
    "codeberg.page",
    "pages.dev",
    "netlify.app",
    "vercel.app",
    "readthedocs.io",
    "web.app",
    "surge.sh",
];

/// Whether the site has a domain of its own, which GitHub Pages and others want to be told in `CNAME`.
pub(super) fn has_own_domain(profile: &Profile) -> bool {
    let base = Base::new(&profile.site.url);
    let host = base.host();
    let shared = |domain: &str| host.strip_suffix(domain).is_some_and(|name| name.is_empty() || name.ends_with('.'));
    let is_name = host.contains('.') && !host.contains(':') && host.chars().any(char::is_alphabetic);
    base.path() == "/" && is_name && !SHARED.iter().any(|domain| shared(domain))
}

/// The domain of the site.
pub(super) fn render_cname(plan: &Plan, _pages: &[OutputFile]) -> String {
    format!("{}\n", plan.base().host())
}

/// Everybody may read everything.
pub(super) fn render_robots(plan: &Plan, _pages: &[OutputFile]) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", plan.url(&Address::SITEMAP))
}

#[cfg(test)]
mod tests {
    use vitae_profile::{Profile, Record, Site, Url};

    use super::has_own_domain;

    #[test]
    fn a_domain_is_ones_own_if_nobody_shares_it() {
        for (url, own) in [
            ("https://www.example.org/", true),
            ("https://example.org", true),
            ("https://example.org/~ada/", false),
            ("https://ada.github.io/", false),
            ("https://ada.github.io/site/", false),
            ("https://ada.gitlab.io/", false),
            ("https://notgithub.io/", true),
            ("https://example.org:8080/", false),
            ("https://127.0.0.1/", false),
        ] {
            let site = Site { url: Url::parse(url).unwrap(), ..Site::EMPTY };
            assert_eq!(has_own_domain(&Profile { site, ..Profile::EMPTY }), own, "{url}");
        }
    }
}
