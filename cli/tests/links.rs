//! `cargo vitae links`, against a server on this machine: redirects, silence, absence, and hosts that change their mind.

mod site;

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use site::{BARE, outcome, site, vitae, write};

/// How often each line of a request has come, and when.
type Log = Arc<Mutex<Vec<(String, Instant)>>>;

/// A server that answers by the path that it is asked for.
struct Server {
    port: u16,
    log: Log,
}

impl Server {
    fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let log = Log::default();
        let shared = Arc::clone(&log);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let log = Arc::clone(&shared);
                thread::spawn(move || answer(stream, &log));
            }
        });
        Self { port, log }
    }

    /// How often each request has come.
    fn counts(&self) -> HashMap<String, usize> {
        let mut counts = HashMap::new();
        for (line, _) in self.log.lock().unwrap().iter() {
            *counts.entry(line.clone()).or_default() += 1;
        }
        counts
    }
}

fn answer(mut stream: TcpStream, log: &Log) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut line = String::new();
    reader.read_line(&mut line).unwrap();
    let mut header = String::new();
    while reader.read_line(&mut header).is_ok_and(|length| length > 2) {
        header.clear();
    }
    let request = line.rsplit_once(' ').map_or("", |(request, _)| request).to_owned();
    let count = {
        let mut log = log.lock().unwrap();
        log.push((request.clone(), Instant::now()));
        log.iter().filter(|(line, _)| *line == request).count()
    };
    let (method, path) = request.split_once(' ').unwrap_or_default();
    let (status, more) = match path {
        "/moved" => ("301 Moved Permanently", "Location: /good\r\n".to_owned()),
        "/elsewhere" => ("302 Found", "Location: /good\r\n".to_owned()),
        "/circle" => ("302 Found", "Location: /circle\r\n".to_owned()),
        "/no-head" if method == "HEAD" => ("405 Method Not Allowed", String::new()),
        "/good" | "/no-head" => ("200 OK", String::new()),
        "/busy" if method == "GET" && count > 1 => ("200 OK", String::new()),
        "/busy" => ("503 Service Unavailable", "Retry-After: 0\r\n".to_owned()),
        "/forbidden" => ("403 Forbidden", String::new()),
        "/silent" => {
            thread::sleep(Duration::from_secs(5));
            return;
        }
        _ => ("404 Not Found", String::new()),
    };
    let _ = write!(stream, "HTTP/1.1 {status}\r\n{more}Content-Length: 0\r\nConnection: close\r\n\r\n");
}

