"""libsendcheck through ctypes: an example of a language that calls the C library.

The package `sendcheck` for Python has the core inside and needs no library; use it in programs.
"""

import contextlib
import ctypes
import json
import os

_library = ctypes.CDLL(os.environ.get("SENDCHECK_LIBRARY", "libsendcheck.so"))
_SIZE = ctypes.POINTER(ctypes.c_size_t)
_OUT = ctypes.POINTER(ctypes.c_void_p)

UNKNOWN_OPERATION = 2
UNCHECKED_OPERATION = 7


class _Range(ctypes.Structure):
    _fields_ = [("start", ctypes.c_size_t), ("end", ctypes.c_size_t)]


class _Link(ctypes.Structure):
    _fields_ = [("kind", ctypes.c_uint32), ("confidence", ctypes.c_uint32), ("bytes", _Range), ("utf16", _Range)]


def _declare(name, result, *arguments):
    function = getattr(_library, name)
    function.restype = result
    function.argtypes = arguments
    return function


_status_message = _declare("sendcheck_status_message", ctypes.c_char_p, ctypes.c_uint32)
_operation_nearest = _declare("sendcheck_operation_nearest", ctypes.c_char_p, ctypes.c_char_p, _SIZE)
_options_new = _declare("sendcheck_options_new", ctypes.c_void_p)
_options_free = _declare("sendcheck_options_free", None, ctypes.c_void_p)
_options_error = _declare("sendcheck_options_error", ctypes.c_char_p, ctypes.c_void_p, _SIZE)
_options_set_json = _declare(
    "sendcheck_options_set_json", ctypes.c_uint32, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t
)
_CHECK = (ctypes.c_uint32, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_void_p, _OUT)
_check = _declare("sendcheck_check", *_CHECK)
_check_value = _declare("sendcheck_check_value", *_CHECK)
_report_json = _declare("sendcheck_report_json", ctypes.c_void_p, ctypes.c_void_p, _SIZE)
_report_free = _declare("sendcheck_report_free", None, ctypes.c_void_p)
_links_find = _declare("sendcheck_links_find", ctypes.c_uint32, ctypes.c_char_p, ctypes.c_size_t, _OUT)
_links_get = _declare(
    "sendcheck_links_get", ctypes.c_bool, ctypes.c_void_p, ctypes.c_size_t, ctypes.POINTER(_Link)
)
_links_free = _declare("sendcheck_links_free", None, ctypes.c_void_p)
_JSON = (ctypes.c_char_p, ctypes.c_size_t)
_plan = _declare("sendcheck_plan", ctypes.c_uint32, *_JSON, ctypes.c_void_p, _OUT)
_plan_json = _declare("sendcheck_plan_json", ctypes.c_void_p, ctypes.c_void_p, _SIZE)
_plan_free = _declare("sendcheck_plan_free", None, ctypes.c_void_p)
_planner_new = _declare("sendcheck_planner_new", ctypes.c_uint32, *_JSON, ctypes.c_void_p, _OUT)
_planner_push = _declare("sendcheck_planner_push", ctypes.c_uint32, ctypes.c_void_p, *_JSON, _OUT)
_planner_finish = _declare("sendcheck_planner_finish", ctypes.c_uint32, ctypes.c_void_p, _OUT)
_planner_free = _declare("sendcheck_planner_free", None, ctypes.c_void_p)
_fix = _declare("sendcheck_fix", *_CHECK[:-1], ctypes.c_uint32, _OUT)
_fixed_json = _declare("sendcheck_fixed_json", ctypes.c_void_p, ctypes.c_void_p, _SIZE)
_fixed_free = _declare("sendcheck_fixed_free", None, ctypes.c_void_p)
_fixes_find = _declare("sendcheck_fixes_find", *_CHECK)
_fixes_json = _declare("sendcheck_fixes_json", ctypes.c_void_p, ctypes.c_void_p, _SIZE)
_fixes_free = _declare("sendcheck_fixes_free", None, ctypes.c_void_p)
_preview = _declare("sendcheck_preview", ctypes.c_uint32, *_JSON, ctypes.c_uint32, _OUT)
_preview_json = _declare("sendcheck_preview_json", ctypes.c_void_p, ctypes.c_void_p, _SIZE)
_preview_free = _declare("sendcheck_preview_free", None, ctypes.c_void_p)

SERVICES = ("iMessage", "SMS", "RCS", None)


class Error(ValueError):
    """A call that failed."""


