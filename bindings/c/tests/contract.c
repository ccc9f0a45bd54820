/* Tests the contract of the header for every function: NULL, invalid values, any bytes, unchanged outputs.
 * For C99 and later, and C++. */
#include <sendcheck.h>

#include "expect.h"

static const char *const SEND = "chats.messages.send";
static const char *const BROKEN = "{\"message\": {\"parts\": [], \"effects\": {}}}";

/* The initial value of outputs. After a failure they must still have it. */
static char storage;
#define UNTOUCHED(type) ((type *)(void *)&storage)
static const size_t UNTOUCHED_SIZE = 4711;

static sendcheck_report *check(const char *operation, const char *json, const sendcheck_options *options) {
    sendcheck_report *report = NULL;
    EXPECT(sendcheck_check(operation, BYTES(json), options, &report) == SENDCHECK_OK);
    EXPECT(report != NULL);
    return report;
}

static void statuses(void) {
    EXPECT(SENDCHECK_OK == 0 && SENDCHECK_NULL_POINTER == 1 && SENDCHECK_UNKNOWN_OPERATION == 2);
    EXPECT(SENDCHECK_INVALID_OPTION == 3 && SENDCHECK_INTERNAL == 4);
    EXPECT(SENDCHECK_INVALID_TEXT == 5 && SENDCHECK_INVALID_OFFSET == 6);
    EXPECT(SENDCHECK_UNCHECKED_OPERATION == 7 && SENDCHECK_CANNOT_INFER_OPERATION == 8);
    EXPECT(SENDCHECK_NO_ENDPOINT == 9 && SENDCHECK_MISSING_CHAT_ID == 10 && SENDCHECK_MISSING_MESSAGE_ID == 11);
    EXPECT(SENDCHECK_UNKNOWN_RULE == 12 && SENDCHECK_INVALID_ENUM == 13 && SENDCHECK_INVALID_RANGE == 14);
    EXPECT(SENDCHECK_INVALID_LENGTH == 15);
    EXPECT_TEXT(sendcheck_status_message(SENDCHECK_OK), "success");
    EXPECT_TEXT(sendcheck_status_message((sendcheck_status)16), "unknown status");
    EXPECT_TEXT(sendcheck_status_message((sendcheck_status)0xFFFFFFFF), "unknown status");
    /* Every status has a message of its own. */
    for (uint32_t one = SENDCHECK_OK; one <= SENDCHECK_INVALID_LENGTH; one++) {
        for (uint32_t other = one + 1; other <= SENDCHECK_INVALID_LENGTH + 1; other++) {
            EXPECT(strcmp(sendcheck_status_message((sendcheck_status)one),
                          sendcheck_status_message((sendcheck_status)other)) != 0);
        }
    }
    EXPECT_TEXT(sendcheck_version(), SENDCHECK_VERSION);
}

static void checks(void) {
    sendcheck_report *out = UNTOUCHED(sendcheck_report);
    const uint8_t *json = (const uint8_t *)"{}";
    EXPECT(sendcheck_check(NULL, json, 2, NULL, &out) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_check(SEND, NULL, 2, NULL, &out) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_check(SEND, NULL, 0, NULL, &out) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_check(SEND, json, 2, NULL, NULL) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_check(SEND, json, (size_t)-1, NULL, &out) == SENDCHECK_INVALID_LENGTH);
    EXPECT(sendcheck_check("chats.creat", json, 2, NULL, &out) == SENDCHECK_UNKNOWN_OPERATION);
    EXPECT(sendcheck_check("", json, 2, NULL, &out) == SENDCHECK_UNKNOWN_OPERATION);
    EXPECT(sendcheck_check("chats.create\xff", json, 2, NULL, &out) == SENDCHECK_UNKNOWN_OPERATION);
    EXPECT(sendcheck_check("messages.delete", json, 2, NULL, &out) == SENDCHECK_UNCHECKED_OPERATION);
    EXPECT(sendcheck_check_value(NULL, json, 2, NULL, &out) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_check_value(SEND, NULL, 0, NULL, &out) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_check_value(SEND, json, 2, NULL, NULL) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_check_inferred(NULL, 0, NULL, &out) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_check_inferred(json, 2, NULL, NULL) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_check_inferred(json, 2, NULL, &out) == SENDCHECK_CANNOT_INFER_OPERATION);
    EXPECT(out == UNTOUCHED(sendcheck_report));

    /* An operation without a document takes an empty one. */
    sendcheck_report_free(check("chats.typing.start", "", NULL));

    EXPECT(sendcheck_check_inferred(BYTES(BROKEN), NULL, &out) == SENDCHECK_OK);
    EXPECT_TEXT(sendcheck_report_operation(out, NULL), SEND);
    sendcheck_report_free(out);

    /* A lone surrogate is not JSON as bytes, and an error on the string in a value of another language. */
    const char *half = "{\"message\": {\"parts\": [{\"type\": \"text\", \"value\": \"\\ud83d\"}]}}";
    EXPECT(sendcheck_check_value(SEND, BYTES(half), NULL, &out) == SENDCHECK_OK);
    EXPECT_TEXT(sendcheck_diagnostic_rule(sendcheck_report_get(out, 0), NULL), "invalid-unicode");
    sendcheck_report_free(out);
    out = check(SEND, half, NULL);
    EXPECT_TEXT(sendcheck_diagnostic_rule(sendcheck_report_get(out, 0), NULL), "invalid-json");
    sendcheck_report_free(out);
}

