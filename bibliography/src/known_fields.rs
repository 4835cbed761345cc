//! The fields that are understood, those that other programs keep for themselves, and those that are misspelt.

use strsim::damerau_levenshtein;

/// Fields of BibTeX and BibLaTeX that say what the work is.
const BIBLIOGRAPHIC: &[&str] = &[
    "abstract",
    "address",
    "afterword",
    "annotation",
    "annotator",
    "annote",
    "archiveprefix",
    "articleno",
    "author",
    "bookauthor",
    "booksubtitle",
    "booktitle",
    "booktitleaddon",
    "chapter",
    "collaboration",
    "commentator",
    "crossref",
    "date",
    "day",
    "doi",
    "edition",
    "editor",
    "editora",
    "editorb",
    "editorc",
    "editortype",
    "eid",
    "entryset",
    "entrysubtype",
    "eprint",
    "eprintclass",
    "eprinttype",
    "eventdate",
    "eventtitle",
    "eventtitleaddon",
    "foreword",
    "holder",
    "howpublished",
    "institution",
    "introduction",
    "isbn",
    "isrn",
    "issn",
    "issue",
    "issuesubtitle",
    "issuetitle",
    "journal",
    "journalsubtitle",
    "journaltitle",
    "key",
    "keywords",
    "language",
    "location",
    "mainsubtitle",
    "maintitle",
    "maintitleaddon",
    "month",
    "nameaddon",
    "note",
    "number",
    "numpages",
    "organization",
    "origdate",
    "origlanguage",
    "origlocation",
    "origpublisher",
    "origtitle",
    "pages",
    "pagetotal",
    "part",
    "primaryclass",
    "publisher",
    "pubstate",
    "school",
    "series",
    "shortjournal",
    "subtitle",
    "title",
    "titleaddon",
    "translator",
    "type",
    "url",
    "urldate",
    "venue",
    "version",
    "volume",
    "volumes",
    "xdata",
    "xref",
    "year",
];

/// Fields that a homepage adds.
const HOMEPAGE: &[&str] = &[
    "abbr",
    "additional_info",
    "appendix",
    "artifact",
    "arxiv",
    "award",
    "award_name",
    "badges",
    "blog",
    "code",
    "data",
    "dataset",
    "demo",
    "github",
    "hal",
    "html",
    "kind",
    "pdf",
    "poster",
    "preview",
    "selected",
    "slides",
    "supp",
    "supplement",
    "video",
    "website",
];

/// Fields that reference managers, publishers and styles keep for themselves.
const PRIVATE: &[&str] = &[
    "abbreviation",
    "abstractnote",
    "acmid",
    "added-at",
    "address1",
    "adsnote",
    "adsurl",
    "affiliation",
    "altmetric",
    "archive",
    "archivelocation",
    "arxivid",
    "author_keywords",
    "authorizer",
    "bdsk-file-1",
    "bdsk-url-1",
    "bibbase_note",
    "bibkey",
    "bibsource",
    "bibtex_show",
    "biburl",
    "biorxiv",
    "bookpagination",
    "cited-by",
    "citedby",
    "citeulike",
    "coden",
    "comment",
    "comments",
    "copyright",
    "correspondence_address1",
    "country",
    "creationdate",
    "date-added",
    "date-modified",
    "dateadded",
    "datemodified",
    "description",
    "dimensions",
    "document_type",
    "editoratype",
    "editorbtype",
    "editorctype",
    "eissn",
    "enteredby",
    "eprintversion",
    "execute",
    "file",
    "folder",
    "foldername",
    "fjournal",
    "format",
    "funding",
    "gender",
    "google_scholar_id",
    "gps",
    "groups",
    "hal_id",
    "hal_version",
    "hidden",
    "hyphenation",
    "ids",
    "indexsorttitle",
    "indextitle",
    "inspirehep_id",
    "interhash",
    "intrahash",
    "issue_date",
    "issuedate",
    "isi",
    "jcode",
    "keyword",
    "keywords-plus",
    "label",
    "langid",
    "langidopts",
    "lastchecked",
    "lccn",
    "library",
    "local-url",
    "localfile",
    "meeting",
    "mendeley-groups",
    "mendeley-tags",
    "modificationdate",
    "month_numeric",
    "mrclass",
    "mrnumber",
    "notes",
    "mrreviewer",
    "nationality",
    "numberofcites",
    "numeric",
    "openaccess",
    "options",
    "orcid-numbers",
    "organizationtype",
    "origyear",
    "owner",
    "pagination",
    "paperid",
    "pmcid",
    "pmid",
    "ppn",
    "presort",
    "printed",
    "priority",
    "publication_type",
    "pubmedid",
    "qualityassured",
    "ranking",
    "rating",
    "read",
    "readstatus",
    "refid",
    "related",
    "relatedoptions",
    "relatedstring",
    "relatedtype",
    "relevance",
    "reportnumber",
    "repository",
    "researcherid",
    "review",
    "rights",
    "searched",
    "shelf",
    "shorthand",
    "shorthandintro",
    "shorttitle",
    "size",
    "slaccitation",
    "sortkey",
    "sortname",
    "sorttitle",
    "sortyear",
    "source",
    "support",
    "tags",
    "term",
    "tex",
    "theme",
    "thumbnail",
    "times-cited",
    "timestamp",
    "title_original",
    "topic",
    "uniqueid",
    "unique-id",
    "urlaccessdate",
    "useprefix",
    "usera",
    "userb",
    "userc",
    "userd",
    "usere",
    "userf",
    "username",
    "username:",
    "web-of-science-categories",
    "xref_",
    "year-published",
    "zblnumber",
    "zbl",
];

