"""`sendcheck serve`, the stand-in for the API, and what can happen on the way to it."""

import json
import os
import subprocess

import httpx
import linq

from conftest import ROOT

#: A chat that exists from the start.
CHAT = "550e8400-e29b-41d4-a716-446655440000"
KNOWN = f"{CHAT}:+12052535597:+12052532139"


def program():
    """The command, as `cargo build -p sendcheck-cli` leaves it."""
    target = ROOT / os.environ.get("CARGO_TARGET_DIR", "target")
    return os.environ.get("SENDCHECK", str(target / "debug/sendcheck"))


class StandIn:
    """A running stand-in."""

    def __init__(self):
        arguments = ["serve", "--quiet", "--port", "0", "--seed", "1", "--chat", KNOWN]
        self._process = subprocess.Popen([program(), *arguments], stdout=subprocess.PIPE, text=True)
        self.url = self._process.stdout.readline().split()[-1]
        self._http = httpx.Client(base_url=self.url.replace("/api/partner", ""), headers={"authorization": "Bearer t"})
        self.reset()

    def reset(self):
        #: The texts of messages that get an internal error instead.
        self.rejects = set()
        #: The reason in responses to messages.create, if it is another one.
        self.reason = None
        self._http.post("/stand-in/reset").raise_for_status()

    def stop(self):
        self._process.terminate()
        self._process.wait()
        self._process.stdout.close()

    def client(self, kind=linq.LinqAPIV3):
        """The official client."""
        http = httpx.Client(transport=Way(self)) if kind is linq.LinqAPIV3 else None
        return kind(api_key="none", base_url=self.url, max_retries=0, http_client=http)

    @property
    def requests(self):
        """Method, path and JSON of each request that it received."""
        own = ["user-agent", self._http.headers["user-agent"]]
        return [
            (it["method"], it["path"].replace("/api/partner", ""), json.loads(it["body"]) if it["body"] else None)
            for it in self._get("/stand-in/requests")
            if own not in it["headers"]
        ]

    @property
    def new_chat(self):
        """The id of the chat that was created."""
        (chat,) = (it["id"] for it in self._get("/api/partner/v3/chats")["chats"] if it["id"] != CHAT)
        return chat

    @property
    def delivered(self):
        """The texts of the messages of all chats, oldest first."""
        messages = []
        for chat in self._get("/api/partner/v3/chats")["chats"]:
            messages += self._get(f"/api/partner/v3/chats/{chat['id']}/messages")["messages"][::-1]
        return [part["value"] for message in messages for part in message["parts"]]

    def _get(self, path):
        return self._http.get(path).raise_for_status().json()


class Way(httpx.BaseTransport):
    """The way to the stand-in."""

    def __init__(self, stand_in):
        self._stand_in = stand_in
        self._transport = httpx.HTTPTransport()

    def handle_request(self, request):
        text = request.read().decode()
        if any(json.dumps(it, ensure_ascii=False) in text for it in self._stand_in.rejects):
            error = {"status": 500, "code": 3006, "message": "internal error"}
            return httpx.Response(500, json={"success": False, "error": error})
        response = self._transport.handle_request(request)
        if self._stand_in.reason is None or not request.url.path.endswith("/v3/messages"):
            return response
        response.read()
        answer = response.json()
        answer["from_selection"]["reason"] = self._stand_in.reason
        return httpx.Response(response.status_code, json=answer)
