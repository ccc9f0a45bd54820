//! Responses of the API: a proxy in front of it may send anything.
#![allow(clippy::wildcard_imports, reason = "every type of the module")]

use sendcheck::request::*;
use sendcheck::response::{Failure, decode};
use serde_json::Value;

/// The first byte chooses the status, the others are the body.
pub fn check(data: &[u8]) {
    let Some((&status, body)) = data.split_first() else { return };
    let status = [200, 201, 202, 204, 400, 401, 403, 404, 409, 429, 500, 503, 99, 0, 65_535]
        .get(usize::from(status))
        .copied()
        .unwrap_or(u16::from(status) + 100);
    assert_answered::<CreateChat>(status, body);
    assert_answered::<SendMessage>(status, body);
    assert_answered::<CreateMessage>(status, body);
    assert_answered::<SendVoicememo>(status, body);
    assert_answered::<UpdateChat>(status, body);
    assert_answered::<AddParticipant>(status, body);
    assert_answered::<RemoveParticipant>(status, body);
    assert_answered::<ListChats>(status, body);
    assert_answered::<ListMessages>(status, body);
    assert_answered::<RetrieveChat>(status, body);
    assert_answered::<MarkAsRead>(status, body);
    assert_answered::<LeaveChat>(status, body);
    assert_answered::<ShareContactCard>(status, body);
    assert_answered::<StartTyping>(status, body);
    assert_answered::<StopTyping>(status, body);
    assert_answered::<UpdateMessage>(status, body);
    assert_answered::<AddReaction>(status, body);
    assert_answered::<UpdateAppCard>(status, body);
    assert_answered::<CreateAttachment>(status, body);
    assert_answered::<CreatePoll>(status, body);
}

/// A result only for a success status, an API error only for a body that has one, and a message for each.
fn assert_answered<T: Request>(status: u16, body: &[u8])
where
    T::Response: PartialEq + std::fmt::Debug,
{
    let json = serde_json::from_slice::<Value>(body);
    match decode::<T>(status, body) {
        Ok(result) => {
            assert!((200..300).contains(&status), "{status}");
            assert_eq!(Ok(result), decode::<T>(status, body).map_err(drop), "the same each time");
        }
        Err(failure) => {
            assert!(!failure.to_string().is_empty());
            if let Failure::Api(refusal) = failure {
                assert!(json.is_ok(), "{refusal}");
                assert!(!(200..300).contains(&status), "{status}");
            }
        }
    }
}
