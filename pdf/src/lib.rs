//! From the Typst source of a curriculum vitae to a PDF, in-process and without a network.
//!
//! ```text
//! source --(fonts for its characters)--> World --typst--> pages --typst-pdf--> PDF/UA-1
//! ```
//!
//! The same source gives the same bytes: no time stamp, host name or random number is part of a PDF. Installed fonts
//! are used for characters that the built-in fonts lack, and only then.

#[cfg(feature = "typst")]
mod document;
#[cfg(feature = "typst")]
mod fonts;
#[cfg(feature = "typst")]
mod report;
#[cfg(feature = "fonts")]
pub mod sans;
#[cfg(feature = "typst")]
mod world;

#[cfg(feature = "typst")]
pub use document::{Pdf, pdf};
#[cfg(feature = "typst")]
pub use world::ReadFile;
