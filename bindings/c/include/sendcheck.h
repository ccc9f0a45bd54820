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

#ifndef SENDCHECK_H
#define SENDCHECK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The version of this header; sendcheck_version() is the library's. */
#define SENDCHECK_VERSION "0.1.0"

// The result of a call. A number never gets another meaning.
enum sendcheck_status
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  // Success. A document that breaks rules is not a failure: the report lists its errors.
  SENDCHECK_OK = 0,
  // A pointer that must not be NULL is NULL.
  SENDCHECK_NULL_POINTER = 1,
  // The name is not that of an operation. See `sendcheck_operation_nearest`.
  SENDCHECK_UNKNOWN_OPERATION = 2,
  // An option has an unknown name or an invalid value. See `sendcheck_options_error`.
  SENDCHECK_INVALID_OPTION = 3,
  // An internal error. The library is as usable as before; please report it.
  SENDCHECK_INTERNAL = 4,
  // A text is not UTF-8. (A document that is not UTF-8 gets a report with `invalid-json`.)
  SENDCHECK_INVALID_TEXT = 5,
  // An offset is past the end of the text, or inside a character.
  SENDCHECK_INVALID_OFFSET = 6,
  // The operation exists in the API's SDKs, but sendcheck does not check it.
  SENDCHECK_UNCHECKED_OPERATION = 7,
  // The document's fields are not those of any operation.
  SENDCHECK_CANNOT_INFER_OPERATION = 8,
  // The operation has no endpoint: `message` is the content of a message, not a request.
  SENDCHECK_NO_ENDPOINT = 9,
  // The path needs the id of a chat, and the options have none.
  SENDCHECK_MISSING_CHAT_ID = 10,
  // The path needs the id of a message, and the options have none.
  SENDCHECK_MISSING_MESSAGE_ID = 11,
  // The name is not that of a rule.
  SENDCHECK_UNKNOWN_RULE = 12,
  // A number is not a value of its enumeration.
  SENDCHECK_INVALID_ENUM = 13,
  // A range is empty, ends before its start, or starts past the end of the text.
  SENDCHECK_INVALID_RANGE = 14,
  // A length is larger than any memory.
  SENDCHECK_INVALID_LENGTH = 15,
  // The options have one that only planning has, such as `limit`.
  SENDCHECK_PLAN_OPTION = 16,
  // The planner has finished, or ended in an internal error.
  SENDCHECK_PLANNER_FINISHED = 17,
  // No operation that sendcheck checks has this method and path.
  SENDCHECK_UNKNOWN_ENDPOINT = 18,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum sendcheck_status sendcheck_status;
#else
typedef uint32_t sendcheck_status;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

// The severity of a diagnostic or rule.
enum sendcheck_severity
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  // No severity: there is no such diagnostic or rule.
  SENDCHECK_SEVERITY_NONE = 0,
  // The API accepts it, but something is lost, discouraged or undocumented.
  SENDCHECK_SEVERITY_WARNING = 1,
  // The API documents that it rejects this, or the request cannot mean anything.
  SENDCHECK_SEVERITY_ERROR = 2,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum sendcheck_severity sendcheck_severity;
#else
typedef uint32_t sendcheck_severity;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

// How the diagnostics of a rule count.
enum sendcheck_level
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  // They are not reported.
  SENDCHECK_ALLOW = 0,
  // They are warnings.
  SENDCHECK_WARN = 1,
  // They are errors.
  SENDCHECK_DENY = 2,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum sendcheck_level sendcheck_level;
#else
typedef uint32_t sendcheck_level;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

// The service of a chat.
enum sendcheck_service
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  // `iMessage`
  SENDCHECK_IMESSAGE = 0,
  // `SMS`
  SENDCHECK_SMS = 1,
  // `RCS`
  SENDCHECK_RCS = 2,
  // Each of them; for `sendcheck_preview` only.
  SENDCHECK_EVERY_SERVICE = 3,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum sendcheck_service sendcheck_service;
#else
typedef uint32_t sendcheck_service;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

// How sure it is that a fix is meant.
enum sendcheck_applicability
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  // Recipients get the same, or what was certainly meant.
  SENDCHECK_SAFE = 0,
  // Recipients get something else, or the meaning is a guess.
  SENDCHECK_UNSAFE = 1,
  // One request cannot express it: plan the message. See `sendcheck_plan`.
  SENDCHECK_NEEDS_PLAN = 2,
  // There is no fix.
  SENDCHECK_NO_FIX = 3,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum sendcheck_applicability sendcheck_applicability;
#else
typedef uint32_t sendcheck_applicability;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

// A text about a rule.
enum sendcheck_explanation
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  // The usual message, with the names of params in braces, such as `{given}`.
  SENDCHECK_EXPLANATION_SUMMARY = 0,
  // The problem that the rule checks for.
  SENDCHECK_EXPLANATION_WHAT = 1,
  // The consequence of a problem.
  SENDCHECK_EXPLANATION_WHY = 2,
  // A document in which the rule reports a problem, in short form: `"a" * 3` means `"aaa"`, and an item of
  // an array followed by `* 3` comes three times.
  SENDCHECK_EXPLANATION_FAILS = 3,
  // The fixed document, in the same form.
  SENDCHECK_EXPLANATION_PASSES = 4,
  // The source in the documentation of the API.
  SENDCHECK_EXPLANATION_SOURCE = 5,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum sendcheck_explanation sendcheck_explanation;
