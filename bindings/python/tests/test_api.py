"""The functions and types of the package."""

import copy
import enum
import json
import math
import pickle
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import List, Optional

import pydantic
import pytest
import sendcheck

from conftest import PACKAGE

CHAT = "550e8400-e29b-41d4-a716-446655440000"
LINK = {"parts": [{"type": "text", "value": "see https://example.com"}]}
EMPTY = {"parts": []}


def rules_of(report):
    return [found.rule for found in report]


def test_a_report_is_true_if_valid():
    assert sendcheck.check("message", LINK)
    assert not sendcheck.check("message", EMPTY)
    warned = sendcheck.check("message", {"parts": [{"type": "text", "value": "**so**"}]})
    assert warned and warned.warnings == 1 and len(warned) == 1


def test_a_report_prints_message_and_help():
    text = str(sendcheck.check("message", LINK, first_message=True))
    assert "first-message-link" in text and "/parts/0/value" in text
    assert "help: " in text and "https://example.com" in text
    assert repr(sendcheck.check("message", EMPTY)) == "<Report message: 1 error, 0 warnings>"


def test_a_diagnostic_has_the_fields_of_the_report():
    report = sendcheck.check("message", LINK, first_message=True)
    found = report.diagnostics[0]
    assert (found.rule, found.severity, found.code) == ("first-message-link", "error", 1005)
    assert (found.path, found.range) == ("/parts/0/value", (4, 23))
    assert found.params["given"] == "https://example.com"
    assert found.related == () and found.parameter is None and found.line is None


@pytest.mark.parametrize("document", ['{"parts": [}', '{"parts": []}', json.dumps(LINK)])
def test_dict_and_json_are_equal(document):
    report = sendcheck.check_json("message", document, first_message=True)
    assert json.loads(report.to_json()) == report.to_dict()
    assert list(json.loads(report.to_json())) == list(report.to_dict())
    again = sendcheck.Report.from_dict(json.loads(report.to_json()))
    assert again == report and hash(again) == hash(report)
    assert again.to_json() == report.to_json()


def test_reports_and_diagnostics_cannot_be_changed():
    report = sendcheck.check("message", EMPTY)
    with pytest.raises(AttributeError):
        report.errors = 0
    with pytest.raises(AttributeError):
        report.diagnostics[0].rule = "empty-text"


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_everything_pickles(protocol):
    report = sendcheck.check("message", LINK, first_message=True)
    with pytest.raises(sendcheck.Invalid) as raised:
        report.raise_if_invalid()
    for value in (
        report,
        report.diagnostics[0],
        sendcheck.rules()[0],
        sendcheck.explain("no-parts"),
        sendcheck.encode("chats.list_chats", {}),
        sendcheck.find_links("example.com")[0],
        sendcheck.count_text("a"),
    ):
        again = pickle.loads(pickle.dumps(value, protocol))
        assert again == value and type(again) is type(value)
        assert copy.deepcopy(value) == value
    again = pickle.loads(pickle.dumps(raised.value, protocol))
    assert isinstance(again, sendcheck.Invalid)
    assert again.report == report and str(again) == str(raised.value)


def test_invalid_says_what_to_do():
    sendcheck.check("message", LINK).raise_if_invalid()
    report = sendcheck.check("message", LINK, first_message=True)
    with pytest.raises(sendcheck.Invalid) as raised:
        report.raise_if_invalid()
    assert raised.value.report is report
    assert report.diagnostics[0].help in str(raised.value)
    assert isinstance(raised.value, ValueError)


# Arguments


