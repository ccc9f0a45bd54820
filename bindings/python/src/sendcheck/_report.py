"""Reports, as Python sees them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Literal, Optional


@dataclass(frozen=True)
class Diagnostic:
    """One broken rule, at one place."""

    rule: str
    severity: Literal["error", "warning"]
    #: A JSON Pointer (RFC 6901) into the document.
    path: str
    #: What is wrong, for a person; go by ``rule`` instead.
    message: str
    #: The API's error code, where there is one.
    code: Optional[int] = None
    #: Whether the code is a prediction, and not documented by the API for this trigger.
    code_predicted: bool = False
    #: The part of the string at ``path``, in UTF-16 code units: start, and the first after it.
    range: Optional[tuple[int, int]] = None
    #: What to do about it.
    help: Optional[str] = None
    #: Other places that it is about.
    related: tuple[str, ...] = ()
    #: The parameter that it is about, where that is not part of the document.
    parameter: Optional[str] = None
    #: Where the document stops being JSON: ``line`` and ``column`` (UTF-16) from 1, ``offset`` in bytes.
    line: Optional[int] = None
    column: Optional[int] = None
    offset: Optional[int] = None


@dataclass(frozen=True)
class Report:
    """Everything that a check found in one document."""

    operation: Optional[str]
    #: Whether no error was found.
    valid: bool
    errors: int
    warnings: int
    #: Whether more was found than ``diagnostics`` holds.
    truncated: bool
    diagnostics: tuple[Diagnostic, ...]
    #: The same, as one line of JSON.
    json: str


def report_of(text: str) -> Report:
    fields: dict[str, Any] = json.loads(text)
    found = tuple(_diagnostic(one) for one in fields.pop("diagnostics"))
    return Report(**fields, diagnostics=found, json=text)


def _diagnostic(fields: dict[str, Any]) -> Diagnostic:
    for name in ("range", "related"):
        if name in fields:
            fields[name] = tuple(fields[name])
    return Diagnostic(**fields)
