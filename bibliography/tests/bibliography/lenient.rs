//! A lenient file: each entry that is left out is named, in exactly one message.

use crate::{lines, read_bytes};

/// What is said of a lenient file that has an entry `l2` beside a sound one.
fn warnings(text: &str) -> Vec<String> {
    let (reading, diagnostics) =
        read_bytes(format!("@misc{{l1, title={{A}}, year=2000}}\n{text}").as_bytes(), true, &[]);
    assert_eq!((reading.entries.len(), &reading.refused[..]), (1, &["l2".to_owned()][..]), "{text}");
    lines(&diagnostics)
}

#[test]
fn what_leaves_an_entry_out_says_so_once() {
    for (text, expected) in [
        ("@misc{l2, title={T}, date={2020-02-30}}", "V062 2:28 `2020-02-30`: `2020-02` has no day 30"),
        ("@misc{l2, title={T}, year={n.d.}}", "V062 2:28 `n.d.`: there is no year in `n.d.`"),
        ("@misc{l2, title=\"He \"x\" y\", year=2000}", "V050 2:22 `x`: a comma is missing before `x`"),
        ("@misc{l2, year=2000}", "V054 2:7 `l2`: the entry `l2` has no title"),
        ("@misc{l2, title={T}}", "V055 2:7 `l2`: the entry `l2` has no year or date"),
        ("misc{l2, title={T}, year=2000}", "V060 2:1 `misc`: this looks like an entry that lost its `@`"),
        ("@misc l2, title={T}, year=2000}", "V050 2:1 `@misc`: `@misc` opens no entry: there is no `{` after it"),
        (
            "@misc{l2, title={T}, year=2000",
            "V050 2:1 `@misc{l2`: the `@misc` that opens here is not closed before the file ends",
        ),
    ] {
        let found = warnings(text);
        assert_eq!(found.first(), Some(&format!("warning {expected}, and the entry `l2` is left out")), "{text}");
        assert_eq!(found.iter().filter(|line| line.contains("is left out")).count(), 1, "{found:?}");
    }
}

#[test]
fn two_reasons_are_two_messages_of_which_one_says_so() {
    assert_eq!(
        warnings("@article{l2, volume={\\foo}}"),
        [
            "warning V054 2:10 `l2`: the entry `l2` has no title, and the entry `l2` is left out",
            "warning V055 2:10 `l2`: the entry `l2` has no year or date",
            "warning V056 2:10 `l2`: the entry `l2` has no author or editor",
            "warning V058 2:22 `\\foo`: the LaTeX command `\\foo` is not known",
        ]
    );
}

#[test]
fn an_entry_that_takes_what_is_wrong_elsewhere_is_named_too() {
    let text = "@misc{a, title={A}, crossref={p}}\n@misc{b, title={B}, crossref={p}}\n@xdata{p, date={2020-02-30}}";
    let (reading, diagnostics) = read_bytes(text.as_bytes(), true, &[]);
    assert_eq!((reading.entries.len(), reading.refused.len()), (0, 2));
    let why = "since a value that it takes from elsewhere cannot be read";
    assert_eq!(
        lines(&diagnostics),
        [
            format!("warning V062 1:7 `a`: the entry `a` is left out, {why}"),
            format!("warning V062 2:7 `b`: the entry `b` is left out, {why}"),
            "warning V062 3:17 `2020-02-30`: `2020-02` has no day 30".to_owned(),
        ]
    );
}

#[test]
fn what_is_read_nevertheless_is_not_said_to_be_left_out() {
    let text = "@article{k, title={A \\foo}, year=2000, month={13}, doi={11.1/x},,\n pages = 3 4}\n@misc{a, title=\"A\", year=2000 note={x}}";
    let (reading, diagnostics) = read_bytes(text.as_bytes(), true, &[]);
    assert_eq!(reading.entries.len(), 2);
    assert!(lines(&diagnostics).iter().all(|line| line.starts_with("warning") && !line.contains("entry is left out")));
    let (_, strict) = read_bytes(b"@misc{a, title={A}}", false, &[]);
    assert_eq!(lines(&strict), ["error V055 1:7 `a`: the entry `a` has no year or date"]);
}
