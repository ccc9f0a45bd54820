"""Checks messages for the Linq Partner API v3 before you send them.

>>> import sendcheck
>>> report = sendcheck.check("chats.messages.send", {"message": {"parts": [{"type": "text", "value": ""}]}})
>>> if not report:
...     print(report)
chats.messages.send: 1 error, 0 warnings
error[empty-text] at /message/parts/0/value: text is empty
  help: add at least one character

Ranges in reports and decorations count UTF-16 code units, as the API does. A Python str counts code points:
`char_range` and `utf16_range` convert.

Options are keyword arguments of `check`, `check_json`, `check_message` and `encode`. One that is None is not given.

- first_message: whether the send opens a new chat. By default, only chats.create does.
- levels: a dict from rules to "allow", "warn" or "deny".
- url_media_exempt_hosts: the hosts whose media URLs do not count as public.
- strict_links: whether weak links, such as readme.md, count like strong ones.
- chat_id, message_id: the ids in the path.
- chat: a dict with is_group, service and participants, each optional.
- max_diagnostics: the number of diagnostics that a report keeps, 256 by default.
"""

from ._catalogue import Example, Explanation, Rule, explain, rules
from ._core import (
    Report,
    __version__,
    char_range,
    check,
    check_json,
    check_message,
    snap_range,
    truncate_text,
    utf16_range,
)
from ._names import Operation, RuleName
from ._options import Chat, Level, Options, Service
from ._report import Diagnostic, Invalid
from ._request import Request, encode
from ._text import Counts, Decoration, Link, count_text, decorate, find_links

__all__ = [
    "Chat",
    "Counts",
    "Decoration",
    "Diagnostic",
    "Example",
    "Explanation",
    "Invalid",
    "Level",
    "Link",
    "Operation",
    "Options",
    "Report",
    "Request",
    "Rule",
    "RuleName",
    "Service",
    "__version__",
    "char_range",
    "check",
    "check_json",
    "check_message",
    "count_text",
    "decorate",
    "encode",
    "explain",
    "find_links",
    "rules",
    "snap_range",
    "truncate_text",
    "utf16_range",
]
