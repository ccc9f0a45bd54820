"""Runs the conformance vectors through the Python package: vectors.py DIRECTORY."""

import json
import sys
from pathlib import Path

import sendcheck

KEYS = ("severity", "code", "code_predicted", "related", "parameter", "line", "column", "offset")


def agree(expected, found):
    """Whether two values are equal, where a report leaves out what is null, false or empty."""
    return (list(found) if isinstance(found, tuple) else found) == expected or not (expected or found)


def matches(expected, found):
    return (
        (expected["rule"], expected["path"]) == (found.rule, found.path)
        and tuple(expected.get("range") or ()) == (found.range or ())
        and all(agree(expected[key], getattr(found, key)) for key in KEYS if key in expected)
    )


def as_expected(vector, report):
    count = lambda severity: sum(found.severity == severity for found in report.diagnostics)
    facts = {"errors": count("error"), "warnings": count("warning"), "truncated": False, **vector.get("report", {})}
    facts.setdefault("valid", facts["errors"] == 0)
    return (
        report.operation == vector["operation"]
        and all(getattr(report, name) == value for name, value in facts.items())
        and len(vector["expect"]) == len(report.diagnostics)
        and all(map(matches, vector["expect"], report.diagnostics))
    )


def documents(vector, values_only):
    """What the vector's document is to Python: JSON, and the value that it holds."""
    if values_only:
        return [vector["input"]]
    if "raw" in vector:
        return [vector["raw"], vector["raw"].encode()]
    text = json.dumps(vector["input"], ensure_ascii=False)
    # A str is taken for JSON, not for a value.
    return [text] if isinstance(vector["input"], str) else [text, vector["input"]]


def main(directory):
    run = failed = 0
    for path in sorted(Path(directory).glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").split("\n")[:-1]:
            vector = json.loads(line)
            run += 1
            for document in documents(vector, path.stem == "values-only"):
                report = sendcheck.check(vector["operation"], document, vector.get("options"))
                if not as_expected(vector, report):
                    failed += 1
                    print(vector["name"], "expected", vector["expect"], "found", report.json, sep="\n  ", file=sys.stderr)
                    break
    print(f"Python: {run} vectors, {failed} failed")
    return 0 if run and not failed else 1


sys.exit(main(*sys.argv[1:]))
