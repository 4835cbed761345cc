//! One defect is one message.

use crate::{read_bytes, wrong};

const REST: &str = "author={Lovelace, Ada}, title={X}, year=2000";

#[test]
fn one_defect_of_a_head_is_one_message() {
    for (text, expected) in [
        (format!("@article{{n4 {REST}}}"), "error V050 1:12 ` `: there is no `,` after the key `n4`"),
        (format!("@article{{n18; {REST}}}"), "error V050 1:13 `;`: there is no `,` after the key `n18`"),
        (
            format!("@article(a1, {REST}}}"),
            "error V050 1:58 `}`: this `}` cannot close the entry `a1`, which `(` opens",
        ),
        (format!("@article{{x\"y, {REST}}}"), "error V050 1:11 `\"`: this value is not closed"),
        (format!("@article{{{{a1}}, {REST}}}"), "error V050 1:11 `a1`: the key `a1` stands in braces"),
        ("@strings{foo={x}}".to_owned(), "error V050 1:2 `strings`: `@strings` is no type of entry"),
    ] {
        assert_eq!(wrong(&text), [expected], "{text}");
    }
}

#[test]
fn an_unknown_command_alone_is_no_missing_title() {
    let text = "@misc{k, title={\\today}, year=2000}";
    assert_eq!(wrong(text), ["error V058 1:17 `\\today`: the LaTeX command `\\today` is not known"]);
    let (reading, diagnostics) = read_bytes(text.as_bytes(), true, &[]);
    assert_eq!((reading.refused.len(), diagnostics.len()), (1, 1));
    assert!(diagnostics[0].message.ends_with(", and the entry `k` is left out"));
    assert_eq!(wrong("@misc{k, title={{}}, year=2000}"), ["error V054 1:7 `k`: the entry `k` has no title"]);
}

#[test]
fn help_is_never_empty() {
    for (text, expected) in [
        ("@misc{%, title={A}, year=2000}", "write a key of letters and digits"),
        ("@misc{n4 title={A}, year=2000}", "write `@misc{n4,`"),
        ("@misc{my key title={A}, year=2000}", "write `@misc{my-key,`"),
        ("@misc{{a1}, title={A}, year=2000}", "write `@misc{a1,`"),
        ("@misc(a1, title={A}, year=2000}", "write `)` in its place"),
        ("@strings{foo={x}}", "did you mean `@string`?"),
    ] {
        assert_eq!(read_bytes(text.as_bytes(), false, &[]).1[0].help.as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn an_entry_whose_head_could_be_mended_is_read_where_that_is_allowed() {
    for text in
        ["@misc{n4 title={A}, year=2000}", "@misc{n4; title={A}, year=2000}", "@misc{{n4}, title={A}, year=2000}"]
    {
        let (reading, _) = read_bytes(text.as_bytes(), true, &[]);
        assert_eq!(reading.entries.iter().map(|entry| &*entry.publication.key).collect::<Vec<_>>(), ["n4"], "{text}");
    }
}
