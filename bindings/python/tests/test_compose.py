"""Plans, fixes and previews: their arguments and types."""

import asyncio
import copy
import json
import pickle
import sys
from unittest.mock import AsyncMock, Mock

import linq
import pydantic
import pytest
import sendcheck

from stand_in import CHAT

ANSWER = "# Plan\n\n**Book** it: [menu](https://m.example/1)\n\nBye."
TO_NEW_CHAT = {"from_": "+12052535597", "to": ["+12052532136"]}


def values_of(sends):
    documents = (send.document.get("message", send.document) for send in sends)
    return [document["parts"][0]["value"] for document in documents]


# Plans


def test_a_plan_is_a_sequence_of_sends():
    plan = sendcheck.plan(ANSWER, **TO_NEW_CHAT)
    assert list(plan) == list(plan.sends) and len(plan) == 2 and plan[-1] is plan.sends[1]
    assert [send.operation for send in plan] == ["chats.create", "chats.messages.send"]
    assert plan[0].chat_id is None and plan[1].chat_id == {"send": 0, "pointer": "/chat/id"}
    assert plan[0].document["from"] == "+12052535597"
    assert all(sendcheck.check(send.operation, send.document) for send in plan)
    assert json.loads(plan.to_json()) == plan.to_dict()
    assert plan.notes[0].to_dict()["source"] == list(plan.notes[0].source)


def test_the_input_is_a_text_a_mapping_or_keywords():
    expected = sendcheck.plan(ANSWER, **TO_NEW_CHAT)
    as_json = {"content": ANSWER, "from": "+12052535597", "to": ["+12052532136"]}
    for plan in (
        sendcheck.plan(as_json),
        sendcheck.plan(**as_json),
        sendcheck.plan(content=ANSWER, **TO_NEW_CHAT),
        sendcheck.plan({"content": ANSWER}, **TO_NEW_CHAT, chat_id=None, limit=None),
    ):
        assert plan == expected


def test_a_message_is_planned_again():
    class Message(pydantic.BaseModel):
        parts: list

    parts = [{"type": "text", "value": "Hi"}, {"type": "link", "value": "https://m.example/1"}]
    for message in ({"parts": parts}, Message(parts=parts)):
        plan = sendcheck.plan(message=message, chat_id=CHAT)
        assert values_of(plan) == ["Hi", "https://m.example/1"] and plan[0].chat_id == CHAT
    # Not a string of JSON.
    with pytest.raises(sendcheck.Invalid):
        sendcheck.plan(message=json.dumps({"parts": parts}))


def test_options_of_a_plan():
    text = "One one.\n\nTwo two."
    assert values_of(sendcheck.plan(text, limit=10)) == ["One one.", "Two two."]
    assert values_of(sendcheck.plan(text, split="blocks")) == ["One one.", "Two two."]
    link = "https://m.example/1"
    assert values_of(sendcheck.plan(link, **TO_NEW_CHAT, opener="Hello!")) == ["Hello!", link]
    part = sendcheck.plan("**so**", chat={"service": "SMS"})[0].document["parts"][0]
    assert part == {"type": "text", "value": "so"}


@pytest.mark.parametrize(
    ("call", "error", "text"),
    [
        (lambda: sendcheck.plan("a", limt=5), TypeError, "limt"),
        (lambda: sendcheck.plan("a", limt=None), TypeError, "limt"),
        (lambda: sendcheck.plan("a", limit=0), ValueError, "1 to 10,000"),
        (lambda: sendcheck.plan("a", split="block"), ValueError, "`limit` or `blocks`"),
        (lambda: sendcheck.plan("a", opener="https://m.example/1"), ValueError, "opener"),
        (lambda: sendcheck.plan("a", content="b"), TypeError, "`content` is given twice"),
        (lambda: sendcheck.plan("a", links=[{1}]), TypeError, "/links/0"),
        (lambda: sendcheck.Planner(limt=5), TypeError, "limt"),
        (lambda: sendcheck.Planner().push(b"a"), TypeError, "chunk must be `str`, not `bytes`"),
        (lambda: sendcheck.preview({"parts": [{"type": "text", "value": "a"}]}, "sms"), ValueError, "`SMS`"),
        (lambda: sendcheck.fix("message", {}, applicability="plan"), ValueError, "`safe` or `unsafe`"),
        (lambda: sendcheck.fix("messag", {}), ValueError, "did you mean `message`"),
        (lambda: sendcheck.fixes("message", {}, strict_link=True), TypeError, "strict_links"),
        (lambda: sendcheck.fix_json("message", {}), TypeError, "JSON text"),
    ],
)
def test_wrong_arguments_are_named(call, error, text):
    with pytest.raises(error) as raised:
        call()
    assert text in str(raised.value) and not isinstance(raised.value, sendcheck.Invalid)


