use alloc::collections::BTreeMap;
use alloc::string::String;

use super::object::object;

object! {
    /// The response of `attachments.create`: where to upload the file.
    AttachmentCreateResponse {
        /// The id of the attachment, for messages.
        required attachment_id: String,
        /// The URL to upload the file to.
        required upload_url: String,
        /// The URL of the uploaded file.
        optional download_url: String,
        /// The time until which `upload_url` is valid, in RFC 3339 format.
        optional expires_at: String,
        /// The HTTP method of the upload: `PUT`.
        optional http_method: String,
        /// The headers that the upload must have.
        optional required_headers: BTreeMap<String, String>,
    }
}
