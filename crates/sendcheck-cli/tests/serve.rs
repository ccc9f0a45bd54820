//! `sendcheck serve`, as a process.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};

/// A process that is ended with the test.
struct Serve {
    process: Child,
    host: String,
}

impl Drop for Serve {
    fn drop(&mut self) {
        _ = self.process.kill();
        _ = self.process.wait();
    }
}

fn serve(args: &[&str]) -> Serve {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sendcheck"));
    command.args(["serve", "--port", "0"]).args(args);
    let mut process = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let start = "stand-in for the Linq Partner API v3, for tests only: http://";
    let rest = line.strip_prefix(start).unwrap_or_else(|| panic!("{line}"));
    let host = rest.strip_suffix("/api/partner\n").unwrap_or_else(|| panic!("{line}"));
    Serve { process, host: host.to_owned() }
}

fn get(serve: &Serve, path: &str) -> String {
    let mut stream = TcpStream::connect(&serve.host).unwrap();
    let host = &serve.host;
    let headers = "authorization: Bearer test\r\nconnection: close";
    write!(stream, "GET {path} HTTP/1.1\r\nhost: {host}\r\n{headers}\r\n\r\n").unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).unwrap();
    response
}

#[test]
fn serve_says_where_it_is_and_logs_requests() {
    let id = "550e8400-e29b-41d4-a716-446655440000";
    let chat = format!("{id}:+12025550143:+12025550178,ann@example.com");
    let mut serve = serve(&["--chat", &chat, "--seed", "1"]);
    let response = get(&serve, &format!("/api/partner/v3/chats/{id}"));
    assert!(response.starts_with("HTTP/1.1 200 OK\r\n"), "{response}");
    assert!(response.contains(r#""display_name":"+12025550178, ann@example.com""#), "{response}");
    assert!(get(&serve, "/v3/chats?limit=0").starts_with("HTTP/1.1 400"));
    let mut lines = BufReader::new(serve.process.stderr.take().unwrap()).lines();
    let mut line = || lines.next().unwrap().unwrap();
    assert_eq!(line(), format!("GET /api/partner/v3/chats/{id} chats.retrieve: 200"));
    assert_eq!(line(), "GET /v3/chats chats.list_chats: 400, error code 1005");
}

#[test]
fn taken_port_and_invalid_chats_are_errors() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port().to_string();
    let run = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sendcheck"));
        let output = command.arg("serve").args(args).output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let (status, error) = run(&["--port", &port]);
    assert_eq!(status, Some(2));
    assert!(error.contains(&format!("cannot listen on port {port}: ")), "{error}");
    let (status, error) = run(&["--chat", "one:+12025550143:+12025550178"]);
    assert_eq!(status, Some(2));
    assert!(error.contains("invalid chat id `one`: expected a UUID"), "{error}");
    assert_eq!(run(&["--chat", "one"]).0, Some(2));
    let id = "550e8400-e29b-41d4-a716-446655440000";
    let (status, error) = run(&["--chat", &format!("{id}:+12025550143:ann@")]);
    assert_eq!(status, Some(2));
    assert!(error.contains("invalid handle `ann@`: expected a phone number"), "{error}");
    for args in [["--line", "555"], ["--chat", &format!("{id}:555:+12025550178")]] {
        let (status, error) = run(&args);
        assert_eq!(status, Some(2));
        assert!(error.contains("invalid phone number `555`; use E.164 format"), "{error}");
    }
    assert_eq!(run(&["--limit", "0"]).0, Some(2));
}
