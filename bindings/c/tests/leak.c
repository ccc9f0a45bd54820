/* A memory leak: reports are never freed. A test expects that memcheck reports it. */
#include <sendcheck.h>
#include <stdlib.h>

int main(void) {
    for (int i = 0; i < 3; i++) {
        sendcheck_report *report = NULL;
        sendcheck_check("message", (const uint8_t *)"{}", 2, NULL, &report);
    }
    return EXIT_SUCCESS;
}
