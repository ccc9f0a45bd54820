// sendcheck for C++17: `sendcheck.h` with owners, views and exceptions.
//
// Values own their memory. A view (`Diagnostic`, `std::string_view`) of a `Report` or `Request` is valid until
// that is destroyed. A status other than SENDCHECK_OK is thrown as `Error`.
#ifndef SENDCHECK_HPP
#define SENDCHECK_HPP

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sendcheck_base.hpp"
#include "sendcheck_compose.hpp"
#include "sendcheck_endpoint.hpp"
#include "sendcheck_options.hpp"
#include "sendcheck_report.hpp"

namespace sendcheck {

// Checks a document: the body (or query) of an operation, such as `chats.create`.
inline Report check(std::string_view operation, std::string_view json, const Options *options = nullptr) {
    sendcheck_report *report = nullptr;
    detail::require_operation(sendcheck_check(detail::operation_name(operation).c_str(), detail::bytes(json), json.size(),
                                              detail::get(options), &report), operation);
    return Report(report);
}

inline Report check(std::string_view operation, std::string_view json, const Options &options) {
    return check(operation, json, &options);
}

// Checks a document and infers the operation from its fields.
inline Report check_inferred(std::string_view json, const Options *options = nullptr) {
    sendcheck_report *report = nullptr;
    detail::require(sendcheck_check_inferred(detail::bytes(json), json.size(), detail::get(options), &report));
    return Report(report);
}

// The HTTP request that sends a document. It never changes, so threads may share it.
class Request {
public:
    // Takes ownership of a request of the C interface.
    explicit Request(sendcheck_request *request) noexcept : it_(request) {}

    std::string_view method() const { return detail::borrow(sendcheck_request_method, get()).value_or(""); }
    // The complete URL, with the API's base URL. Use path and query with another base URL.
    std::string_view url() const { return detail::borrow(sendcheck_request_url, get()).value_or(""); }
    std::string_view path() const { return detail::borrow(sendcheck_request_path, get()).value_or(""); }
    std::string_view query() const { return detail::borrow(sendcheck_request_query, get()).value_or(""); }
    std::vector<std::pair<std::string_view, std::string_view>> headers() const {
        std::vector<std::pair<std::string_view, std::string_view>> headers;
        for (std::size_t index = 0; index < sendcheck_request_headers_len(get()); ++index) {
            headers.emplace_back(detail::borrow(sendcheck_request_header_name, get(), index).value_or(""),
                                 detail::borrow(sendcheck_request_header_value, get(), index).value_or(""));
        }
        return headers;
    }
    std::optional<std::string_view> body() const { return detail::borrow(sendcheck_request_body, get()); }
    std::string_view json() const { return detail::borrow(sendcheck_request_json, get()).value_or(""); }

    const sendcheck_request *get() const noexcept { return it_.get(); }

private:
    struct Free {
        void operator()(sendcheck_request *request) const noexcept { sendcheck_request_free(request); }
    };
    std::unique_ptr<sendcheck_request, Free> it_;
};

// Checks a document and creates the HTTP request that sends it. Throws `Invalid` if it has errors.
inline Request encode(std::string_view operation, std::string_view json, const Options *options = nullptr) {
    sendcheck_request *request = nullptr;
    sendcheck_report *report = nullptr;
    detail::require_operation(sendcheck_encode(detail::operation_name(operation).c_str(), detail::bytes(json), json.size(),
                                               detail::get(options), &request, &report), operation);
    if (request == nullptr) {
        throw Invalid(Report(report));
    }
    return Request(request);
}

inline Request encode(std::string_view operation, std::string_view json, const Options &options) {
    return encode(operation, json, &options);
}

// Finds every link in a UTF-8 text, weak ones included, in their order.
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

// Converts an offset into a UTF-8 text from one unit to another.
inline std::size_t convert_offset(std::string_view text, std::size_t offset, Unit from, Unit to) {
    std::size_t converted = 0;
    detail::require(sendcheck_text_convert(detail::bytes(text), text.size(), offset, from, to, &converted));
    return converted;
}

// Extends a range of a UTF-8 text, in UTF-16 code units, to whole grapheme clusters.
inline Range snap_range(std::string_view text, Range range) {
    Range snapped{};
    detail::require(sendcheck_text_snap(detail::bytes(text), text.size(), range, &snapped));
    return snapped;
}

// Returns the longest prefix of a UTF-8 text that is at most `limit` units long and splits no grapheme cluster.
inline std::string_view truncate_text(std::string_view text, std::size_t limit, Unit unit) {
    std::size_t len = 0;
    detail::require(sendcheck_text_truncate(detail::bytes(text), text.size(), limit, unit, &len));
    return text.substr(0, len);
}

}  // namespace sendcheck

#endif
