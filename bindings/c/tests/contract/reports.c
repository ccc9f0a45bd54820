/* Reports, diagnostics, params. */
#include "contract.h"

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

void test_reports(void) {
    reports();
    params();
    null_is_allowed();
}
