"""Columns of documents."""

import json
import resource

import duckdb
import polars
import pyarrow as pa
import pytest
import sendcheck
import sendcheck.duckdb
import sendcheck.polars
from sendcheck import arrow

VALID = '{"parts": [{"type": "text", "value": "Hi"}]}'
LINK = '{"parts": [{"type": "text", "value": "so **big**: https://example.com"}]}'
DOCUMENTS = [VALID, None, '{"parts": []}', LINK, "{", "", VALID]


def expected(documents, **options):
    reports = [None if it is None else sendcheck.check_json("message", it, **options) for it in documents]
    return [
        report
        if report is None
        else {
            "valid": report.valid,
            "errors": report.errors,
            "warnings": report.warnings,
            "rules": [found.rule for found in report],
            "report": report.to_json(),
        }
        for report in reports
    ]


@pytest.mark.parametrize(
    "kind", [pa.string(), pa.large_string(), pa.string_view(), pa.binary(), pa.large_binary(), pa.binary_view()], ids=str
)
def test_every_type_of_column(kind):
    column = pa.array([it and it.encode() for it in DOCUMENTS], pa.binary()).cast(kind)
    options = {"first_message": True}
    result = pa.array(arrow.check(column, operation="message", options=options, report=True))
    assert result.to_pylist() == expected(DOCUMENTS, **options)
    assert result.to_pylist()[3]["rules"] == ["first-message-link", "markdown-in-text"][::-1]
    result.validate(full=True)


def test_slices_and_chunks():
    whole = pa.array(DOCUMENTS)
    sliced = pa.array(arrow.check(whole.slice(2, 3), operation="message", report=True))
    assert sliced.to_pylist() == expected(DOCUMENTS[2:5])
    chunked = pa.chunked_array([whole, whole.slice(3), pa.array([], pa.string())])
    result = pa.array(arrow.check(chunked, operation="message", report=True))
    assert result.to_pylist() == expected(DOCUMENTS + DOCUMENTS[3:])
    assert len(arrow.check(pa.array([], pa.string()), operation="message")) == 0


@pytest.mark.parametrize("threads", [None, 1, 2, 7])
def test_the_number_of_threads_does_not_matter(threads):
    # The long documents are at one end.
    documents = [VALID.replace("Hi", "so **so** " * (index // 500)) for index in range(3_000)]
    result = pa.array(arrow.check(pa.array(documents), operation="message", threads=threads, report=True))
    assert result.to_pylist() == expected(documents)


def test_the_report_is_optional():
    result = pa.array(arrow.check(pa.array(DOCUMENTS), operation="message"))
    assert [field.name for field in result.type] == ["valid", "errors", "warnings", "rules"]


def test_columns_that_are_only_null():
    assert pa.array(arrow.check(pa.nulls(2), operation="message")).to_pylist() == [None, None]
    frame = polars.DataFrame({"body": [None, None]})
    checks = sendcheck.polars.check(polars.col("body"), operation="message")
    assert frame.select(checks.alias("check"))["check"].to_list() == [None, None]
    with pytest.raises(ValueError, match="cast it to strings"):
        arrow.check(polars.Series([None, None]), operation="message")


def test_an_array_can_be_read_once():
    class Column:
        capsules = pa.array([VALID]).__arrow_c_array__()

        def __arrow_c_array__(self, requested_schema=None):
            return self.capsules

    assert len(arrow.check(Column(), operation="message")) == 1
    with pytest.raises(ValueError, match="before"):
        arrow.check(Column(), operation="message")


def test_wrong_arguments_are_named():
    with pytest.raises(TypeError, match="Int64"):
        arrow.check(pa.array([1]), operation="message")
    with pytest.raises(TypeError, match="`list`"):
        arrow.check([VALID], operation="message")
    with pytest.raises(ValueError, match="chats.create"):
        arrow.check(pa.array([VALID]), operation="chats.creat")
    with pytest.raises(TypeError, match="strict_links"):
        arrow.check(pa.array([VALID]), operation="message", options={"strict_link": True})
    with pytest.raises(ValueError, match="threads"):
        arrow.check(pa.array([VALID]), operation="message", threads=0)


def test_engines_report_wrong_arguments_before_they_run():
    with pytest.raises(ValueError, match="chats.create"):
        sendcheck.polars.check(polars.col("body"), operation="chats.creat")
    with duckdb.connect() as connection, pytest.raises(TypeError, match="strict_links"):
        sendcheck.duckdb.register(connection, operation="message", options={"strict_link": True})


def test_polars():
    series = polars.Series("body", DOCUMENTS)
    result = polars.Series("check", arrow.check(series, operation="message", report=True))
    assert result.to_list() == expected(DOCUMENTS)
    for engine in ("in-memory", "streaming"):
        frame = polars.LazyFrame({"body": DOCUMENTS})
        checks = sendcheck.polars.check(polars.col("body"), operation="message", report=True)
        assert frame.select(checks.alias("check")).collect(engine=engine)["check"].to_list() == expected(DOCUMENTS)


def test_duckdb():
    with duckdb.connect() as connection:
        sendcheck.duckdb.register(connection, operation="message", report=True, options={"first_message": True})
        connection.execute("create table messages as select unnest(?) as body", [DOCUMENTS])
        found = connection.sql("select sendcheck(body) from messages").fetchall()
        assert [it for it, in found] == expected(DOCUMENTS, first_message=True)
        sendcheck.duckdb.register(connection, operation="message", name="checked")
        many = "select unnest(checked('{\"parts\": []}').rules) as rule from range(5000)"
        assert connection.sql(f"select rule, count(*) from ({many}) group by rule").fetchall() == [("no-parts", 5000)]


def test_a_column_of_a_duckdb_result():
    with duckdb.connect() as connection:
        table = connection.sql("select '{\"parts\": []}' as body from range(5000)").to_arrow_table()
        assert pa.array(arrow.check(table.column("body"), operation="message")).field("errors").to_pylist() == [1] * 5000


def test_a_report_reads_back():
    result = pa.array(arrow.check(pa.array([LINK]), operation="message", report=True)).to_pylist()
    report = sendcheck.Report.from_dict(json.loads(result[0]["report"]))
    assert report == sendcheck.check_json("message", LINK)


def test_memory_is_that_of_a_batch():
    """Many batches need no more memory than some."""
    batch = pa.array([LINK, "{", VALID] * 2_000)

    def peak_after(batches):
        for _ in range(batches):
            pa.array(arrow.check(batch, operation="message", report=True))
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    assert peak_after(200) - peak_after(20) < 8_192  # kB; the reports of a batch are 3,000
