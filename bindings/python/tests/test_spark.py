"""Spark, in local mode with several partitions. Set JAVA_HOME, or have java in the path."""

import os
import sys

import pyspark.sql
import pytest
import sendcheck
from sendcheck import spark


@pytest.fixture(scope="module")
def session():
    # Else the workers are another Python, without pyarrow.
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = pyspark.sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
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
