/* Rules and operations. */
#include "contract.h"

/* Every placeholder of a template is the name of a param of the rule. */
static void placeholders(size_t index, const char *template_text) {
    for (const char *open = strchr(template_text, '{'); open != NULL; open = strchr(open + 1, '{')) {
        char name[16] = {0};
        for (size_t i = 0; i < sizeof name - 1 && open[1 + i] >= 'a' && open[1 + i] <= 'z'; i++) {
            name[i] = open[1 + i];
        }
        if (name[0] != 0 && open[1 + strlen(name)] == '}') {
            EXPECT(sendcheck_rule_has_param(index, name));
        }
    }
}

static void templates(size_t index) {
    size_t len = 0;
    EXPECT(sendcheck_rule_messages_len(index) > 0);
    EXPECT_TEXT(sendcheck_rule_message(index, 0, &len),
                sendcheck_rule_explanation(index, SENDCHECK_EXPLANATION_SUMMARY, NULL));
    for (size_t which = 0; which < sendcheck_rule_messages_len(index); which++) {
        const char *text = sendcheck_rule_message(index, which, &len);
        EXPECT(text != NULL && strlen(text) == len && len > 0);
        placeholders(index, text);
    }
    for (size_t which = 0; which < sendcheck_rule_helps_len(index); which++) {
        const char *text = sendcheck_rule_help(index, which, &len);
        EXPECT(text != NULL && strlen(text) == len && len > 0);
        placeholders(index, text);
    }
    EXPECT(sendcheck_rule_message(index, sendcheck_rule_messages_len(index), NULL) == NULL);
    EXPECT(sendcheck_rule_help(index, sendcheck_rule_helps_len(index), NULL) == NULL);
    EXPECT(!sendcheck_rule_has_param(index, "given ") && !sendcheck_rule_has_param(index, NULL));
}

void test_catalogue(void) {
    size_t rules = sendcheck_rule_count();
    EXPECT(rules > 100);
    for (size_t index = 0; index < rules; index++) {
        size_t len = 0, found = 0;
        const char *name = sendcheck_rule_name(index, &len);
        EXPECT(name != NULL && strlen(name) == len && len > 0);
        EXPECT(sendcheck_rule_find(name, &found) == SENDCHECK_OK && found == index);
        EXPECT(sendcheck_rule_severity(index) != SENDCHECK_SEVERITY_NONE);
        for (uint32_t which = SENDCHECK_EXPLANATION_SUMMARY; which <= SENDCHECK_EXPLANATION_SOURCE; which++) {
            const char *text = sendcheck_rule_explanation(index, (sendcheck_explanation)which, &len);
            EXPECT(text != NULL && strlen(text) == len);
        }
        EXPECT(sendcheck_rule_explanation(index, (sendcheck_explanation)6, NULL) == NULL);
        templates(index);
    }
    size_t index = UNTOUCHED_SIZE;
    EXPECT(sendcheck_rule_find("consecutive-tex", &index) == SENDCHECK_UNKNOWN_RULE);
    EXPECT(sendcheck_rule_find(NULL, &index) == SENDCHECK_NULL_POINTER && index == UNTOUCHED_SIZE);
    EXPECT(sendcheck_rule_find("consecutive-text", NULL) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_rule_find("consecutive-text", &index) == SENDCHECK_OK);
    EXPECT(sendcheck_rule_severity(index) == SENDCHECK_SEVERITY_ERROR);
    EXPECT(sendcheck_rule_code(index) == 1004 && sendcheck_rule_code_predicted(index));
    EXPECT(sendcheck_rule_can_be_lowered(index) && !sendcheck_rule_can_be_lowered(0));
    EXPECT(sendcheck_rule_code(0) == 1003 && !sendcheck_rule_code_predicted(0));

    EXPECT(sendcheck_rule_name(rules, &index) == NULL);
    EXPECT(sendcheck_rule_name((size_t)-1, NULL) == NULL);
    EXPECT(sendcheck_rule_explanation(rules, SENDCHECK_EXPLANATION_WHY, NULL) == NULL);
    EXPECT(sendcheck_rule_severity(rules) == SENDCHECK_SEVERITY_NONE && sendcheck_rule_code(rules) == 0);
    EXPECT(!sendcheck_rule_code_predicted(rules) && !sendcheck_rule_can_be_lowered(rules));

    EXPECT(sendcheck_rule_messages_len(rules) == 0 && sendcheck_rule_message(rules, 0, NULL) == NULL);
    EXPECT(sendcheck_rule_helps_len(rules) == 0 && sendcheck_rule_help(rules, 0, NULL) == NULL);
    EXPECT(!sendcheck_rule_has_param(rules, "given"));
    EXPECT(sendcheck_rule_find("too-many-parts", &index) == SENDCHECK_OK);
    EXPECT(sendcheck_rule_has_param(index, "count") && sendcheck_rule_has_param(index, "limit"));
    EXPECT(!sendcheck_rule_has_param(index, "given"));

    size_t operations = sendcheck_operation_count(), len = UNTOUCHED_SIZE;
    EXPECT(operations == 21);
    EXPECT_TEXT(sendcheck_operation_name(0, NULL), "chats.create");
    EXPECT_TEXT(sendcheck_operation_name(operations - 1, NULL), "message");
    EXPECT(sendcheck_operation_name(operations, NULL) == NULL);
    EXPECT_TEXT(sendcheck_operation_nearest("messages.add_reactions", &len), "messages.add_reaction");
    EXPECT(len == strlen("messages.add_reaction"));
    len = UNTOUCHED_SIZE;
    EXPECT(sendcheck_operation_nearest("chats.create", &len) == NULL && sendcheck_operation_nearest("wurst", &len) == NULL);
    EXPECT(sendcheck_operation_nearest("messages.delete", &len) == NULL && sendcheck_operation_nearest("", &len) == NULL);
    EXPECT(sendcheck_operation_nearest(NULL, &len) == NULL && sendcheck_operation_nearest("\xff", &len) == NULL);
    EXPECT(len == UNTOUCHED_SIZE);
}