#else
typedef uint32_t sendcheck_explanation;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

// The kind of a link.
enum sendcheck_link_kind
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  // A scheme, `://` and an authority: `https://example.com`, `myapp://open`.
  SENDCHECK_LINK_SCHEME = 0,
  // A host that starts with `www.`, whatever it ends in.
  SENDCHECK_LINK_WWW = 1,
  // A host that ends in a top-level domain: `example.com`, `example.com/x`.
  SENDCHECK_LINK_BARE = 2,
  // An IPv4 address, alone or with a port or path.
  SENDCHECK_LINK_IP = 3,
  // A scheme without `//`: `mailto:a@b.c`, `tel:+15551234567`.
  SENDCHECK_LINK_OPAQUE = 4,
  // A kind that this version of the header does not know.
  SENDCHECK_LINK_OTHER = 5,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum sendcheck_link_kind sendcheck_link_kind;
#else
typedef uint32_t sendcheck_link_kind;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

// How likely the writer meant a link.
enum sendcheck_confidence
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  // It may be something else: `readme.md`, `see you.me too`, `1.2.3.4`.
  SENDCHECK_CONFIDENCE_WEAK = 0,
  // It is a link.
  SENDCHECK_CONFIDENCE_STRONG = 1,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum sendcheck_confidence sendcheck_confidence;
#else
typedef uint32_t sendcheck_confidence;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

// The unit of a length or offset of text.
enum sendcheck_unit
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  // Bytes of UTF-8. C, Go and Rust index by them.
  SENDCHECK_BYTES = 0,
  // Unicode code points. Python indexes by them, and the API's limits count them.
  SENDCHECK_CODE_POINTS = 1,
  // UTF-16 code units. Java, JavaScript, C# and the API's ranges index by them.
  SENDCHECK_UTF16 = 2,
  // Extended grapheme clusters: user-perceived characters.
  SENDCHECK_GRAPHEMES = 3,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum sendcheck_unit sendcheck_unit;
#else
typedef uint32_t sendcheck_unit;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

// One problem of a document: the rule, the path, and the facts. It never changes, so threads may share it.
//
// Ownership: a diagnostic and everything borrowed from it belong to the report, until
// `sendcheck_report_free`.
typedef struct sendcheck_diagnostic sendcheck_diagnostic;

// An operation with the ids of its path. It never changes, so threads may share it.
typedef struct sendcheck_endpoint sendcheck_endpoint;

// A fixed document. It never changes, so threads may share it.
typedef struct sendcheck_fixed sendcheck_fixed;

// The fixes of a document. They never change, so threads may share them.
typedef struct sendcheck_fixes sendcheck_fixes;

// The links of a text. They never change, so threads may share them.
typedef struct sendcheck_links sendcheck_links;

// The options of a check or a plan. Several threads may use them at the same time while no thread sets any.
//
// A setter that fails changes nothing, and `sendcheck_options_error` returns the reason.
typedef struct sendcheck_options sendcheck_options;

// The result of planning: requests in the order in which they are sent, or the report of an input that cannot
// be planned. It never changes, so threads may share it.
typedef struct sendcheck_plan_result sendcheck_plan_result;

// A planner of a content that arrives in chunks. One thread at a time may use it.
typedef struct sendcheck_planner sendcheck_planner;

// The preview of a message, or the report of a message that is not valid. It never changes, so threads may share
// it.
typedef struct sendcheck_preview_result sendcheck_preview_result;

// Everything that a check found in one document. It never changes, so threads may share it.
typedef struct sendcheck_report sendcheck_report;

// The HTTP request that sends a document. It never changes, so threads may share it.
typedef struct sendcheck_request sendcheck_request;

// A range: `start <= i < end`, in the unit that the function names.
typedef struct {
  // Start of the range.
  size_t start;
  // End of the range (exclusive).
  size_t end;
} sendcheck_range;

// The position of a syntax error in a document.
typedef struct {
  // Line, from 1.
  size_t line;
  // Column, from 1, in UTF-16 code units.
  size_t column_utf16;
  // Offset, in bytes.
  size_t offset_bytes;
} sendcheck_position;

// A param of a diagnostic: a text or a number.
//
// Ownership: the strings belong to the report, until `sendcheck_report_free`.
typedef struct {
  // Its name, such as `given` or `limit`.
  const char *name;
  // The text, NULL for a number. It ends with a NUL.
  const char *text;
  // Length of the text, in bytes; 0 for a number.
  size_t text_len;
  // The number; 0 for a text.
  uint64_t number;
} sendcheck_param;

// A link in a text.
typedef struct {
  // Its kind.
  sendcheck_link_kind kind;
  // How likely it is.
  sendcheck_confidence confidence;
  // Its range in the text, in bytes.
  sendcheck_range bytes;
  // Its range in the text, in UTF-16 code units.
  sendcheck_range utf16;
} sendcheck_link;

// The length of a text in each unit.
typedef struct {
  // Bytes of UTF-8.
  size_t bytes;
  // Unicode code points.
  size_t code_points;
  // UTF-16 code units.
  size_t utf16;
  // Extended grapheme clusters.
  size_t graphemes;
} sendcheck_counts;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

// Returns the message of a status, in English, without a full stop. Never NULL, whatever the number.
//
// Ownership: static.
const char *sendcheck_status_message(sendcheck_status status);

