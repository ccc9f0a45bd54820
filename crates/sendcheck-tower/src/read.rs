//! Bodies, read up to a limit.

use std::pin::pin;

use bytes::{Bytes, BytesMut};
use http_body::Body;
use http_body_util::BodyExt as _;

/// How much of a body that is too large is read and thrown away. Clients that still send do not see a response.
const DISCARDED_MAX_BYTES: usize = 8 << 20;

/// The reason why there is no body.
pub(crate) enum ReadError {
    /// It is longer than the limit.
    TooLarge,
    /// It broke off.
    Broken,
}

pub(crate) async fn read<B: Body<Data = Bytes>>(body: B, limit: usize) -> Result<Bytes, ReadError> {
    let mut body = pin!(body);
    let mut first = Bytes::new();
    let mut all = BytesMut::new();
    let mut len = 0_usize;
    while let Some(frame) = body.frame().await {
        let Ok(frame) = frame else { return Err(ReadError::Broken) };
        let Ok(data) = frame.into_data() else { continue };
        len = len.saturating_add(data.len());
        if len > limit.saturating_add(DISCARDED_MAX_BYTES) {
            break;
        }
        if len > limit {
            continue;
        }
        // Most bodies come in one piece, which is not copied.
        if first.is_empty() && all.is_empty() {
            first = data;
        } else {
            if all.is_empty() {
                all.extend_from_slice(&std::mem::take(&mut first));
            }
            all.extend_from_slice(&data);
        }
    }
    match len {
        len if len > limit => Err(ReadError::TooLarge),
        _ if all.is_empty() => Ok(first),
        _ => Ok(all.freeze()),
    }
}
