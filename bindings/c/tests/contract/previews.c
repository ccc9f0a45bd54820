/* Previews of a message. */
#include "contract.h"

void test_previews(void) {
    const char *message = "{\"parts\": [{\"type\": \"text\", \"value\": \"Hi\"}], "
                          "\"effect\": {\"type\": \"screen\", \"name\": \"confetti\"}}";
    sendcheck_preview_result *preview = UNTOUCHED(sendcheck_preview_result);
    EXPECT(sendcheck_preview(NULL, 0, SENDCHECK_SMS, &preview) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_preview(BYTES(message), SENDCHECK_SMS, NULL) == SENDCHECK_NULL_POINTER);
    EXPECT(sendcheck_preview(BYTES(message), (sendcheck_service)4, &preview) == SENDCHECK_INVALID_ENUM);
    EXPECT(preview == UNTOUCHED(sendcheck_preview_result));

    EXPECT(sendcheck_preview(BYTES(message), SENDCHECK_SMS, &preview) == SENDCHECK_OK);
    size_t len = 0;
    const char *json = sendcheck_preview_json(preview, &len);
    EXPECT(strlen(json) == len && strstr(json, "\"service\":\"SMS\"") != NULL);
    EXPECT(strstr(json, "\"lost\":[{\"what\":\"effect\",\"path\":\"/effect\"}]") != NULL);
    EXPECT(strstr(json, "\"segments\":1") != NULL && sendcheck_preview_error(preview) == NULL);
    sendcheck_preview_free(preview);

    EXPECT(sendcheck_preview(BYTES(message), SENDCHECK_IMESSAGE, &preview) == SENDCHECK_OK);
    EXPECT(strstr(sendcheck_preview_json(preview, NULL), "\"lost\":[]") != NULL);
    sendcheck_preview_free(preview);

    EXPECT(sendcheck_preview(BYTES(message), SENDCHECK_EVERY_SERVICE, &preview) == SENDCHECK_OK);
    json = sendcheck_preview_json(preview, NULL);
    EXPECT(strncmp(json, "{\"previews\":[{\"service\":\"iMessage\"", 34) == 0);
    EXPECT(strstr(json, "\"service\":\"RCS\"") != NULL && strstr(json, "\"service\":\"SMS\"") != NULL);
    sendcheck_preview_free(preview);

    EXPECT(sendcheck_preview(BYTES("{\"parts\": []}"), SENDCHECK_RCS, &preview) == SENDCHECK_OK);
    const sendcheck_report *report = sendcheck_preview_error(preview);
    EXPECT_TEXT(sendcheck_diagnostic_rule(sendcheck_report_get(report, 0), NULL), "no-parts");
    EXPECT_TEXT(sendcheck_preview_json(preview, NULL), sendcheck_report_json(report, NULL));
    sendcheck_preview_free(preview);

    EXPECT(sendcheck_preview_json(NULL, NULL) == NULL && sendcheck_preview_error(NULL) == NULL);
    sendcheck_preview_free(NULL);
}
