// Plans, fixes and previews of sendcheck for C++17. Include `sendcheck.hpp`.
#ifndef SENDCHECK_COMPOSE_HPP
#define SENDCHECK_COMPOSE_HPP

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "sendcheck_base.hpp"
#include "sendcheck_options.hpp"
#include "sendcheck_report.hpp"

namespace sendcheck {

// A request of a plan. A view: valid until its plan is destroyed.
class Send {
public:
    Send(const sendcheck_plan_result *plan, std::size_t index) noexcept : plan_(plan), index_(index) {}

    // The operation, such as `chats.messages.send`.
    std::string_view operation() const { return read(sendcheck_plan_operation).value_or(""); }
    // The document to send, as JSON.
    std::string_view document() const { return read(sendcheck_plan_document).value_or(""); }
    // The id of the chat, if it is known.
    std::optional<std::string_view> chat_id() const { return read(sendcheck_plan_chat_id); }
    // The place of the id of the chat in the response to the first request: a JSON Pointer.
    std::optional<std::string_view> chat_id_pointer() const { return read(sendcheck_plan_chat_id_pointer); }
    // Whether it must not be sent when the response to the first request has `failover_flagged` at
    // `/from_selection/reason`.
    bool is_unless_failover() const noexcept { return sendcheck_plan_is_unless_failover(plan_, index_); }

private:
    template <class F>
    std::optional<std::string_view> read(F function) const {
        return detail::borrow(function, plan_, index_);
    }

    const sendcheck_plan_result *plan_;
    std::size_t index_;
};

// Requests in the order in which they are sent. It never changes, so threads and copies may share it.
class Plan {
public:
    // Takes ownership of a plan of the C interface. Throws `Invalid` if the input cannot be planned.
    explicit Plan(sendcheck_plan_result *plan) : it_(plan, sendcheck_plan_free) {
        if (const sendcheck_report *error = sendcheck_plan_error(plan)) {
            throw Invalid(Report(std::shared_ptr<const sendcheck_report>(it_, error)));
        }
    }

    std::size_t size() const noexcept { return sendcheck_plan_len(get()); }
    bool empty() const noexcept { return size() == 0; }
    // `index` must be below `size()`.
    Send operator[](std::size_t index) const noexcept { return Send(get(), index); }
    using iterator = detail::Iterator<sendcheck_plan_result, Send>;
    using const_iterator = iterator;
    iterator begin() const noexcept { return iterator(get(), 0); }
    iterator end() const noexcept { return iterator(get(), size()); }
    // `sends` and `notes`, which name each change.
    std::string_view json() const { return detail::borrow(sendcheck_plan_json, get()).value_or(""); }

    const sendcheck_plan_result *get() const noexcept { return it_.get(); }

private:
    std::shared_ptr<const sendcheck_plan_result> it_;
};

// Plans an input: a JSON object with `content` or `message`, and where it is sent. Throws `Invalid`, with paths into
// the input, if it cannot be planned.
inline Plan plan(std::string_view json, const Options *options = nullptr) {
    sendcheck_plan_result *planned = nullptr;
    detail::require(sendcheck_plan(detail::bytes(json), json.size(), detail::get(options), &planned));
    return Plan(planned);
}

inline Plan plan(std::string_view json, const Options &options) { return plan(json, &options); }

// Plans a content that arrives in chunks. One thread at a time may use it.
class Planner {
public:
    // The input has no `content`. If it cannot be planned, `push` and `finish` throw `Invalid`.
    explicit Planner(std::string_view json, const Options *options = nullptr) {
        sendcheck_planner *planner = nullptr;
        detail::require(sendcheck_planner_new(detail::bytes(json), json.size(), detail::get(options), &planner));
        it_.reset(planner);
    }
    Planner(std::string_view json, const Options &options) : Planner(json, &options) {}

