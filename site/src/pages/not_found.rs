//! The page that a server shows where there is none. It may be shown at any address, so its links are whole paths.

use maud::html;

use crate::OutputFile;
use crate::address::Address;
use crate::layout::Document;
use crate::parts::menu::label;
use crate::plan::Plan;

/// Renders `404.html`.
pub(crate) fn render(plan: &Plan) -> Vec<OutputFile> {
    let desk = plan.desk(Address::NOT_FOUND);
    let main = html! {
        p.kicker { "404" }
        h1 { "There is no such page" }
        p.lead { "It may have moved, or the address may be mistyped. What there is:" }
        ul.ways {
            li { a href=(desk.relative(&Address::HOME, None)) { "Home" } }
            @for (section, address) in plan.sections() {
                li { a href=(desk.relative(address, None)) { (label(*section)) } }
            }
        }
    };
    let document =
        Document { listed: false, ..Document::new("Page not found", "There is no page at this address.", main) };
    vec![desk.publish(&document)]
}
