// sendcheck for C++17: `sendcheck.h` with owners, views and exceptions. Nothing but this header.
//
// What a function returns by value owns itself. What a `Report` lends (`Diagnostic`, every
// `std::string_view`) lives as long as the report. A status that is not SENDCHECK_OK becomes an `Error`.
#ifndef SENDCHECK_HPP
#define SENDCHECK_HPP

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sendcheck.h"

namespace sendcheck {

using Severity = sendcheck_severity;
using Level = sendcheck_level;
using Service = sendcheck_service;
using Unit = sendcheck_unit;
using Range = sendcheck_range;
using Position = sendcheck_position;
using Link = sendcheck_link;
using Counts = sendcheck_counts;

// A call that was not done.
class Error : public std::runtime_error {
public:
    Error(sendcheck_status status, const std::string &why) : std::runtime_error(why), status_(status) {}
    explicit Error(sendcheck_status status) : Error(status, sendcheck_status_message(status)) {}

    sendcheck_status status() const noexcept { return status_; }

private:
    sendcheck_status status_;
};

namespace detail {

inline void require(sendcheck_status status) {
    if (status != SENDCHECK_OK) {
        throw Error(status);
    }
}

// `data()` of an empty view may be NULL, which C refuses.
inline const std::uint8_t *bytes(std::string_view text) noexcept {
    return reinterpret_cast<const std::uint8_t *>(text.data() == nullptr ? "" : text.data());
}

// Calls a function that lends a text: its last argument is the place for the length.
template <class F, class... Arguments>
std::optional<std::string_view> lent(F function, Arguments... arguments) {
    std::size_t len = 0;
    const char *text = function(arguments..., &len);
    if (text == nullptr) {
        return std::nullopt;
    }
    return std::string_view(text, len);
}

}  // namespace detail

// One broken rule, at one place. A view: it lives as long as its report.
class Diagnostic {
public:
    explicit Diagnostic(const sendcheck_diagnostic *diagnostic) noexcept : it_(diagnostic) {}

    // What programs should go by, such as `consecutive-text`.
    std::string_view rule() const { return detail::lent(sendcheck_diagnostic_rule, it_).value_or(""); }
    Severity severity() const noexcept { return sendcheck_diagnostic_severity(it_); }
    bool is_error() const noexcept { return severity() == SENDCHECK_SEVERITY_ERROR; }
    // The API's error code, such as 1005.
    std::optional<unsigned> code() const noexcept {
        const unsigned code = sendcheck_diagnostic_code(it_);
        return code == 0 ? std::nullopt : std::optional<unsigned>(code);
    }
    bool code_predicted() const noexcept { return sendcheck_diagnostic_code_predicted(it_); }
    // A JSON Pointer into the document.
    std::string_view path() const { return detail::lent(sendcheck_diagnostic_path, it_).value_or(""); }
    // In bytes of the document.
    std::size_t offset() const noexcept { return sendcheck_diagnostic_offset(it_); }
    // In UTF-16 code units of the string at `path()`.
    std::optional<Range> range() const noexcept {
        Range range{};
        return sendcheck_diagnostic_range(it_, &range) ? std::optional<Range>(range) : std::nullopt;
    }
    std::string_view message() const { return detail::lent(sendcheck_diagnostic_message, it_).value_or(""); }
    std::optional<std::string_view> help() const { return detail::lent(sendcheck_diagnostic_help, it_); }
    std::vector<std::string_view> related() const {
        std::vector<std::string_view> paths;
        for (std::size_t index = 0; index < sendcheck_diagnostic_related_len(it_); ++index) {
            paths.push_back(detail::lent(sendcheck_diagnostic_related, it_, index).value_or(""));
        }
        return paths;
    }
    std::optional<std::string_view> parameter() const {
        return detail::lent(sendcheck_diagnostic_parameter, it_);
    }
    // For `invalid-json`: where the document stops being JSON.
    std::optional<Position> position() const noexcept {
        Position position{};
        return sendcheck_diagnostic_position(it_, &position) ? std::optional<Position>(position) : std::nullopt;
    }

private:
    const sendcheck_diagnostic *it_;
};

// Everything that a check found in one document. Never changes; threads may share it.
class Report {
public:
    // Takes a report of the C interface over.
    explicit Report(sendcheck_report *report) noexcept : it_(report) {}