    // Adds a chunk, which may end inside a character. Returns the requests that no later text can change.
    Plan push(std::string_view chunk) {
        sendcheck_plan_result *released = nullptr;
        detail::require(sendcheck_planner_push(it_.get(), detail::bytes(chunk), chunk.size(), &released));
        return Plan(released);
    }
    // Ends the content. Returns the other requests and all notes.
    Plan finish() {
        sendcheck_plan_result *rest = nullptr;
        detail::require(sendcheck_planner_finish(it_.get(), &rest));
        return Plan(rest);
    }

private:
    struct Free {
        void operator()(sendcheck_planner *planner) const noexcept { sendcheck_planner_free(planner); }
    };
    std::unique_ptr<sendcheck_planner, Free> it_;
};

// A fixed document. It never changes, so threads and copies may share it.
class Fixed {
public:
    // Takes ownership of a fixed document of the C interface.
    explicit Fixed(sendcheck_fixed *fixed) : it_(fixed, sendcheck_fixed_free) {}

    // The document, byte for byte except for the fixes.
    std::string_view document() const { return detail::borrow(sendcheck_fixed_document, get()).value_or(""); }
    // The number of fixes that were applied.
    std::size_t applied() const noexcept { return sendcheck_fixed_applied_len(get()); }
    // The report on the fixed document.
    Report report() const noexcept {
        return Report(std::shared_ptr<const sendcheck_report>(it_, sendcheck_fixed_report(get())));
    }
    // `document`, `applied` and `report`.
    std::string_view json() const { return detail::borrow(sendcheck_fixed_json, get()).value_or(""); }

    const sendcheck_fixed *get() const noexcept { return it_.get(); }

private:
    std::shared_ptr<const sendcheck_fixed> it_;
};

// Applies every safe fix to a document, and for SENDCHECK_UNSAFE the unsafe ones, too.
inline Fixed fix(std::string_view operation, std::string_view json, const Options *options = nullptr,
                 Applicability up_to = SENDCHECK_SAFE) {
    sendcheck_fixed *fixed = nullptr;
    detail::require_operation(sendcheck_fix(detail::operation_name(operation).c_str(), detail::bytes(json), json.size(),
                                            detail::get(options), up_to, &fixed), operation);
    return Fixed(fixed);
}

inline Fixed fix(std::string_view operation, std::string_view json, const Options &options,
                 Applicability up_to = SENDCHECK_SAFE) {
    return fix(operation, json, &options, up_to);
}

// Returns a fix for each diagnostic that has one, as a JSON array.
inline std::string fixes_json(std::string_view operation, std::string_view json, const Options *options = nullptr) {
    sendcheck_fixes *found = nullptr;
    detail::require_operation(sendcheck_fixes_find(detail::operation_name(operation).c_str(), detail::bytes(json), json.size(),
                                                   detail::get(options), &found), operation);
    const std::unique_ptr<sendcheck_fixes, void (*)(sendcheck_fixes *)> owner(found, sendcheck_fixes_free);
    return std::string(detail::borrow(sendcheck_fixes_json, found).value_or(""));
}

inline std::string fixes_json(std::string_view operation, std::string_view json, const Options &options) {
    return fixes_json(operation, json, &options);
}

// Returns as JSON what recipients get of a message, and what is lost. Throws `Invalid` if it has errors.
inline std::string preview_json(std::string_view message, Service service = SENDCHECK_EVERY_SERVICE) {
    sendcheck_preview_result *preview = nullptr;
    detail::require(sendcheck_preview(detail::bytes(message), message.size(), service, &preview));
    const std::shared_ptr<const sendcheck_preview_result> owner(preview, sendcheck_preview_free);
    if (const sendcheck_report *error = sendcheck_preview_error(preview)) {
        throw Invalid(Report(std::shared_ptr<const sendcheck_report>(owner, error)));
    }
    return std::string(detail::borrow(sendcheck_preview_json, preview).value_or(""));
}

}  // namespace sendcheck

#endif
