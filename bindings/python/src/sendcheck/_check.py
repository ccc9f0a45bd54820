"""Documents in, reports out."""

from __future__ import annotations

import ctypes
import json
from contextlib import contextmanager
from ctypes import c_void_p
from dataclasses import dataclass
from typing import Any, Iterator, Literal, Mapping, Optional, Sequence, TypedDict, Union

from ._library import Error, lent, lib, require as _require
from ._report import Report, report_of


class Chat(TypedDict, total=False):
    """What is known of the chat."""

    is_group: bool
    service: Literal["iMessage", "SMS", "RCS"]
    participants: int


class Options(TypedDict, total=False):
    """What a caller can set; the names are the same in every language."""

    first_message: bool
    levels: Mapping[str, Literal["allow", "warn", "deny"]]
    url_media_exempt_hosts: Sequence[str]
    strict_links: bool
    chat_id: str
    chat: Chat
    max_diagnostics: int


class Invalid(ValueError):
    """A document with errors; ``report`` says which."""

    def __init__(self, report: Report) -> None:
        errors = [found for found in report.diagnostics if found.severity == "error"]
        super().__init__("; ".join(f"{found.path}: {found.message} ({found.rule})" for found in errors))
        self.report = report


Document = Union[str, bytes, bytearray, Mapping[str, Any]]


def check(operation: str, document: Document, options: Optional[Options] = None) -> Report:
    """Checks what would be sent for an operation, such as ``chats.create``.

    A ``str`` or ``bytes`` is JSON, and checked as it is; anything else is a value that ``json`` can write.

        >>> check("message", {"parts": [{"type": "text", "value": ""}]}).diagnostics[0].rule
        'empty-text'

    Raises ``Error`` for an unknown operation or option, ``TypeError`` or ``ValueError`` for a value that
    JSON cannot hold.
    """
    data, is_value = _bytes(document)
    name = _name(operation)
    function = lib.check_value if is_value else lib.check
    return _report(options, lambda made, out: function(name, data, len(data), made, out))


def check_inferred(document: Document, options: Optional[Options] = None) -> Report:
    """Checks a document for the operation whose fields it has; the report says which that is."""
    data, _ = _bytes(document)
    return _report(options, lambda made, out: lib.check_inferred(data, len(data), made, out))


def require(operation: str, document: Document, options: Optional[Options] = None) -> Report:
    """Checks a document and raises ``Invalid`` if it has errors.

        >>> require("message", {"parts": []})
        Traceback (most recent call last):
        sendcheck._check.Invalid: /parts: the message has no parts (no-parts)
    """
    report = check(operation, document, options)
    if not report.valid:
        raise Invalid(report)
    return report


@dataclass(frozen=True)
class Request:
    """The HTTP request that sends a document."""

    method: str
    #: The whole URL, under the API's base URL.
    url: str
    path: str
    query: str
    headers: dict[str, str]
    body: Optional[str]


def encode(operation: str, document: Document, options: Optional[Options] = None) -> Request:
    """Checks a document and makes the HTTP request that sends it; raises ``Invalid`` if it has errors.

    >>> request = encode("chats.list_chats", {"limit": 5})
    >>> request.method, request.path, request.query
    ('GET', '/v3/chats', 'limit=5')
    """
    data, _ = _bytes(document)
    name = _name(operation)
    request, report = c_void_p(), c_void_p()
    with _made(options) as made:
        _require(lib.encode(name, data, len(data), made, ctypes.byref(request), ctypes.byref(report)))
    try:
        if not request:
            raise Invalid(_copied(report))
        return Request(url=lent(lib.request_url, request) or "", **json.loads(lent(lib.request_json, request) or ""))
    finally:
        lib.request_free(request)
        lib.report_free(report)


def _name(operation: str) -> bytes:
    name = operation.encode("utf-8", "surrogatepass")
    if b"\0" in name:
        raise Error(f"no operation is called {operation!r}")
    return name


def _bytes(document: Document) -> tuple[bytes, bool]:
    """The document's JSON, and whether it was written here from a value."""
    if isinstance(document, str):
        return document.encode("utf-8", "surrogatepass"), False
    if isinstance(document, (bytes, bytearray, memoryview)):
        return bytes(document), False
    # Half a surrogate pair, which a str may hold, is written as an escape.
    return json.dumps(document, allow_nan=False, separators=(",", ":")).encode(), True


def _report(options: Optional[Options], call: Any) -> Report:
    with _made(options) as made:
        report = c_void_p()
        _require(call(made, ctypes.byref(report)))
    try:
        return _copied(report)
    finally:
        lib.report_free(report)


def _copied(report: c_void_p) -> Report:
    text = lent(lib.report_json, report)
    if text is None:
        raise RuntimeError("a fault of the library")
    return report_of(text)


@contextmanager
def _made(options: Optional[Options]) -> Iterator[Optional[int]]:
    """The library's options; None for the defaults."""
    if options is None:
        yield None
        return
    data = json.dumps(options, allow_nan=False).encode()
    made = lib.options_new()
    try:
        if lib.options_set_json(made, data, len(data)) != 0:
            raise Error(lent(lib.options_error, made))
        yield made
    finally:
        lib.options_free(made)
