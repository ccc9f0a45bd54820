"""Previews: what recipients get."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Dict, Literal, Optional, Tuple, overload

from . import _core
from ._json import to_dict, to_json

if TYPE_CHECKING:
    import sys

    if sys.version_info >= (3, 11):
        from typing import Unpack
    else:
        from typing_extensions import Unpack

    from ._options import Options, Service

Encoding = Literal["GSM-7", "UCS-2"]


@dataclass(frozen=True)
class Forcing:
    """A character that is not in GSM-7, and so forces UCS-2."""

    #: Start and end in UTF-16 code units of the text.
    range: Tuple[int, int]
    #: Text of GSM-7 instead.
    suggestion: Optional[str] = None
    #: The suggestion means less.
    lossy: Optional[bool] = None


@dataclass(frozen=True)
class SmartSms:
    """The text with every suggestion that is not lossy."""

    text: str
    encoding: Encoding
    units: int
    segments: int


@dataclass(frozen=True)
class Sms:
    """A text as SMS."""

    encoding: Encoding
    #: Septets of GSM-7, or UTF-16 code units.
    units: int
    segments: int
    #: The units that are free in the last segment.
    left: int
    forcing: Tuple[Forcing, ...]
    #: Present if it needs another encoding or fewer segments.
    smart: Optional[SmartSms] = None


@dataclass(frozen=True)
class PreviewItem:
    """Something that arrives, or a part that is lost."""

    #: The index of the part; None for an experience.
    part: Optional[int]
    kind: Literal["text", "media", "mms", "card", "app", "experience", "lost"]
    text: Optional[str] = None
    sms: Optional[Sms] = None


@dataclass(frozen=True)
class Lost:
    """Something that recipients do not get."""

    what: str
    #: A JSON Pointer into the message.
    path: str


@dataclass(frozen=True)
class Preview:
    """What recipients get of a message on a service."""

    service: Service
    items: Tuple[PreviewItem, ...]
    lost: Tuple[Lost, ...]

    def to_dict(self) -> Dict[str, Any]:
        """Returns the preview as a dict, with the names that it has in JSON."""
        return to_dict(self)

    def to_json(self) -> str:
        """Returns the preview as one line of JSON, the same in every language."""
        return to_json(self.to_dict())


@overload
def preview(message: Any, service: Service, /, **options: Unpack[Options]) -> Preview: ...
@overload
def preview(
    message: Any, service: None = None, /, **options: Unpack[Options]
) -> Tuple[Preview, Preview, Preview]: ...
def preview(message: Any, service: Optional[Service] = None, /, **options: Unpack[Options]) -> Any:
    """Returns what recipients get of a message on a service, or without one the previews of all services.

    Options are those of the check that the message must pass.

    >>> import sendcheck
    >>> message = {"parts": [{"type": "text", "value": "it’s “fine” – ok"}]}
    >>> (item,) = sendcheck.preview(message, "SMS").items
    >>> item.sms.encoding, item.sms.segments, item.sms.smart.text
    ('UCS-2', 1, 'it\\'s "fine" - ok')
    >>> [preview.service for preview in sendcheck.preview(message)]
    ['iMessage', 'RCS', 'SMS']

    Raises `Invalid` if the message is not valid, ValueError for an unknown service.
    """
    found = json.loads(_core.preview(message, service, options))
    if service is not None:
        return _preview(found)
    return tuple(map(_preview, found["previews"]))


def _preview(values: Dict[str, Any]) -> Preview:
    return Preview(
        values["service"],
        tuple(_item(**it) for it in values["items"]),
        tuple(Lost(**it) for it in values["lost"]),
    )


def _item(part: Optional[int] = None, sms: Optional[Dict[str, Any]] = None, **values: Any) -> PreviewItem:
    return PreviewItem(part, **values, sms=None if sms is None else _sms(**sms))


def _sms(forcing: Any, smart: Optional[Dict[str, Any]] = None, **values: Any) -> Sms:
    forced = tuple(Forcing(**{**it, "range": tuple(it["range"])}) for it in forcing)
    return Sms(**values, forcing=forced, smart=None if smart is None else SmartSms(**smart))


for _type in (Forcing, SmartSms, Sms, PreviewItem, Lost, Preview):
    _type.__module__ = "sendcheck"
