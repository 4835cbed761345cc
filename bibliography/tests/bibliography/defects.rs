//! Everything that is wrong, each once, at the smallest wrong part, all in one run.

use vitae_bibliography::UnknownKey;

use crate::{article, lines, read_bytes, wrong, wrong_article};

#[test]
fn an_unclosed_entry_does_not_swallow_the_next() {
    let text = "@misc{a, title = {A}, year = 2000,\n\n@misc{b, title = {B}, year = 2001}\n";
    let (reading, diagnostics) = read_bytes(text.as_bytes(), false, &[]);
    assert_eq!(
        lines(&diagnostics),
        ["error V050 1:1 `@misc{a`: the entry `a` is not closed before the next one starts in line 3"]
    );
    assert_eq!((reading.found, reading.entries.len(), &*reading.refused), (2, 1, &["a".to_owned()][..]));
}

#[test]
fn an_unclosed_value_is_pointed_at() {
    assert_eq!(
        wrong("@misc{a,\n  title = {A,\n  year = {2000}\n}\n\n@misc{b, title = {B}, year = 2001}"),
        ["error V050 2:11 `{`: the value of `title` is not closed"]
    );
    assert_eq!(
        wrong("@misc{a,\n  title = \"A,\n  year = {2000}\n}\n\n@misc{b, title = {B}, year = 2001}"),
        ["error V050 2:11 `\"`: the value of `title` is not closed"]
    );
    assert_eq!(
        wrong("@misc{a, title = {A}, year = 2000"),
        ["error V050 1:1 `@misc{a`: the `@misc` that opens here is not closed before the file ends"]
    );
}

#[test]
fn a_brace_too_many_does_not_lose_the_rest() {
    assert_eq!(
        wrong("@misc{a,\n  title = {A}},\n  year = {2000}\n}"),
        ["error V050 2:14 `}`: this `}` closes the entry `a`, but its field `year` follows"]
    );
}

#[test]
fn an_entry_that_lost_its_sign_or_brace_is_seen() {
    let text =
        "article{lost,\n title = {A}, year = 2000}\n\n@misc b,\n title = {B},\n}\n@misc{c, title = {C}, year = 2001}";
    let (reading, diagnostics) = read_bytes(text.as_bytes(), false, &[]);
    assert_eq!(
        lines(&diagnostics),
        [
            "error V060 1:1 `article`: this looks like an entry that lost its `@`",
            "error V050 4:1 `@misc`: `@misc` opens no entry: there is no `{` after it",
        ]
    );
    assert_eq!((reading.found, reading.entries.len()), (3, 1));
}

#[test]
fn several_errors_of_one_entry_are_all_found() {
    assert_eq!(
        wrong(
            "@article{k,\n author = {A. B}\n title = {T},\n volume 3,\n year = {2001}\n month = {13},\n doi = {11.1/x},\n\
             \x20issn = {1234},,\n number = ,\n pages = 3 4,\n}"
        ),
        [
            "error V050 3:2 `title`: a comma is missing before `title`",
            "error V050 4:9 `3`: `=` is missing before `3`",
            "error V050 6:2 `month`: a comma is missing before `month`",
            "error V062 6:11 `13`: there is no month 13",
            "error V062 7:9 `11.1/x`: `11.1/x` is not a DOI",
            "error V062 8:10 `1234`: `1234` is not an ISSN",
            "error V050 8:16 `,`: there are two commas in a row",
            "error V050 9:11 `,`: this field has no value",
            "error V050 10:12 `4`: `4` cannot follow this value",
        ]
    );
}

#[test]
fn keys_that_are_missing_or_have_spaces() {
    assert_eq!(
        wrong("@misc{title = {A}, year = 2000}\n@misc{my key, title = {B}, year = 2001}"),
        [
            "error V050 1:1 `@misc{`: this entry has no key",
            "error V050 2:7 `my key`: the key `my key` has a space in it"
        ]
    );
}

#[test]
fn what_every_work_must_say() {
    assert_eq!(
        wrong("@article{k, journal = {J}}"),
        [
            "error V054 1:10 `k`: the entry `k` has no title",
            "error V055 1:10 `k`: the entry `k` has no year or date",
            "error V056 1:10 `k`: the entry `k` has no author or editor",
        ]
    );
    assert_eq!(wrong("@proceedings{k, title = {T}, year = 2000}"), [""; 0]);
    assert_eq!(wrong("@book{k, title = {T}, year = 2000, editor = {A. B}}"), [""; 0]);
    assert_eq!(
        wrong("@misc{k, title = {T}, year = {to appear}}"),
        ["error V062 1:31 `to appear`: there is no year in `to appear`"]
    );
}

