"""The examples, with a scripted model and the stand-in for the API."""

import asyncio
import sys

import linq
import pytest
import sendcheck

from conftest import PACKAGE

sys.path.insert(0, str(PACKAGE / "examples"))

import repair_loop  # noqa: E402
import stream_answer  # noqa: E402

DESTINATION = {"from_": "+12052535597", "to": ["+12052532136"], "idempotency_key": "q1"}
#: In chunks as a model's stream has them: words and signs are divided.
CHUNKS = ["Su", "re! Book ", "a **ta", "ble** for two.\n", "\nThe menu", ": https://m.exa", "mple/1\n\n", "Bye", "!"]
MESSAGES = ["Sure! Book a table for two.", "The menu: https://m.example/1", "Bye!"]


def client_of(api, kind=linq.LinqAPIV3):
    return api.client(kind)


def test_a_stream_is_sent_in_order_while_it_arrives(api):
    delivered_before = []

    def chunks():
        for chunk in CHUNKS:
            delivered_before.append(len(api.delivered))
            yield chunk

    responses = stream_answer.send_answer(client_of(api), chunks(), **DESTINATION)
    assert api.delivered == MESSAGES
    assert [path for _, path, _ in api.requests] == ["/v3/chats"] + [f"/v3/chats/{api.new_chat}/messages"] * 2
    assert responses[0].chat.id == responses[1].chat_id == api.new_chat
    # The first was sent before the model wrote the end.
    assert delivered_before[-2] >= 1


def test_it_stops_at_the_first_failure_and_can_be_repeated(api):
    api.rejects.add(MESSAGES[1])
    with pytest.raises(linq.InternalServerError):
        stream_answer.send_answer(client_of(api), CHUNKS, **DESTINATION)
    assert api.delivered == [MESSAGES[0]]
    api.rejects.clear()
    for _ in range(2):
        stream_answer.send_answer(client_of(api), CHUNKS, **DESTINATION)
        assert api.delivered == MESSAGES
    keys = [body["message"]["idempotency_key"] for _, _, body in api.requests[-3:]]
    assert keys == ["q1", "q1:2", "q1:3"]


def test_an_async_stream(api):
    async def chunks():
        for chunk in CHUNKS:
            await asyncio.sleep(0)
            yield chunk

    async def main():
        async with client_of(api, linq.AsyncLinqAPIV3) as client:
            return await stream_answer.send_answer_async(client, chunks(), **DESTINATION)

    assert len(asyncio.run(main())) == 3
    assert api.delivered == MESSAGES


class ScriptedModel:
    """A model that repairs one thing a turn, if the help says how."""

    def __init__(self, *drafts):
        self.drafts = list(drafts)
        self.turns = []

    def __call__(self, turns):
        self.turns.append(turns[-1]["content"])
        return self.drafts.pop(0)


def test_a_model_repairs_its_message(api):
    model = ScriptedModel(
        "```json\n{}\n```",
        '{"parts": [{"type": "text", "text": "The menu: https://m.example/1"}]}',
        '{"parts": [{"type": "text", "value": "The menu: https://m.example/1"}]}',
        '{"parts": [{"type": "text", "value": "Shall I send you the menu?"}]}',
    )
    client = client_of(api)
    response = repair_loop.start_chat(client, model, "Offer the menu", "+12052535597", ["+12052532136"])
    assert response.chat.id == api.new_chat
    assert api.delivered == ["Shall I send you the menu?"]
    # Each turn has the help that leads to the next draft.
    assert [help in turn for help, turn in zip(["code fence", "`value`", "later message"], model.turns[1:])] == [True] * 3


def test_a_model_that_does_not_repair_gives_up(api):
    model = ScriptedModel(*['{"parts": []}'] * 4)
    with pytest.raises(sendcheck.Invalid) as raised:
        repair_loop.start_chat(client_of(api), model, "Hi", "+12052535597", ["+12052532136"])
    assert raised.value.report.diagnostics[0].rule == "no-parts" and api.requests == []
