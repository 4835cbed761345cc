//! What to write in place of a link in prose that is the id of nothing.

use super::declare::{identifier_of, listed};

/// What files end with, and no host that people link to.
const FILES: [&str; 14] =
    ["bib", "docx", "gz", "html", "jpeg", "jpg", "md", "pdf", "png", "pptx", "svg", "tex", "txt", "webp"];

/// Help for `[text]`, which may be no link at all.
pub(super) fn help_for_brackets(text: &str) -> String {
    let brackets = format!("write `\\[{text}\\]` for the brackets themselves");
    if text.starts_with(|first: char| first.is_ascii_alphabetic()) {
        format!("declare an item `{}`, or {brackets}", identifier_of(text))
    } else {
        brackets
    }
}

/// Help for `[text](destination)`, which most likely is a URL, a path or a file.
pub(super) fn help_for_destination(destination: &str, names: &[&str]) -> String {
    if let Some(url) = as_url(destination) {
        return format!("write `{url}`");
    }
    let last = destination.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    if destination.contains('/') && names.contains(&last) {
        return format!("pages are linked by their names: write `{last}`");
    }
    if ends_like_a_file(last) {
        let path = destination.trim_start_matches(['.', '/']);
        let path = path.strip_prefix("content/").unwrap_or(path);
        return format!("prose links to items and URLs; a file stands in a key of an item: `slides: file({path:?})`");
    }
    let parts = listed(["cv", "publications", "projects"].into_iter());
    format!("declare an item of this id, or write a URL; parts of the site are {parts}")
}

/// The URL that is meant where no more than the scheme is missing or mistyped: `www.example.org`, `https//example.org`.
fn as_url(destination: &str) -> Option<String> {
    let (scheme, rest) = ["https", "http"]
        .into_iter()
        .find_map(|scheme| Some((scheme, destination.strip_prefix(scheme)?)))
        .filter(|(_, rest)| rest.starts_with('/'))
        .unwrap_or(("https", destination));
    let rest = if rest.len() < destination.len() { rest.trim_start_matches('/') } else { rest };
    let host = rest.split('/').next().unwrap_or_default();
    let (name, ending) = host.rsplit_once('.')?;
    let is_host = !name.is_empty() && ending.len() > 1 && ending.bytes().all(|byte| byte.is_ascii_alphabetic());
    (is_host && !destination.contains(' ') && !ends_like_a_file(host)).then(|| format!("{scheme}://{rest}"))
}

fn ends_like_a_file(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| FILES.contains(&ending.to_ascii_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::{help_for_brackets, help_for_destination};

    fn help(destination: &str) -> String {
        help_for_destination(destination, &["aurora", "cv"])
    }

    #[test]
    fn a_url_gets_its_scheme() {
        assert_eq!(help("www.example.org"), "write `https://www.example.org`");
        assert_eq!(help("example.org/paper.pdf"), "write `https://example.org/paper.pdf`");
        assert_eq!(help("https//example.org"), "write `https://example.org`");
        assert_eq!(help("http/example.org/a"), "write `http://example.org/a`");
        assert_eq!(help("httpd.apache.org"), "write `https://httpd.apache.org`");
    }

    #[test]
    fn a_path_of_the_site_is_a_name() {
        assert_eq!(help("/cv/"), "pages are linked by their names: write `cv`");
        assert_eq!(help("projects/aurora"), "pages are linked by their names: write `aurora`");
    }

    #[test]
    fn a_file_is_no_host() {
        for (written, path) in
            [("paper.pdf", "paper.pdf"), ("../talks/a.pdf", "talks/a.pdf"), ("content/a.PDF", "a.PDF")]
        {
            let expected = format!("a file stands in a key of an item: `slides: file({path:?})`");
            assert!(help(written).ends_with(&expected), "{written}: {}", help(written));
        }
        assert!(help("../talks").starts_with("declare an item of this id"));
        assert!(help("v1.2").starts_with("declare an item of this id"));
    }

    #[test]
    fn brackets_that_cannot_be_an_id_are_brackets() {
        assert_eq!(help_for_brackets("1"), r"write `\[1\]` for the brackets themselves");
        assert_eq!(help_for_brackets("sic"), r"declare an item `sic`, or write `\[sic\]` for the brackets themselves");
    }
}