@pytest.mark.parametrize(
    ("call", "rule", "path"),
    [
        (lambda: sendcheck.plan(), "no-parts", ""),
        (lambda: sendcheck.plan(" "), "no-parts", "/content"),
        (lambda: sendcheck.plan(5), "wrong-type", "/content"),
        (lambda: sendcheck.plan("half \ud83d"), "invalid-unicode", "/content"),
        (lambda: sendcheck.plan({"contents": "a"}), "unknown-field", "/contents"),
        (lambda: sendcheck.plan("https://m.example/1", **TO_NEW_CHAT), "first-message-link", "/content"),
        (lambda: sendcheck.preview({"parts": []}), "no-parts", "/parts"),
        (lambda: sendcheck.preview({"parts": [{"type": "text", "value": "\ud83d"}]}), "invalid-unicode", "/parts/0/value"),
    ],
)
def test_invalid_input_raises_its_report(call, rule, path):
    with pytest.raises(sendcheck.Invalid) as raised:
        call()
    assert [(found.rule, found.path) for found in raised.value.report] == [(rule, path)]


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_everything_pickles(protocol):
    plan = sendcheck.plan(ANSWER, **TO_NEW_CHAT)
    content = {"parts": [{"type": "text", "value": "“Hi” **Ana**"}]}
    for value in (
        plan,
        plan[1],
        plan.notes[0],
        sendcheck.fixes("message", content)[0],
        sendcheck.fix("message", content),
        *sendcheck.preview(content),
    ):
        again = pickle.loads(pickle.dumps(value, protocol))
        assert again == value and type(again) is type(value)
        assert copy.deepcopy(value) == value and hash(again) == hash(value)


# Streams


def test_a_planner_releases_sends_early():
    planner = sendcheck.Planner(chat_id=CHAT, split="blocks")
    assert planner.push("One.\n\nTw") == [] and planner.notes == ()
    assert values_of(planner.push("o.\n")) == ["One."]
    assert values_of(planner.push("\n`x`\n")) == []
    assert values_of(planner.finish()) == ["Two.", "x"]
    assert [note.note for note in planner.notes] == ["code-as-text"]
    for call in (planner.finish, lambda: planner.push("a")):
        with pytest.raises(ValueError, match="finished"):
            call()


def test_iterators_are_lazy():
    pulled = []

    def chunks():
        for chunk in ("One.\n\n", "Two.\n\n", "Three.\n"):
            pulled.append(chunk)
            yield chunk

    sends = sendcheck.Planner(split="blocks").sends(chunks())
    assert values_of([next(sends)]) == ["One."] and len(pulled) == 2
    assert values_of(sends) == ["Two.", "Three."]
    assert values_of(sendcheck.Planner(split="blocks").sends("One.\n\nTwo.")) == ["One.", "Two."]


def test_an_async_iterable_gives_an_async_iterator():
    async def chunks():
        for chunk in ("One.\n\n", "Two.\n"):
            await asyncio.sleep(0)
            yield chunk

    async def main():
        planner = sendcheck.Planner(split="blocks")
        return values_of([send async for send in planner.sends(chunks())])

    assert asyncio.run(main()) == ["One.", "Two."]


