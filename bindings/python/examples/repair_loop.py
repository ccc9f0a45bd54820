"""Lets a model repair its own message until it is valid, then sends it."""

import json

import sendcheck

INSTRUCTIONS = """Write a message as JSON: {"parts": [{"type": "text", "value": "..."}]}."""


def write_message(model, request, attempts=4, **options):
    """Asks a model for the content of a message until it is valid. Returns the content.

    The model is a function from a list of turns to JSON text. The text of each failed check is its next turn.
    """
    turns = [{"role": "system", "content": INSTRUCTIONS}, {"role": "user", "content": request}]
    for _ in range(attempts):
        answer = model(turns)
        report = sendcheck.check_json("message", answer, **options)
        if report:
            return json.loads(answer)
        feedback = f"The message is not valid. Repair it, and answer with JSON only.\n{report}"
        turns += [{"role": "assistant", "content": answer}, {"role": "user", "content": feedback}]
    raise sendcheck.Invalid(report)


def start_chat(client, model, request, sender, recipients):
    """Opens a chat with a message that a model writes."""
    message = write_message(model, request, first_message=True)
    return client.chats.create(from_=sender, to=recipients, message=message)
