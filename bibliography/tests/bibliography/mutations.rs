//! Whatever is done to a file, reading it ends, panics nowhere and accounts for every entry.

use biblatex::{Bibliography, RawBibliography};

use vitae_diagnostics::Severity;

use crate::read_bytes;

const SEED: &str = "---\n---\n@string{acm = \"ACM\" # { Press}}\n@preamble{ \"\\newcommand{\\x}[1]{#1} \" }\n\
    @comment{jabref}\n@article{a, author = {Doe*, Jane and {Group} and others}, title = {On {$\\mu_{2}$} \\emph{x}},\n\
    journal = acm, year = 2000, month = \"10~\" # jan, doi = {10.1145/1.2}, isbn = {0-201-13448-9},}\n\
    @inproceedings(b, crossref = {c}, title = \"A {\\\"U} B\", pages = 1, abstract = {One.\n\nTwo \\% three.})\n\
    @proceedings{c, title = {Über}, date = {2001-02-03/2001-02-04}, editor = {de la Cruz, Jr., Ana}, url = {https://x.org/~a}}\n";

/// A small generator of numbers, the same on every machine.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end.max(1)
    }
}

#[test]
fn mutated_files_are_read_to_their_end() {
    const BITS: [&[u8]; 27] = [
        b"{",
        b"}",
        b"\"",
        b"\\",
        b"@",
        b"$",
        b",",
        b"=",
        b"#",
        b"%",
        b"\n",
        b"(",
        b")",
        b"@article{",
        b"\\'",
        b" and ",
        b"\xC3",
        b"\xFF",
        b"~",
        b"crossref = {a},",
        b"\\{",
        b"\\}",
        b"\\begin{x}",
        b"\\frac",
        b"^{",
        b"@comment{",
        b"@string{z = ",
    ];
    let mut numbers = Numbers(7);
    for _ in 0..2_000 {
        let mut bytes = SEED.as_bytes().to_vec();
        for _ in 0..=numbers.below(6) {
            let at = numbers.below(bytes.len());
            match numbers.below(4) {
                0 => {
                    bytes.remove(at);
                }
                1 => {
                    let end = (at + numbers.below(40)).min(bytes.len());
                    bytes.drain(at..end);
                }
                2 => {
                    let end = (at + numbers.below(80)).min(bytes.len());
                    let piece = bytes[at..end].to_vec();
                    let to = numbers.below(bytes.len());
                    bytes.splice(to..to, piece);
                }
                _ => {
                    let bit = BITS[numbers.below(BITS.len())];
                    bytes.splice(at..at, bit.iter().copied());
                }
            }
        }
        let (reading, diagnostics) = read_bytes(&bytes, false, &[]);
        if reading.entries.len() < reading.found.saturating_sub(reading.containers) {
            assert!(
                !diagnostics.is_empty(),
                "entries were refused without a word: {}",
                String::from_utf8_lossy(&bytes)
            );
        }
        let exported: Vec<&str> =
            reading.entries.iter().filter_map(|entry| entry.publication.bibtex.as_deref()).collect();
        let bibtex = exported.join("\n\n");
        let (again, _) = read_bytes(bibtex.as_bytes(), true, &[]);
        assert_eq!((exported.len(), again.found), (reading.entries.len(), exported.len()), "{bibtex}");
        let parsed = RawBibliography::parse(&bibtex).map(|parsed| parsed.entries.len());
        assert_eq!(parsed.as_ref().ok(), Some(&exported.len()), "{parsed:?} {bibtex}");
        let sound = diagnostics.iter().all(|diagnostic| diagnostic.severity == Severity::Warning);
        for entry in exported.into_iter().filter(|_| sound) {
            let parsed = Bibliography::parse(entry);
            assert!(parsed.is_ok(), "{:?} {entry}", parsed.err());
        }
    }
}

#[test]
fn deep_nesting_ends() {
    for piece in ["{", "\\emph{", "$", "\\", "{\\'", "$_", "\\frac{", "@a{", "@article{a,", "\"", "\n@article{a, b = {"]
    {
        read_bytes(piece.repeat(20_000).as_bytes(), false, &[]);
        let nested = format!("@misc{{k, title = {{{}{}}}, year = 2000}}", piece.repeat(2_000), "}".repeat(2_000));
        read_bytes(nested.as_bytes(), false, &[]);
    }
    let chain: Vec<String> = (1..=50).map(|n| format!("@string{{s{} = s{n} # s{n}}}\n", n - 1)).collect();
    let chain = chain.concat();
    read_bytes(format!("{chain}@string{{s50 = {{x}}}} @misc{{k, title = s0, year = 2000}}").as_bytes(), false, &[]);
}