static void any_bytes(void) {
    uint32_t random = 1;
    for (int round = 0; round < 2000; round++) {
        uint8_t bytes[64];
        size_t len = (size_t)round % sizeof bytes;
        for (size_t i = 0; i < len; i++) {
            random = random * 1664525u + 1013904223u;
            bytes[i] = (uint8_t)(random >> 24);
        }
        sendcheck_report *report = NULL;
        EXPECT(sendcheck_check("message", bytes, len, NULL, &report) == SENDCHECK_OK);
        EXPECT(!sendcheck_report_valid(report));
        sendcheck_report_free(report);
    }
}

static void reports(void) {
    sendcheck_report *report = check(SEND, BROKEN, NULL);
    EXPECT(!sendcheck_report_valid(report));
    EXPECT(sendcheck_report_len(report) == 2);
    EXPECT(sendcheck_report_errors(report) == 1 && sendcheck_report_warnings(report) == 1);
    EXPECT(!sendcheck_report_truncated(report));
    size_t len = UNTOUCHED_SIZE;
    EXPECT_TEXT(sendcheck_report_operation(report, &len), SEND);
    EXPECT(len == strlen(SEND));
    const char *json = sendcheck_report_json(report, &len);
    EXPECT(json != NULL && strlen(json) == len && json[0] == '{' && json[len - 1] == '}');
    EXPECT(sendcheck_report_json(report, NULL) == json);

    const sendcheck_diagnostic *error = sendcheck_report_get(report, 0);
    EXPECT_TEXT(sendcheck_diagnostic_rule(error, &len), "no-parts");
    EXPECT(len == strlen("no-parts"));
    EXPECT(sendcheck_diagnostic_severity(error) == SENDCHECK_SEVERITY_ERROR);
    EXPECT(sendcheck_diagnostic_code(error) == 1004 && sendcheck_diagnostic_code_predicted(error));
    EXPECT_TEXT(sendcheck_diagnostic_path(error, &len), "/message/parts");
    EXPECT(len == strlen("/message/parts"));
    EXPECT(sendcheck_diagnostic_offset(error) == 22);
    EXPECT(strlen(sendcheck_diagnostic_message(error, &len)) == len && len > 0);
    sendcheck_range range = {1, 2};
    EXPECT(!sendcheck_diagnostic_range(error, &range) && range.start == 1 && range.end == 2);
    sendcheck_position position = {1, 2, 3};
    EXPECT(!sendcheck_diagnostic_position(error, &position) && position.offset_bytes == 3);
    EXPECT(sendcheck_diagnostic_parameter(error, NULL) == NULL);
    EXPECT(sendcheck_diagnostic_related_len(error) == 0);
    len = UNTOUCHED_SIZE;
    EXPECT(sendcheck_diagnostic_related(error, 0, &len) == NULL && len == UNTOUCHED_SIZE);

    const sendcheck_diagnostic *warning = sendcheck_report_get(report, 1);
    EXPECT_TEXT(sendcheck_diagnostic_rule(warning, NULL), "unknown-field");
    EXPECT(sendcheck_diagnostic_severity(warning) == SENDCHECK_SEVERITY_WARNING);
    EXPECT(sendcheck_diagnostic_code(warning) == 0 && !sendcheck_diagnostic_code_predicted(warning));
    EXPECT_TEXT(sendcheck_diagnostic_help(warning, &len), "did you mean `effect`?");
    EXPECT(sendcheck_report_get(report, 2) == NULL);
    EXPECT(sendcheck_report_get(report, (size_t)-1) == NULL);
    sendcheck_report_free(report);

    /* A range, related paths, a position, and a key that contains U+0000. */
    report = check("message",
                   "{\"parts\": [{\"type\": \"text\", \"value\": \"hello\", \"text_decorations\": ["
                   "{\"range\": [0, 3], \"animation\": \"shake\"}, {\"range\": [2, 5], \"style\": \"bold\"}]}],"
                   "\"a\\u0000b\": 1}",
                   NULL);
    EXPECT(sendcheck_report_len(report) == 2);
    const sendcheck_diagnostic *overlap = sendcheck_report_get(report, 0);
    EXPECT_TEXT(sendcheck_diagnostic_rule(overlap, NULL), "decoration-overlap");
    EXPECT(sendcheck_diagnostic_related_len(overlap) == 1);
    EXPECT_TEXT(sendcheck_diagnostic_related(overlap, 0, &len), "/parts/0/text_decorations/0");
    EXPECT(len == strlen("/parts/0/text_decorations/0"));
    const char *path = sendcheck_diagnostic_path(sendcheck_report_get(report, 1), &len);
    EXPECT(len == 4 && memcmp(path, "/a\0b", 5) == 0);
    sendcheck_report_free(report);

    report = check("chats.create",
                   "{\"from\": \"+12052535597\", \"to\": [\"+12052532136\"], \"message\": {\"parts\": ["
                   "{\"type\": \"text\", \"value\": \"see https://example.com\"}]}}",
                   NULL);
    EXPECT(sendcheck_diagnostic_range(sendcheck_report_get(report, 0), &range));
    EXPECT(range.start == 4 && range.end == 23);
    EXPECT(sendcheck_diagnostic_range(sendcheck_report_get(report, 0), NULL));
    sendcheck_report_free(report);

    report = check("message", "{\n  \"\xf0\x9f\x8e\x89\": ?}", NULL);
    EXPECT(sendcheck_diagnostic_position(sendcheck_report_get(report, 0), &position));
    EXPECT(position.line == 2 && position.column_utf16 == 9 && position.offset_bytes == 12);
    EXPECT(sendcheck_diagnostic_position(sendcheck_report_get(report, 0), NULL));
    sendcheck_report_free(report);
}

