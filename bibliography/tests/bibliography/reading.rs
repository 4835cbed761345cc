//! What BibTeX and BibLaTeX can say.

use vitae_profile::Link;

use crate::{article, marked, names, only, read_bytes, sound, title, wrong, wrong_article};

#[test]
fn every_form_of_value_is_joined() {
    let publication = only(
        "@string{acm = \"ACM\" # { Press}}\n@STRING(sig = {SIG})\n\
         @inproceedings(k, author = \"Ada {\\\"U}. Lovelace\" # { and } # \"Charles Babbage\",\n\
         title = {A {\"}quoted{\"} thing}, booktitle = Sig # {PLAN} , year = 1843, publisher = acm)",
    );
    assert_eq!(names(&publication), ["Ada Ü.||Lovelace|", "Charles||Babbage|"]);
    assert_eq!(publication.title.plain(), "A \"quoted\" thing");
    assert_eq!(publication.venue.unwrap().plain(), "SIGPLAN");
    assert_eq!(publication.publisher.as_deref(), Some("ACM Press"));
}

#[test]
fn accents_and_symbols() {
    for (latex, text) in [
        ("{\\\"U}ber W{\\\"a}rme", "Über Wärme"),
        ("Jos\\'e Jos\\'{e} Jos{\\'e} Jos{\\'{e}}", "José José José José"),
        (
            "\\'{\\i} \\'\\i \\v{c}\\v c \\c{c} \\H{o} \\k{a} \\r{a} \\u{g} \\.z \\=o \\d{s} \\b{b}",
            "í íčč ç ő ą å ğ ż ō ṣ ḇ",
        ),
        ("\\o\\O \\l \\L{} \\ss{} \\ae\\AE\\oe \\aa \\dh \\th \\dj \\ng", "øØłŁ ß æÆœåðþđŋ"),
        ("Aks{\\i}n, B{\\\"u}y{\\\"u}kg{\\\"u}ng{\\\"o}r", "Aksın, Büyükgüngör"),
        ("A--B---C ``quoted'' `single' it's 5.2~nm", "A–B—C “quoted” ‘single’ it's 5.2\u{a0}nm"),
        ("50\\% \\& \\$5 \\#1 a\\_b \\{x\\}", "50% & $5 #1 a_b {x}"),
        ("\\LaTeX\\ and {\\TeX} and \\textregistered{} \\textendash{} and\\slash or", "LaTeX and TeX and ® – and/or"),
        ("\\mkbibquote{Intention} \\enquote{x}", "“Intention” “x”"),
        ("a\\-b \\url{https://x.org/~a_b}", "ab https://x.org/~a_b"),
    ] {
        assert_eq!(title(latex).replace(['{', '}'], ""), text.replace(['{', '}'], ""), "{latex}");
    }
}

#[test]
fn markup_and_protected_case() {
    assert_eq!(title("The {LaTeX} \\emph{of {\\TeX}}"), "The {LaTeX} *of TeX*");
    assert_eq!(
        title("\\textbf{a} \\texttt{b} \\textsc{c} {\\em d} \\textsuperscript{e}\\textsubscript{f}"),
        "**a** [b] <c> *d* ^(e)_(f)"
    );
    assert_eq!(title("{\\\"U}ber {{\\\"U}ber}"), "Über {Über}");
    assert_eq!(title("Ia\\textcommabelow{s}i"), "Iași");
}

#[test]
fn formulas_become_characters() {
    for (latex, text) in [
        ("$\\mu$Checkpoints", "$μ$Checkpoints"),
        ("An {$O(n \\log n / \\! \\log\\log n)$} Algorithm", "An {$O(n log n /  loglog n)$} Algorithm"),
        ("$x^2$ and $H_{2}O$ and 11$^{th}$", "$x$^(2) and $H$_(2)$O$ and 11^(th)"),
        ("$\\alpha \\leq \\frac{1}{2}$", "$α≤ 1/2$"),
        ("\\ensuremath{\\beta}-decay, \\(\\mathbb{R}^n\\)", "$β$-decay, $ℝ$^(n)"),
        ("$\\bar{B} \\to D^{(*)}\\tau\\nu$", "$B̄ →D$^((∗))$τν$"),
    ] {
        assert_eq!(title(latex).replace(' ', ""), text.replace(' ', ""), "{latex}");
    }
}

