/* Tests the contract of the header for every function: NULL, invalid values, any bytes, unchanged outputs.
 * For C99 and later, and C++. */
#ifndef CONTRACT_H
#define CONTRACT_H

#include <sendcheck.h>

#include "../expect.h"

static const char *const SEND = "chats.messages.send";
static const char *const BROKEN = "{\"message\": {\"parts\": [], \"effects\": {}}}";

/* The initial value of outputs. After a failure they must still have it. */
extern char untouched;
#define UNTOUCHED(type) ((type *)(void *)&untouched)
static const size_t UNTOUCHED_SIZE = 4711;

static inline sendcheck_report *check(const char *operation, const char *json, const sendcheck_options *options) {
    sendcheck_report *report = NULL;
    EXPECT(sendcheck_check(operation, BYTES(json), options, &report) == SENDCHECK_OK);
    EXPECT(report != NULL);
    return report;
}

/* One function for each file. */
void test_catalogue(void);
void test_checks(void);
void test_endpoints(void);
void test_fixes(void);
void test_options(void);
void test_planners(void);
void test_plans(void);
void test_previews(void);
void test_reports(void);
void test_requests(void);
void test_texts(void);

#endif