static void params(void) {
    sendcheck_report *report = check("chats.list_chats", "{\"limt\": 1}", NULL);
    const sendcheck_diagnostic *unknown = sendcheck_report_get(report, 0);
    EXPECT_TEXT(sendcheck_diagnostic_rule(unknown, NULL), "unknown-field");
    EXPECT(sendcheck_diagnostic_params_len(unknown) == 2);
    sendcheck_param param = {NULL, NULL, UNTOUCHED_SIZE, 5};
    EXPECT(!sendcheck_diagnostic_param(unknown, 2, &param) && !sendcheck_diagnostic_param(unknown, 0, NULL));
    EXPECT(!sendcheck_diagnostic_param_named(unknown, "limit", &param));
    EXPECT(!sendcheck_diagnostic_param_named(unknown, NULL, &param));
    EXPECT(!sendcheck_diagnostic_param_named(unknown, "given", NULL));
    EXPECT(param.name == NULL && param.text == NULL && param.text_len == UNTOUCHED_SIZE && param.number == 5);
    EXPECT(sendcheck_diagnostic_param(unknown, 0, &param));
    EXPECT_TEXT(param.name, "given");
    EXPECT_TEXT(param.text, "limt");
    EXPECT(param.text_len == 4 && param.number == 0);
    EXPECT(sendcheck_diagnostic_param_named(unknown, "suggestion", &param));
    EXPECT_TEXT(param.text, "limit");
    sendcheck_report_free(report);

    char parts[512] = "{\"parts\": [";
    for (int i = 0; i < 101; i++) {
        strcat(parts, i == 0 ? "0" : ",0");
    }
    strcat(parts, "]}");
    report = check("message", parts, NULL);
    const sendcheck_diagnostic *too_many = sendcheck_report_get(report, 0);
    EXPECT_TEXT(sendcheck_diagnostic_rule(too_many, NULL), "too-many-parts");
    EXPECT(sendcheck_diagnostic_param_named(too_many, "count", &param) && param.number == 101);
    EXPECT_TEXT(param.name, "count");
    EXPECT(param.text == NULL && param.text_len == 0);
    EXPECT(sendcheck_diagnostic_param_named(too_many, "limit", &param) && param.number == 100);
    sendcheck_report_free(report);
}

static void null_is_allowed(void) {
    size_t len = UNTOUCHED_SIZE;
    EXPECT(!sendcheck_report_valid(NULL) && !sendcheck_report_truncated(NULL));
    EXPECT(sendcheck_report_len(NULL) == 0 && sendcheck_report_errors(NULL) == 0);
    EXPECT(sendcheck_report_warnings(NULL) == 0 && sendcheck_report_get(NULL, 0) == NULL);
    EXPECT(sendcheck_report_operation(NULL, &len) == NULL && sendcheck_report_json(NULL, &len) == NULL);
    EXPECT(sendcheck_diagnostic_rule(NULL, &len) == NULL && sendcheck_diagnostic_path(NULL, &len) == NULL);
    EXPECT(sendcheck_diagnostic_message(NULL, &len) == NULL && sendcheck_diagnostic_help(NULL, &len) == NULL);
    EXPECT(sendcheck_diagnostic_related(NULL, 0, &len) == NULL);
    EXPECT(sendcheck_diagnostic_parameter(NULL, &len) == NULL);
    EXPECT(len == UNTOUCHED_SIZE);
    EXPECT(sendcheck_diagnostic_severity(NULL) == SENDCHECK_SEVERITY_NONE);
    EXPECT(sendcheck_diagnostic_code(NULL) == 0 && !sendcheck_diagnostic_code_predicted(NULL));
    EXPECT(sendcheck_diagnostic_offset(NULL) == 0 && sendcheck_diagnostic_related_len(NULL) == 0);
    EXPECT(!sendcheck_diagnostic_range(NULL, NULL) && !sendcheck_diagnostic_position(NULL, NULL));
    EXPECT(sendcheck_diagnostic_params_len(NULL) == 0 && !sendcheck_diagnostic_param(NULL, 0, NULL));
    EXPECT(!sendcheck_diagnostic_param_named(NULL, "given", NULL));
    EXPECT(sendcheck_links_len(NULL) == 0 && !sendcheck_links_get(NULL, 0, NULL));
    EXPECT(sendcheck_options_error(NULL, &len) == NULL && len == UNTOUCHED_SIZE);
    sendcheck_report_free(NULL);
    sendcheck_links_free(NULL);
    sendcheck_options_free(NULL);
}

