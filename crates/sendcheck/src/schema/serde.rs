//! serde for operations and ids.

use super::{ChatId, MessageId, Operation, PathId};
use crate::catalogue::serde_as_str;

serde_as_str!(Operation: name, PathId: name, ChatId: as_str, MessageId: as_str);
