"""Checks a dict before the API's official client sends it. Nothing leaves this machine."""

import json

import httpx
import sendcheck
from linq import LinqAPIV3

sent = []


def stand_in_for_the_api(request):
    sent.append(request)
    return httpx.Response(201, json={})


client = LinqAPIV3(
    api_key="none",
    http_client=httpx.Client(transport=httpx.MockTransport(stand_in_for_the_api)),
    max_retries=0,
)


def create_chat(request):
    """Sends what passes; raises `sendcheck.Invalid` for what does not."""
    sendcheck.require("chats.create", request)
    return client.chats.create(from_=request["from"], to=request["to"], message=request["message"])


def request(text):
    return {
        "from": "+12052535597",
        "to": ["+12052532136"],
        "message": {"parts": [{"type": "text", "value": text}]},
    }


create_chat(request("Hello!"))
assert len(sent) == 1, "what passes is sent"
# What the client made of the dict is what was checked.
assert sendcheck.check("chats.create", sent[0].content).valid
assert sent[0].url.path.endswith("/v3/chats") and sent[0].method == "POST"

try:
    create_chat(request("See https://example.com"))
except sendcheck.Invalid as invalid:
    assert [found.rule for found in invalid.report.diagnostics] == ["first-message-link"]
    assert invalid.report.diagnostics[0].range == (4, 23)
else:
    raise AssertionError("a link in a first message must not pass")
assert len(sent) == 1, "what does not pass is not sent"

# Without the client: the request that sends the same.
encoded = sendcheck.encode("chats.create", request("Hello!"))
assert json.loads(encoded.body) == json.loads(sent[0].content)
try:
    sendcheck.encode("chats.create", request("See https://example.com"))
except sendcheck.Invalid as invalid:
    assert invalid.report.errors == 1
else:
    raise AssertionError("what does not pass is no request")

for wrong in [
    lambda: sendcheck.check("chats.creat", {}),
    lambda: sendcheck.check("chats.create\0", {}),
    lambda: sendcheck.check("message", {}, {"strict_link": True}),
    lambda: sendcheck.encode("chats.leave_chat", {}),
    lambda: sendcheck.check_inferred({"parties": []}),
]:
    try:
        wrong()
    except sendcheck.Error as error:
        assert str(error)
    else:
        raise AssertionError("a mistake of the caller must be told")
print("Python: checked before the official client sends")
