"""Questions to a worker process, which is begun when needed and anew after it fails."""

import weakref
from contextlib import suppress
from threading import Lock
from typing import Final

from attrs import evolve

from balkansec import wire
from balkansec.errors import InvalidValue
from balkansec.model import Page
from balkansec.plugins.guard import Relayed
from balkansec.plugins.isolation.limits import Isolation
from balkansec.plugins.isolation.messages import Answer, Question
from balkansec.plugins.isolation.process import CutOff, Process

__all__ = ["Worker"]

_LONGEST: Final = 32_000_000
_TIMES_THE_PAGE: Final = 8


class Worker:
    """Answers one question after the other, from as few processes as will do."""

    def __init__(self, limits: Isolation) -> None:
        """Begin nothing yet."""
        self.limits = limits
        self._running: list[Process] = []
        self._page: Page | None = None
        self._one_at_a_time = Lock()
        weakref.finalize(self, _end, self._running)

    def ask(self, question: Question) -> Answer:
        """Ask one question, from any thread.

        Raises:
            CutOff: there is no answer; the message says why, in one line.
            Relayed: the page holds what no message can.
        """
        with self._one_at_a_time:
            try:
                return self._answer(question)
            except BaseException:
                # An interrupt, too: who asks next must not get this answer.
                _end(self._running)
                raise

    def _answer(self, question: Question) -> Answer:
        if self._running and not self._running[0].is_ours:
            # The program has forked, and this is the other half.
            self._running.clear()
        if not self._running:
            self._running.append(Process(self.limits))
            self._page = None
        page = question.page
        longest = _LONGEST + _TIMES_THE_PAGE * (0 if page is None else len(page.content))
        answer = self._running[0].exchanged(
            self._messages(question), self.limits.seconds, longest=longest
        )
        self._page = page
        try:
            given = wire.loads(Answer, answer.decode())
        except (InvalidValue, UnicodeDecodeError) as fault:
            raise CutOff(f"its process answered something else: {fault}") from None
        if given.out_of_memory:
            raise self._running[0].out_of_memory()
        return given

    def _messages(self, question: Question) -> tuple[bytes, ...]:
        page = question.page
        if page is None:
            return (wire.dumps(question).encode(),)
        if page is self._page:
            # All importers are asked about it, and it may be large.
            return (wire.dumps(evolve(question, page=None)).encode(),)
        try:
            bare = wire.dumps(evolve(question, page=evolve(page, content=b"")))
        except InvalidValue as fault:
            raise Relayed(f"the page cannot be handed to a worker: {fault}") from fault
        return bare.encode(), page.content


def _end(running: list[Process]) -> None:
    with suppress(IndexError):
        running.pop().end()
