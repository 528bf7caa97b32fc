//! A server that prices quotes: `cargo run --package examples --bin axum`, then, from elsewhere,
//! `curl http://127.0.0.1:3000/quote -d '{"lines": [{"mode": "regie", "label": "Conseil", "tjm": "1200", "days": 38, "cjm": "650"}]}'`.

use axum::http::StatusCode;
use axum::routing::post;
use axum::{Json, Router};
use chiffrage::Error;
use chiffrage::rules::quote::{self, Quote};
use tokio::net::TcpListener;

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:3000".to_owned());
    let listener = TcpListener::bind(address).await?;
    println!("http://{}/quote", listener.local_addr()?);
    axum::serve(listener, Router::new().route("/quote", post(price))).await
}

/// Answers the priced quote, or 422 with the code, the path and the message of what is wrong. The body is taken as text: each number
/// keeps its own digits, and text that is no JSON is refused in the same way as a wrong field.
async fn price(body: String) -> Result<Json<Quote>, (StatusCode, Json<Error>)> {
    let priced = chiffrage::read(&body).and_then(|input| quote::compute(&input));
    priced.map(Json).map_err(|error| (StatusCode::UNPROCESSABLE_ENTITY, Json(error)))
}
