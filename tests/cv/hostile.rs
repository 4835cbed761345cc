//! Text that is markup somewhere comes out as the text that it is.

use super::reading::{file, profile, text_of_html};

/// What HTML, Typst, Markdown and YAML would each make something of.
const HOSTILE: &str =
    "#set page() @ref $x$ \\n <b>&amp;</b> *a* _b_ `c` [d](e) {f} -- ... // /* */ ~ = + \"q\" 'r' : | %";
const SCRIPTS: &str = "Αιμίλιος الخوارزمي 王小明 🦀 é";

fn vitae() -> vitae::Profile {
    let text = HOSTILE.replace('\\', "\\\\").replace('"', "\\\"");
    profile(&format!(
        "owner me {{ name: \"{text}\" }} organization org {{ name: \"{SCRIPTS}\" }}
         education {{ degree: \"{text}\", at: org, dates: 2018..2020, topic: \"{text}\" }}
         cv {{ title: \"{text}\", summary: \"{text}\" }}"
    ))
}

#[test]
fn html_says_it_as_it_is() {
    let html = file(&vitae(), "cv/index.html");
    let text = text_of_html(&html);
    assert_eq!(text.matches(HOSTILE).count(), 5, "{text}");
    assert!(text.contains(SCRIPTS));
    assert!(!html.contains("<b>"));
}

#[test]
fn typst_is_told_that_it_is_text() {
    let typst = file(&vitae(), "cv.typ");
    let escaped = r#"\#set page() \@ref \$x\$ \\n \<b\>&amp;\</b\> \*a\* \_b\_ \`c\` \[d\](e) {f} \-\- \.\.\. \/\/ \/\* \*/ \~ = + "q" 'r' : | %"#;
    assert!(typst.contains(&format!("topic\", value: [{escaped}]").replace("topic", "Topic")), "{}", topic(&typst));
    assert!(typst.contains(&format!("name: \"{}\"", HOSTILE.replace('\\', "\\\\").replace('"', "\\\""))));
    assert!(typst.contains(&format!("place: [{SCRIPTS}]")));
}

#[test]
fn rendercv_is_told_that_it_is_text() {
    let yaml = file(&vitae(), "rendercv.yaml");
    assert!(
        yaml.contains("Topic: #\u{2060}set page() @ref $\u{2060}x$ \\\\\\\\n <\u{2060}b>&\u{2060}amp;<\u{2060}/b>"),
        "{yaml}"
    );
    assert!(yaml.contains(SCRIPTS));
}

fn topic(typst: &str) -> &str {
    typst.lines().find(|line| line.contains("Topic")).unwrap()
}
