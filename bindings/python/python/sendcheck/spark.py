"""Checks columns of Spark data frames, with Spark's `mapInArrow`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Iterator, Optional, Sequence

from . import arrow

if TYPE_CHECKING:
    from ._names import Operation
    from ._options import Options

__all__ = ["check"]


def check(
    df: Any,
    column: str,
    *,
    operation: Operation,
    options: Optional[Options] = None,
    report: bool = False,
    result: str = "check",
    keep: Optional[Sequence[str]] = None,
) -> Any:
    """Returns a data frame with another column: a struct with valid, errors, warnings, rules and, if asked for, report.

    Spark sends every column of the result back from Python. With keep, only these columns of the data frame are in it:
    leave out the documents, and it takes about two thirds of the time.

    Each task checks its batches on one core, so memory does not grow with a partition. The workers need sendcheck
    and pyarrow.
    """
    from pyspark.sql.types import ArrayType, BooleanType, LongType, StringType, StructField, StructType

    fields = [
        StructField("valid", BooleanType()),
        StructField("errors", LongType()),
        StructField("warnings", LongType()),
        StructField("rules", ArrayType(StringType())),
    ]
    if report:
        fields.append(StructField("report", StringType()))
    kept = df.columns if keep is None else list(keep)
    schema = StructType([*(df.schema[name] for name in kept), StructField(result, StructType(fields))])

    def check_batches(batches: Iterator[Any]) -> Iterator[Any]:
        import pyarrow

        kinds = [
            ("valid", pyarrow.bool_()),
            ("errors", pyarrow.int64()),
            ("warnings", pyarrow.int64()),
            ("rules", pyarrow.list_(pyarrow.string())),
            ("report", pyarrow.string()),
        ]
        kind = pyarrow.struct(kinds if report else kinds[:-1])
        for batch in batches:
            documents = batch.column(column)
            found = arrow.check(documents, operation=operation, options=options, threads=1, report=report)
            columns = [*(batch.column(name) for name in kept), pyarrow.array(found).cast(kind)]
            yield pyarrow.RecordBatch.from_arrays(columns, names=[*kept, result])

    needed = df if keep is None else df.select(*dict.fromkeys([*kept, column]))
    return needed.mapInArrow(check_batches, schema)
