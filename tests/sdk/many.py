"""Sends random requests through the SDK of the API: python many.py BASE_URL CASES

Prints for each, as one line of JSON, the status and code of the refusal, or `{}`. Responses are validated.
"""

import json
import sys

import httpx
from linq import APIStatusError, LinqAPIV3

base_url, cases = sys.argv[1:]
client = LinqAPIV3(
    api_key="test", base_url=base_url, max_retries=0, timeout=60, _strict_response_validation=True
)

# The stand-in refuses the first try with 429 and `Retry-After`.
file = client.with_options(max_retries=1).attachments.create(filename="a.png", content_type="image/png", size_bytes=9)
message = file.attachment_id


def send(case):
    """Calls the method of the SDK, or the path if the method does not take such a document."""
    document, ids = case["document"], case["ids"]
    method = client
    for name in case["operation"].split("."):
        method = getattr(method, name)
    try:
        arguments = {"from_" if name == "from" else name: value for name, value in document.items()}
        return method(*ids, **arguments)
    except (AttributeError, TypeError, ValueError):
        pass
    if case["method"] == "GET":
        query = document if isinstance(document, dict) else {}
        return client.get(case["path"], cast_to=httpx.Response, options={"params": query})
    call = getattr(client, case["method"].lower())
    return call(case["path"], cast_to=httpx.Response, body=document)


with open(cases, encoding="utf-8") as lines:
    for line in lines:
        case = json.loads(line.replace("$attachment", file.attachment_id).replace("$message", message))
        try:
            response = send(case)
            sent = getattr(response, "message", None) or getattr(getattr(response, "chat", None), "message", None)
            message = getattr(sent, "id", message)
            print("{}")
        except APIStatusError as error:
            print(json.dumps({"status": error.status_code, "code": error.body["code"]}))
