//! The parts of pages that an author may replace by their own.

use maud::Markup;

use super::home;
use crate::desk::Desk;
use crate::parts::menu::{footer, menu};

/// Renders a part of the page that the desk is for.
pub type RenderPart = fn(&Desk) -> Markup;

/// A part that an author may replace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The menu above every page.
    Menu,
    /// What the home page opens with: name, role, portrait and biography, the only `<h1>` among them.
    Opening,
    /// The line below every page.
    Footer,
}

/// How the replaceable parts are rendered.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Parts {
    pub(crate) menu: RenderPart,
    pub(crate) opening: RenderPart,
    pub(crate) footer: RenderPart,
}

impl Parts {
    /// The parts that Vitae brings along.
    pub(crate) const STANDARD: Self = Self { menu, opening: home::opening, footer };

    /// Has `part` rendered by `render`.
    pub(crate) fn put(&mut self, part: Part, render: RenderPart) {
        match part {
            Part::Menu => self.menu = render,
            Part::Opening => self.opening = render,
            Part::Footer => self.footer = render,
        }
    }
}
