// Tests `sendcheck.hpp`: owners that move, views, iterators, exceptions.
#include <sendcheck.hpp>

#include <algorithm>

#include "expect.h"

#if __cplusplus >= 202002L
#include <ranges>
static_assert(std::forward_iterator<sendcheck::Report::iterator>);
static_assert(std::forward_iterator<sendcheck::Plan::iterator>);
static_assert(std::ranges::forward_range<const sendcheck::Report>);
static_assert(std::ranges::forward_range<const sendcheck::Plan>);
#endif

template <class F>
static sendcheck_status thrown(F call) {
    try {
        call();
    } catch (const sendcheck::Error &error) {
        EXPECT(strlen(error.what()) > 0);
        return error.status();
    }
    return SENDCHECK_OK;
}

template <class F>
static std::string message(F call) {
    try {
        call();
    } catch (const sendcheck::Error &error) {
        return error.what();
    }
    return {};
}

static const char *const LINK = R"({"parts": [{"type": "text", "value": "see https://example.com"}]})";

static void reports() {
    sendcheck::Report report = sendcheck::check("message", LINK);
    EXPECT(report && report.empty() && report.operation() == "message");
    sendcheck::Options options;
    options.first_message(true).strict_links(true).chat_is_group(true).chat_participants(4).max_diagnostics(9);
    options.chat_service(SENDCHECK_IMESSAGE).url_media_exempt_hosts({"cdn.example.com"}).url_media_exempt_hosts({});
    report = sendcheck::check("message", LINK, options);
    sendcheck::Report moved = std::move(report);
    EXPECT(!moved.valid() && moved.size() == 1 && moved.errors() == 1 && moved.warnings() == 0);
    EXPECT(!moved.truncated() && moved.json().front() == '{' && moved.json().back() == '}');
    std::size_t seen = 0;
    for (sendcheck::Diagnostic found : moved) {
        EXPECT(found.rule() == "first-message-link" && found.is_error());
        EXPECT(found.code() == 1005u && !found.code_predicted() && found.path() == "/parts/0/value");
        EXPECT(found.range() && found.range()->start == 4 && found.range()->end == 23);
        EXPECT(!found.message().empty() && found.help() && found.related().empty());
        EXPECT(!found.parameter() && !found.position() && found.offset() == 37);
        ++seen;
    }
    EXPECT(seen == 1);
    const auto is_error = [](const sendcheck::Diagnostic &found) { return found.is_error(); };
    EXPECT(std::count_if(moved.begin(), moved.end(), is_error) == 1);
    EXPECT(std::find_if(moved.begin(), moved.end(), is_error) == moved.begin());
    EXPECT(std::distance(moved.begin(), moved.end()) == 1);
#if __cplusplus >= 202002L
    EXPECT(std::ranges::count_if(moved, is_error) == 1);
    for (const sendcheck::Diagnostic found : moved | std::views::filter(is_error) | std::views::take(1)) {
        EXPECT(found.rule() == "first-message-link");
    }
#endif
    const sendcheck::Report copy = moved;
    EXPECT(copy.size() == 1 && copy.get() == moved.get());
    sendcheck::Report::iterator at = moved.begin(), other;
    EXPECT((*at++).rule() == "first-message-link" && at == moved.end() && at != other);
    other = moved.begin();
    EXPECT(++other == at);
    EXPECT(sendcheck::check_inferred(LINK).operation() == "message");
    EXPECT(sendcheck::check("chats.typing.start", std::string_view()).valid());
    EXPECT(sendcheck::check("message", "nul")[0].position()->line == 1);
}

