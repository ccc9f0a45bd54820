/* Options: set, invalid. */
#include "contract.h"

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

void test_options(void) {
    options_are_set();
    invalid_options();
}
