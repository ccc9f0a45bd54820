/* Wrong on purpose: says that a document is longer than it is. Whoever watches memory must see it. */
#include <sendcheck.h>
#include <stdlib.h>

int main(void) {
    uint8_t *json = malloc(2);
    sendcheck_report *report = NULL;
    json[0] = json[1] = ' ';
    sendcheck_check("message", json, 3, NULL, &report);
    sendcheck_report_free(report);
    free(json);
    return EXIT_SUCCESS;
}