// Returns the version of the linked library, such as `0.1.0`. `SENDCHECK_VERSION` is the version of the
// header.
//
// Ownership: static.
const char *sendcheck_version(void);

// Checks a document: the body (or, for operations that list, the query as a JSON object) of an operation,
// such as `chats.create`.
//
// The status is `SENDCHECK_OK` even if the document has errors or is not JSON: the report lists them.
// `options` may be NULL for the defaults. An operation without a document takes `""`.
//
// Errors: `SENDCHECK_UNKNOWN_OPERATION`, `SENDCHECK_UNCHECKED_OPERATION`; `SENDCHECK_NULL_POINTER` if
// `operation`, `json` or `out` is NULL (`json` even with `len` 0); `SENDCHECK_INVALID_LENGTH`;
// `SENDCHECK_PLAN_OPTION`.
//
// Ownership: the caller owns `*out` and frees it with `sendcheck_report_free`. The document is not kept.
sendcheck_status sendcheck_check(const char *operation,
                                 const uint8_t *json,
                                 size_t len,
                                 const sendcheck_options *options,
                                 sendcheck_report **out);

// Checks a document that a program wrote as JSON from a value of its own language, as `sendcheck_check`
// does. A lone surrogate in a string, written as an escape such as `\ud83d`, is an `invalid-unicode` error
// on that string. `sendcheck_check` reports `invalid-json` for the whole document instead.
sendcheck_status sendcheck_check_value(const char *operation,
                                       const uint8_t *json,
                                       size_t len,
                                       const sendcheck_options *options,
                                       sendcheck_report **out);

// Checks a document, as `sendcheck_check` does, and infers the operation from its fields.
// `sendcheck_report_operation` returns it.
//
// Errors: `SENDCHECK_CANNOT_INFER_OPERATION`; `SENDCHECK_NULL_POINTER` if `json` or `out` is NULL;
// `SENDCHECK_INVALID_LENGTH`; `SENDCHECK_PLAN_OPTION`.
sendcheck_status sendcheck_check_inferred(const uint8_t *json,
                                          size_t len,
                                          const sendcheck_options *options,
                                          sendcheck_report **out);

// Returns true if the report has no error; warnings do not count. False for NULL.
bool sendcheck_report_valid(const sendcheck_report *report);

// Returns the number of diagnostics in the report; 0 for NULL.
size_t sendcheck_report_len(const sendcheck_report *report);

// Returns the number of errors, including those that the report does not hold; 0 for NULL.
size_t sendcheck_report_errors(const sendcheck_report *report);

// Returns the number of warnings, including those that the report does not hold; 0 for NULL.
size_t sendcheck_report_warnings(const sendcheck_report *report);

// Returns true if there are more diagnostics than the report holds. See
// `sendcheck_options_set_max_diagnostics`. False for NULL.
bool sendcheck_report_truncated(const sendcheck_report *report);

// Returns the name of the operation that the document was checked for. NULL for NULL, and if the
// operation could not be inferred because the document is not JSON.
//
// Ownership: static.
const char *sendcheck_report_operation(const sendcheck_report *report, size_t *len);

// Returns the report as one line of JSON, the same in every language; NULL for NULL.
//
// Ownership: borrowed from `report` until `sendcheck_report_free`.
const char *sendcheck_report_json(const sendcheck_report *report, size_t *len);

// Returns a diagnostic, counted from 0, in the order of their positions in the document. NULL for NULL, and
// if `index` is not below `sendcheck_report_len(report)`.
//
// Ownership: borrowed from `report` until `sendcheck_report_free`.
const sendcheck_diagnostic *sendcheck_report_get(const sendcheck_report *report, size_t index);

// Frees a report and everything borrowed from it. NULL is allowed.
void sendcheck_report_free(sendcheck_report *report);

// Returns the name of the rule, such as `consecutive-text`; NULL for NULL. Match on it, not on the message.
const char *sendcheck_diagnostic_rule(const sendcheck_diagnostic *diagnostic, size_t *len);

// Returns the severity at the caller's level of the rule; `SENDCHECK_SEVERITY_NONE` for NULL.
sendcheck_severity sendcheck_diagnostic_severity(const sendcheck_diagnostic *diagnostic);

// Returns the API's error code, such as 1005; 0 if there is none, and for NULL.
uint16_t sendcheck_diagnostic_code(const sendcheck_diagnostic *diagnostic);

// Returns true if that code is predicted: the API does not document it for this cause.
bool sendcheck_diagnostic_code_predicted(const sendcheck_diagnostic *diagnostic);

// Returns the path of the value: a JSON Pointer (RFC 6901). `""` is the whole document. It can contain
// U+0000, as a key of the document can: use `len`. NULL for NULL.
const char *sendcheck_diagnostic_path(const sendcheck_diagnostic *diagnostic, size_t *len);

// Returns the offset, in bytes of the document, at which the value at the path begins; for an absent field,
// the offset of the end of its object. 0 for NULL.
size_t sendcheck_diagnostic_offset(const sendcheck_diagnostic *diagnostic);

// Writes the range in the string at the path, in UTF-16 code units. Returns false and writes nothing if the
// diagnostic has no range, and for NULL.
bool sendcheck_diagnostic_range(const sendcheck_diagnostic *diagnostic, sendcheck_range *range);

