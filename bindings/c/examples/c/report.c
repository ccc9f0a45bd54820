/* The JSON of a report, made with the accessors. */
#include "vectors.h"

static void set_text(json_t *object, const char *key, const char *text, size_t len) {
    if (text != NULL) {
        json_object_set_new(object, key, json_stringn(text, len));
    }
}

static void set_number(json_t *object, const char *key, size_t number) {
    json_object_set_new(object, key, json_integer((json_int_t)number));
}

/* The params of a diagnostic, each read by index and by name. */
static json_t *params(const sendcheck_diagnostic *found) {
    json_t *object = json_object();
    sendcheck_param param, named;
    for (size_t i = 0; sendcheck_diagnostic_param(found, i, &param); i++) {
        if (!sendcheck_diagnostic_param_named(found, param.name, &named) || named.text != param.text
            || named.number != param.number) {
            continue;
        }
        json_t *value = param.text == NULL ? json_integer((json_int_t)param.number)
                                           : json_stringn(param.text, param.text_len);
        json_object_set_new(object, param.name, value);
    }
    return object;
}

/* The JSON of a diagnostic, made with the accessors. */
static json_t *diagnostic_json(const sendcheck_diagnostic *found) {
    json_t *object = json_object();
    size_t len = 0;
    const char *text = sendcheck_diagnostic_rule(found, &len);
    set_text(object, "rule", text, len);
    bool is_error = sendcheck_diagnostic_severity(found) == SENDCHECK_SEVERITY_ERROR;
    json_object_set_new(object, "severity", json_string(is_error ? "error" : "warning"));
    if (sendcheck_diagnostic_code(found) != 0) {
        set_number(object, "code", sendcheck_diagnostic_code(found));
    }
    if (sendcheck_diagnostic_code_predicted(found)) {
        json_object_set_new(object, "code_predicted", json_true());
    }
    text = sendcheck_diagnostic_path(found, &len);
    set_text(object, "path", text, len);
    text = sendcheck_diagnostic_parameter(found, &len);
    set_text(object, "parameter", text, len);
    sendcheck_range range;
    if (sendcheck_diagnostic_range(found, &range)) {
        json_t *pair = json_pack("[I, I]", (json_int_t)range.start, (json_int_t)range.end);
        json_object_set_new(object, "range", pair);
    }
    text = sendcheck_diagnostic_message(found, &len);
    set_text(object, "message", text, len);
    text = sendcheck_diagnostic_help(found, &len);
    set_text(object, "help", text, len);
    if (sendcheck_diagnostic_related_len(found) > 0) {
        json_t *paths = json_array();
        for (size_t i = 0; i < sendcheck_diagnostic_related_len(found); i++) {
            text = sendcheck_diagnostic_related(found, i, &len);
            json_array_append_new(paths, json_stringn(text, len));
        }
        json_object_set_new(object, "related", paths);
    }
    if (sendcheck_diagnostic_params_len(found) > 0) {
        json_object_set_new(object, "params", params(found));
    }
    sendcheck_position position;
    if (sendcheck_diagnostic_position(found, &position)) {
        set_number(object, "line", position.line);
        set_number(object, "column", position.column_utf16);
        set_number(object, "offset", position.offset_bytes);
    }
    return object;
}

json_t *report_json(const sendcheck_report *report) {
    json_t *object = json_object();
    size_t len = 0;
    const char *operation = sendcheck_report_operation(report, &len);
    set_text(object, "operation", operation, len);
    json_object_set_new(object, "valid", json_boolean(sendcheck_report_valid(report)));
    set_number(object, "errors", sendcheck_report_errors(report));
    set_number(object, "warnings", sendcheck_report_warnings(report));
    json_object_set_new(object, "truncated", json_boolean(sendcheck_report_truncated(report)));
    json_t *found = json_array();
    for (size_t i = 0; i < sendcheck_report_len(report); i++) {
        json_array_append_new(found, diagnostic_json(sendcheck_report_get(report, i)));
    }
    json_object_set_new(object, "diagnostics", found);
    return object;
}
