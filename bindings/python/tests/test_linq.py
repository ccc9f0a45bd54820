"""The official client, against a server on this machine."""

import asyncio
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import linq
import pytest
import sendcheck
from sendcheck.linq import checked

CHAT = "550e8400-e29b-41d4-a716-446655440000"


@pytest.fixture
def server():
    """A server that keeps requests, and answers each with an empty object."""
    requests = []

    class Handler(BaseHTTPRequestHandler):
        def handle_any(self):
            body = self.rfile.read(int(self.headers.get("content-length") or 0))
            requests.append((self.command, self.path, json.loads(body) if body else None))
            self.send_response(200)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = handle_any

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/api/partner", requests
    server.shutdown()
    server.server_close()


def text(value):
    return {"parts": [{"type": "text", "value": value}]}


NEW_CHAT = {"from_": "+12052535597", "to": ["+12052532136"]}


def test_a_valid_request_is_sent(server):
    url, requests = server
    client = checked(linq.LinqAPIV3(api_key="none", base_url=url, max_retries=0))
    assert isinstance(client, linq.LinqAPIV3)
    client.chats.create(**NEW_CHAT, message=text("Hello!"))
    client.chats.messages.send(CHAT, message=text("see https://example.com"))
    assert [(method, path) for method, path, _ in requests] == [
        ("POST", "/api/partner/v3/chats"),
        ("POST", f"/api/partner/v3/chats/{CHAT}/messages"),
    ]
    assert requests[0][2]["from"] == "+12052535597"


@pytest.mark.parametrize("derive", [lambda it: it, lambda it: it.with_options(timeout=5), lambda it: it.copy()])
def test_an_invalid_request_is_not_sent(server, derive):
    url, requests = server
    client = derive(checked(linq.LinqAPIV3(api_key="none", base_url=url)))
    with pytest.raises(sendcheck.Invalid) as raised:
        client.chats.create(**NEW_CHAT, message=text("see https://example.com"))
    assert [found.rule for found in raised.value.report] == ["first-message-link"]
    with pytest.raises(sendcheck.Invalid) as raised:
        client.chats.messages.with_raw_response.send("no-uuid", message=text("Hi"))
    assert raised.value.report.diagnostics[0].parameter == "chat_id"
    assert requests == []


def test_async(server):
    url, requests = server

    async def main():
        async with checked(linq.AsyncLinqAPIV3(api_key="none", base_url=url)) as client:
            with pytest.raises(sendcheck.Invalid):
                await client.chats.create(**NEW_CHAT, message={"parts": []})
            assert requests == []
            await client.chats.create(**NEW_CHAT, message=text("Hello!"))

    asyncio.run(main())
    assert len(requests) == 1


def test_queries_deletes_and_unknown_requests(server):
    url, requests = server
    client = checked(linq.LinqAPIV3(api_key="none", base_url=url, max_retries=0))
    with pytest.raises(sendcheck.Invalid):
        client.chats.list_chats(limit=1_000)
    client.chats.typing.stop(CHAT)
    client.get("/v3/something_new", cast_to=object)
    with pytest.raises(sendcheck.Invalid):
        client.chats.typing.stop("x")
    assert [method for method, _, _ in requests] == ["DELETE", "GET"]


def test_options_and_reports(server):
    url, requests = server
    reports = []
    client = linq.LinqAPIV3(api_key="none", base_url=url, max_retries=0)
    strict = checked(client, on_report=reports.append, levels={"markdown-in-text": "deny"})
    with pytest.raises(sendcheck.Invalid):
        strict.chats.messages.send(CHAT, message=text("**so**"))
    assert [report.errors for report in reports] == [1]
    with pytest.raises(TypeError, match="strict_links"):
        checked(client, strict_link=True)
    # The client itself is as before.
    client.chats.messages.send(CHAT, message={"parts": []})
    assert len(requests) == 1


def test_extra_body_is_checked(server):
    url, requests = server
    client = checked(linq.LinqAPIV3(api_key="none", base_url=url, max_retries=0))
    with pytest.raises(sendcheck.Invalid):
        client.chats.messages.send(CHAT, message=text("Hi"), extra_body={"message": {"parts": []}})
    assert requests == []
