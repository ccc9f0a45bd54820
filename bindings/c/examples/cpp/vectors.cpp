// Runs the conformance vectors through the C++ wrapper: vectors DIRECTORY.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sendcheck.hpp>

using nlohmann::ordered_json;

// A diagnostic with the names of a report's JSON.
static ordered_json finding(const sendcheck::Diagnostic &found) {
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
    if (const auto position = found.position()) {
        it["line"] = position->line;
        it["column"] = position->column_utf16;
        it["offset"] = position->offset_bytes;
    }
    return it;
}

// In an expectation, null and false mean that the finding lacks the key or holds that value.
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

static bool run(const ordered_json &vector) {
    const std::string document = vector.contains("raw") ? vector["raw"].get<std::string>() : vector["input"].dump();
    const std::string given = vector.value("options", ordered_json::object()).dump();
    const sendcheck::Options options = sendcheck::Options::from_json(given);
    const sendcheck::Report report = sendcheck::check(vector["operation"], document, options);
    ordered_json found = ordered_json::array();
    for (const sendcheck::Diagnostic diagnostic : report) {
        found.push_back(finding(diagnostic));
    }
    if (as_expected(vector, report, found)) {
        return true;
    }
    std::cerr << vector["name"] << "\n  expected " << vector["expect"] << "\n  found    " << report.json() << '\n';
    return false;
}

int main(int argc, char **argv) {
    if (argc != 2) {
        std::cerr << "say which directory holds the vectors\n";
        return 2;
    }
    std::size_t vectors = 0, failed = 0;
    for (const auto &file : std::filesystem::directory_iterator(argv[1])) {
        // What only values of a language can hold, no bytes can.
        if (file.path().extension() != ".jsonl" || file.path().stem() == "values-only") {
            continue;
        }
        std::ifstream lines(file.path());
        for (std::string line; std::getline(lines, line);) {
            ++vectors;
            failed += run(ordered_json::parse(line)) ? 0 : 1;
        }
    }
    std::cout << "C++: " << vectors << " vectors, " << failed << " failed\n";
    return vectors > 0 && failed == 0 ? 0 : 1;
}