static void requests() {
    const sendcheck::Request list = sendcheck::encode("chats.list_chats", R"({"limit": 5})");
    EXPECT(list.method() == "GET" && list.path() == "/v3/chats" && list.query() == "limit=5" && !list.body());
    EXPECT(list.headers().size() == 1 && list.headers()[0].first == "accept" && list.json().front() == '{');
    EXPECT(list.url().substr(0, 8) == "https://");
    sendcheck::Options options;
    options.chat_id("550e8400-e29b-41d4-a716-446655440000");
    const auto send = sendcheck::encode("chats.participants.add", R"({ "handle": "+12052499117" })", options);
    EXPECT(send.body() == R"({"handle":"+12052499117"})" && send.headers().size() == 2);
    try {
        sendcheck::encode("chats.create", "{}");
        EXPECT(false);
    } catch (const sendcheck::Invalid &invalid) {
        EXPECT(invalid.report().errors() == 3);
        EXPECT_TEXT(invalid.what(), "document has errors: missing required field `from` (missing-field at /from)");
    }
    EXPECT(thrown([] { sendcheck::encode("message", "{}"); }) == SENDCHECK_NO_ENDPOINT);
    EXPECT(thrown([] { sendcheck::encode("chats.leave_chat", {}); }) == SENDCHECK_MISSING_CHAT_ID);
    EXPECT(thrown([] { sendcheck::encode("messages.update", R"({"text": "hi"})"); }) == SENDCHECK_MISSING_MESSAGE_ID);
    EXPECT(message([] { sendcheck::encode("chats.leave_chat", {}); }) == "operation `chats.leave_chat` requires `chat_id`");
    sendcheck::Options update;
    update.message_id("69a37c7d-af4f-4b5e-af42-e28e98ce873a");
    EXPECT(sendcheck::encode("messages.update", R"({"text": "hi"})", update).method() == "PATCH");
}

static void params() {
    const sendcheck::Report report = sendcheck::check("chats.list_chats", R"({"limt": 1})");
    const auto params = report[0].params();
    EXPECT(params.size() == 2 && std::get<std::string_view>(params.at("given")) == "limt");
    EXPECT(report[0].param("suggestion") == sendcheck::Param(std::string_view("limit")) && !report[0].param("limit"));
    const sendcheck::Report key = sendcheck::check(
        "message", R"({"parts": [{"type": "text", "value": "a"}], "idempotency_key": ")" + std::string(256, 'k') + "\"}");
    EXPECT(key[0].param("limit") == sendcheck::Param(std::uint64_t{255}));
}

static void errors() {
    EXPECT(thrown([] { sendcheck::check("chats.creat", "{}"); }) == SENDCHECK_UNKNOWN_OPERATION);
    EXPECT(message([] { sendcheck::check("chats.creat", "{}"); }) ==
           "unknown operation `chats.creat`; did you mean `chats.create`?");
    EXPECT(message([] { sendcheck::check("wurst", "{}"); }) == "unknown operation `wurst`");
    EXPECT(message([] { sendcheck::encode("messages.delete", "{}"); }) == "sendcheck does not check `messages.delete`");
    EXPECT(thrown([] { sendcheck::check("messages.delete", "{}"); }) == SENDCHECK_UNCHECKED_OPERATION);
    EXPECT(thrown([] { sendcheck::check_inferred("{}"); }) == SENDCHECK_CANNOT_INFER_OPERATION);
    /* A name ends at its end, not at a NUL. */
    const std::string nul("\0x", 2);
    EXPECT(thrown([&] { sendcheck::check("message" + nul, "{}"); }) == SENDCHECK_UNKNOWN_OPERATION);
    EXPECT(thrown([&] { sendcheck::encode("chats.list_chats" + nul, "{}"); }) == SENDCHECK_UNKNOWN_OPERATION);
    EXPECT(thrown([&] { sendcheck::Options().level("no-parts" + nul, SENDCHECK_WARN); }) == SENDCHECK_UNKNOWN_RULE);
    EXPECT(thrown([&] { sendcheck::Options().chat_id("any" + nul); }) == SENDCHECK_INVALID_OPTION);
    EXPECT(thrown([&] { sendcheck::Options().message_id("any" + nul); }) == SENDCHECK_INVALID_OPTION);
    EXPECT(thrown([&] { sendcheck::Options().url_media_exempt_hosts({"a.b" + nul}); }) == SENDCHECK_INVALID_OPTION);
    EXPECT(thrown([] { sendcheck::Options::from_json("[]"); }) == SENDCHECK_INVALID_OPTION);
    EXPECT(thrown([] { sendcheck::Options().level("wurst", SENDCHECK_ALLOW); }) == SENDCHECK_UNKNOWN_RULE);
    EXPECT(thrown([] { sendcheck::find_links("\xff"); }) == SENDCHECK_INVALID_TEXT);
    EXPECT(thrown([] { sendcheck::count_text("\xff"); }) == SENDCHECK_INVALID_TEXT);
    EXPECT(thrown([] { sendcheck::convert_offset("a", 2, SENDCHECK_BYTES, SENDCHECK_UTF16); }) == SENDCHECK_INVALID_OFFSET);
    EXPECT(thrown([] { sendcheck::snap_range("a", {2, 1}); }) == SENDCHECK_INVALID_RANGE);
    try {
        sendcheck::Options::from_json(R"({"strict_link": true})");
    } catch (const sendcheck::Error &error) {
        EXPECT_TEXT(error.what(), "unknown option `strict_link`; did you mean `strict_links`?");
    }
    EXPECT(thrown([] { sendcheck::Options().chat_id("any"); }) == SENDCHECK_OK);
}