static void requests(void) {
    const char *hello = "{ \"message\": {\"parts\": [{\"value\": \"hi\", \"type\": \"text\"}]} }";
    sendcheck_request *request = UNTOUCHED(sendcheck_request);
    sendcheck_report *report = UNTOUCHED(sendcheck_report);
    sendcheck_options *options = sendcheck_options_new();
    EXPECT(sendcheck_encode(NULL, BYTES(hello), options, &request, &report) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_encode(SEND, NULL, 0, options, &request, &report) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_encode(SEND, BYTES(hello), options, NULL, &report) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_encode("chats.creat", BYTES(hello), options, &request, &report) == SENDCHECK_UNKNOWN_OPERATION);
    EXPECT(sendcheck_encode("message", BYTES("{}"), options, &request, &report) == SENDCHECK_NO_ENDPOINT);
    EXPECT(sendcheck_encode(SEND, BYTES(hello), options, &request, &report) == SENDCHECK_MISSING_CHAT_ID);
    EXPECT(sendcheck_encode("messages.update", BYTES("{\"text\": \"hi\"}"), options, &request, &report) ==
           SENDCHECK_MISSING_MESSAGE_ID);
    EXPECT(sendcheck_encode("messages.delete", BYTES("{}"), options, &request, &report) == SENDCHECK_UNCHECKED_OPERATION);
    EXPECT(request == UNTOUCHED(sendcheck_request) && report == UNTOUCHED(sendcheck_report));

    EXPECT(sendcheck_options_set_chat_id(options, "550e8400-e29b-41d4-a716-446655440000") == SENDCHECK_OK);
    EXPECT(sendcheck_encode(SEND, BYTES(hello), options, &request, &report) == SENDCHECK_OK);
    EXPECT(request != NULL && report == NULL);
    size_t len = 0;
    EXPECT_TEXT(sendcheck_request_method(request, &len), "POST");
    EXPECT(len == 4);
    EXPECT_TEXT(sendcheck_request_path(request, NULL), "/v3/chats/550e8400-e29b-41d4-a716-446655440000/messages");
    const char *url = sendcheck_request_url(request, &len);
    EXPECT(url != NULL && strncmp(url, "https://", 8) == 0 && strlen(url) == len);
    EXPECT(strstr(url, sendcheck_request_path(request, NULL)) != NULL);
    EXPECT_TEXT(sendcheck_request_query(request, NULL), "");
    EXPECT_TEXT(sendcheck_request_body(request, &len), "{\"message\":{\"parts\":[{\"type\":\"text\",\"value\":\"hi\"}]}}");
    EXPECT(sendcheck_request_headers_len(request) == 2);
    EXPECT_TEXT(sendcheck_request_header_name(request, 1, NULL), "content-type");
    EXPECT_TEXT(sendcheck_request_header_value(request, 1, NULL), "application/json");
    EXPECT(sendcheck_request_header_name(request, 2, NULL) == NULL);
    EXPECT(sendcheck_request_header_value(request, 2, NULL) == NULL);
    const char *json = sendcheck_request_json(request, &len);
    EXPECT(json != NULL && json[0] == '{' && strlen(json) == len);
    sendcheck_request_free(request);

    EXPECT(sendcheck_encode("chats.list_chats", BYTES("{\"limit\": 5}"), NULL, &request, NULL) == SENDCHECK_OK);
    EXPECT_TEXT(sendcheck_request_query(request, NULL), "limit=5");
    EXPECT(sendcheck_request_body(request, NULL) == NULL && sendcheck_request_headers_len(request) == 1);
    sendcheck_request_free(request);

    EXPECT(sendcheck_options_set_message_id(options, "69a37c7d-af4f-4b5e-af42-e28e98ce873a") == SENDCHECK_OK);
    EXPECT(sendcheck_encode("messages.update", BYTES("{\"text\": \"hi\"}"), options, &request, NULL) == SENDCHECK_OK);
    EXPECT_TEXT(sendcheck_request_method(request, NULL), "PATCH");
    EXPECT_TEXT(sendcheck_request_path(request, NULL), "/v3/messages/69a37c7d-af4f-4b5e-af42-e28e98ce873a");
    sendcheck_request_free(request);

    /* A lowered level does not count. */
    EXPECT(sendcheck_options_set_level(options, "no-parts", SENDCHECK_ALLOW) == SENDCHECK_OK);
    EXPECT(sendcheck_encode(SEND, BYTES(BROKEN), options, &request, &report) == SENDCHECK_OK);
    EXPECT(request == NULL && sendcheck_report_errors(report) == 1);
    sendcheck_report_free(report);
    request = UNTOUCHED(sendcheck_request);
    EXPECT(sendcheck_encode(SEND, BYTES(BROKEN), options, &request, NULL) == SENDCHECK_OK && request == NULL);
    sendcheck_options_free(options);

    EXPECT(sendcheck_request_method(NULL, NULL) == NULL && sendcheck_request_url(NULL, NULL) == NULL);
    EXPECT(sendcheck_request_path(NULL, NULL) == NULL && sendcheck_request_query(NULL, NULL) == NULL);
    EXPECT(sendcheck_request_headers_len(NULL) == 0 && sendcheck_request_header_name(NULL, 0, NULL) == NULL);
    EXPECT(sendcheck_request_header_value(NULL, 0, NULL) == NULL && sendcheck_request_body(NULL, NULL) == NULL);
    EXPECT(sendcheck_request_json(NULL, NULL) == NULL);
    sendcheck_request_free(NULL);
}

