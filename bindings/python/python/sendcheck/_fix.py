"""Fixes of what a check finds."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Dict, List, Literal, Optional, Tuple, TypedDict, Union

from . import _core
from ._json import to_dict

if TYPE_CHECKING:
    import sys

    if sys.version_info >= (3, 11):
        from typing import Unpack
    else:
        from typing_extensions import Unpack

    from ._core import Report
    from ._names import Operation, RuleName
    from ._options import Options

#: "safe": recipients get the same, or what was certainly meant. "unsafe": they get something else, or it is a guess.
Applicability = Literal["safe", "unsafe"]
#: "plan": one request cannot express it; see `plan`.
FixKind = Literal["safe", "unsafe", "plan"]

#: "from" is the path that a move takes a value from.
_Given = TypedDict("_Given", {"from": str, "value": Any}, total=False)


class PatchOperation(_Given):
    """An operation of JSON Patch (RFC 6902)."""

    op: Literal["add", "remove", "replace", "move"]
    path: str


class TextEdit(TypedDict):
    """A change of a range of a string, in UTF-16 code units of the old string."""

    range: List[int]
    text: str


class TextEdits(TypedDict):
    """The changes of the string at a path, ascending."""

    path: str
    edits: List[TextEdit]


@dataclass(frozen=True)
class Fix:
    """A fix of a diagnostic, for the unchanged document."""

    rule: RuleName
    #: The path of the diagnostic.
    path: str
    #: The range of the diagnostic.
    range: Optional[Tuple[int, int]]
    applicability: FixKind
    #: A title for people.
    title: str
    #: JSON Patch, or None if `applicability` is "plan".
    patch: Optional[Tuple[PatchOperation, ...]] = field(default=None, hash=False)
    #: The same as edits of strings, for editors.
    text_edits: Optional[Tuple[TextEdits, ...]] = field(default=None, hash=False)

    def to_dict(self) -> Dict[str, Any]:
        """Returns the fix as a dict, with the names that it has in JSON."""
        return to_dict(self)


@dataclass(frozen=True)
class Fixed:
    """A fixed document."""

    #: The document: a value from `fix`, text from `fix_json`.
    document: Any = field(hash=False)
    #: The fixes that were applied, in order. Each patch changes the document that its round of fixes began with; do
    #: not apply one after the other.
    applied: Tuple[Fix, ...]
    #: The report on the fixed document.
    report: Report


def fixes(operation: Operation, value: Any, /, **options: Unpack[Options]) -> List[Fix]:
    """Returns a fix for each diagnostic of a value that has one. Each is for the unchanged value.

    >>> import sendcheck
    >>> for fix in sendcheck.fixes("message", {"parts": [{"type": "text", "text": "Hi"}]}):
    ...     print(fix.applicability, fix.title, fix.patch)
    safe rename `text` to `value` ({'op': 'move', 'from': '/parts/0/text', 'path': '/parts/0/value'},)
    """
    return _made(_core.fixes(operation, value, options))


def fix(
    operation: Operation, value: Any, /, *, applicability: Applicability = "safe", **options: Unpack[Options]
) -> Fixed:
    """Applies every fix of a kind, or a safer one, to a copy of a value.

    Fixes that touch the same string, list or field wait for the next round; there are at most 16. The report
    lists the rest.

    >>> import sendcheck
    >>> fixed = sendcheck.fix("message", {"parts": [{"type": "text", "text": "Hi **Ana**"}]})
    >>> fixed.document["parts"][0]["value"], fixed.document["parts"][0]["text_decorations"]
    ('Hi Ana', [{'range': [3, 6], 'style': 'bold'}])
    >>> [fix.rule for fix in fixed.applied], fixed.report.valid
    (['unknown-field', 'markdown-in-text'], True)
    """
    text, applied, report = _core.fix(operation, value, False, applicability, options)
    # The document of an operation that has none is empty.
    document = json.loads(text) if text else None
    return Fixed(document, tuple(_made(applied)), report)


def fix_json(
    operation: Operation,
    document: Union[str, bytes, bytearray, memoryview],
    /,
    *,
    applicability: Applicability = "safe",
    **options: Unpack[Options],
) -> Fixed:
    """Fixes JSON text as `fix` fixes a value. What is not fixed stays byte for byte.

    A byte that is not UTF-8 becomes U+FFFD in the document.

    >>> import sendcheck
    >>> sendcheck.fix_json("message", '{ "parts": [{"type": "text", "text": "Hi"}] }').document
    '{ "parts": [{"type": "text", "value": "Hi"}] }'
    """
    text, applied, report = _core.fix(operation, document, True, applicability, options)
    made = tuple(_made(applied))
    # UTF-8 cannot express the lone surrogates of a str.
    return Fixed(document if isinstance(document, str) and not made else text, made, report)


def _made(text: str) -> List[Fix]:
    found = json.loads(text)
    for values in found:
        values.setdefault("range", None)
        for name in ("range", "patch", "text_edits"):
            if values.get(name) is not None:
                values[name] = tuple(values[name])
    return [Fix(**values) for values in found]


for _type in (Fix, Fixed):
    _type.__module__ = "sendcheck"
