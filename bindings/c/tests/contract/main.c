/* The numbers and messages of statuses; then the other files. */
#include "contract.h"

char untouched;

static void statuses(void) {
    EXPECT(SENDCHECK_OK == 0 && SENDCHECK_NULL_POINTER == 1 && SENDCHECK_UNKNOWN_OPERATION == 2);
    EXPECT(SENDCHECK_INVALID_OPTION == 3 && SENDCHECK_INTERNAL == 4);
    EXPECT(SENDCHECK_INVALID_TEXT == 5 && SENDCHECK_INVALID_OFFSET == 6);
    EXPECT(SENDCHECK_UNCHECKED_OPERATION == 7 && SENDCHECK_CANNOT_INFER_OPERATION == 8);
    EXPECT(SENDCHECK_NO_ENDPOINT == 9 && SENDCHECK_MISSING_CHAT_ID == 10 && SENDCHECK_MISSING_MESSAGE_ID == 11);
    EXPECT(SENDCHECK_UNKNOWN_RULE == 12 && SENDCHECK_INVALID_ENUM == 13 && SENDCHECK_INVALID_RANGE == 14);
    EXPECT(SENDCHECK_INVALID_LENGTH == 15 && SENDCHECK_PLAN_OPTION == 16 && SENDCHECK_PLANNER_FINISHED == 17);
    EXPECT(SENDCHECK_UNKNOWN_ENDPOINT == 18);
    EXPECT_TEXT(sendcheck_status_message(SENDCHECK_OK), "success");
    EXPECT_TEXT(sendcheck_status_message((sendcheck_status)19), "unknown status");
    EXPECT_TEXT(sendcheck_status_message((sendcheck_status)0xFFFFFFFF), "unknown status");
    /* Every status has a message of its own. */
    for (uint32_t one = SENDCHECK_OK; one <= SENDCHECK_UNKNOWN_ENDPOINT; one++) {
        for (uint32_t other = one + 1; other <= SENDCHECK_UNKNOWN_ENDPOINT + 1; other++) {
            EXPECT(strcmp(sendcheck_status_message((sendcheck_status)one),
                          sendcheck_status_message((sendcheck_status)other)) != 0);
        }
    }
    EXPECT_TEXT(sendcheck_version(), SENDCHECK_VERSION);
}

int main(void) {
    statuses();
    test_checks();
    test_reports();
    test_requests();
    test_fixes();
    test_plans();
    test_planners();
    test_previews();
    test_options();
    test_endpoints();
    test_catalogue();
    test_texts();
    puts("contract: passed");
    return EXIT_SUCCESS;
}
