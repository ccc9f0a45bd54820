"""Texts: links in them, their length, and decorations."""

from __future__ import annotations

from typing import List, Literal, NamedTuple, Optional, TypedDict

from . import _core


class Link(NamedTuple):
    """A link in a text: `text[link.start:link.end] == link.text`."""

    start: int
    end: int
    #: The same in UTF-16 code units.
    start_utf16: int
    end_utf16: int
    kind: Literal["scheme", "www", "bare", "ip", "opaque"]
    #: "weak": it may mean something else, such as `readme.md`.
    confidence: Literal["strong", "weak"]
    #: The link, verbatim.
    text: str


class Counts(NamedTuple):
    """The length of a text in each unit."""

    #: In UTF-8.
    bytes: int
    code_points: int
    utf16: int
    #: Grapheme clusters, which people call characters.
    graphemes: int


Style = Literal["bold", "italic", "strikethrough", "underline"]
Animation = Literal["big", "small", "shake", "nod", "explode", "ripple", "bloom", "jitter"]


class _Ranged(TypedDict):
    #: Start and end in UTF-16 code units.
    range: List[int]


class Decoration(_Ranged, total=False):
    """A decoration of a text part. It has a style or an animation."""

    style: Style
    animation: Animation


def find_links(text: str, *, strict: bool = False) -> List[Link]:
    """Returns the links in a text, in order. If strict, weak ones count as strong.

    >>> import sendcheck
    >>> [(link.text, link.start, link.start_utf16) for link in sendcheck.find_links("🎉 see example.com")]
    [('example.com', 6, 7)]
    >>> sendcheck.find_links("readme.md")[0].confidence, sendcheck.find_links("readme.md", strict=True)[0].confidence
    ('weak', 'strong')
    """
    return [Link(*fields) for fields in _core.find_links(text, strict)]


def count_text(text: str) -> Counts:
    """Counts a text in every unit.

    >>> import sendcheck
    >>> sendcheck.count_text("👍🏽é")
    Counts(bytes=10, code_points=3, utf16=5, graphemes=2)
    """
    return Counts(*_core.count_text(text))


def decorate(
    text: str,
    substring: str,
    *,
    style: Optional[Style] = None,
    animation: Optional[Animation] = None,
    occurrence: int = 0,
) -> Decoration:
    """Returns the decoration of a substring, for the `text_decorations` of a text part.

    >>> import sendcheck
    >>> sendcheck.decorate("🎉 hello world", "world", animation="shake")
    {'range': [9, 14], 'animation': 'shake'}

    Raises ValueError if the text does not contain the substring so often; the first occurrence is 0.
    """
    if (style is None) == (animation is None):
        raise ValueError("decoration needs either `style` or `animation`")
    bounds = list(_core.substring_range(text, substring, occurrence))
    if style is not None:
        return {"range": bounds, "style": style}
    assert animation is not None
    return {"range": bounds, "animation": animation}
