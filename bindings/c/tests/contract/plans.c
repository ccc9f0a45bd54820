/* Plans. */
#include "contract.h"

static const char *const ID = "69a37c7d-af4f-4b5e-af42-e28e98ce873a";
static const char *const NEW_CHAT =
    "{\"content\": \"**Hi** Ana\\n\\nsee https://example.com\", \"from\": \"+12052535597\", \"to\": [\"+12052532136\"]}";

static sendcheck_plan_result *plan(const char *json, const sendcheck_options *options) {
    sendcheck_plan_result *planned = NULL;
    EXPECT(sendcheck_plan(BYTES(json), options, &planned) == SENDCHECK_OK);
    EXPECT(planned != NULL);
    return planned;
}

static void invalid_arguments(void) {
    sendcheck_plan_result *planned = UNTOUCHED(sendcheck_plan_result);
    EXPECT(sendcheck_plan(NULL, 0, NULL, &planned) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_plan(BYTES(NEW_CHAT), NULL, NULL) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_plan((const uint8_t *)"", (size_t)-1, NULL, &planned) == SENDCHECK_INVALID_LENGTH);
    EXPECT(planned == UNTOUCHED(sendcheck_plan_result));
    EXPECT(!sendcheck_plan_ok(NULL) && sendcheck_plan_len(NULL) == 0 && sendcheck_plan_error(NULL) == NULL);
    EXPECT(sendcheck_plan_operation(NULL, 0, NULL) == NULL && sendcheck_plan_document(NULL, 0, NULL) == NULL);
    EXPECT(sendcheck_plan_chat_id(NULL, 0, NULL) == NULL && sendcheck_plan_chat_id_pointer(NULL, 0, NULL) == NULL);
    EXPECT(!sendcheck_plan_is_unless_failover(NULL, 0) && sendcheck_plan_json(NULL, NULL) == NULL);
    sendcheck_plan_free(NULL);
}

static void destinations(void) {
    size_t len = 0;
    sendcheck_plan_result *planned = plan(NEW_CHAT, NULL);
    EXPECT(sendcheck_plan_ok(planned) && sendcheck_plan_error(planned) == NULL && sendcheck_plan_len(planned) == 2);
    EXPECT_TEXT(sendcheck_plan_operation(planned, 0, &len), "chats.create");
    EXPECT(len == strlen("chats.create"));
    EXPECT(sendcheck_plan_chat_id(planned, 0, NULL) == NULL && sendcheck_plan_chat_id_pointer(planned, 0, NULL) == NULL);
    EXPECT_TEXT(sendcheck_plan_operation(planned, 1, NULL), SEND);
    EXPECT_TEXT(sendcheck_plan_document(planned, 1, &len),
                "{\"message\":{\"parts\":[{\"type\":\"text\",\"value\":\"see https://example.com\"}]}}");
    EXPECT(strlen(sendcheck_plan_document(planned, 1, NULL)) == len);
    EXPECT(sendcheck_plan_chat_id(planned, 1, NULL) == NULL);
    EXPECT_TEXT(sendcheck_plan_chat_id_pointer(planned, 1, &len), "/chat/id");
    EXPECT(len == strlen("/chat/id") && !sendcheck_plan_is_unless_failover(planned, 1));
    len = UNTOUCHED_SIZE;
    EXPECT(sendcheck_plan_operation(planned, 2, &len) == NULL && sendcheck_plan_document(planned, 2, &len) == NULL);
    EXPECT(sendcheck_plan_chat_id(planned, 2, &len) == NULL && sendcheck_plan_chat_id_pointer(planned, 2, &len) == NULL);
    EXPECT(len == UNTOUCHED_SIZE);
    const char *json = sendcheck_plan_json(planned, &len);
    EXPECT(strlen(json) == len && strncmp(json, "{\"sends\":[{", 11) == 0);
    EXPECT(strstr(json, "\"cause\":\"first-message-link\"") != NULL);
    sendcheck_plan_free(planned);

    char to_chat[256];
    snprintf(to_chat, sizeof to_chat, "{\"content\": \"Hi\", \"chat_id\": \"%s\"}", ID);
    planned = plan(to_chat, NULL);
    EXPECT_TEXT(sendcheck_plan_chat_id(planned, 0, &len), ID);
    EXPECT(len == strlen(ID) && sendcheck_plan_chat_id_pointer(planned, 0, NULL) == NULL);
    sendcheck_plan_free(planned);

    sendcheck_options *options = sendcheck_options_new();
    EXPECT(sendcheck_options_set_json(options, BYTES("{\"split\": \"blocks\"}")) == SENDCHECK_OK);
    planned = plan("{\"content\": \"One.\\n\\nTwo.\", \"to\": [\"+12052532136\"], \"continuation_message\": "
                   "{\"text\": \"As before\"}}",
                   options);
    EXPECT(sendcheck_plan_len(planned) == 2 && !sendcheck_plan_is_unless_failover(planned, 0));
    EXPECT(sendcheck_plan_is_unless_failover(planned, 1) && !sendcheck_plan_is_unless_failover(planned, 2));
    EXPECT_TEXT(sendcheck_plan_chat_id_pointer(planned, 1, NULL), "/chat_id");
    sendcheck_plan_free(planned);
    sendcheck_options_free(options);
}