static void texts() {
    const std::vector<sendcheck::Link> links = sendcheck::find_links("see www.example.com");
    EXPECT(links.size() == 1 && links[0].kind == SENDCHECK_LINK_WWW && links[0].utf16.start == 4);
    EXPECT(sendcheck::find_links({}).empty());
    EXPECT(sendcheck::count_text("\xc3\xa9").bytes == 2);
    EXPECT(sendcheck::convert_offset("\xc3\xa9!", 1, SENDCHECK_UTF16, SENDCHECK_BYTES) == 2);
    const sendcheck::Range snapped = sendcheck::snap_range("\xf0\x9f\x91\x8d\xf0\x9f\x8f\xbd", {2, 3});
    EXPECT(snapped.start == 0 && snapped.end == 4);
    EXPECT(sendcheck::truncate_text("\xc3\xa9!", 2, SENDCHECK_BYTES) == "\xc3\xa9");
}

static void endpoints() {
    const std::optional<sendcheck::Endpoint> typing = sendcheck::operation_from_http("POST", "/v3/chats/general/typing");
    EXPECT(typing && typing->operation() == "chats.typing.start" && typing->chat_id() == "general");
    EXPECT(typing->method() == "POST" && typing->path() == "/v3/chats/general/typing" && !typing->message_id());
    EXPECT(typing->document("{}") == "{}");
    const sendcheck::Report report = sendcheck::check("chats.typing.start", "", sendcheck::Options().endpoint(*typing));
    EXPECT(report[0].parameter() == "chat_id");
    EXPECT(sendcheck::operation_from_http("GET", "/v3/chats?limit=5")->document("") == R"({"limit":5})");
    EXPECT(!sendcheck::operation_from_http("DELETE", "/v3/chats"));
    const std::string nul("/v3/chats\0", 10);
    EXPECT(!sendcheck::operation_from_http("POST", nul));
    EXPECT(thrown([] { sendcheck::operation_from_http("POST", "/v3/chats/\xff/typing"); }) == SENDCHECK_INVALID_TEXT);
    EXPECT(sendcheck::Endpoint("messages.update", std::nullopt, "x").path() == "/v3/messages/x");
    EXPECT(thrown([] { sendcheck::Endpoint("messages.update"); }) == SENDCHECK_MISSING_MESSAGE_ID);
    EXPECT(thrown([&] { sendcheck::Endpoint("messages.update", {}, nul); }) == SENDCHECK_INVALID_OPTION);
    EXPECT(message([] { sendcheck::Endpoint("mesage"); }) == "unknown operation `mesage`; did you mean `message`?");
    EXPECT(sendcheck::operations().size() > 20 && sendcheck::operations().front() == "chats.create");
    EXPECT(sendcheck::nearest_operation("chats.creat") == "chats.create" && !sendcheck::nearest_operation("wurst"));
    EXPECT(!sendcheck::nearest_operation(std::string("chats.creat\0", 12)));
}

static const char *const ID = "69a37c7d-af4f-4b5e-af42-e28e98ce873a";
static const char *const NEW_CHAT =
    R"({"content": "**Hi**\n\nsee https://example.com", "from": "+12052535597", "to": ["+12052532136"]})";