#[test]
fn dates_of_every_precision() {
    for (fields, date) in [
        ("year = 2021", "2021"),
        ("year = {2021}, month = oct", "2021-10"),
        ("year = 2021, month = {October}", "2021-10"),
        ("year = 2021, month = 10", "2021-10"),
        ("year = 2021, month = \"10~\" # jan", "2021-01-10"),
        ("year = 2021, month = jun # \"-\" # aug", "2021-06"),
        ("date = {2021-10-25}", "2021-10-25"),
        ("date = {2021-10-25/2021-10-28}", "2021-10-25"),
        ("year = 2021, month = {Spring}", "2021"),
    ] {
        assert_eq!(only(&format!("@misc{{k, title = {{T}}, {fields}}}")).date.to_string(), date, "{fields}");
    }
    let redefined = only("@string{jul = {lipiec}} @misc{k, title = {T}, year = 2000, month = jul}");
    assert_eq!(redefined.date.to_string(), "2000-07");
}

#[test]
fn identifiers_as_exports_write_them() {
    for doi in [
        "10.1103/PhysRev.47.777",
        "https://doi.org/10.1103/PhysRev.47.777",
        "http://dx.doi.org/10.1103/PhysRev.47.777",
        "doi:10.1103/PhysRev.47.777",
        "http://doi.acm.org/10.1103/PhysRev.47.777",
    ] {
        assert_eq!(article(&format!("doi = {{{doi}}}")).doi.unwrap().as_str(), "10.1103/PhysRev.47.777");
    }
    assert_eq!(
        article("doi = {10.1007/978-3-030-02465-9{\\_}12}").doi.unwrap().as_str(),
        "10.1007/978-3-030-02465-9_12"
    );
    for arxiv in [
        "eprint = {2105.01234}, archiveprefix = {arXiv}",
        "eprint = {arXiv:2105.01234}",
        "eprint = {https://arxiv.org/abs/2105.01234}, eprinttype = {arxiv}",
        "journal = {arXiv preprint arXiv:2105.01234}",
        "journal = {CoRR}, volume = {abs/2105.01234}",
        "doi = {10.48550/arXiv.2105.01234}",
        "url = {https://arxiv.org/abs/2105.01234}",
    ] {
        assert_eq!(article(arxiv).arxiv.unwrap().as_str(), "2105.01234", "{arxiv}");
    }
    let old = article("eprint = {9711200}, archiveprefix = {arXiv}, primaryclass = {hep-th}");
    assert_eq!(old.arxiv.unwrap().as_str(), "hep-th/9711200");
    assert!(article("eprint = {12345}, eprinttype = {pubmed}").arxiv.is_none());
    assert_eq!(article("isbn = {0-201-13448-9 (pbk.)}").isbn.unwrap().as_str(), "0-201-13448-9");
    let misplaced = article("isbn = {0092-8674 (Print)}");
    assert_eq!((misplaced.isbn, misplaced.issn.unwrap().as_str()), (None, "0092-8674"));
    assert!(misplaced.bibtex.unwrap().contains("issn = {0092-8674}"));
    assert_eq!(article("url = {http://x.org/a;\n  http://x.org/b}").url.unwrap().as_str(), "http://x.org/a");
    assert_eq!(article("issn = {00189162}").issn.unwrap().as_str(), "0018-9162");
}

#[test]
fn what_a_homepage_adds_is_read() {
    let publication = article(
        "pdf = {https://x.org/a.pdf}, code = {https://x.org/c}, slides = {https://x.org/s}, html = {https://x.org/h}, \
         supp = {https://x.org/u}, badges = {Available, Functional}, award_name = {Best Paper}, selected = {true}, \
         abbr = {ABC}, keywords = {one, two; one}, abstract = {We use \\emph{a_b} at 5\\%.}, video = {https://x.org/v}",
    );
    let shown = |link: &Option<Link>| format!("{link:?}");
    for (link, part) in [
        (&publication.pdf, "a.pdf"),
        (&publication.code, "/c"),
        (&publication.slides, "/s"),
        (&publication.website, "/h"),
        (&publication.supplement, "/u"),
        (&publication.video, "/v"),
    ] {
        assert!(shown(link).contains(part), "{part}");
    }
    assert_eq!(publication.badges.iter().map(|badge| badge.word()).collect::<Vec<_>>(), ["available", "functional"]);
    assert_eq!(publication.award.as_deref(), Some("Best Paper"));
    assert_eq!(publication.short.as_deref(), Some("ABC"));
    assert!(publication.selected);
    assert_eq!(publication.keywords.iter().map(|keyword| &**keyword).collect::<Vec<_>>(), ["one", "two"]);
    assert_eq!(publication.prose.markdown, "We use *a\\_b* at 5%.");
}

