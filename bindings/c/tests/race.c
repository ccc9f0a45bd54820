/* A data race: two threads set the same options. A test expects that helgrind reports it. */
#include <pthread.h>
#include <sendcheck.h>
#include <stdlib.h>

static void *set(void *options) {
    for (size_t i = 0; i < 100; i++) {
        sendcheck_options_set_max_diagnostics(options, i);
    }
    return NULL;
}

int main(void) {
    sendcheck_options *options = sendcheck_options_new();
    pthread_t other;
    pthread_create(&other, NULL, set, options);
    set(options);
    pthread_join(other, NULL);
    sendcheck_options_free(options);
    return EXIT_SUCCESS;
}
