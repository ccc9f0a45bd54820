"""Checks columns in Polars queries.

>>> import polars
>>> from sendcheck.polars import check
>>> frame = polars.LazyFrame({"body": ['{"parts": []}']})
>>> frame.select(check(polars.col("body"), operation="message").struct.field("rules")).collect().item().to_list()
['no-parts']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Optional

import polars

from . import arrow

if TYPE_CHECKING:
    from ._names import Operation
    from ._options import Options

__all__ = ["check"]


def check(
    expression: polars.Expr,
    *,
    operation: Operation,
    options: Optional[Options] = None,
    threads: Optional[int] = None,
    report: bool = False,
) -> polars.Expr:
    """Returns an expression that checks each document of an expression, with Polars' `map_batches`.

    Its values are structs as those of `sendcheck.arrow.check`. It works in lazy and streaming queries. By default, all
    cores are used.
    """
    arrow.check_arguments(operation, options)
    fields: Dict[str, Any] = {
        "valid": polars.Boolean,
        "errors": polars.UInt32,
        "warnings": polars.UInt32,
        "rules": polars.List(polars.String),
    }
    if report:
        fields["report"] = polars.String

    def check_batch(batch: polars.Series) -> polars.Series:
        # Polars' arrays of this type are not those of Arrow.
        column = batch.cast(polars.String) if batch.dtype == polars.Null else batch
        found = arrow.check(column, operation=operation, options=options, threads=threads, report=report)
        return polars.Series(batch.name, found)

    return expression.map_batches(check_batch, return_dtype=polars.Struct(fields), is_elementwise=True)
