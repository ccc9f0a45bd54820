/* A read out of bounds: the length of the document is too large. A test expects that memcheck reports it. */
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
