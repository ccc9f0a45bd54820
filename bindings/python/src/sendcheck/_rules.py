"""The catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Optional

from ._library import lent, lib

_SEVERITIES = {1: "warning", 2: "error"}


@dataclass(frozen=True)
class Rule:
    """What the catalogue says of one rule."""

    #: Public and permanent.
    name: str
    severity: Literal["error", "warning"]
    code: Optional[int]
    code_predicted: bool
    #: The usual sentence of a finding.
    summary: str
    #: What it finds, and why that matters.
    what: str
    why: str
    #: A document in which it finds something, and the document mended; ``«a × 3»`` stands for ``aaa``.
    fails: str
    passes: str
    #: Where the API's documentation says so.
    source: str


def rules() -> tuple[Rule, ...]:
    """Every rule, in the catalogue's order.

    >>> [rule.code for rule in rules() if rule.name == "consecutive-text"]
    [1004]
    """
    return tuple(_rule(index) for index in range(lib.rule_count()))


def _rule(index: int) -> Rule:
    texts = [lent(lib.rule_explanation, index, which) or "" for which in range(6)]
    return Rule(
        lent(lib.rule_name, index) or "",
        _SEVERITIES[lib.rule_severity(index)],  # type: ignore[arg-type]
        lib.rule_code(index) or None,
        lib.rule_code_predicted(index),
        *texts,
    )