@pytest.mark.parametrize(
    ("call", "error", "text"),
    [
        (lambda: sendcheck.check("chats.creat", {}), ValueError, "did you mean `chats.create`"),
        (lambda: sendcheck.check("chats.create\0", {}), ValueError, "unknown operation"),
        (lambda: sendcheck.check(1, {}), TypeError, "operation must be `str`, not `int`"),
        (lambda: sendcheck.check("message", EMPTY, strict_link=True), TypeError, "did you mean `strict_links`"),
        (lambda: sendcheck.check("message", EMPTY, strict_link=None), TypeError, "strict_link"),
        (lambda: sendcheck.check("message", EMPTY, strict_links=1), ValueError, "`strict_links`"),
        (lambda: sendcheck.check("message", EMPTY, max_diagnostics=-1), ValueError, "max_diagnostics"),
        (lambda: sendcheck.check("message", EMPTY, chat={"servic": "SMS"}), TypeError, "`service`"),
        (lambda: sendcheck.check("message", EMPTY, chat={"service": "sms"}), ValueError, "chat.service"),
        (lambda: sendcheck.check("message", EMPTY, levels={"no-part": "allow"}), ValueError, "`no-parts`"),
        (lambda: sendcheck.check("message", EMPTY, levels={"no-parts": "off"}), ValueError, "levels"),
        (lambda: sendcheck.check("message", EMPTY, levels={"wrong-type": "allow"}), ValueError, "wrong-type"),
        (lambda: sendcheck.check("message", b"{}"), TypeError, "check_json"),
        (lambda: sendcheck.check_json("message", {}), TypeError, "`check`"),
        (lambda: sendcheck.check("message", {"parts": {1, 2}}), TypeError, "`set`, at /parts"),
        (lambda: sendcheck.check("message", {"a/b": [0, object()]}), TypeError, "/a~1b/1"),
        (lambda: sendcheck.check("message", {"parts": {1: 2}}), TypeError, "a key must be a string, not `int`"),
        (lambda: sendcheck.check("message", {"parts": [math.nan]}), ValueError, "NaN"),
        (lambda: sendcheck.check("message", {"parts": [10**5000]}), ValueError, "/parts/0"),
        (lambda: sendcheck.explain("no-part"), ValueError, "did you mean `no-parts`"),
        (lambda: sendcheck.encode("chats.leave_chat"), ValueError, "chat_id"),
        (lambda: sendcheck.encode("message", LINK), ValueError, "endpoint"),
    ],
)
def test_wrong_arguments_are_named(call, error, text):
    with pytest.raises(error) as raised:
        call()
    assert text in str(raised.value)
    assert not isinstance(raised.value, sendcheck.Invalid)


def test_options():
    assert rules_of(sendcheck.check("message", LINK, first_message=True)) == ["first-message-link"]
    assert rules_of(sendcheck.check("message", LINK, first_message=None)) == []
    allowed = {"no-parts": "allow"}
    assert sendcheck.check("message", EMPTY, levels=allowed)
    assert sendcheck.check_json("message", "{}", max_diagnostics=0).truncated
    assert not sendcheck.check("chats.typing.start", chat_id="x")
    assert sendcheck.check("chats.typing.start", chat_id=CHAT)
    report = sendcheck.check("chats.typing.start", {}, chat={"is_group": True, "service": None}, chat_id=CHAT)
    assert report.operation == "chats.typing.start"


# Values


class Kind(str, enum.Enum):
    TEXT = "text"


class Bound(enum.IntEnum):
    START = 0
    END = 2


@dataclass
class Decoration:
    range: List[int]
    style: str = "bold"


@dataclass
class Part:
    value: str
    type: str = "text"
    text_decorations: Optional[List[Decoration]] = None


@dataclass
class Content:
    parts: List[Part] = field(default_factory=list)


def test_values_that_behave_like_json():
    value = OrderedDict(
        parts=(
            MappingProxyType(
                {
                    "type": Kind.TEXT,
                    "value": "Hi",
                    "text_decorations": [{"range": (Bound.START, Bound.END), "style": "bold"}],
                }
            ),
        )
    )
    report = sendcheck.check("message", value)
    assert report.diagnostics == ()
    # Each is read: a wrong value is reported.
    value["parts"][0]["text_decorations"][0]["range"] = (Bound.START, 3)
    assert rules_of(sendcheck.check("message", value)) == ["range-out-of-bounds"]


def test_dataclasses():
    part = Part("Hi", text_decorations=[Decoration([0, 2])])
    assert sendcheck.check("message", Content([part])).diagnostics == ()
    part.text_decorations[0].range = [0, 9]
    found = sendcheck.check("message", Content([part])).diagnostics
    assert [(it.rule, it.path) for it in found] == [("range-out-of-bounds", "/parts/0/text_decorations/0/range")]


def test_pydantic_models():
    class TextPart(pydantic.BaseModel):
        kind: str = pydantic.Field("text", serialization_alias="type")
        value: str

    class Message(pydantic.BaseModel):
        parts: List[TextPart]

    assert sendcheck.check("message", Message(parts=[TextPart(value="Hi")])).diagnostics == ()
    assert rules_of(sendcheck.check("message", {"parts": [TextPart(value="")]})) == ["empty-text"]


def test_models_that_are_not_plain_are_reported():
    class Endless:
        def model_dump(self, **_):
            return self

    with pytest.raises(TypeError, match="`model_dump` of `Endless`"):
        sendcheck.check("message", Endless())


