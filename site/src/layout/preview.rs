//! The picture that link previews show of a page: the author's, or a card that is drawn for the page.

use maud::{Markup, html};
use vitae_profile::{Alternative, Image, Owner};

use crate::layout::Document;
use crate::writer::PageWriter;
use crate::{Card, Contents};

/// A picture, by its whole URL.
pub(crate) struct Preview {
    url: String,
    width: u32,
    height: u32,
    alternative: Option<String>,
}

impl Preview {
    /// The picture of a page, the picture of the site, or a card if the site has such.
    pub(crate) fn of(writer: &PageWriter, document: &Document) -> Option<Self> {
        let own = [document.image, writer.plan().profile.site.image.as_ref()];
        match own.into_iter().flatten().find(|image| is_shown(image)) {
            Some(image) => Some(Self::of_image(writer, image)),
            None => Self::of_card(writer, document),
        }
    }

    fn of_image(writer: &PageWriter, image: &Image) -> Self {
        let Image { path, alternative, width, height } = image;
        let address = writer.plan().link_asset(path);
        let alternative = match alternative {
            Alternative::Text(text) => Some(text.to_string()),
            Alternative::Decorative => None,
        };
        Self { url: writer.plan().url(&address), width: *width, height: *height, alternative }
    }

    fn of_card(writer: &PageWriter, document: &Document) -> Option<Self> {
        let plan = writer.plan();
        // The folder belongs to the author's files.
        if !plan.extras().cards || !document.listed || writer.address().as_str().starts_with("assets/") {
            return None;
        }
        let Owner { name, .. } = &plan.profile.owner;
        let (title, name) = match &document.title {
            Some(title) => (title.clone(), name.to_string()),
            None => (plan.title().to_string(), occupation(writer)),
        };
        let said = [title.as_str(), name.as_str()].into_iter().filter(|words| !words.is_empty());
        let alternative = plan.words().commas(said);
        let base = plan.base();
        let address = format!("{}{}", base.host(), base.path()).trim_end_matches('/').to_owned();
        let card = Card { title, name, address, accent: plan.looks().theme.accent };
        let place = writer.address().card();
        plan.link_picture(&place, Contents::Card(card));
        let (width, height) = (Card::WIDTH, Card::HEIGHT);
        Some(Self { url: plan.url(&place), width, height, alternative: Some(alternative) })
    }

    /// What says so in the head of the page.
    pub(crate) fn elements(&self) -> Markup {
        let Self { url, width, height, alternative } = self;
        html! {
            meta property="og:image" content=(url);
            meta property="og:image:width" content=(width);
            meta property="og:image:height" content=(height);
            @if let Some(text) = alternative { meta property="og:image:alt" content=(text); }
        }
    }
}

/// Whether those who show previews show this picture. Nobody shows vectors.
fn is_shown(image: &Image) -> bool {
    image.path.extension() != "svg"
}

/// What the owner is, and where.
fn occupation(writer: &PageWriter) -> String {
    let profile = writer.plan().profile;
    let Owner { role, at, .. } = &profile.owner;
    let organization = at.and_then(|at| profile.organizations.get(at.index())).map(|at| &*at.name);
    writer.words().commas(role.as_deref().into_iter().chain(organization))
}
