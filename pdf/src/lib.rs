//! From Typst to PDF.
