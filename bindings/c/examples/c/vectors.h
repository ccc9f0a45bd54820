/* The files of the program share these. */
#ifndef VECTORS_H
#define VECTORS_H

#include <jansson.h>
#include <sendcheck.h>

/* Exits with 2: an unreadable vector is not a failed one. */
void give_up(const char *what, const char *why);

const char *name_of(json_t *vector);

/* The options of a vector. The caller frees them. */
sendcheck_options *options_of(json_t *vector);

/* The JSON of a report, made with the accessors. The caller owns it. */
json_t *report_json(const sendcheck_report *report);

/* The result of a function of composing for a vector, in the form of its expectation. The caller owns it. */
json_t *composed(json_t *vector);

#endif
