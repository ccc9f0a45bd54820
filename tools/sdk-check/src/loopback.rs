//! A stand-in for the API on loopback: records requests, and answers that all went well.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use tiny_http::{Header, Request, Response, Server};

use crate::Outcome;

/// The end of the API's base URL.
const PREFIX: &str = "/api/partner";

/// A request as it arrived.
#[derive(Clone, Debug)]
pub(crate) struct Received {
    pub(crate) method: String,
    /// Without the base.
    pub(crate) path: String,
    /// Percent-encoded.
    pub(crate) query: String,
    pub(crate) content_type: Option<String>,
    pub(crate) authorization: Option<String>,
    pub(crate) body: Vec<u8>,
}

pub(crate) struct Loopback {
    server: Arc<Server>,
    requests: Arc<Mutex<Vec<Received>>>,
}

impl Loopback {
    pub(crate) fn start() -> Outcome<Self> {
        let server = Arc::new(Server::http("127.0.0.1:0").map_err(|error| error.to_string())?);
        let requests = Arc::new(Mutex::new(Vec::new()));
        let (serving, recorded) = (Arc::clone(&server), Arc::clone(&requests));
        thread::spawn(move || {
            for request in serving.incoming_requests() {
                match answer(request) {
                    Ok(request) => {
                        recorded.lock().unwrap_or_else(PoisonError::into_inner).push(request);
                    }
                    Err(error) => eprintln!("loopback: {error}"),
                }
            }
        });
        Ok(Self { server, requests })
    }

    pub(crate) fn base(&self) -> String {
        format!("http://{}{PREFIX}", self.server.server_addr())
    }

    /// The requests since the last call.
    pub(crate) fn take_requests(&self) -> Vec<Received> {
        std::mem::take(&mut *self.requests.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn answer(mut request: Request) -> Outcome<Received> {
    let received = receive(&mut request)?;
    let json = Header::from_bytes("content-type", "application/json").map_err(|()| "a header")?;
    match body_for(&received.method, &received.path) {
        "" => request.respond(Response::empty(204))?,
        body => request.respond(Response::from_string(body).with_header(json))?,
    }
    Ok(received)
}

fn receive(request: &mut Request) -> Outcome<Received> {
    let (path, query) = request.url().split_once('?').unwrap_or((request.url(), ""));
    let path = path.strip_prefix(PREFIX).ok_or("a request to another base")?.to_owned();
    let header = |name: &'static str| {
        let header = request.headers().iter().find(|header| header.field.equiv(name));
        header.map(|header| header.value.to_string())
    };
    let mut received = Received {
        method: request.method().to_string(),
        path,
        query: query.to_owned(),
        content_type: header("content-type"),
        authorization: header("authorization"),
        body: Vec::new(),
    };
    request.as_reader().read_to_end(&mut received.body)?;
    Ok(received)
}

/// As much of a response as an SDK needs.
fn body_for(method: &str, path: &str) -> &'static str {
    match path.rsplit('/').next() {
        Some("read" | "typing" | "share_contact_card") => "",
        Some("chats") if method == "GET" => r#"{"chats": [], "next_cursor": null}"#,
        Some("messages") if method == "GET" => r#"{"messages": [], "next_cursor": null}"#,
        _ => "{}",
    }
}
