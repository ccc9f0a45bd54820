"""Uses of the package, for type checkers. A line that must fail has an ignored error."""

from typing import Optional, Tuple

import sendcheck
from linq import AsyncLinqAPIV3, LinqAPIV3
from sendcheck.linq import checked

operation: sendcheck.Operation = "chats.create"
report: sendcheck.Report = sendcheck.check(operation, {"from": "+12052535597"}, first_message=True, chat_id=None)
valid: bool = report.valid
for found in report:
    rule: sendcheck.RuleName = found.rule
    span: Optional[Tuple[int, int]] = found.range
    what: str = sendcheck.explain(rule).what
sendcheck.check_json("message", b"{}", levels={"no-parts": "allow"}, chat={"service": "SMS"})
request: sendcheck.Request = sendcheck.encode("chats.create", {}, max_diagnostics=1)
start, end = sendcheck.utf16_range("a", 0, 1)
part = {"type": "text", "text_decorations": [sendcheck.decorate("a", "a", style="bold")]}
client: LinqAPIV3 = checked(LinqAPIV3(api_key=""), strict_links=True)
async_client: AsyncLinqAPIV3 = checked(AsyncLinqAPIV3(api_key=""))

sendcheck.check("chats.creat", {})  # type: ignore[arg-type]
sendcheck.check("message", {}, strict_link=True)  # type: ignore[call-arg]
sendcheck.check("message", {}, levels={"no-part": "allow"})  # type: ignore[dict-item]
sendcheck.explain("no-part")  # type: ignore[arg-type]
