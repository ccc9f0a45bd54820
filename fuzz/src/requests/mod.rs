//! Requests built in code, valid or not: encoded and decoded again they are the same, and each way to a
//! report gives the same one.
#![allow(clippy::wildcard_imports, reason = "every type of the module")]

use std::fmt::Debug;

use arbitrary::{Arbitrary, Result, Unstructured};
use sendcheck::request::*;
use sendcheck::{Options, Report};

use conformance::properties::round_trip::round_trip;

mod basics;
mod pieces;

use basics::*;
use pieces::*;

/// The bytes are choices of the request.
pub fn check(data: &[u8]) {
    let _ = check_one(&mut Unstructured::new(data));
}

fn check_one(u: &mut Unstructured<'_>) -> Result<()> {
    macro_rules! of {
        ($request:expr) => {{
            let mut request = $request;
            request.other = fields(u)?;
            assert_round(&request, |request, options| request.check(options));
        }};
    }
    match u.int_in_range(0..=13)? {
        0 => of!(CreateChat::new(handle(u)?, handles(u)?, content(u)?)),
        1 => of!(SendMessage::new(content(u)?)),
        2 => {
            let mut request = CreateMessage::new(handles(u)?, content(u)?);
            request.continuation_message = option(u, continuation)?;
            of!(request);
        }
        3 => of!(if u.arbitrary()? {
            SendVoicememo::url(url(u)?)
        } else {
            SendVoicememo::attachment(id(u)?)
        }),
        4 => {
            let mut request = UpdateChat::new();
            request.display_name = option(u, words)?;
            request.group_chat_icon = option(u, url)?;
            of!(request);
        }
        5 => of!(AddParticipant::new(handle(u)?)),
        6 => of!(RemoveParticipant::new(handle(u)?)),
        7 => {
            let mut request = ListChats::new();
            request.from = option(u, handle)?;
            request.to = option(u, handle)?;
            request.limit = option(u, |u| u.int_in_range(0..=120))?;
            request.cursor = option(u, words)?;
            of!(request);
        }
        8 => {
            let mut request = UpdateMessage::new(words(u)?);
            request.part_index = option(u, u32::arbitrary)?;
            of!(request);
        }
        9 => of!(reaction(u)?),
        10 => {
            let mut request = UpdateAppCard::new(layout(u)?);
            request.app = option(u, app)?;
            request.experience = option(u, experience)?;
            request.fallback_text = option(u, words)?;
            request.interactive = u.arbitrary()?;
            request.url = option(u, url)?;
            of!(request);
        }
        11 => of!(CreateAttachment::new(words(u)?, "image/png", u.arbitrary()?)),
        12 => {
            let mut poll = Poll::new(list(u, 4, words)?);
            poll.idempotency_key = option(u, words)?;
            of!(CreatePoll::new(poll));
        }
        _ => {
            let mut request = ListMessages::new();
            request.cursor = option(u, words)?;
            request.limit = option(u, u32::arbitrary)?;
            of!(request);
        }
    }
    Ok(())
}

fn assert_round<T: Request + Clone + Debug + PartialEq>(
    request: &T,
    check: impl Fn(T, &Options) -> std::result::Result<Checked<T>, Report>,
) {
    round_trip(request, check(request.clone(), &Options::new()));
}
