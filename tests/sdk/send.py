"""Sends each case through the SDK of the API: python send.py BASE_URL CASES"""

import json
import sys

from linq import APIStatusError, LinqAPIV3

base_url, cases = sys.argv[1:]
client = LinqAPIV3(api_key="test", base_url=base_url, max_retries=0, timeout=20)

CHAT = "94c6bf33-31d9-40e3-a0e9-f94250ecedb9"
MESSAGE = "69a37c7d-af4f-4b5e-af42-e28e98ce873a"
NO_ID = ("chats.create", "chats.list_chats", "messages.create", "attachments.create")

with open(cases, encoding="utf-8") as lines:
    for case in map(json.loads, lines):
        if case.get("only", "python") != "python":
            continue
        operation = case["operation"]
        method = client
        for name in operation.split("."):
            method = getattr(method, name)
        arguments = dict(case["document"])
        if "from" in arguments:
            arguments["from_"] = arguments.pop("from")
        ids = []
        if operation not in NO_ID:
            ids = [case.get("chat_id", CHAT) if operation.startswith("chats.") else MESSAGE]
        try:
            method(*ids, **arguments)
            print("{}")
        except APIStatusError as error:
            print(json.dumps({"status": error.status_code, "code": error.body["code"]}))
