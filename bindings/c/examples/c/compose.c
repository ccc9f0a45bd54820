/* Runs the functions of composing: plan, stream, fixes and preview. */
#include "vectors.h"

#include <stdlib.h>
#include <string.h>

/* Calls of a vector must not fail. */
static void require(json_t *vector, sendcheck_status status) {
    if (status != SENDCHECK_OK) {
        give_up(name_of(vector), sendcheck_status_message(status));
    }
}

static json_t *parsed(const char *text, size_t len) {
    json_t *value = json_loadb(text, len, JSON_ALLOW_NUL | JSON_DECODE_ANY, NULL);
    if (value == NULL) {
        give_up(text, "is not JSON");
    }
    return value;
}

/* The JSON of a field of the vector. The caller frees it. */
static char *dumped(json_t *vector, const char *field, size_t *len) {
    char *text = json_dumps(json_object_get(vector, field), JSON_COMPACT);
    *len = strlen(text);
    return text;
}

/* The first diagnostic of a report, as vectors have it. */
static json_t *error_json(const sendcheck_report *report) {
    const sendcheck_diagnostic *first = sendcheck_report_get(report, 0);
    size_t len = 0;
    const char *path = sendcheck_diagnostic_path(first, &len);
    json_t *error = json_pack("{s:s, s:s%}", "rule", sendcheck_diagnostic_rule(first, NULL), "path", path, len);
    sendcheck_range range;
    if (sendcheck_diagnostic_range(first, &range)) {
        json_object_set_new(error, "range", json_pack("[I, I]", (json_int_t)range.start, (json_int_t)range.end));
    }
    return json_pack("{s:o}", "error", error);
}

/* Whether the accessors of a plan return what its JSON has. */
static bool accessors_agree(const sendcheck_plan_result *plan, json_t *json) {
    json_t *sends = json_object_get(json, "sends"), *send;
    bool same = json_array_size(sends) == sendcheck_plan_len(plan);
    size_t index, len = 0;
    json_array_foreach(sends, index, send) {
        json_t *chat = json_object_get(send, "chat_id");
        const char *id = sendcheck_plan_chat_id(plan, index, NULL);
        const char *pointer = sendcheck_plan_chat_id_pointer(plan, index, NULL);
        json_t *expected_pointer = json_object_get(chat, "pointer");
        const char *text = sendcheck_plan_document(plan, index, &len);
        json_t *document = parsed(text, len);
        same = same && json_equal(document, json_object_get(send, "document"))
            && strcmp(sendcheck_plan_operation(plan, index, NULL),
                      json_string_value(json_object_get(send, "operation"))) == 0
            && (json_is_string(chat) ? id != NULL && strcmp(id, json_string_value(chat)) == 0 : id == NULL)
            && (expected_pointer != NULL ? pointer != NULL && strcmp(pointer, json_string_value(expected_pointer)) == 0
                                         : pointer == NULL)
            && sendcheck_plan_is_unless_failover(plan, index) == (json_object_get(send, "unless") != NULL);
        json_decref(document);
    }
    return same;
}

/* Takes a plan; returns its JSON, or its error as vectors have it. */
static json_t *taken(json_t *vector, sendcheck_plan_result *plan) {
    size_t len = 0;
    const char *text = sendcheck_plan_json(plan, &len);
    json_t *json = parsed(text, len);
    if (!sendcheck_plan_ok(plan)) {
        json_decref(json);
        json = error_json(sendcheck_plan_error(plan));
    } else if (!accessors_agree(plan, json)) {
        give_up(name_of(vector), "the accessors do not agree with the JSON");
    }
    sendcheck_plan_free(plan);
    return json;
}

static json_t *planned(json_t *vector) {
    sendcheck_options *options = options_of(vector);
    size_t len = 0;
    char *input = dumped(vector, "input", &len);
    sendcheck_plan_result *plan = NULL;
    require(vector, sendcheck_plan((const uint8_t *)input, len, options, &plan));
    free(input);
    sendcheck_options_free(options);
    return taken(vector, plan);
}

