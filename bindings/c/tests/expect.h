/* Assertions of the tests. For C99 and later, and C++. */
#ifndef EXPECT_H
#define EXPECT_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define EXPECT(fact)                                                                  \
    do {                                                                              \
        if (!(fact)) {                                                                \
            fprintf(stderr, "%s:%d: failed: %s\n", __FILE__, __LINE__, #fact);        \
            exit(EXIT_FAILURE);                                                       \
        }                                                                             \
    } while (0)

#define EXPECT_TEXT(given, expected) EXPECT((given) != NULL && strcmp((given), (expected)) == 0)

/* A text, and its length. */
#define BYTES(text) (const uint8_t *)(text), strlen(text)

#endif