/* The number of diagnostics of a message with these options. */
static size_t diagnostics(const char *json, const sendcheck_options *options) {
    sendcheck_report *report = check("message", json, options);
    size_t count = sendcheck_report_errors(report) + sendcheck_report_warnings(report);
    sendcheck_report_free(report);
    return count;
}

static void options_are_set(void) {
    const char *weak = "{\"parts\": [{\"type\": \"text\", \"value\": \"see readme.md\"}]}";
    const char *link = "{\"parts\": [{\"type\": \"text\", \"value\": \"see https://example.com\"}]}";
    const char *effect = "{\"parts\": [{\"type\": \"text\", \"value\": \"hi\"}],"
                         "\"effect\": {\"type\": \"screen\", \"name\": \"confetti\"}}";
    sendcheck_options *options = sendcheck_options_new();
    EXPECT(options != NULL && sendcheck_options_error(options, NULL) == NULL);
    EXPECT(diagnostics(link, options) == 0);
    EXPECT(sendcheck_options_set_first_message(options, true) == SENDCHECK_OK);
    EXPECT(diagnostics(link, options) == 1);
    EXPECT(diagnostics(weak, options) == 0);
    EXPECT(sendcheck_options_set_strict_links(options, true) == SENDCHECK_OK);
    EXPECT(diagnostics(weak, options) == 1);
    EXPECT(sendcheck_options_set_level(options, "first-message-link", SENDCHECK_ALLOW) == SENDCHECK_OK);
    EXPECT(diagnostics(link, options) == 0);
    EXPECT(sendcheck_options_set_level(options, "first-message-link", SENDCHECK_WARN) == SENDCHECK_OK);
    sendcheck_report *report = check("message", link, options);
    EXPECT(sendcheck_report_valid(report) && sendcheck_report_warnings(report) == 1);
    sendcheck_report_free(report);

    EXPECT(sendcheck_options_set_max_diagnostics(options, 0) == SENDCHECK_OK);
    report = check("message", link, options);
    EXPECT(sendcheck_report_len(report) == 0 && sendcheck_report_warnings(report) == 1);
    EXPECT(sendcheck_report_truncated(report));
    sendcheck_options_free(options);
    /* A report outlives its options. */
    EXPECT(sendcheck_report_truncated(report));
    sendcheck_report_free(report);

    /* Each setter changes one field of the chat, also after JSON. */
    options = sendcheck_options_new();
    EXPECT(diagnostics(effect, options) == 0);
    EXPECT(sendcheck_options_set_chat_service(options, SENDCHECK_SMS) == SENDCHECK_OK);
    EXPECT(diagnostics(effect, options) == 1);
    EXPECT(sendcheck_options_set_json(options, BYTES("{\"chat\": {\"service\": \"RCS\"}}")) == SENDCHECK_OK);
    EXPECT(sendcheck_options_set_chat_is_group(options, true) == SENDCHECK_OK);
    EXPECT(sendcheck_options_set_chat_participants(options, 3) == SENDCHECK_OK);
    EXPECT(diagnostics(effect, options) == 1);
    report = check("chats.leave_chat", "", options);
    /* Too few participants, the wrong service. */
    EXPECT(sendcheck_report_len(report) == 2);
    sendcheck_report_free(report);
    EXPECT(sendcheck_options_set_chat_service(options, SENDCHECK_IMESSAGE) == SENDCHECK_OK);
    EXPECT(sendcheck_options_set_chat_id(options, "no uuid") == SENDCHECK_OK);
    report = check("chats.typing.start", "", options);
    const sendcheck_diagnostic *found = sendcheck_report_get(report, 0);
    EXPECT_TEXT(sendcheck_diagnostic_parameter(found, NULL), "chat_id");
    sendcheck_report_free(report);

    const char *hosts[] = {"cdn.example.com", "media.example.com"};
    EXPECT(sendcheck_options_set_url_media_exempt_hosts(options, hosts, 2) == SENDCHECK_OK);
    EXPECT(sendcheck_options_set_url_media_exempt_hosts(options, hosts, 0) == SENDCHECK_OK);
    sendcheck_options_free(options);
}