/// Whether the field is known, be it to us or as somebody's private one.
pub(crate) fn is_known_field(name: &str) -> bool {
    let name = name.split_once('+').map_or(name, |(name, _)| name);
    BIBLIOGRAPHIC.binary_search(&name).is_ok() || HOMEPAGE.contains(&name) || PRIVATE.contains(&name)
}

/// Whether the field says what the work is.
pub(crate) fn is_bibliographic(name: &str) -> bool {
    BIBLIOGRAPHIC.binary_search(&name).is_ok()
}

/// The field that was likely meant, if `name` is unknown and one typo away from one.
pub(crate) fn misspelt_field(name: &str) -> Option<&'static str> {
    if name.len() < 3 || is_known_field(name) {
        return None;
    }
    if let Some(short) = misspelt_short_field(name) {
        return Some(short);
    }
    // A numbered field is one of its own, and one with an `x` at an end was put aside.
    let aside = [name.strip_prefix('x'), name.strip_suffix('x'), name.strip_prefix('_'), name.strip_prefix('-')];
    if aside.into_iter().flatten().any(is_known_field) {
        return None;
    }
    BIBLIOGRAPHIC.iter().chain(HOMEPAGE).copied().find(|known| {
        known.len().min(name.len()) >= 4
            && known.len().abs_diff(name.len()) <= 1
            && damerau_levenshtein(known, name) == 1
            && !name.ends_with(|last: char| last.is_ascii_digit())
    })
}

/// Fields of three letters of which a slip is told from a word of somebody's own.
const SHORT: &[&str] = &["doi", "pdf", "url"];
/// Fields of four letters that are known without one of them.
const FOUR: &[&str] = &["date", "isbn", "issn", "note", "type", "year"];

/// The short field that was likely meant: two letters are swapped, one is written twice, or one of four is missing. Any
/// other letter makes another word of a word so short.
fn misspelt_short_field(name: &str) -> Option<&'static str> {
    let letters: Vec<char> = name.chars().collect();
    let without =
        |word: &str, at: usize| word.char_indices().filter(|(index, _)| *index != at).map(|(_, one)| one).collect();
    let mut shorter: Vec<String> = Vec::new();
    for (at, pair) in letters.windows(2).enumerate() {
        if let [left, right] = pair
            && left == right
        {
            shorter.push(without(name, at));
        }
    }
    let swapped =
        |known: &str| known.len() == name.len() && damerau_levenshtein(known, name) == 1 && same_letters(known, name);
    let slip = |known: &&&str| swapped(known) || shorter.iter().any(|word| word == **known);
    let missing = |known: &&&str| name.len() == 3 && (1..4).any(|at| without(known, at) == *name);
    SHORT.iter().find(slip).or_else(|| FOUR.iter().find(missing)).copied()
}

fn same_letters(left: &str, right: &str) -> bool {
    let sorted = |word: &str| {
        let mut bytes = word.as_bytes().to_vec();
        bytes.sort_unstable();
        bytes
    };
    sorted(left) == sorted(right)
}

#[cfg(test)]
mod tests {
    use super::{BIBLIOGRAPHIC, is_known_field, misspelt_field};

    #[test]
    fn the_table_is_sorted() {
        assert!(BIBLIOGRAPHIC.is_sorted());
    }

    #[test]
    fn one_typo_is_seen_and_private_fields_are_not() {
        assert_eq!(misspelt_field("editr"), Some("editor"));
        assert_eq!(misspelt_field("autor"), Some("author"));
        assert_eq!(misspelt_field("tilte"), Some("title"));
        assert_eq!(misspelt_field("mendeley-groups"), None);
        for (name, meant) in [("odi", "doi"), ("ulr", "url"), ("pdff", "pdf"), ("nte", "note"), ("dat", "date")] {
            assert_eq!(misspelt_field(name), Some(meant));
        }
        for name in ["uri", "urls", "da", "di", "id", "hl", "ate", "pdfs", "xurl", "ear", "abb", "log", "top", "rul3"] {
            assert_eq!(misspelt_field(name), None, "{name}");
        }
        assert_eq!(misspelt_field("x-color"), None);
        assert_eq!((misspelt_field("xnote"), misspelt_field("volumex")), (None, None));
        assert!(is_known_field("author+an"));
    }
}
