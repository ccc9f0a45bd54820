"""The types of options."""

from __future__ import annotations

from typing import Literal, Mapping, Optional, Sequence, TypedDict

from ._names import RuleName

Level = Literal["allow", "warn", "deny"]
Service = Literal["iMessage", "SMS", "RCS"]


class Chat(TypedDict, total=False):
    """What you know of the chat."""

    is_group: Optional[bool]
    service: Optional[Service]
    #: The number of active participants, the sender included.
    participants: Optional[int]


class Options(TypedDict, total=False):
    """The options of a check: keyword arguments of `check`."""

    first_message: Optional[bool]
    levels: Optional[Mapping[RuleName, Level]]
    url_media_exempt_hosts: Optional[Sequence[str]]
    strict_links: Optional[bool]
    chat_id: Optional[str]
    message_id: Optional[str]
    chat: Optional[Chat]
    max_diagnostics: Optional[int]