def test_chunks_may_divide_a_surrogate_pair():
    planner = sendcheck.Planner()
    for chunk in ("a \ud83d", "", "\ude00 b"):
        planner.push(chunk)
    assert values_of(planner.finish()) == ["a 😀 b"]
    for last in ("x", None):
        planner = sendcheck.Planner()
        planner.push("a \ud83d")
        with pytest.raises(sendcheck.Invalid) as raised:
            planner.push(last) if last else planner.finish()
        assert raised.value.report.diagnostics[0].rule == "invalid-unicode"


def test_text_after_a_lone_surrogate_is_not_planned_without_it():
    planner = sendcheck.Planner(split="blocks")
    for chunk in ("Hello \ud800 secret", "rest\n\nmore\n\n"):
        with pytest.raises(sendcheck.Invalid) as raised:
            planner.push(chunk)
        assert raised.value.report.diagnostics[0].rule == "invalid-unicode"
    with pytest.raises(sendcheck.Invalid):
        planner.finish()


def test_a_message_has_no_content_to_push():
    planner = sendcheck.Planner(message={"parts": [{"type": "text", "value": "Hi"}]})
    with pytest.raises(sendcheck.Invalid) as raised:
        planner.push("there")
    assert raised.value.report.diagnostics[0].path == "/content"


def test_an_error_of_a_stream_stays():
    planner = sendcheck.Planner(**TO_NEW_CHAT, split="blocks")
    for chunk in ("https://m.example/1\n\nMore\n", "text", ""):
        with pytest.raises(sendcheck.Invalid) as raised:
            planner.push(chunk)
        assert raised.value.report.diagnostics[0].rule == "first-message-link"


# Calls


def client_of(api):
    return api.client()


def test_a_plan_is_sent_by_calls(api):
    responses = []
    for send in sendcheck.plan(ANSWER, **TO_NEW_CHAT):
        responses.append(send.call(client_of(api), responses))
    assert [path for _, path, _ in api.requests] == ["/v3/chats", f"/v3/chats/{responses[0].chat.id}/messages"]
    # Responses may be JSON, too.
    again = sendcheck.plan(ANSWER, **TO_NEW_CHAT)[1].call(client_of(api), [{"chat": {"id": CHAT}}])
    assert again.chat_id == CHAT


def test_a_call_without_a_chat_is_an_error(api):
    first, second = sendcheck.plan(ANSWER, **TO_NEW_CHAT)
    for responses in ([], [{}], [{"chat": None}]):
        with pytest.raises(ValueError, match="response to send 0"):
            second.call(client_of(api), responses)
    with pytest.raises(ValueError, match="no destination"):
        sendcheck.plan("Hi")[0].call(client_of(api))
    assert api.requests == []


@pytest.mark.parametrize("reason", ["new_best_number", "failover_flagged"])
def test_calls_after_a_continuation(api, reason):
    api.reason = reason
    sends = sendcheck.plan("One.\n\nTwo.", to=["+12052532136"], split="blocks", continuation_message={"text": "Hi"})

    responses = [sends[0].call(client_of(api))]
    responses.append(sends[1].call(client_of(api), responses))

    async def send_again():
        async with api.client(linq.AsyncLinqAPIV3) as client:
            return await sends[1].call(client, responses)

    for response in (responses[1], asyncio.run(send_again())):
        assert (response is None) is (reason == "failover_flagged")


def test_a_call_needs_no_official_client(monkeypatch):
    monkeypatch.delitem(sys.modules, "linq", raising=False)
    first, second = sendcheck.plan(
        "One.\n\nTwo.", to=["+12052532136"], split="blocks", continuation_message={"text": "Hi"}
    )
    flagged = {"chat_id": CHAT, "from_selection": {"reason": "failover_flagged"}}
    for mock in (Mock, AsyncMock):
        client = mock(**{"messages.create.return_value": flagged})
        response, left_out = first.call(client), second.call(client, [flagged])
        if mock is AsyncMock:
            response, left_out = asyncio.run(response), asyncio.run(left_out)
        assert (response, left_out) == (flagged, None)


# Fixes


