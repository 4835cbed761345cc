//! Counts cases, and shows those that fail.

use std::fmt::Debug;
use std::process::ExitCode;

/// What became of the cases so far.
pub struct Outcome {
    filter: String,
    layout: &'static str,
    passed: usize,
    failed: usize,
}

impl Outcome {
    /// Runs the cases whose names contain `filter`.
    pub fn new(filter: String) -> Self {
        Self { filter, layout: "", passed: 0, failed: 0 }
    }

    /// The cases that follow are those of a layout.
    pub fn enter(&mut self, layout: &'static str) {
        self.layout = layout;
    }

    /// Whether the case `name` is wanted.
    pub fn wants(&self, name: &str) -> bool {
        format!("{name}, {}", self.layout).contains(&self.filter)
    }

    /// The case `name` passes if both are the same.
    #[expect(clippy::needless_pass_by_value, reason = "what is compared is made for it")]
    pub fn same<T: PartialEq + Debug>(&mut self, name: &str, expected: T, found: T) {
        let same = expected == found;
        self.holds(name, same, || format!("expected {expected:#?}\nfound    {found:#?}"));
    }

    /// The case `name` passes if `condition` holds.
    pub fn holds(&mut self, name: &str, condition: bool, explain: impl FnOnce() -> String) {
        if condition {
            self.passed += 1;
        } else {
            self.failed += 1;
            println!("FAILED {name}, {}\n{}\n", self.layout, explain());
        }
    }

    /// Says how many passed.
    pub fn finish(self) -> ExitCode {
        println!("{} passed, {} failed", self.passed, self.failed);
        if self.failed == 0 && self.passed > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}
