//! The memory of the stand-in stays within its limit, measured by the allocator.
#![expect(unsafe_code, reason = "an allocator that counts")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use sendcheck_server::StandIn;
use serde_json::json;
use ureq::Agent;

/// The system's allocator, and the bytes that are in use.
struct Counting;

static USED_BYTES: AtomicUsize = AtomicUsize::new(0);

// SAFETY: every call is handed to the system's allocator as it came; blocks that grow are asked for by the default
// methods, through these.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        USED_BYTES.fetch_add(layout.size(), Relaxed);
        // SAFETY: the caller's promises are those that the system's allocator asks for.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        USED_BYTES.fetch_sub(layout.size(), Relaxed);
        // SAFETY: as above.
        unsafe { System.dealloc(block, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

#[test]
fn memory_stays_near_the_limit() {
    const LIMIT_BYTES: usize = 2 << 20;
    let server = StandIn::new().limit_bytes(LIMIT_BYTES).start().unwrap();
    let agent: Agent = Agent::config_builder().http_status_as_error(false).build().into();
    let url = format!("{}/v3/chats", server.base_url());
    let send = |number: usize| {
        // Short messages, where ids and lists weigh most, each in a chat of its own and with a key.
        let body = json!({ "from": "+12025550143", "to": [format!("a{number}@example.com")], "message": {
            "parts": [{ "type": "text", "value": "Hi" }], "idempotency_key": number.to_string() } });
        let request = agent.post(&url).header("authorization", "Bearer test");
        assert_eq!(request.send(body.to_string()).unwrap().status(), 201);
    };
    send(0);
    let before = USED_BYTES.load(Relaxed);
    for number in 1..3_000 {
        send(number);
    }
    let kept = USED_BYTES.load(Relaxed) - before;
    assert!(server.used_bytes() > LIMIT_BYTES / 2, "nothing had to be forgotten");
    assert!(kept < LIMIT_BYTES * 3 / 2, "{kept} bytes are kept");
}
