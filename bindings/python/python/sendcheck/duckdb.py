"""Checks columns in DuckDB queries.

>>> import duckdb
>>> import sendcheck.duckdb
>>> connection = duckdb.connect()
>>> sendcheck.duckdb.register(connection, operation="message")
>>> connection.execute("select sendcheck(?).rules", ['{"parts": []}']).fetchall()
[(['no-parts'],)]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

import duckdb
import pyarrow

from . import arrow

if TYPE_CHECKING:
    from ._names import Operation
    from ._options import Options

__all__ = ["register"]


def register(
    connection: duckdb.DuckDBPyConnection,
    *,
    operation: Operation,
    options: Optional[Options] = None,
    report: bool = False,
    name: str = "sendcheck",
) -> None:
    """Creates a SQL function that checks JSON text: `select sendcheck(body).valid from messages`.

    It returns structs as those of `sendcheck.arrow.check`, and null for null. DuckDB calls it with a few thousand rows
    at a time, so memory stays flat.
    """
    arrow.check_arguments(operation, options)
    fields: Any = {
        "valid": duckdb.sqltype("BOOLEAN"),
        "errors": duckdb.sqltype("UINTEGER"),
        "warnings": duckdb.sqltype("UINTEGER"),
        "rules": duckdb.list_type(duckdb.sqltype("VARCHAR")),
    }
    if report:
        fields["report"] = duckdb.sqltype("VARCHAR")

    def check_batch(column: Any) -> Any:
        return pyarrow.array(arrow.check(column, operation=operation, options=options, threads=1, report=report))

    # Enumerations instead of these strings are in different modules of DuckDB's versions.
    create: Any = connection.create_function
    text, struct = duckdb.sqltype("VARCHAR"), duckdb.struct_type(fields)
    create(name, check_batch, [text], struct, type="arrow", null_handling="special")
