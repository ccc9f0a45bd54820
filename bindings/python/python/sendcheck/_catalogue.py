"""The catalogue of rules."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Dict, Literal, Optional, Tuple

from . import _core

if TYPE_CHECKING:
    from ._names import Operation, RuleName


@dataclass(frozen=True)
class Rule:
    """A rule of the catalogue."""

    name: RuleName
    #: The severity by default.
    severity: Literal["error", "warning"]
    #: The API's error code.
    code: Optional[int]
    #: The API's documentation does not name the code.
    code_predicted: bool
    group: str
    #: The usual message: the first of `messages`.
    summary: str
    #: The messages, with the names of params in braces, such as `{given}`.
    messages: Tuple[str, ...]
    #: The helps, likewise.
    helps: Tuple[str, ...]
    #: The names of the params that a diagnostic may have.
    params: Tuple[str, ...]
    #: The safest kind of fix that its diagnostics can have; see `fixes`.
    fix: Optional[Literal["safe", "unsafe", "plan"]]


@dataclass(frozen=True)
class Example:
    """A document, and how it was checked."""

    operation: Operation
    options: Dict[str, Any]
    #: JSON text.
    document: str


@dataclass(frozen=True)
class Explanation:
    """The explanation of a rule. Print it to read it."""

    rule: RuleName
    what: str
    why: str
    #: A document in which the rule reports a problem, and the fixed document.
    fails: Example
    passes: Example
    #: The source in the API's documentation.
    source: str

    def __str__(self) -> str:
        fails, passes = (_shortened(it.document) for it in (self.fails, self.passes))
        return (
            f"{self.rule}\n\n{self.what}\n\n{self.why}\n\n"
            f"Fails ({self.fails.operation}):\n  {fails}\n\n"
            f"Passes ({self.passes.operation}):\n  {passes}\n\nSource: {self.source}"
        )


def rules() -> Tuple[Rule, ...]:
    """Returns every rule, in the order of the catalogue.

    >>> import sendcheck
    >>> [rule.code for rule in sendcheck.rules() if rule.name == "consecutive-text"]
    [1004]
    """
    return tuple(Rule(*fields) for fields in _core.catalogue())


def explain(rule: RuleName, /) -> Explanation:
    """Explains a rule: what it checks, why, examples and its source.

    >>> import sendcheck
    >>> sendcheck.explain("empty-text").rule
    'empty-text'

    Raises ValueError for an unknown rule.
    """
    name, what, why, fails, passes, source = _core.explanation(rule)
    return Explanation(name, what, why, _example(*fails), _example(*passes), source)


def _example(operation: Operation, options: str, document: str) -> Example:
    return Example(operation, json.loads(options), document)


def _shortened(document: str, limit: int = 400) -> str:
    return document if len(document) <= limit else document[:limit] + "…"
