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
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Callable, Dict, Iterator, List, Mapping, Optional, Tuple, TypeVar, Union

from linq import AsyncLinqAPIV3, LinqAPIV3
from linq._constants import RAW_RESPONSE_HEADER

from . import _core
from ._fix import fix as fix_value
from ._plan import Plan, Send, chat_of, is_left_out
from ._plan import plan as plan_input
from ._report import Invalid

if TYPE_CHECKING:
    import sys

    if sys.version_info >= (3, 11):
        from typing import Unpack
    else:
        from typing_extensions import Unpack

    from ._core import Report
    from ._fix import Applicability
    from ._names import Operation
    from ._options import Options
    from ._plan_arguments import PlanOptions

__all__ = ["checked"]

Client = TypeVar("Client", LinqAPIV3, AsyncLinqAPIV3)


def checked(
    client: Client,
    /,
    *,
    fix: Optional[Applicability] = None,
    plan: Union[bool, PlanOptions] = False,
    on_report: Optional[Callable[[Report], None]] = None,
    on_plan: Optional[Callable[[Plan], None]] = None,
    **options: Unpack[Options],
) -> Client:
    """Returns a copy of the client that checks each request before it sends it, and raises `Invalid`.

    The copy shares the HTTP client. Options are those of `check`; the ids of the path come from the call. A
    request that sendcheck does not know is sent unchecked.

    fix="safe" fixes each document before it is checked, as `fix` does. plan=True plans each message, as `plan` does,
    after that: one that a single request cannot express is sent as several, each after the API accepted the one
    before it. The call returns the response to the first, or raises the error of the first that fails. To be able to
    repeat it, give the message an `idempotency_key`. Instead of True, plan can be the options of the plan.

    on_report is called with the report of each checked request, valid or not: it can log warnings. on_plan is called
    with each plan: its notes say what recipients do not get.
    """
    check = {name: value for name, value in options.items() if name not in _NOT_OF_PLANS}
    planning = None if plan is False else {**check, **({} if plan is True else plan)}
    gate = _Gate(options, fix, planning, on_report, on_plan)
    # An unknown option is reported here, and not with the first request.
    _core.check("message", {"parts": []}, **options)
    if fix is not None:
        fix_value("message", {}, applicability=fix)
    if planning is not None:
        plan_input("Hi", **planning)  # type: ignore[arg-type]
    base = type(client)
    request = _async_request if isinstance(client, AsyncLinqAPIV3) else _request
    twin = copy.copy(client)
    twin.__class__ = type(f"Checked{base.__name__}", (base,), {"request": request(base, gate)})
    # The client's own `copy` makes its resources anew, so that they refer to the copy.
    return twin.copy()


def _request(base: Any, gate: _Gate) -> Any:
    """Returns the method by which every call of the client sends its request."""

    def request(self: Any, cast_to: Any, options: Any, **arguments: Any) -> Any:
        first, further = gate.requests(options)
        response = base.request(self, cast_to, first, **arguments)
        if further:
            parsed = response.parse() if hasattr(response, "parse") else response
            for later in _later_requests(first, further, parsed):
                base.request(self, object, later)
        return response

    return request


def _async_request(base: Any, gate: _Gate) -> Any:
    async def request(self: Any, cast_to: Any, options: Any, **arguments: Any) -> Any:
        first, further = gate.requests(options)
        response = await base.request(self, cast_to, first, **arguments)
        if further:
            parsed = await response.parse() if hasattr(response, "parse") else response
            for later in _later_requests(first, further, parsed):
                await base.request(self, object, later)
        return response

    return request


@dataclass(frozen=True)
class _Gate:
    """What happens to a request before it is sent."""

    options: Mapping[str, Any]
    fix: Optional[Applicability]
    #: The options of plans; None if messages are not planned.
    planning: Optional[Mapping[str, Any]]
    on_report: Optional[Callable[[Report], None]]
    on_plan: Optional[Callable[[Plan], None]]

    def requests(self, request: Any) -> Tuple[Any, List[Send]]:
        """Returns the request to send, and what is sent after it."""
        found = _operation_of(request.method, request.url)
        if found is None or request.content is not None or request.files:
            return request, []
        operation, ids = found
        value = given = _value(request)
        options: Any = {**self.options, **ids}
        if self.fix is not None and value is not None:
            fixed = fix_value(operation, value, applicability=self.fix, **options)
            value = fixed.document if fixed.applied else value
        further: List[Send] = []
        if self.planning is not None and operation in _PLANNED:
            first, *further = self._planned({**(value or {}), **ids}, self.planning)
            value = first.document
        self._check(operation, value, options)
        for send in further:
            self._check(send.operation, send.document, {**self.options, "first_message": False})
        return request if value is given else _with_value(request, value), further

    def _planned(self, fields: Mapping[str, Any], options: Any) -> Plan:
        try:
            plan = plan_input(fields, **options)
        except Invalid as invalid:
            if self.on_report is not None:
                self.on_report(invalid.report)
            raise
        if self.on_plan is not None:
            self.on_plan(plan)
        return plan

    def _check(self, operation: Operation, value: Any, options: Any) -> None:
        report = _core.check(operation, value, **options)
        if self.on_report is not None:
            self.on_report(report)
        report.raise_if_invalid()


#: Options of checks that plans do not have.
_NOT_OF_PLANS = frozenset({"chat_id", "message_id", "max_diagnostics"})

#: The operations that send a message.
_PLANNED = frozenset({"chats.create", "chats.messages.send", "messages.create"})


def _value(request: Any) -> Any:
    """Returns what a request sends: its JSON, or the fields of its query."""
    if request.method.upper() == "GET":
        return dict(request.params)
    value = request.json_data
    if request.extra_json is not None and (value is None or isinstance(value, Mapping)):
        value = {**(value or {}), **request.extra_json}
    return value


def _with_value(request: Any, value: Any) -> Any:
    """Returns a copy of a request that sends another value."""
    request = copy.copy(request)
    if request.method.upper() == "GET":
        request.params = value
    else:
        request.json_data, request.extra_json = value, None
    return request


def _later_requests(first: Any, sends: List[Send], response: Any) -> Iterator[Any]:
    """Returns the requests that follow the response to the first one."""
    for send in sends:
        if is_left_out(send, [response]):
            continue
        request = _with_value(first, send.document)
        request.url = _core.endpoint_path(send.operation, chat_of(send, [response]))
        request.idempotency_key = None
        if isinstance(request.headers, Mapping):
            request.headers = {name: it for name, it in request.headers.items() if name != RAW_RESPONSE_HEADER}
        yield request


def _operation_of(method: str, url: str) -> Optional[Tuple[Operation, Dict[str, str]]]:
    """Returns the operation of a request and the ids in its path."""
    # A client may have a base URL of its own.
    path = url.split("?")[0].split("#")[0]
    start = path.find("/v3/")
    found = _core.operation_from_http(method, path[start:]) if start >= 0 else None
    if found is None:
        return None
    operation, chat_id, message_id = found
    ids = {"chat_id": chat_id, "message_id": message_id}
    return operation, {name: value for name, value in ids.items() if value is not None}
