//! Definitions in terms of others: `@string` in long chains, and what gets too long.

use crate::{lines, read_bytes, sound, wrong};

const WORK: &str = "@article{k, author = {A. B}, title = {T}, year = 2000, journal = ";

/// A definition for each number from 1 on.
fn each(end: usize, definition: impl Fn(usize) -> String) -> String {
    (1..end).map(definition).collect::<Vec<_>>().concat()
}

#[test]
fn a_long_chain_of_abbreviations_says_all_of_it() {
    let chain = each(40, |n| format!("@string{{s{n} = s{} # {{y}}}}\n", n - 1));
    for text in
        [format!("@string{{s0 = {{x}}}}\n{chain}{WORK}s39}}"), format!("{chain}@string{{s0 = {{x}}}}\n{WORK}s39}}")]
    {
        let bibtex = sound(&text)[0].publication.bibtex.clone().unwrap();
        assert!(bibtex.contains(&format!("{{x{}}}", "y".repeat(39))), "{bibtex}");
    }
    let chain = each(10_000, |n| format!("@string{{s{n} = s{}}}\n", n - 1));
    let bibtex = sound(&format!("@string{{s0 = {{x}}}}\n{chain}{WORK}s9999}}"))[0].publication.bibtex.clone().unwrap();
    assert!(bibtex.contains("journal = {x}"), "{bibtex}");
}

#[test]
fn what_gets_too_long_is_said_once() {
    let doubled = each(60, |n| format!("@string{{s{n} = s{m} # s{m}}}\n", m = n - 1));
    let text = format!("@string{{s0 = {{y}}}}\n{doubled}{WORK}s59}}");
    assert_eq!(
        wrong(&text),
        ["error V062 16:9 `s15`: the value of `s15` gets longer than 16384 letters, and is left out"]
    );
    let (reading, diagnostics) = read_bytes(text.as_bytes(), true, &[]);
    assert_eq!((reading.entries.len(), diagnostics.len()), (1, 1));
    let titled = text.replace("{T}", "s59");
    assert_eq!(wrong(&titled).len(), 1, "nothing follows from it");
    let commands = "@preamble{\"\\newcommand{\\qa}{\\qb\\qb}\\newcommand{\\qb}{\\qc\\qc}\"}\n";
    let long = "z".repeat(20_000);
    let text = format!("{commands}@preamble{{\"\\newcommand{{\\qc}}{{{long}}}\"}}\n{WORK}{{\\qa}}}}");
    assert_eq!(lines(&read_bytes(text.as_bytes(), false, &[]).1).len(), 1);
    let text = format!("{WORK}{{\\apj}}, abstract = {{{} \\apj}}}}", "z ".repeat(50_000));
    assert_eq!(wrong(&text), [""; 0]);
}

#[test]
fn ten_thousand_abbreviations_that_grow_are_read() {
    let chain = each(10_000, |n| format!("@string{{s{n} = s{} # {{y}}}}\n", n - 1));
    let text = format!("@string{{s0 = {{x}}}}\n{chain}{WORK}s9999}}");
    assert_eq!(sound(&text)[0].publication.bibtex.as_ref().unwrap().matches('y').count(), 10_000);
}

#[test]
fn an_abbreviation_in_terms_of_itself_has_no_value() {
    let text = format!("@string{{a = a}}\n@string{{b = c # b}}\n@string{{c = {{C}}}}\n{WORK}a # b}}");
    let (_, diagnostics) = read_bytes(text.as_bytes(), false, &[]);
    assert_eq!(
        lines(&diagnostics),
        ["error V057 1:13 `a`: no `@string` defines `a`", "error V057 2:17 `b`: no `@string` defines `b`"]
    );
    assert_eq!(diagnostics[0].help.as_deref(), Some("put it in braces if it is text: `{a}`"));
}

#[test]
fn parents_that_stand_too_far_away_are_told_of_once() {
    let entry =
        |n: usize| format!("@inbook{{k{n}, crossref = {{k{m}}}, author = {{A. B}}, title = {{T{n}}}}}\n", m = n + 1);
    let text = each(1_000, entry) + "@book{k1000, title = {T}, author = {A. B}, year = 2000}";
    assert_eq!(
        wrong(&text),
        ["error V063 33:26 `k34`: `crossref` leads over more than 32 entries, and so do 966 others"]
    );
    let circle = each(40, entry) + "@inbook{k40, crossref = {k1}, author = {A. B}, title = {T}}";
    assert_eq!(wrong(&circle).len(), 1, "a circle of many entries is told of too");
}
