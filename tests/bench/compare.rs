//! How long three previews take from the write of a file to the new bytes on the wire, side by side.
//!
//! The arguments are the program `cargo-vitae`, a folder to work in, the number of publications and that of edits;
//! standard input is the bibliography. Each server shows the same publications; each edit changes one word on the home
//! page, and each server is asked for that page until it has the word. The servers take turns, edit by edit, so that all
//! have the same machine. Run by `tests/bench/compare`.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long a server may take to start, and a page to show an edit.
const LONGEST: Duration = Duration::from_secs(60);
/// How long the author pauses between two edits.
const PAUSE: Duration = Duration::from_millis(400);

/// A server, the file that is edited, and what is written to it.
struct Server {
    name: &'static str,
    child: Child,
    port: u16,
    file: PathBuf,
    text: fn(usize) -> String,
    figures: Vec<f64>,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let program = arguments.next().expect("the program");
    let work = PathBuf::from(arguments.next().expect("a folder"));
    let count: usize = arguments.next().and_then(|count| count.parse().ok()).unwrap_or(100);
    let edits: usize = arguments.next().and_then(|edits| edits.parse().ok()).unwrap_or(50);
    let mut bibliography = String::new();
    std::io::stdin().read_to_string(&mut bibliography).unwrap();
    let titles = titles(&bibliography);
    assert_eq!(titles.len(), count, "each entry has a title");
    let work = work.join(format!("sites-{count}"));

    let starts: [(&str, fn(&Path, u16, &str, &str, &[String]) -> Option<Server>); 3] =
        [("cargo vitae serve", start_vitae), ("hugo server", start_hugo), ("zola serve", start_zola)];
    let mut servers = Vec::new();
    for (place, (name, start)) in starts.into_iter().enumerate() {
        let folder = work.join(place.to_string());
        match start(&folder, free_port(), &program, &bibliography, &titles) {
            Some(server) => servers.push(server),
            None => println!("{count:>5} publications, {name:<18} is not installed, and was left out"),
        }
    }
    for server in &servers {
        wait(server, "mark0x");
        let shown = get(server.port, "/").matches("<li").count();
        assert!(shown >= count.min(10), "{} lists {shown} of {count} publications", server.name);
    }
    for edit in 1..=edits {
        for server in &mut servers {
            let text = (server.text)(edit);
            let started = Instant::now();
            fs::write(&server.file, text).unwrap();
            wait(server, &format!("mark{edit}x"));
            server.figures.push(started.elapsed().as_secs_f64() * 1e3);
            sleep(PAUSE);
        }
    }
    let own = servers.first().map_or(1.0, |server| quantile(&server.figures, 0.5));
    for server in &servers {
        let median = quantile(&server.figures, 0.5);
        println!(
            "{count:>5} publications, {:<18} median {median:>8.2} ms, p99 {:>8.2} ms, {:>6.1} times as long",
            server.name,
            quantile(&server.figures, 0.99),
            median / own
        );
    }
}

/// The titles in a bibliography, without braces.
fn titles(bibliography: &str) -> Vec<String> {
    let title = |line: &str| Some(line.trim().strip_prefix("title")?.trim_start().strip_prefix('=')?.trim().to_owned());
    let plain = |title: String| title.chars().filter(|c| c.is_alphanumeric() || " -".contains(*c)).collect();
    bibliography.lines().filter_map(title).map(plain).collect()
}

fn start_vitae(folder: &Path, port: u16, program: &str, bibliography: &str, _: &[String]) -> Option<Server> {
    let content = folder.join("content");
    write(&folder.join("Cargo.toml"), "[package]\nname = \"me\"\n");
    write(&content.join("publications.bib"), bibliography);
    let text = |mark: usize| {
        format!(
            "pub static PROFILE: vitae::Profile = vitae::profile! {{\n    site {{ url: \"https://ada.example.org/\" }}\n    \
             /// I build engines, and this is word mark{mark}x.\n    owner ada {{ name: \"Ada Lovelace\", role: \"Analyst\" }}\n    \
             bibliography \"publications.bib\" {{ others }}\n    cv {{}}\n}};\n"
        )
    };
    let file = content.join("profile.rs");
    write(&file, &text(0));
    let mut command = Command::new(program);
    command.args(["serve", "--port", &port.to_string()]).current_dir(folder);
    start("cargo vitae serve", command, port, file, text)
}

