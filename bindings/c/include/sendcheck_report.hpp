// Reports and diagnostics of sendcheck for C++17. Include `sendcheck.hpp`.
#ifndef SENDCHECK_REPORT_HPP
#define SENDCHECK_REPORT_HPP

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "sendcheck_base.hpp"

namespace sendcheck {

// A param of a diagnostic: a number or a text.
using Param = std::variant<std::uint64_t, std::string_view>;

// One problem of a document: the rule, the path, and the facts. A view: valid until its report is destroyed.
class Diagnostic {
public:
    explicit Diagnostic(const sendcheck_diagnostic *diagnostic) noexcept : it_(diagnostic) {}
    Diagnostic(const sendcheck_report *report, std::size_t index) noexcept
        : it_(sendcheck_report_get(report, index)) {}

    // The name of the rule, such as `consecutive-text`. Match on it, not on the message.
    std::string_view rule() const { return detail::borrow(sendcheck_diagnostic_rule, it_).value_or(""); }
    Severity severity() const noexcept { return sendcheck_diagnostic_severity(it_); }
    bool is_error() const noexcept { return severity() == SENDCHECK_SEVERITY_ERROR; }
    // The API's error code, such as 1005.
    std::optional<unsigned> code() const noexcept {
        const unsigned code = sendcheck_diagnostic_code(it_);
        return code == 0 ? std::nullopt : std::optional<unsigned>(code);
    }
    bool code_predicted() const noexcept { return sendcheck_diagnostic_code_predicted(it_); }
    // A JSON Pointer into the document.
    std::string_view path() const { return detail::borrow(sendcheck_diagnostic_path, it_).value_or(""); }
    // Offset of the value at the path, in bytes of the document.
    std::size_t offset() const noexcept { return sendcheck_diagnostic_offset(it_); }
    // Range in the string at the path, in UTF-16 code units.
    std::optional<Range> range() const noexcept {
        Range range{};
        return sendcheck_diagnostic_range(it_, &range) ? std::optional<Range>(range) : std::nullopt;
    }
    std::string_view message() const { return detail::borrow(sendcheck_diagnostic_message, it_).value_or(""); }
    std::optional<std::string_view> help() const { return detail::borrow(sendcheck_diagnostic_help, it_); }
    // The paths of other values that it is about.
    std::vector<std::string_view> related() const {
        std::vector<std::string_view> paths;
        for (std::size_t index = 0; index < sendcheck_diagnostic_related_len(it_); ++index) {
            paths.push_back(detail::borrow(sendcheck_diagnostic_related, it_, index).value_or(""));
        }
        return paths;
    }
    // The option that it is about, if it is not about the document: `chat_id` or `message_id`.
    std::optional<std::string_view> parameter() const {
        return detail::borrow(sendcheck_diagnostic_parameter, it_);
    }
    // The position of a syntax error; only for `invalid-json`.
    std::optional<Position> position() const noexcept {
        Position position{};
        return sendcheck_diagnostic_position(it_, &position) ? std::optional<Position>(position) : std::nullopt;
    }
    // The facts behind the message and the help, such as `given` and `limit`.
    std::map<std::string_view, Param> params() const {
        std::map<std::string_view, Param> params;
        for (std::size_t index = 0; index < sendcheck_diagnostic_params_len(it_); ++index) {
            sendcheck_param param{};
            sendcheck_diagnostic_param(it_, index, &param);
            params.emplace(param.name, value(param));
        }
        return params;
    }
    // The param of a name.
    std::optional<Param> param(const char *name) const {
        sendcheck_param param{};
        return sendcheck_diagnostic_param_named(it_, name, &param) ? std::optional<Param>(value(param)) : std::nullopt;
    }

private:
    static Param value(const sendcheck_param &param) {
        return param.text == nullptr ? Param(param.number) : Param(std::string_view(param.text, param.text_len));
    }

    const sendcheck_diagnostic *it_;
};

// The result of a check. It never changes, so threads and copies may share it.
class Report {
public:
    // Takes ownership of a report of the C interface.
    explicit Report(sendcheck_report *report) : it_(report, sendcheck_report_free) {}
    // Shares a report that belongs to another object.
    explicit Report(std::shared_ptr<const sendcheck_report> report) noexcept : it_(std::move(report)) {}

    bool valid() const noexcept { return sendcheck_report_valid(it_.get()); }
    explicit operator bool() const noexcept { return valid(); }
    std::size_t size() const noexcept { return sendcheck_report_len(it_.get()); }
    bool empty() const noexcept { return size() == 0; }
    std::size_t errors() const noexcept { return sendcheck_report_errors(it_.get()); }
    std::size_t warnings() const noexcept { return sendcheck_report_warnings(it_.get()); }
    bool truncated() const noexcept { return sendcheck_report_truncated(it_.get()); }
    std::optional<std::string_view> operation() const {
        return detail::borrow(sendcheck_report_operation, get());
    }
    std::string_view json() const { return detail::borrow(sendcheck_report_json, get()).value_or(""); }
    // `index` must be below `size()`.
    Diagnostic operator[](std::size_t index) const noexcept {
        return Diagnostic(get(), index);
    }

    using iterator = detail::Iterator<sendcheck_report, Diagnostic>;
    using const_iterator = iterator;
    iterator begin() const noexcept { return iterator(get(), 0); }
    iterator end() const noexcept { return iterator(get(), size()); }

    const sendcheck_report *get() const noexcept { return it_.get(); }

private:
    std::shared_ptr<const sendcheck_report> it_;
};

// An error of functions that need a valid document: the document has errors.
class Invalid : public std::runtime_error {
public:
    explicit Invalid(Report report) : std::runtime_error(message(report)), report_(std::move(report)) {}

    const Report &report() const noexcept { return report_; }

private:
    static std::string message(const Report &report) {
        std::string message = "document has errors";
        for (const Diagnostic found : report) {
            if (found.is_error()) {
                message.append(": ").append(found.message());
                message.append(" (").append(found.rule()).append(" at ").append(found.path()).append(")");
                break;
            }
        }
        return message;
    }

    Report report_;
};

}  // namespace sendcheck

#endif
