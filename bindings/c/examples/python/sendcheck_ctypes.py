"""libsendcheck through ctypes: an example of a language that calls the C library.

The package `sendcheck` for Python has the core inside and needs no library; use it in programs.
"""

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


def _report(function, operation, document, options):
    if "\0" in operation:
        # A C string would end at the NUL.
        raise Error(f"unknown operation {operation!r}")
    made, report = _options(options), ctypes.c_void_p()
    try:
        status = function(operation.encode(), document, len(document), made, ctypes.byref(report))
        _require_operation(status, operation)
        length = ctypes.c_size_t()
        text = _report_json(report, ctypes.byref(length))
        return json.loads(ctypes.string_at(text, length.value))
    finally:
        _report_free(report)
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