def test_a_fix_leaves_the_value_alone():
    content = {"parts": ({"type": "text", "text": "Hi"},)}
    fixed = sendcheck.fix("message", content)
    assert fixed.document == {"parts": [{"type": "text", "value": "Hi"}]} and fixed.report
    assert "text" in content["parts"][0]
    (fix,) = sendcheck.fixes("message", content)
    assert fixed.applied == (fix,) and fix.applicability == "safe"
    assert fix.patch == ({"op": "move", "from": "/parts/0/text", "path": "/parts/0/value"},)


def test_an_operation_without_a_document_has_nothing_to_fix():
    for operation in ("chats.retrieve", "chats.typing.start"):
        assert sendcheck.check(operation, None).valid
        fixed = sendcheck.fix(operation, None)
        assert fixed.document is None and fixed.report.valid
        assert sendcheck.fixes(operation, None) == []
    assert not sendcheck.fix("message", None).report.valid
    with pytest.raises(TypeError, match="JSON text"):
        sendcheck.fix_json("message", None)


def test_fixes_have_text_edits():
    (fix,) = sendcheck.fixes("message", {"parts": [{"type": "text", "value": "Hi **Ana**"}]})
    edits = [{"range": [3, 5], "text": ""}, {"range": [8, 10], "text": ""}]
    assert fix.text_edits == ({"path": "/parts/0/value", "edits": edits},) and fix.range == (3, 10)


def test_a_plan_instead_of_a_fix():
    content = {"parts": [{"type": "text", "value": "Hi"}, {"type": "link", "value": "https://m.example/1"}]}
    (fix,) = sendcheck.fixes("message", content)
    assert (fix.rule, fix.applicability, fix.patch) == ("link-not-alone", "plan", None)
    assert sendcheck.plan(message=content)


def test_fixed_json_keeps_its_format():
    text = '{\n  "parts" : [ {"text": "Hi", "type":"text"} ]\n}\n'
    for document in (text, text.encode()):
        assert sendcheck.fix_json("message", document).document == text.replace('"text": "Hi"', '"value": "Hi"')
    for broken in ("{", '{"a": "\ud83d"}'):
        fixed = sendcheck.fix_json("message", broken)
        assert fixed.document == broken and not fixed.report


def test_lone_surrogates_are_removed_only_when_asked():
    content = {"parts": [{"type": "text", "value": "half \ud83d of it"}]}
    safe = sendcheck.fix("message", content)
    assert safe.document == content and [found.rule for found in safe.report] == ["invalid-unicode"]
    assert [fix.rule for fix in sendcheck.fixes("message", content)] == ["invalid-unicode"]
    unsafe = sendcheck.fix("message", content, applicability="unsafe")
    assert unsafe.document["parts"][0]["value"] == "half  of it" and unsafe.report


def test_the_catalogue_says_what_can_be_fixed():
    kinds = {rule.name: rule.fix for rule in sendcheck.rules()}
    assert kinds["markdown-in-text"] == "safe" and kinds["first-message-link"] == "plan"
    assert kinds["unknown-effect"] == "safe" and kinds["no-parts"] is None


# Previews


def test_a_preview():
    message = {"parts": [{"type": "text", "value": "–" * 71}], "effect": {"type": "screen", "name": "confetti"}}
    preview = sendcheck.preview(message, "SMS")
    (item,) = preview.items
    assert (item.part, item.kind, item.sms.encoding, item.sms.segments) == (0, "text", "UCS-2", 2)
    assert item.sms.forcing[0].range == (0, 1) and item.sms.forcing[0].suggestion == "-"
    assert item.sms.smart == sendcheck.SmartSms("-" * 71, "GSM-7", 71, 1)
    assert [(it.what, it.path) for it in preview.lost] == [("effect", "/effect")]
    assert [it.lost == () for it in sendcheck.preview(message)] == [True, False, False]
    assert json.loads(preview.to_json()) == preview.to_dict()
    with pytest.raises(sendcheck.Invalid):
        sendcheck.preview({"parts": [{"type": "text", "value": "**a**"}]}, levels={"markdown-in-text": "deny"})
