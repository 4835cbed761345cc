//! What is compiled for rust-analyzer alone.

/// Something is wrong here, and the message says what to type. `docs/errors.md` explains every code.
#[doc(hidden)]
#[macro_export]
#[rustc_builtin_macro(compile_error)]
macro_rules! mistake {
    ($message:expr) => {};
}

/// The words of the language.
#[doc(hidden)]
#[allow(nonstandard_style)]
pub mod words {
    vitae_macro::words! {}
}