static void invalid_options(void) {
    sendcheck_options *options = sendcheck_options_new();
    const char *link = "{\"parts\": [{\"type\": \"text\", \"value\": \"see https://example.com\"}]}";
    const char *const none[] = {NULL};
    const char *const not_utf8[] = {"\xff"};
    EXPECT(sendcheck_options_set_first_message(options, true) == SENDCHECK_OK);

    EXPECT(sendcheck_options_set_level(options, "first-message-lint", SENDCHECK_WARN) == SENDCHECK_UNKNOWN_RULE);
    size_t len = 0;
    const char *why = sendcheck_options_error(options, &len);
    EXPECT(why != NULL && strstr(why, "first-message-link") != NULL && strlen(why) == len);
    EXPECT(sendcheck_options_set_level(options, "wrong-type", SENDCHECK_ALLOW) == SENDCHECK_INVALID_OPTION);
    EXPECT(sendcheck_options_set_level(options, "blank-text", (sendcheck_level)3) == SENDCHECK_INVALID_ENUM);
    EXPECT(sendcheck_options_set_level(options, NULL, SENDCHECK_ALLOW) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_options_set_level(options, "\xff", SENDCHECK_ALLOW) == SENDCHECK_INVALID_TEXT);
    EXPECT(sendcheck_options_set_chat_service(options, (sendcheck_service)3) == SENDCHECK_INVALID_ENUM);
    EXPECT(sendcheck_options_set_chat_id(options, NULL) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_options_set_message_id(options, NULL) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_options_set_message_id(options, "\xff") == SENDCHECK_INVALID_TEXT);
    EXPECT(sendcheck_options_set_url_media_exempt_hosts(options, NULL, 0) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_options_set_url_media_exempt_hosts(options, none, 1) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_options_set_url_media_exempt_hosts(options, none, (size_t)-1) == SENDCHECK_INVALID_LENGTH);
    EXPECT(sendcheck_options_set_url_media_exempt_hosts(options, not_utf8, 1) == SENDCHECK_INVALID_TEXT);
    EXPECT(sendcheck_options_set_json(options, NULL, 0) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_options_set_json(options, BYTES("")) == SENDCHECK_INVALID_OPTION);
    EXPECT(sendcheck_options_set_json(options, BYTES("{\"strict_link\": true}")) == SENDCHECK_INVALID_OPTION);
    EXPECT_TEXT(sendcheck_options_error(options, NULL),
                "unknown option `strict_link`; did you mean `strict_links`?");
    /* The failures changed nothing. */
    EXPECT(diagnostics(link, options) == 1);
    EXPECT(sendcheck_options_set_strict_links(options, false) == SENDCHECK_OK);
    EXPECT(sendcheck_options_error(options, NULL) == NULL);
    sendcheck_options_free(options);

    EXPECT(sendcheck_options_set_json(NULL, BYTES("{}")) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_options_set_first_message(NULL, true) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_options_set_level(NULL, "blank-text", SENDCHECK_DENY) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_options_set_url_media_exempt_hosts(NULL, none, 0) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_options_set_strict_links(NULL, true) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_options_set_chat_id(NULL, "") == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_options_set_message_id(NULL, "") == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_options_set_chat_is_group(NULL, true) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_options_set_chat_service(NULL, SENDCHECK_RCS) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_options_set_chat_participants(NULL, 3) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_options_set_max_diagnostics(NULL, 3) == SENDCHECK_NULL_POINTER);
}

/* Every placeholder of a template is the name of a param of the rule. */
static void placeholders(size_t index, const char *template_text) {
    for (const char *open = strchr(template_text, '{'); open != NULL; open = strchr(open + 1, '{')) {
        char name[16] = {0};
        for (size_t i = 0; i < sizeof name - 1 && open[1 + i] >= 'a' && open[1 + i] <= 'z'; i++) {
            name[i] = open[1 + i];
        }
        if (name[0] != 0 && open[1 + strlen(name)] == '}') {
            EXPECT(sendcheck_rule_has_param(index, name));
        }
    }
}

static void templates(size_t index) {
    size_t len = 0;
    EXPECT(sendcheck_rule_messages_len(index) > 0);
    EXPECT_TEXT(sendcheck_rule_message(index, 0, &len),
                sendcheck_rule_explanation(index, SENDCHECK_EXPLANATION_SUMMARY, NULL));
    for (size_t which = 0; which < sendcheck_rule_messages_len(index); which++) {
        const char *text = sendcheck_rule_message(index, which, &len);
        EXPECT(text != NULL && strlen(text) == len && len > 0);
        placeholders(index, text);
    }
    for (size_t which = 0; which < sendcheck_rule_helps_len(index); which++) {
        const char *text = sendcheck_rule_help(index, which, &len);
        EXPECT(text != NULL && strlen(text) == len && len > 0);
        placeholders(index, text);
    }
    EXPECT(sendcheck_rule_message(index, sendcheck_rule_messages_len(index), NULL) == NULL);
    EXPECT(sendcheck_rule_help(index, sendcheck_rule_helps_len(index), NULL) == NULL);
    EXPECT(!sendcheck_rule_has_param(index, "given ") && !sendcheck_rule_has_param(index, NULL));
}

