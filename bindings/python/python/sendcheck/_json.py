"""Results as dicts and JSON, in the shape that they have in every language."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from typing import Any, Dict


def to_json(value: Any) -> str:
    """Returns JSON on one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def to_dict(value: Any) -> Dict[str, Any]:
    """Returns the fields of a dataclass, without those that are None. A tuple becomes a list."""
    named = {field.name: getattr(value, field.name) for field in fields(value)}
    return {name: _plain(it) for name, it in named.items() if it is not None}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(it) for it in value]
    return to_dict(value) if is_dataclass(value) else value