fn start_hugo(folder: &Path, port: u16, _: &str, _: &str, titles: &[String]) -> Option<Server> {
    let text = |mark: usize| format!("---\ntitle: Ada Lovelace\n---\nI build engines, and this is word mark{mark}x.\n");
    write(&folder.join("config.toml"), "baseURL = \"http://localhost/\"\ntitle = \"Ada\"\n");
    let page = |body: &str| {
        format!("<!DOCTYPE html><html><head><title>{{{{ .Title }}}}</title></head><body>{body}</body></html>\n")
    };
    let list = "{{ .Content }}<ul>{{ range .Site.RegularPages }}<li><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a></li>{{ end }}</ul>";
    write(&folder.join("layouts/index.html"), &page(list));
    write(&folder.join("layouts/_default/single.html"), &page("<h1>{{ .Title }}</h1>{{ .Content }}"));
    write(&folder.join("layouts/_default/list.html"), &page("<h1>{{ .Title }}</h1>"));
    for (number, title) in titles.iter().enumerate() {
        let file = folder.join(format!("content/publications/p{number}.md"));
        write(&file, &format!("---\ntitle: \"{title}\"\n---\nThe abstract of {title}.\n"));
    }
    let file = folder.join("content/_index.md");
    write(&file, &text(0));
    let mut command = Command::new("hugo");
    command.args(["server", "--bind", "127.0.0.1", "--port", &port.to_string()]).current_dir(folder);
    start("hugo server", command, port, file, text)
}

fn start_zola(folder: &Path, port: u16, _: &str, _: &str, titles: &[String]) -> Option<Server> {
    let text =
        |mark: usize| format!("+++\ntitle = \"Ada Lovelace\"\n+++\nI build engines, and this is word mark{mark}x.\n");
    write(&folder.join("config.toml"), "base_url = \"http://localhost\"\n");
    let page = |body: &str| format!("<!DOCTYPE html><html><head><title>Ada</title></head><body>{body}</body></html>\n");
    let list = "{{ section.content | safe }}{% set list = get_section(path=\"publications/_index.md\") %}\
                <ul>{% for page in list.pages %}<li><a href=\"{{ page.permalink }}\">{{ page.title }}</a></li>{% endfor %}</ul>";
    write(&folder.join("templates/index.html"), &page(list));
    write(&folder.join("templates/section.html"), &page("<h1>{{ section.title }}</h1>"));
    write(&folder.join("templates/page.html"), &page("<h1>{{ page.title }}</h1>{{ page.content | safe }}"));
    write(&folder.join("content/publications/_index.md"), "+++\ntitle = \"Publications\"\n+++\n");
    for (number, title) in titles.iter().enumerate() {
        let file = folder.join(format!("content/publications/p{number}.md"));
        write(&file, &format!("+++\ntitle = \"{title}\"\n+++\nThe abstract of {title}.\n"));
    }
    let file = folder.join("content/_index.md");
    write(&file, &text(0));
    let mut command = Command::new("zola");
    command.args(["serve", "--interface", "127.0.0.1", "--port", &port.to_string()]).current_dir(folder);
    start("zola serve", command, port, file, text)
}

/// Starts a server; nothing if there is no such program.
fn start(
    name: &'static str,
    mut command: Command,
    port: u16,
    file: PathBuf,
    text: fn(usize) -> String,
) -> Option<Server> {
    let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().ok()?;
    Some(Server { name, child, port, file, text, figures: Vec::new() })
}

/// Asks for the home page until it has `word`.
fn wait(server: &Server, word: &str) {
    let started = Instant::now();
    while !get(server.port, "/").contains(word) {
        assert!(started.elapsed() < LONGEST, "{} does not show {word}", server.name);
        sleep(Duration::from_micros(500));
    }
}

/// The page at `path`; nothing while the server does not answer.
fn get(port: u16, path: &str) -> String {
    let ask = || -> std::io::Result<Vec<u8>> {
        let mut stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_nodelay(true)?;
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    String::from_utf8_lossy(&ask().unwrap_or_default()).into_owned()
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port()
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn quantile(figures: &[f64], part: f64) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().saturating_sub(1);
    sorted.get((last as f64 * part).round() as usize).copied().unwrap_or(0.0)
}
