//! A running preview, and the least of an HTTP client.

#![allow(dead_code, reason = "each test takes what it needs")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::Value;

/// A preview that ends when it is dropped.
pub struct Preview {
    child: Child,
    port: u16,
}

/// An answer.
#[derive(Debug)]
pub struct Response {
    /// The status.
    pub status: u16,
    /// The address that it leads to.
    pub location: Option<String>,
    /// The number of the state that it shows.
    pub version: Option<u64>,
    /// What it holds.
    pub body: String,
}

/// The stream of states.
pub struct Events(BufReader<TcpStream>);

impl Preview {
    /// Starts one for the package in `root`, at a port that is free.
    pub fn start(root: &Path) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-vitae"));
        command.args(["serve", "--port", "0"]).current_dir(root).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        let port = loop {
            line.clear();
            assert_ne!(output.read_line(&mut line).unwrap(), 0, "the preview ended");
            if let Some((_, rest)) = line.split_once("http://127.0.0.1:") {
                break rest.split('/').next().unwrap().parse().unwrap();
            }
        };
        std::thread::spawn(move || std::io::copy(&mut output, &mut std::io::sink()));
        Self { child, port }
    }

    /// Asks for `path`.
    pub fn get(&self, path: &str) -> Response {
        self.request("GET", path, &format!("127.0.0.1:{}", self.port))
    }

    /// Asks for `path`: the status, and what comes back, which may be no text.
    pub fn bytes(&self, path: &str) -> (u16, Vec<u8>) {
        let bytes = self.raw("GET", path, "localhost");
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
        let status = String::from_utf8_lossy(&bytes[9..12]).parse().unwrap();
        (status, bytes[end + 4..].to_vec())
    }

    fn raw(&self, method: &str, path: &str, host: &str) -> Vec<u8> {
        let mut stream = self.connect();
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        bytes
    }

    /// Asks by `method` for `path` at `host`.
    pub fn request(&self, method: &str, path: &str, host: &str) -> Response {
        let text = String::from_utf8(self.raw(method, path, host)).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        let location = head.lines().find_map(|line| line.strip_prefix("location: ")).map(str::to_owned);
        let version = head.lines().find_map(|line| line.strip_prefix("server-timing: vitae;desc=\""));
        let version = version.and_then(|version| version.trim_end_matches('"').parse().ok());
        Response { status, location, version, body: body.to_owned() }
    }

    /// Listens to the states.
    pub fn events(&self) -> Events {
        let mut stream = self.connect();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        write!(stream, "GET /~vitae/events HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        Events(BufReader::new(stream))
    }

    fn connect(&self) -> TcpStream {
        TcpStream::connect(("127.0.0.1", self.port)).unwrap()
    }
}

impl Events {
    /// The next state.
    pub fn next(&mut self) -> Value {
        loop {
            let mut line = String::new();
            assert_ne!(self.0.read_line(&mut line).unwrap(), 0, "the stream ended");
            if let Some(data) = line.strip_prefix("data: ") {
                return serde_json::from_str(data).unwrap();
            }
        }
    }

    /// Waits for a state that is as it should be.
    pub fn until(&mut self, mut right: impl FnMut(&Value) -> bool) {
        while !right(&self.next()) {}
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
