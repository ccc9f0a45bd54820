"""Requests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Dict, Optional

from . import _core

if TYPE_CHECKING:
    import sys

    if sys.version_info >= (3, 11):
        from typing import Unpack
    else:
        from typing_extensions import Unpack

    from ._names import Operation
    from ._options import Options


@dataclass(frozen=True)
class Request:
    """The HTTP request that sends a document. Add the header `authorization` yourself."""

    method: str
    #: The whole URL.
    url: str
    #: The path, percent-encoded, from `/v3` on.
    path: str
    #: The query, percent-encoded, without its `?`.
    query: str
    headers: Dict[str, str]
    #: JSON in UTF-8, or None.
    body: Optional[bytes]


def encode(operation: Operation, value: Any = None, /, **options: Unpack[Options]) -> Request:
    """Checks a value, or JSON as text or bytes, and returns the HTTP request that sends it.

    >>> import sendcheck
    >>> request = sendcheck.encode("chats.list_chats", {"limit": 5})
    >>> request.method, request.path, request.query
    ('GET', '/v3/chats', 'limit=5')

    Raises `Invalid` if the document has errors, ValueError if an id of the path is missing.
    """
    method, url, path, query, headers, body = _core.encode(operation, value, options)
    return Request(method, url, path, query, dict(headers), body)


@dataclass(frozen=True)
class Endpoint:
    """The meaning of the method and the path of a request: an operation, and the ids of its path."""

    operation: Operation
    #: None if the path has no such id. It may not be a UUID: `check` reports that, given as its option.
    chat_id: Optional[str]
    message_id: Optional[str]


def operation_from_http(method: str, path: str, /) -> Optional[Endpoint]:
    """Returns the operation and ids that the method and the path of an HTTP request mean.

    The path may have a query, a trailing slash, and a host. None is for a request that sendcheck does not check.

    >>> import sendcheck
    >>> endpoint = sendcheck.operation_from_http("POST", "/v3/chats/550e8400-e29b-41d4-a716-446655440000/typing")
    >>> endpoint.operation, endpoint.chat_id
    ('chats.typing.start', '550e8400-e29b-41d4-a716-446655440000')
    """
    found = _core.operation_from_http(method, path)
    return None if found is None else Endpoint(*found)
