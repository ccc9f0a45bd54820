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

`plan` makes requests of Markdown, HTML, a long text or a message that is not valid, `fix` repairs a document, and
`preview` shows what recipients get.
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
from ._fix import Applicability, Fix, Fixed, FixKind, fix, fix_json, fixes
from ._names import Operation, RuleName
from ._notes import NoteName, SplitCause
from ._options import Chat, Level, Options, Service
from ._plan import Note, Plan, ResponseValue, Send, Unless, plan
from ._plan_arguments import Attachment, PlanInput, PlanOptions
from ._planner import Planner
from ._preview import Forcing, Lost, Preview, PreviewItem, SmartSms, Sms, preview
from ._report import Diagnostic, Invalid
from ._request import Endpoint, Request, encode, operation_from_http
from ._text import Counts, Decoration, Link, count_text, decorate, find_links

__all__ = [
    "Applicability",
    "Attachment",
    "Chat",
    "Counts",
    "Decoration",
    "Diagnostic",
    "Endpoint",
    "Example",
    "Explanation",
    "Fix",
    "FixKind",
    "Fixed",
    "Forcing",
    "Invalid",
    "Level",
    "Link",
    "Lost",
    "Note",
    "NoteName",
    "Operation",
    "Options",
    "Plan",
    "PlanInput",
    "PlanOptions",
    "Planner",
    "Preview",
    "PreviewItem",
    "Report",
    "Request",
    "ResponseValue",
    "Rule",
    "RuleName",
    "Send",
    "Service",
    "SmartSms",
    "Sms",
    "SplitCause",
    "Unless",
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
    "fix",
    "fix_json",
    "fixes",
    "operation_from_http",
    "plan",
    "preview",
    "rules",
    "snap_range",
    "truncate_text",
    "utf16_range",
]
