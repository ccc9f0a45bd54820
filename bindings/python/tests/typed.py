"""Uses of the package, for type checkers. A line that must fail has an ignored error."""

from typing import AsyncIterator, Iterator, Optional, Tuple

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
endpoint: Optional[sendcheck.Endpoint] = sendcheck.operation_from_http("GET", "/v3/chats")
part = {"type": "text", "text_decorations": [sendcheck.decorate("a", "a", style="bold")]}
client: LinqAPIV3 = checked(LinqAPIV3(api_key=""), strict_links=True)
async_client: AsyncLinqAPIV3 = checked(AsyncLinqAPIV3(api_key=""), fix="safe", plan={"limit": 2_000})
plan: sendcheck.Plan = sendcheck.plan("Hi", chat_id=None, to=["+12052532136"], split="blocks")
for send in plan:
    step: sendcheck.Operation = send.operation
name: sendcheck.NoteName = plan.notes[0].note
sendcheck.plan(message={"parts": []}, effect={"type": "screen", "name": "confetti"})
sends: Iterator[sendcheck.Send] = sendcheck.Planner(chat_id="a").sends(["a"])


async def stream(chunks: AsyncIterator[str]) -> None:
    async for send in sendcheck.Planner().sends(chunks):
        print(send.document)


fixed: sendcheck.Fixed = sendcheck.fix("message", {}, applicability="unsafe", strict_links=True)
kind: Optional[sendcheck.FixKind] = sendcheck.rules()[0].fix
preview: sendcheck.Preview = sendcheck.preview({}, "SMS")
first, second, third = sendcheck.preview({})

sendcheck.check("chats.creat", {})  # type: ignore[arg-type]
sendcheck.check("message", {}, strict_link=True)  # type: ignore[call-arg]
sendcheck.check("message", {}, levels={"no-part": "allow"})  # type: ignore[dict-item]
sendcheck.explain("no-part")  # type: ignore[arg-type]
sendcheck.plan("Hi", splitt="blocks")  # type: ignore[call-arg]
sendcheck.plan("Hi", split="block")  # type: ignore[arg-type]
sendcheck.fix("message", {}, applicability="plan")  # type: ignore[arg-type]
