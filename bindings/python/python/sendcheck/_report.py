"""Diagnostics, and reports as exceptions."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, Dict, Literal, Mapping, Optional, Tuple, Union

if TYPE_CHECKING:
    from ._core import Report
    from ._names import RuleName


@dataclass(frozen=True)
class Diagnostic:
    """One problem of a document."""

    #: Look it up with `explain`.
    rule: RuleName
    severity: Literal["error", "warning"]
    #: A JSON Pointer (RFC 6901) to the value; "" is the whole document.
    path: str
    #: The problem in English. The wording may change: match on `rule`.
    message: str
    #: The API's error code.
    code: Optional[int] = None
    #: The API's documentation does not name the code for this case.
    code_predicted: bool = False
    #: Start and end in UTF-16 code units of the string at `path`; see `char_range`.
    range: Optional[Tuple[int, int]] = None
    #: How to fix it.
    help: Optional[str] = None
    #: The paths of other values that it is about.
    related: Tuple[str, ...] = ()
    #: The option that it is about, if it is not about the document: "chat_id" or "message_id".
    parameter: Optional[str] = None
    #: The facts behind the message, to write it in another language.
    params: Mapping[str, Union[str, int]] = field(default_factory=dict, hash=False)
    #: The position of a syntax error: line and column (UTF-16) from 1, offset in bytes.
    line: Optional[int] = None
    column: Optional[int] = None
    offset: Optional[int] = None

    def to_dict(self) -> Dict[str, Any]:
        """Returns the diagnostic as a dict, with the names that it has in JSON, without what is empty."""
        out: Dict[str, Any] = {}
        for name in _JSON_ORDER:
            value = getattr(self, name)
            if value is None or value is False or value == () or value == {}:
                continue
            out[name] = list(value) if isinstance(value, tuple) else dict(value) if name == "params" else value
        return out

    def __str__(self) -> str:
        line = f"{self.severity}[{self.rule}] at {self.path or self.parameter or 'document'}: {self.message}"
        return line if self.help is None else f"{line}\n  help: {self.help}"


#: The order of fields in the JSON of a report.
_JSON_ORDER = (
    "rule",
    "severity",
    "code",
    "code_predicted",
    "path",
    "parameter",
    "range",
    "message",
    "help",
    "related",
    "params",
    "line",
    "column",
    "offset",
)

_NAMES = frozenset(it.name for it in fields(Diagnostic))


def make_diagnostic(**values: Any) -> Diagnostic:
    """Creates a diagnostic from its fields in JSON. Fields of a later version are ignored."""
    for name in ("range", "related"):
        if name in values:
            values[name] = tuple(values[name])
    if not _NAMES.issuperset(values):
        values = {name: value for name, value in values.items() if name in _NAMES}
    return Diagnostic(**values)


class Invalid(ValueError):
    """The document has errors: `report` lists them, and so does the text of the exception."""

    #: The report with the errors.
    report: Report

    def __init__(self, report: Report) -> None:
        super().__init__(report)
        self.report = report

    def __str__(self) -> str:
        return str(self.report)


Invalid.__module__ = "sendcheck"
Diagnostic.__module__ = "sendcheck"