#[test]
fn unknown_macros_and_commands_have_true_places() {
    let text =
        "@string{acm = {ACM}}\n@misc{k, title = {A \\foo{b}\n and \\bar}, year = 2000, publisher = amc, month = july}";
    assert_eq!(
        wrong(text),
        [
            "error V058 2:21 `\\foo`: the LaTeX command `\\foo` is not known",
            "error V058 3:6 `\\bar`: the LaTeX command `\\bar` is not known",
            "error V057 3:38 `amc`: no `@string` defines `amc`",
            "error V057 3:51 `july`: no `@string` defines `july`",
        ]
    );
    let (_, diagnostics) = read_bytes(text.as_bytes(), false, &[]);
    assert!(diagnostics[2].help.as_ref().unwrap().starts_with("did you mean `acm`?"));
    let in_string = "@string{x = {A \\foo}}\n@misc{a, title = x, year = 2000}\n@misc{b, title = x, year = 2004}";
    assert_eq!(wrong(in_string), ["error V058 1:16 `\\foo`: the LaTeX command `\\foo` is not known"]);
}

#[test]
fn malformed_identifiers_and_addresses() {
    for (field, expected) in [
        (
            "isbn = {978-1-4503-8709-6}",
            "error V062 2:9 `978-1-4503-8709-6`: `978-1-4503-8709-6` has a wrong check digit",
        ),
        ("issn = {1234-5678}", "error V062 2:9 `1234-5678`: `1234-5678` has a wrong check digit"),
        (
            "eprint = {2113.00001}, archiveprefix = {arXiv}",
            "error V062 2:11 `2113.00001`: `2113.00001` is not an arXiv identifier",
        ),
        ("url = {www.x.org/a}", "error V062 2:8 `www.x.org/a`: `www.x.org/a` has no scheme"),
        (
            "pdf = {example_pdf.pdf}",
            "error V062 2:8 `example_pdf.pdf`: `example_pdf.pdf` is a file, and a bibliography can only name addresses",
        ),
        ("date = {2024-13}", "error V062 2:9 `2024-13`: there is no month 13"),
        (
            "date = {24-26 May, 2002}",
            "warning V062 2:9 `24-26 May, 2002`: `24-26 May, 2002` is not a date, and `year` is taken",
        ),
        ("kind = {worksop}", "error V062 2:9 `worksop`: `worksop` is no kind of publication"),
        ("month = {Foo}", "warning V062 2:10 `Foo`: `Foo` is not a month, and is left out"),
        ("editr = {A. B}", "warning V070 2:1 `editr`: the field `editr` is not known"),
        ("crossref = {nobody}", "error V063 2:13 `nobody`: `crossref` leads to `nobody`, which is not in this file"),
        ("crossref = {k}", "error V063 2:13 `k`: `crossref` leads back to the entry itself"),
        ("editor = {A. B and and C. D}", "error V064 2:16 `and`: a name is missing beside this `and`"),
        (
            "editor = {Doe, Jane; Roe, Max}",
            "error V064 2:11 `Doe, Jane; Roe, Max`: names stand apart by `;` here, which BibTeX does not know",
        ),
    ] {
        assert_eq!(wrong_article(field), [expected], "{field}");
    }
}

#[test]
fn what_stands_twice() {
    let entry =
        |key: &str, more: &str| format!("@article{{{key}, author = {{A. B}}, title = {{Same {{T}}itle}}, {more}}}\n");
    let text = [
        entry("a", "year = 2000, doi = {10.1145/1}"),
        entry("b", "year = 2003, doi = {10.1145/1}"),
        entry("c", "year = 2000"),
        entry("d", "year = 2000, doi = {10.1145/2}"),
        entry("e", "year = 2001"),
        entry("a", "year = 1990"),
        entry("B", "year = 1980"),
    ]
    .concat();
    assert_eq!(
        wrong(&text),
        [
            "error V052 2:10 `b`: the DOI of `b` is that of `a` in content/a.bib:1",
            "error V053 3:10 `c`: `c` is the same work as `a` in content/a.bib:1",
            "warning V072 5:10 `e`: `e` is likely the same work as `a` in content/a.bib:1",
            "error V051 6:10 `a`: the key `a` is taken in content/a.bib:1",
            "error V051 7:10 `B`: BibTeX takes the key `B` for `b` in content/a.bib:2: it does not heed capitals",
        ]
    );
    let column = |key: &str, number: u8| entry(key, &format!("year = 2000, journal = {{J}}, number = {number}"));
    assert_eq!(
        wrong(&(column("a", 1) + &column("b", 2))),
        ["warning V072 2:10 `b`: `b` is likely the same work as `a` in content/a.bib:1"],
        "a column in a journal may have one title in every issue"
    );
}