#[test]
fn each_link_is_judged_at_its_place_and_good_ones_are_remembered() {
    let server = Server::start();
    let at = |path: &str| format!("http://127.0.0.1:{}/{path}", server.port);
    let person = |id: &str, path: &str| format!("    person {id} {{ name: \"{id}\", url: \"{}\" }}\n", at(path));
    let items = [
        BARE.to_owned(),
        ["good", "moved", "elsewhere", "circle", "busy", "forbidden", "silent", "gone"]
            .iter()
            .map(|path| person(path, path))
            .collect(),
        format!("    /// Read [this]({}) and [that]({}#part).\n", at("no-head"), at("good")),
        "    page a { title: \"A\" }\n    bibliography \"p.bib\" { others }\n".to_owned(),
    ];
    let folder = site(&items.concat());
    let entry = format!(
        "@article{{k,\n  author={{A, B}}, title={{T}}, year={{2020}}, journal={{J}},\n  url={{{}}}}}\n",
        at("lost")
    );
    write(folder.path(), "content/p.bib", &entry);

    let arguments = ["links", "--pause", "0.05", "--timeout", "0.5"];
    let (text, code) = outcome(&mut vitae(folder.path(), &arguments));
    assert_eq!(code, 1, "{text}");
    let said = |path: &str| {
        let start = format!("{} ", at(path));
        let mut lines = text.lines().skip_while(|line| !line.contains(&start));
        let message = lines.next().map(|line| line.replace(&start, "")).unwrap_or_default();
        (message, lines.next().unwrap_or_default().trim().to_owned())
    };
    assert_eq!(said("moved").0, format!("warning: has moved to {}", at("good")));
    assert_eq!(said("gone").0, "error: answers 404 Not Found");
    assert!(said("gone").1.starts_with("--> content/profile.rs:11:"), "{text}");
    assert_eq!(said("lost").0, "error: answers 404 Not Found");
    assert!(said("lost").1.starts_with("--> content/p.bib:1:"), "{text}");
    assert_eq!(said("circle").0, "error: is redirected more than 8 times");
    assert_eq!(said("forbidden").0, "warning: answers 403 Forbidden");
    assert_eq!(said("silent").0, "error: does not answer in time");
    for good in ["good", "elsewhere", "no-head", "busy"] {
        assert_eq!(said(good).0, "", "{good}: {text}");
    }
    assert!(text.contains("10 links: 4 good, 2 doubtful, 4 broken, 0 unknown, 0 skipped"), "{text}");

    let counts = server.counts();
    assert_eq!(counts["HEAD /no-head"], 1);
    assert_eq!(counts["GET /no-head"], 1);
    assert_eq!(counts["GET /busy"], 2, "a busy host is asked again");
    assert_eq!(counts["HEAD /silent"], 3, "so is a silent one");
    let before = server.log.lock().unwrap().len();

    let (offline, code) = outcome(&mut vitae(folder.path(), &["links", "--offline"]));
    assert_eq!((code, server.log.lock().unwrap().len()), (1, before), "offline asks nobody: {offline}");
    assert!(offline.contains("4 good, 2 doubtful, 4 broken"), "{offline}");

    let good = server.counts()["HEAD /no-head"];
    outcome(&mut vitae(folder.path(), &arguments));
    assert_eq!(server.counts()["HEAD /no-head"], good, "what was good is remembered");
    assert!(server.counts()["HEAD /gone"] > 1, "what was broken is asked for again");
}

#[test]
fn a_host_is_left_in_peace_between_questions() {
    let server = Server::start();
    let person = |number: usize| {
        format!("    person p{number} {{ name: \"P\", url: \"http://127.0.0.1:{}/good?{number}\" }}\n", server.port)
    };
    let folder = site(&(BARE.to_owned() + &(0..4).map(person).collect::<String>()));
    outcome(&mut vitae(folder.path(), &["links", "--pause", "0.2"]));
    let log = server.log.lock().unwrap();
    assert!(log.len() >= 4);
    for pair in log.windows(2) {
        assert!(pair[1].1.duration_since(pair[0].1) >= Duration::from_millis(190));
    }
}

#[test]
fn a_host_can_be_skipped_and_unknown_links_are_counted() {
    let server = Server::start();
    let folder =
        site(&format!("{BARE}    person p {{ name: \"P\", url: \"http://127.0.0.1:{}/gone\" }}\n", server.port));
    let (text, code) = outcome(&mut vitae(folder.path(), &["links", "--skip", "127.0.0.1"]));
    assert!(text.contains("1 links: 0 good, 0 doubtful, 0 broken, 0 unknown, 1 skipped") && code == 0, "{text}");
    let (text, code) = outcome(&mut vitae(folder.path(), &["links", "--offline"]));
    assert!(text.contains("1 unknown") && code == 0, "{text}");
    assert_eq!(server.counts().len(), 0);
}

#[test]
fn a_host_that_is_not_there_is_said() {
    let port = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
    let folder = site(&format!("{BARE}    person p {{ name: \"P\", url: \"http://127.0.0.1:{port}/\" }}\n"));
    let (text, code) = outcome(&mut vitae(folder.path(), &["links", "--pause", "0"]));
    assert!(text.contains("cannot be reached") && code == 1, "{text}");
}
