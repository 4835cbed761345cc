//! Where a token stands: in which file of a profile, and where in that.

/// The place of a token.
#[derive(Clone, Copy, Debug)]
pub struct Span {
    file: usize,
    token: proc_macro2::Span,
}

impl Span {
    /// The place `token` in the file with this number. 0 is the file of the call that is being read.
    pub fn new(file: usize, token: proc_macro2::Span) -> Self {
        Self { file, token }
    }

    /// The call that is being read, as such.
    pub fn call_site() -> Self {
        Self::new(0, proc_macro2::Span::call_site())
    }

    /// The number of the file.
    pub fn file(self) -> usize {
        self.file
    }

    /// The place in the file.
    pub fn token(self) -> proc_macro2::Span {
        self.token
    }
}
