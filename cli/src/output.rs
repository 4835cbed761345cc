//! Standard output. A reader that closes the pipe is no error: `cargo vitae check | head` is a common thing to do.

use std::io::{self, ErrorKind, Write};

use anyhow::Context as _;

/// Prints text as it is.
pub(crate) fn print(text: &str) -> anyhow::Result<()> {
    write(&mut io::stdout().lock(), text)
}

/// Prints text with colours, if standard output is a terminal that shows them.
pub(crate) fn print_styled(text: &str) -> anyhow::Result<()> {
    write(&mut anstream::stdout().lock(), text)
}

fn write(output: &mut impl Write, text: &str) -> anyhow::Result<()> {
    match output.write_all(text.as_bytes()).and_then(|()| output.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error).context("cannot write to standard output"),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::io::{self, ErrorKind, Write};

    use super::write;

    struct Failing(ErrorKind);

    impl Write for Failing {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_reader_that_has_gone_is_no_error_and_a_full_disk_is() {
        assert!(write(&mut Failing(ErrorKind::BrokenPipe), "x").is_ok());
        assert!(write(&mut Failing(ErrorKind::StorageFull), "x").is_err());
    }
}