#[test]
fn keys_of_the_same_letters_are_the_same() {
    let entry =
        |key: &str, title: &str| format!("@misc{{{key}, author = {{A. B}}, title = {{{title}}}, year = 2000}}\n");
    assert_eq!(
        wrong(&(entry("caf\u{e9}", "A") + &entry("cafe\u{301}", "B"))),
        [
            "error V051 2:7 `cafe\u{301}`: the key `cafe\u{301}` is taken in content/a.bib:1, spelled in other code points"
        ]
    );
}

#[test]
fn a_lenient_file_has_warnings_only_and_still_names_each_defect() {
    let text = "@misc{a, title = {A\n@misc{b, title = {\\foo B}, year = 2000, doi = {x}}\n@misc{c, year = 2000}";
    let strict = read_bytes(text.as_bytes(), false, &[]).1;
    let (reading, lenient) = read_bytes(text.as_bytes(), true, &[]);
    let as_warnings: Vec<String> = lines(&strict).iter().map(|line| line.replacen("error", "warning", 1)).collect();
    let left_out = |line: &String| line.split(", and the entry `").next().unwrap_or_default().to_owned();
    assert_eq!(lines(&lenient).iter().map(left_out).collect::<Vec<_>>(), as_warnings);
    assert_eq!(lenient.len(), 4);
    assert_eq!((reading.entries.len(), reading.refused.len()), (1, 2));
    assert_eq!(reading.entries[0].publication.title.plain(), "B");
}

#[test]
fn a_lenient_file_leaves_the_second_of_two_keys_out() {
    let text = "@misc{a, title = {A}, year = 2000}\n@misc{a, title = {B}, year = 2001}";
    let (reading, diagnostics) = read_bytes(text.as_bytes(), true, &[]);
    assert_eq!(
        lines(&diagnostics),
        ["warning V051 2:7 `a`: the key `a` is taken in this file, and the entry is left out"]
    );
    assert_eq!((reading.entries.len(), &*reading.refused), (1, &["a".to_owned()][..]));
}

#[test]
fn what_is_skipped_is_not_complained_about() {
    let text = "@misc{a, title = {A\n@misc{b, title = {\\foo B}, year = x}\n@misc{curie, title = {C}, year = 2000}";
    let (reading, diagnostics) = read_bytes(text.as_bytes(), false, &["a", "b", "curi"]);
    assert_eq!(lines(&diagnostics), Vec::<String>::new());
    let unknown = UnknownKey { key: "curi".to_owned(), nearest: Some("curie".to_owned()) };
    assert_eq!(reading.unknown_skips, [unknown]);
    assert_eq!((reading.found, reading.entries.len(), reading.skipped.len()), (3, 1, 2));
}

#[test]
fn a_field_after_the_entry_is_named_once_and_costs_no_entry() {
    let text = "@misc{a,\n title = {A},\n year = 2000,\n}\n note = {late},\n\n@misc{b, title = {B}, year = 2001}";
    let (reading, diagnostics) = read_bytes(text.as_bytes(), true, &[]);
    assert_eq!(
        lines(&diagnostics),
        ["warning V050 5:2 `note`: the field `note` stands after the brace that closes the entry `a`"]
    );
    assert_eq!((reading.found, reading.entries.len()), (2, 2));
}

#[test]
fn a_comment_hides_no_entry() {
    assert_eq!(
        wrong("@comment{\n@misc{a, title = {A}, year = 2000}\n}\n@comment{ see BOOK{author, [title} }\n@comment{x"),
        [
            "error V050 1:1 `@comment{`: the entry `a` stands in this `@comment`: BibTeX reads it, and biber does not",
            "warning V050 5:1 `@comment{`: the `@comment` that opens here is not closed",
        ]
    );
    assert_eq!(
        wrong("@comment{ALSO{author, title, }\n@string{a = {b}}"),
        ["warning V050 1:1 `@comment{`: the `@comment` that opens here is not closed before line 2"]
    );
}

#[test]
fn remarks_with_brackets_are_no_lost_entries() {
    let text = "blas (blas), and\nSortTypeOrder{key,pattern,name}\ninteraction (F2F), but\nnote (e.g., x)\n\
                STRING{x = \"disabled\"}\nbook (misc), or\n% misc{a,\n";
    assert_eq!(wrong(text), [""; 0]);
    for lost in ["misc{a,\n title = {A}}", "foo{a, title = {A}}", "book(a, title = {A})", "misc{title = {A}}"] {
        assert_eq!(wrong(lost).len(), 1, "{lost}");
    }
}

#[test]
fn a_dollar_sign_that_opens_no_formula_is_pointed_at_and_kept() {
    let text = "@misc{k, title = {CMP$im: \\$5 and {$x$}}, note = {a $ b}, year = 2000}";
    let (reading, diagnostics) = read_bytes(text.as_bytes(), true, &[]);
    assert_eq!(
        lines(&diagnostics),
        [
            "warning V058 1:22 `$`: the formula that this `$` opens does not end",
            "warning V058 1:53 `$`: the formula that this `$` opens does not end",
        ]
    );
    assert_eq!(reading.entries[0].publication.title.plain(), "CMP$im: $5 and x");
    let note = reading.entries[0].publication.note.as_ref().unwrap().plain();
    assert_eq!(note, "a $ b");
}

