//! The five styles of references, on what is no paper: books, theses, reports, chapters, programs.

use super::reading::{file, profile, text_of_html};

/// The references to a work in the five styles: Vitae's, IEEE, ACM, APA, Chicago.
fn references(work: &str) -> [String; 5] {
    ["vitae", "ieee", "acm", "apa", "chicago"].map(|style| {
        let profile = profile(&format!(
            "owner king {{ name: \"Ada King\" }} person berg {{ name: \"Jan van der Berg\" }}
             publication work {{ {work} }} cv {{ sections: [publications], style: {style} }}"
        ));
        let html = file(&profile, "cv/index.html");
        let list = html.split_once("</h3>").unwrap().1.split_once("</ol>").unwrap().0;
        text_of_html(&format!("<main>{list}</main>")).trim().to_owned()
    })
}

/// What is set in italics in the reference to a work.
fn italics(work: &str, style: &str) -> Vec<String> {
    let profile = profile(&format!(
        "owner king {{ name: \"Ada King\" }} publication work {{ {work} }}
         cv {{ sections: [publications], style: {style} }}"
    ));
    let html = file(&profile, "cv/index.html");
    let list = html.split_once("</h3>").unwrap().1.split_once("</ol>").unwrap().0;
    list.split("<em>").skip(1).map(|part| part.split_once("</em>").unwrap().0.to_owned()).collect()
}

#[test]
fn a_book_has_its_edition() {
    assert_eq!(
        references(
            "title: \"Stores at Work\", authors: [king], kind: book, date: 2006, edition: \"2\", volume: \"3\", publisher: \"Springer\""
        ),
        [
            "Stores at Work. Ada King. 2nd edition, volume 3, Springer, 2006.",
            "A. King, Stores at Work, 2nd ed., vol. 3, Springer, 2006.",
            "Ada King. 2006. Stores at Work (2nd ed.). Vol. 3. Springer.",
            "King, A. (2006). Stores at Work (2nd ed., Vol. 3). Springer.",
            "King, Ada. 2006. Stores at Work. 2nd ed. Vol. 3. Springer.",
        ]
    );
}

const EDITED: &str = "title: \"Stores of Today\", editors: [king, berg], kind: book, venue: \"LNCS\", date: 2006, volume: \"5\", \
     publisher: \"Springer\", authors: []";

#[test]
fn the_editors_of_a_volume_stand_first() {
    assert_eq!(
        references(EDITED),
        [
            "Stores of Today. Ada King and Jan van der Berg (editors). LNCS, volume 5, Springer, 2006.",
            "A. King and J. van der Berg, Eds., Stores of Today, LNCS, vol. 5, Springer, 2006.",
            "Ada King and Jan van der Berg (Eds.). 2006. Stores of Today. LNCS, Vol. 5. Springer.",
            "King, A., & van der Berg, J. (Eds.). (2006). Stores of Today. LNCS, Vol. 5. Springer.",
            "King, Ada, and Jan van der Berg, eds. 2006. Stores of Today. LNCS 5. Springer.",
        ]
    );
    let alone = EDITED.replace("[king, berg]", "[king]");
    for style in ["apa", "chicago", "ieee"] {
        assert_eq!(italics(&alone, style), ["Stores of Today", "LNCS"], "{style}");
    }
}

#[test]
fn a_thesis_says_of_which_degree_it_is() {
    assert_eq!(
        references(
            "title: \"On Stores\", authors: [king], kind: thesis, genre: \"PhD thesis\", date: 2021, publisher: \"University of X\""
        ),
        [
            "On Stores. Ada King. PhD thesis, University of X, 2021.",
            "A. King, “On Stores,” PhD thesis, University of X, 2021.",
            "Ada King. 2021. On Stores. PhD thesis. University of X.",
            "King, A. (2021). On Stores [PhD thesis, University of X].",
            "King, Ada. 2021. “On Stores.” PhD thesis, University of X.",
        ]
    );
}

#[test]
fn a_report_has_its_number() {
    assert_eq!(
        references(
            "title: \"On Stores\", authors: [king], kind: report, number: \"TR-1\", date: 2021, publisher: \"Lab\""
        ),
        [
            "On Stores. Ada King. Technical report TR-1, Lab, 2021.",
            "A. King, “On Stores,” Technical report TR-1, Lab, 2021.",
            "Ada King. 2021. On Stores. Technical report TR-1. Lab.",
            "King, A. (2021). On Stores (Technical report TR-1). Lab.",
            "King, Ada. 2021. On Stores. Technical report TR-1, Lab.",
        ]
    );
}

#[test]
fn the_editors_of_a_book_stand_behind_its_chapter() {
    assert_eq!(
        references(
            "title: \"Stores\", authors: [king], editors: [berg], kind: chapter, venue: \"The Book\", date: 2006, pages: \"5–8\", \
             publisher: \"Springer\""
        ),
        [
            "Stores. Ada King. In The Book, Jan van der Berg (editor), pages 5–8, Springer, 2006.",
            "A. King, “Stores,” in The Book, J. van der Berg, Ed., Springer, 2006, pp. 5–8.",
            "Ada King. 2006. Stores. In The Book, Jan van der Berg (Ed.). Springer, 5–8.",
            "King, A. (2006). Stores. In J. van der Berg (Ed.), The Book (pp. 5–8). Springer.",
            "King, Ada. 2006. “Stores.” In The Book, edited by Jan van der Berg, 5–8. Springer.",
        ]
    );
}

#[test]
fn a_program_has_its_version() {
    assert_eq!(
        references("title: \"Storekeeper\", authors: [king], kind: software, version: \"1.4\", date: 2021"),
        [
            "Storekeeper. Ada King. Version 1.4, 2021.",
            "A. King, “Storekeeper,” version 1.4, 2021.",
            "Ada King. 2021. Storekeeper (Version 1.4).",
            "King, A. (2021). Storekeeper (Version 1.4).",
            "King, Ada. 2021. Storekeeper. Version 1.4.",
        ]
    );
}

#[test]
fn a_work_by_nobody_begins_with_its_title() {
    assert_eq!(
        references("title: \"Storekeeper\", authors: [], kind: software, date: 2021"),
        [
            "Storekeeper. 2021.",
            "“Storekeeper,” 2021.",
            "Storekeeper. 2021.",
            "Storekeeper. (2021).",
            "Storekeeper. 2021.",
        ]
    );
}
