"""Spark, in local mode with several partitions. Set JAVA_HOME, or have java in the path."""

import os
import sys
from datetime import datetime
from decimal import Decimal

import pyarrow
import pyarrow.parquet
import pyspark.sql
import pytest
import sendcheck
from pyarrow.fs import LocalFileSystem
from sendcheck import spark


@pytest.fixture(scope="module")
def session():
    # Else the workers are another Python, without pyarrow.
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = pyspark.sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    builder = builder.config("spark.sql.shuffle.partitions", "2")
    session = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", "100").getOrCreate()
    yield session
    session.stop()


def test_partitions_nulls_and_malformed_rows(session):
    valid = '{"parts": [{"type": "text", "value": "Hi"}]}'
    long = valid.replace("Hi", "so **so** " * 500)
    documents = [valid, None, "{", '{"parts": []}'] * 100 + [long] * 200
    df = session.createDataFrame(list(enumerate(documents)), "id long, body string").repartition(3)
    rows = spark.check(df, "body", operation="message", report=True).collect()
    assert sorted(row.id for row in rows) == list(range(len(documents)))
    for row in rows:
        assert row.body == documents[row.id]
        if row.body is None:
            assert row.check is None
            continue
        report = sendcheck.check_json("message", row.body)
        assert (row.check.valid, row.check.errors) == (report.valid, report.errors)
        assert row.check.rules == [found.rule for found in report] and row.check.report == report.to_json()


def test_only_the_columns_to_keep(session):
    rows = [(1, "x", '{"parts": []}'), (2, "y", None)]
    df = session.createDataFrame(rows, "id long, other string, body string")
    checked = spark.check(df, "body", operation="message", keep=["id"], result="found")
    assert checked.columns == ["id", "found"]
    assert {row.id: row.found and row.found.rules for row in checked.collect()} == {1: ["no-parts"], 2: None}
    options = {"levels": {"no-parts": "allow"}}
    assert spark.check(df, "body", operation="message", options=options, keep=["body"]).filter("check.valid").count() == 1


VALID = '{"parts": [{"type": "text", "value": "Hi"}]}'


@pytest.fixture
def archive(tmp_path):
    """Two files with two row groups each, in a directory whose name is not a URL."""
    directory = tmp_path / "a b%20c"
    (directory / "deeper").mkdir(parents=True)
    documents = [VALID, None, "{", '{"parts": []}'] * 50
    for index, name in enumerate(["1.parquet", "deeper/2.parquet"]):
        columns = {
            "id": range(index * 200, index * 200 + 200),
            "sum": [Decimal(index)] * 200,
            "at": pyarrow.array([datetime(2026, 1, 1)] * 200, pyarrow.timestamp("us", "UTC")),
            "body": documents,
        }
        pyarrow.parquet.write_table(pyarrow.table(columns), directory / name, row_group_size=150)
    return directory


@pytest.mark.parametrize("filesystem", [None, LocalFileSystem()])
def test_parquet_files_that_the_workers_read(session, archive, filesystem):
    columns = ["id", "sum", "at", "body"]
    df = session.read.option("recursiveFileLookup", "true").parquet(str(archive))
    expected = spark.check(df, "body", operation="message", report=True)
    found = spark.check_parquet(
        session,
        [str(archive), str(archive / "deeper")],
        "body",
        operation="message",
        report=True,
        keep=columns,
        filesystem=filesystem,
    )
    assert found.rdd.getNumPartitions() == 4 and found.columns == expected.columns == [*columns, "check"]
    rows = found.orderBy("id").collect()
    assert rows == expected.orderBy("id").collect() and len(rows) == 400
    assert rows[3].check.rules == ["no-parts"] and rows[1].check is None


def test_parquet_files_of_other_types(session, tmp_path):
    documents = pyarrow.array([VALID, '{"parts": []}', None])
    for name, column in (("binary", documents.cast("binary")), ("dictionary", documents.dictionary_encode())):
        path = str(tmp_path / name)
        pyarrow.parquet.write_table(pyarrow.table({"body": column}), path)
        rows = spark.check_parquet(session, path, "body", operation="message").collect()
        assert [row.check and row.check.valid for row in rows] == [True, False, None]


def test_wrong_arguments_are_reported_before_a_job(session):
    df = session.createDataFrame([(1, '{"parts": []}')], "id long, body string")
    with pytest.raises(TypeError, match="bigint"):
        spark.check(df, "id", operation="message")
    with pytest.raises(KeyError, match="bodi"):
        spark.check(df, "bodi", operation="message")
    with pytest.raises(ValueError, match="chats.create"):
        spark.check(df, "body", operation="chats.creat")
    with pytest.raises(TypeError, match="strict_links"):
        spark.check(df, "body", operation="message", options={"strict_link": True})
