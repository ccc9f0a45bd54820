/* Operations of HTTP requests, and back. */
#include "contract.h"

static const char *const ID = "69a37c7d-af4f-4b5e-af42-e28e98ce873a";

static void from_http(void) {
    sendcheck_endpoint *endpoint = UNTOUCHED(sendcheck_endpoint);
    EXPECT(sendcheck_operation_from_http(NULL, "/v3/chats", &endpoint) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_operation_from_http("POST", NULL, &endpoint) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_operation_from_http("POST", "/v3/chats", NULL) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_operation_from_http("DELETE", "/v3/chats", &endpoint) == SENDCHECK_UNKNOWN_ENDPOINT);
    EXPECT(sendcheck_operation_from_http("POST", "/v4/chats", &endpoint) == SENDCHECK_UNKNOWN_ENDPOINT);
    EXPECT(sendcheck_operation_from_http("POST", "", &endpoint) == SENDCHECK_UNKNOWN_ENDPOINT);
    EXPECT(sendcheck_operation_from_http("\xff", "/v3/chats", &endpoint) == SENDCHECK_INVALID_TEXT);
    EXPECT(sendcheck_operation_from_http("POST", "/v3/chats/\xff/typing", &endpoint) == SENDCHECK_INVALID_TEXT);
    EXPECT(endpoint == UNTOUCHED(sendcheck_endpoint));

    /* A percent-encoded id, which even contains U+0000. */
    size_t len = 0;
    EXPECT(sendcheck_operation_from_http("post", "/api/partner/v3/chats/a%2F%00b/messages?x=1", &endpoint) == SENDCHECK_OK);
    EXPECT_TEXT(sendcheck_endpoint_operation(endpoint, &len), SEND);
    EXPECT(len == strlen(SEND));
    EXPECT_TEXT(sendcheck_endpoint_method(endpoint, NULL), "POST");
    EXPECT_TEXT(sendcheck_endpoint_path(endpoint, NULL), "/v3/chats/a%2F%00b/messages");
    const char *id = sendcheck_endpoint_chat_id(endpoint, &len);
    EXPECT(len == 4 && memcmp(id, "a/\0b", 5) == 0);
    EXPECT(sendcheck_endpoint_message_id(endpoint, NULL) == NULL && sendcheck_endpoint_query_json(endpoint, NULL) == NULL);

    sendcheck_options *options = sendcheck_options_new();
    EXPECT(sendcheck_options_set_endpoint(options, NULL) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_options_set_endpoint(NULL, endpoint) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_options_set_endpoint(options, endpoint) == SENDCHECK_OK);
    sendcheck_endpoint_free(endpoint);
    sendcheck_report *report = check("chats.typing.start", "", options);
    EXPECT_TEXT(sendcheck_diagnostic_parameter(sendcheck_report_get(report, 0), NULL), "chat_id");
    sendcheck_report_free(report);
    sendcheck_options_free(options);

    EXPECT(sendcheck_operation_from_http("GET", "https://api.example/v3/chats?limit=500&from=%2B12053338888#top", &endpoint) ==
           SENDCHECK_OK);
    EXPECT_TEXT(sendcheck_endpoint_query_json(endpoint, &len), "{\"limit\":500,\"from\":\"+12053338888\"}");
    EXPECT(len == strlen(sendcheck_endpoint_query_json(endpoint, NULL)));
    EXPECT(sendcheck_endpoint_chat_id(endpoint, NULL) == NULL);
    sendcheck_endpoint_free(endpoint);

    EXPECT(sendcheck_operation_from_http("PATCH", "/v3/messages/x", &endpoint) == SENDCHECK_OK);
    EXPECT_TEXT(sendcheck_endpoint_message_id(endpoint, &len), "x");
    EXPECT(len == 1);
    sendcheck_endpoint_free(endpoint);
}

static void to_http(void) {
    sendcheck_endpoint *endpoint = UNTOUCHED(sendcheck_endpoint);
    EXPECT(sendcheck_endpoint_new(NULL, NULL, NULL, &endpoint) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_endpoint_new(SEND, ID, NULL, NULL) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_endpoint_new("chats.creat", NULL, NULL, &endpoint) == SENDCHECK_UNKNOWN_OPERATION);
    EXPECT(sendcheck_endpoint_new("messages.delete", NULL, ID, &endpoint) == SENDCHECK_UNCHECKED_OPERATION);
    EXPECT(sendcheck_endpoint_new("message", NULL, NULL, &endpoint) == SENDCHECK_NO_ENDPOINT);
    EXPECT(sendcheck_endpoint_new(SEND, NULL, ID, &endpoint) == SENDCHECK_MISSING_CHAT_ID);
    EXPECT(sendcheck_endpoint_new("messages.update", ID, NULL, &endpoint) == SENDCHECK_MISSING_MESSAGE_ID);
    EXPECT(sendcheck_endpoint_new(SEND, "\xff", NULL, &endpoint) == SENDCHECK_INVALID_TEXT);
    EXPECT(endpoint == UNTOUCHED(sendcheck_endpoint));
    EXPECT(sendcheck_endpoint_new(SEND, "a/b", NULL, &endpoint) == SENDCHECK_OK);
    EXPECT_TEXT(sendcheck_endpoint_method(endpoint, NULL), "POST");
    EXPECT_TEXT(sendcheck_endpoint_path(endpoint, NULL), "/v3/chats/a%2Fb/messages");
    sendcheck_endpoint_free(endpoint);

    EXPECT(sendcheck_endpoint_operation(NULL, NULL) == NULL && sendcheck_endpoint_method(NULL, NULL) == NULL);
    EXPECT(sendcheck_endpoint_path(NULL, NULL) == NULL && sendcheck_endpoint_chat_id(NULL, NULL) == NULL);
    EXPECT(sendcheck_endpoint_message_id(NULL, NULL) == NULL && sendcheck_endpoint_query_json(NULL, NULL) == NULL);
    sendcheck_endpoint_free(NULL);
}

/* Every operation with an endpoint is found by its method and path. */
static void there_and_back(void) {
    for (size_t index = 0; index < sendcheck_operation_count(); index++) {
        const char *name = sendcheck_operation_name(index, NULL);
        sendcheck_endpoint *endpoint = NULL, *back = NULL;
        if (strcmp(name, "message") == 0) {
            continue;
        }
        EXPECT(sendcheck_endpoint_new(name, ID, ID, &endpoint) == SENDCHECK_OK);
        EXPECT(sendcheck_operation_from_http(sendcheck_endpoint_method(endpoint, NULL),
                                             sendcheck_endpoint_path(endpoint, NULL), &back) == SENDCHECK_OK);
        EXPECT_TEXT(sendcheck_endpoint_operation(back, NULL), name);
        sendcheck_endpoint_free(endpoint);
        sendcheck_endpoint_free(back);
    }
}

void test_endpoints(void) {
    from_http();
    to_http();
    there_and_back();
}
