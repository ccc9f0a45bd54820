"""Tells before sending whether a message will be accepted by the Linq Partner API v3.

    >>> import sendcheck
    >>> report = sendcheck.check("message", {"parts": []})
    >>> report.valid, report.diagnostics[0].rule, report.diagnostics[0].path
    (False, 'no-parts', '/parts')

Ranges of a report count UTF-16 code units, as the API does. Offsets into a ``str`` count code points, as
Python does; names say which is meant.
"""

from ._check import Invalid, Options, Request, check, check_inferred, encode, require
from ._library import Error, version
from ._report import Diagnostic, Report
from ._rules import Rule, rules
from ._text import Counts, Link, count_text, find_links

__all__ = [
    "Counts",
    "Diagnostic",
    "Error",
    "Invalid",
    "Link",
    "Options",
    "Report",
    "Request",
    "Rule",
    "check",
    "check_inferred",
    "count_text",
    "encode",
    "find_links",
    "require",
    "rules",
    "version",
]