static void impossible(void) {
    const char *only_link =
        "{\"content\": \"https://example.com\", \"from\": \"+12052535597\", \"to\": [\"+12052532136\"]}";
    sendcheck_plan_result *planned = plan(only_link, NULL);
    EXPECT(!sendcheck_plan_ok(planned) && sendcheck_plan_len(planned) == 0);
    const sendcheck_diagnostic *found = sendcheck_report_get(sendcheck_plan_error(planned), 0);
    EXPECT_TEXT(sendcheck_diagnostic_rule(found, NULL), "first-message-link");
    EXPECT_TEXT(sendcheck_diagnostic_path(found, NULL), "/content");
    sendcheck_range range;
    EXPECT(sendcheck_diagnostic_range(found, &range) && range.start == 0 && range.end == 19);
    EXPECT(strncmp(sendcheck_plan_json(planned, NULL), "{\"error\":{", 10) == 0);
    sendcheck_plan_free(planned);

    planned = plan("nul", NULL);
    found = sendcheck_report_get(sendcheck_plan_error(planned), 0);
    EXPECT_TEXT(sendcheck_diagnostic_rule(found, NULL), "invalid-json");
    sendcheck_plan_free(planned);

    sendcheck_options *options = sendcheck_options_new();
    EXPECT(sendcheck_options_set_json(options, BYTES("{\"opener\": \"Look\"}")) == SENDCHECK_OK);
    planned = plan(only_link, options);
    EXPECT(sendcheck_plan_ok(planned) && sendcheck_plan_len(planned) == 2);
    sendcheck_plan_free(planned);
    sendcheck_options_free(options);
}

/* Other functions do not ignore options of planning, and planning knows the options of a check. */
static void options_of_both(void) {
    const char *content = "{\"content\": \"see readme.md and https://example.com\"}";
    sendcheck_options *options = sendcheck_options_new();
    EXPECT(sendcheck_options_set_json(options, BYTES("{\"limit\": 0}")) == SENDCHECK_INVALID_OPTION);
    EXPECT_TEXT(sendcheck_options_error(options, NULL),
                "invalid value for option `limit`: expected an integer from 1 to 10,000");
    EXPECT(sendcheck_options_set_json(options, BYTES("{\"limit\": 2000, \"strict_links\": true}")) == SENDCHECK_OK);
    sendcheck_report *report = UNTOUCHED(sendcheck_report);
    sendcheck_request *request = UNTOUCHED(sendcheck_request);
    sendcheck_fixed *fixed = UNTOUCHED(sendcheck_fixed);
    sendcheck_fixes *fixes = UNTOUCHED(sendcheck_fixes);
    EXPECT(sendcheck_check(SEND, BYTES(BROKEN), options, &report) == SENDCHECK_PLAN_OPTION);
    EXPECT(sendcheck_check_value(SEND, BYTES(BROKEN), options, &report) == SENDCHECK_PLAN_OPTION);
    EXPECT(sendcheck_check_inferred(BYTES(BROKEN), options, &report) == SENDCHECK_PLAN_OPTION);
    EXPECT(sendcheck_encode(SEND, BYTES(BROKEN), options, &request, &report) == SENDCHECK_PLAN_OPTION);
    EXPECT(sendcheck_fix(SEND, BYTES(BROKEN), options, SENDCHECK_SAFE, &fixed) == SENDCHECK_PLAN_OPTION);
    EXPECT(sendcheck_fixes_find(SEND, BYTES(BROKEN), options, &fixes) == SENDCHECK_PLAN_OPTION);
    EXPECT(report == UNTOUCHED(sendcheck_report) && request == UNTOUCHED(sendcheck_request));
    EXPECT(fixed == UNTOUCHED(sendcheck_fixed) && fixes == UNTOUCHED(sendcheck_fixes));

    /* "see" is held back from neither link: with `first_message`, the message is split before the weak one. */
    EXPECT(sendcheck_options_set_first_message(options, true) == SENDCHECK_OK);
    sendcheck_plan_result *planned = plan(content, options);
    EXPECT(sendcheck_plan_len(planned) == 2);
    EXPECT_TEXT(sendcheck_plan_document(planned, 0, NULL), "{\"parts\":[{\"type\":\"text\",\"value\":\"see\"}]}");
    sendcheck_plan_free(planned);
    EXPECT(sendcheck_options_set_strict_links(options, false) == SENDCHECK_OK);
    planned = plan(content, options);
    EXPECT_TEXT(sendcheck_plan_document(planned, 0, NULL),
                "{\"parts\":[{\"type\":\"text\",\"value\":\"see readme.md and\"}]}");
    sendcheck_plan_free(planned);
    EXPECT(sendcheck_options_set_first_message(options, false) == SENDCHECK_OK);
    EXPECT(sendcheck_options_set_chat_service(options, SENDCHECK_SMS) == SENDCHECK_OK);
    planned = plan("{\"content\": \"**Hi**\"}", options);
    EXPECT(strstr(sendcheck_plan_json(planned, NULL), "\"style-lost\"") != NULL);
    sendcheck_plan_free(planned);

    /* Without options of planning, the same options are for checks, too. */
    EXPECT(sendcheck_options_set_json(options, BYTES("{\"strict_links\": true}")) == SENDCHECK_OK);
    sendcheck_report_free(check(SEND, BROKEN, options));
    sendcheck_options_free(options);
}

void test_plans(void) {
    invalid_arguments();
    destinations();
    impossible();
    options_of_both();
}
