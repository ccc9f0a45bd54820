"""A server on this machine that answers as the API does, as far as the tests need it."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

CHAT = "550e8400-e29b-41d4-a716-446655440000"
NEW_CHAT = "94c6bf33-31d9-40e3-a0e9-f94250ecedb9"


class Loopback:
    """Keeps requests. A message whose idempotency key came before is accepted, but not delivered again."""

    def __init__(self):
        #: Method, path and JSON of each request.
        self.requests = []
        #: The texts of delivered messages, with the chat.
        self.delivered = []
        #: The reason in the response to messages.create.
        self.reason = "new_best_number"
        #: The texts of messages that are rejected.
        self.rejects = set()
        self._keys = set()

    def answer(self, method, path, body):
        """Returns status and JSON."""
        self.requests.append((method, path, body))
        message = body.get("message") if isinstance(body, dict) else None
        if not isinstance(message, dict):
            return 200, {}
        chat = path.split("/")[-2] if path.endswith("/messages") and "chats" in path else NEW_CHAT
        texts = [part.get("value") for part in message.get("parts", ())]
        if self.rejects.intersection(texts):
            return 500, {"success": False, "error": {"status": 500, "code": 3006, "message": "internal error"}}
        key = message.get("idempotency_key")
        if key is None or key not in self._keys:
            self._keys.add(key)
            self.delivered.append((chat, *texts))
        sent = {"chat_id": chat, "message": {"id": CHAT, "parts": message.get("parts")}}
        if path.endswith("/v3/chats"):
            return 201, {"chat": {"id": chat, "handles": [], "message": sent["message"]}}
        if path.endswith("/v3/messages"):
            return 201, {**sent, "from_selection": {"reason": self.reason, "reused_existing_chat": False}}
        return 202, sent


def serve(api):
    """Starts a server. Returns it, and the base URL for the client."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_any(self):
            body = self.rfile.read(int(self.headers.get("content-length") or 0))
            path = self.path.split("/api/partner", 1)[-1]
            status, answer = api.answer(self.command, path, json.loads(body) if body else None)
            text = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)

        do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = handle_any

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}/api/partner"
