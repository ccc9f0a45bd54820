"""Checks columns of Spark data frames and of Parquet files, with Spark's `mapInArrow`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Iterator, Optional, Sequence
from urllib.parse import unquote, urlsplit

from . import arrow

if TYPE_CHECKING:
    from ._names import Operation
    from ._options import Options

__all__ = ["check", "check_parquet"]


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

    Raises TypeError for a column of another type than string or binary, KeyError for one that does not exist.
    """
    kept = df.columns if keep is None else list(keep)
    checks = _Checks(column, operation, options, report, kept, result)
    schema = checks.schema(df.schema)
    needed = df if keep is None else df.select(*dict.fromkeys([*kept, column]))

    def check_batches(batches: Iterator[Any]) -> Iterator[Any]:
        return map(checks.of_batch, batches)

    return needed.mapInArrow(check_batches, schema)


def check_parquet(
    session: Any,
    path: Any,
    column: str,
    *,
    operation: Operation,
    options: Optional[Options] = None,
    report: bool = False,
    result: str = "check",
    keep: Sequence[str] = (),
    filesystem: Any = None,
) -> Any:
    """Returns what `check(session.read.parquet(path), …)` returns, but the Python workers read the files themselves.

    Spark sends no document to Python, which costs it more than the check. There is a task for each row group.
    Its rows are those of the files: columns that only the names of directories have cannot be kept, and rows that a
    table format such as Delta deleted are read, too.

    The workers open the files with pyarrow: from local and mounted directories, S3, GCS, HDFS and Azure. Pass a
    pyarrow filesystem for another place, or for other credentials than those of the environment.
    """
    source = session.read.parquet(*([path] if isinstance(path, str) else path))
    checks = _Checks(column, operation, options, report, list(keep), result)
    schema = checks.schema(source.schema)
    files = [(uri,) for uri in source.inputFiles()]

    def row_groups(batches: Iterator[Any]) -> Iterator[Any]:
        import pyarrow

        for batch in batches:
            for uri in batch.column("uri").to_pylist():
                with _opened(uri, filesystem) as file:
                    groups = range(file.num_row_groups)
                columns = [pyarrow.array([uri] * len(groups), "string"), pyarrow.array(groups, "int32")]
                yield pyarrow.RecordBatch.from_arrays(columns, names=["uri", "row_group"])

    def check_row_groups(batches: Iterator[Any]) -> Iterator[Any]:
        for batch in batches:
            for row in batch.to_pylist():
                with _opened(row["uri"], filesystem) as file:
                    yield from map(checks.of_batch, _batches(file, row["row_group"], [*checks.keep, column]))

    groups = _spread(session, files, "uri string").mapInArrow(row_groups, "uri string, row_group int").collect()
    return _spread(session, groups, "uri string, row_group int").mapInArrow(check_row_groups, schema)


def _spread(session: Any, rows: Sequence[Any], schema: str) -> Any:
    """Returns a data frame with a task for each row."""
    return session.createDataFrame(rows, schema).coalesce(1).repartition(max(len(rows), 1))


def _opened(uri: str, filesystem: Any) -> Any:
    from pyarrow.fs import FileSystem
    from pyarrow.parquet import ParquetFile

    if filesystem is None:
        # Spark's name of S3 is that of a connector.
        filesystem, path = FileSystem.from_uri(uri.replace("s3a://", "s3://", 1))
    else:
        parts = urlsplit(uri)
        path = unquote(parts.netloc + parts.path)
    return ParquetFile(path, filesystem=filesystem, pre_buffer=True)


def _batches(file: Any, row_group: int, columns: Sequence[str]) -> Iterator[Any]:
    batches: Iterator[Any] = file.iter_batches(row_groups=[row_group], columns=list(columns), use_threads=False)
    return batches


@dataclass(frozen=True)
class _Checks:
    """The checks of batches: what a worker needs to know."""

    column: str
    operation: Operation
    options: Optional[Options]
    report: bool
    keep: Sequence[str]
    result: str

    def schema(self, source: Any) -> Any:
        """Returns the schema of the result, as Spark has it."""
        from pyspark.sql.types import ArrayType, BinaryType, BooleanType, LongType, StringType, StructField, StructType

        kind = source[self.column].dataType
        if not isinstance(kind, (StringType, BinaryType)):
            raise TypeError(f"column `{self.column}` must be of strings or binary values, not {kind.simpleString()}")
        arrow.check_arguments(self.operation, self.options)
        fields = [
            StructField("valid", BooleanType()),
            StructField("errors", LongType()),
            StructField("warnings", LongType()),
            StructField("rules", ArrayType(StringType())),
        ]
        if self.report:
            fields.append(StructField("report", StringType()))
        return StructType([*(source[name] for name in self.keep), StructField(self.result, StructType(fields))])

    def of_batch(self, batch: Any) -> Any:
        """Returns the columns to keep, and the checks."""
        import pyarrow

        kinds = [
            ("valid", pyarrow.bool_()),
            ("errors", pyarrow.int64()),
            ("warnings", pyarrow.int64()),
            ("rules", pyarrow.list_(pyarrow.string())),
            ("report", pyarrow.string()),
        ]
        documents = batch.column(self.column)
        if pyarrow.types.is_dictionary(documents.type):
            documents = documents.dictionary_decode()
        found = arrow.check(
            documents,
            operation=self.operation,
            options=self.options,
            threads=1,
            report=self.report,
        )
        checks = pyarrow.array(found).cast(pyarrow.struct(kinds if self.report else kinds[:-1]))
        columns = [*(batch.column(name) for name in self.keep), checks]
        return pyarrow.RecordBatch.from_arrays(columns, names=[*self.keep, self.result])