static void catalogue(void) {
    size_t rules = sendcheck_rule_count();
    EXPECT(rules > 100);
    for (size_t index = 0; index < rules; index++) {
        size_t len = 0, found = 0;
        const char *name = sendcheck_rule_name(index, &len);
        EXPECT(name != NULL && strlen(name) == len && len > 0);
        EXPECT(sendcheck_rule_find(name, &found) == SENDCHECK_OK && found == index);
        EXPECT(sendcheck_rule_severity(index) != SENDCHECK_SEVERITY_NONE);
        for (uint32_t which = SENDCHECK_EXPLANATION_SUMMARY; which <= SENDCHECK_EXPLANATION_SOURCE; which++) {
            const char *text = sendcheck_rule_explanation(index, (sendcheck_explanation)which, &len);
            EXPECT(text != NULL && strlen(text) == len);
        }
        EXPECT(sendcheck_rule_explanation(index, (sendcheck_explanation)6, NULL) == NULL);
        templates(index);
    }
    size_t index = UNTOUCHED_SIZE;
    EXPECT(sendcheck_rule_find("consecutive-tex", &index) == SENDCHECK_UNKNOWN_RULE);
    EXPECT(sendcheck_rule_find(NULL, &index) == SENDCHECK_NULL_POINTER && index == UNTOUCHED_SIZE);
    EXPECT(sendcheck_rule_find("consecutive-text", NULL) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_rule_find("consecutive-text", &index) == SENDCHECK_OK);
    EXPECT(sendcheck_rule_severity(index) == SENDCHECK_SEVERITY_ERROR);
    EXPECT(sendcheck_rule_code(index) == 1004 && sendcheck_rule_code_predicted(index));
    EXPECT(sendcheck_rule_can_be_lowered(index) && !sendcheck_rule_can_be_lowered(0));
    EXPECT(sendcheck_rule_code(0) == 1003 && !sendcheck_rule_code_predicted(0));

    EXPECT(sendcheck_rule_name(rules, &index) == NULL);
    EXPECT(sendcheck_rule_name((size_t)-1, NULL) == NULL);
    EXPECT(sendcheck_rule_explanation(rules, SENDCHECK_EXPLANATION_WHY, NULL) == NULL);
    EXPECT(sendcheck_rule_severity(rules) == SENDCHECK_SEVERITY_NONE && sendcheck_rule_code(rules) == 0);
    EXPECT(!sendcheck_rule_code_predicted(rules) && !sendcheck_rule_can_be_lowered(rules));

    EXPECT(sendcheck_rule_messages_len(rules) == 0 && sendcheck_rule_message(rules, 0, NULL) == NULL);
    EXPECT(sendcheck_rule_helps_len(rules) == 0 && sendcheck_rule_help(rules, 0, NULL) == NULL);
    EXPECT(!sendcheck_rule_has_param(rules, "given"));
    EXPECT(sendcheck_rule_find("too-many-parts", &index) == SENDCHECK_OK);
    EXPECT(sendcheck_rule_has_param(index, "count") && sendcheck_rule_has_param(index, "limit"));
    EXPECT(!sendcheck_rule_has_param(index, "given"));

    size_t operations = sendcheck_operation_count(), len = UNTOUCHED_SIZE;
    EXPECT(operations == 21);
    EXPECT_TEXT(sendcheck_operation_name(0, NULL), "chats.create");
    EXPECT_TEXT(sendcheck_operation_name(operations - 1, NULL), "message");
    EXPECT(sendcheck_operation_name(operations, NULL) == NULL);
    EXPECT_TEXT(sendcheck_operation_nearest("messages.add_reactions", &len), "messages.add_reaction");
    EXPECT(len == strlen("messages.add_reaction"));
    len = UNTOUCHED_SIZE;
    EXPECT(sendcheck_operation_nearest("chats.create", &len) == NULL && sendcheck_operation_nearest("wurst", &len) == NULL);
    EXPECT(sendcheck_operation_nearest("messages.delete", &len) == NULL && sendcheck_operation_nearest("", &len) == NULL);
    EXPECT(sendcheck_operation_nearest(NULL, &len) == NULL && sendcheck_operation_nearest("\xff", &len) == NULL);
    EXPECT(len == UNTOUCHED_SIZE);
}

static void links(void) {
    const char *text = "\xf0\x9f\x8e\x89 see https://example.com/a, or readme.md";
    sendcheck_links *links = UNTOUCHED(sendcheck_links);
    EXPECT(sendcheck_links_find(NULL, 0, &links) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_links_find(BYTES(text), NULL) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_links_find(BYTES("a\xff"), &links) == SENDCHECK_INVALID_TEXT);
    EXPECT(links == UNTOUCHED(sendcheck_links));
    EXPECT(sendcheck_links_find(BYTES(text), &links) == SENDCHECK_OK);
    EXPECT(sendcheck_links_len(links) == 2);
    sendcheck_link link;
    EXPECT(sendcheck_links_get(links, 0, &link));
    EXPECT(link.kind == SENDCHECK_LINK_SCHEME && link.confidence == SENDCHECK_CONFIDENCE_STRONG);
    EXPECT(link.bytes.start == 9 && link.bytes.end == 30);
    EXPECT(link.utf16.start == 7 && link.utf16.end == 28);
    EXPECT(sendcheck_links_get(links, 1, &link));
    EXPECT(link.kind == SENDCHECK_LINK_BARE && link.confidence == SENDCHECK_CONFIDENCE_WEAK);
    EXPECT(!sendcheck_links_get(links, 2, &link) && !sendcheck_links_get(links, 0, NULL));
    EXPECT(link.kind == SENDCHECK_LINK_BARE);
    sendcheck_links_free(links);
    EXPECT(sendcheck_links_find(BYTES(""), &links) == SENDCHECK_OK && sendcheck_links_len(links) == 0);
    sendcheck_links_free(links);
}