    bool valid() const noexcept { return sendcheck_report_valid(it_.get()); }
    explicit operator bool() const noexcept { return valid(); }
    std::size_t size() const noexcept { return sendcheck_report_len(it_.get()); }
    bool empty() const noexcept { return size() == 0; }
    std::size_t errors() const noexcept { return sendcheck_report_errors(it_.get()); }
    std::size_t warnings() const noexcept { return sendcheck_report_warnings(it_.get()); }
    bool truncated() const noexcept { return sendcheck_report_truncated(it_.get()); }
    std::optional<std::string_view> operation() const {
        return detail::lent(sendcheck_report_operation, get());
    }
    std::string_view json() const { return detail::lent(sendcheck_report_json, get()).value_or(""); }
    // `index` must be below `size()`.
    Diagnostic operator[](std::size_t index) const noexcept {
        return Diagnostic(sendcheck_report_get(it_.get(), index));
    }

    // So that `for (sendcheck::Diagnostic found : report)` does what it says.
    class iterator {
    public:
        iterator(const Report *report, std::size_t index) noexcept : report_(report), index_(index) {}
        Diagnostic operator*() const noexcept { return (*report_)[index_]; }
        iterator &operator++() noexcept {
            ++index_;
            return *this;
        }
        bool operator!=(const iterator &other) const noexcept { return index_ != other.index_; }

    private:
        const Report *report_;
        std::size_t index_;
    };
    iterator begin() const noexcept { return iterator(this, 0); }
    iterator end() const noexcept { return iterator(this, size()); }

    const sendcheck_report *get() const noexcept { return it_.get(); }

private:
    struct Free {
        void operator()(sendcheck_report *report) const noexcept { sendcheck_report_free(report); }
    };
    std::unique_ptr<sendcheck_report, Free> it_;
};

// What a caller can set. Setters chain.
class Options {
public:
    Options() : it_(sendcheck_options_new()) {
        if (!it_) {
            throw Error(SENDCHECK_INTERNAL);
        }
    }
    // From a JSON object with the names that options have in every language.
    static Options from_json(std::string_view json) {
        Options options;
        options.require(sendcheck_options_set_json(options.it_.get(), detail::bytes(json), json.size()));
        return options;
    }

    Options &first_message(bool is_first) {
        return require(sendcheck_options_set_first_message(it_.get(), is_first));
    }
    Options &level(const std::string &rule, Level level) {
        return require(sendcheck_options_set_level(it_.get(), rule.c_str(), level));
    }
    Options &url_media_exempt_hosts(const std::vector<std::string> &hosts) {
        std::vector<const char *> pointers;
        for (const std::string &host : hosts) {
            pointers.push_back(host.c_str());
        }
        const std::size_t count = pointers.size();
        pointers.push_back(nullptr);
        return require(sendcheck_options_set_url_media_exempt_hosts(it_.get(), pointers.data(), count));
    }
    Options &strict_links(bool is_strict) {
        return require(sendcheck_options_set_strict_links(it_.get(), is_strict));
    }
    Options &chat_id(const std::string &id) {
        return require(sendcheck_options_set_chat_id(it_.get(), id.c_str()));
    }
    Options &chat_is_group(bool is_group) {
        return require(sendcheck_options_set_chat_is_group(it_.get(), is_group));
    }
    Options &chat_service(Service service) {
        return require(sendcheck_options_set_chat_service(it_.get(), service));
    }
    Options &chat_participants(std::uint64_t participants) {
        return require(sendcheck_options_set_chat_participants(it_.get(), participants));
    }
    Options &max_diagnostics(std::size_t max) {
        return require(sendcheck_options_set_max_diagnostics(it_.get(), max));
    }

    const sendcheck_options *get() const noexcept { return it_.get(); }

private:
    struct Free {
        void operator()(sendcheck_options *options) const noexcept { sendcheck_options_free(options); }
    };

    Options &require(sendcheck_status status) {
        if (status != SENDCHECK_OK) {
            const auto why = detail::lent(sendcheck_options_error, get());
            throw Error(status, std::string(why.value_or(sendcheck_status_message(status))));
        }
        return *this;
    }

    std::unique_ptr<sendcheck_options, Free> it_;
};

namespace detail {

inline const sendcheck_options *get(const Options *options) noexcept {
    return options == nullptr ? nullptr : options->get();
}

}  // namespace detail

// Checks a document: the bytes that would be sent for an operation, such as `chats.create`.
inline Report check(const std::string &operation, std::string_view json, const Options *options = nullptr) {
    sendcheck_report *report = nullptr;
    detail::require(sendcheck_check(operation.c_str(), detail::bytes(json), json.size(), detail::get(options), &report));
    return Report(report);
}

inline Report check(const std::string &operation, std::string_view json, const Options &options) {
    return check(operation, json, &options);
}

// Checks a document for the operation whose fields it has.
inline Report check_inferred(std::string_view json, const Options *options = nullptr) {
    sendcheck_report *report = nullptr;
    detail::require(sendcheck_check_inferred(detail::bytes(json), json.size(), detail::get(options), &report));
    return Report(report);
}

// The HTTP request that sends a document. Never changes; threads may share it.
class Request {
public:
    // Takes a request of the C interface over.
    explicit Request(sendcheck_request *request) noexcept : it_(request) {}

