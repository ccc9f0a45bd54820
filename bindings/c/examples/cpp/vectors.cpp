// Runs conformance vectors through the C++ wrapper: vectors DIRECTORY...
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sendcheck.hpp>

#include "compose.hpp"

using nlohmann::ordered_json;

// The JSON of a diagnostic, without its message and help.
static ordered_json diagnostic_json(const sendcheck::Diagnostic &found) {
    ordered_json it = {{"rule", found.rule()}, {"severity", found.is_error() ? "error" : "warning"}, {"path", found.path()}};
    if (const auto code = found.code()) {
        it["code"] = *code;
        it["code_predicted"] = found.code_predicted();
    }
    if (const auto range = found.range()) {
        it["range"] = {range->start, range->end};
    }
    if (const auto parameter = found.parameter()) {
        it["parameter"] = *parameter;
    }
    if (const auto related = found.related(); !related.empty()) {
        it["related"] = related;
    }
    for (const auto &[name, value] : found.params()) {
        std::visit([&, key = std::string(name)](const auto &param) { it["params"][key] = param; }, value);
    }
    if (const auto position = found.position()) {
        it["line"] = position->line;
        it["column"] = position->column_utf16;
        it["offset"] = position->offset_bytes;
    }
    return it;
}

// In an expectation, null and false mean that the diagnostic has no such key, or that value.
static bool matches(const ordered_json &expected, const ordered_json &found) {
    const auto is_nothing = [](const ordered_json &value) { return value.is_null() || value == false; };
    for (const auto &[key, value] : expected.items()) {
        const ordered_json given = found.value(key, ordered_json());
        if (given != value && !(is_nothing(given) && is_nothing(value))) {
            return false;
        }
    }
    return expected.contains("range") || !found.contains("range");
}

static bool as_expected(const ordered_json &vector, const sendcheck::Report &report, const ordered_json &found) {
    const ordered_json facts = vector.value("report", ordered_json::object());
    const auto count = [&](const char *severity) {
        return std::count_if(found.begin(), found.end(), [&](const auto &it) { return it["severity"] == severity; });
    };
    const auto &expect = vector["expect"];
    return std::equal(expect.begin(), expect.end(), found.begin(), found.end(), matches)
        && report.operation() == vector["operation"].get<std::string>()
        && report.errors() == facts.value("errors", static_cast<std::size_t>(count("error")))
        && report.warnings() == facts.value("warnings", static_cast<std::size_t>(count("warning")))
        && report.valid() == facts.value("valid", report.errors() == 0)
        && report.truncated() == facts.value("truncated", false);
}

// The params that the wrapper reads equal those of the JSON of the report.
static bool agrees_with_json(const ordered_json &found, const sendcheck::Report &report) {
    const ordered_json diagnostics = ordered_json::parse(report.json())["diagnostics"];
    return std::equal(found.begin(), found.end(), diagnostics.begin(), diagnostics.end(), [](const auto &one, const auto &json) {
        return nlohmann::json(one.value("params", ordered_json())) == nlohmann::json(json.value("params", ordered_json()));
    });
}

// A vector of links: `links` is a list of [start, end, confidence], in UTF-16 code units.
static bool run_links(const ordered_json &vector) {
    ordered_json found = ordered_json::array();
    for (const sendcheck::Link &link : sendcheck::find_links(vector["text"].get_ref<const std::string &>())) {
        const bool is_strong = link.confidence == SENDCHECK_CONFIDENCE_STRONG;
        found.push_back({link.utf16.start, link.utf16.end, is_strong ? "strong" : "weak"});
    }
    if (found == vector["links"]) {
        return true;
    }
    std::cerr << vector["name"] << "\n  expected " << vector["links"] << "\n  found    " << found << '\n';
    return false;
}

// A vector of composing: what a function returns is equal to the expectation.
static bool run_compose(const ordered_json &vector) {
    const nlohmann::json found = composed(vector), expected = vector["expect"];
    if (found == expected) {
        return true;
    }
    std::cerr << vector["name"] << "\n  expected " << expected << "\n  found    " << found << '\n';
    return false;
}

static bool run(const ordered_json &vector) {
    if (vector.contains("links")) {
        return run_links(vector);
    }
    if (vector.contains("fn")) {
        return run_compose(vector);
    }
    const std::string document = vector.contains("raw") ? vector["raw"].get<std::string>() : vector["input"].dump();
    const std::string operation = vector["operation"];
    const std::string given = vector.value("options", ordered_json::object()).dump();
    const sendcheck::Options options = sendcheck::Options::from_json(given);
    const sendcheck::Report report = sendcheck::check(operation, document, options);
    ordered_json found = ordered_json::array();
    for (const sendcheck::Diagnostic diagnostic : report) {
        found.push_back(diagnostic_json(diagnostic));
    }
    if (as_expected(vector, report, found) && agrees_with_json(found, report)) {
        return true;
    }
    std::cerr << vector["name"] << "\n  expected " << vector["expect"] << "\n  found    " << report.json() << '\n';
    return false;
}

int main(int argc, char **argv) {
    std::size_t vectors = 0, failed = 0;
    for (const std::string &directory : std::vector<std::string>(argv + 1, argv + argc)) {
        for (const auto &file : std::filesystem::directory_iterator(directory)) {
            // The documents of values-only.jsonl have no bytes.
            if (file.path().extension() != ".jsonl" || file.path().stem() == "values-only") {
                continue;
            }
            std::ifstream lines(file.path());
            for (std::string line; std::getline(lines, line);) {
                ++vectors;
                failed += run(ordered_json::parse(line)) ? 0 : 1;
            }
        }
    }
    std::cout << "C++: " << vectors << " vectors, " << failed << " failed\n";
    return vectors > 0 && failed == 0 ? 0 : 1;
}
