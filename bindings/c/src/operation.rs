//! The names of operations.

use std::ffi::c_char;
use std::ptr;

use sendcheck::Operation;

use crate::boundary::boundary;
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

/// How many operations there are.
#[unsafe(no_mangle)]
pub extern "C" fn sendcheck_operation_count() -> usize {
    boundary(0, || NAMES.len())
}

/// The name of an operation, such as `chats.create`; NULL if `index` is not below
/// `sendcheck_operation_count()`. It lives as long as the library is loaded.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sendcheck_operation_name(index: usize, len: *mut usize) -> *const c_char {
    // SAFETY: `len` is NULL or writable.
    boundary(ptr::null(), || unsafe { TABLE.lend(index, len) })
}

/// The place of an operation in the table, to lend its name from.
pub(crate) unsafe fn lend_name(operation: Operation, len: *mut usize) -> *const c_char {
    let index = Operation::ALL.iter().position(|&one| one == operation);
    // SAFETY: `len` is NULL or writable.
    unsafe { TABLE.lend(index.unwrap_or(usize::MAX), len) }
}
