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

#ifndef SENDCHECK_H
#define SENDCHECK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The version of this header; sendcheck_version() is the library's. */
#define SENDCHECK_VERSION "0.1.0"

// How a call went. Numbers are never used again for something else.
enum sendcheck_status
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  // It was done. A document that breaks rules is no failure: the report lists them.
  SENDCHECK_OK = 0,
  // A pointer that must not be NULL is.
  SENDCHECK_NULL_POINTER = 1,
  // No operation has that name; or the document's fields do not tell which one is meant.
  SENDCHECK_UNKNOWN_OPERATION = 2,
  // An option has an unknown name or a value that it does not take; or a value of an enumeration
  // stands for nothing.
  SENDCHECK_INVALID_OPTION = 3,
  // A fault of this library. It is as usable as before; please report it.
  SENDCHECK_INTERNAL = 4,
  // A text is not UTF-8. (A document that is not UTF-8 gets a report that says so.)
  SENDCHECK_INVALID_TEXT = 5,
  // An offset is past the end of the text, or inside a character.
  SENDCHECK_INVALID_OFFSET = 6,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum sendcheck_status sendcheck_status;
#else
typedef uint32_t sendcheck_status;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

// How serious a finding is.
enum sendcheck_severity
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  // There is no such thing to be serious about.
  SENDCHECK_SEVERITY_NONE = 0,
  // Accepted, but lossy, discouraged or undocumented.
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

// How a rule's findings count.
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

// What messages travel by.
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
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum sendcheck_service sendcheck_service;
#else
typedef uint32_t sendcheck_service;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

// The texts that explain a rule.
enum sendcheck_explanation
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  // The usual sentence of a finding; `{given}`, `{count}` and `{limit}` stand for its facts.
  SENDCHECK_EXPLANATION_SUMMARY = 0,
  // What the rule finds.
  SENDCHECK_EXPLANATION_WHAT = 1,
  // Why that matters.
  SENDCHECK_EXPLANATION_WHY = 2,
  // A document in which the rule finds something, as documentation shows it: `«a × 3»` stands for
  // `aaa`, and items are joined by commas.
  SENDCHECK_EXPLANATION_FAILS = 3,
  // The document mended, shown the same way.
  SENDCHECK_EXPLANATION_PASSES = 4,
  // Where the API's documentation says so.
  SENDCHECK_EXPLANATION_SOURCE = 5,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum sendcheck_explanation sendcheck_explanation;
#else
typedef uint32_t sendcheck_explanation;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

// What a link looks like.
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
  // A scheme that needs no `//`, with what belongs to it: `mailto:a@b.c`, `tel:+15551234567`.
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

// How sure it is that the writer meant a link.
enum sendcheck_confidence
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  // It reads just as well as something else: `readme.md`, `see you.me too`, `1.2.3.4`.
  SENDCHECK_CONFIDENCE_WEAK = 0,
  // Nothing else comes to mind.
  SENDCHECK_CONFIDENCE_STRONG = 1,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum sendcheck_confidence sendcheck_confidence;
#else
typedef uint32_t sendcheck_confidence;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

// What a length or an offset of a text counts.
enum sendcheck_unit
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  // Bytes of UTF-8: what C, Go and Rust index by.
  SENDCHECK_BYTES = 0,
  // Unicode code points: what Python indexes by, and the API's limits count.
  SENDCHECK_CODE_POINTS = 1,
  // UTF-16 code units: what Java, JavaScript and C# index by, and the API's ranges.
  SENDCHECK_UTF16 = 2,
  // Extended grapheme clusters: what people call characters.
  SENDCHECK_GRAPHEMES = 3,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum sendcheck_unit sendcheck_unit;
#else
typedef uint32_t sendcheck_unit;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

// One broken rule, at one place. It is owned by its report and lives as long as that; it never changes,
// so threads may share it. What it lends is owned by the report, too.
typedef struct sendcheck_diagnostic sendcheck_diagnostic;

// The links of a text. They never change, so threads may share them.
typedef struct sendcheck_links sendcheck_links;

// What a caller can set. It may be used for any number of checks, by several threads at once, as long as
// none sets anything meanwhile.
//
// Where a setter refuses, the options stay as they were, and `sendcheck_options_error` says why.
typedef struct sendcheck_options sendcheck_options;

