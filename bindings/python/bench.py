"""Measures the cost of a call: bench.py. Prints microseconds, the best of several rounds."""

import json
import timeit

import sendcheck

#: 313 bytes as JSON.
DOCUMENT = {
    "from": "+12052535597",
    "to": ["+12052532136"],
    "message": {
        "parts": [
            {
                "type": "text",
                "value": "Hi Anna, the table for two is booked for 7 pm on Friday. See you then!",
                "text_decorations": [{"range": [0, 6], "style": "bold"}, {"range": [41, 45], "style": "italic"}],
            }
        ],
        "preferred_service": "iMessage",
        "idempotency_key": "9b2f0a6e51",
    },
}


def best(name, call, number=2_000, rounds=60):
    seconds = min(timeit.repeat(call, number=number, repeat=rounds)) / number
    print(f"{name:24} {seconds * 1e6:8.2f} µs")


def main():
    data = json.dumps(DOCUMENT, separators=(",", ":")).encode()
    text = data.decode()
    invalid = data.replace(b"See you", b"https://a.example")
    assert sendcheck.check("chats.create", DOCUMENT) == sendcheck.check_json("chats.create", data)
    assert sendcheck.check_json("chats.create", data) and not sendcheck.check_json("chats.create", invalid)
    print(f"{len(data)} bytes")
    best("bytes, valid", lambda: sendcheck.check_json("chats.create", data))
    best("str, valid", lambda: sendcheck.check_json("chats.create", text))
    best("dict, valid", lambda: sendcheck.check("chats.create", DOCUMENT))
    best("dict, with options", lambda: sendcheck.check("chats.create", DOCUMENT, strict_links=True))
    best("bytes, invalid", lambda: sendcheck.check_json("chats.create", invalid))
    best("invalid, diagnostics", lambda: sendcheck.check_json("chats.create", invalid).diagnostics)


if __name__ == "__main__":
    main()
