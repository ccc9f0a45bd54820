/* Runs conformance vectors through the C interface: vectors DIRECTORY...
 *
 * Diagnostics are read with the accessors, and compared with the vector and with the JSON of the report. */
#define _POSIX_C_SOURCE 200809L

#include "vectors.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

static size_t run = 0, failed = 0;

/* In an expectation, null and false mean that the diagnostic has no such key, or that value. */
static bool agree(const json_t *expected, const json_t *found) {
    bool is_nothing = json_is_null(expected) || json_is_false(expected);
    return (is_nothing && (found == NULL || json_is_false(found))) || json_equal(expected, found);
}

static bool matches(json_t *expected, json_t *found) {
    const char *key;
    json_t *value;
    json_object_foreach(expected, key, value) {
        if (!agree(value, json_object_get(found, key))) {
            return false;
        }
    }
    return json_object_get(expected, "range") != NULL || json_object_get(found, "range") == NULL;
}

static size_t count(json_t *found, const char *severity) {
    size_t count = 0, index;
    json_t *one;
    json_array_foreach(found, index, one) {
        count += strcmp(json_string_value(json_object_get(one, "severity")), severity) == 0;
    }
    return count;
}

static bool as_expected(json_t *vector, json_t *report) {
    json_t *expected = json_object_get(vector, "expect"), *found = json_object_get(report, "diagnostics"), *one;
    if (json_array_size(expected) != json_array_size(found)) {
        return false;
    }
    size_t index;
    json_array_foreach(expected, index, one) {
        if (!matches(one, json_array_get(found, index))) {
            return false;
        }
    }
    size_t errors = count(found, "error"), warnings = count(found, "warning");
    json_t *usual = json_pack("{s:O, s:b, s:I, s:I, s:b}", "operation", json_object_get(vector, "operation"), "valid",
                              errors == 0, "errors", (json_int_t)errors, "warnings", (json_int_t)warnings,
                              "truncated", 0);
    json_object_update(usual, json_object_get(vector, "report"));
    if (json_object_get(json_object_get(vector, "report"), "valid") == NULL) {
        json_object_set_new(usual, "valid", json_boolean(json_integer_value(json_object_get(usual, "errors")) == 0));
    }
    bool is_same = matches(usual, report);
    json_decref(usual);
    return is_same;
}

static char *document(json_t *vector, size_t *len) {
    json_t *raw = json_object_get(vector, "raw");
    if (raw == NULL) {
        char *text = json_dumps(json_object_get(vector, "input"), JSON_COMPACT | JSON_ENCODE_ANY);
        *len = strlen(text);
        return text;
    }
    *len = json_string_length(raw);
    char *text = malloc(*len + 1);
    memcpy(text, json_string_value(raw), *len + 1);
    return text;
}

void give_up(const char *what, const char *why) {
    fprintf(stderr, "%s: %s\n", what, why);
    exit(2);
}

const char *name_of(json_t *vector) {
    return json_string_value(json_object_get(vector, "name"));
}

sendcheck_options *options_of(json_t *vector) {
    sendcheck_options *options = sendcheck_options_new();
    json_t *given = json_object_get(vector, "options");
    if (given != NULL) {
        char *text = json_dumps(given, JSON_COMPACT);
        if (sendcheck_options_set_json(options, (const uint8_t *)text, strlen(text)) != SENDCHECK_OK) {
            give_up(name_of(vector), sendcheck_options_error(options, NULL));
        }
        free(text);
    }
    return options;
}