def test_a_dict_that_changes_while_it_is_read():
    class Clears(Mapping):
        def __getitem__(self, _):
            outer.clear()

        def __iter__(self):
            return iter("a")

        def __len__(self):
            return 1

    outer = {"parts": Clears(), "effect": 1}
    with pytest.raises(RuntimeError, match="changed"):
        sendcheck.check("message", outer)


def test_numbers():
    for number in (2**63, -(2**63) - 1, 10**30, 1.5, -0.0, 1e300, True, None):
        report = sendcheck.check("chats.list_chats", {"limit": number})
        text = json.dumps({"limit": number})
        assert report == sendcheck.check_json("chats.list_chats", text), number


def test_a_string_is_a_string():
    assert rules_of(sendcheck.check("message", '{"parts": []}')) == ["wrong-type"]


def test_lone_surrogates():
    lone = {"parts": [{"type": "text", "value": "half \ud83d"}]}
    found = sendcheck.check("message", lone).diagnostics
    assert [(it.rule, it.path) for it in found] == [("invalid-unicode", "/parts/0/value")]
    assert "invalid-unicode" in rules_of(sendcheck.check("message", {"parts": [], "\udc00": 1}))
    # Two halves in a row are a character.
    assert sendcheck.check("message", {"parts": [{"type": "text", "value": "\ud83d\ude00"}]})
    assert rules_of(sendcheck.check_json("message", '{"\ud800": 1}')) == ["invalid-json"]
    # A subclass is read as a str, whatever its methods return.
    text = NotWhatItSays("half \ud83d")
    assert rules_of(sendcheck.check_message({"parts": [{"type": "text", "value": text}]})) == ["invalid-unicode"]
    assert rules_of(sendcheck.check_json("message", NotWhatItSays('{"parts": []}'))) == ["no-parts"]
    assert sendcheck.count_text(text).code_points == 6
    with pytest.raises(sendcheck.Invalid) as raised:
        sendcheck.encode("chats.messages.send", {"message": lone}, chat_id=CHAT)
    assert rules_of(raised.value.report) == ["invalid-unicode"]


class NotWhatItSays(str):
    def encode(self, *_):
        return b"{}"


def test_deep_and_circular_values_are_reported():
    deep = circular = []
    for _ in range(100_000):
        deep = [deep]
    circular.append([circular, circular])
    for value in (deep, circular):
        assert rules_of(sendcheck.check("message", value)) == ["invalid-json"]


def test_large_documents_and_threads():
    from concurrent.futures import ThreadPoolExecutor

    document = json.dumps({"parts": [{"type": "text", "value": "a " * 100_000}]})
    with ThreadPoolExecutor(4) as pool:
        reports = list(pool.map(lambda _: sendcheck.check_json("message", document), range(16)))
    assert all(rules_of(report) == rules_of(reports[0]) for report in reports)
    assert not reports[0]


@pytest.mark.parametrize("kind", [str, str.encode, lambda it: bytearray(it.encode()), lambda it: memoryview(it.encode())])
def test_kinds_of_json_text(kind):
    assert rules_of(sendcheck.check_json("message", kind('{"parts": []}'))) == ["no-parts"]


# Requests


def test_encode():
    request = sendcheck.encode("chats.messages.send", {"message": LINK}, chat_id=CHAT)
    assert (request.method, request.path) == ("POST", f"/v3/chats/{CHAT}/messages")
    assert request.url == f"https://api.linqapp.com/api/partner{request.path}"
    assert request.headers["content-type"] == "application/json"
    assert json.loads(request.body) == {"message": LINK}
    for text in (json.dumps({"message": LINK}), json.dumps({"message": LINK}).encode()):
        assert sendcheck.encode("chats.messages.send", text, chat_id=CHAT) == request
    assert sendcheck.encode("chats.typing.stop", chat_id=CHAT).body is None
    with pytest.raises(sendcheck.Invalid):
        sendcheck.encode("chats.messages.send", {"message": EMPTY}, chat_id=CHAT, levels={"no-parts": "allow"})


def test_operation_from_http():
    for operation, value, ids in (("chats.messages.send", {"message": LINK}, {"chat_id": CHAT}), ("chats.list_chats", {}, {})):
        request = sendcheck.encode(operation, value, **ids)
        endpoint = sendcheck.operation_from_http(request.method.lower(), request.url + "/?x=1")
        assert endpoint == sendcheck.Endpoint(operation, ids.get("chat_id"), None)
    assert sendcheck.operation_from_http("PATCH", f"/v3/messages/{CHAT}").message_id == CHAT
    assert sendcheck.operation_from_http("POST", "/v3/chats/a%2Fb/typing").chat_id == "a/b"
    assert sendcheck.operation_from_http("GET", "/v3/unknown") is None


