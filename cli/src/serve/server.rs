//! The HTTP server on the loopback interface: answers requests, and streams states to browsers.

use std::convert::Infallible;
use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State as Shared};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse as _, Response};
use futures_util::stream;
use serde_json::json;
use vitae_syntax::FilePlace;

use super::answer::{Answer, answer, is_local};
use super::engine::Engine;
use super::inject::{EVENTS, SCRIPT};
use super::media::media_type;
use super::state::State;
use crate::problem::{Problem, word};

const PREVIEW: &str = include_str!("preview.js");

struct Server {
    engine: Engine,
    content: PathBuf,
}

/// Answers requests until the program ends.
pub(super) fn serve(listener: TcpListener, engine: Engine, content: PathBuf) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_io().enable_time().build()?;
    runtime.block_on(async move {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let server = Arc::new(Server { engine, content });
        let router = Router::new().fallback(handle).with_state(server);
        axum::serve(axum::serve::ListenerExt::tap_io(listener, |stream| drop(stream.set_nodelay(true))), router)
            .await?;
        Ok(())
    })
}

async fn handle(Shared(server): Shared<Arc<Server>>, request: Request) -> Response {
    let mut response = match refuse(&request) {
        Some(refusal) => refusal,
        None => respond(server, request).await,
    };
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

fn refuse(request: &Request) -> Option<Response> {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    if !host.is_some_and(is_local) {
        return Some((StatusCode::FORBIDDEN, "this is served to this machine alone\n").into_response());
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Some((StatusCode::METHOD_NOT_ALLOWED, "there is nothing to do here but to read\n").into_response());
    }
    None
}

async fn respond(server: Arc<Server>, request: Request) -> Response {
    match request.uri().path() {
        SCRIPT => ([(header::CONTENT_TYPE, media_type(SCRIPT))], PREVIEW).into_response(),
        EVENTS => events(&server),
        path => {
            let path = path.to_owned();
            // The version is read before the page is rendered. If the state changes in between, the page claims to be
            // older than it is, and is only loaded once more. The other way round a stale page would stay.
            let version = server.engine.latest().version;
            let work = move || answer(&server.engine, &server.content, &path);
            match tokio::task::spawn_blocking(work).await {
                Ok(answer) => response(answer, version),
                Err(_) => (StatusCode::INTERNAL_SERVER_ERROR, "this page cannot be rendered\n").into_response(),
            }
        }
    }
}

/// Converts an answer to a response. The version of the state goes into a header from which the script of the page can
/// read it.
fn response(answer: Answer, version: u64) -> Response {
    let Answer { status, media_type, body, location } = answer;
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    if let Ok(version) = HeaderValue::try_from(format!("vitae;desc=\"{version}\"")) {
        response.headers_mut().insert("server-timing", version);
    }
    if let Some(location) = location.and_then(|location| HeaderValue::try_from(location).ok()) {
        response.headers_mut().insert(header::LOCATION, location);
    }
    response
}

/// Streams the current state, and each later one.
fn events(server: &Server) -> Response {
    let mut states = server.engine.states.clone();
    states.mark_changed();
    let content = Arc::new(server.content.clone());
    let stream = stream::unfold((states, content), |(mut states, content)| async move {
        states.changed().await.ok()?;
        let data = describe(&states.borrow_and_update(), &content);
        Some((Ok::<_, Infallible>(Event::default().data(data)), (states, content)))
    });
    Sse::new(stream).keep_alive(KeepAlive::new().interval(Duration::from_secs(15))).into_response()
}

/// Renders what a browser needs of a state: the version, and the errors, each with a link that opens the editor at its
/// place.
fn describe(state: &State, content: &std::path::Path) -> String {
    let root = content.parent().unwrap_or(content);
    let problems: Vec<_> = state
        .errors()
        .map(|Problem { severity, code, place, message, help }| {
            let FilePlace { path, line, column, width, source } = place;
            let file = root.join(path).to_string_lossy().replace('\\', "/");
            let file = file.strip_prefix('/').unwrap_or(&file);
            json!({
                "severity": word(*severity),
                "code": code.number(),
                "message": message,
                "help": help,
                "file": path,
                "line": line,
                "column": column,
                "width": width,
                "source": source,
                "link": format!("vscode://file/{}:{line}:{column}", crate::check::uri(file)),
            })
        })
        .collect();
    json!({ "version": state.version, "problems": problems }).to_string()
}
