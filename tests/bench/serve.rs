//! How long `cargo vitae serve` takes from the write of a file to the new bytes on the wire, over HTTP.
//!
//! Makes a site of as many publications as the second argument says, starts the program that the first names, and edits
//! the profile and the bibliography as often as the third says (1,000), at random: some edits break the content, some
//! files are written in halves, some are put in place by renaming. After each good edit the page must show it, and no
//! page may be stale. Says the median and the 99th percentile, and how much the program's memory grew.
//!
//! Run by `tests/bench/serve`.

use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

/// How long a page may take before it counts as stale.
const STALE: Duration = Duration::from_secs(10);

/// A generator of numbers that look random and are the same on every machine.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % bound
    }
}

/// Ends the program when it is dropped.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn profile(mark: usize) -> String {
    format!(
        "pub static PROFILE: vitae::Profile = vitae::profile! {{\n    site {{ url: \"https://ada.example.org/\" }}\n    \
         /// I build engines, and this is word mark{mark}x.\n    owner ada {{ name: \"Ada Lovelace\", role: \"Analyst\" }}\n    \
         bibliography \"publications.bib\" {{ others, selected: [generated0] }}\n}};\n"
    )
}

fn get(port: u16, path: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_nodelay(true).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// The memory that a program holds, in kilobytes.
fn memory(id: u32) -> usize {
    let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

/// The time that a program has used processors for, in milliseconds.
fn processor_time(id: u32) -> f64 {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks = |at: usize| fields.get(at).and_then(|ticks| ticks.parse::<f64>().ok()).unwrap_or(0.0);
    (ticks(11) + ticks(12)) * 10.0
}

/// Waits for the next state, and says how many errors it has.
fn next(events: &mut BufReader<TcpStream>) -> usize {
    let mut line = String::new();
    loop {
        line.clear();
        assert_ne!(events.read_line(&mut line).unwrap(), 0, "the program has ended");
        if line.starts_with("data: ") {
            return line.matches("\"severity\"").count();
        }
    }
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let program = arguments.next().expect("the program");
    let count: usize = arguments.next().and_then(|count| count.parse().ok()).unwrap_or(100);
    let edits: usize = arguments.next().and_then(|edits| edits.parse().ok()).unwrap_or(1_000);
    let bibliography = {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).unwrap();
        text
    };
    let root = std::env::temp_dir().join(format!("vitae-serve-{}", std::process::id()));
    let content = root.join("content");
    fs::create_dir_all(&content).unwrap();
    fs::write(root.join("Cargo.toml"), "[package]\nname = \"me\"\n").unwrap();
    fs::write(content.join("profile.rs"), profile(0)).unwrap();
    fs::write(content.join("publications.bib"), &bibliography).unwrap();
    let verdict = measure(&program, &root, &content, &bibliography, count, edits);
    fs::remove_dir_all(&root).unwrap();
    verdict
}

fn measure(program: &str, root: &Path, content: &Path, bibliography: &str, count: usize, edits: usize) -> ExitCode {
    let mut child = Command::new(program)
        .args(["serve", "--port", "0"])
        .current_dir(root)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let running = Running(child);
    let mut line = String::new();
    let port: u16 = loop {
        line.clear();
        assert_ne!(output.read_line(&mut line).unwrap(), 0, "the program has ended");
        if let Some((_, rest)) = line.split_once("127.0.0.1:") {
            break rest.split('/').next().unwrap().parse().unwrap();
        }
    };
    std::thread::spawn(move || std::io::copy(&mut output, &mut std::io::sink()));
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    write!(stream, "GET /~vitae/events HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    stream.set_read_timeout(Some(STALE)).unwrap();
    let mut events = BufReader::new(stream);
    next(&mut events);
    get(port, "/");

    let mut numbers = Numbers(7);
    let mut figures = [Vec::new(), Vec::new()];
    let mut early = 0;
    for edit in 1..=edits {
        let source = content.join("profile.rs");
        match numbers.below(10) {
            0 => {
                let broken = profile(edit).replace("role:", "rle:");
                fs::write(&source, broken).unwrap();
                while next(&mut events) == 0 {}
                assert!(get(port, "/").contains("mark"), "the last good page stays");
            }
            1 => {
                let whole = profile(edit);
                fs::write(&source, &whole[..whole.len() / 2]).unwrap();
                std::thread::sleep(Duration::from_millis(u64::try_from(numbers.below(20)).unwrap()));
            }
            _ => {}
        }
        let in_bibliography = numbers.below(4) == 0;
        let (path, word, text) = if in_bibliography {
            let word = format!("Edited{edit}");
            let text = bibliography.replacen("{Engine}", &format!("{{{word}}}"), 1);
            fs::write(&source, profile(edit)).unwrap();
            wait(&mut events, port, &format!("mark{edit}x"));
            (content.join("publications.bib"), word, text)
        } else {
            (source, format!("mark{edit}x"), profile(edit))
        };
        let renamed = numbers.below(5) == 0;
        let started = if renamed {
            let aside = content.join(".aside");
            fs::write(&aside, &text).unwrap();
            let started = Instant::now();
            fs::rename(&aside, &path).unwrap();
            started
        } else {
            let started = Instant::now();
            fs::write(&path, &text).unwrap();
            started
        };
        wait(&mut events, port, &word);
        figures[usize::from(in_bibliography)].push(started.elapsed().as_secs_f64() * 1e3);
        if edit == edits / 10 {
            early = memory(running.0.id());
        }
    }
    let late = memory(running.0.id());
    let used = processor_time(running.0.id()) / edits as f64;
    let growth = (late as f64 / early.max(1) as f64 - 1.0) * 100.0;
    let mut report = String::new();
    let all: Vec<f64> = figures.concat();
    let budget = if count <= 100 { 10.0 } else { 25.0 };
    for (what, figures) in [("profile", &figures[0]), ("bibliography", &figures[1]), ("all", &all)] {
        let _ = writeln!(
            report,
            "{count:>5} publications, {what:<13} {:>5} edits, median {:>7.2} ms, p99 {:>7.2} ms",
            figures.len(),
            quantile(figures, 0.5),
            quantile(figures, 0.99)
        );
    }
    print!("{report}");
    println!("{count:>5} publications, {used:.1} ms of a processor for each edit, broken and half ones included");
    println!("{count:>5} publications, memory {early} kB -> {late} kB ({growth:+.1} %)");
    let good = quantile(&all, 0.5) <= budget && quantile(&all, 0.99) <= 2.0 * budget && growth <= 20.0;
    println!(
        "{count:>5} publications, budget {budget} ms and {} ms: {}",
        2.0 * budget,
        if good { "ok" } else { "OVER" }
    );
    if good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Waits until the page shows `word`.
fn wait(events: &mut BufReader<TcpStream>, port: u16, word: &str) {
    let started = Instant::now();
    while !get(port, "/").contains(word) {
        assert!(started.elapsed() < STALE, "the page is stale: it does not show {word}");
        next(events);
    }
}

fn quantile(figures: &[f64], part: f64) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().saturating_sub(1);
    sorted.get((last as f64 * part).round() as usize).copied().unwrap_or(0.0)
}
