//! decode(encode(x)) = x, for every request.

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use sendcheck::Options;
use sendcheck::request::{
    LeaveChat, MarkAsRead, RetrieveChat, ShareContactCard, StartTyping, StopTyping, decode,
};
use serde_json::Value;

use crate::round_trip::{ID, round_trip};
use crate::strategies;

macro_rules! round_trips {
    ($($name:ident)*) => {
        $(
            proptest! {
                #[test]
                fn $name(request in strategies::$name()) {
                    round_trip(&request, request.clone().check(&Options::new()));
                }
            }
        )*

        /// The strategies also make valid requests.
        #[test]
        fn strategies_make_valid_requests() {
            let mut runner = proptest::test_runner::TestRunner::deterministic();
            $({
                let passed = (0..100).any(|_| {
                    let request = strategies::$name().new_tree(&mut runner).unwrap().current();
                    round_trip(&request, request.clone().check(&Options::new()))
                });
                assert!(passed, stringify!($name));
            })*
        }
    };
}
round_trips! {
    create_chat send_message create_message send_voicememo update_chat add_participant
    remove_participant list_chats list_messages update_message add_reaction update_app_card
    create_attachment create_poll
}

#[test]
fn requests_without_a_document_round_trip() {
    assert!(round_trip(&RetrieveChat::new(), RetrieveChat::new().check(&Options::new())));
    assert!(round_trip(&MarkAsRead::new(), MarkAsRead::new().check(&Options::new())));
    assert!(round_trip(&LeaveChat::new(), LeaveChat::new().check(&Options::new())));
    assert!(round_trip(&ShareContactCard::new(), ShareContactCard::new().check(&Options::new())));
    assert!(round_trip(&StartTyping::new(), StartTyping::new().check(&Options::new())));
    assert!(round_trip(&StopTyping::new(), StopTyping::new().check(&Options::new())));
    let decoded = decode::<StopTyping>(b"", &Options::new()).unwrap();
    let encoded = decoded.encode_for(&ID.parse().unwrap());
    assert_eq!(encoded.path(), format!("/v3/chats/{ID}/typing"));
    assert!(encoded.body().is_empty());
}

proptest! {
    /// A query has the fields of its document.
    #[test]
    fn query_has_the_fields_of_the_document(request in strategies::list_chats()) {
        let Ok(checked) = request.clone().check(&Options::new()) else { return Ok(()) };
        let encoded = checked.encode();
        let read: Vec<(String, String)> =
            url::form_urlencoded::parse(encoded.query().as_bytes()).into_owned().collect();
        let Value::Object(fields) = serde_json::to_value(&request).unwrap() else { unreachable!() };
        let mut expected: Vec<(String, String)> = fields
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(name, value)| {
                let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                (name, text)
            })
            .collect();
        expected.sort();
        let mut sorted = read.clone();
        sorted.sort();
        prop_assert_eq!(sorted, expected);
        prop_assert!(!encoded.query().contains('+'));
    }
}
