//! The program `cargo-vitae`.

use std::process::ExitCode;

fn main() -> ExitCode {
    cargo_vitae::run(std::env::args_os())
}