// Returns what is wrong, for a person; NULL for NULL. The wording may change between versions.
const char *sendcheck_diagnostic_message(const sendcheck_diagnostic *diagnostic, size_t *len);

// Returns what to do about it, for a person; NULL if there is nothing to say, and for NULL.
const char *sendcheck_diagnostic_help(const sendcheck_diagnostic *diagnostic, size_t *len);

// Returns the number of related paths; 0 for NULL.
size_t sendcheck_diagnostic_related_len(const sendcheck_diagnostic *diagnostic);

// Returns the path of another value that the diagnostic is about, counted from 0; NULL past the last, and for
// NULL.
const char *sendcheck_diagnostic_related(const sendcheck_diagnostic *diagnostic, size_t index, size_t *len);

// Returns the option that the diagnostic is about, if it is not about the document: `chat_id` or
// `message_id`. Otherwise NULL.
const char *sendcheck_diagnostic_parameter(const sendcheck_diagnostic *diagnostic, size_t *len);

// Writes the position of the syntax error of `invalid-json`. Returns false and writes nothing for other
// diagnostics.
bool sendcheck_diagnostic_position(const sendcheck_diagnostic *diagnostic, sendcheck_position *position);

// Returns the number of params; 0 for NULL.
size_t sendcheck_diagnostic_params_len(const sendcheck_diagnostic *diagnostic);

// Writes a param, counted from 0. Returns false and writes nothing past the last, and for NULL.
bool sendcheck_diagnostic_param(const sendcheck_diagnostic *diagnostic, size_t index, sendcheck_param *param);

// Writes the param of a name, such as `limit`. Returns false and writes nothing if the diagnostic has no such
// param, and for NULL.
bool sendcheck_diagnostic_param_named(const sendcheck_diagnostic *diagnostic,
                                      const char *name,
                                      sendcheck_param *param);

// Creates options with their defaults. NULL only after an internal error.
//
// Ownership: the caller owns them and frees them with `sendcheck_options_free`.
sendcheck_options *sendcheck_options_new(void);

// Frees options. NULL is allowed. Reports do not depend on them.
void sendcheck_options_free(sendcheck_options *options);

// Returns why the last setter failed, for a person; NULL if it did not, and for NULL.
//
// Ownership: borrowed from `options` until the next setter or `sendcheck_options_free`.
const char *sendcheck_options_error(const sendcheck_options *options, size_t *len);

// Replaces all options by those of a JSON object, which has the same names in every language, such as
// `{"strict_links": true, "levels": {"blank-text": "deny"}}`. Options that it does not name get their
// defaults. Options of planning, such as `limit`, are only for `sendcheck_plan` and `sendcheck_planner_new`:
// other functions return `SENDCHECK_PLAN_OPTION`.
//
// Errors: `SENDCHECK_INVALID_OPTION` for text that is not JSON, an unknown name or an invalid value;
// `SENDCHECK_NULL_POINTER`; `SENDCHECK_INVALID_LENGTH`.
sendcheck_status sendcheck_options_set_json(sendcheck_options *options, const uint8_t *json, size_t len);

// Sets whether this send opens a new chat. By default, only `chats.create` does.
sendcheck_status sendcheck_options_set_first_message(sendcheck_options *options, bool is_first);

// Sets how the diagnostics of a rule count.
//
// Errors: `SENDCHECK_UNKNOWN_RULE`; `SENDCHECK_INVALID_ENUM` for an unknown level;
// `SENDCHECK_INVALID_OPTION` if the rule is a schema error, whose level cannot be lowered;
// `SENDCHECK_INVALID_TEXT`; `SENDCHECK_NULL_POINTER`.
sendcheck_status sendcheck_options_set_level(sendcheck_options *options,
                                             const char *rule,
                                             sendcheck_level level);

// Sets the hosts whose media URLs do not count as public: `hosts[0..count]`, C strings, which are copied.
// By default these are `cdn.linqapp.com` and `uploads.linqapp.com`.
//
// Errors: `SENDCHECK_INVALID_OPTION` for an empty text or a URL; `SENDCHECK_INVALID_TEXT`;
// `SENDCHECK_NULL_POINTER` if `hosts` (even with `count` 0) or one of them is NULL; `SENDCHECK_INVALID_LENGTH`.
sendcheck_status sendcheck_options_set_url_media_exempt_hosts(sendcheck_options *options,
                                                              const char *const *hosts,
                                                              size_t count);

// Sets whether weak links (`readme.md`) count like strong ones.
sendcheck_status sendcheck_options_set_strict_links(sendcheck_options *options, bool is_strict);

// Sets the maximum number of diagnostics in a report, 256 by default. Its counts include the others.
sendcheck_status sendcheck_options_set_max_diagnostics(sendcheck_options *options, size_t max);

// Sets the id of the chat in the path. It is copied, and checked with the document.
sendcheck_status sendcheck_options_set_chat_id(sendcheck_options *options, const char *id);

// Sets the id of the message in the path. It is copied, and checked with the document.
sendcheck_status sendcheck_options_set_message_id(sendcheck_options *options, const char *id);

// Sets whether the chat is a group.
sendcheck_status sendcheck_options_set_chat_is_group(sendcheck_options *options, bool is_group);

// Sets the service of the chat.
//
// Errors: `SENDCHECK_INVALID_ENUM` for an unknown service; `SENDCHECK_NULL_POINTER`.
sendcheck_status sendcheck_options_set_chat_service(sendcheck_options *options, sendcheck_service service);

