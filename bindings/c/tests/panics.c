/* Calls every function while all code behind the boundary panics: each returns what the header documents and
 * writes nothing, and afterwards everything is usable. Linked with a library that is built for this test. */
#include <sendcheck.h>

#include "expect.h"

void sendcheck_plant_panic(bool is_planted);

static char storage;
#define UNTOUCHED(type) ((type *)(void *)&storage)
#define JSON BYTES("{\"parts\": [], \"wurst\": 1}")

int main(void) {
    sendcheck_options *options = sendcheck_options_new();
    sendcheck_report *report = NULL;
    sendcheck_links *links = NULL;
    EXPECT(sendcheck_check("message", JSON, options, &report) == SENDCHECK_OK);
    EXPECT(sendcheck_links_find(BYTES("see example.com"), &links) == SENDCHECK_OK);
    sendcheck_request *request = NULL;
    EXPECT(sendcheck_encode("chats.list_chats", BYTES("{\"limit\": 5}"), NULL, &request, NULL) == SENDCHECK_OK);
    sendcheck_fixed *fixed = NULL;
    sendcheck_fixes *fixes = NULL;
    sendcheck_plan_result *plan = NULL;
    sendcheck_planner *planner = NULL;
    sendcheck_preview_result *preview = NULL;
    EXPECT(sendcheck_fix("message", JSON, options, SENDCHECK_SAFE, &fixed) == SENDCHECK_OK);
    EXPECT(sendcheck_fixes_find("message", JSON, options, &fixes) == SENDCHECK_OK);
    EXPECT(sendcheck_plan(BYTES("{\"content\": \"Hi\"}"), NULL, &plan) == SENDCHECK_OK);
    EXPECT(sendcheck_planner_new(BYTES("{}"), NULL, &planner) == SENDCHECK_OK);
    EXPECT(sendcheck_preview(JSON, SENDCHECK_SMS, &preview) == SENDCHECK_OK);
    sendcheck_endpoint *endpoint = NULL, *new_endpoint = UNTOUCHED(sendcheck_endpoint);
    EXPECT(sendcheck_operation_from_http("POST", "/v3/chats", &endpoint) == SENDCHECK_OK);
    const sendcheck_diagnostic *found = sendcheck_report_get(report, 0);
    const char *const hosts[] = {"cdn.example.com"};

    sendcheck_report *new_report = UNTOUCHED(sendcheck_report);
    sendcheck_request *new_request = UNTOUCHED(sendcheck_request);
    sendcheck_links *new_links = UNTOUCHED(sendcheck_links);
    sendcheck_fixed *new_fixed = UNTOUCHED(sendcheck_fixed);
    sendcheck_fixes *new_fixes = UNTOUCHED(sendcheck_fixes);
    sendcheck_plan_result *new_plan = UNTOUCHED(sendcheck_plan_result);
    sendcheck_planner *new_planner = UNTOUCHED(sendcheck_planner);
    sendcheck_preview_result *new_preview = UNTOUCHED(sendcheck_preview_result);
    size_t len = 4711;
    sendcheck_range range = {1, 2};
    sendcheck_position position = {1, 2, 3};
    sendcheck_param param = {NULL, NULL, 0, 5};
    sendcheck_counts counts = {1, 2, 3, 4};
    sendcheck_link link = {SENDCHECK_LINK_IP, SENDCHECK_CONFIDENCE_WEAK, {1, 2}, {1, 2}};

    sendcheck_plant_panic(true);

    EXPECT_TEXT(sendcheck_status_message(SENDCHECK_OK), "");
    EXPECT_TEXT(sendcheck_version(), "");

    EXPECT(sendcheck_check("message", JSON, options, &new_report) == SENDCHECK_INTERNAL);
    EXPECT(sendcheck_check_value("message", JSON, options, &new_report) == SENDCHECK_INTERNAL);
    EXPECT(sendcheck_check_inferred(JSON, options, &new_report) == SENDCHECK_INTERNAL);
    EXPECT(sendcheck_encode("chats.list_chats", BYTES("{}"), NULL, &new_request, &new_report) == SENDCHECK_INTERNAL);
    EXPECT(new_report == UNTOUCHED(sendcheck_report) && new_request == UNTOUCHED(sendcheck_request));

    EXPECT(sendcheck_request_method(request, &len) == NULL && sendcheck_request_url(request, &len) == NULL);
    EXPECT(sendcheck_request_path(request, &len) == NULL && sendcheck_request_query(request, &len) == NULL);
    EXPECT(sendcheck_request_headers_len(request) == 0);
    EXPECT(sendcheck_request_header_name(request, 0, &len) == NULL);
    EXPECT(sendcheck_request_header_value(request, 0, &len) == NULL);
    EXPECT(sendcheck_request_body(request, &len) == NULL && sendcheck_request_json(request, &len) == NULL);

    EXPECT(!sendcheck_report_valid(report) && !sendcheck_report_truncated(report));
    EXPECT(sendcheck_report_len(report) == 0 && sendcheck_report_errors(report) == 0);
    EXPECT(sendcheck_report_warnings(report) == 0);
    EXPECT(sendcheck_report_operation(report, &len) == NULL);
    EXPECT(sendcheck_report_json(report, &len) == NULL);
    EXPECT(sendcheck_report_get(report, 0) == NULL);

    EXPECT(sendcheck_diagnostic_rule(found, &len) == NULL);
    EXPECT(sendcheck_diagnostic_severity(found) == SENDCHECK_SEVERITY_NONE);
    EXPECT(sendcheck_diagnostic_code(found) == 0);
    EXPECT(!sendcheck_diagnostic_code_predicted(found));
    EXPECT(sendcheck_diagnostic_path(found, &len) == NULL);
    EXPECT(sendcheck_diagnostic_offset(found) == 0);
    EXPECT(!sendcheck_diagnostic_range(found, &range) && range.start == 1);
    EXPECT(sendcheck_diagnostic_message(found, &len) == NULL);
    EXPECT(sendcheck_diagnostic_help(found, &len) == NULL);
    EXPECT(sendcheck_diagnostic_related_len(found) == 0);
    EXPECT(sendcheck_diagnostic_related(found, 0, &len) == NULL);
    EXPECT(sendcheck_diagnostic_parameter(found, &len) == NULL);
    EXPECT(!sendcheck_diagnostic_position(found, &position) && position.line == 1);
    EXPECT(sendcheck_diagnostic_params_len(found) == 0);
    EXPECT(!sendcheck_diagnostic_param(found, 0, &param) && !sendcheck_diagnostic_param_named(found, "given", &param));
    EXPECT(param.number == 5);

    EXPECT(sendcheck_options_new() == NULL);
    EXPECT(sendcheck_options_error(options, &len) == NULL);
    EXPECT(sendcheck_options_set_json(options, BYTES("{}")) == SENDCHECK_INTERNAL);
    EXPECT(sendcheck_options_set_first_message(options, true) == SENDCHECK_INTERNAL);
    EXPECT(sendcheck_options_set_level(options, "no-parts", SENDCHECK_ALLOW) == SENDCHECK_INTERNAL);
    EXPECT(sendcheck_options_set_url_media_exempt_hosts(options, hosts, 1) == SENDCHECK_INTERNAL);
    EXPECT(sendcheck_options_set_strict_links(options, true) == SENDCHECK_INTERNAL);
    EXPECT(sendcheck_options_set_chat_id(options, "any") == SENDCHECK_INTERNAL);
    EXPECT(sendcheck_options_set_message_id(options, "any") == SENDCHECK_INTERNAL);
    EXPECT(sendcheck_options_set_chat_is_group(options, true) == SENDCHECK_INTERNAL);
    EXPECT(sendcheck_options_set_chat_service(options, SENDCHECK_SMS) == SENDCHECK_INTERNAL);
    EXPECT(sendcheck_options_set_chat_participants(options, 2) == SENDCHECK_INTERNAL);
    EXPECT(sendcheck_options_set_max_diagnostics(options, 0) == SENDCHECK_INTERNAL);

    EXPECT(sendcheck_fix("message", JSON, NULL, SENDCHECK_SAFE, &new_fixed) == SENDCHECK_INTERNAL);
    EXPECT(sendcheck_fixes_find("message", JSON, NULL, &new_fixes) == SENDCHECK_INTERNAL);
    EXPECT(new_fixed == UNTOUCHED(sendcheck_fixed) && new_fixes == UNTOUCHED(sendcheck_fixes));
    EXPECT(sendcheck_fixed_document(fixed, &len) == NULL && sendcheck_fixed_json(fixed, &len) == NULL);
    EXPECT(sendcheck_fixed_applied_len(fixed) == 0 && sendcheck_fixed_report(fixed) == NULL);
    EXPECT(sendcheck_fixes_len(fixes) == 0 && sendcheck_fixes_json(fixes, &len) == NULL);
    EXPECT(sendcheck_rule_fix(0) == SENDCHECK_NO_FIX);

    EXPECT(sendcheck_plan(BYTES("{\"content\": \"Hi\"}"), NULL, &new_plan) == SENDCHECK_INTERNAL);
    EXPECT(sendcheck_planner_new(BYTES("{}"), NULL, &new_planner) == SENDCHECK_INTERNAL);
    EXPECT(sendcheck_planner_push(planner, BYTES("Hi"), &new_plan) == SENDCHECK_INTERNAL);
    EXPECT(sendcheck_planner_finish(planner, &new_plan) == SENDCHECK_INTERNAL);
    EXPECT(new_plan == UNTOUCHED(sendcheck_plan_result) && new_planner == UNTOUCHED(sendcheck_planner));
    EXPECT(!sendcheck_plan_ok(plan) && sendcheck_plan_len(plan) == 0 && sendcheck_plan_error(plan) == NULL);
    EXPECT(sendcheck_plan_operation(plan, 0, &len) == NULL && sendcheck_plan_document(plan, 0, &len) == NULL);
    EXPECT(sendcheck_plan_chat_id(plan, 0, &len) == NULL && sendcheck_plan_chat_id_pointer(plan, 0, &len) == NULL);
    EXPECT(!sendcheck_plan_is_unless_failover(plan, 0) && sendcheck_plan_json(plan, &len) == NULL);

    EXPECT(sendcheck_preview(JSON, SENDCHECK_SMS, &new_preview) == SENDCHECK_INTERNAL);
    EXPECT(new_preview == UNTOUCHED(sendcheck_preview_result));
    EXPECT(sendcheck_preview_error(preview) == NULL && sendcheck_preview_json(preview, &len) == NULL);

    EXPECT(sendcheck_operation_from_http("POST", "/v3/chats", &new_endpoint) == SENDCHECK_INTERNAL);
    EXPECT(sendcheck_endpoint_new("chats.create", NULL, NULL, &new_endpoint) == SENDCHECK_INTERNAL);
    EXPECT(new_endpoint == UNTOUCHED(sendcheck_endpoint));
    EXPECT(sendcheck_endpoint_operation(endpoint, &len) == NULL && sendcheck_endpoint_method(endpoint, &len) == NULL);
    EXPECT(sendcheck_endpoint_path(endpoint, &len) == NULL && sendcheck_endpoint_chat_id(endpoint, &len) == NULL);
    EXPECT(sendcheck_endpoint_message_id(endpoint, &len) == NULL && sendcheck_endpoint_query_json(endpoint, &len) == NULL);
    EXPECT(sendcheck_options_set_endpoint(options, endpoint) == SENDCHECK_INTERNAL);

    EXPECT(sendcheck_rule_count() == 0 && sendcheck_rule_code(0) == 0);
    EXPECT(sendcheck_rule_find("no-parts", &len) == SENDCHECK_INTERNAL);
    EXPECT(sendcheck_rule_severity(0) == SENDCHECK_SEVERITY_NONE);
    EXPECT(!sendcheck_rule_code_predicted(20) && !sendcheck_rule_can_be_lowered(20));
    EXPECT(sendcheck_rule_name(0, &len) == NULL);
    EXPECT(sendcheck_rule_explanation(0, SENDCHECK_EXPLANATION_WHY, &len) == NULL);
    EXPECT(sendcheck_rule_messages_len(0) == 0 && sendcheck_rule_message(0, 0, &len) == NULL);
    EXPECT(sendcheck_rule_helps_len(0) == 0 && sendcheck_rule_help(0, 0, &len) == NULL);
    EXPECT(!sendcheck_rule_has_param(0, "reason"));
    EXPECT(sendcheck_operation_nearest("chats.creat", &len) == NULL);
    EXPECT(sendcheck_operation_count() == 0 && sendcheck_operation_name(0, &len) == NULL);

    EXPECT(sendcheck_links_find(BYTES("example.com"), &new_links) == SENDCHECK_INTERNAL);
    EXPECT(new_links == UNTOUCHED(sendcheck_links));
    EXPECT(sendcheck_links_len(links) == 0);
    EXPECT(!sendcheck_links_get(links, 0, &link) && link.kind == SENDCHECK_LINK_IP);

    EXPECT(sendcheck_text_count(BYTES("a"), &counts) == SENDCHECK_INTERNAL && counts.bytes == 1);
    EXPECT(sendcheck_text_convert(BYTES("a"), 0, SENDCHECK_BYTES, SENDCHECK_UTF16, &len) == SENDCHECK_INTERNAL);
    EXPECT(sendcheck_text_snap(BYTES("a"), range, &range) == SENDCHECK_INTERNAL);
    EXPECT(sendcheck_text_truncate(BYTES("a"), 1, SENDCHECK_BYTES, &len) == SENDCHECK_INTERNAL);
    EXPECT(len == 4711);

    /* While it panics, nothing is freed: everything is freed below. */
    sendcheck_report_free(report);
    sendcheck_request_free(request);
    sendcheck_endpoint_free(endpoint);
    sendcheck_fixed_free(fixed);
    sendcheck_fixes_free(fixes);
    sendcheck_plan_free(plan);
    sendcheck_planner_free(planner);
    sendcheck_preview_free(preview);
    sendcheck_links_free(links);
    sendcheck_options_free(options);

    sendcheck_plant_panic(false);

    EXPECT(sendcheck_report_len(report) == 2 && sendcheck_report_json(report, NULL) != NULL);
    EXPECT_TEXT(sendcheck_diagnostic_rule(found, NULL), "no-parts");
    EXPECT(sendcheck_check("message", JSON, options, &new_report) == SENDCHECK_OK);
    EXPECT_TEXT(sendcheck_report_json(new_report, NULL), sendcheck_report_json(report, NULL));
    sendcheck_report_free(new_report);
    sendcheck_report_free(report);
    sendcheck_request_free(request);
    sendcheck_endpoint_free(endpoint);
    sendcheck_fixed_free(fixed);
    sendcheck_fixes_free(fixes);
    sendcheck_plan_free(plan);
    sendcheck_planner_free(planner);
    sendcheck_preview_free(preview);
    sendcheck_links_free(links);
    sendcheck_options_free(options);
    puts("panics: passed");
    return EXIT_SUCCESS;
}
