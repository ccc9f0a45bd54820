// Options of sendcheck for C++17. Include `sendcheck.hpp`.
#ifndef SENDCHECK_OPTIONS_HPP
#define SENDCHECK_OPTIONS_HPP

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sendcheck_base.hpp"
#include "sendcheck_endpoint.hpp"

namespace sendcheck {

// The options of a check or a plan. Setters return the options and throw `Error`.
class Options {
public:
    Options() : it_(sendcheck_options_new()) {
        if (!it_) {
            throw Error(SENDCHECK_INTERNAL);
        }
    }
    // Reads options from a JSON object, with the same names in every language. Those of planning, such as `limit`,
    // are for `plan` and `Planner` only.
    static Options from_json(std::string_view json) {
        Options options;
        options.require(sendcheck_options_set_json(options.it_.get(), detail::bytes(json), json.size()));
        return options;
    }

    Options &first_message(bool is_first) {
        return require(sendcheck_options_set_first_message(it_.get(), is_first));
    }
    Options &level(std::string_view rule, Level level) {
        const std::string name = detail::c_string(rule, SENDCHECK_UNKNOWN_RULE, "unknown rule: name");
        return require(sendcheck_options_set_level(it_.get(), name.c_str(), level));
    }
    Options &url_media_exempt_hosts(const std::vector<std::string> &hosts) {
        std::vector<const char *> pointers;
        for (const std::string &host : hosts) {
            detail::c_string(host, SENDCHECK_INVALID_OPTION, "host");
            pointers.push_back(host.c_str());
        }
        const std::size_t count = pointers.size();
        pointers.push_back(nullptr);
        return require(sendcheck_options_set_url_media_exempt_hosts(it_.get(), pointers.data(), count));
    }
    Options &strict_links(bool is_strict) {
        return require(sendcheck_options_set_strict_links(it_.get(), is_strict));
    }
    Options &chat_id(std::string_view id) {
        return require(sendcheck_options_set_chat_id(it_.get(), path_id(id, "chat id").c_str()));
    }
    Options &message_id(std::string_view id) {
        return require(sendcheck_options_set_message_id(it_.get(), path_id(id, "message id").c_str()));
    }
    // Sets the ids of the path to those of an endpoint.
    Options &endpoint(const Endpoint &endpoint) {
        return require(sendcheck_options_set_endpoint(it_.get(), endpoint.get()));
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

    static std::string path_id(std::string_view id, const char *noun) {
        return detail::c_string(id, SENDCHECK_INVALID_OPTION, noun);
    }

    Options &require(sendcheck_status status) {
        if (status != SENDCHECK_OK) {
            const auto message = detail::borrow(sendcheck_options_error, get());
            throw Error(status, std::string(message.value_or(sendcheck_status_message(status))));
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
}  // namespace sendcheck

#endif
