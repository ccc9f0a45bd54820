//! Checks requests for the Linq Partner API v3 in services and in clients, with [`sendcheck`].
//!
//! - [`CheckLayer`] is a [`tower_layer::Layer`] for servers. It answers an invalid request as the API would, and passes
//!   valid ones on.
//! - `Checked` is an extractor for axum: a typed request that passed the check. It needs the feature `axum`.
//! - `CheckMiddleware` checks the requests of a `reqwest` client before they are sent. It needs the feature `reqwest`.
//!
//! ```
//! use axum::Router;
//! use axum::routing::post;
//! use sendcheck_tower::CheckLayer;
//!
//! async fn create_chat() -> &'static str {
//!     "only valid requests get here"
//! }
//!
//! let router: Router = Router::new()
//!     .route("/v3/chats", post(create_chat))
//!     .layer(CheckLayer::new());
//! # drop(router);
//! ```

#[cfg(feature = "axum")]
mod extractor;
mod layer;
#[cfg(feature = "reqwest")]
mod middleware;
mod read;
mod rejection;

#[cfg(feature = "axum")]
pub use extractor::{Checked, Rejection};
pub use layer::{Check, CheckFuture, CheckLayer, CheckedBody};
#[cfg(feature = "reqwest")]
pub use middleware::{CheckMiddleware, InvalidRequestError};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
#[doc = include_str!("../../../docs/rust.md")]
struct Pages;
