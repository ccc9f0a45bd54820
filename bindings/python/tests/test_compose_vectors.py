"""The conformance vectors of plans, streams, fixes and previews."""

from typing import get_args

import pytest
import sendcheck

from test_vectors import lines


def error_of(invalid):
    """An error as the vectors have it: the first diagnostic."""
    found = invalid.report.diagnostics[0]
    error = {"rule": found.rule, "path": found.path}
    return {"error": error if found.range is None else {**error, "range": list(found.range)}}


def planned(vector):
    return sendcheck.plan(vector["input"], **vector.get("options", {})).to_dict()


def streamed(vector):
    planner = sendcheck.Planner(vector["input"], **vector.get("options", {}))
    pushed = [planner.push(chunk) for chunk in vector["chunks"]]
    sends = [send for released in pushed for send in released] + planner.finish()
    again = sendcheck.Planner(**vector["input"], **vector.get("options", {}))
    assert list(again.sends(vector["chunks"])) == sends and again.notes == planner.notes
    return {
        "released": [len(released) for released in pushed],
        "sends": [send.to_dict() for send in sends],
        "notes": [note.to_dict() for note in planner.notes],
    }


def fixed(vector):
    arguments = (vector["operation"], vector["document"])
    options = vector.get("options", {})
    fixes = [fix.to_dict() for fix in sendcheck.fixes(*arguments, **options)]
    for fix in fixes:
        assert fix.pop("title")
        fix.pop("text_edits", None)
    found = {"fixes": fixes, "safe": sendcheck.fix(*arguments, **options).document}
    unsafe = sendcheck.fix(*arguments, applicability="unsafe", **options).document
    return found if unsafe == found["safe"] else {**found, "unsafe": unsafe}


def previewed(vector):
    if "service" in vector:
        return sendcheck.preview(vector["message"], vector["service"]).to_dict()
    return {"previews": [preview.to_dict() for preview in sendcheck.preview(vector["message"])]}


FUNCTIONS = {"plan": planned, "stream": streamed, "fixes": fixed, "preview": previewed}


@pytest.mark.parametrize(("topic", "vector"), list(lines("compose")))
def test_compose(topic, vector):
    try:
        found = FUNCTIONS[vector["fn"]](vector)
    except sendcheck.Invalid as invalid:
        found = error_of(invalid)
    assert found == vector["expect"]


def test_there_are_vectors_of_each_function():
    vectors = [it.values[1] for it in lines("compose")]
    assert {vector["fn"] for vector in vectors} == set(FUNCTIONS)
    notes = [note for vector in vectors for note in vector["expect"].get("notes", [])]
    assert {note["note"] for note in notes} <= set(get_args(sendcheck.NoteName))
    assert {note["cause"] for note in notes if "cause" in note} <= set(get_args(sendcheck.SplitCause))