def check(operation, document, options=None):
    """Checks a document, given as bytes of JSON, and returns the report as a dict."""
    return _report(_check, operation, document, options)


def check_value(operation, value, options=None):
    """Checks a value that `json` can write. Its strings may contain lone surrogates."""
    return _report(_check_value, operation, json.dumps(value).encode(), options)


def find_links(text):
    """Returns (start, end, is_strong) for every link, in UTF-16 code units."""
    encoded, links = text.encode(), ctypes.c_void_p()
    _require(_links_find(encoded, len(encoded), ctypes.byref(links)))
    try:
        found, link = [], _Link()
        while _links_get(links, len(found), ctypes.byref(link)):
            found.append((link.utf16.start, link.utf16.end, link.confidence == 1))
        return found
    finally:
        _links_free(links)


def plan(value, options=None):
    """Plans an input; returns `sends` and `notes`, or `error`, as a dict."""
    document = json.dumps(value).encode()
    with _made(options) as made:
        out = ctypes.c_void_p()
        _require(_plan(document, len(document), made, ctypes.byref(out)))
    return _taken(out, _plan_json, _plan_free)


class Planner:
    """Plans a content that arrives in chunks: texts, or bytes that may end inside a character."""

    def __init__(self, value, options=None):
        document, self._planner = json.dumps(value).encode(), ctypes.c_void_p()
        with _made(options) as made:
            _require(_planner_new(document, len(document), made, ctypes.byref(self._planner)))

    def push(self, chunk):
        text, out = chunk if isinstance(chunk, bytes) else chunk.encode(), ctypes.c_void_p()
        _require(_planner_push(self._planner, text, len(text), ctypes.byref(out)))
        return _taken(out, _plan_json, _plan_free)

    def finish(self):
        out = ctypes.c_void_p()
        _require(_planner_finish(self._planner, ctypes.byref(out)))
        return _taken(out, _plan_json, _plan_free)

    def __del__(self):
        _planner_free(self._planner)


def fix(operation, document, options=None, is_unsafe=False):
    """Applies fixes to a document, given as bytes of JSON; returns `document`, `applied` and `report` as a dict."""
    return _found(_fix, _fixed_json, _fixed_free, operation, document, options, int(is_unsafe))


def fixes(operation, document, options=None):
    """Returns a fix for each diagnostic that has one, as a list of dicts."""
    return _found(_fixes_find, _fixes_json, _fixes_free, operation, document, options)


def preview(message, service=None):
    """Returns what recipients get of a message on a service, or on each, as a dict; or the report of its errors."""
    document, out = json.dumps(message).encode(), ctypes.c_void_p()
    _require(_preview(document, len(document), SERVICES.index(service), ctypes.byref(out)))
    return _taken(out, _preview_json, _preview_free)


def _report(function, operation, document, options):
    return _found(function, _report_json, _report_free, operation, document, options)


def _found(function, to_json, free, operation, document, options, *others):
    """Calls a function about a document; returns the JSON of its result."""
    if "\0" in operation:
        # A C string would end at the NUL.
        raise Error(f"unknown operation {operation!r}")
    out = ctypes.c_void_p()
    with _made(options) as made:
        status = function(operation.encode(), document, len(document), made, *others, ctypes.byref(out))
        _require_operation(status, operation)
    return _taken(out, to_json, free)


def _taken(out, to_json, free):
    """Reads the JSON of an object, and frees it."""
    try:
        length = ctypes.c_size_t()
        text = to_json(out, ctypes.byref(length))
        return json.loads(ctypes.string_at(text, length.value))
    finally:
        free(out)


@contextlib.contextmanager
def _made(options):
    """The options for C, which are freed."""
    made = _options(options)
    try:
        yield made
    finally:
        _options_free(made)


def _options(options):
    if options is None:
        return None
    made, encoded = _options_new(), json.dumps(options).encode()
    if _options_set_json(made, encoded, len(encoded)):
        message = _options_error(made, None).decode()
        _options_free(made)
        raise Error(message)
    return made


def _require(status):
    if status:
        raise Error(_status_message(status).decode())


def _require_operation(status, operation):
    if status == UNCHECKED_OPERATION:
        raise Error(f"sendcheck does not check `{operation}`")
    if status == UNKNOWN_OPERATION:
        nearest = _operation_nearest(operation.encode(), None)
        did_you_mean = f"; did you mean `{nearest.decode()}`?" if nearest else ""
        raise Error(f"unknown operation `{operation}`{did_you_mean}")
    _require(status)
