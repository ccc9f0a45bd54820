"""Plans: from what callers have to requests that the API accepts."""

from __future__ import annotations

import inspect
import json
import sys
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Dict, Iterator, Optional, Sequence, Tuple, TypedDict, Union

from . import _core
from ._json import to_dict, to_json
from ._plan_arguments import Input, divided

if TYPE_CHECKING:
    if sys.version_info >= (3, 11):
        from typing import Unpack
    else:
        from typing_extensions import Unpack

    from ._names import Operation, RuleName
    from ._notes import NoteName, SplitCause
    from ._plan_arguments import PlanArguments


class ResponseValue(TypedDict):
    """A value of the response to an earlier send."""

    #: The index of the send.
    send: int
    #: A JSON Pointer into the response.
    pointer: str


class Unless(ResponseValue):
    """A condition on which a send is left out: the value in the response equals this one."""

    equals: str


@dataclass(frozen=True)
class Note:
    """A change that planning made. It has one of `source`, `path` and `input`."""

    note: NoteName
    #: The cause of a split.
    cause: Optional[SplitCause] = None
    #: The index of the later send of a split.
    send: Optional[int] = None
    #: Start and end in UTF-16 code units of `content`; see `char_range`.
    source: Optional[Tuple[int, int]] = None
    #: A JSON Pointer into `message`, and start and end in the string there.
    path: Optional[str] = None
    range: Optional[Tuple[int, int]] = None
    #: A JSON Pointer into the input.
    input: Optional[str] = None

    def to_dict(self) -> Dict[str, Any]:
        """Returns the note as a dict, with the names that it has in JSON."""
        return to_dict(self)


@dataclass(frozen=True)
class Send:
    """A request of a plan. It is valid."""

    operation: Operation
    #: The chat's id, or the place to read it from.
    chat_id: Union[str, ResponseValue, None] = field(default=None, hash=False)
    unless: Optional[Unless] = field(default=None, hash=False)
    #: The document to send.
    document: Dict[str, Any] = field(default_factory=dict, hash=False)
    #: The rules of which a check warns.
    warnings: Tuple[RuleName, ...] = ()

    def call(self, client: Any, responses: Sequence[Any] = ()) -> Any:
        """Sends it with the official client, sync or async, and returns the response.

        responses has the responses to the earlier sends, in order. Returns None, or an awaitable of None, if
        `unless` says that it must not be sent.

        Raises ValueError for a send without a destination, or if a response lacks the chat's id.
        """
        if self.operation == "message":
            raise ValueError("message has no destination: plan it with `chat_id`, or with `to`")
        method = attrgetter(self.operation)(client)
        if is_left_out(self, responses):
            return _nothing() if _is_async(client, method) else None
        arguments = {"from_" if name == "from" else name: value for name, value in self.document.items()}
        return method(**arguments) if self.chat_id is None else method(chat_of(self, responses), **arguments)

    def to_dict(self) -> Dict[str, Any]:
        """Returns the send as a dict, with the names that it has in JSON."""
        values = to_dict(self)
        if not self.warnings:
            del values["warnings"]
        return values


@dataclass(frozen=True)
class Plan:
    """Requests in the order in which they are sent, and a note for each change. It iterates over the requests.

    Send each request only after the API accepted the one before it.
    """

    sends: Tuple[Send, ...]
    notes: Tuple[Note, ...]

    def __iter__(self) -> Iterator[Send]:
        return iter(self.sends)

    def __len__(self) -> int:
        return len(self.sends)

    def __getitem__(self, index: int) -> Send:
        return self.sends[index]

    def to_dict(self) -> Dict[str, Any]:
        """Returns the plan as a dict, with the names that it has in JSON."""
        return {"sends": [it.to_dict() for it in self.sends], "notes": [it.to_dict() for it in self.notes]}

    def to_json(self) -> str:
        """Returns the plan as one line of JSON, the same in every language."""
        return to_json(self.to_dict())


def plan(input: Input = None, /, **arguments: Unpack[PlanArguments]) -> Plan:
    """Plans a content or a message: returns valid requests, and a note for each change.

    The input is a content, Markdown by default. Its destination and more are keyword arguments, and so are options.
    A mapping is the whole input, with the names that it has in JSON.

    >>> import sendcheck
    >>> answer = "# Dinner\\n\\n**Book** a table: [menu](https://m.example/1)"
    >>> plan = sendcheck.plan(answer, from_="+12052535597", to=["+12052532136"])
    >>> [send.operation for send in plan]
    ['chats.create', 'chats.messages.send']
    >>> plan[0].document["message"]["parts"][0]["value"]
    'Dinner\\nBook a table:'
    >>> plan.notes[0].note, plan.notes[0].cause
    ('split', 'first-message-link')

    Raises `Invalid` if the input cannot be planned; the paths of its report point into the input. Raises TypeError
    for an unknown argument, ValueError for a wrong option.
    """
    planned = json.loads(_core.plan(*divided(input, arguments)))
    return Plan(tuple(map(make_send, planned["sends"])), tuple(map(make_note, planned["notes"])))


def make_send(values: Dict[str, Any]) -> Send:
    """Creates a send from its fields in JSON."""
    return Send(**{**values, "warnings": tuple(values.get("warnings", ()))})


def make_note(values: Dict[str, Any]) -> Note:
    """Creates a note from its fields in JSON."""
    for name in ("source", "range"):
        if name in values:
            values[name] = tuple(values[name])
    return Note(**values)


def is_left_out(send: Send, responses: Sequence[Any]) -> bool:
    """Returns True if the responses to the earlier sends say that a send must not be sent."""
    return send.unless is not None and _read(responses, send.unless) == send.unless["equals"]


def chat_of(send: Send, responses: Sequence[Any]) -> str:
    """Returns the id of the chat to send to. Raises ValueError if the response has none."""
    if send.chat_id is None or isinstance(send.chat_id, str):
        return send.chat_id or ""
    chat_id = _read(responses, send.chat_id)
    if not isinstance(chat_id, str):
        raise ValueError(f"the response to send {send.chat_id['send']} has no {send.chat_id['pointer']}")
    return chat_id


def _read(responses: Sequence[Any], place: ResponseValue) -> Any:
    """Reads a value of a response: an object of the client, or what its JSON contains. None if it is absent."""
    if place["send"] >= len(responses):
        raise ValueError(f"the response to send {place['send']} is not in `responses`")
    value = responses[place["send"]]
    if hasattr(value, "model_dump"):
        value = value.model_dump(mode="json", by_alias=True)
    for name in place["pointer"].split("/")[1:]:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _is_async(client: Any, method: Any) -> bool:
    if inspect.iscoroutinefunction(method):
        return True
    # The methods of the official client are wrapped. A program that has one has imported `linq`.
    linq = sys.modules.get("linq")
    return linq is not None and isinstance(client, linq.AsyncLinqAPIV3)


async def _nothing() -> None:
    return None


for _type in (Note, Send, Plan):
    _type.__module__ = "sendcheck"
