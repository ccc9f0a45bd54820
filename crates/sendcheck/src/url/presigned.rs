use crate::cut;

use super::bytes::{StackBuf, percent_decoded};

/// The parameters that sign: either of the first two, or both of one of the pairs.
const SIGNING: &str = "X-Amz-Signature X-Goog-Signature sig se Signature Key-Pair-Id";

/// Whether the query names the parameters that sign a URL of Amazon S3, Google Cloud Storage, Azure
/// Storage or Amazon `CloudFront`. Names are compared exactly; values are not looked at.
pub(super) fn is_presigned(query: &str) -> bool {
    let mut seen = [false; 6];
    let mut rest = query;
    while !rest.is_empty() {
        let (parameter, others) = cut::at_first(rest, b'&').unwrap_or((rest, ""));
        rest = others;
        let name: StackBuf = percent_decoded(cut::before(parameter, b'=')).collect();
        let place = cut::place_among(SIGNING, name.as_bytes());
        if let Some(seen) = place.and_then(|place| seen.get_mut(place)) {
            *seen = true;
        }
    }
    let [amazon, google, sig, se, signature, key_pair_id] = seen;
    amazon || google || sig && se || signature && key_pair_id
}
