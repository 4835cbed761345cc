//! Prints as many made-up entries of a bibliography as the first argument says: the same ones each time, and of the
//! mix that real files have (kinds, accents, long author lists, abstracts for every other one).
//!
//! A program of one file: `rustc --edition 2024 -O generate.rs && ./generate 1000`.

use std::fmt::Write as _;
use std::io::{self, Write as _};

const FAMILIES: [&str; 16] = [
    "Lovelace",
    "Babbage",
    "Hopper",
    "Turing",
    "von Neumann",
    "G{\\\"o}del",
    "Erd{\\H{o}}s",
    "Noether",
    "Kovalevska{\\'i}a",
    "Dijkstra",
    "Liskov",
    "{\\O}re",
    "Perlman",
    "Allen",
    "Lamport",
    "Keller",
];
const GIVEN: [&str; 12] =
    ["Ada", "Charles", "Grace", "Alan", "John", "Kurt", "P{\\'a}l", "Emmy", "Sofia", "Edsger W.", "Barbara", "Radia"];
const WORDS: [&str; 24] = [
    "memory",
    "persistent",
    "snapshots",
    "for",
    "distributed",
    "systems",
    "with",
    "bounded",
    "latency",
    "and",
    "a",
    "proof",
    "of",
    "their",
    "consistency",
    "under",
    "failures",
    "on",
    "modern",
    "hardware",
    "storage",
    "kernels",
    "networks",
    "compilers",
];
const VENUES: [&str; 5] = [
    "Proceedings of the Symposium on Operating Systems Principles",
    "Proceedings of the Conference on Programming Languages",
    "Proceedings of the Workshop on Hot Topics",
    "Transactions on Computer Systems",
    "Journal of the Society of Engines",
];

/// A generator of numbers that look random and are the same on every machine.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % bound
    }

    fn one_of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.below(choices.len())]
    }

    fn sentence(&mut self, words: usize) -> String {
        let words: Vec<&str> = (0..words).map(|_| self.one_of(&WORDS)).collect();
        words.join(" ")
    }
}

fn main() -> io::Result<()> {
    let count = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(1_000);
    let mut numbers = Numbers(2_024);
    let mut out = io::BufWriter::new(io::stdout());
    for index in 0..count {
        out.write_all(entry(index, &mut numbers).as_bytes())?;
    }
    out.flush()
}

/// One entry. Its title ends in its number, so that no two are the same work.
fn entry(index: usize, numbers: &mut Numbers) -> String {
    let (kind, venue) = match index % 5 {
        0 => ("article", "journal"),
        4 => ("techreport", "institution"),
        _ => ("inproceedings", "booktitle"),
    };
    let authors: Vec<String> = (0..2 + numbers.below(5))
        .map(|_| format!("{}, {}", numbers.one_of(&FAMILIES), numbers.one_of(&GIVEN)))
        .collect();
    let title_words = 4 + numbers.below(7);
    let mut text = format!("@{kind}{{generated{index},\n");
    let mut field = |key: &str, value: &str| {
        let _ = writeln!(text, "  {key} = {{{value}}},");
    };
    field("author", &authors.join(" and "));
    field("title", &format!("{{Engine}} {}, part {index}", numbers.sentence(title_words)));
    field(venue, numbers.one_of(&VENUES));
    field("year", &(1990 + numbers.below(35)).to_string());
    let first_page = 1 + numbers.below(900);
    field("pages", &format!("{first_page}--{}", first_page + 12));
    if index % 3 != 0 {
        field("doi", &format!("10.5555/{}.{index}", 1_000_000 + index));
    }
    if index % 2 == 0 {
        field("abstract", &format!("We study {}.", numbers.sentence(90)));
    }
    text.push_str("}\n\n");
    text
}
