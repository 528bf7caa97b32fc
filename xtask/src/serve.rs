//! A static server for the demo site, as strict as the sites the widgets go to.
//!
//! A thread and a connection for each request: browsers open several at once and keep them, and a pool of threads that waits for
//! them to close lets the next ones hang.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use brotli::enc::BrotliEncoderParams;

use crate::say::Result;

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
     font-src 'self'; connect-src 'self'; manifest-src 'self'; frame-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";
const LONGEST_HEAD: u64 = 64 * 1024;
/// Once for each body: hosts keep what they have compressed, and a page is opened a thousand times here.
static COMPRESSED: Mutex<BTreeMap<Vec<u8>, Vec<u8>>> = Mutex::new(BTreeMap::new());
const PATIENCE: Duration = Duration::from_secs(10);

const TYPES: &[(&str, &str)] = &[
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("json", "application/json"),
    ("webmanifest", "application/manifest+json"),
    ("wasm", "application/wasm"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("ico", "image/x-icon"),
    ("woff2", "font/woff2"),
    ("csv", "text/csv; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("md", "text/markdown; charset=utf-8"),
    ("ts", "text/plain; charset=utf-8"),
];

/// Serves a folder in the background; port 0 takes any free one. Returns the address.
pub fn start(folder: &Path, port: u16) -> Result<String> {
    let listener = TcpListener::bind(("127.0.0.1", port))
        .map_err(|_| format!("port {port} is taken: try `--port {}`", port.wrapping_add(1)))?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    let folder = folder.to_owned();
    thread::spawn(move || {
        for visitor in listener.incoming().flatten() {
            let folder = folder.clone();
            // A visitor who goes away before the answer is no error of ours.
            thread::spawn(move || serve(&visitor, &folder));
        }
    });
    Ok(format!("http://{address}/"))
}

fn serve(mut visitor: &TcpStream, folder: &Path) -> io::Result<()> {
    visitor.set_read_timeout(Some(PATIENCE))?;
    let mut lines = BufReader::new(visitor.take(LONGEST_HEAD)).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    let mut brotli = false;
    // All of the head is read first: closing on what is unread would cut the answer short.
    while let Some(line) = lines.next().transpose()?.filter(|line| !line.is_empty()) {
        let line = line.to_ascii_lowercase();
        brotli |= line.starts_with("accept-encoding:") && line.contains("br");
    }
    let mut words = request.split(' ');
    let (method, url) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let answer = match method {
        "GET" | "HEAD" => find(folder, url),
        _ => Answer::plain("405 Method Not Allowed"),
    };
    let answer = if brotli { answer.compressed()? } else { answer };
    visitor.write_all(answer.head().as_bytes())?;
    match method {
        "HEAD" => Ok(()),
        _ => visitor.write_all(&answer.body),
    }
}

struct Answer {
    status: &'static str,
    kind: &'static str,
    location: Option<String>,
    encoding: &'static str,
    body: Vec<u8>,
}

impl Answer {
    fn plain(status: &'static str) -> Self {
        Self { status, kind: "text/plain", location: None, encoding: "", body: status.into() }
    }

    /// As most hosts do, and in little time: what is weighed elsewhere is weighed at full strength.
    fn compressed(self) -> io::Result<Self> {
        if self.kind.starts_with("image/png") {
            return Ok(self);
        }
        let known = || COMPRESSED.lock().unwrap_or_else(PoisonError::into_inner);
        let body = known().get(&self.body).cloned();
        let body = match body {
            Some(body) => body,
            None => {
                let parameters = BrotliEncoderParams { quality: 5, ..BrotliEncoderParams::default() };
                let mut body = Vec::new();
                brotli::BrotliCompress(&mut self.body.as_slice(), &mut body, &parameters)?;
                known().insert(self.body, body.clone());
                body
            }
        };
        Ok(Self { encoding: "Content-Encoding: br\r\n", body, ..self })
    }

    fn head(&self) -> String {
        let Self { status, kind, location, encoding, body } = self;
        let location = location.as_ref().map(|location| format!("Location: {location}\r\n")).unwrap_or_default();
        let length = body.len();
        format!(
            "HTTP/1.1 {status}\r\n{location}{encoding}Vary: Accept-Encoding\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\
             Content-Security-Policy: {POLICY}\r\nX-Content-Type-Options: nosniff\r\nCache-Control: no-cache\r\n\
             Connection: close\r\n\r\n"
        )
    }
}

fn find(folder: &Path, url: &str) -> Answer {
    let asked = url.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    let relative = PathBuf::from(asked);
    if relative.components().any(|part| !matches!(part, Component::Normal(_))) {
        return Answer::plain("404 Not Found");
    }
    let mut path = folder.join(&relative);
    if path.is_dir() {
        // Without its final slash, the relative links of a folder's page would go astray.
        if !asked.is_empty() && !asked.ends_with('/') {
            return Answer { location: Some(format!("/{asked}/")), ..Answer::plain("301 Moved Permanently") };
        }
        path.push("index.html");
    }
    match fs::read(&path) {
        Ok(body) => Answer { status: "200 OK", kind: kind(&path), location: None, encoding: "", body },
        Err(_) => Answer::plain("404 Not Found"),
    }
}

fn kind(path: &Path) -> &'static str {
    let extension = path.extension().unwrap_or_default();
    TYPES.iter().find(|(known, _)| extension == *known).map_or("application/octet-stream", |(_, kind)| kind)
}
