//! Items of the language as values, and their text.

mod ids;
mod item;
mod keyword;
mod literal;
mod value;
mod wrap;
mod write;

pub use ids::IdAllocator;
pub use item::{Item, set};
pub use keyword::is_keyword;
pub use literal::string_literal;
pub use value::Value;
pub use wrap::wrap_markdown;
pub use write::{LINE_WIDTH, Written, write_profile};

#[doc(hidden)]
pub use item::key_of;
