/* Planners of a content that arrives in chunks. */
#include "contract.h"

/* Pushes a chunk, and returns the number of requests that it releases. */
static size_t push(sendcheck_planner *planner, const char *chunk) {
    sendcheck_plan_result *released = NULL;
    EXPECT(sendcheck_planner_push(planner, BYTES(chunk), &released) == SENDCHECK_OK);
    size_t len = sendcheck_plan_len(released);
    EXPECT(sendcheck_plan_ok(released));
    EXPECT(strstr(sendcheck_plan_json(released, NULL), "],\"notes\":[]}") != NULL);
    sendcheck_plan_free(released);
    return len;
}

static void invalid_arguments(void) {
    sendcheck_planner *planner = UNTOUCHED(sendcheck_planner);
    EXPECT(sendcheck_planner_new(NULL, 0, NULL, &planner) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_planner_new(BYTES("{}"), NULL, NULL) == SENDCHECK_NULL_POINTER);
    EXPECT(planner == UNTOUCHED(sendcheck_planner));
    sendcheck_plan_result *plan = UNTOUCHED(sendcheck_plan_result);
    EXPECT(sendcheck_planner_push(NULL, BYTES("a"), &plan) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_planner_finish(NULL, &plan) == SENDCHECK_NULL_POINTER);
    sendcheck_planner_free(NULL);

    EXPECT(sendcheck_planner_new(BYTES("{}"), NULL, &planner) == SENDCHECK_OK);
    EXPECT(sendcheck_planner_push(planner, NULL, 0, &plan) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_planner_push(planner, BYTES("a"), NULL) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_planner_finish(planner, NULL) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_planner_push(planner, BYTES("a\xff"), &plan) == SENDCHECK_INVALID_TEXT);
    EXPECT(plan == UNTOUCHED(sendcheck_plan_result));
    /* None of it was added. */
    EXPECT(push(planner, "Hi") == 0);
    EXPECT(sendcheck_planner_finish(planner, &plan) == SENDCHECK_OK);
    EXPECT_TEXT(sendcheck_plan_document(plan, 0, NULL), "{\"parts\":[{\"type\":\"text\",\"value\":\"Hi\"}]}");
    sendcheck_plan_free(plan);
    plan = UNTOUCHED(sendcheck_plan_result);
    EXPECT(sendcheck_planner_push(planner, BYTES("a"), &plan) == SENDCHECK_PLANNER_FINISHED);
    EXPECT(sendcheck_planner_finish(planner, &plan) == SENDCHECK_PLANNER_FINISHED);
    EXPECT(plan == UNTOUCHED(sendcheck_plan_result));
    sendcheck_planner_free(planner);
}

static void streams(void) {
    sendcheck_options *options = sendcheck_options_new();
    EXPECT(sendcheck_options_set_json(options, BYTES("{\"split\": \"blocks\"}")) == SENDCHECK_OK);
    sendcheck_planner *planner = NULL;
    EXPECT(sendcheck_planner_new(BYTES("{}"), options, &planner) == SENDCHECK_OK);
    /* A planner outlives its options. */
    sendcheck_options_free(options);
    /* A chunk ends inside the emoji. */
    EXPECT(push(planner, "Hi **Ana**! \xf0\x9f\x8e") == 0);
    sendcheck_plan_result *plan = UNTOUCHED(sendcheck_plan_result);
    EXPECT(sendcheck_planner_finish(planner, &plan) == SENDCHECK_INVALID_TEXT);
    EXPECT(sendcheck_planner_push(planner, BYTES("\x41"), &plan) == SENDCHECK_INVALID_TEXT);
    EXPECT(plan == UNTOUCHED(sendcheck_plan_result));
    EXPECT(push(planner, "\x89") == 0 && push(planner, "") == 0);
    EXPECT(push(planner, "\n\nHow are you?\n") == 1);
    EXPECT(sendcheck_planner_finish(planner, &plan) == SENDCHECK_OK);
    EXPECT(sendcheck_plan_ok(plan) && sendcheck_plan_len(plan) == 1);
    sendcheck_planner_free(planner);
    /* A plan outlives its planner. */
    EXPECT_TEXT(sendcheck_plan_document(plan, 0, NULL), "{\"parts\":[{\"type\":\"text\",\"value\":\"How are you?\"}]}");
    sendcheck_plan_free(plan);
}

static void impossible(void) {
    sendcheck_planner *planner = NULL;
    sendcheck_plan_result *plan = NULL;
    EXPECT(sendcheck_planner_new(BYTES("{\"contents\": 1}"), NULL, &planner) == SENDCHECK_OK);
    for (int round = 0; round < 3; round++) {
        EXPECT((round < 2 ? sendcheck_planner_push(planner, BYTES("Hi\n\n"), &plan)
                          : sendcheck_planner_finish(planner, &plan)) == SENDCHECK_OK);
        EXPECT(!sendcheck_plan_ok(plan));
        const sendcheck_diagnostic *found = sendcheck_report_get(sendcheck_plan_error(plan), 0);
        EXPECT_TEXT(sendcheck_diagnostic_path(found, NULL), "/contents");
        sendcheck_plan_free(plan);
    }
    sendcheck_planner_free(planner);
}

void test_planners(void) {
    invalid_arguments();
    streams();
    impossible();
}