// Everything that a check found in one document. It never changes, so threads may share it.
typedef struct sendcheck_report sendcheck_report;

// The HTTP request that sends a document. It never changes, so threads may share it.
typedef struct sendcheck_request sendcheck_request;

// `start <= i < end`, in the unit that the function says.
typedef struct {
  // The first in it.
  size_t start;
  // The first after it.
  size_t end;
} sendcheck_range;

// Where a document stops being JSON.
typedef struct {
  // From 1.
  size_t line;
  // In UTF-16 code units, from 1.
  size_t column_utf16;
  // In bytes, from 0.
  size_t offset_bytes;
} sendcheck_position;

// A link in a text.
typedef struct {
  // What it looks like.
  sendcheck_link_kind kind;
  // How sure it is.
  sendcheck_confidence confidence;
  // Where it stands, in bytes of the text.
  sendcheck_range bytes;
  // Where it stands, in UTF-16 code units of the text.
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

// What a status means, as an English sentence without a full stop. Never NULL, whatever the number.
// It lives as long as the library is loaded.
const char *sendcheck_status_message(sendcheck_status status);

// The version of the library that is linked, such as `0.1.0`. `SENDCHECK_VERSION` is the header's.
// It lives as long as the library is loaded.
const char *sendcheck_version(void);

// Checks a document: the bytes that would be sent as the body (or hold the query) of an operation, such
// as `chats.create`.
//
// On `SENDCHECK_OK`, `*out` is a report that the caller owns and hands to `sendcheck_report_free` once.
// A document that breaks rules is `SENDCHECK_OK`, too, and so are bytes that are no JSON: the report
// says so. `SENDCHECK_UNKNOWN_OPERATION`: no operation has that name. `SENDCHECK_NULL_POINTER`:
// `operation`, `json` or `out` is NULL (`json` even with `len` 0; an operation without a document takes
// `""`). `options` may be NULL, for the defaults. The document is not kept.
sendcheck_status sendcheck_check(const char *operation,
                                 const uint8_t *json,
                                 size_t len,
                                 const sendcheck_options *options,
                                 sendcheck_report **out);

// Checks a document that a program wrote as JSON from a value of its own language, as
// `sendcheck_check` does, but for one thing: half a surrogate pair in a string, which JSON can only write
// as an escape such as `\ud83d`, is the finding `invalid-unicode` on that string, and not a document that
// cannot be read.
sendcheck_status sendcheck_check_value(const char *operation,
                                       const uint8_t *json,
                                       size_t len,
                                       const sendcheck_options *options,
                                       sendcheck_report **out);

// Checks a document, as `sendcheck_check` does, for the operation whose fields it has;
// `sendcheck_report_operation` says which that is. `SENDCHECK_UNKNOWN_OPERATION`: the fields are those
// of no operation.
sendcheck_status sendcheck_check_inferred(const uint8_t *json,
                                          size_t len,
                                          const sendcheck_options *options,
                                          sendcheck_report **out);

// Whether no error was found; warnings do not count. False for NULL.
bool sendcheck_report_valid(const sendcheck_report *report);

// How many diagnostics the report holds; 0 for NULL.
size_t sendcheck_report_len(const sendcheck_report *report);

// How many errors were found, whether or not the report holds them all; 0 for NULL.
size_t sendcheck_report_errors(const sendcheck_report *report);

// How many warnings were found, whether or not the report holds them all; 0 for NULL.
size_t sendcheck_report_warnings(const sendcheck_report *report);

// Whether more was found than the report holds, see `sendcheck_options_set_max_diagnostics`; false for
// NULL.
bool sendcheck_report_truncated(const sendcheck_report *report);

// The name of the operation that the document was checked for. NULL for NULL, and where the operation
// was to be inferred from a document that is not JSON. It lives as long as the library is loaded.
const char *sendcheck_report_operation(const sendcheck_report *report, size_t *len);

// The whole report as one line of JSON, the same in every language. Owned by the report; NULL for NULL.
const char *sendcheck_report_json(const sendcheck_report *report, size_t *len);

// A diagnostic, counted from 0 in the order of the places that they are about. Owned by the report; NULL
// for NULL, or if `index` is not below `sendcheck_report_len(report)`.
const sendcheck_diagnostic *sendcheck_report_get(const sendcheck_report *report, size_t index);

// Frees a report, and all that it owns. NULL is fine.
void sendcheck_report_free(sendcheck_report *report);

// The rule's name, such as `consecutive-text`: what programs should go by. NULL for NULL.
const char *sendcheck_diagnostic_rule(const sendcheck_diagnostic *diagnostic, size_t *len);

// How serious it is, after the caller's levels. `SENDCHECK_SEVERITY_NONE` for NULL.
sendcheck_severity sendcheck_diagnostic_severity(const sendcheck_diagnostic *diagnostic);

// The API's error code for it, such as 1005; 0 if there is none, and for NULL.
uint16_t sendcheck_diagnostic_code(const sendcheck_diagnostic *diagnostic);

// Whether that code is this library's prediction, and not documented by the API for this trigger.
bool sendcheck_diagnostic_code_predicted(const sendcheck_diagnostic *diagnostic);

// The place: a JSON Pointer (RFC 6901) into the document; `""` is the whole of it. It may hold U+0000,
// if a key of the document does: then only `len` tells where it ends. NULL for NULL.
const char *sendcheck_diagnostic_path(const sendcheck_diagnostic *diagnostic, size_t *len);

// Where the value at that place begins, in bytes of the document; for an absent field, where its object
// ends. 0 for NULL.
size_t sendcheck_diagnostic_offset(const sendcheck_diagnostic *diagnostic);

// Writes the part of the string at that place that the finding concerns, in UTF-16 code units. Returns
// false, and writes nothing, if it concerns no part of a string.
bool sendcheck_diagnostic_range(const sendcheck_diagnostic *diagnostic, sendcheck_range *range);

// What is wrong, for a person. Its wording may change between versions. NULL for NULL.
const char *sendcheck_diagnostic_message(const sendcheck_diagnostic *diagnostic, size_t *len);

// What to do about it, for a person; NULL if there is nothing to say, and for NULL.
const char *sendcheck_diagnostic_help(const sendcheck_diagnostic *diagnostic, size_t *len);

// How many other places it is about; 0 for NULL.
size_t sendcheck_diagnostic_related_len(const sendcheck_diagnostic *diagnostic);

// Another place that it is about, counted from 0, as a JSON Pointer; NULL if there is none, and for NULL.
const char *sendcheck_diagnostic_related(const sendcheck_diagnostic *diagnostic, size_t index, size_t *len);

// The parameter that it is about, where that is not part of the document: `chat_id`. Else NULL.
const char *sendcheck_diagnostic_parameter(const sendcheck_diagnostic *diagnostic, size_t *len);

// For `invalid-json`, writes where the document stops being JSON. Else returns false, and writes
// nothing.
bool sendcheck_diagnostic_position(const sendcheck_diagnostic *diagnostic, sendcheck_position *position);

// Makes options, all of them the defaults. The caller owns them, and hands them to
// `sendcheck_options_free` once. NULL only after a fault of this library.
sendcheck_options *sendcheck_options_new(void);

// Frees options. NULL is fine. Reports that were made with them stay.
void sendcheck_options_free(sendcheck_options *options);

// Why the last setter refused, for a person; NULL if it did not, and for NULL. Owned by the options,
// until something is set or they are freed.
const char *sendcheck_options_error(const sendcheck_options *options, size_t *len);

// Sets all options at once, from a JSON object with the names that options have in every language, such
// as `{"strict_links": true, "levels": {"blank-text": "deny"}}`. What was set before is forgotten.
// `SENDCHECK_INVALID_OPTION`: it is not JSON, has an unknown name, or a value that the option does not
// take.
sendcheck_status sendcheck_options_set_json(sendcheck_options *options, const uint8_t *json, size_t len);

// Says whether this send opens a new chat. Unsaid, it is so for `chats.create` alone.
sendcheck_status sendcheck_options_set_first_message(sendcheck_options *options, bool is_first);

// Sets how the findings of a rule count. `SENDCHECK_INVALID_OPTION`: no rule has that name, or it is an
// error of shape, which cannot be lowered.
sendcheck_status sendcheck_options_set_level(sendcheck_options *options,
                                             const char *rule,
                                             sendcheck_level level);

// Sets the hosts whose media URLs are not counted as public, instead of `cdn.linqapp.com` and
// `uploads.linqapp.com`: `hosts[0..count]`, C strings, which are copied. `hosts` must not be NULL, even
// with `count` 0.
sendcheck_status sendcheck_options_set_url_media_exempt_hosts(sendcheck_options *options,
                                                              const char *const *hosts,
                                                              size_t count);

// Makes weak links (`readme.md`) count like strong ones.
sendcheck_status sendcheck_options_set_strict_links(sendcheck_options *options, bool is_strict);

// Gives the chat's id that goes into the path; it is copied, and checked with the document.
sendcheck_status sendcheck_options_set_chat_id(sendcheck_options *options, const char *id);

// Says whether the chat is a group.
sendcheck_status sendcheck_options_set_chat_is_group(sendcheck_options *options, bool is_group);

// Says which service the chat runs on.
sendcheck_status sendcheck_options_set_chat_service(sendcheck_options *options, sendcheck_service service);

// Says how many participants of the chat are active, the sender included.
sendcheck_status sendcheck_options_set_chat_participants(sendcheck_options *options, uint64_t participants);

// Sets how many findings a report holds at most, 256 by default; all are counted.
sendcheck_status sendcheck_options_set_max_diagnostics(sendcheck_options *options, size_t max);

// Checks a document, as `sendcheck_check` does, and makes the HTTP request that sends it. Rules are at
// their default levels: one that the caller lowered refuses all the same.
//
// On `SENDCHECK_OK`, either `*request` is the request and `*report` is NULL; or the document has errors,
// `*request` is NULL and `*report` says which. The caller owns what is not NULL, and hands it to
// `sendcheck_request_free` or `sendcheck_report_free` once. `report` may be NULL, if nobody wants to know.
// `SENDCHECK_INVALID_OPTION`: the path holds a chat's id, and the options do not say which.
// `SENDCHECK_UNKNOWN_OPERATION`: no operation has that name, or it is `message`, which is no call of its
// own. `SENDCHECK_NULL_POINTER`: `operation`, `json` or `request` is NULL.
sendcheck_status sendcheck_encode(const char *operation,
                                  const uint8_t *json,
                                  size_t len,
                                  const sendcheck_options *options,
                                  sendcheck_request **request,
                                  sendcheck_report **report);

// The HTTP method, such as `POST`. This and the texts below are owned by the request, and NULL for NULL.
const char *sendcheck_request_method(const sendcheck_request *request, size_t *len);

// The whole URL, under the API's base URL.
const char *sendcheck_request_url(const sendcheck_request *request, size_t *len);

// The path, percent-encoded, from `/v3` on: for another base URL.
const char *sendcheck_request_path(const sendcheck_request *request, size_t *len);

// The query, percent-encoded, without its `?`; `""` where there is none.
const char *sendcheck_request_query(const sendcheck_request *request, size_t *len);

// How many headers it needs, besides the one that says who you are; 0 for NULL.
size_t sendcheck_request_headers_len(const sendcheck_request *request);

// A header's name, in lower case, counted from 0; NULL if there is none.
const char *sendcheck_request_header_name(const sendcheck_request *request, size_t index, size_t *len);

// A header's value; NULL if there is none.
const char *sendcheck_request_header_value(const sendcheck_request *request, size_t index, size_t *len);

// The body: JSON. NULL if it has none, and for NULL.
const char *sendcheck_request_body(const sendcheck_request *request, size_t *len);

// The whole request as one line of JSON: `method`, `path`, `query`, `headers`, and `body` as a string.
const char *sendcheck_request_json(const sendcheck_request *request, size_t *len);

// Frees a request, and all that it owns. NULL is fine.
void sendcheck_request_free(sendcheck_request *request);

// How many rules the catalogue holds. Rules are numbered from 0 in the catalogue's order. A rule's
// number may change with the library's version; its name is permanent.
size_t sendcheck_rule_count(void);

// Looks a rule up by its name and writes its number to `index`. `SENDCHECK_INVALID_OPTION`: no rule has
// that name.
sendcheck_status sendcheck_rule_find(const char *name, size_t *index);

// How serious a rule's findings are unless the caller sets another level; `SENDCHECK_SEVERITY_NONE` if
// there is no such rule.
sendcheck_severity sendcheck_rule_severity(size_t index);

// The API's error code that a rule mostly stands for, such as 1005; 0 if it stands for none.
uint16_t sendcheck_rule_code(size_t index);

// Whether that code is this library's prediction, and not documented by the API for this trigger.
bool sendcheck_rule_code_predicted(size_t index);

// Whether a caller may lower a rule's level: all but the errors of shape.
bool sendcheck_rule_can_be_lowered(size_t index);

// A rule's name, such as `consecutive-text`; NULL if there is no such rule. It lives as long as the
// library is loaded.
const char *sendcheck_rule_name(size_t index, size_t *len);

// A text of a rule's explanation; NULL if there is no such rule or text. It lives as long as the library
// is loaded.
const char *sendcheck_rule_explanation(size_t index, sendcheck_explanation which, size_t *len);

// How many operations there are.
size_t sendcheck_operation_count(void);

// The name of an operation, such as `chats.create`; NULL if `index` is not below
// `sendcheck_operation_count()`. It lives as long as the library is loaded.
const char *sendcheck_operation_name(size_t index, size_t *len);

// Finds every link in `text[0..len]`, weak ones too, in the order they stand in.
//
// On `SENDCHECK_OK`, `*out` is a list that the caller owns and hands to `sendcheck_links_free` once; it
// may be empty. The text is not kept. `SENDCHECK_INVALID_TEXT`: it is not UTF-8.
// `SENDCHECK_NULL_POINTER`: `text` is NULL, even with `len` 0, or `out` is.
sendcheck_status sendcheck_links_find(const uint8_t *text, size_t len, sendcheck_links **out);

// How many links there are; 0 for NULL.
size_t sendcheck_links_len(const sendcheck_links *links);

// Writes a link, counted from 0, to `link`. Returns false, and writes nothing, if there is none, for
// NULL, and if `link` is NULL.
bool sendcheck_links_get(const sendcheck_links *links, size_t index, sendcheck_link *link);

// Frees a list of links. NULL is fine.
void sendcheck_links_free(sendcheck_links *links);

// Counts `text[0..len]` in every unit. `SENDCHECK_INVALID_TEXT`: it is not UTF-8.
sendcheck_status sendcheck_text_count(const uint8_t *text, size_t len, sendcheck_counts *out);

// Converts an offset into `text[0..len]` from one unit into another; the end of the text is an offset,
// too. `SENDCHECK_INVALID_OFFSET`: it is past the end, or inside a character, or, on the way to
// `SENDCHECK_GRAPHEMES`, inside a grapheme cluster. `SENDCHECK_INVALID_TEXT`: the text is not UTF-8.
sendcheck_status sendcheck_text_convert(const uint8_t *text,
                                        size_t len,
                                        size_t offset,
                                        sendcheck_unit from,
                                        sendcheck_unit to,
                                        size_t *out);

// Widens a range of `text[0..len]`, in UTF-16 code units, so that it cuts no grapheme cluster, and cuts it
// off where the text ends: a decoration that is safe to send. `SENDCHECK_INVALID_OFFSET`: it is empty,
// ends before it starts, or nothing of it is inside the text. `SENDCHECK_INVALID_TEXT`: the text is not
// UTF-8.
sendcheck_status sendcheck_text_snap(const uint8_t *text,
                                     size_t len,
                                     sendcheck_range range,
                                     sendcheck_range *out);

// Writes how many bytes the longest beginning of `text[0..len]` has that is no longer than `limit`, in
// some unit, and cuts no grapheme cluster. `SENDCHECK_INVALID_TEXT`: the text is not UTF-8.
sendcheck_status sendcheck_text_truncate(const uint8_t *text,
                                         size_t len,
                                         size_t limit,
                                         sendcheck_unit unit_of_limit,
                                         size_t *out);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* SENDCHECK_H */