// Sets the number of active participants of the chat, the sender included.
sendcheck_status sendcheck_options_set_chat_participants(sendcheck_options *options, uint64_t participants);

// Checks a document, as `sendcheck_check` does, and creates the HTTP request that sends it. A level that the
// caller lowered does not count here: the document must have no errors at the default levels.
//
// On `SENDCHECK_OK`, either `*request` is the request and `*report` is NULL, or the document has errors,
// `*request` is NULL and `*report` lists them. `report` may be NULL.
//
// Errors: those of `sendcheck_check`; `SENDCHECK_NO_ENDPOINT` for `message`; `SENDCHECK_MISSING_CHAT_ID` or
// `SENDCHECK_MISSING_MESSAGE_ID` if the path needs an id that the options do not have;
// `SENDCHECK_NULL_POINTER` if `operation`, `json` or `request` is NULL.
//
// Ownership: the caller owns what is not NULL, and frees it with `sendcheck_request_free` or
// `sendcheck_report_free`.
sendcheck_status sendcheck_encode(const char *operation,
                                  const uint8_t *json,
                                  size_t len,
                                  const sendcheck_options *options,
                                  sendcheck_request **request,
                                  sendcheck_report **report);

// Returns the HTTP method, such as `POST`; NULL for NULL.
//
// Ownership: this and the strings below are borrowed from `request` until `sendcheck_request_free`.
const char *sendcheck_request_method(const sendcheck_request *request, size_t *len);

// Returns the complete URL, with the API's base URL; NULL for NULL.
const char *sendcheck_request_url(const sendcheck_request *request, size_t *len);

// Returns the path from `/v3`, percent-encoded, for another base URL; NULL for NULL.
const char *sendcheck_request_path(const sendcheck_request *request, size_t *len);

// Returns the query, percent-encoded, without `?`; `""` if there is none, NULL for NULL.
const char *sendcheck_request_query(const sendcheck_request *request, size_t *len);

// Returns the number of headers, without authorization; 0 for NULL.
size_t sendcheck_request_headers_len(const sendcheck_request *request);

// Returns the name of a header, in lower case, counted from 0; NULL past the last, and for NULL.
const char *sendcheck_request_header_name(const sendcheck_request *request, size_t index, size_t *len);

// Returns the value of a header; NULL past the last, and for NULL.
const char *sendcheck_request_header_value(const sendcheck_request *request, size_t index, size_t *len);

// Returns the body, in JSON; NULL if there is none, and for NULL.
const char *sendcheck_request_body(const sendcheck_request *request, size_t *len);

// Returns the request as one line of JSON: `method`, `path`, `query`, `headers`, and `body` as a string. NULL
// for NULL.
const char *sendcheck_request_json(const sendcheck_request *request, size_t *len);

// Frees a request and everything borrowed from it. NULL is allowed.
void sendcheck_request_free(sendcheck_request *request);

// Fixes a document: applies every fix that is `SENDCHECK_SAFE`, and for `SENDCHECK_UNSAFE` the unsafe ones,
// too. The rest of the document stays byte for byte.
//
// The status is `SENDCHECK_OK` even if errors are left: `sendcheck_fixed_report` lists them.
//
// Errors: those of `sendcheck_check`; `SENDCHECK_INVALID_ENUM` for another applicability.
//
// Ownership: the caller owns `*out` and frees it with `sendcheck_fixed_free`.
sendcheck_status sendcheck_fix(const char *operation,
                               const uint8_t *json,
                               size_t len,
                               const sendcheck_options *options,
                               sendcheck_applicability up_to,
                               sendcheck_fixed **out);

// Returns the fixed document; NULL for NULL.
//
// Ownership: this, the report and the JSON are borrowed from `fixed` until `sendcheck_fixed_free`.
const char *sendcheck_fixed_document(const sendcheck_fixed *fixed, size_t *len);

// Returns the number of fixes that were applied; 0 for NULL.
size_t sendcheck_fixed_applied_len(const sendcheck_fixed *fixed);

// Returns the report on the fixed document; NULL for NULL. Never free it.
const sendcheck_report *sendcheck_fixed_report(const sendcheck_fixed *fixed);

// Returns the result as one line of JSON: `document`, `applied` (the fixes) and `report`. NULL for NULL.
const char *sendcheck_fixed_json(const sendcheck_fixed *fixed, size_t *len);

// Frees a fixed document and everything borrowed from it. NULL is allowed.
void sendcheck_fixed_free(sendcheck_fixed *fixed);

// Finds a fix for each diagnostic that has one. Each is for the unchanged document.
//
// Errors: those of `sendcheck_check`.
//
// Ownership: the caller owns `*out` and frees it with `sendcheck_fixes_free`.
sendcheck_status sendcheck_fixes_find(const char *operation,
                                      const uint8_t *json,
                                      size_t len,
                                      const sendcheck_options *options,
                                      sendcheck_fixes **out);

// Returns the number of fixes; 0 for NULL.
size_t sendcheck_fixes_len(const sendcheck_fixes *fixes);

// Returns the fixes as a JSON array; NULL for NULL. A fix has `rule`, `path`, `range`, `applicability`, `title`,
// `patch` (JSON Patch, RFC 6902) and `text_edits`.
//
// Ownership: borrowed from `fixes` until `sendcheck_fixes_free`.
const char *sendcheck_fixes_json(const sendcheck_fixes *fixes,
                                 size_t *len);

