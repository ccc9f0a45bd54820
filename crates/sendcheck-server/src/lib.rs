//! A stand-in for the Linq Partner API v3 on loopback, **for tests only**.
//!
//! It answers the operations that sendcheck checks as the API documents them:
//!
//! - Each request is checked by [`sendcheck`]. An invalid one gets the API's error envelope, with the whole report as
//!   `report`.
//! - Chats and messages are kept in memory and listed again. The first message of a chat is one to recipients that
//!   have no chat yet.
//! - A request with the idempotency key of an earlier one gets the response of that one.
//! - [`Server::fail_next`] makes the next requests fail with any error code of the API, and with `Retry-After`.
//!
//! It sends nothing and does not simulate delivery: the status of a message stays `queued`. It listens on loopback
//! only, and keeps nothing on disk.
//!
//! ```
//! use sendcheck::Options;
//! use sendcheck::request::CreateChat;
//! use sendcheck::response::decode;
//! use sendcheck_server::StandIn;
//!
//! let server = StandIn::new().seed(1).start()?;
//!
//! // The code under test. It takes the base URL from its configuration.
//! let request = CreateChat::new("+12025550143", ["+12025550178"], "Hi Sam!");
//! let request = request.check(&Options::new())?.encode();
//! let mut response = ureq::post(request.url(&server.base_url()))
//!     .header("authorization", "Bearer test")
//!     .send(request.body())?;
//!
//! let created = decode::<CreateChat>(response.status().as_u16(), &response.body_mut().read_to_vec()?)?;
//! assert_eq!(created.chat.handles.len(), 2);
//! assert_eq!(server.requests()[0].status, 201);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod answer;
mod code;
mod config;
mod failure;
mod http;
mod received;
mod refusal;
mod server;
mod shared;
mod state;

pub use config::{KnownChat, StandIn};
pub use failure::{Failure, UnknownCodeError};
pub use received::Received;
pub use server::Server;
