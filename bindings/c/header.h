/*
 * sendcheck: checks messages for the Linq Partner API v3 before you send them.
 *
 * The contract of every function:
 *
 * Failures.  Functions that can fail return a sendcheck_status. They write outputs only on SENDCHECK_OK; on
 *   any other status, outputs stay unchanged.
 * NULL.  A NULL pointer is never dereferenced. A required pointer that is NULL is SENDCHECK_NULL_POINTER;
 *   functions without a status return NULL, 0 or false for NULL. `size_t *len` may always be NULL. The length
 *   is not written if the function returns NULL.
 * Input.  Texts and documents are a pointer and a length in bytes. They need no NUL, may contain any bytes,
 *   and are not kept. Names and ids are C strings; a wrapper for a language whose strings may contain a NUL
 *   must reject such names and ids.
 * Output.  Strings are UTF-8 and end with a NUL, which their length does not include. They are borrowed: each
 *   function documents the owner. Never call free() on them.
 * Ownership.  An object that a function writes to `out` belongs to the caller. Free it once, with the function of
 *   its kind that ends in `_free`. Everything borrowed from it becomes invalid. Freeing NULL is allowed.
 * Threads.  There is no mutable global state. All functions may be called at the same time. Results (reports,
 *   requests, plans, links and others) never change, so threads may share them. Threads may share options while no
 *   thread sets any. One thread at a time may use a planner.
 * Panics.  No panic or exception leaves the library. An internal error is SENDCHECK_INTERNAL (NULL, 0 or
 *   false without a status), with a line on standard error, and the library stays usable. Only running out of
 *   memory ends the process.
 * Numbers.  A number of an enumeration never gets another meaning. A number that is not a value of the
 *   enumeration may be passed: functions reject it.
 *
 * Generated from the library's source: do not edit.
 */
