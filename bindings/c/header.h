/*
 * sendcheck: tells before sending whether a message will be accepted by the Linq Partner API v3.
 *
 * What holds for every function here:
 *
 * Failures.  Functions that can fail answer with a sendcheck_status. What they write they write only on
 *   SENDCHECK_OK; on any other status the place is as it was.
 * NULL.  Is answered, never followed. A pointer that must not be NULL is SENDCHECK_NULL_POINTER; a function
 *   without a status answers NULL with NULL, 0 or false. `size_t *len` may be NULL always: the length is
 *   then not written. It is not written either where the answer is NULL.
 * Bytes.  Texts and documents that go in are a pointer and a length in bytes; they need no NUL, may hold
 *   any bytes, and are not kept. Names and identifiers that go in are C strings.
 * Strings that come out are UTF-8, end with a NUL, and say their length without it. They are lent: each
 *   function says by what, and none of them is for free().
 * Ownership.  What a function gives you is yours; free it once, with the function that is named after its
 *   type. Whatever it lends dies with it. Freeing NULL is fine.
 * Threads.  There is no global state. Functions may be called at once. Reports, requests and links never
 *   change, so threads may share them; options may be shared as long as nobody sets any.
 * Faults.  No panic or exception leaves the library: a fault of ours is SENDCHECK_INTERNAL (NULL, 0 or
 *   false without a status), with a line on standard error, and the library stays usable. Only a machine
 *   without memory ends the process.
 * Values.  Numbers of enumerations are never used again for another meaning. A number that stands for
 *   nothing may be passed in; it is refused.
 *
 * Generated from the library's source: do not edit.
 */
