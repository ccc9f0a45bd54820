"""The names of notes."""

from typing import Literal

NoteName = Literal[
    "split",
    "code-as-text",
    "table-as-lines",
    "rule-dropped",
    "image-as-link",
    "alt-dropped",
    "title-dropped",
    "link-dropped",
    "link-parameters-dropped",
    "image-dropped",
    "header-dropped",
    "footnote-dropped",
    "html-dropped",
    "style-lost",
    "mention-lost",
    "sticker-lost",
    "effect-lost",
    "reply-lost",
    "many-sends",
]

SplitCause = Literal["length", "decorations", "parts", "media", "first-message-link", "first-message-media"]