    std::string_view method() const { return detail::lent(sendcheck_request_method, get()).value_or(""); }
    // The whole URL, under the API's base URL; and its parts, for another.
    std::string_view url() const { return detail::lent(sendcheck_request_url, get()).value_or(""); }
    std::string_view path() const { return detail::lent(sendcheck_request_path, get()).value_or(""); }
    std::string_view query() const { return detail::lent(sendcheck_request_query, get()).value_or(""); }
    std::vector<std::pair<std::string_view, std::string_view>> headers() const {
        std::vector<std::pair<std::string_view, std::string_view>> headers;
        for (std::size_t index = 0; index < sendcheck_request_headers_len(get()); ++index) {
            headers.emplace_back(detail::lent(sendcheck_request_header_name, get(), index).value_or(""),
                                 detail::lent(sendcheck_request_header_value, get(), index).value_or(""));
        }
        return headers;
    }
    std::optional<std::string_view> body() const { return detail::lent(sendcheck_request_body, get()); }
    std::string_view json() const { return detail::lent(sendcheck_request_json, get()).value_or(""); }

    const sendcheck_request *get() const noexcept { return it_.get(); }

private:
    struct Free {
        void operator()(sendcheck_request *request) const noexcept { sendcheck_request_free(request); }
    };
    std::unique_ptr<sendcheck_request, Free> it_;
};

// A document with errors: there is no request that sends it.
class Invalid : public std::runtime_error {
public:
    explicit Invalid(std::shared_ptr<const Report> report)
        : std::runtime_error("the document has errors"), report_(std::move(report)) {}

    const Report &report() const noexcept { return *report_; }

private:
    // Exceptions are copied.
    std::shared_ptr<const Report> report_;
};

// Checks a document and makes the HTTP request that sends it; throws `Invalid` if it has errors.
inline Request encode(const std::string &operation, std::string_view json, const Options *options = nullptr) {
    sendcheck_request *request = nullptr;
    sendcheck_report *report = nullptr;
    detail::require(sendcheck_encode(operation.c_str(), detail::bytes(json), json.size(), detail::get(options), &request, &report));
    if (request == nullptr) {
        // Owned before anything is allocated that may fail.
        Report refusal(report);
        throw Invalid(std::make_shared<const Report>(std::move(refusal)));
    }
    return Request(request);
}

inline Request encode(const std::string &operation, std::string_view json, const Options &options) {
    return encode(operation, json, &options);
}

// Every link in a UTF-8 text, weak ones too, in the order they stand in.
inline std::vector<Link> find_links(std::string_view text) {
    sendcheck_links *found = nullptr;
    detail::require(sendcheck_links_find(detail::bytes(text), text.size(), &found));
    const std::unique_ptr<sendcheck_links, void (*)(sendcheck_links *)> owner(found, sendcheck_links_free);
    std::vector<Link> links(sendcheck_links_len(found));
    for (std::size_t index = 0; index < links.size(); ++index) {
        sendcheck_links_get(found, index, &links[index]);
    }
    return links;
}

// Counts a UTF-8 text in every unit.
inline Counts count_text(std::string_view text) {
    Counts counts{};
    detail::require(sendcheck_text_count(detail::bytes(text), text.size(), &counts));
    return counts;
}

// Converts an offset into a UTF-8 text from one unit into another.
inline std::size_t convert_offset(std::string_view text, std::size_t offset, Unit from, Unit to) {
    std::size_t converted = 0;
    detail::require(sendcheck_text_convert(detail::bytes(text), text.size(), offset, from, to, &converted));
    return converted;
}

// Widens a range, in UTF-16 code units, so that it cuts no grapheme cluster of a UTF-8 text.
inline Range snap_range(std::string_view text, Range range) {
    Range snapped{};
    detail::require(sendcheck_text_snap(detail::bytes(text), text.size(), range, &snapped));
    return snapped;
}

// The longest beginning of a UTF-8 text that is no longer than the limit and cuts no grapheme cluster.
inline std::string_view truncate_text(std::string_view text, std::size_t limit, Unit unit) {
    std::size_t len = 0;
    detail::require(sendcheck_text_truncate(detail::bytes(text), text.size(), limit, unit, &len));
    return text.substr(0, len);
}

}  // namespace sendcheck

#endif
