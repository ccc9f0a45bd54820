//! Operations and their names.

use std::ffi::c_char;
use std::ptr;

use sendcheck::{Operation, ParseOperationError};

use crate::boundary::boundary;
use crate::pointer;
use crate::status::sendcheck_status::{
    self, SENDCHECK_UNCHECKED_OPERATION, SENDCHECK_UNKNOWN_OPERATION,
};
use crate::table::{Table, size};

const NAMES: [&str; Operation::ALL.len()] = {
    let mut names = [""; Operation::ALL.len()];
    let mut index = 0;
    while index < names.len() {
        names[index] = Operation::ALL[index].name();
        index += 1;
    }
    names
};

static TABLE: Table<{ NAMES.len() }, { size(&NAMES) }> = Table::new(&NAMES);

/// Returns the number of operations.
#[unsafe(no_mangle)]
pub extern "C" fn sendcheck_operation_count() -> usize {
    boundary(0, || NAMES.len())
}

/// Returns the name of an operation, such as `chats.create`; NULL if `index` is not below
/// `sendcheck_operation_count()`.
///
/// Ownership: static.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_operation_name(index: usize, len: *mut usize) -> *const c_char {
    // SAFETY: `len` is NULL or writable.
    boundary(ptr::null(), || unsafe { TABLE.borrow_str(index, len) })
}

/// Returns the name of the operation that `name` probably means, such as `chats.create` for `chats.creat`;
/// NULL if no name is near, if an operation has that name, and for NULL.
///
/// Ownership: static.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_operation_nearest(
    name: *const c_char,
    len: *mut usize,
) -> *const c_char {
    boundary(ptr::null(), || {
        // SAFETY: `name` is NULL or a C string.
        let Ok(Ok(name)) = unsafe { pointer::c_string(name) }.map(str::from_utf8) else {
            return ptr::null();
        };
        match name.parse::<Operation>() {
            Err(ParseOperationError::Unknown { nearest: Some(nearest), .. }) => {
                let index = NAMES.iter().position(|name| *name == nearest);
                // SAFETY: `len` is NULL or writable.
                index.map_or(ptr::null(), |index| unsafe { TABLE.borrow_str(index, len) })
            }
            _ => ptr::null(),
        }
    })
}

/// Reads the name of an operation.
///
/// # Safety
///
/// `name` is NULL or a C string.
pub(crate) unsafe fn parse(name: *const c_char) -> Result<Operation, sendcheck_status> {
    // SAFETY: the same promise.
    let name = unsafe { pointer::c_string(name) }?;
    let name = str::from_utf8(name).map_err(|_| SENDCHECK_UNKNOWN_OPERATION)?;
    name.parse().map_err(|error| match error {
        ParseOperationError::Unchecked { .. } => SENDCHECK_UNCHECKED_OPERATION,
        _ => SENDCHECK_UNKNOWN_OPERATION,
    })
}

/// Returns the name of an operation.
///
/// # Safety
///
/// `len` is NULL or writable.
pub(crate) unsafe fn borrow_name(operation: Operation, len: *mut usize) -> *const c_char {
    let index = Operation::ALL.iter().position(|&one| one == operation);
    // SAFETY: the same promise.
    unsafe { TABLE.borrow_str(index.unwrap_or(usize::MAX), len) }
}
