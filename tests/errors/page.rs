//! Pieces of a page, judged by the gate.

use std::fmt::Write as _;

use vitae::site::{Contents, Finding, OutputFile, Severity, check};
use vitae::{Record, Site, Url};

/// What the gate says of a site with one page that holds `piece`.
pub fn judge(piece: &str) -> String {
    let (head, body) = if piece.starts_with("<title>") { (piece, "") } else { ("<title>Page</title>", piece) };
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">{head}\
         <meta name=\"description\" content=\"A page.\"><link rel=\"canonical\" href=\"https://example.org/\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src 'self'\"></head>\
         <body><h1>Page</h1>{body}</body></html>"
    );
    let file = |path: &str, contents| OutputFile { path: path.to_owned(), contents, printed: Vec::new() };
    let files = [file("index.html", Contents::Text(page)), file("dot.png", Contents::Bytes(vec![0]))];
    let site = Site { url: Url::parse("https://example.org/").expect("it is a URL"), ..Site::EMPTY };
    let mut said = String::new();
    for Finding { code, severity, page, message, help, .. } in check(&files, &site) {
        let level = if severity == Severity::Error { "error" } else { "warning" };
        let _ = writeln!(said, "{level}[{}]: {message}, on the page `{page}`", code.number());
        if let Some(help) = help {
            let _ = writeln!(said, "  = help: {help}");
        }
    }
    said
}
