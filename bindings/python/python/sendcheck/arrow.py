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

from typing import TYPE_CHECKING, Any, Dict, Optional

from . import _core
from ._core import ArrowReports

if TYPE_CHECKING:
    from ._names import Operation
    from ._options import Options

__all__ = ["ArrowReports", "check", "check_polars"]


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


def check_polars(expression: Any, *, operation: Operation, options: Optional[Options] = None, report: bool = False) -> Any:
    """Returns a Polars expression that checks each document of an expression; see `check`.

    Use it in a lazy query: `frame.with_columns(check_polars(polars.col("body"), operation="message").alias("check"))`.
    """
    import polars

    fields: Dict[str, Any] = {
        "valid": polars.Boolean,
        "errors": polars.UInt32,
        "warnings": polars.UInt32,
        "rules": polars.List(polars.String),
    }
    if report:
        fields["report"] = polars.String

    def check_batch(batch: Any) -> Any:
        return polars.Series(batch.name, check(batch, operation=operation, options=options, report=report))

    return expression.map_batches(check_batch, return_dtype=polars.Struct(fields), is_elementwise=True)
