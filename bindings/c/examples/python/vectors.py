"""Runs conformance vectors through ctypes: vectors.py DIRECTORY..."""

import json
import sys
from pathlib import Path

import sendcheck_ctypes as sendcheck


def agree(expected, found):
    """Returns whether two values are equal; null and false mean that the key is absent, or false."""
    return expected == found or not (expected or found)


def matches(expected, found):
    return ("range" in found) == ("range" in expected) and all(
        agree(value, found.get(key)) for key, value in expected.items()
    )


def as_expected(vector, report):
    found = report["diagnostics"]
    count = lambda severity: sum(one["severity"] == severity for one in found)
    facts = {"errors": count("error"), "warnings": count("warning"), "truncated": False, **vector.get("report", {})}
    facts.setdefault("valid", facts["errors"] == 0)
    facts["operation"] = vector["operation"]
    return (
        all(report[name] == value for name, value in facts.items())
        and len(vector["expect"]) == len(found)
        and all(map(matches, vector["expect"], found))
    )


def first_error(result):
    """Returns a result; an error becomes its first diagnostic, as vectors have it."""
    report = result.get("error", result)
    if "diagnostics" not in report:
        return result
    first = report["diagnostics"][0]
    return {"error": {key: first[key] for key in ("rule", "path", "range") if key in first}}


def streamed(vector):
    planner, released, sends = sendcheck.Planner(vector["input"], vector.get("options")), [], []
    for chunk in vector["chunks"]:
        plan = first_error(planner.push(chunk))
        if "error" in plan:
            return plan
        released.append(len(plan["sends"]))
        sends += plan["sends"]
    rest = first_error(planner.finish())
    if "error" in rest:
        return rest
    return {"released": released, "sends": sends + rest["sends"], "notes": rest["notes"]}


def fixed(vector):
    arguments = vector["operation"], json.dumps(vector["document"]).encode(), vector.get("options")
    fixes = sendcheck.fixes(*arguments)
    for fix in fixes:
        del fix["title"]
        fix.pop("text_edits", None)
    safe, guessed = (sendcheck.fix(*arguments, is_unsafe)["document"] for is_unsafe in (False, True))
    return {"fixes": fixes, "safe": safe} | ({} if guessed == safe else {"unsafe": guessed})


def composed(vector):
    """Returns what a function of composing returns, in the form of the expectation."""
    match vector["fn"]:
        case "plan":
            return first_error(sendcheck.plan(vector["input"], vector.get("options")))
        case "stream":
            return streamed(vector)
        case "fixes":
            return fixed(vector)
        case "preview":
            return first_error(sendcheck.preview(vector["message"], vector.get("service")))


def run(vector, values_only):
    """Runs a vector; returns what it expects and what was found, or nothing if it passes."""
    if "links" in vector:
        confidence = {True: "strong", False: "weak"}
        found = [[start, end, confidence[strong]] for start, end, strong in sendcheck.find_links(vector["text"])]
        return None if found == vector["links"] else (vector["links"], found)
    if "fn" in vector:
        found = composed(vector)
        return None if found == vector["expect"] else (vector["expect"], found)
    arguments = vector["operation"], vector.get("options")
    if values_only:
        report = sendcheck.check_value(arguments[0], vector["input"], arguments[1])
    else:
        text = vector["raw"] if "raw" in vector else json.dumps(vector["input"], ensure_ascii=False)
        report = sendcheck.check(arguments[0], text.encode(), arguments[1])
    return None if as_expected(vector, report) else (vector["expect"], report)


def mistakes():
    """Invalid arguments raise the message of the library; returns the number of those that do not."""
    failed = 0
    for operation, options, message in [
        ("chats.creat", None, "unknown operation `chats.creat`; did you mean `chats.create`?"),
        ("message\0", None, "unknown operation 'message\\x00'"),
        ("messages.delete", None, "sendcheck does not check `messages.delete`"),
        ("message", {"strict_link": True}, "unknown option `strict_link`; did you mean `strict_links`?"),
    ]:
        try:
            sendcheck.check(operation, b"{}", options)
            raised = None
        except sendcheck.Error as error:
            raised = str(error)
        if raised != message:
            failed += 1
            print("expected", message, "found", raised, sep="\n  ", file=sys.stderr)
    return failed


def main(*directories):
    count, failed = 0, mistakes()
    for path in sorted(path for directory in directories for path in Path(directory).glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").split("\n")[:-1]:
            vector = json.loads(line)
            count += 1
            if difference := run(vector, path.stem == "values-only"):
                failed += 1
                print(vector["name"], "expected", difference[0], "found", difference[1], sep="\n  ", file=sys.stderr)
    print(f"Python (ctypes): {count} vectors, {failed} failed")
    return 0 if count and not failed else 1


sys.exit(main(*sys.argv[1:]))
