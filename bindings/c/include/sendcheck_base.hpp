// Errors and helpers of sendcheck for C++17. Include `sendcheck.hpp`.
#ifndef SENDCHECK_BASE_HPP
#define SENDCHECK_BASE_HPP

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "sendcheck.h"

namespace sendcheck {

using Severity = sendcheck_severity;
using Level = sendcheck_level;
using Service = sendcheck_service;
using Applicability = sendcheck_applicability;
using Unit = sendcheck_unit;
using Range = sendcheck_range;
using Position = sendcheck_position;
using Link = sendcheck_link;
using Counts = sendcheck_counts;

// A call that failed.
class Error : public std::runtime_error {
public:
    Error(sendcheck_status status, const std::string &message) : std::runtime_error(message), status_(status) {}
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

// The data of an empty view may be NULL, which the C functions reject.
inline const std::uint8_t *bytes(std::string_view text) noexcept {
    return reinterpret_cast<const std::uint8_t *>(text.data() == nullptr ? "" : text.data());
}

// Calls a function that returns a borrowed string and writes its length to its last argument.
template <class F, class... Arguments>
std::optional<std::string_view> borrow(F function, Arguments... arguments) {
    std::size_t len = 0;
    const char *text = function(arguments..., &len);
    if (text == nullptr) {
        return std::nullopt;
    }
    return std::string_view(text, len);
}

// A forward iterator over the items of a handle, which it reads by their index.
template <class Handle, class Item>
class Iterator {
public:
    using iterator_concept = std::forward_iterator_tag;
    // `operator*` returns a value, which C++17 allows for input iterators only.
    using iterator_category = std::input_iterator_tag;
    using value_type = Item;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = Item;

    Iterator() noexcept = default;
    Iterator(const Handle *handle, std::size_t index) noexcept : handle_(handle), index_(index) {}

    Item operator*() const noexcept { return Item(handle_, index_); }
    Iterator &operator++() noexcept {
        ++index_;
        return *this;
    }
    Iterator operator++(int) noexcept {
        const Iterator before = *this;
        ++index_;
        return before;
    }
    friend bool operator==(const Iterator &one, const Iterator &other) noexcept {
        return one.handle_ == other.handle_ && one.index_ == other.index_;
    }
    friend bool operator!=(const Iterator &one, const Iterator &other) noexcept { return !(one == other); }

private:
    const Handle *handle_ = nullptr;
    std::size_t index_ = 0;
};

// A string for C. It would end at a NUL, and the name before that may be another one.
inline std::string c_string(std::string_view text, sendcheck_status status, const char *noun) {
    if (text.find('\0') != std::string_view::npos) {
        throw Error(status, std::string(noun) + " contains a NUL");
    }
    return std::string(text);
}

inline std::string operation_name(std::string_view operation) {
    return c_string(operation, SENDCHECK_UNKNOWN_OPERATION, "unknown operation: name");
}

// Names the operation in the message of an error.
inline void require_operation(sendcheck_status status, std::string_view name) {
    if (status == SENDCHECK_OK) {
        return;
    }
    const std::string operation(name);
    if (status == SENDCHECK_UNKNOWN_OPERATION) {
        std::string message = "unknown operation `" + operation + "`";
        if (const auto nearest = borrow(sendcheck_operation_nearest, operation.c_str())) {
            message += "; did you mean `" + std::string(*nearest) + "`?";
        }
        throw Error(status, message);
    }
    if (status == SENDCHECK_UNCHECKED_OPERATION) {
        throw Error(status, "sendcheck does not check `" + operation + "`");
    }
    if (status == SENDCHECK_MISSING_CHAT_ID || status == SENDCHECK_MISSING_MESSAGE_ID) {
        const char *id = status == SENDCHECK_MISSING_CHAT_ID ? "chat_id" : "message_id";
        throw Error(status, "operation `" + operation + "` requires `" + id + "`");
    }
    require(status);
}

}  // namespace detail
}  // namespace sendcheck

#endif