#[test]
fn private_fields_of_other_programs_are_ignored_without_a_word() {
    article(
        "file = {:C\\:\\\\Users\\\\a.pdf:PDF}, mendeley-groups = {a}, bdsk-url-1 = {x}, adsurl = {x}, adsnote = {x}, \
         biburl = {x}, bibsource = {x}, timestamp = {x}, slaccitation = {x}, reportnumber = {x}, groups = {a}, \
         owner = {me}, date-added = {2009-02-23 04:41:08 +0100}, annotation = {\\unknown}, bibtex_show = {true}, \
         google_scholar_id = {x}, altmetric = {1}, langid = {english}, x-fetchedfrom = {x}",
    );
}

#[test]
fn children_inherit_from_their_parents() {
    let entries = sound(
        "@inproceedings{child, crossref = {parent}, author = {Ada Lovelace}, title = {Paper}, pages = {1-2}}\n\
         @xdata{common, publisher = {ACM}, location = {Paris}}\n\
         @proceedings{parent, title = {Proceedings}, subtitle = {A Meeting}, year = 1843, editor = {Charles Babbage}, \
         xdata = {common}, doi = {10.1145/1234.5}}",
    );
    let child = &entries[0].publication;
    assert_eq!(child.title.plain(), "Paper");
    assert_eq!(child.venue.as_ref().unwrap().plain(), "Proceedings: A Meeting");
    assert_eq!((child.date.year(), child.publisher.as_deref()), (1843, Some("ACM")));
    assert_eq!(child.editors[0].name.family, "Babbage");
    assert_eq!(child.pages.as_deref(), Some("1–2"));
    assert!(child.doi.is_none(), "the DOI of the proceedings is not that of the paper");
}

#[test]
fn journals_of_astronomy_and_macros_of_the_preamble_are_known() {
    let macros = article("journal = {\\apj}");
    assert_eq!(macros.venue.unwrap().plain(), "The Astrophysical Journal");
    assert!(macros.bibtex.unwrap().contains("journal = {The Astrophysical Journal}"));
    assert_eq!(article("journal = mnras").venue.unwrap().plain(), "Monthly Notices of the Royal Astronomical Society");
    let defined = only(
        "@preamble{ \"\\newcommand{\\noopsort}[1]{} \" # \"\\newcommand{\\swap}[2]{#2#1}\" }\n\
         @misc{k, title = {\\swap{b}{a}}, year = {{\\noopsort{1973}}1968}}",
    );
    assert_eq!((defined.title.plain(), defined.date.year()), ("ab".to_owned(), 1968));
    assert!(!defined.bibtex.unwrap().contains("noopsort"));
    let soft = only(
        "@preamble{ \"\\ifx \\undefined \\cprime \\def \\cprime {$\\mathsurround=0pt '$}\\fi\" }\n\
         @misc{k, author = {A. I. Mal{\\cprime}tsev}, title = {T}, year = 1968}",
    );
    assert_eq!(names(&soft), ["A. I.||Mal′tsev|"]);
}

#[test]
fn what_is_no_entry_is_passed_over() {
    let text = "---\n---\n% @article{commented, title = {No}}\nSome words, {braces} and me@example.org.\n\
                @comment{jabref-meta: x:\\\\;} @Preamble{preamble}\n@comment{@article{old, title = {No}}}\n\
                @misc{k, title = {T}, % a remark with a { brace and a \" quote\n year = 2000, % more\n}\ntrailing text";
    let (reading, diagnostics) = read_bytes(text.as_bytes(), false, &[]);
    assert_eq!((reading.found, reading.entries.len(), diagnostics.len()), (1, 1, 0));
}

