"""Sends a model's answer as messages while the model writes it: stream_answer.py < answer.md

Environment: LINQ_API_V3_API_KEY, FROM and TO (phone numbers), and LINQ_API_V3_BASE_URL for another server.
"""

import hashlib
import os
import sys

import sendcheck
from linq import LinqAPIV3


def send_answer(client, chunks, **destination):
    """Sends the messages in order, each after the API accepted the one before it. Returns the responses.

    The first error of the API is raised, and nothing is sent after it. If the destination has an idempotency_key, call
    this again with the same answer: the API does not deliver again what it accepted.
    """
    planner = sendcheck.Planner(split="blocks", **destination)
    responses = []
    for send in planner.sends(chunks):
        responses.append(send.call(client, responses))
    for note in planner.notes:
        print("note:", note, file=sys.stderr)
    return responses


async def send_answer_async(client, chunks, **destination):
    """The same with an async client and an async iterable, such as the stream of a model's SDK."""
    planner = sendcheck.Planner(split="blocks", **destination)
    responses = []
    async for send in planner.sends(chunks):
        responses.append(await send.call(client, responses))
    return responses


def main():
    question = "What is for dinner?"
    key = hashlib.sha256(question.encode()).hexdigest()[:32]
    destination = {"from_": os.environ["FROM"], "to": os.environ["TO"].split(","), "idempotency_key": key}
    try:
        responses = send_answer(LinqAPIV3(), sys.stdin, **destination)
    except sendcheck.Invalid as invalid:
        sys.exit(f"the answer cannot be sent:\n{invalid}")
    print(len(responses), "messages")


if __name__ == "__main__":
    main()
