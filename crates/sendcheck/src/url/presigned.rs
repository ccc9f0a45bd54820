use alloc::borrow::Cow;

use percent_encoding::percent_decode_str;

/// Returns `true` if the query has the parameters that sign a URL of Amazon S3, Google Cloud
/// Storage, Azure Storage or Amazon `CloudFront`. Names are compared exactly, after decoding.
pub(super) fn is_presigned(query: &str) -> bool {
    let (mut sig, mut se, mut signature, mut key_pair_id) = (false, false, false, false);
    for parameter in query.split('&') {
        let name = parameter.split_once('=').map_or(parameter, |(name, _)| name);
        match Cow::from(percent_decode_str(name)).as_ref() {
            b"X-Amz-Signature" | b"X-Goog-Signature" => return true,
            b"sig" => sig = true,
            b"se" => se = true,
            b"Signature" => signature = true,
            b"Key-Pair-Id" => key_pair_id = true,
            _ => {}
        }
    }
    sig && se || signature && key_pair_id
}