// Frees fixes and everything borrowed from them. NULL is allowed.
void sendcheck_fixes_free(sendcheck_fixes *fixes);

// Returns the safest fix that diagnostics of a rule can have; `SENDCHECK_NO_FIX` if they have none, and if
// `index` is not below `sendcheck_rule_count()`.
sendcheck_applicability sendcheck_rule_fix(size_t index);

// Plans an input: makes valid requests of a text, such as Markdown, and of files and links.
//
// The input is a JSON object with `content` or `message`, and where it is sent: `from` and `to`, `to`,
// `chat_id`, or nothing. `options` may be NULL for the defaults.
//
// The status is `SENDCHECK_OK` even if the input cannot be planned: see `sendcheck_plan_ok`.
//
// Errors: `SENDCHECK_NULL_POINTER` if `json` or `out` is NULL; `SENDCHECK_INVALID_LENGTH`.
//
// Ownership: the caller owns `*out` and frees it with `sendcheck_plan_free`.
sendcheck_status sendcheck_plan(const uint8_t *json,
                                size_t len,
                                const sendcheck_options *options,
                                sendcheck_plan_result **out);

// Returns true if the input was planned; false if it cannot be, and for NULL.
bool sendcheck_plan_ok(const sendcheck_plan_result *plan);

// Returns the report of an input that cannot be planned: its paths point into the input. NULL if it was planned,
// and for NULL. Never free it.
//
// Ownership: this and the strings below are borrowed from `plan` until `sendcheck_plan_free`, unless they are
// static.
const sendcheck_report *sendcheck_plan_error(const sendcheck_plan_result *plan);

// Returns the number of requests; 0 for NULL. Send them in their order, each after the API accepted the one
// before it.
size_t sendcheck_plan_len(const sendcheck_plan_result *plan);

// Returns the operation of a request, counted from 0; NULL past the last, and for NULL.
//
// Ownership: static.
const char *sendcheck_plan_operation(const sendcheck_plan_result *plan, size_t index, size_t *len);

// Returns the document of a request, as JSON; NULL past the last, and for NULL.
const char *sendcheck_plan_document(const sendcheck_plan_result *plan, size_t index, size_t *len);

// Returns the id of the chat of a request; NULL if it needs none or the response to the first has it, past the
// last, and for NULL.
const char *sendcheck_plan_chat_id(const sendcheck_plan_result *plan,
                                   size_t index,
                                   size_t *len);

// Returns the place of the id of the chat in the response to the first request: a JSON Pointer such as
// `/chat/id`. NULL if the id is known or not needed, past the last, and for NULL.
const char *sendcheck_plan_chat_id_pointer(const sendcheck_plan_result *plan, size_t index, size_t *len);

// Returns true if a request must not be sent when the response to the first has `failover_flagged` at
// `/from_selection/reason`: the API sent the continuation message instead. False past the last, and for NULL.
bool sendcheck_plan_is_unless_failover(const sendcheck_plan_result *plan, size_t index);

// Returns the result as one line of JSON, the same in every language: `sends` and `notes`, or `error` with the
// report. NULL for NULL.
const char *sendcheck_plan_json(const sendcheck_plan_result *plan,
                                size_t *len);

// Frees the result of planning and everything borrowed from it. NULL is allowed.
void sendcheck_plan_free(sendcheck_plan_result *plan);

// Creates a planner for an input without `content`, which `sendcheck_planner_push` adds. The input and the
// options are those of `sendcheck_plan`. If the input cannot be planned, each push returns the report.
//
// Errors: `SENDCHECK_NULL_POINTER` if `json` or `out` is NULL; `SENDCHECK_INVALID_LENGTH`.
//
// Ownership: the caller owns `*out` and frees it with `sendcheck_planner_free`.
sendcheck_status sendcheck_planner_new(const uint8_t *json,
                                       size_t len,
                                       const sendcheck_options *options,
                                       sendcheck_planner **out);

// Adds a chunk of the content. `*out` has the requests that no later text can change, each once, often none. A
// chunk may end anywhere, also inside a character.
//
// Errors: `SENDCHECK_INVALID_TEXT` if the content is not UTF-8; `SENDCHECK_PLANNER_FINISHED`;
// `SENDCHECK_NULL_POINTER`; `SENDCHECK_INVALID_LENGTH`. The chunk is not added then.
//
// Ownership: the caller owns `*out` and frees it with `sendcheck_plan_free`.
sendcheck_status sendcheck_planner_push(sendcheck_planner *planner,
                                        const uint8_t *text,
                                        size_t len,
                                        sendcheck_plan_result **out);

// Ends the content. `*out` has the other requests and all notes.
//
// Errors: `SENDCHECK_INVALID_TEXT` if the content ends inside a character; `SENDCHECK_PLANNER_FINISHED`;
// `SENDCHECK_NULL_POINTER`.
//
// Ownership: the caller owns `*out` and frees it with `sendcheck_plan_free`, and still frees the planner.
sendcheck_status sendcheck_planner_finish(sendcheck_planner *planner, sendcheck_plan_result **out);

// Frees a planner. NULL is allowed. What it released does not depend on it.
void sendcheck_planner_free(sendcheck_planner *planner);

