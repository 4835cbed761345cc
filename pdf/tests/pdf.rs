//! PDFs as readers and machines see them. `pdftotext` (poppler) does the reading.

use std::io::Write;
use std::process::{Command, Stdio};

use vitae_pdf::{Pdf, pdf};

/// Makes a PDF of a source that imports nothing.
fn made(source: &str) -> Pdf {
    pdf("cv.typ", source, &|_| None).unwrap()
}

/// What `pdftotext` reads in a PDF.
fn text_of(document: &Pdf) -> String {
    let path =
        std::env::temp_dir().join(format!("vitae-pdf-{}-{:?}.pdf", std::process::id(), std::thread::current().id()));
    std::fs::File::create(&path).unwrap().write_all(&document.bytes).unwrap();
    let output = Command::new("pdftotext").arg(&path).arg("-").stderr(Stdio::null()).output();
    let output = output.unwrap_or_else(|error| panic!("pdftotext of poppler-utils is needed: {error}"));
    std::fs::remove_file(&path).unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned()
}

const HEAD: &str = "#set document(title: \"A CV\", author: \"Ada\")\n#set text(lang: \"de\")\n";

#[test]
fn the_same_source_gives_the_same_bytes() {
    let source = format!("{HEAD}= Education\nEarly.\n= Publications\n#link(\"https://example.org/\")[here]");
    let first = made(&source);
    assert_eq!(first.warnings, [] as [String; 0]);
    // Others in between, so that nothing that is remembered can help.
    made(&format!("{HEAD}= Other\n"));
    assert_eq!(first, made(&source));
}

#[test]
fn a_pdf_is_tagged_titled_and_in_its_language() {
    let document = made(&format!("{HEAD}= Education\nEarly."));
    let bytes = String::from_utf8_lossy(&document.bytes);
    for mark in [
        "<rdf:li xml:lang=\"x-default\">A CV</rdf:li>",
        "/Lang(de)",
        "/Marked true",
        "/DisplayDocTitle true",
        "<pdfuaid:part>1</pdfuaid:part>",
    ] {
        assert!(bytes.contains(mark), "{mark}");
    }
    assert!(!bytes.contains("CreationDate"));
}

#[test]
fn text_is_read_in_order() {
    let text = text_of(&made(&format!("{HEAD}= Education\nEarly.\n= Publications\nLate.")));
    let places: Vec<usize> =
        ["Education", "Early.", "Publications", "Late."].iter().map(|word| text.find(word).unwrap()).collect();
    assert!(places.is_sorted(), "{text}");
}

#[test]
fn greek_and_cyrillic_need_no_font_of_the_machine() {
    for font in ["Libertinus Serif", "Source Sans 3"] {
        let document = made(&format!("{HEAD}#set text(font: \"{font}\")\n= Τσαλαπάτης\nДанные, μ, é, ş, ﬁ."));
        assert_eq!(document.warnings, [] as [String; 0]);
        assert!(text_of(&document).contains("Τσαλαπάτης"));
    }
}

#[test]
fn a_character_that_no_font_has_is_named() {
    // A character of a private use area: no font can be expected to have it.
    let document = made(&format!("{HEAD}= A \u{f1234} b"));
    assert_eq!(document.warnings.len(), 1, "{:?}", document.warnings);
    assert!(document.warnings[0].contains("U+F1234"), "{:?}", document.warnings);
    assert!(text_of(&document).contains('b'));
}

#[test]
fn an_error_says_where_it_is() {
    let error = pdf("cv.typ", "= A\n\n#nothing()\n", &|_| None).unwrap_err();
    assert_eq!(error, "cv.typ:3:2: unknown variable: nothing");
}

#[test]
fn a_template_is_read_by_its_path() {
    let read = |path: &str| (path == "assets/mine.typ").then(|| b"#let cv(body) = [Mine: #body]".to_vec());
    let source = format!("{HEAD}#import \"assets/mine.typ\": cv\n#show: cv\nText");
    assert!(text_of(&pdf("cv.typ", &source, &read).unwrap()).contains("Mine: Text"));
    let error = pdf("cv.typ", "#import \"assets/other.typ\": cv", &read).unwrap_err();
    assert!(error.starts_with("cv.typ:1:9: file not found"), "{error}");
}

#[test]
fn nothing_is_fetched() {
    let error = pdf("cv.typ", "#import \"@preview/cetz:0.4.0\": canvas", &|_| None).unwrap_err();
    assert!(error.contains("network"), "{error}");
}
