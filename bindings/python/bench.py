"""Measures sendcheck next to peers: python bench.py [calls] [columns] [spark]

Needs the packages of requirements-test.txt and jsonschema. Set SENDCHECK to a release build of the command to compare
columns with it. Compare ratios within one run: times differ between machines.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import timeit
from pathlib import Path
from typing import List, Literal, Optional, Tuple

import sendcheck

#: 313 bytes as JSON.
DOCUMENT = {
    "from": "+12052535597",
    "to": ["+12052532136"],
    "message": {
        "parts": [
            {
                "type": "text",
                "value": "Hi Anna, the table for two is booked for 7 pm on Friday. See you then!",
                "text_decorations": [{"range": [0, 6], "style": "bold"}, {"range": [41, 45], "style": "italic"}],
            }
        ],
        "preferred_service": "iMessage",
        "idempotency_key": "9b2f0a6e51",
    },
}
DATA = json.dumps(DOCUMENT, separators=(",", ":")).encode()


def pydantic_model():
    """The same shape, without any rule about content."""
    from pydantic import BaseModel, Field

    class Decoration(BaseModel):
        range: Tuple[int, int]
        style: Optional[Literal["bold", "italic", "strikethrough", "underline"]] = None
        animation: Optional[str] = None

    class TextPart(BaseModel):
        type: Literal["text"]
        value: str = Field(min_length=1, max_length=10_000)
        text_decorations: Optional[List[Decoration]] = None

    class Message(BaseModel):
        parts: List[TextPart] = Field(min_length=1)
        preferred_service: Optional[Literal["iMessage", "SMS", "RCS"]] = None
        idempotency_key: Optional[str] = Field(None, max_length=255)

    class CreateChat(BaseModel):
        from_: str = Field(alias="from", pattern=r"^\+[1-9]\d{1,14}$")
        to: List[str] = Field(min_length=1)
        message: Message

    return CreateChat


def json_schema():
    decoration = {
        "type": "object",
        "required": ["range"],
        "properties": {
            "range": {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2},
            "style": {"enum": ["bold", "italic", "strikethrough", "underline"]},
        },
    }
    part = {
        "type": "object",
        "required": ["type", "value"],
        "properties": {
            "type": {"const": "text"},
            "value": {"type": "string", "minLength": 1, "maxLength": 10_000},
            "text_decorations": {"type": "array", "items": decoration},
        },
    }
    message = {
        "type": "object",
        "required": ["parts"],
        "properties": {
            "parts": {"type": "array", "items": part, "minItems": 1},
            "preferred_service": {"enum": ["iMessage", "SMS", "RCS"]},
            "idempotency_key": {"type": "string", "maxLength": 255},
        },
    }
    return {
        "type": "object",
        "required": ["from", "to", "message"],
        "properties": {
            "from": {"type": "string", "pattern": r"^\+[1-9]\d{1,14}$"},
            "to": {"type": "array", "items": {"type": "string"}, "minItems": 1},
            "message": message,
        },
    }


def best(name, call, number=2_000, rounds=40):
    """Prints the best of several rounds in microseconds, and returns it."""
    microseconds = min(timeit.repeat(call, number=number, repeat=rounds)) / number * 1e6
    print(f"  {name:34} {microseconds:9.2f} µs")
    return microseconds


def calls():
    import jsonschema

    text = DATA.decode()
    invalid = DATA.replace(b"See you", b"https://a.example")
    assert sendcheck.check("chats.create", DOCUMENT) == sendcheck.check_json("chats.create", DATA)
    assert sendcheck.check_json("chats.create", DATA) and not sendcheck.check_json("chats.create", invalid)
    print(f"a document of {len(DATA)} bytes:")
    of_bytes = best("bytes", lambda: sendcheck.check_json("chats.create", DATA))
    best("str", lambda: sendcheck.check_json("chats.create", text))
    of_dict = best("dict", lambda: sendcheck.check("chats.create", DOCUMENT))
    best("dict, with an option", lambda: sendcheck.check("chats.create", DOCUMENT, strict_links=True))
    best("bytes, invalid", lambda: sendcheck.check_json("chats.create", invalid))
    best("bytes, invalid, diagnostics", lambda: sendcheck.check_json("chats.create", invalid).diagnostics)
    model = pydantic_model()
    pydantic_bytes = best("pydantic, bytes", lambda: model.model_validate_json(DATA))
    pydantic_dict = best("pydantic, dict", lambda: model.model_validate(DOCUMENT))
    validator = jsonschema.Draft202012Validator(json_schema())
    assert validator.is_valid(DOCUMENT)
    schema = best("jsonschema, dict", lambda: validator.is_valid(DOCUMENT), 100, 10)
    print(f"  pydantic / ours: bytes {pydantic_bytes / of_bytes:.2f}, dict {pydantic_dict / of_dict:.2f}")
    print(f"  jsonschema / ours: dict {schema / of_dict:.0f}")
    answer = "# Dinner\n\n**Book** a table: [menu](https://m.example/1)\n\n" * 50
    best(f"plan of {len(answer)} characters", lambda: sendcheck.plan(answer), 50, 10)


def messages(count):
    """Messages of many lengths; one of eight is not valid."""
    for index in range(count):
        text = f"Hi {index}! " + "The table is booked for Friday at 7 pm. " * (index % 8)
        part = {"type": "text", "value": text if index % 8 else ""}
        yield json.dumps({"parts": [part], "idempotency_key": f"k{index}"}, ensure_ascii=False)


def timed(name, count, run):
    """Prints the time of a run, and returns the rate per core: per second of processor time."""
    start, before = time.perf_counter(), processor_seconds()
    run()
    seconds, after = time.perf_counter() - start, processor_seconds()
    spent = {name: after[name] - before.get(name, 0) for name in after}
    processor = sum(spent.values())
    shares = ", ".join(f"{name} {part / processor:.0%}" for name, part in spent.items() if part * 50 > processor)
    rate = count / processor / 1e6
    print(f"  {name:26} {seconds:6.2f} s, {processor:6.2f} s of processors ({shares}), {rate:5.2f} million/s per core")
    return count / processor


def processor_seconds():
    """The processor time of this process and all below it, also of those that ended, by the names of the programs."""
    times, parents, names = {}, {}, {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            name, _, fields = stat.read_text().partition("(")[2].rpartition(")")
        except OSError:
            continue
        process, values = int(stat.parent.name), fields.split()
        parents[process], names[process], times[process] = int(values[1]), name, sum(map(int, values[11:15]))
    total = {}
    for process, ticks in times.items():
        above = process
        while above in parents and above != os.getpid():
            above = parents[above]
        if above == os.getpid():
            total[names[process]] = total.get(names[process], 0) + ticks / os.sysconf("SC_CLK_TCK")
    return total


def command_rate(rows):
    """The rate of the command per core."""
    command = os.environ.get("SENDCHECK")
    if command is None:
        return None
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory) / "messages.jsonl"
        path.write_text("\n".join(rows) + "\n", encoding="utf-8")
        arguments = [command, "check", "--lines", "--operation", "message", "--quiet", str(path)]

        def run():
            subprocess.run(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)

        run()
        return timed("the command", len(rows), run)


def columns(count=1_000_000):
    import duckdb
    import polars
    import pyarrow
    import sendcheck.duckdb
    import sendcheck.polars
    from sendcheck import arrow

    rows = list(messages(count))
    column = pyarrow.array(rows)
    print(f"{count} messages, {column.nbytes / 1e6:.0f} MB:")
    cores = os.cpu_count() or 1
    command = command_rate(rows)
    del rows
    check = {"operation": "message"}
    arrow.check(column.slice(0, 1000), **check)
    rate = timed("Arrow, 1 thread", count, lambda: arrow.check(column, threads=1, **check))
    timed(f"Arrow, {cores} threads", count, lambda: arrow.check(column, **check))
    timed("Arrow, 1 thread, reports", count, lambda: arrow.check(column, threads=1, report=True, **check))
    frame = polars.LazyFrame({"body": polars.Series(column)})
    valid = sendcheck.polars.check(polars.col("body"), **check).struct.field("valid")
    timed(f"Polars, {cores} threads", count, lambda: frame.select(valid.sum()).collect(engine="streaming"))
    connection = duckdb.connect()
    sendcheck.duckdb.register(connection, **check)
    table = pyarrow.table({"body": column})
    query = "select count(*) from table_ where sendcheck(body).valid".replace("table_", "messages")
    connection.register("messages", table)
    timed("DuckDB", count, lambda: connection.sql(query).fetchall())
    if command is not None:
        print(f"  Arrow / the command, per core: {rate / command:.2f}")
    return command


def through_python(batches):
    """Reads batches in Python, and sends a bit for each row back: what Spark needs for any check in Python."""
    import pyarrow

    for batch in batches:
        yield pyarrow.RecordBatch.from_arrays([batch.column(0).is_valid()], names=["valid"])


def archive(directory, files=20, rows=250_000):
    """Writes an archive of Parquet files, as large as the page says. All hold the same messages."""
    import pyarrow
    import pyarrow.parquet

    pyarrow.parquet.write_table(pyarrow.table({"body": list(messages(rows))}), f"{directory}/0.parquet")
    for index in range(1, files):
        shutil.copy(f"{directory}/0.parquet", f"{directory}/{index}.parquet")
    return files * rows


def spark_rates(command):
    """Measures Spark with two cores. Each run is the second of its kind, so that nothing starts or compiles in it."""
    from pyspark.sql import SparkSession
    from sendcheck import spark

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = builder.config("spark.ui.showConsoleProgress", "false").getOrCreate()
    with tempfile.TemporaryDirectory() as directory:
        count = archive(directory)
        df = session.read.parquet(directory)
        check = {"column": "body", "operation": "message"}
        print(f"{count} messages in Parquet, Spark local[2]:")

        def rate(name, frame):
            def run():
                frame.write.format("noop").mode("overwrite").save()

            run()
            found = timed(name, count, run)
            if command is not None:
                print(f"  {'':26} {found / command:.2f} of the command per core")

        rate("reads", df)
        rate("sends to Python and back", df.mapInArrow(through_python, "valid boolean"))
        rate("check", spark.check(df, keep=[], **check))
        rate("check, all columns", spark.check(df, **check))
        rate("check_parquet", spark.check_parquet(session, directory, **check))
        rate("check_parquet, reports", spark.check_parquet(session, directory, report=True, **check))
    session.stop()


def main():
    wanted = sys.argv[1:] or ["calls", "columns", "spark"]
    if "calls" in wanted:
        calls()
    command = columns() if "columns" in wanted else None
    if "spark" in wanted:
        spark_rates(command)


if __name__ == "__main__":
    main()
