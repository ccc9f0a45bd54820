"""The official client, against the stand-in for the API."""

import asyncio

import linq
import pytest
import sendcheck
from sendcheck.linq import checked

from stand_in import CHAT


def text(value):
    return {"parts": [{"type": "text", "value": value}]}


NEW_CHAT = {"from_": "+12052535597", "to": ["+12052532136"]}


def test_a_valid_request_is_sent(api):
    client = checked(api.client())
    assert isinstance(client, linq.LinqAPIV3)
    client.chats.create(**NEW_CHAT, message=text("Hello!"))
    client.chats.messages.send(CHAT, message=text("see https://example.com"))
    assert [(method, path) for method, path, _ in api.requests] == [
        ("POST", "/v3/chats"),
        ("POST", f"/v3/chats/{CHAT}/messages"),
    ]
    assert api.requests[0][2]["from"] == "+12052535597"


@pytest.mark.parametrize("derive", [lambda it: it, lambda it: it.with_options(timeout=5), lambda it: it.copy()])
def test_an_invalid_request_is_not_sent(api, derive):
    client = derive(checked(api.client()))
    with pytest.raises(sendcheck.Invalid) as raised:
        client.chats.create(**NEW_CHAT, message=text("see https://example.com"))
    assert [found.rule for found in raised.value.report] == ["first-message-link"]
    with pytest.raises(sendcheck.Invalid) as raised:
        client.chats.messages.with_raw_response.send("no-uuid", message=text("Hi"))
    assert raised.value.report.diagnostics[0].parameter == "chat_id"
    assert api.requests == []


def test_async(api):

    async def main():
        async with checked(api.client(linq.AsyncLinqAPIV3)) as client:
            with pytest.raises(sendcheck.Invalid):
                await client.chats.create(**NEW_CHAT, message={"parts": []})
            assert api.requests == []
            await client.chats.create(**NEW_CHAT, message=text("Hello!"))

    asyncio.run(main())
    assert len(api.requests) == 1


def test_queries_deletes_and_unknown_requests(api):
    client = checked(api.client())
    with pytest.raises(sendcheck.Invalid):
        client.chats.list_chats(limit=1_000)
    client.chats.typing.stop(CHAT)
    with pytest.raises(linq.PermissionDeniedError):
        client.get("/v3/something_new", cast_to=object)
    with pytest.raises(sendcheck.Invalid):
        client.chats.typing.stop("x")
    assert [method for method, _, _ in api.requests] == ["DELETE", "GET"]


def test_options_and_reports(api):
    reports = []
    client = api.client()
    strict = checked(client, on_report=reports.append, levels={"markdown-in-text": "deny"})
    with pytest.raises(sendcheck.Invalid):
        strict.chats.messages.send(CHAT, message=text("**so**"))
    assert [report.errors for report in reports] == [1]
    with pytest.raises(TypeError, match="strict_links"):
        checked(client, strict_link=True)
    # The client itself is as before: the API refuses the message.
    with pytest.raises(linq.BadRequestError):
        client.chats.messages.send(CHAT, message={"parts": []})
    assert len(api.requests) == 1


def test_extra_body_is_checked(api):
    client = checked(api.client())
    with pytest.raises(sendcheck.Invalid):
        client.chats.messages.send(CHAT, message=text("Hi"), extra_body={"message": {"parts": []}})
    assert api.requests == []
