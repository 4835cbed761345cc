//! Adds the script of the preview to a page, and changes the page's policy so that the script may run.

/// The path of the script and the events. No page of a site has it, since no slug starts with a tilde.
pub(super) const SCRIPT: &str = "/~vitae/preview.js";
/// The path of the stream of states.
pub(super) const EVENTS: &str = "/~vitae/events";

const META: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

/// Adds the script to the page `html`. Everything else stays the same to the byte.
///
/// The policy of a published page allows its style sheet by a digest, and no script. The preview replaces the contents
/// of a page without loading it again, and a new style sheet has another digest. So in the preview the policy allows
/// every inline style sheet, and scripts from the same host.
pub(super) fn inject(html: &str) -> String {
    let element = format!("<script src=\"{SCRIPT}\" defer></script>");
    let mut page = String::with_capacity(html.len() + 256);
    let mut rest = html;
    if let Some((before, after)) = html.split_once(META)
        && let Some((policy, after)) = after.split_once('"')
    {
        page.push_str(before);
        page.push_str(META);
        page.push_str(&loosen(policy));
        page.push('"');
        rest = after;
    }
    match rest.split_once("</head>") {
        Some((head, body)) => page.extend([head, &element, "</head>", body]),
        None => page.extend([rest, &element]),
    }
    page
}

fn loosen(policy: &str) -> String {
    let mut directives: Vec<String> = policy
        .split(';')
        .map(str::trim)
        .filter(|directive| !directive.is_empty())
        .map(|directive| match directive.split_once(' ') {
            Some(("style-src", _)) => "style-src 'unsafe-inline'".to_owned(),
            Some(("script-src", sources)) => format!("script-src 'self' {sources}"),
            _ => directive.to_owned(),
        })
        .collect();
    for (name, sources) in [("script-src", "'self'"), ("style-src", "'unsafe-inline'"), ("connect-src", "'self'")] {
        if !directives.iter().any(|directive| directive.split(' ').next() == Some(name)) {
            directives.push(format!("{name} {sources}"));
        }
    }
    directives.join(";")
}

/// The page that is shown until the content has been read without errors for the first time.
pub(super) fn waiting() -> String {
    inject(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>Waiting for the content</title>\
         <link rel=\"icon\" href=\"data:,\"></head>\
         <body><main><h1>There is nothing to show yet</h1><p>The content has errors.</p></main></body></html>",
    )
}

#[cfg(test)]
mod tests {
    use super::{SCRIPT, inject, loosen};

    #[test]
    fn nothing_but_the_policy_changes_and_the_script_is_added() {
        let page =
            "<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"><p>a</head>b</head>";
        let with = inject(page);
        let script = format!("<script src=\"{SCRIPT}\" defer></script>");
        assert_eq!(with.matches(&script).count(), 1);
        let policy = "default-src 'none';script-src 'self';style-src 'unsafe-inline';connect-src 'self'";
        assert_eq!(with.replace(&script, "").replace(policy, "default-src 'none'"), page);
    }

    #[test]
    fn a_policy_is_loosened_no_more_than_it_must_be() {
        assert_eq!(
            loosen("default-src 'none'; img-src 'self' data:; style-src 'sha256-a'; script-src 'sha256-b'"),
            "default-src 'none';img-src 'self' data:;style-src 'unsafe-inline';script-src 'self' 'sha256-b';connect-src 'self'"
        );
    }
}
