"""Checks columns of documents: Arrow arrays in, Arrow arrays out, on all cores.

No Python object is made for a row, and the interpreter's lock is released.

>>> import pyarrow
>>> from sendcheck import arrow
>>> column = pyarrow.array(['{"parts": []}', '{"parts": [{"type": "text", "value": "Hi"}]}', None])
>>> reports = pyarrow.array(arrow.check(column, operation="message"))
>>> reports.field("rules").to_pylist()
[['no-parts'], [], None]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from . import _core
from ._core import ArrowReports

if TYPE_CHECKING:
    from ._names import Operation
    from ._options import Options

__all__ = ["ArrowReports", "check"]


def check(
    column: Any,
    *,
    operation: Operation,
    options: Optional[Options] = None,
    threads: Optional[int] = None,
    report: bool = False,
) -> ArrowReports:
    """Checks each document of a column: JSON as strings or binary values.

    The column is any object with Arrow's PyCapsule interface, such as an array of pyarrow or a Polars series. So
    is the result: a struct array with the fields valid, errors, warnings, rules (a list) and, if asked for, report
    (JSON). It has a null where the column has one. Pass it to pyarrow.array or polars.Series.

    Raises TypeError for a column of another type. By default, all cores are used.
    """
    if threads is not None and threads < 1:
        raise ValueError("threads must be at least 1")
    return _core.check_arrow(column, operation, options, threads, report)


def check_arguments(operation: Operation, options: Optional[Options]) -> None:
    """Raises what `check` raises for these arguments: an engine would report it late, and inside another error."""
    _core.check(operation, None, **(options or {}))
