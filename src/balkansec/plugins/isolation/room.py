"""One process for questions, and the plugins that it has heard."""

from typing import Final

from attrs import evolve

from balkansec import wire
from balkansec.errors import InvalidValue
from balkansec.model import Page
from balkansec.plugins.guard import Relayed
from balkansec.plugins.isolation.limits import Isolation
from balkansec.plugins.isolation.messages import Answer, Entry, Question
from balkansec.plugins.isolation.process import CutOff, Process

__all__ = ["Room"]

_LONGEST: Final = 32_000_000
_TIMES_THE_QUESTION: Final = 8


class Room:
    """Answers one question after the other, from a process that begins when it is needed.

    Attributes:
        lodgers: the plugins that its process was asked about since it began.
    """

    def __init__(self, limits: Isolation, running: list[Process]) -> None:
        """Begin nothing yet.

        Args:
            limits: of the process.
            running: where the process stands while it lives.
        """
        self.lodgers: set[Entry] = set()
        self._limits = limits
        self._running = running
        self._process: Process | None = None
        self._page: Page | None = None

    def ask(self, question: Question) -> Answer:
        """Ask one question.

        Raises:
            CutOff: there is no answer, and the process is gone.
            Relayed: the page holds what no message can.
        """
        try:
            return self._answer(question)
        except BaseException:
            # An interrupt, too: who asks next must not get this answer.
            self.end()
            raise

    def end(self) -> None:
        """End the process, if there is one."""
        if self._process is not None:
            self._process.end()
            if self._process in self._running:
                self._running.remove(self._process)
        self._process, self._page = None, None
        self.lodgers.clear()

    def _answer(self, question: Question) -> Answer:
        if self._process is not None and not self._process.is_ours:
            # The program has forked, and this is the other half.
            self.end()
        self.lodgers.add(question.plugin)
        process = self._process or self._begun()
        page = question.page
        size = len(question.merge) + (0 if page is None else len(page.content))
        longest = _LONGEST + _TIMES_THE_QUESTION * size
        message = process.exchanged(self._messages(question), self._limits.seconds, longest=longest)
        self._page = page
        answer, _, content = message.partition(b"\n")
        try:
            given = evolve(wire.loads(Answer, answer.decode()), content=content)
        except (InvalidValue, UnicodeDecodeError) as fault:
            raise CutOff(f"its process answered something else: {fault}") from None
        if given.out_of_memory:
            raise process.out_of_memory()
        return given

    def _begun(self) -> Process:
        self._process = process = Process(self._limits)
        self._running.append(process)
        return process

    def _messages(self, question: Question) -> tuple[bytes, ...]:
        page = question.page
        if question.merge:
            return wire.dumps(evolve(question, merge=b"")).encode(), question.merge
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
