"""The functions of ``sendcheck.h`` that this package uses, as ctypes sees them."""

from __future__ import annotations

import ctypes
import os
from ctypes import POINTER, Structure, c_bool, c_char_p, c_size_t, c_uint16, c_uint32, c_void_p

# Versions that share this name are compatible.
_SONAME = "libsendcheck.so.0.1"


class Error(ValueError):
    """An argument that the library does not take: an unknown operation, an option that does not exist."""


class Range(Structure):
    _fields_ = [("start", c_size_t), ("end", c_size_t)]


class LinkFields(Structure):
    _fields_ = [("kind", c_uint32), ("confidence", c_uint32), ("bytes", Range), ("utf16", Range)]


class CountFields(Structure):
    _fields_ = [("bytes", c_size_t), ("code_points", c_size_t), ("utf16", c_size_t), ("graphemes", c_size_t)]


_STATUS = c_uint32
_TEXT = [c_char_p, c_size_t]
_LENT = c_void_p  # c_char_p would stop at U+0000.
_FUNCTIONS = {
    "status_message": ([_STATUS], c_char_p),
    "version": ([], c_char_p),
    "options_new": ([], c_void_p),
    "options_set_json": ([c_void_p, *_TEXT], _STATUS),
    "options_error": ([c_void_p, POINTER(c_size_t)], _LENT),
    "options_free": ([c_void_p], None),
    "check": ([c_char_p, *_TEXT, c_void_p, POINTER(c_void_p)], _STATUS),
    "check_value": ([c_char_p, *_TEXT, c_void_p, POINTER(c_void_p)], _STATUS),
    "check_inferred": ([*_TEXT, c_void_p, POINTER(c_void_p)], _STATUS),
    "encode": ([c_char_p, *_TEXT, c_void_p, POINTER(c_void_p), POINTER(c_void_p)], _STATUS),
    "request_url": ([c_void_p, POINTER(c_size_t)], _LENT),
    "request_json": ([c_void_p, POINTER(c_size_t)], _LENT),
    "request_free": ([c_void_p], None),
    "report_json": ([c_void_p, POINTER(c_size_t)], _LENT),
    "report_free": ([c_void_p], None),
    "links_find": ([*_TEXT, POINTER(c_void_p)], _STATUS),
    "links_len": ([c_void_p], c_size_t),
    "links_get": ([c_void_p, c_size_t, POINTER(LinkFields)], c_bool),
    "links_free": ([c_void_p], None),
    "text_count": ([*_TEXT, POINTER(CountFields)], _STATUS),
    "rule_count": ([], c_size_t),
    "rule_name": ([c_size_t, POINTER(c_size_t)], _LENT),
    "rule_severity": ([c_size_t], c_uint32),
    "rule_code": ([c_size_t], c_uint16),
    "rule_code_predicted": ([c_size_t], c_bool),
    "rule_explanation": ([c_size_t, c_uint32, POINTER(c_size_t)], _LENT),
}


class _Library:
    """The library's functions, without their prefix."""

    def __init__(self) -> None:
        path = os.environ.get("SENDCHECK_LIBRARY", _SONAME)
        try:
            library = ctypes.CDLL(path)
        except OSError as error:
            raise ImportError(
                f"{error}; sendcheck needs libsendcheck: install it where the system's loader looks, "
                "or name the file in the environment variable SENDCHECK_LIBRARY"
            ) from error
        for name, (arguments, result) in _FUNCTIONS.items():
            function = getattr(library, f"sendcheck_{name}")
            function.argtypes, function.restype = arguments, result
            setattr(self, name, function)


lib = _Library()


def require(status: int) -> None:
    """Raises what a status stands for."""
    if status != 0:
        raise Error(lib.status_message(status).decode())


def lent(function, *arguments) -> str | None:
    """Copies a text that a function lends; its last argument is the place for the length."""
    length = c_size_t()
    address = function(*arguments, ctypes.byref(length))
    return ctypes.string_at(address, length.value).decode() if address else None


def version() -> str:
    """The version of the library that is loaded."""
    return lib.version().decode()
