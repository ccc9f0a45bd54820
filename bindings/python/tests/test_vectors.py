"""The conformance vectors. Their README describes the lines."""

import json

import pytest
import sendcheck

from conftest import DATA

KEYS = ("severity", "code", "code_predicted", "related", "parameter", "line", "column", "offset")


def lines(folder):
    for path in sorted((DATA / folder).glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line:
                vector = json.loads(line)
                yield pytest.param(path.stem, vector, id=f"{path.stem}-{vector['name']}".replace(" ", "-"))


def equal(expected, found):
    """A report leaves out what is null, false or empty."""
    return (list(found) if isinstance(found, tuple) else found) == expected or not (expected or found)


def matches(expected, found):
    return (
        (expected["rule"], expected["path"]) == (found.rule, found.path)
        and tuple(expected.get("range") or ()) == (found.range or ())
        and all(equal(expected[key], getattr(found, key)) for key in KEYS if key in expected)
    )


def reports(topic, vector):
    """The reports of the document: as text, as bytes, and as the value that it contains."""
    operation, options = vector["operation"], vector.get("options", {})
    if topic != "values-only":
        text = vector["raw"] if "raw" in vector else json.dumps(vector["input"], ensure_ascii=False)
        yield sendcheck.check_json(operation, text, **options)
        yield sendcheck.check_json(operation, text.encode(), **options)
    if "input" in vector:
        yield sendcheck.check(operation, vector["input"], **options)


@pytest.mark.parametrize(("topic", "vector"), list(lines("check")))
def test_check(topic, vector):
    expected = vector["expect"]
    for report in reports(topic, vector):
        found = list(report)
        assert report.operation == vector["operation"]
        assert [(it.rule, it.path) for it in found] == [(it["rule"], it["path"]) for it in expected]
        assert all(map(matches, expected, found)), found
        facts = {
            "errors": sum(it.severity == "error" for it in found),
            "warnings": sum(it.severity == "warning" for it in found),
            "truncated": False,
            **vector.get("report", {}),
        }
        facts.setdefault("valid", facts["errors"] == 0)
        assert {name: getattr(report, name) for name in facts} == facts


def explains(vector, report):
    """Whether the message and help of a diagnostic have the pieces that they must have."""
    if "rule" in vector:
        found = [it for it in report if (it.rule, it.path) == (vector["rule"], vector["path"])]
    else:
        found = list(report)[:1]
    return bool(found) and all(
        all(piece in text for piece in vector.get(f"{key}_has", []))
        and not any(piece in text for piece in vector.get(f"{key}_has_not", []))
        for key, text in (("help", found[0].help or ""), ("message", found[0].message))
    )


@pytest.mark.parametrize(("topic", "vector"), list(lines("help")))
def test_help(topic, vector):
    for report in reports(topic, vector):
        assert explains(vector, report), report


@pytest.mark.parametrize(("topic", "vector"), list(lines("links")))
def test_links(topic, vector):
    text = vector["text"]
    links = sendcheck.find_links(text)
    assert [[it.start_utf16, it.end_utf16, it.confidence] for it in links] == vector["links"]
    assert all(text[it.start : it.end] == it.text for it in links)
    strict = sendcheck.find_links(text, strict=True)
    assert strict == [it._replace(confidence="strong") for it in links]


def test_there_are_vectors():
    assert len(list(lines("check"))) > 300
    assert len(list(lines("links"))) > 30
