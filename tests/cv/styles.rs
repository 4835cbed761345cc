//! The five styles of references, on one paper at a conference and one article.

use super::reading::{file, profile, text_of_html};

fn references(style: &str) -> String {
    let profile = profile(&format!(
        "owner emil {{ name: \"Emil Tsalapatis\" }}
         person hancock {{ name: \"Ryan Hancock\" }} person ali {{ name: \"Ali José Mashtizadeh\" }}
         publication aurora {{
             title: \"The Aurora Single Level Store\", authors: [emil, hancock, ali], kind: conference, venue: \"Symposium on Systems\",
             short: \"SOSP '21\", date: 2021-10, pages: \"788–803\", publisher: \"ACM\", doi: \"10.1145/3477132.3483563\",
             award: \"Best Paper\",
         }}
         publication notes {{
             title: \"Why stores?\", authors: [hancock, emil], kind: journal, venue: \"Stores\", date: 2020, volume: \"4\", issue: \"2\",
             pages: \"7\", url: \"https://x.org/notes\",
         }}
         cv {{ sections: [publications], style: {style} }}"
    ));
    let html = file(&profile, "cv/index.html");
    let list = |after: &str| html.split_once(after).unwrap().1.split_once("</ol>").unwrap().0.to_owned();
    let main = |list: String| text_of_html(&format!("<main>{list}</main>")).trim().to_owned();
    let journal = list("Journal Articles</h3>");
    let conference = list("Conference Papers</h3>");
    assert!(conference.contains("<strong>"), "the owner is not set apart");
    format!("{}\n{}", main(conference), main(journal))
}

#[test]
fn vitae() {
    assert_eq!(
        references("vitae"),
        "The Aurora Single Level Store. Emil Tsalapatis, Ryan Hancock, and Ali José Mashtizadeh. In Symposium on Systems \
         (SOSP '21), pages 788–803, ACM, October 2021. doi:10.1145/3477132.3483563. Best Paper.\n\
         Why stores? Ryan Hancock and Emil Tsalapatis. Stores, volume 4, number 2, page 7, 2020. x.org/notes."
    );
}

#[test]
fn ieee() {
    assert_eq!(
        references("ieee"),
        "E. Tsalapatis, R. Hancock, and A. J. Mashtizadeh, “The Aurora Single Level Store,” in Symposium on Systems \
         (SOSP '21), ACM, Oct. 2021, pp. 788–803, doi: 10.1145/3477132.3483563. Best Paper.\n\
         R. Hancock and E. Tsalapatis, “Why stores?” Stores, vol. 4, no. 2, 2020, p. 7, x.org/notes."
    );
}

#[test]
fn acm() {
    assert_eq!(
        references("acm"),
        "Emil Tsalapatis, Ryan Hancock, and Ali José Mashtizadeh. 2021. The Aurora Single Level Store. In Symposium on \
         Systems (SOSP '21), October 2021. ACM, 788–803. Best Paper. https://doi.org/10.1145/3477132.3483563\n\
         Ryan Hancock and Emil Tsalapatis. 2020. Why stores? Stores 4, 2. 7. https://x.org/notes"
    );
}

#[test]
fn apa() {
    assert_eq!(
        references("apa"),
        "Tsalapatis, E., Hancock, R., & Mashtizadeh, A. J. (2021, October). The Aurora Single Level Store. In Symposium on \
         Systems (SOSP '21) (pp. 788–803). ACM. Best Paper. https://doi.org/10.1145/3477132.3483563\n\
         Hancock, R., & Tsalapatis, E. (2020). Why stores? Stores, 4(2), 7. https://x.org/notes"
    );
}

#[test]
fn chicago() {
    assert_eq!(
        references("chicago"),
        "Tsalapatis, Emil, Ryan Hancock, and Ali José Mashtizadeh. 2021. “The Aurora Single Level Store.” In Symposium on \
         Systems (SOSP '21), 788–803, October 2021. ACM. Best Paper. https://doi.org/10.1145/3477132.3483563.\n\
         Hancock, Ryan, and Emil Tsalapatis. 2020. “Why stores?” Stores 4 (2): 7. https://x.org/notes."
    );
}
