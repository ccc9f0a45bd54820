/* Wrong on purpose: keeps nothing of what it owns. Whoever watches memory must see it. */
#include <sendcheck.h>
#include <stdlib.h>

int main(void) {
    for (int i = 0; i < 3; i++) {
        sendcheck_report *report = NULL;
        sendcheck_check("message", (const uint8_t *)"{}", 2, NULL, &report);
    }
    return EXIT_SUCCESS;
}
