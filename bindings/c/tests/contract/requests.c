/* Requests that send documents. */
#include "contract.h"

void test_requests(void) {
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
