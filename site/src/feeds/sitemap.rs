//! The list of pages for search engines ([sitemaps.org](https://www.sitemaps.org/protocol.html)).

use std::collections::HashMap;
use std::fmt::Write;

use vitae_profile::{Date, Precision, Ref};

use super::spelling::xml;
use crate::OutputFile;
use crate::address::Address;
use crate::plan::{Plan, SiteLanguage};

/// Lists every page that search engines may list.
pub(super) fn render(plan: &Plan, pages: &[OutputFile]) -> String {
    let dates = dates(plan);
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    let listed = pages.iter().filter(|page| is_listed(page)).map(|page| page.path.as_str());
    let mut listed: Vec<(String, &str)> = listed
        .map(|path| (plan.base().url(&Address::HOME.file(path.strip_suffix("index.html").unwrap_or(path))), path))
        .collect();
    listed.sort_unstable();
    for (url, path) in listed {
        let _ = write!(text, "<url><loc>{}</loc>", xml(&url));
        if let Some(date) = dates.get(path) {
            let _ = write!(text, "<lastmod>{date}</lastmod>");
        }
        text.push_str("</url>\n");
    }
    text.push_str("</urlset>\n");
    text
}

/// Whether a file is a page that does not ask search engines to leave it alone.
fn is_listed(file: &OutputFile) -> bool {
    let Some(text) = file.contents.text() else { return false };
    let is_page = file.path.rsplit_once('.').is_some_and(|(_, extension)| extension == "html");
    let mut head = text.split('<').take_while(|tag| !tag.starts_with("style"));
    is_page && !head.any(|tag| tag.starts_with("meta name=\"robots\" content=\"noindex\""))
}

/// When pages were last changed, where the content says so to the day.
fn dates(plan: &Plan) -> HashMap<String, Date> {
    static NEWS: Address = Address::NEWS;
    let profile = plan.profile;
    let to_the_day = |date: Date| (date.precision() == Precision::Day).then_some(date);
    let publications = (0..)
        .zip(profile.publications())
        .filter_map(|(index, item)| Some((plan.publication(Ref::lifted(index))?, to_the_day(item.date)?)));
    let latest = profile.news.iter().map(|news| news.date).max().and_then(to_the_day);
    let mut dated: Vec<(&Address, Date)> = publications.collect();
    dated.extend(latest.map(|latest| (&NEWS, latest)));
    let mut dates = HashMap::new();
    for language in SiteLanguage::all(profile) {
        dates.extend(dated.iter().map(|(address, date)| (language.locate(address).path(), *date)));
    }
    dates
}
