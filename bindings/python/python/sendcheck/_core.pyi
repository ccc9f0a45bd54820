from typing import Any, Iterator, Optional, Tuple, List, Dict, Literal, Union, final

from typing_extensions import Unpack

from ._names import Operation, RuleName
from ._options import Options
from ._report import Diagnostic

__all__ = [
    "ArrowReports",
    "Planner",
    "Report",
    "__version__",
    "catalogue",
    "char_range",
    "check",
    "check_arrow",
    "check_json",
    "check_message",
    "count_text",
    "encode",
    "explanation",
    "find_links",
    "fix",
    "fixes",
    "operation_from_http",
    "operations",
    "plan",
    "preview",
    "snap_range",
    "truncate_text",
    "utf16_range",
]

__version__: str

@final
class ArrowReports:
    def __len__(self) -> int: ...
    def __arrow_c_array__(self, requested_schema: Any = None) -> Tuple[Any, Any]: ...

@final
class Planner:
    def __new__(cls, input: Dict[str, Any], options: Dict[str, Any], /) -> Planner: ...
    def push(self, chunk: str, /) -> str: ...
    def finish(self) -> str: ...

@final
class Report:
    @property
    def operation(self) -> Optional[Operation]: ...
    @property
    def valid(self) -> bool: ...
    @property
    def errors(self) -> int: ...
    @property
    def warnings(self) -> int: ...
    @property
    def truncated(self) -> bool: ...
    @property
    def diagnostics(self) -> Tuple[Diagnostic, ...]: ...
    def raise_if_invalid(self) -> None: ...
    def to_dict(self) -> Dict[str, Any]: ...
    def to_json(self) -> str: ...
    @classmethod
    def from_dict(cls, fields: Dict[str, Any], /) -> Report: ...
    def __bool__(self) -> bool: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[Diagnostic]: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __reduce__(self) -> Tuple[Any, Tuple[Dict[str, Any]]]: ...

def check(operation: Operation, value: Any = None, /, **options: Unpack[Options]) -> Report: ...
def check_json(
    operation: Operation, document: Union[str, bytes, bytearray, memoryview], /, **options: Unpack[Options]
) -> Report: ...
def check_message(content: Any, /, **options: Unpack[Options]) -> Report: ...
def operation_from_http(method: str, path: str, /) -> Optional[Tuple[Operation, Optional[str], Optional[str]]]: ...
def encode(
    operation: Operation, value: Any, options: Optional[Options], /
) -> Tuple[str, str, str, str, List[Tuple[str, str]], Optional[bytes]]: ...
def plan(input: Dict[str, Any], options: Dict[str, Any], /) -> str: ...
def preview(message: Any, service: Optional[str], options: Optional[Options], /) -> str: ...
def fixes(operation: Operation, value: Any, options: Optional[Options], /) -> str: ...
def fix(
    operation: Operation, value: Any, is_text: bool, applicability: str, options: Optional[Options], /
) -> Tuple[str, str, Report]: ...
def find_links(
    text: str, strict: bool, /
) -> List[
    Tuple[
        int,
        int,
        int,
        int,
        Literal["scheme", "www", "bare", "ip", "opaque"],
        Literal["strong", "weak"],
        str,
    ]
]: ...
def count_text(text: str, /) -> Tuple[int, int, int, int]: ...
def utf16_range(text: str, start: int, end: int) -> Tuple[int, int]: ...
def char_range(text: str, start: int, end: int) -> Tuple[int, int]: ...
def snap_range(text: str, start: int, end: int) -> Optional[Tuple[int, int]]: ...
def truncate_text(
    text: str, limit: int, unit: Literal["bytes", "code_points", "utf16", "graphemes"] = "code_points"
) -> str: ...
def catalogue() -> List[
    Tuple[
        RuleName,
        Literal["error", "warning"],
        Optional[int],
        bool,
        str,
        str,
        Tuple[str, ...],
        Tuple[str, ...],
        Tuple[str, ...],
        Optional[Literal["safe", "unsafe", "plan"]],
    ]
]: ...
def explanation(
    rule: RuleName, /
) -> Tuple[RuleName, str, str, Tuple[Operation, str, str], Tuple[Operation, str, str], str]: ...
def operations() -> List[Tuple[Operation, Optional[str], Optional[str]]]: ...
def check_arrow(
    column: Any,
    operation: Operation,
    options: Optional[Options],
    threads: Optional[int],
    with_report: bool,
    /,
) -> ArrowReports: ...
