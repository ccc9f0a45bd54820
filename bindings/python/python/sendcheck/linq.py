"""The official client, linq-python, with a check before each request.

>>> from linq import LinqAPIV3
>>> from sendcheck.linq import checked
>>> client = checked(LinqAPIV3(api_key="none"))
>>> client.chats.participants.add("550e8400-e29b-41d4-a716-446655440000", handle="0170 123")
Traceback (most recent call last):
sendcheck.Invalid: chats.participants.add: 1 error, 0 warnings
error[invalid-handle] at /handle: ...
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, Callable, Dict, Mapping, Optional, Tuple, TypeVar
from urllib.parse import unquote

from linq import AsyncLinqAPIV3, LinqAPIV3

from . import _core

if TYPE_CHECKING:
    import sys

    if sys.version_info >= (3, 11):
        from typing import Unpack
    else:
        from typing_extensions import Unpack

    from ._core import Report
    from ._names import Operation
    from ._options import Options

__all__ = ["checked"]

Client = TypeVar("Client", LinqAPIV3, AsyncLinqAPIV3)
_OnReport = Optional[Callable[["Report"], None]]


def checked(
    client: Client,
    /,
    *,
    on_report: _OnReport = None,
    **options: Unpack[Options],
) -> Client:
    """Returns a copy of the client that checks each request before it sends it, and raises `Invalid`.

    The copy shares the HTTP client. Options are those of `check`; the ids of the path come from the call. A
    request that sendcheck does not know is sent unchecked.

    on_report is called with the report of each checked request, valid or not: it can log warnings.
    """
    # An unknown option is reported here, and not with the first request.
    _core.check("message", {"parts": []}, **options)
    base = type(client)
    hook = _async_hook if isinstance(client, AsyncLinqAPIV3) else _hook
    twin = copy.copy(client)
    twin.__class__ = type(f"Checked{base.__name__}", (base,), {"_prepare_options": hook(base, options, on_report)})
    # The client's own `copy` makes its resources anew, so that they refer to the copy.
    return twin.copy()


def _hook(base: Any, options: Any, on_report: _OnReport) -> Any:
    """Returns the method that the client calls before it builds a request."""

    def prepare_options(self: Any, request: Any) -> Any:
        request = base._prepare_options(self, request)
        _check(request, options, on_report)
        return request

    return prepare_options


def _async_hook(base: Any, options: Any, on_report: _OnReport) -> Any:
    async def prepare_options(self: Any, request: Any) -> Any:
        request = await base._prepare_options(self, request)
        _check(request, options, on_report)
        return request

    return prepare_options


def _check(request: Any, options: Dict[str, Any], on_report: _OnReport) -> None:
    """Checks a request of the client: its method, URL and JSON."""
    found = _operation_of(request.method, request.url)
    if found is None or request.content is not None or request.files:
        return
    operation, ids = found
    if request.method.upper() == "GET":
        value: Any = dict(request.params)
    else:
        value = request.json_data
        if request.extra_json is not None and (value is None or isinstance(value, Mapping)):
            value = {**(value or {}), **request.extra_json}
    report = _core.check(operation, value, **{**options, **ids})
    if on_report is not None:
        on_report(report)
    report.raise_if_invalid()


#: The operations by method and number of segments: the name, and the segments of the path.
_OPERATIONS: Dict[Tuple[str, int], list[Tuple[Operation, list[str]]]] = {}
for _name, _method, _path in _core.operations():
    if _method is not None and _path is not None:
        _segments = _path.strip("/").split("/")
        _OPERATIONS.setdefault((_method, len(_segments)), []).append((_name, _segments))

_IDS = {"{chatId}": "chat_id", "{messageId}": "message_id"}


def _operation_of(method: str, url: str) -> Optional[Tuple[Operation, Dict[str, str]]]:
    """Returns the operation of a request and the ids in its path."""
    path = url.split("?")[0].split("#")[0]
    start = path.find("/v3/")
    given = path[start:].strip("/").split("/") if start >= 0 else []
    for operation, segments in _OPERATIONS.get((method.upper(), len(given)), []):
        pairs = list(zip(segments, given))
        if all(segment in _IDS or segment == value for segment, value in pairs):
            return operation, {_IDS[segment]: unquote(value) for segment, value in pairs if segment in _IDS}
    return None
