//! Participants of groups.

use serde_json::json;

use super::{Call, Outcome, Success};
use crate::refusal::Refusal;
use crate::state::{Left, Participant, State};

impl Call<'_> {
    pub(super) fn add_participant(&self, state: &mut State) -> Outcome {
        let (id, now) = (state.source.uuid(), state.source.now());
        let handle = self.text("handle").unwrap_or_default();
        state.store.change_chat(self.chat()?, |chat| {
            let known =
                chat.participants.iter_mut().find(|one| one.handle.eq_ignore_ascii_case(handle));
            match known {
                Some(participant) => participant.left = None,
                None => chat.participants.push(Participant {
                    id,
                    handle: handle.to_owned(),
                    joined_at: now,
                    left: None,
                }),
            }
        });
        Ok(self.accepted("Participant addition queued"))
    }

    pub(super) fn remove_participant(&self, state: &mut State) -> Outcome {
        let at = state.source.now();
        let handle = self.text("handle").unwrap_or_default();
        let mut is_removed = false;
        state.store.change_chat(self.chat()?, |chat| {
            let mut others = chat.participants.iter_mut().skip(1);
            if let Some(participant) =
                others.find(|one| one.handle.eq_ignore_ascii_case(handle) && one.left.is_none())
            {
                participant.left = Some(Left { at, status: "removed" });
                is_removed = true;
            }
        });
        if is_removed {
            Ok(self.accepted("Participant removal queued"))
        } else {
            Err(Refusal::new(1005).message(format!("{handle} is not in the chat")))
        }
    }

    pub(super) fn leave_chat(&self, state: &mut State) -> Outcome {
        let at = state.source.now();
        state.store.change_chat(self.chat()?, |chat| {
            if let Some(me) = chat.participants.first_mut() {
                me.left = Some(Left { at, status: "left" });
            }
        });
        Ok(self.accepted("Leave group chat queued"))
    }

    /// Returns the response to a request that is queued.
    pub(super) fn accepted(&self, message: &str) -> Success {
        let body = json!({ "status": "accepted", "message": message, "trace_id": self.trace_id });
        Success::new(202, &body)
    }
}