static void plans() {
    const sendcheck::Plan plan = sendcheck::plan(NEW_CHAT);
    EXPECT(plan.size() == 2 && !plan.empty() && plan.json().substr(0, 9) == R"({"sends":)");
    EXPECT(plan[0].operation() == "chats.create" && !plan[0].chat_id() && !plan[0].chat_id_pointer());
    EXPECT(plan[1].chat_id_pointer() == "/chat/id" && !plan[1].is_unless_failover());
    const auto needs_response = [](const sendcheck::Send &send) { return send.chat_id_pointer().has_value(); };
    EXPECT(std::count_if(plan.begin(), plan.end(), needs_response) == 1);
#if __cplusplus >= 202002L
    EXPECT(std::ranges::count_if(plan, needs_response) == 1);
#endif
    sendcheck::Options options = sendcheck::Options::from_json(R"({"split": "blocks"})");
    const auto to_chat = sendcheck::plan(R"({"content": "a\n\nb", "chat_id": ")" + std::string(ID) + "\"}", options);
    EXPECT(to_chat.size() == 2 && to_chat[1].chat_id() == ID);
    for (const sendcheck::Send send : to_chat) {
        sendcheck::Options ids;
        ids.chat_id(*send.chat_id());
        EXPECT(sendcheck::encode(send.operation(), send.document(), ids).body() == send.document());
    }
    EXPECT(to_chat[1].document() == R"({"message":{"parts":[{"type":"text","value":"b"}]}})");
    EXPECT(thrown([&] { sendcheck::check("message", "{}", options); }) == SENDCHECK_PLAN_OPTION);
    try {
        sendcheck::plan(R"({"content": 1})");
        EXPECT(false);
    } catch (const sendcheck::Invalid &invalid) {
        /* The report outlives the plan. */
        EXPECT(invalid.report()[0].path() == "/content" && invalid.report()[0].rule() == "wrong-type");
    }

    sendcheck::Planner planner("{}", options);
    EXPECT(planner.push("Hi **A").empty() && planner.push({}).empty());
    EXPECT(planner.push("na**!\n\nMore text\n").size() == 1);
    const sendcheck::Plan rest = planner.finish();
    EXPECT(rest.size() == 1 && rest[0].document() == R"({"parts":[{"type":"text","value":"More text"}]})");
    EXPECT(thrown([&] { planner.push("more"); }) == SENDCHECK_PLANNER_FINISHED);
    EXPECT(thrown([&] { planner.finish(); }) == SENDCHECK_PLANNER_FINISHED);
    EXPECT(thrown([&] { sendcheck::Planner("{}").push("\xff"); }) == SENDCHECK_INVALID_TEXT);
}

static void fixes() {
    const char *wrong = R"({"parts": [{"type": "text", "text": "Hi"}], "idempotency_key": ""})";
    const sendcheck::Fixed fixed = sendcheck::fix("message", wrong);
    EXPECT(fixed.document() == R"({"parts": [{"type": "text", "value": "Hi"}]})" && fixed.applied() == 2);
    EXPECT(fixed.report().valid() && fixed.json().front() == '{');
    const sendcheck::Report report = sendcheck::fix("message", R"({"parts": []})").report();
    EXPECT(report[0].rule() == "no-parts");
    const char *http = R"({"parts": [{"type": "media", "url": "http://a.example/b.png"}]})";
    EXPECT(sendcheck::fix("message", http).applied() == 0);
    EXPECT(sendcheck::fix("message", http, nullptr, SENDCHECK_UNSAFE).applied() == 1);
    const sendcheck::Options options;
    EXPECT(sendcheck::fix("message", http, options, SENDCHECK_UNSAFE).report());
    EXPECT(thrown([&] { sendcheck::fix("message", http, options, SENDCHECK_NO_FIX); }) == SENDCHECK_INVALID_ENUM);
    EXPECT(sendcheck::fixes_json("message", wrong).substr(0, 10) == R"([{"rule":")");
    EXPECT(sendcheck::fixes_json("message", R"({"parts": []})", options) == "[]");
    EXPECT(message([&] { sendcheck::fix("mesage", wrong); }) == "unknown operation `mesage`; did you mean `message`?");
    const std::string nul("message\0x", 9);
    EXPECT(thrown([&] { sendcheck::fix(nul, wrong); }) == SENDCHECK_UNKNOWN_OPERATION);
    EXPECT(thrown([&] { sendcheck::fixes_json(nul, wrong); }) == SENDCHECK_UNKNOWN_OPERATION);
}

static void previews() {
    const char *bold = R"({"parts": [{"type": "text", "value": "Hi", "text_decorations": [{"range": [0, 2], "style": "bold"}]}]})";
    EXPECT(sendcheck::preview_json(bold, SENDCHECK_SMS).find(R"("lost":[{"what":"style")") != std::string::npos);
    EXPECT(sendcheck::preview_json(bold).substr(0, 12) == R"({"previews":)");
    try {
        sendcheck::preview_json(R"({"parts": []})");
        EXPECT(false);
    } catch (const sendcheck::Invalid &invalid) {
        EXPECT(invalid.report()[0].rule() == "no-parts");
    }
}

int main() {
    reports();
    requests();
    params();
    errors();
    texts();
    endpoints();
    plans();
    fixes();
    previews();
    puts("wrapper: passed");
}