// Returns what recipients get of a message on a service, and what is lost. The message has `parts` at the top.
//
// The status is `SENDCHECK_OK` even if the message is not valid: see `sendcheck_preview_error`.
//
// Errors: `SENDCHECK_INVALID_ENUM` for an unknown service; `SENDCHECK_NULL_POINTER` if `json` or `out` is NULL;
// `SENDCHECK_INVALID_LENGTH`.
//
// Ownership: the caller owns `*out` and frees it with `sendcheck_preview_free`.
sendcheck_status sendcheck_preview(const uint8_t *json,
                                   size_t len,
                                   sendcheck_service service,
                                   sendcheck_preview_result **out);

// Returns the report of a message that is not valid; NULL if it is valid, and for NULL. Never free it.
//
// Ownership: this and the JSON are borrowed from `preview` until `sendcheck_preview_free`.
const sendcheck_report *sendcheck_preview_error(const sendcheck_preview_result *preview);

// Returns the preview as one line of JSON, the same in every language: `service`, `items` and `lost`, or
// `previews` for `SENDCHECK_EVERY_SERVICE`, or the report of a message that is not valid. NULL for NULL.
const char *sendcheck_preview_json(const sendcheck_preview_result *preview, size_t *len);

// Frees a preview and everything borrowed from it. NULL is allowed.
void sendcheck_preview_free(sendcheck_preview_result *preview);

// Returns the number of rules. Rules are numbered from 0 in the order of the catalogue. The number of a rule
// can change between versions; its name does not.
size_t sendcheck_rule_count(void);

// Writes the number of the rule with a name to `index`.
//
// Errors: `SENDCHECK_UNKNOWN_RULE`; `SENDCHECK_NULL_POINTER`.
sendcheck_status sendcheck_rule_find(const char *name, size_t *index);

// Returns the severity of a rule at its default level; `SENDCHECK_SEVERITY_NONE` if there is no such rule.
sendcheck_severity sendcheck_rule_severity(size_t index);

// Returns the API's error code that a rule usually predicts, such as 1005; 0 if there is none.
uint16_t sendcheck_rule_code(size_t index);

// Returns true if that code is predicted: the API does not document it for this cause.
bool sendcheck_rule_code_predicted(size_t index);

// Returns true if a caller can lower the level of a rule: all rules but schema errors.
bool sendcheck_rule_can_be_lowered(size_t index);

// Returns the name of a rule, such as `consecutive-text`; NULL if there is no such rule.
//
// Ownership: static.
const char *sendcheck_rule_name(size_t index, size_t *len);

// Returns a text about a rule; NULL if there is no such rule or text.
//
// Ownership: static.
const char *sendcheck_rule_explanation(size_t index, sendcheck_explanation which, size_t *len);

// Returns the number of messages that a rule chooses among; 0 if there is no such rule.
size_t sendcheck_rule_messages_len(size_t index);

// Returns a message of a rule, counted from 0, with the names of params in braces, such as `{given}`; NULL past
// the last, and if there is no such rule.
//
// Ownership: static.
const char *sendcheck_rule_message(size_t index,
                                   size_t which,
                                   size_t *len);

// Returns the number of help texts that a rule chooses among; 0 if there is no such rule.
size_t sendcheck_rule_helps_len(size_t index);

// Returns a help text of a rule, as `sendcheck_rule_message` does for messages.
//
// Ownership: static.
const char *sendcheck_rule_help(size_t index, size_t which, size_t *len);

// Returns true if diagnostics of a rule can have the param of a name, such as `limit`.
bool sendcheck_rule_has_param(size_t index, const char *name);

// Returns the number of operations.
size_t sendcheck_operation_count(void);

// Returns the name of an operation, such as `chats.create`; NULL if `index` is not below
// `sendcheck_operation_count()`.
//
// Ownership: static.
const char *sendcheck_operation_name(size_t index, size_t *len);

// Returns the name of the operation that `name` probably means, such as `chats.create` for `chats.creat`;
// NULL if no name is near, if an operation has that name, and for NULL.
//
// Ownership: static.
const char *sendcheck_operation_nearest(const char *name, size_t *len);

// Finds the operation and the ids that the method and the path of an HTTP request mean, as a server or a proxy
// receives it: `POST` and `/v3/chats?x=1`, or an absolute URL. The path may begin with `/api/partner`; any other
// prefix is the caller's to remove. Ids are percent-decoded.
//
// Errors: `SENDCHECK_UNKNOWN_ENDPOINT` if no operation that sendcheck checks has this method and path;
// `SENDCHECK_INVALID_TEXT`; `SENDCHECK_NULL_POINTER`.
//
// Ownership: the caller owns `*out` and frees it with `sendcheck_endpoint_free`.
sendcheck_status sendcheck_operation_from_http(const char *method,
                                               const char *path,
                                               sendcheck_endpoint **out);

// Creates the endpoint of an operation. `chat_id` and `message_id` may be NULL if the path does not need them.
//
// Errors: `SENDCHECK_UNKNOWN_OPERATION`, `SENDCHECK_UNCHECKED_OPERATION`; `SENDCHECK_NO_ENDPOINT` for `message`;
// `SENDCHECK_MISSING_CHAT_ID` or `SENDCHECK_MISSING_MESSAGE_ID`; `SENDCHECK_INVALID_TEXT`;
// `SENDCHECK_NULL_POINTER` if `operation` or `out` is NULL.
//
// Ownership: the caller owns `*out` and frees it with `sendcheck_endpoint_free`.
sendcheck_status sendcheck_endpoint_new(const char *operation,
                                        const char *chat_id,
                                        const char *message_id,
                                        sendcheck_endpoint **out);