static json_t *streamed(json_t *vector) {
    sendcheck_options *options = options_of(vector);
    size_t len = 0, index;
    char *input = dumped(vector, "input", &len);
    sendcheck_planner *planner = NULL;
    require(vector, sendcheck_planner_new((const uint8_t *)input, len, options, &planner));
    free(input);
    sendcheck_options_free(options);
    json_t *released = json_array(), *sends = json_array(), *chunk, *result = NULL;
    sendcheck_plan_result *plan = NULL;
    json_array_foreach(json_object_get(vector, "chunks"), index, chunk) {
        const uint8_t *bytes = (const uint8_t *)json_string_value(chunk);
        require(vector, sendcheck_planner_push(planner, bytes, json_string_length(chunk), &plan));
        json_decref(result);
        result = taken(vector, plan);
        if (json_object_get(result, "error") != NULL) {
            break;
        }
        json_array_append_new(released, json_integer((json_int_t)json_array_size(json_object_get(result, "sends"))));
        json_array_extend(sends, json_object_get(result, "sends"));
    }
    if (json_object_get(result, "error") == NULL) {
        require(vector, sendcheck_planner_finish(planner, &plan));
        json_decref(result);
        result = taken(vector, plan);
    }
    if (json_object_get(result, "error") == NULL) {
        json_array_extend(sends, json_object_get(result, "sends"));
        json_object_set(result, "sends", sends);
        json_object_set(result, "released", released);
    }
    json_decref(sends);
    json_decref(released);
    sendcheck_planner_free(planner);
    return result;
}

static json_t *fixed_document(json_t *vector, const sendcheck_options *options, sendcheck_applicability up_to) {
    const char *operation = json_string_value(json_object_get(vector, "operation"));
    size_t len = 0;
    char *text = dumped(vector, "document", &len);
    sendcheck_fixed *fixed = NULL;
    require(vector, sendcheck_fix(operation, (const uint8_t *)text, len, options, up_to, &fixed));
    free(text);
    const char *document = sendcheck_fixed_document(fixed, &len);
    json_t *json = parsed(document, len);
    const char *all = sendcheck_fixed_json(fixed, &len);
    json_t *result = parsed(all, len);
    if (!json_equal(json, json_object_get(result, "document"))
        || json_array_size(json_object_get(result, "applied")) != sendcheck_fixed_applied_len(fixed)) {
        give_up(name_of(vector), "the accessors do not agree with the JSON");
    }
    json_decref(result);
    sendcheck_fixed_free(fixed);
    return json;
}

static json_t *fixes(json_t *vector) {
    sendcheck_options *options = options_of(vector);
    const char *operation = json_string_value(json_object_get(vector, "operation"));
    size_t len = 0, index;
    char *text = dumped(vector, "document", &len);
    sendcheck_fixes *found = NULL;
    require(vector, sendcheck_fixes_find(operation, (const uint8_t *)text, len, options, &found));
    free(text);
    const char *json = sendcheck_fixes_json(found, &len);
    json_t *list = parsed(json, len), *one;
    if (json_array_size(list) != sendcheck_fixes_len(found)) {
        give_up(name_of(vector), "the accessors do not agree with the JSON");
    }
    sendcheck_fixes_free(found);
    json_array_foreach(list, index, one) {
        json_object_del(one, "title");
        json_object_del(one, "text_edits");
    }
    json_t *safe = fixed_document(vector, options, SENDCHECK_SAFE);
    json_t *unsafe = fixed_document(vector, options, SENDCHECK_UNSAFE);
    sendcheck_options_free(options);
    json_t *result = json_pack("{s:o, s:o}", "fixes", list, "safe", safe);
    if (!json_equal(safe, unsafe)) {
        json_object_set(result, "unsafe", unsafe);
    }
    json_decref(unsafe);
    return result;
}

static sendcheck_service service_of(json_t *vector) {
    json_t *name = json_object_get(vector, "service");
    if (name == NULL) {
        return SENDCHECK_EVERY_SERVICE;
    }
    return strcmp(json_string_value(name), "SMS") == 0 ? SENDCHECK_SMS
           : strcmp(json_string_value(name), "RCS") == 0 ? SENDCHECK_RCS : SENDCHECK_IMESSAGE;
}

static json_t *previewed(json_t *vector) {
    size_t len = 0;
    char *message = dumped(vector, "message", &len);
    sendcheck_preview_result *preview = NULL;
    require(vector, sendcheck_preview((const uint8_t *)message, len, service_of(vector), &preview));
    free(message);
    const sendcheck_report *error = sendcheck_preview_error(preview);
    const char *text = sendcheck_preview_json(preview, &len);
    json_t *json = error != NULL ? error_json(error) : parsed(text, len);
    sendcheck_preview_free(preview);
    return json;
}

json_t *composed(json_t *vector) {
    const char *function = json_string_value(json_object_get(vector, "fn"));
    if (strcmp(function, "plan") == 0) {
        return planned(vector);
    }
    if (strcmp(function, "stream") == 0) {
        return streamed(vector);
    }
    if (strcmp(function, "fixes") == 0) {
        return fixes(vector);
    }
    if (strcmp(function, "preview") != 0) {
        give_up(name_of(vector), "has an unknown function");
    }
    return previewed(vector);
}
