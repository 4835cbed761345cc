//! Answers requests with the files of the site.

use std::path::Path;

use percent_encoding::percent_decode_str;
use vitae_site::Contents;
use vitae_syntax::Loader;

use super::engine::Engine;
use super::inject::{inject, waiting};
use super::media::media_type;
use super::state::{LiveSite, State};

/// The answer to a request.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) media_type: &'static str,
    pub(super) body: Vec<u8>,
    /// The address to redirect to.
    pub(super) location: Option<String>,
}

impl Answer {
    fn page(status: u16, html: &str) -> Self {
        Self { status, media_type: media_type(".html"), body: inject(html).into_bytes(), location: None }
    }

    fn text(status: u16, text: &str) -> Self {
        Self { status, media_type: media_type(".txt"), body: text.as_bytes().to_vec(), location: None }
    }

    fn redirect(location: String) -> Self {
        Self { location: Some(location), ..Self::text(307, "it is elsewhere\n") }
    }
}

/// Returns `true` if the `Host` of a request is `localhost` or a loopback address.
///
/// A hostile site can let its own domain resolve to 127.0.0.1 and then read what is served there (DNS rebinding). The
/// `Host` of such a request is the hostile domain, so it is refused.
pub(super) fn is_local(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    matches!(name.to_ascii_lowercase().as_str(), "localhost" | "127.0.0.1" | "[::1]")
}

/// Returns the answer for `path`, as it stands in a request.
pub(super) fn answer(engine: &Engine, content: &Path, path: &str) -> Answer {
    let state = engine.latest();
    let State { site: Some(site), .. } = &state else {
        return Answer { status: 503, ..Answer::page(503, "") }.with_body(waiting());
    };
    let base = site.base();
    let Ok(decoded) = percent_decode_str(path).decode_utf8() else {
        return Answer::text(400, "this path is not UTF-8\n");
    };
    let Some(inside) = decoded.strip_prefix(base.as_str()) else {
        let is_home = decoded == "/" || format!("{decoded}/") == base;
        return if is_home { Answer::redirect(base) } else { not_found(site) };
    };
    let file =
        if inside.is_empty() || inside.ends_with('/') { format!("{inside}index.html") } else { inside.to_owned() };
    if let Some(found) = site.file(&file) {
        return match &found.contents {
            Contents::Text(text) if media_type(&file).starts_with("text/html") => {
                engine.set_last_page(&file);
                Answer::page(200, text)
            }
            Contents::Text(text) => Answer { media_type: media_type(&file), ..Answer::text(200, text) },
            Contents::Bytes(bytes) => {
                Answer { media_type: media_type(&file), ..Answer::text(200, "") }.with_body(bytes.clone())
            }
            Contents::Asset(asset) => match Loader::new(content, content).asset(asset) {
                Ok(bytes) => Answer { media_type: media_type(&file), ..Answer::text(200, "") }.with_body(bytes),
                Err(_) => Answer::text(404, "this file is gone\n"),
            },
            Contents::Pdf(_) => Answer::text(404, "the preview makes no PDF: build the site for it\n"),
            Contents::Card(_) | Contents::Resized(..) => {
                Answer::text(404, "the preview makes no pictures: build the site for them\n")
            }
        };
    }
    if !inside.ends_with('/') && site.file(&format!("{inside}/index.html")).is_some() {
        return Answer::redirect(format!("{path}/"));
    }
    not_found(site)
}

impl Answer {
    fn with_body(self, body: impl Into<Vec<u8>>) -> Self {
        Self { body: body.into(), ..self }
    }
}

fn not_found(site: &LiveSite) -> Answer {
    match site.file("404.html").map(|file| file.contents.clone()) {
        Some(Contents::Text(page)) => Answer::page(404, &page),
        _ => Answer::text(404, "there is no such page\n"),
    }
}

#[cfg(test)]
mod tests {
    use super::is_local;

    #[test]
    fn only_names_of_this_machine_are_local() {
        for host in ["localhost", "LOCALHOST:4040", "127.0.0.1:4040", "127.0.0.1", "[::1]:4040", "[::1]"] {
            assert!(is_local(host), "{host}");
        }
        for host in
            ["", "evil.example", "localhost.evil.example:4040", "127.0.0.1.evil.example", "127.0.0.2", "localhost:a"]
        {
            assert!(!is_local(host), "{host}");
        }
    }
}
