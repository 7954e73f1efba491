"""Questions to worker processes: as few of them as will do, and none where blame is in doubt."""

import weakref
from threading import Lock

from balkansec.plugins.isolation.limits import Isolation
from balkansec.plugins.isolation.messages import Answer, Entry, Question
from balkansec.plugins.isolation.process import CutOff, Process
from balkansec.plugins.isolation.room import Room
from balkansec.plugins.printing import tell

__all__ = ["Worker"]


class Worker:
    """Answers one question after the other, from one process while all goes well.

    In a process that several plugins share, one of them may end it late, fill its
    memory or change what all rely on, while another one is asked. So nothing is held
    against a plugin before it was asked the same again in a fresh process, alone.
    """

    def __init__(self, limits: Isolation) -> None:
        """Begin nothing yet."""
        self.limits = limits
        self._running: list[Process] = []
        self._shared = self._room()
        self._own: dict[Entry, Room] = {}
        self._one_at_a_time = Lock()
        weakref.finalize(self, _end, self._running)

    def ask(self, question: Question) -> Answer:
        """Ask one question, from any thread.

        Raises:
            CutOff: there is no answer, and that is the plugin's own doing; the message
                says why, in one line.
            Relayed: the page holds what no message can.
        """
        with self._one_at_a_time:
            room = self._own.get(question.plugin, self._shared)
            others = room.lodgers - {question.plugin}
            try:
                answer = room.ask(question)
            except CutOff as fault:
                if not others:
                    raise
                return self._asked_alone(question, others, fault)
            if answer.failed is None or not others:
                return answer
            return self._asked_alone(question, others, answer.failed)

    def together_with(self, plugin: Entry) -> set[Entry]:
        """Give all plugins that the process of a plugin has heard, the plugin among them."""
        with self._one_at_a_time:
            return {plugin} | self._own.get(plugin, self._shared).lodgers

    def leave(self, plugin: Entry) -> None:
        """End the process of a plugin that is asked no more, if it has one of its own."""
        with self._one_at_a_time:
            room = self._own.get(plugin)
            if room is not None:
                room.end()

    def _asked_alone(self, question: Question, others: set[Entry], why: object) -> Answer:
        """Ask again in a process of the plugin's own, in which it stays."""
        self._own[question.plugin] = alone = self._room()
        answer = alone.ask(question)
        if answer.failed is None:
            # One of them did harm; whoever it is will do so again, and then be alone.
            self._part(others | {question.plugin}, why)
        return answer

    def _part(self, plugins: set[Entry], why: object) -> None:
        for plugin in plugins:
            self._own.setdefault(plugin, self._room())
        self._shared.end()
        names = " and ".join(sorted(plugin.name for plugin in plugins))
        tell(f"plugins {names}", f"work apart from here on, for together they failed: {why}")

    def _room(self) -> Room:
        return Room(self.limits, self._running)


def _end(running: list[Process]) -> None:
    for process in running:
        process.end()