#[test]
fn forms_of_one_work_that_say_so_are_no_duplicates() {
    let entry =
        |key: &str, more: &str| format!("@book{{{key}, author = {{A. B}}, title = {{T}}, year = 2000{more}}}\n");
    assert_eq!(wrong(&(entry("a", ", related = {b}") + &entry("b", ""))), [""; 0]);
    assert_eq!(wrong(&(entry("a", ", related = {c}") + &entry("b", ""))).len(), 1);
}

#[test]
fn a_missing_comma_after_an_abbreviation_is_seen() {
    assert_eq!(
        wrong("@string{cvpr = {CVPR}}\n@misc{k, title = {T}, howpublished = cvpr\n  selected = {true}, year = 2000}"),
        ["error V050 3:3 `selected`: a comma is missing before `selected`"]
    );
}

#[test]
fn amounts_of_money_are_no_formula() {
    assert_eq!(
        wrong_article("abstract = {From $4 to $5}"),
        [
            "warning V058 2:18 `$`: the formula that this `$` opens does not end",
            "warning V058 2:24 `$`: the formula that this `$` opens does not end",
        ]
    );
}

#[test]
fn a_file_with_very_many_errors_says_that_it_may_be_left_as_it_is() {
    let entries: Vec<String> = (0..20).map(|n| format!("@misc{{k{n}, title = {{T{n}}}}}\n")).collect();
    let (_, diagnostics) = read_bytes(entries.concat().as_bytes(), false, &[]);
    let hints = diagnostics.iter().filter(|diagnostic| diagnostic.help.as_ref().unwrap().contains("`lenient`"));
    assert_eq!((diagnostics.len(), hints.count()), (20, 1));
}

#[test]
fn parents_in_a_circle_are_told_of_once() {
    let entry = |key: &str, parent: &str| {
        format!("@inbook{{{key}, crossref = {{{parent}}}, author = {{A. B}}, title = {{{key}}}, year = 2000}}\n")
    };
    assert_eq!(
        wrong(&(entry("a", "b") + &entry("b", "c") + &entry("c", "a"))),
        ["error V063 3:24 `a`: `crossref` leads in a circle: `a` takes from this entry"]
    );
}

#[test]
fn what_a_key_or_a_name_has_that_biber_or_bibtex_cannot_read() {
    assert_eq!(
        wrong("@misc{O'Neill, title = {A}, author = {M. Halle, J. Bresnan, and G. Miller}, year = 2000}"),
        [
            "warning V050 1:7 `O'Neill`: biber does not read the key `O'Neill`, since it has a `'`",
            "error V064 1:39 `M. Halle, J. Bresnan,`: names stand apart by `,` here, which parts the family name from the \
             given names",
        ]
    );
    let unknown = "@misc{k, title = {A}, author = {Doe, J.} # und # {Roe, M.} # und # {Poe, E.}, year = 2000}";
    assert!(wrong(unknown).iter().all(|line| line.starts_with("error V057")), "nothing follows from an unknown macro");
}

#[test]
fn a_misspelt_field_that_an_entry_needs_is_said_once() {
    let entry = |author: &str, title: &str, year: &str| {
        wrong(&format!("@article{{k,\n{author} = {{Ada Lovelace}},\n{title} = {{T}},\n{year} = 1843}}"))
    };
    assert_eq!(entry("authors", "title", "year"), ["error V056 2:1 `authors`: the entry `k` has no author or editor"]);
    assert_eq!(entry("author", "titel", "year"), ["error V054 3:1 `titel`: the entry `k` has no title"]);
    assert_eq!(entry("author", "title", "yaer"), ["error V055 4:1 `yaer`: the entry `k` has no year or date"]);
    assert_eq!(entry("author", "title", "yearly"), ["error V055 1:10 `k`: the entry `k` has no year or date"]);
}

#[test]
fn words_that_are_no_badge_or_no_choice_are_told() {
    assert_eq!(
        wrong_article("badges = {Artifacts Available, functoinal}, selected = {ture}"),
        [
            "error V062 2:32 `functoinal`: `functoinal` is no badge",
            "error V062 2:57 `ture`: `ture` is neither `true` nor `false`"
        ]
    );
    let badges = article("badges = {Results Reproduced; Artifacts Available, Available}").badges;
    assert_eq!(badges.iter().map(|badge| badge.word()).collect::<Vec<_>>(), ["available", "reproduced"]);
    assert!(!article("selected = {no}").selected);
}