# Texts


def test_ranges_convert_both_ways():
    text = "a🎉é👍🏽!"
    for start in range(len(text) + 1):
        for end in range(start, len(text) + 1):
            utf16 = sendcheck.utf16_range(text, start, end)
            assert utf16 == tuple(len(text[:it].encode("utf-16-le")) // 2 for it in (start, end))
            assert sendcheck.char_range(text, *utf16) == (start, end)
    for start, end in [(0, 7), (-1, 2), (3, 2)]:
        with pytest.raises(ValueError):
            sendcheck.utf16_range(text, start, end)
    with pytest.raises(ValueError, match="inside a character"):
        sendcheck.char_range(text, 0, 2)


def test_texts_with_lone_surrogates():
    text = "\ud83d example.com"
    (link,) = sendcheck.find_links(text)
    assert text[link.start : link.end] == "example.com"
    assert sendcheck.truncate_text(text, 3) == "\ud83d e"
    assert sendcheck.count_text(text).code_points == 13
    pair = "\ud83d\ude00 see example.com"
    (link,) = sendcheck.find_links(pair)
    assert pair[link.start : link.end] == "example.com"
    assert sendcheck.count_text(pair).code_points == len(pair)
    assert sendcheck.utf16_range(pair, 14, 18) == (14, 18)


def test_text_can_be_a_memoryview():
    assert sendcheck.encode("chats.list_chats", memoryview(b'{"limit": 5}')).query == "limit=5"


def test_dicts_of_diagnostics_are_copies():
    (found,) = sendcheck.check_message({"parts": []}).diagnostics
    (other,) = sendcheck.check_message({"parts": [{"type": "texr", "value": "a"}]}).diagnostics
    other.to_dict()["params"]["given"] = "changed"
    assert other.params["given"] == "texr"
    assert found.rule == "no-parts"


def test_snap_and_truncate():
    assert sendcheck.snap_range("hi 👍🏽!", 4, 6) == (3, 7)
    assert sendcheck.snap_range("hi", 2, 4) is None
    assert sendcheck.truncate_text("ok 👍🏽", 6, "utf16") == "ok "
    assert sendcheck.truncate_text("ok 👍🏽", 100) == "ok 👍🏽"
    assert sendcheck.truncate_text("é", 1, "bytes") == ""
    with pytest.raises(ValueError, match="unknown unit"):
        sendcheck.truncate_text("a", 1, "chars")
    with pytest.raises(ValueError):
        sendcheck.truncate_text("a", -1)


def test_decorate():
    text = "🎉 so so 👍🏽"
    assert sendcheck.decorate(text, "so", style="bold", occurrence=1) == {"range": [6, 8], "style": "bold"}
    part = {"type": "text", "value": text, "text_decorations": [sendcheck.decorate(text, "👍🏽", animation="shake")]}
    assert sendcheck.check("message", {"parts": [part]}).diagnostics == ()
    for call in (
        lambda: sendcheck.decorate(text, "so"),
        lambda: sendcheck.decorate(text, "so", style="bold", animation="shake"),
        lambda: sendcheck.decorate(text, "so", style="bold", occurrence=2),
        lambda: sendcheck.decorate(text, "", style="bold"),
    ):
        with pytest.raises(ValueError):
            call()


# The catalogue


def test_rules_and_explanations():
    names = [rule.name for rule in sendcheck.rules()]
    assert len(names) == len(set(names)) > 90
    for rule in sendcheck.rules():
        explanation = sendcheck.explain(rule.name)
        assert explanation.rule == rule.name and rule.summary == rule.messages[0]
        assert explanation.what and explanation.why and explanation.source
        assert explanation.what in str(explanation)
        if rule.name == "unchecked-content":
            continue  # Today everything is checked, so nothing breaks the rule.
        for example, fails in ((explanation.fails, True), (explanation.passes, False)):
            if rule.name == "invalid-unicode":
                value = json.loads(example.document)
                report = sendcheck.check(example.operation, value, **example.options)
            else:
                report = sendcheck.check_json(example.operation, example.document, **example.options)
            assert (rule.name in rules_of(report)) is fails


def test_version():
    text = (PACKAGE / "pyproject.toml").read_text(encoding="utf-8")
    assert f'\nversion = "{sendcheck.__version__}"\n' in text
