"""Texts: links in them, and their length."""

from __future__ import annotations

import ctypes
from ctypes import c_void_p
from dataclasses import dataclass
from typing import Literal

from ._library import CountFields, LinkFields, lib, require

_KINDS = ("scheme", "www", "bare", "ip", "opaque")
_CONFIDENCES = ("weak", "strong")


@dataclass(frozen=True)
class Link:
    """A link in a text."""

    #: Where it stands: ``text[link.start:link.end] == link.text``.
    start: int
    end: int
    #: The same in UTF-16 code units, which decorations and reports count.
    start_utf16: int
    end_utf16: int
    kind: Literal["scheme", "www", "bare", "ip", "opaque"]
    confidence: Literal["weak", "strong"]
    text: str


@dataclass(frozen=True)
class Counts:
    """The length of a text in each unit."""

    bytes: int
    code_points: int
    utf16: int
    graphemes: int


def find_links(text: str) -> list[Link]:
    """Every link in a text, weak ones too, in the order they stand in.

    >>> [(link.text, link.start, link.start_utf16) for link in find_links("🎉 see example.com")]
    [('example.com', 6, 7)]
    """
    data = text.encode()
    found = c_void_p()
    require(lib.links_find(data, len(data), ctypes.byref(found)))
    links = []
    try:
        fields = LinkFields()
        bytes_before, start = 0, 0
        for index in range(lib.links_len(found)):
            lib.links_get(found, index, ctypes.byref(fields))
            start += len(data[bytes_before : fields.bytes.start].decode())
            bytes_before = fields.bytes.start
            link = data[fields.bytes.start : fields.bytes.end].decode()
            links.append(
                Link(
                    start,
                    start + len(link),
                    fields.utf16.start,
                    fields.utf16.end,
                    _KINDS[fields.kind],  # type: ignore[arg-type]
                    _CONFIDENCES[fields.confidence],  # type: ignore[arg-type]
                    link,
                )
            )
    finally:
        lib.links_free(found)
    return links


def count_text(text: str) -> Counts:
    """Counts a text in every unit.

    >>> count_text("👍🏽é")
    Counts(bytes=10, code_points=3, utf16=5, graphemes=2)
    """
    data = text.encode()
    fields = CountFields()
    require(lib.text_count(data, len(data), ctypes.byref(fields)))
    return Counts(fields.bytes, fields.code_points, fields.utf16, fields.graphemes)
