//! The examples in Rust say what the worked cases say.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

/// Returns a worked case of a quote.
fn case(id: &str) -> Value {
    let cases: Vec<Value> = serde_json::from_str(include_str!("../cases/quote.json")).expect("cases");
    cases.into_iter().find(|case| case["id"] == id).expect("a case of that name")
}

#[test]
fn a_proposal_priced_with_types() {
    let run = Command::new(env!("CARGO_BIN_EXE_quote")).output().expect("a program that runs");
    assert!(run.status.success());
    // 38 × 1 200 + 2 400; less 38 × 650 + 2 400; 20 900 ÷ 48 000.
    assert_eq!(
        String::from_utf8_lossy(&run.stdout),
        "revenue 48000.00 €\n\
         margin 20900.00 €, taux de marque 43.54 %\n\
         out_of_range at /threshold/pct: a taux de marque stays under 100: no price makes all of itself margin\n"
    );
}

#[test]
fn the_readme_shows_that_proposal() {
    let example = include_str!("../../examples/quote.rs");
    let (_, code) = example.split_once("\n\n").expect("a page, then code");
    assert!(include_str!("../../README.md").contains(&format!("```rust\n{code}```\n")), "README.md: not {code}");
}

/// A server on a free port, stopped when the test is over.
struct Server(Child, String);

impl Server {
    fn start() -> Self {
        let mut server = Command::new(env!("CARGO_BIN_EXE_axum"))
            .arg("127.0.0.1:0")
            .stdout(Stdio::piped())
            .spawn()
            .expect("a program that starts");
        let mut line = String::new();
        BufReader::new(server.stdout.take().expect("its output")).read_line(&mut line).expect("its address");
        let address = line.trim().strip_prefix("http://").and_then(|url| url.strip_suffix("/quote"));
        let address = address.unwrap_or_else(|| panic!("no address: {line}")).to_owned();
        Self(server, address)
    }

    /// Posts a quote; returns the status and the answer.
    fn post(&self, body: &str) -> io::Result<(String, Value)> {
        let mut stream = TcpStream::connect(&self.1)?;
        write!(
            stream,
            "POST /quote HTTP/1.1\r\nHost: {}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.1,
            body.len()
        )?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head and a body");
        let status = head.split(' ').nth(1).expect("a status").to_owned();
        Ok((status, serde_json::from_str(body).expect("JSON")))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn a_server_prices_a_quote() {
    let case = case("quote-techparts");
    let (status, quote) = Server::start().post(&case["input"].to_string()).expect("an answer");
    assert_eq!(status, "200");
    for (name, figure) in case["expected"].as_object().expect("figures") {
        assert_eq!(quote[name], *figure, "{name}");
    }
}

#[test]
fn a_server_says_what_is_wrong_with_a_quote() {
    let case = case("quote-negative-days");
    let bodies = [
        (case["input"].to_string(), case["error"].clone()),
        ("{".to_owned(), json!({"code": "wrong_type", "path": ""})),
    ];
    let server = Server::start();
    for (body, told) in bodies {
        let (status, error) = server.post(&body).expect("an answer");
        assert_eq!(status, "422", "{body}");
        assert_eq!(json!({"code": error["code"], "path": error["path"]}), told, "{body}");
        assert!(error["message"].as_str().is_some_and(|message| !message.is_empty()), "{error}");
    }
}
