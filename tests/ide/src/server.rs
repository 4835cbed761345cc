//! The language server: a process that is asked one thing at a time.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

/// A running rust-analyzer with a workspace loaded.
pub struct Server {
    process: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    last: i64,
    quiescent: bool,
    running: HashMap<String, String>,
}

impl Server {
    /// Starts `program` on the workspace in `folder`, and waits until it has loaded everything.
    pub fn start(program: &Path, folder: &Path) -> Self {
        let mut process = Command::new(program)
            .current_dir(folder)
            // The server would add std's sources to the toolchain by itself.
            .env("RUSTUP_DIST_SERVER", "http://127.0.0.1:9")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{} cannot be run: {error}", program.display()));
        let input = process.stdin.take().expect("a pipe");
        let output = BufReader::new(process.stdout.take().expect("a pipe"));
        let mut server = Self { process, input, output, last: 0, quiescent: false, running: HashMap::new() };
        server.initialize(folder);
        while !server.quiescent || !server.running.is_empty() {
            let message = server.receive();
            server.note(&message);
        }
        server
    }

    fn initialize(&mut self, folder: &Path) {
        let capabilities = json!({
            "general": { "positionEncodings": ["utf-32"] },
            "window": { "workDoneProgress": true },
            "workspace": { "configuration": false, "workspaceEdit": { "documentChanges": true } },
            "textDocument": {
                "hover": { "contentFormat": ["markdown"] },
                "completion": { "completionItem": {
                    "snippetSupport": true,
                    "documentationFormat": ["markdown"],
                    "resolveSupport": { "properties": ["documentation"] },
                } },
                "diagnostic": {},
                "rename": { "prepareSupport": true },
            },
            "experimental": { "serverStatusNotification": true },
        });
        self.ask(
            "initialize",
            &json!({
                "processId": std::process::id(),
                "rootUri": uri(folder),
                "workspaceFolders": [{ "uri": uri(folder), "name": "site" }],
                "capabilities": capabilities,
                "initializationOptions": { "checkOnSave": false },
            }),
        );
        self.tell("initialized", &json!({}));
    }

    /// Asks, and waits for the answer. A question that a change overtook is asked again.
    pub fn ask(&mut self, method: &str, parameters: &Value) -> Value {
        loop {
            self.last += 1;
            let id = self.last;
            self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": parameters }));
            let mut answer = loop {
                let message = self.receive();
                if message["id"] == json!(id) && message.get("method").is_none() {
                    break message;
                }
                self.note(&message);
            };
            match answer["error"]["code"].as_i64() {
                None => return answer["result"].take(),
                Some(-32801 | -32802) => {}
                Some(_) => return json!({ "error": answer["error"]["message"] }),
            }
        }
    }

    /// The processor time that the server has taken, and that of the processes it has started, in which macros run;
    /// nought where the system does not say.
    pub fn processor_time(&self) -> [Duration; 2] {
        let mut processes = vec![self.process.id().to_string()];
        let mut times = [Duration::ZERO; 2];
        let mut place = 0;
        while let Some(process) = processes.pop() {
            let folder = Path::new("/proc").join(&process);
            let status = std::fs::read_to_string(folder.join("stat")).unwrap_or_default();
            let fields: Vec<&str> = status.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
            let ticks: u64 = fields.iter().skip(11).take(2).filter_map(|field| field.parse::<u64>().ok()).sum();
            // Linux counts in hundredths of a second.
            times[place] += Duration::from_millis(10 * ticks);
            place = 1;
            for thread in std::fs::read_dir(folder.join("task")).into_iter().flatten().flatten() {
                let children = std::fs::read_to_string(thread.path().join("children")).unwrap_or_default();
                processes.extend(children.split_whitespace().map(str::to_owned));
            }
        }
        times
    }

    /// Tells something that has no answer.
    pub fn tell(&mut self, method: &str, parameters: &Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": parameters }));
    }

    fn note(&mut self, message: &Value) {
        let parameters = &message["params"];
        match message["method"].as_str() {
            Some("experimental/serverStatus") => self.quiescent = parameters["quiescent"] == json!(true),
            Some("$/progress") => {
                let token = parameters["token"].to_string();
                match parameters["value"]["kind"].as_str() {
                    Some("begin") => {
                        self.running.insert(token, parameters["value"]["title"].to_string());
                    }
                    Some("end") => {
                        self.running.remove(&token);
                    }
                    _ => {}
                }
            }
            _ => {}
        }
        if let (Some(id), Some(_)) = (message.get("id"), message.get("method")) {
            self.send(&json!({ "jsonrpc": "2.0", "id": id, "result": null }));
        }
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{text}", text.len()).expect("the server reads");
        self.input.flush().expect("the server reads");
    }

    fn receive(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            assert!(self.output.read_line(&mut line).expect("the server writes") > 0, "the server has ended");
            match line.trim().split_once(": ") {
                Some(("Content-Length", number)) => length = number.parse().expect("a number"),
                Some(_) => {}
                None => break,
            }
        }
        let mut body = vec![0; length];
        self.output.read_exact(&mut body).expect("the server writes");
        serde_json::from_slice(&body).expect("JSON")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The address of a file.
pub fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}
