//! The application behind a loopback port, for journeys in an ordinary browser: the same calls as the window's.
//!
//! `devserver INTERFACE_DIR [DATA_DIR]` prints its address, then serves until its standard input ends.

#![expect(clippy::print_stdout, reason = "the address on standard output is how a journey finds the server")]

use std::io::Read;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{Path as UrlPath, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use delibere_app::App;
use delibere_tests::shell_calls;
use serde_json::Value;

/// What every request needs.
struct Served {
    app: App,
    interface: PathBuf,
    files: PathBuf,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let interface = PathBuf::from(arguments.next().ok_or("usage: devserver INTERFACE_DIR [DATA_DIR]")?);
    let data = arguments.next().map(PathBuf::from).ok_or("usage: devserver INTERFACE_DIR DATA_DIR")?;
    let served = Arc::new(Served {
        app: App::open_default(Some(data.clone())).map_err(|error| error.to_string())?,
        interface,
        files: data.join("files"),
    });
    let router = Router::new()
        .route("/call/{name}", post(call))
        .route("/", get(index))
        .route("/{*path}", get(file))
        .with_state(Arc::clone(&served));
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await?;
    println!("http://{}", listener.local_addr()?);
    let ticking = tokio::spawn(tick(Arc::clone(&served)));
    let ended = tokio::task::spawn_blocking(|| std::io::stdin().read_to_end(&mut Vec::new()));
    tokio::select! {
        outcome = axum::serve(listener, router) => outcome?,
        _ = ended => {}
    }
    ticking.abort();
    served.app.close().map_err(|error| error.to_string())?;
    // The thread that waits for standard input would otherwise keep the process alive.
    std::process::exit(0)
}

async fn tick(served: Arc<Served>) {
    let mut second = tokio::time::interval(std::time::Duration::from_secs(1));
    loop {
        second.tick().await;
        if let Err(error) = served.app.tick() {
            println!("tick: {error}");
        }
    }
}

async fn call(State(served): State<Arc<Served>>, UrlPath(name): UrlPath<String>, body: Bytes) -> Response {
    let request = serde_json::from_slice(&body).unwrap_or(Value::Null);
    let answer = match shell_calls::answer(&name, &request, &served.files) {
        Some(answer) => Ok(answer),
        None => served.app.dispatch(&name, request),
    };
    match answer {
        Ok(value) => Json(value).into_response(),
        Err(error) => (StatusCode::UNPROCESSABLE_ENTITY, Json(error)).into_response(),
    }
}

async fn index(State(served): State<Arc<Served>>) -> Response {
    read(&served.interface, "index.html")
}

async fn file(State(served): State<Arc<Served>>, UrlPath(path): UrlPath<String>) -> Response {
    read(&served.interface, &path)
}

fn read(interface: &Path, path: &str) -> Response {
    let inside = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    match inside.then(|| std::fs::read(interface.join(path))) {
        Some(Ok(bytes)) => ([(header::CONTENT_TYPE, media_type(path))], bytes).into_response(),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("png") => "image/png",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}