#[test]
fn an_entry_knows_where_it_stands() {
    let entries = sound("\n\n@misc{k, title = {T}, year = 2000}");
    let place = entries[0].source.place();
    assert_eq!((place.line, place.column, place.width), (3, 7, 1));
    assert_eq!(entries[0].publication.source.as_deref(), Some("a.bib:3"));
    assert_eq!(marked(&entries[0].publication.title), "T");
}

#[test]
fn formulas_keep_their_meaning() {
    for (latex, text) in [
        ("$2^{2^n}$", "$2$^(2^n)"),
        ("$a_{i_{j+1}}$", "$a$_(i_(j+1))"),
        ("$\\frac{x^2}{y_1 + 1}$", "$(x²)/(y₁ + 1)$"),
        ("$\\sqrt[3]{2}$ $\\sqrt[n]{x + 1}$", "$∛2$ ^(n)$√(x + 1)$"),
        ("$\\widehat{ab}$ $\\hat{a}$", "$(ab)\u{302}$ $â$"),
        ("$x \\equiv 1 \\pmod{p}$", "$x ≡ 1  (mod p)$"),
        ("10\\textsuperscript{5} 11$\\sp{th}$ H$\\sb{2}$O", "10^(5) 11^(th) H_(2)O"),
        ("$a\\kern-.1em b$ c\\hskip 1em plus", "$ab$ c plus"),
    ] {
        assert_eq!(title(latex).replace("  ", " "), text.replace("  ", " "), "{latex}");
    }
    for unknown in ["$\\begin{pmatrix}a & b\\end{pmatrix}$", "${n \\choose k}$", "$a \\over b$"] {
        let wrong = wrong(&format!("@misc{{k, title = {{{unknown}}}, year = 2000}}"));
        assert!(!wrong.is_empty() && wrong.iter().all(|line| line.starts_with("error V058")), "{unknown}: {wrong:?}");
    }
}

#[test]
fn characters_by_their_numbers() {
    assert_eq!(title("K{\\accent23u}rkov\\'a G\\accent127odel \\char'46{} \\char\"41\\char66"), "Kůrková Gödel & AB");
    assert_eq!(title("\\begin{itemize} \\item one \\item two \\end{itemize}"), "• one • two");
    assert_eq!(title("\\htmladdnormallink{Text}{http://x.org} a\\hspace{1em}b"), "Text ab");
}

#[test]
fn single_fields_are_taken_from_others() {
    let text = "@xdata{big-press, publisher = {ACM}}\n\
                @book{k, author = {A. B}, title = {T}, year = 2000, publisher = {xdata=big-press-publisher}}";
    let publication = &sound(text)[0].publication;
    assert_eq!(publication.publisher.as_deref(), Some("ACM"));
    assert_eq!(
        wrong_article("publisher = {xdata=press-publisher}"),
        ["error V063 2:14 `xdata=press-publisher`: `press-publisher` is no field of an entry in this file"]
    );
}

#[test]
fn a_chain_that_is_too_long_is_told_of_once() {
    let entry = |number: u32| {
        format!(
            "@book{{b{number}, author = {{A. B}}, title = {{T{number}}}, year = 2000, crossref = {{b{}}}}}\n",
            number + 1
        )
    };
    let text: String = (0..100).map(entry).collect();
    let text = format!("{text}@book{{b100, author = {{A. B}}, title = {{T}}, year = 2000}}");
    assert_eq!(
        wrong(&text),
        ["error V063 33:69 `b33`: `crossref` leads over more than 32 entries, and so do 67 others"]
    );
}

#[test]
fn a_paper_has_not_the_links_of_its_proceedings() {
    let text = "@inproceedings{k, author = {A. B}, title = {T}, crossref = {p}}\n\
                @proceedings{p, title = {P}, year = 2000, html = {https://x.org/p}, blog = {https://x.org/b}}";
    let publication = &sound(text)[0].publication;
    assert_eq!((&publication.website, &publication.blog), (&None, &None));
    assert_eq!(publication.date.year(), 2000);
}
