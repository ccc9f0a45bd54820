//! Runs the service.
//!
//! | variable | what | unset |
//! |---|---|---|
//! | `LISTEN` | the address to listen on | `127.0.0.1:8080` |
//! | `LINQ_API_BASE` | where the API is | the real one; needs the feature `tls` |
//! | `LINQ_API_KEY` | the token for requests that bring none | none |

use std::env;
use std::error::Error;

use axum::http::HeaderValue;
use service::{Config, router};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let authorization = match env::var("LINQ_API_KEY") {
        Ok(key) => Some(HeaderValue::try_from(format!("Bearer {key}"))?),
        Err(_) => None,
    };
    let api = env::var("LINQ_API_BASE").unwrap_or_else(|_| sendcheck::BASE_URL.to_owned());
    let address = env::var("LISTEN").unwrap_or_else(|_| "127.0.0.1:8080".to_owned());
    let listener = TcpListener::bind(&address).await?;
    println!("listening on http://{}", listener.local_addr()?);
    axum::serve(listener, router(Config { api, authorization })).await?;
    Ok(())
}
