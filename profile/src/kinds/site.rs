//! The site as such.

use crate::choice::choice;
use crate::kind::kind;
use crate::{Color, HomeSection, Image, LanguageTag, List, Phrase, Url};

kind! {
    /// The site as such: its address and its looks.
    ///
    /// ```text
    /// site { url: "https://www.example.org/", accent: "#0b5394" }
    /// ```
    #[kind(site, id = None, prose = Note, shown = Home)]
    pub struct Site {
        /// Where the site is published. The path counts: a site at `https://user.github.io/site/` links within `/site/`.
        ///
        /// Example: `url: "https://www.example.org/"`
        #[shows(Data)]
        pub url: Url,
        /// The name of the site, in the title of every page. Without it, the owner's name.
        ///
        /// Example: `title: "Ada Lovelace"`
        #[shows(Page)]
        pub title: Option<Phrase>,
        /// One sentence for search engines and link previews. Without it, it is made of the owner's role and interests.
        ///
        /// Example: `description: "Operating systems research"`
        #[shows(Data)]
        pub description: Option<Phrase>,
        /// The language that the site is written in, as a BCP 47 tag. Without it, English.
        ///
        /// Example: `language: "en"`
        #[shows(Data)]
        pub language: Option<LanguageTag>,
        /// The colour of links and marks in the light theme. It must have a contrast of 4.5 to white.
        ///
        /// Example: `accent: "#0b5394"`
        #[shows(Setting)]
        pub accent: Option<Color>,
        /// The same in the dark theme. Without it, the accent made lighter until it can be read.
        ///
        /// Example: `accent_dark: "#7fb2e5"`
        #[shows(Setting)]
        pub accent_dark: Option<Color>,
        /// The typeface, of those that readers have on their machines. Without it, `sans`.
        ///
        /// Example: `font: serif`
        #[shows(Setting)]
        pub font: Option<FontStack>,
        /// How much space there is between things. Without it, `comfortable`.
        ///
        /// Example: `density: compact`
        #[shows(Setting)]
        pub density: Option<Density>,
        /// The corners of pictures and boxes. Without it, `round`.
        ///
        /// Example: `corner: square`
        #[shows(Setting)]
        pub corner: Option<Corner>,
        /// The sections of the home page, in their order. Without it, all that have something in them.
        ///
        /// Example: `home: [news, publications, projects, contact]`
        #[shows(Setting)]
        pub home: List<HomeSection>,
        /// The picture that link previews show.
        ///
        /// Example: `image: image("card.png", alt: "A lighthouse")`
        #[shows(Data)]
        pub image: Option<Image>,
        /// Where the source of the site can be seen.
        ///
        /// Example: `source: "https://github.com/ada/homepage"`
        #[shows(Page)]
        pub source: Option<Url>,
        /// How many bytes a page may have, compressed. A page above it fails the build; without the key it is a warning
        /// at 14600, which is what a server can send at once.
        ///
        /// Example: `budget: 14600`
        #[shows(Setting)]
        pub budget: Option<u32>,
    }
}

choice! {
    /// A typeface that needs no download.
    pub enum FontStack {
        /// The system's typeface for reading on screens.
        Sans = "sans",
        /// A typeface with serifs, as in a book.
        Serif = "serif",
        /// A humanist sans serif.
        Humanist = "humanist",
        /// A typeface of fixed width.
        Mono = "mono",
    }
}

choice! {
    /// How much space there is between things.
    pub enum Density {
        /// Room to breathe.
        Comfortable = "comfortable",
        /// More on a screen.
        Compact = "compact",
    }
}

choice! {
    /// The corners of pictures and boxes.
    pub enum Corner {
        /// Rounded a little.
        Round = "round",
        /// Not rounded.
        Square = "square",
    }
}
