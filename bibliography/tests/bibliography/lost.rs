//! Entries whose head lost something: each is named, and no remark is taken for one.

use crate::{lines, read_bytes, wrong};

const ADA: &str = "author={Lovelace, Ada}, title={X}, year=2000}";

#[test]
fn no_entry_disappears_whatever_its_head_lost() {
    for (head, expected) in [
        ("@{a1, ", "error V050 1:1 `@`: this `@` has no type after it"),
        ("@in proceedings{a1, ", "error V050 1:1 `@in proceedings`: `@in proceedings` is no type of entry"),
        ("@.article{a1, ", "error V050 1:1 `@.article`: `@.article` is no type of entry"),
        ("@\"article\"{a1, ", "error V050 1:1 `@\"article\"`: `@\"article\"` is no type of entry"),
        ("@artículo{a1, ", "error V050 1:1 `@artículo`: `@artículo` is no type of entry"),
        ("@aricle a1, ", "error V050 1:1 `@aricle`: `@aricle` opens no entry: there is no `{` after it"),
        ("@article a1, ", "error V050 1:1 `@article`: `@article` opens no entry: there is no `{` after it"),
        ("@ a1, ", "error V050 1:1 `@`: this `@` has no type after it"),
        ("foo article{a1, ", "error V060 1:5 `article`: this looks like an entry that lost its `@`"),
        ("- article{a1, ", "error V060 1:3 `article`: this looks like an entry that lost its `@`"),
        ("artículo{a1, ", "error V060 1:1 `artículo`: this looks like an entry that lost its `@`"),
        ("word{a1, b = c, ", "error V060 1:1 `word`: this looks like an entry that lost its `@`"),
        ("@@ a1, ", "error V050 1:2 `@`: this `@` has no type after it"),
        ("{a1, ", "error V060 1:1 `{`: this looks like an entry that lost its `@` and its type"),
    ] {
        let (reading, diagnostics) = read_bytes(format!("{head}{ADA}\n").as_bytes(), false, &[]);
        assert_eq!(lines(&diagnostics), [expected], "{head}");
        assert_eq!((reading.found, &*reading.refused), (1, &["a1".to_owned()][..]), "{head}");
    }
    let (reading, diagnostics) = read_bytes(format!("me@article{{a1, {ADA}").as_bytes(), false, &[]);
    assert_eq!(lines(&diagnostics), ["error V050 1:1 `me`: `me` runs into the `@` of this entry"]);
    assert_eq!((reading.found, reading.entries.len()), (1, 1));
    let (reading, _) =
        read_bytes(format!("@misc{{a0, title={{Z}}, year=1990}} article{{a1, {ADA}").as_bytes(), false, &[]);
    assert_eq!((reading.found, reading.entries.len()), (2, 1));
}

#[test]
fn the_help_says_how_the_head_is_written() {
    for (head, expected) in [
        ("@{a1, ", "write `@article{a1,`"),
        ("@in proceedings{a1, ", "write `@inproceedings{a1,`"),
        ("@\"article\"{a1, ", "write `@article{a1,`"),
        ("@artículo{a1, ", "write `@misc{a1,`"),
        ("aricle{a1, ", "write `@article{a1,`"),
        ("@article a1, ", "write `@article{a1,`"),
        ("misc{", "write `@misc{key,`"),
    ] {
        let (_, diagnostics) = read_bytes(format!("{head}{ADA}\n").as_bytes(), false, &[]);
        assert_eq!(diagnostics[0].help.as_deref(), Some(expected), "{head}");
    }
}

#[test]
fn lost_entries_in_a_row_are_each_named() {
    for (text, keys) in [
        ("article{a1,\n author={L}, title={X}, year=2000}\nbook{a2,\n author={L}, title={Y}, year=2000}", ["a1", "a2"]),
        ("@article n8, author={L}, title={X}, year=2000}\narticle{n9, author={L}, title={Y}, year=2000}", ["n8", "n9"]),
        ("article{a, title={X}} book{b, title={Y}}", ["a", "b"]),
        ("article{a, title={X},\n@{b, title={Y},\n", ["a", "b"]),
        ("@ a, title={X},\n{b, title={Y},\n", ["a", "b"]),
    ] {
        let (reading, diagnostics) = read_bytes(text.as_bytes(), false, &[]);
        assert_eq!((diagnostics.len(), &reading.refused[..]), (2, &keys.map(str::to_owned)[..]), "{text}");
    }
}

#[test]
fn remarks_with_signs_and_braces_are_no_entries() {
    let text = "write to me@article.org, title = none\nme@home {see, below}\nthe set {x, y = 3}\n\
                see @todo, year = when\nfoo = {a, title = {b}},\nf(a, b = 2) and (c, d = 3)\n@ (x)\n{a, b, c}\n@{}\n@\n";
    assert_eq!(wrong(&format!("- {text}")), [""; 0]);
    let many = "(".repeat(100_000) + &"{a,".repeat(100_000) + &"@".repeat(100_000) + &"@x{".repeat(10);
    read_bytes(many.as_bytes(), false, &[]);
}
