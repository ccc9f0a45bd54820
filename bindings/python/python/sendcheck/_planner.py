"""Plans of a content that arrives in chunks, such as a model's answer."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, AsyncIterable, AsyncIterator, Iterable, Iterator, List, Tuple, Union, overload

from . import _core
from ._plan import Note, Send, make_note, make_send
from ._plan_arguments import Input, divided

if TYPE_CHECKING:
    import sys

    if sys.version_info >= (3, 11):
        from typing import Unpack
    else:
        from typing_extensions import Unpack

    from ._plan_arguments import PlanArguments


class Planner:
    """Plans a content that arrives in chunks. It releases a send as soon as no later text can change it.

    The arguments are those of `plan`, without a content. A planner is for one thread at a time.

    >>> import sendcheck
    >>> planner = sendcheck.Planner(chat_id="69a37c7d-af4f-4b5e-af42-e28e98ce873a", split="blocks")
    >>> [len(planner.push(chunk)) for chunk in ("Hi **A", "na**!\\n\\nHow are", " you?\\n")]
    [0, 0, 1]
    >>> [send.document["message"]["parts"][0]["value"] for send in planner.finish()]
    ['How are you?']

    Raises `Invalid` if the input cannot be planned, and so do the methods.
    """

    def __init__(self, input: Input = None, /, **arguments: Unpack[PlanArguments]) -> None:
        self._planner = _core.Planner(*divided(input, arguments))
        self._half = ""
        self._notes: Tuple[Note, ...] = ()

    def push(self, chunk: str, /) -> List[Send]:
        """Adds a chunk. Returns the sends that no later text can change, in order."""
        return [make_send(it) for it in json.loads(self._planner.push(self._joined(chunk)))]

    def finish(self) -> List[Send]:
        """Ends the content. Returns the other sends."""
        if self._half:
            self._planner.push(self._half)
        rest = json.loads(self._planner.finish())
        self._notes = tuple(map(make_note, rest["notes"]))
        return [make_send(it) for it in rest["sends"]]

    @property
    def notes(self) -> Tuple[Note, ...]:
        """The notes about all sends. There are none before `finish`."""
        return self._notes

    @overload
    def sends(self, chunks: Iterable[str], /) -> Iterator[Send]: ...
    @overload
    def sends(self, chunks: AsyncIterable[str], /) -> AsyncIterator[Send]: ...
    def sends(self, chunks: Union[Iterable[str], AsyncIterable[str]], /) -> Union[Iterator[Send], AsyncIterator[Send]]:
        """Plans all chunks. Returns an iterator over the sends, an async one for an async iterable.

        >>> import sendcheck
        >>> planner = sendcheck.Planner(split="blocks")
        >>> for send in planner.sends(["One.\\n\\nTw", "o.\\n"]):
        ...     print(send.document["parts"][0]["value"])
        One.
        Two.
        """
        if isinstance(chunks, AsyncIterable):
            return self._async_sends(chunks)
        return self._sends([chunks] if isinstance(chunks, str) else chunks)

    def _sends(self, chunks: Iterable[str]) -> Iterator[Send]:
        for chunk in chunks:
            yield from self.push(chunk)
        yield from self.finish()

    async def _async_sends(self, chunks: AsyncIterable[str]) -> AsyncIterator[Send]:
        async for chunk in chunks:
            for send in self.push(chunk):
                yield send
        for send in self.finish():
            yield send

    def _joined(self, chunk: Any) -> Any:
        """Joins the halves of a surrogate pair that two chunks divide."""
        if not isinstance(chunk, str):
            raise TypeError(f"chunk must be `str`, not `{type(chunk).__name__}`")
        text = self._half + chunk
        self._half = text[-1:] if "\ud800" <= text[-1:] <= "\udbff" else ""
        if text == chunk and not self._half:
            return chunk
        text = text[: len(text) - len(self._half)]
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


Planner.__module__ = "sendcheck"
