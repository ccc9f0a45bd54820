/* Fixes of a document. */
#include "contract.h"

/* The field of the first part has the wrong name, the second part has no text. */
static const char *const WRONG =
    "{ \"message\": {\"parts\": [{\"type\": \"text\", \"text\": \"Hi\"}, {\"type\": \"media\", \"url\": \"http://a.example/b.png\"}]} }";

static void documents(void) {
    sendcheck_fixed *fixed = UNTOUCHED(sendcheck_fixed);
    EXPECT(sendcheck_fix(NULL, BYTES(WRONG), NULL, SENDCHECK_SAFE, &fixed) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_fix(SEND, NULL, 0, NULL, SENDCHECK_SAFE, &fixed) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_fix(SEND, BYTES(WRONG), NULL, SENDCHECK_SAFE, NULL) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_fix(SEND, BYTES(WRONG), NULL, SENDCHECK_NEEDS_PLAN, &fixed) == SENDCHECK_INVALID_ENUM);
    EXPECT(sendcheck_fix(SEND, BYTES(WRONG), NULL, (sendcheck_applicability)9, &fixed) == SENDCHECK_INVALID_ENUM);
    EXPECT(sendcheck_fix("chats.creat", BYTES(WRONG), NULL, SENDCHECK_SAFE, &fixed) == SENDCHECK_UNKNOWN_OPERATION);
    EXPECT(sendcheck_fix("messages.delete", BYTES(WRONG), NULL, SENDCHECK_SAFE, &fixed) == SENDCHECK_UNCHECKED_OPERATION);
    EXPECT(fixed == UNTOUCHED(sendcheck_fixed));

    EXPECT(sendcheck_fix(SEND, BYTES(WRONG), NULL, SENDCHECK_SAFE, &fixed) == SENDCHECK_OK);
    size_t len = 0;
    const char *document = sendcheck_fixed_document(fixed, &len);
    EXPECT_TEXT(document, "{ \"message\": {\"parts\": [{\"type\": \"text\", \"value\": \"Hi\"}, "
                          "{\"type\": \"media\", \"url\": \"http://a.example/b.png\"}]} }");
    EXPECT(strlen(document) == len && sendcheck_fixed_applied_len(fixed) == 1);
    const sendcheck_report *report = sendcheck_fixed_report(fixed);
    EXPECT(sendcheck_report_errors(report) == 1);
    EXPECT_TEXT(sendcheck_diagnostic_rule(sendcheck_report_get(report, 0), NULL), "url-not-https");
    const char *json = sendcheck_fixed_json(fixed, &len);
    EXPECT(strlen(json) == len && strncmp(json, "{\"document\":{", 13) == 0);
    EXPECT(strstr(json, "\"applied\":[{\"rule\":\"unknown-field\"") != NULL && strstr(json, "\"report\":{") != NULL);
    sendcheck_fixed_free(fixed);

    EXPECT(sendcheck_fix(SEND, BYTES(WRONG), NULL, SENDCHECK_UNSAFE, &fixed) == SENDCHECK_OK);
    EXPECT(sendcheck_fixed_applied_len(fixed) == 2 && sendcheck_report_valid(sendcheck_fixed_report(fixed)));
    EXPECT(strstr(sendcheck_fixed_document(fixed, NULL), "https://a.example/b.png") != NULL);
    sendcheck_fixed_free(fixed);

    /* A document that is not JSON stays unchanged. */
    EXPECT(sendcheck_fix(SEND, BYTES("{"), NULL, SENDCHECK_SAFE, &fixed) == SENDCHECK_OK);
    EXPECT_TEXT(sendcheck_fixed_document(fixed, NULL), "{");
    EXPECT(sendcheck_fixed_applied_len(fixed) == 0 && !sendcheck_report_valid(sendcheck_fixed_report(fixed)));
    sendcheck_fixed_free(fixed);

    EXPECT(sendcheck_fixed_document(NULL, NULL) == NULL && sendcheck_fixed_json(NULL, NULL) == NULL);
    EXPECT(sendcheck_fixed_applied_len(NULL) == 0 && sendcheck_fixed_report(NULL) == NULL);
    sendcheck_fixed_free(NULL);
}

static void lists(void) {
    sendcheck_fixes *fixes = UNTOUCHED(sendcheck_fixes);
    EXPECT(sendcheck_fixes_find(NULL, BYTES(WRONG), NULL, &fixes) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_fixes_find(SEND, NULL, 0, NULL, &fixes) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_fixes_find(SEND, BYTES(WRONG), NULL, NULL) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_fixes_find("chats.creat", BYTES(WRONG), NULL, &fixes) == SENDCHECK_UNKNOWN_OPERATION);
    EXPECT(fixes == UNTOUCHED(sendcheck_fixes));
    EXPECT(sendcheck_fixes_find(SEND, BYTES(WRONG), NULL, &fixes) == SENDCHECK_OK);
    EXPECT(sendcheck_fixes_len(fixes) == 2);
    size_t len = 0;
    const char *json = sendcheck_fixes_json(fixes, &len);
    EXPECT(strlen(json) == len && json[0] == '[');
    EXPECT(strstr(json, "{\"op\":\"move\",\"from\":\"/message/parts/0/text\",\"path\":\"/message/parts/0/value\"}") != NULL);
    sendcheck_fixes_free(fixes);
    EXPECT(sendcheck_fixes_len(NULL) == 0 && sendcheck_fixes_json(NULL, NULL) == NULL);
    sendcheck_fixes_free(NULL);
}

static sendcheck_applicability of_rule(const char *rule) {
    size_t index = 0;
    EXPECT(sendcheck_rule_find(rule, &index) == SENDCHECK_OK);
    return sendcheck_rule_fix(index);
}

static void of_rules(void) {
    EXPECT(SENDCHECK_SAFE == 0 && SENDCHECK_UNSAFE == 1 && SENDCHECK_NEEDS_PLAN == 2 && SENDCHECK_NO_FIX == 3);
    EXPECT(of_rule("null-field") == SENDCHECK_SAFE && of_rule("decoration-overlap") == SENDCHECK_UNSAFE);
    EXPECT(of_rule("link-not-alone") == SENDCHECK_NEEDS_PLAN && of_rule("invalid-json") == SENDCHECK_NO_FIX);
    EXPECT(sendcheck_rule_fix(sendcheck_rule_count()) == SENDCHECK_NO_FIX);
}

void test_fixes(void) {
    documents();
    lists();
    of_rules();
}
