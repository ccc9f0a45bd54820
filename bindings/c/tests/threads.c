/* Eight threads share a report, options, links and a plan, and check, plan and fix their own documents. */
#include <pthread.h>
#include <sendcheck.h>

#include "expect.h"

enum { THREADS = 8, ROUNDS = 40 };

static const char *const DOCUMENT =
    "{\"from\": \"+12052535597\", \"to\": [\"+12052532136\", \"+12052532136\"], \"message\": {\"parts\": ["
    "{\"type\": \"text\", \"value\": \"see https://example.com **now**\"}, {\"type\": \"text\", \"value\": \"\"}]}}";

static const char *const INPUT = "{\"content\": \"**a**\\n\\nhttps://example.com\"}";

struct shared {
    const sendcheck_report *report;
    const sendcheck_options *options;
    const sendcheck_links *links;
    const sendcheck_plan_result *plan;
};

static void compose(const struct shared *shared) {
    sendcheck_plan_result *plan = NULL, *rest = NULL;
    sendcheck_planner *planner = NULL;
    sendcheck_fixed *fixed = NULL;
    EXPECT(sendcheck_plan(BYTES(INPUT), shared->options, &plan) == SENDCHECK_OK);
    EXPECT_TEXT(sendcheck_plan_json(shared->plan, NULL), sendcheck_plan_json(plan, NULL));
    EXPECT(sendcheck_planner_new(BYTES("{}"), shared->options, &planner) == SENDCHECK_OK);
    EXPECT(sendcheck_planner_finish(planner, &rest) == SENDCHECK_OK && !sendcheck_plan_ok(rest));
    EXPECT(sendcheck_fix("chats.create", BYTES(DOCUMENT), shared->options, SENDCHECK_UNSAFE, &fixed) == SENDCHECK_OK);
    EXPECT(sendcheck_report_len(sendcheck_fixed_report(fixed)) < 5);
    sendcheck_plan_free(plan);
    sendcheck_plan_free(rest);
    sendcheck_planner_free(planner);
    sendcheck_fixed_free(fixed);
}

static void look(const sendcheck_report *report) {
    size_t len = 0;
    EXPECT(!sendcheck_report_valid(report) && sendcheck_report_len(report) == 5);
    EXPECT(sendcheck_report_json(report, &len) != NULL && len > 0);
    EXPECT_TEXT(sendcheck_report_operation(report, NULL), "chats.create");
    for (size_t index = 0; index < sendcheck_report_len(report); index++) {
        const sendcheck_diagnostic *found = sendcheck_report_get(report, index);
        sendcheck_range range;
        EXPECT(strlen(sendcheck_diagnostic_rule(found, &len)) == len);
        EXPECT(strlen(sendcheck_diagnostic_path(found, &len)) == len);
        EXPECT(strlen(sendcheck_diagnostic_message(found, &len)) == len);
        (void)sendcheck_diagnostic_help(found, &len);
        (void)sendcheck_diagnostic_range(found, &range);
    }
}

static void *work(void *argument) {
    const struct shared *shared = argument;
    for (int round = 0; round < ROUNDS; round++) {
        sendcheck_report *own = NULL;
        EXPECT(sendcheck_check("chats.create", BYTES(DOCUMENT), shared->options, &own) == SENDCHECK_OK);
        look(own);
        look(shared->report);
        EXPECT_TEXT(sendcheck_report_json(shared->report, NULL), sendcheck_report_json(own, NULL));
        sendcheck_link link;
        EXPECT(sendcheck_links_get(shared->links, 0, &link) && link.bytes.start == 4);
        EXPECT(strlen(sendcheck_rule_explanation(3, SENDCHECK_EXPLANATION_WHAT, NULL)) > 0);
        sendcheck_report_free(own);
    }
    compose(shared);
    /* Another thread frees it. */
    sendcheck_report *given = NULL;
    EXPECT(sendcheck_check("chats.create", BYTES(DOCUMENT), shared->options, &given) == SENDCHECK_OK);
    return given;
}

int main(void) {
    sendcheck_options *options = sendcheck_options_new();
    sendcheck_links *links = NULL;
    sendcheck_report *report = NULL;
    EXPECT(sendcheck_options_set_level(options, "blank-text", SENDCHECK_DENY) == SENDCHECK_OK);
    EXPECT(sendcheck_links_find(BYTES("see example.com"), &links) == SENDCHECK_OK);
    EXPECT(sendcheck_check("chats.create", BYTES(DOCUMENT), options, &report) == SENDCHECK_OK);
    sendcheck_plan_result *plan = NULL;
    EXPECT(sendcheck_plan(BYTES(INPUT), options, &plan) == SENDCHECK_OK && sendcheck_plan_ok(plan));
    struct shared shared = {report, options, links, plan};
    pthread_t threads[THREADS];
    for (int i = 0; i < THREADS; i++) {
        EXPECT(pthread_create(&threads[i], NULL, work, &shared) == 0);
    }
    for (int i = 0; i < THREADS; i++) {
        void *given = NULL;
        EXPECT(pthread_join(threads[i], &given) == 0);
        look(given);
        sendcheck_report_free(given);
    }
    sendcheck_report_free(report);
    sendcheck_links_free(links);
    sendcheck_plan_free(plan);
    sendcheck_options_free(options);
    puts("threads: passed");
    return EXIT_SUCCESS;
}