// Returns the name of the operation; NULL for NULL.
//
// Ownership: static.
const char *sendcheck_endpoint_operation(const sendcheck_endpoint *endpoint, size_t *len);

// Returns the HTTP method, such as `POST`; NULL for NULL.
//
// Ownership: this and the strings below are borrowed from `endpoint` until `sendcheck_endpoint_free`.
const char *sendcheck_endpoint_method(const sendcheck_endpoint *endpoint, size_t *len);

// Returns the path from `/v3` on, with the ids percent-encoded; NULL for NULL.
const char *sendcheck_endpoint_path(const sendcheck_endpoint *endpoint, size_t *len);

// Returns the id of the chat in the path, which may not be a UUID; NULL if there is none, and for NULL.
const char *sendcheck_endpoint_chat_id(const sendcheck_endpoint *endpoint, size_t *len);

// Returns the id of the message in the path, which may not be a UUID; NULL if there is none, and for NULL.
const char *sendcheck_endpoint_message_id(const sendcheck_endpoint *endpoint, size_t *len);

// Returns the query as a JSON object: the document of an operation that lists. NULL for other operations, whose
// document is the body, and for NULL.
const char *sendcheck_endpoint_query_json(const sendcheck_endpoint *endpoint,
                                          size_t *len);

// Sets the options `chat_id` and `message_id` to the ids of an endpoint, so that a check reports one that is not a
// UUID. An id that its path does not have stays unchanged.
//
// Errors: `SENDCHECK_NULL_POINTER`.
sendcheck_status sendcheck_options_set_endpoint(sendcheck_options *options,
                                                const sendcheck_endpoint *endpoint);

// Frees an endpoint and everything borrowed from it. NULL is allowed.
void sendcheck_endpoint_free(sendcheck_endpoint *endpoint);

// Finds every link in `text[0..len]`, weak ones included, in their order. The list may be empty.
//
// Errors: `SENDCHECK_INVALID_TEXT` if the text is not UTF-8; `SENDCHECK_NULL_POINTER` if `text` is NULL, even
// with `len` 0, or `out` is NULL; `SENDCHECK_INVALID_LENGTH`.
//
// Ownership: the caller owns `*out` and frees it with `sendcheck_links_free`. The text is not kept.
sendcheck_status sendcheck_links_find(const uint8_t *text, size_t len, sendcheck_links **out);

// Returns the number of links; 0 for NULL.
size_t sendcheck_links_len(const sendcheck_links *links);

// Writes a link, counted from 0, to `link`. Returns false and writes nothing past the last link and for
// NULL.
bool sendcheck_links_get(const sendcheck_links *links, size_t index, sendcheck_link *link);

// Frees a list of links. NULL is allowed.
void sendcheck_links_free(sendcheck_links *links);

// Counts `text[0..len]` in every unit.
//
// Errors: `SENDCHECK_INVALID_TEXT` if the text is not UTF-8; `SENDCHECK_NULL_POINTER`;
// `SENDCHECK_INVALID_LENGTH`.
sendcheck_status sendcheck_text_count(const uint8_t *text, size_t len, sendcheck_counts *out);

// Converts an offset into `text[0..len]` from one unit to another. The end of the text is an offset.
//
// Errors: `SENDCHECK_INVALID_OFFSET` if the offset is past the end or inside a character (for
// `SENDCHECK_GRAPHEMES`, inside a grapheme cluster); `SENDCHECK_INVALID_TEXT` if the text is not UTF-8;
// `SENDCHECK_INVALID_ENUM` for an unknown unit; `SENDCHECK_NULL_POINTER`; `SENDCHECK_INVALID_LENGTH`.
sendcheck_status sendcheck_text_convert(const uint8_t *text,
                                        size_t len,
                                        size_t offset,
                                        sendcheck_unit from,
                                        sendcheck_unit to,
                                        size_t *out);

// Extends a range of `text[0..len]`, in UTF-16 code units, to whole grapheme clusters, and ends it at the
// end of the text: the range of a decoration that is safe to send.
//
// Errors: `SENDCHECK_INVALID_RANGE` if the range is empty, ends before its start, or starts past the end of
// the text; `SENDCHECK_INVALID_TEXT` if the text is not UTF-8; `SENDCHECK_NULL_POINTER`;
// `SENDCHECK_INVALID_LENGTH`.
sendcheck_status sendcheck_text_snap(const uint8_t *text,
                                     size_t len,
                                     sendcheck_range range,
                                     sendcheck_range *out);

// Writes the length, in bytes, of the longest prefix of `text[0..len]` that is at most `limit` units long and
// splits no grapheme cluster.
//
// Errors: `SENDCHECK_INVALID_TEXT` if the text is not UTF-8; `SENDCHECK_INVALID_ENUM` for an unknown unit;
// `SENDCHECK_NULL_POINTER`; `SENDCHECK_INVALID_LENGTH`.
sendcheck_status sendcheck_text_truncate(const uint8_t *text,
                                         size_t len,
                                         size_t limit,
                                         sendcheck_unit unit_of_limit,
                                         size_t *out);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* SENDCHECK_H */
