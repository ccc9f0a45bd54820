// Operations and their endpoints, for C++17. Include `sendcheck.hpp`.
#ifndef SENDCHECK_ENDPOINT_HPP
#define SENDCHECK_ENDPOINT_HPP

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sendcheck_base.hpp"

namespace sendcheck {

// Returns the names of all operations.
inline std::vector<std::string_view> operations() {
    std::vector<std::string_view> names;
    for (std::size_t index = 0; index < sendcheck_operation_count(); ++index) {
        names.push_back(detail::borrow(sendcheck_operation_name, index).value_or(""));
    }
    return names;
}

// Returns the operation that a name probably means, such as `chats.create` for `chats.creat`.
inline std::optional<std::string_view> nearest_operation(std::string_view name) {
    if (name.find('\0') != std::string_view::npos) {
        return std::nullopt;
    }
    return detail::borrow(sendcheck_operation_nearest, std::string(name).c_str());
}

// An operation with the ids of its path. It never changes, so threads and copies may share it.
class Endpoint {
public:
    // Takes ownership of an endpoint of the C interface.
    explicit Endpoint(sendcheck_endpoint *endpoint) : it_(endpoint, sendcheck_endpoint_free) {}
    // Creates the endpoint of an operation. Ids that its path does not have are ignored.
    explicit Endpoint(std::string_view operation, std::optional<std::string_view> chat_id = std::nullopt,
                      std::optional<std::string_view> message_id = std::nullopt)
        : Endpoint(make(operation, chat_id, message_id)) {}

    std::string_view operation() const { return read(sendcheck_endpoint_operation).value_or(""); }
    std::string_view method() const { return read(sendcheck_endpoint_method).value_or(""); }
    // The path from `/v3` on, with the ids percent-encoded.
    std::string_view path() const { return read(sendcheck_endpoint_path).value_or(""); }
    // The ids of the path, which may not be UUIDs.
    std::optional<std::string_view> chat_id() const { return read(sendcheck_endpoint_chat_id); }
    std::optional<std::string_view> message_id() const { return read(sendcheck_endpoint_message_id); }
    // The document of a request: its query as JSON for an operation that lists, otherwise its body.
    std::string_view document(std::string_view body) const { return read(sendcheck_endpoint_query_json).value_or(body); }

    const sendcheck_endpoint *get() const noexcept { return it_.get(); }

private:
    static sendcheck_endpoint *make(std::string_view operation, std::optional<std::string_view> chat_id,
                                    std::optional<std::string_view> message_id) {
        const std::string chat = detail::c_string(chat_id.value_or(""), SENDCHECK_INVALID_OPTION, "chat id");
        const std::string message = detail::c_string(message_id.value_or(""), SENDCHECK_INVALID_OPTION, "message id");
        sendcheck_endpoint *endpoint = nullptr;
        detail::require_operation(sendcheck_endpoint_new(detail::operation_name(operation).c_str(),
                                                         chat_id ? chat.c_str() : nullptr,
                                                         message_id ? message.c_str() : nullptr, &endpoint), operation);
        return endpoint;
    }

    template <class F>
    std::optional<std::string_view> read(F function) const {
        return detail::borrow(function, get());
    }

    std::shared_ptr<const sendcheck_endpoint> it_;
};

// Returns the operation and the ids that the method and the path of an HTTP request mean; nothing for a request that
// sendcheck does not check.
inline std::optional<Endpoint> operation_from_http(std::string_view method, std::string_view path) {
    sendcheck_endpoint *endpoint = nullptr;
    if (method.find('\0') != std::string_view::npos || path.find('\0') != std::string_view::npos) {
        return std::nullopt;
    }
    const sendcheck_status status =
        sendcheck_operation_from_http(std::string(method).c_str(), std::string(path).c_str(), &endpoint);
    if (status == SENDCHECK_UNKNOWN_ENDPOINT) {
        return std::nullopt;
    }
    detail::require(status);
    return Endpoint(endpoint);
}

}  // namespace sendcheck

#endif
