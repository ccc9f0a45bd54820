use super::bytes::{Short, percent_decoded};

/// Whether the query names the parameters that sign a URL of Amazon S3, Google Cloud Storage, Azure
/// Storage or Amazon `CloudFront`. Names are compared exactly; values are not looked at.
pub(super) fn is_presigned(query: &str) -> bool {
    let (mut sig, mut se, mut signature, mut key_pair_id) = (false, false, false, false);
    for parameter in query.split('&') {
        let name = parameter.split('=').next().unwrap_or_default();
        match percent_decoded(name).collect::<Short>().as_bytes() {
            b"X-Amz-Signature" | b"X-Goog-Signature" => return true,
            b"sig" => sig = true,
            b"se" => se = true,
            b"Signature" => signature = true,
            b"Key-Pair-Id" => key_pair_id = true,
            _ => {}
        }
    }
    (sig && se) || (signature && key_pair_id)
}
