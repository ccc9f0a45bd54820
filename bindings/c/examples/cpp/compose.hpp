// Runs the functions of composing: plan, stream, fixes and preview.
#ifndef COMPOSE_HPP
#define COMPOSE_HPP

#include <nlohmann/json.hpp>
#include <sendcheck.hpp>

namespace compose {

// Of a vector, the order of the keys counts.
using Vector = nlohmann::ordered_json;
using nlohmann::json;

inline sendcheck::Options options(const Vector &vector) {
    return sendcheck::Options::from_json(vector.value("options", Vector::object()).dump());
}

// The sends of a plan, read with the accessors.
inline json sends(const sendcheck::Plan &plan) {
    json sends = json::array();
    for (const sendcheck::Send send : plan) {
        json one = {{"operation", send.operation()}, {"document", json::parse(send.document())}};
        if (const auto id = send.chat_id()) {
            one["chat_id"] = *id;
        }
        if (const auto pointer = send.chat_id_pointer()) {
            one["chat_id"] = {{"send", 0}, {"pointer", *pointer}};
        }
        if (send.is_unless_failover()) {
            one["unless"] = {{"send", 0}, {"pointer", "/from_selection/reason"}, {"equals", "failover_flagged"}};
        }
        // Warnings are only in the JSON.
        const json own = json::parse(plan.json())["sends"][sends.size()];
        if (own.contains("warnings")) {
            one["warnings"] = own["warnings"];
        }
        sends.push_back(one);
    }
    return sends;
}

inline json planned(const Vector &vector) {
    const sendcheck::Plan plan = sendcheck::plan(vector["input"].dump(), options(vector));
    return {{"sends", sends(plan)}, {"notes", json::parse(plan.json())["notes"]}};
}

inline json streamed(const Vector &vector) {
    sendcheck::Planner planner(vector["input"].dump(), options(vector));
    json released = json::array(), all = json::array();
    for (const Vector &chunk : vector["chunks"]) {
        const json found = sends(planner.push(chunk.get_ref<const std::string &>()));
        released.push_back(found.size());
        all.insert(all.end(), found.begin(), found.end());
    }
    const sendcheck::Plan rest = planner.finish();
    const json found = sends(rest);
    all.insert(all.end(), found.begin(), found.end());
    return {{"released", released}, {"sends", all}, {"notes", json::parse(rest.json())["notes"]}};
}

inline json fixed(const Vector &vector) {
    const std::string operation = vector["operation"], document = vector["document"].dump();
    const sendcheck::Options given = options(vector);
    json fixes = json::parse(sendcheck::fixes_json(operation, document, given));
    for (json &fix : fixes) {
        fix.erase("title");
        fix.erase("text_edits");
    }
    const json safe = json::parse(sendcheck::fix(operation, document, given).document());
    const json guessed = json::parse(sendcheck::fix(operation, document, given, SENDCHECK_UNSAFE).document());
    json found = {{"fixes", fixes}, {"safe", safe}};
    if (guessed != safe) {
        found["unsafe"] = guessed;
    }
    return found;
}

inline json previewed(const Vector &vector) {
    const std::string name = vector.value("service", "");
    const sendcheck::Service service = name == "SMS"   ? SENDCHECK_SMS
                                       : name == "RCS" ? SENDCHECK_RCS
                                       : name.empty()  ? SENDCHECK_EVERY_SERVICE
                                                       : SENDCHECK_IMESSAGE;
    return json::parse(sendcheck::preview_json(vector["message"].dump(), service));
}

}  // namespace compose

// The result of a function of composing for a vector, in the form of its expectation.
inline nlohmann::json composed(const compose::Vector &vector) {
    const std::string function = vector["fn"];
    try {
        return function == "plan"     ? compose::planned(vector)
               : function == "stream" ? compose::streamed(vector)
               : function == "fixes"  ? compose::fixed(vector)
                                      : compose::previewed(vector);
    } catch (const sendcheck::Invalid &invalid) {
        const sendcheck::Diagnostic first = invalid.report()[0];
        nlohmann::json error = {{"rule", first.rule()}, {"path", first.path()}};
        if (const auto range = first.range()) {
            error["range"] = {range->start, range->end};
        }
        return {{"error", error}};
    }
}

#endif