static void units(void) {
    /* A thumb with a skin tone, then e with an acute accent: 10 bytes, 3 code points. */
    const char *text = "\xf0\x9f\x91\x8d\xf0\x9f\x8f\xbd\xc3\xa9";
    sendcheck_counts counts = {0, 0, 0, 0};
    EXPECT(sendcheck_text_count(NULL, 0, &counts) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_text_count(BYTES(text), NULL) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_text_count(BYTES("\xff"), &counts) == SENDCHECK_INVALID_TEXT && counts.bytes == 0);
    EXPECT(sendcheck_text_count(BYTES(text), &counts) == SENDCHECK_OK);
    EXPECT(counts.bytes == 10 && counts.code_points == 3 && counts.utf16 == 5 && counts.graphemes == 2);

    size_t offset = UNTOUCHED_SIZE;
    EXPECT(sendcheck_text_convert(NULL, 0, 0, SENDCHECK_BYTES, SENDCHECK_UTF16, &offset) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_text_convert(BYTES(text), 0, SENDCHECK_BYTES, SENDCHECK_UTF16, NULL) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_text_convert(BYTES("\xff"), 0, SENDCHECK_BYTES, SENDCHECK_UTF16, &offset) == SENDCHECK_INVALID_TEXT);
    EXPECT(sendcheck_text_convert(BYTES(text), 1, SENDCHECK_BYTES, SENDCHECK_UTF16, &offset) == SENDCHECK_INVALID_OFFSET);
    EXPECT(sendcheck_text_convert(BYTES(text), 11, SENDCHECK_BYTES, SENDCHECK_UTF16, &offset) == SENDCHECK_INVALID_OFFSET);
    EXPECT(sendcheck_text_convert(BYTES(text), 0, (sendcheck_unit)4, SENDCHECK_UTF16, &offset) == SENDCHECK_INVALID_ENUM);
    EXPECT(sendcheck_text_convert(BYTES(text), 0, SENDCHECK_UTF16, (sendcheck_unit)9, &offset) == SENDCHECK_INVALID_ENUM);
    EXPECT(offset == UNTOUCHED_SIZE);
    EXPECT(sendcheck_text_convert(BYTES(text), 8, SENDCHECK_BYTES, SENDCHECK_UTF16, &offset) == SENDCHECK_OK);
    EXPECT(offset == 4);
    EXPECT(sendcheck_text_convert(BYTES(text), 2, SENDCHECK_GRAPHEMES, SENDCHECK_CODE_POINTS, &offset) == SENDCHECK_OK);
    EXPECT(offset == 3);

    sendcheck_range inside = {2, 3}, reversed = {3, 2}, outside = {5, 9}, range = {0, 0};
    EXPECT(sendcheck_text_snap(NULL, 0, inside, &range) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_text_snap(BYTES(text), inside, NULL) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_text_snap(BYTES("\xff"), inside, &range) == SENDCHECK_INVALID_TEXT);
    EXPECT(sendcheck_text_snap(BYTES(text), reversed, &range) == SENDCHECK_INVALID_RANGE);
    EXPECT(sendcheck_text_snap(BYTES(text), outside, &range) == SENDCHECK_INVALID_RANGE && range.end == 0);
    EXPECT(sendcheck_text_snap(BYTES(text), inside, &range) == SENDCHECK_OK);
    EXPECT(range.start == 0 && range.end == 4);

    size_t len = UNTOUCHED_SIZE;
    EXPECT(sendcheck_text_truncate(NULL, 0, 1, SENDCHECK_UTF16, &len) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_text_truncate(BYTES(text), 1, SENDCHECK_UTF16, NULL) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_text_truncate(BYTES("\xff"), 1, SENDCHECK_UTF16, &len) == SENDCHECK_INVALID_TEXT);
    EXPECT(sendcheck_text_truncate(BYTES(text), 1, (sendcheck_unit)4, &len) == SENDCHECK_INVALID_ENUM);
    EXPECT(len == UNTOUCHED_SIZE);
    EXPECT(sendcheck_text_truncate(BYTES(text), 4, SENDCHECK_UTF16, &len) == SENDCHECK_OK && len == 8);
    EXPECT(sendcheck_text_truncate(BYTES(text), 3, SENDCHECK_UTF16, &len) == SENDCHECK_OK && len == 0);
}

int main(void) {
    statuses();
    checks();
    any_bytes();
    reports();
    params();
    null_is_allowed();
    requests();
    options_are_set();
    invalid_options();
    catalogue();
    links();
    units();
    puts("contract: passed");
    return EXIT_SUCCESS;
}
