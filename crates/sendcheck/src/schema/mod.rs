//! The API's operations, objects, fields and enumerations: one table that everything else reads.
//!
//! [`record!`](record::record) writes an object down once. From it come the field names that `decode` looks up, the
//! order in which `encode` writes fields, the types of values, and a struct with a member for each field. Code
//! that takes such a struct apart names every member, so that a new field does not compile until it is handled.

mod alias;
mod body;
mod choice;
mod content;
#[cfg(feature = "explain")]
mod describe;
mod endpoint;
mod field;
mod ids;
mod infer;
mod object;
mod operation;
mod operation_name;
mod part;
mod query;
mod record;
#[cfg(feature = "serde")]
mod serde;
mod value;

pub(crate) use alias::{Alias, Owner, alias, owner_of};
pub(crate) use body::*;
pub(crate) use choice::{
    Animation, Choices, EffectType, Known, Noun, ReactionOperation, ReactionType, Service, Style,
    choices,
};
pub(crate) use content::*;
#[cfg(feature = "explain")]
pub use describe::describe_schema;
pub(crate) use endpoint::write_path;
pub use endpoint::{BASE_PATH, BASE_URL, Endpoint, EndpointError};
pub(crate) use field::{FieldState, Located};
pub use ids::{ChatId, MessageId, ParseChatIdError, ParseMessageIdError};
pub use infer::InferOperationError;
pub(crate) use infer::{infer, inferred_from};
pub(crate) use object::{Field, Need, Object, Record, Type, needed_fields};
pub use operation::{Operation, PathId, PayloadLocation};
pub use operation_name::ParseOperationError;
pub(crate) use part::*;
pub use part::{PartKind, PlannedAs};
pub(crate) use value::{Array, Child, Children, ItemsOf, Text};
