//! A static server for the demo site, as strict as the sites the widgets go to.

use std::fs::File;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;

use tiny_http::{Header, Method, Request, Response, Server};

use crate::say::Result;

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
     font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";
const WORKERS: usize = 8;

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
    let server = Server::http(("127.0.0.1", port))
        .map_err(|_| format!("port {port} is taken: try `--port {}`", port.wrapping_add(1)))?;
    let address = format!("http://{}/", server.server_addr());
    let server = Arc::new(server);
    for _ in 0..WORKERS {
        let (server, folder) = (Arc::clone(&server), folder.to_owned());
        thread::spawn(move || {
            while let Ok(request) = server.recv() {
                answer(request, &folder);
            }
        });
    }
    Ok(address)
}

fn answer(request: Request, folder: &Path) {
    // A visitor who went away meanwhile is no error of ours.
    let _ = match request.method() {
        Method::Get | Method::Head => match find(folder, request.url()) {
            Found::File(file, kind) => request.respond(dressed(Response::from_file(file), kind)),
            Found::Folder(with_slash) => {
                let response = Response::from_string("").with_status_code(301);
                request.respond(dressed(response, "text/plain").with_header(header("Location", &with_slash)))
            }
            Found::Nothing => {
                let response = Response::from_string("Nothing here.\n").with_status_code(404);
                request.respond(dressed(response, "text/plain"))
            }
        },
        _ => request.respond(Response::from_string("").with_status_code(405)),
    };
}

enum Found {
    File(File, &'static str),
    /// A folder asked for without its final slash, without which relative links would go astray.
    Folder(String),
    Nothing,
}

fn find(folder: &Path, url: &str) -> Found {
    let asked = url.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    let relative = PathBuf::from(asked);
    if relative.components().any(|part| !matches!(part, Component::Normal(_))) {
        return Found::Nothing;
    }
    let mut path = folder.join(&relative);
    if path.is_dir() {
        if !asked.is_empty() && !asked.ends_with('/') {
            return Found::Folder(format!("/{asked}/"));
        }
        path.push("index.html");
    }
    match File::open(&path) {
        Ok(file) if path.is_file() => Found::File(file, kind(&path)),
        _ => Found::Nothing,
    }
}

fn kind(path: &Path) -> &'static str {
    let extension = path.extension().unwrap_or_default();
    TYPES.iter().find(|(known, _)| extension == *known).map_or("application/octet-stream", |(_, kind)| kind)
}

fn dressed<R: std::io::Read>(response: Response<R>, kind: &str) -> Response<R> {
    response
        .with_header(header("Content-Type", kind))
        .with_header(header("Content-Security-Policy", POLICY))
        .with_header(header("X-Content-Type-Options", "nosniff"))
        .with_header(header("Cache-Control", "no-cache"))
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("headers are written in ASCII")
}
