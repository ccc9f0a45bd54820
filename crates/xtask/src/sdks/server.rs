//! A server on loopback that notes what it gets, and says that all went well.

use std::io::{self, BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use crate::run::Outcome;

/// What the base URLs of the real API end with.
const PREFIX: &str = "/api/partner";

/// A request as it came.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    pub(super) method: String,
    /// Behind the base.
    pub(super) path: String,
    /// Still percent-encoded.
    pub(super) query: String,
    pub(super) content_type: Option<String>,
    pub(super) authorization: Option<String>,
    pub(super) body: Vec<u8>,
}

pub(super) struct Server {
    address: SocketAddr,
    seen: Arc<Mutex<Vec<Seen>>>,
}

impl Server {
    pub(super) fn start() -> Outcome<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let seen = Arc::new(Mutex::new(Vec::new()));
        let notes = Arc::clone(&seen);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                match answer(stream) {
                    Ok(request) => notes.lock().expect("nobody panics with it").push(request),
                    Err(error) => eprintln!("the loopback server: {error}"),
                }
            }
        });
        Ok(Self { address, seen })
    }

    pub(super) fn base(&self) -> String {
        format!("http://{}{PREFIX}", self.address)
    }

    /// What came since this was last asked.
    pub(super) fn seen(&self) -> Vec<Seen> {
        std::mem::take(&mut *self.seen.lock().expect("nobody panics with it"))
    }
}

fn answer(mut stream: TcpStream) -> io::Result<Seen> {
    let request = read(&mut BufReader::new(stream.try_clone()?))?;
    let body = answer_of(&request.method, &request.path);
    let head = match body {
        "" => "HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n".to_owned(),
        body => format!(
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: {}\r\n\r\n",
            body.len()
        ),
    };
    stream.write_all(head.as_bytes())?;
    stream.write_all(body.as_bytes())?;
    Ok(request)
}

/// As much of an answer as an SDK needs to believe it.
fn answer_of(method: &str, path: &str) -> &'static str {
    match path.rsplit('/').next() {
        Some("read" | "typing" | "share_contact_card") => "",
        Some("chats") if method == "GET" => r#"{"chats": [], "next_cursor": null}"#,
        Some("messages") if method == "GET" => r#"{"messages": [], "next_cursor": null}"#,
        _ => "{}",
    }
}

fn read(reader: &mut impl BufRead) -> io::Result<Seen> {
    let bad = |what: &str| io::Error::new(io::ErrorKind::InvalidData, what.to_owned());
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let mut words = line.split_ascii_whitespace();
    let method = words.next().ok_or_else(|| bad("no method"))?.to_owned();
    let target = words.next().ok_or_else(|| bad("no target"))?;
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let path = path.strip_prefix(PREFIX).ok_or_else(|| bad("another base"))?.to_owned();
    let query = query.to_owned();

    let (mut length, mut content_type, mut authorization) = (0, None, None);
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        let value = value.trim().to_owned();
        match name.to_ascii_lowercase().as_str() {
            "content-length" => length = value.parse().map_err(|_| bad("a strange length"))?,
            "transfer-encoding" => return Err(bad("a body in chunks")),
            "content-type" => content_type = Some(value),
            "authorization" => authorization = Some(value),
            _ => {}
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    Ok(Seen { method, path, query, content_type, authorization, body })
}