static void run_vector(json_t *vector) {
    const char *name = name_of(vector);
    sendcheck_options *options = options_of(vector);
    size_t len = 0;
    char *text = document(vector, &len);
    sendcheck_report *report = NULL;
    const char *operation = json_string_value(json_object_get(vector, "operation"));
    sendcheck_status status = sendcheck_check(operation, (const uint8_t *)text, len, options, &report);
    if (status != SENDCHECK_OK) {
        give_up(name, sendcheck_status_message(status));
    }
    json_t *accessors = report_json(report);
    const char *own = sendcheck_report_json(report, &len);
    json_t *json = json_loadb(own, len, JSON_ALLOW_NUL, NULL);
    run++;
    if (!json_equal(accessors, json)) {
        failed++;
        char *shown = json_dumps(accessors, 0);
        fprintf(stderr, "%s\n  accessors %s\n  JSON      %s\n", name, shown, own);
        free(shown);
    } else if (!as_expected(vector, accessors)) {
        failed++;
        char *expected = json_dumps(json_object_get(vector, "expect"), JSON_COMPACT);
        fprintf(stderr, "%s\n  expected %s\n  found    %s\n", name, expected, own);
        free(expected);
    }
    json_decref(json);
    json_decref(accessors);
    sendcheck_report_free(report);
    sendcheck_options_free(options);
    free(text);
}

/* A vector of links: `links` is a list of [start, end, confidence], in UTF-16 code units. */
static void run_links(json_t *vector) {
    json_t *text = json_object_get(vector, "text"), *found = json_array();
    sendcheck_links *links = NULL;
    sendcheck_status status = sendcheck_links_find((const uint8_t *)json_string_value(text), json_string_length(text), &links);
    if (status != SENDCHECK_OK) {
        give_up(name_of(vector), sendcheck_status_message(status));
    }
    sendcheck_link link;
    for (size_t i = 0; sendcheck_links_get(links, i, &link); i++) {
        const char *confidence = link.confidence == SENDCHECK_CONFIDENCE_STRONG ? "strong" : "weak";
        json_array_append_new(found, json_pack("[I, I, s]", (json_int_t)link.utf16.start, (json_int_t)link.utf16.end, confidence));
    }
    run++;
    if (!json_equal(json_object_get(vector, "links"), found)) {
        failed++;
        char *shown = json_dumps(found, JSON_COMPACT);
        fprintf(stderr, "%s\n  found %s\n", name_of(vector), shown);
        free(shown);
    }
    json_decref(found);
    sendcheck_links_free(links);
}

/* A vector of composing: what a function returns is equal to the expectation. */
static void run_compose(json_t *vector) {
    json_t *expected = json_object_get(vector, "expect"), *found = composed(vector);
    run++;
    if (!json_equal(expected, found)) {
        failed++;
        char *wanted = json_dumps(expected, JSON_COMPACT), *shown = json_dumps(found, JSON_COMPACT);
        fprintf(stderr, "%s\n  expected %s\n  found    %s\n", name_of(vector), wanted, shown);
        free(wanted);
        free(shown);
    }
    json_decref(found);
}

static void run_file(const char *path) {
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        give_up(path, "cannot be opened");
    }
    char *line = NULL;
    size_t capacity = 0;
    ssize_t len;
    while ((len = getline(&line, &capacity, file)) > 0) {
        json_error_t error;
        json_t *vector = json_loadb(line, (size_t)len, JSON_ALLOW_NUL, &error);
        if (vector == NULL) {
            give_up(path, error.text);
        }
        if (!json_is_string(json_object_get(vector, "name"))) {
            give_up(path, "vector has no name");
        }
        if (json_object_get(vector, "links") != NULL) {
            run_links(vector);
        } else if (json_object_get(vector, "fn") != NULL) {
            run_compose(vector);
        } else {
            run_vector(vector);
        }
        json_decref(vector);
    }
    free(line);
    fclose(file);
}

static void run_directory(const char *path) {
    DIR *directory = opendir(path);
    if (directory == NULL) {
        give_up(path, "cannot be opened");
    }
    struct dirent *entry;
    while ((entry = readdir(directory)) != NULL) {
        size_t len = strlen(entry->d_name);
        /* The documents of values-only.jsonl have no bytes. */
        if (len > 6 && strcmp(entry->d_name + len - 6, ".jsonl") == 0 && strcmp(entry->d_name, "values-only.jsonl") != 0) {
            char file[4096];
            snprintf(file, sizeof file, "%s/%s", path, entry->d_name);
            run_file(file);
        }
    }
    closedir(directory);
}

int main(int argc, char **argv) {
    for (int i = 1; i < argc; i++) {
        run_directory(argv[i]);
    }
    printf("C: %zu vectors, %zu failed\n", run, failed);
    return run > 0 && failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
