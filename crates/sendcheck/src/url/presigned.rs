use percent_encoding::percent_decode_str;

/// Returns `true` if the query has the parameters that sign a URL of Amazon S3, Google Cloud
/// Storage, Azure Storage or Amazon `CloudFront`. Names are compared exactly, after decoding.
pub(super) fn is_presigned(query: &str) -> bool {
    let (mut sig, mut se, mut signature, mut key_pair_id) = (false, false, false, false);
    for parameter in query.split('&') {
        let name = parameter.split_once('=').map_or(parameter, |(name, _)| name);
        match percent_decode_str(name).decode_utf8_lossy().as_ref() {
            "X-Amz-Signature" | "X-Goog-Signature" => return true,
            "sig" => sig = true,
            "se" => se = true,
            "Signature" => signature = true,
            "Key-Pair-Id" => key_pair_id = true,
            _ => {}
        }
    }
    sig && se || signature && key_pair_id
}
