"""The arguments of `plan` and `Planner`."""

from __future__ import annotations

from typing import Any, Dict, List, Literal, Mapping, Optional, Sequence, Tuple, TypedDict, Union

from ._names import RuleName
from ._options import Chat, Level, Service
from ._text import Decoration


class Attachment(TypedDict, total=False):
    """A file: by its URL, or by the id that the API gave it."""

    url: str
    attachment_id: str
    sticker: bool


class PlanInput(TypedDict, total=False):
    """What is sent, and where. It has either a content or a message."""

    content: Optional[str]
    #: "markdown" by default.
    format: Optional[Literal["markdown", "html", "text"]]
    #: The decorations of a content whose format is "text".
    text_decorations: Optional[Sequence[Decoration]]
    #: A message to plan again, such as one that is too long.
    message: Optional[Any]
    attachments: Optional[Sequence[Attachment]]
    #: URLs, each sent as a link part.
    links: Optional[Sequence[str]]
    #: Your number, for a new chat. Its name in JSON is "from".
    from_: Optional[str]
    to: Optional[Sequence[str]]
    chat_id: Optional[str]
    reply_to: Optional[Mapping[str, Any]]
    effect: Optional[Mapping[str, Any]]
    preferred_service: Optional[Service]
    #: The key of the first message; the others get ":2", ":3" and so on.
    idempotency_key: Optional[str]
    continuation_message: Optional[Mapping[str, Any]]
    exclude_from: Optional[Sequence[str]]
    override_optout: Optional[bool]


class PlanOptions(TypedDict, total=False):
    """The options of a plan."""

    #: The UTF-16 code units that a text may have before it is split, 10,000 by default.
    limit: Optional[int]
    #: "limit", for as few messages as possible, or "blocks", for a message for each block.
    split: Optional[Literal["limit", "blocks"]]
    #: "cards" makes a paragraph that is only a link a link part.
    link_style: Optional[Literal["inline", "cards"]]
    #: The content that the first message of a new chat must not have.
    hold_back: Optional[Literal["links", "links-and-media"]]
    #: A text without links, sent first if a first message would begin with something that is held back.
    opener: Optional[str]
    first_message: Optional[bool]
    strict_links: Optional[bool]
    url_media_exempt_hosts: Optional[Sequence[str]]
    chat: Optional[Chat]
    #: The levels of warnings only.
    levels: Optional[Mapping[RuleName, Level]]


class PlanArguments(PlanInput, PlanOptions, total=False):
    """The keyword arguments of `plan` and `Planner`."""


#: A content, or the input as a mapping with the names that it has in JSON.
Input = Union[str, Mapping[str, Any], None]

_FIELDS = frozenset(PlanInput.__annotations__)


def divided(given: Input, arguments: Mapping[str, Any]) -> Tuple[Dict[str, Any], Dict[str, Any]]:
    """Returns the fields of the input and the options."""
    fields: Dict[str, Any]
    if given is None:
        fields = {}
    elif isinstance(given, Mapping):
        fields = dict(given)
    else:
        fields = {"content": given}
    options: Dict[str, Any] = {}
    twice: List[str] = []
    for name, value in arguments.items():
        if name not in _FIELDS and name != "from":
            options[name] = value
        elif value is not None:
            name = "from" if name == "from_" else name
            if name in fields:
                twice.append(name)
            fields[name] = value
    if twice:
        raise TypeError(f"`{twice[0]}` is given twice")
    return fields, options
