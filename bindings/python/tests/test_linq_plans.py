"""The official client, with fixes and plans."""

import asyncio

import linq
import pytest
import sendcheck
from sendcheck.linq import checked

from stand_in import CHAT

TO_NEW_CHAT = {"from_": "+12052535597", "to": ["+12052532136"]}
ANSWER = "Sure! See https://m.example/1\n\nBye."


def text(value, **fields):
    return {"parts": [{"type": "text", "value": value}], **fields}


def client_of(api, **arguments):
    return checked(api.client(), **arguments)


def sent_message(api, index=-1):
    return api.requests[index][2]["message"]


def test_fix(api):
    reports = []
    client = client_of(api, fix="safe", on_report=reports.append)
    message = {"parts": [{"type": "text", "text": "Hi **Ana**"}]}
    client.chats.messages.send(CHAT, message=message)
    assert sent_message(api)["parts"] == [
        {"type": "text", "value": "Hi Ana", "text_decorations": [{"range": [3, 6], "style": "bold"}]}
    ]
    assert [len(report) for report in reports] == [0]
    assert message == {"parts": [{"type": "text", "text": "Hi **Ana**"}]}
    with pytest.raises(sendcheck.Invalid) as raised:
        client.chats.create(**TO_NEW_CHAT, message=text(ANSWER))
    assert [found.rule for found in raised.value.report] == ["first-message-link"]
    assert len(api.requests) == 1


def test_unsafe_fixes_only_when_asked(api):
    message = text("Hi", effect={"type": "bubble", "name": "slm"})
    for applicability, name in [("safe", "slm"), ("unsafe", "slam")]:
        client_of(api, fix=applicability).chats.messages.send(CHAT, message=message)
        assert sent_message(api)["effect"] == {"type": "bubble", "name": name}


def test_plan(api):
    plans, reports = [], []
    client = client_of(api, plan=True, on_plan=plans.append, on_report=reports.append)
    response = client.chats.create(**TO_NEW_CHAT, message=text(ANSWER))
    assert response.chat.id == api.new_chat
    assert [(method, path) for method, path, _ in api.requests] == [
        ("POST", "/v3/chats"),
        ("POST", f"/v3/chats/{api.new_chat}/messages"),
    ]
    assert api.delivered == ["Sure!", "See https://m.example/1\n\nBye."]
    assert [note.note for note in plans[0].notes] == ["split"]
    assert [report.operation for report in reports] == ["chats.create", "chats.messages.send"]


def test_a_message_that_needs_no_plan_is_sent_as_it_is(api):
    client = client_of(api, plan=True)
    client.chats.messages.send(CHAT, message=text("see https://m.example/1"))
    assert api.requests == [("POST", f"/v3/chats/{CHAT}/messages", {"message": text("see https://m.example/1")})]
    client.chats.typing.start(CHAT)
    assert len(api.requests) == 2


def test_fix_then_plan_with_options(api):
    client = client_of(api, fix="safe", plan={"limit": 20})
    client.chats.messages.send(CHAT, message=text("One **more** sentence. And another one."))
    assert api.delivered == ["One more sentence.", "And another one."]
    assert api.requests[0][2]["message"]["parts"][0]["text_decorations"] == [{"range": [4, 8], "style": "bold"}]


def test_later_requests_are_those_of_the_plan(api):
    """They were checked with the options of the call, and are not checked without them."""
    media = [{"type": "media", "url": f"https://my.cdn/{index}.png"} for index in range(41)]
    client = client_of(api, plan={"limit": 10}, url_media_exempt_hosts=["my.cdn"], max_diagnostics=5)
    message = text("One one.\n\nTwo two.")
    # The stand-in for the API does not know the host.
    with pytest.raises(linq.BadRequestError):
        client.chats.create(**TO_NEW_CHAT, message={"parts": [*message["parts"], *media]})
    assert len(api.requests) == 2
    assert len(sent_message(api)["parts"]) == 42


def test_an_unplannable_message_is_not_sent(api):
    reports = []
    client = client_of(api, plan=True, on_report=reports.append)
    with pytest.raises(sendcheck.Invalid) as raised:
        client.chats.create(**TO_NEW_CHAT, message=text("https://m.example/1"))
    assert [found.rule for found in raised.value.report] == ["first-message-link"]
    assert api.requests == [] and reports == [raised.value.report]


def test_the_first_failure_stops_and_the_call_can_be_repeated(api):
    client = client_of(api, plan={"limit": 10})
    call = {"message": text("One one.\n\nTwo two.\n\nThree.", idempotency_key="k")}
    api.rejects.add("Two two.")
    with pytest.raises(linq.InternalServerError):
        client.chats.messages.send(CHAT, **call)
    assert api.delivered == ["One one."]
    api.rejects.clear()
    client.chats.messages.send(CHAT, **call)
    assert api.delivered == ["One one.", "Two two.", "Three."]
    assert [sent_message(api, index)["idempotency_key"] for index in (-3, -2, -1)] == ["k", "k:2", "k:3"]


@pytest.mark.parametrize(("reason", "count"), [("new_best_number", 2), ("failover_flagged", 1)])
def test_what_follows_a_continuation_is_left_out(api, reason, count):
    api.reason = reason
    client = client_of(api, plan={"limit": 10})
    client.messages.create(
        to=["+12052532136"], message=text("One one.\n\nTwo two."), continuation_message={"text": "My new number"}
    )
    assert len(api.delivered) == count


def test_raw_and_streamed_responses(api):
    client = client_of(api, plan=True)
    raw = client.chats.with_raw_response.create(**TO_NEW_CHAT, message=text(ANSWER))
    assert raw.status_code == 201 and raw.parse().chat.id == api.new_chat
    with client.chats.with_streaming_response.create(**TO_NEW_CHAT, message=text(ANSWER)) as streamed:
        assert streamed.parse().chat.id == api.new_chat
    assert len(api.delivered) == 4


def test_async(api):
    async def main():
        client = api.client(linq.AsyncLinqAPIV3)
        async with checked(client, fix="safe", plan=True) as client:
            response = await client.chats.create(**TO_NEW_CHAT, message=text(ANSWER.replace("Sure", "**Sure**")))
            raw = await client.chats.with_raw_response.create(**TO_NEW_CHAT, message=text(ANSWER))
            assert (await raw.parse()).chat.id == response.chat.id == api.new_chat
            with pytest.raises(sendcheck.Invalid):
                await client.chats.create(**TO_NEW_CHAT, message=text("https://m.example/1"))

    asyncio.run(main())
    assert len(api.delivered) == 4
    assert sent_message(api, 0)["parts"][0]["text_decorations"][0]["style"] == "bold"


def test_wrong_arguments_are_named(api):
    for arguments, error, name in [
        ({"fix": "save"}, ValueError, "`safe` or `unsafe`"),
        ({"plan": {"limit": 0}}, ValueError, "limit"),
        ({"plan": {"limits": 1}}, TypeError, "limits"),
    ]:
        with pytest.raises(error, match=name):
            client_of(api, **arguments)
