//! A line of text with markup, such as a title.

use maud::{Markup, html};
use vitae_profile::{RichText, Run, Style};

/// The line as phrasing content.
pub(crate) fn rich(text: &RichText) -> Markup {
    html! { @for run in text.runs() { (set(run)) } }
}

fn set(run: &Run) -> Markup {
    let Run { text, style: _, verbatim: _ } = run;
    html! {
        @match run.look() {
            Style::Plain => { (text) }
            Style::Emphasis => { em { (text) } }
            Style::Strong => { strong { (text) } }
            Style::Code => { code { (text) } }
            Style::SmallCaps => { span.caps { (text) } }
            Style::Superscript => { sup { (text) } }
            Style::Subscript => { sub { (text) } }
            Style::Math => { i { (text) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use vitae_profile::{RichText, Run, Style};

    use super::rich;

    #[test]
    fn markup_becomes_elements_and_text_is_escaped() {
        let run = |text: &'static str, style| Run { text: Cow::Borrowed(text), style, verbatim: false };
        let text = RichText::from_runs(vec![
            run("a < b ", Style::Plain),
            run("O", Style::Math),
            run("2", Style::Superscript),
            run("μ", Style::Math),
            run("x", Style::Code),
        ]);
        assert_eq!(rich(&text).into_string(), "a &lt; b <i>O</i><sup>2</sup>μ<code>x</code>");
    }
}
