/* Checking documents. */
#include "contract.h"

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

void test_checks(void) {
    checks();
    any_bytes();
}
