"""The worker process: hears strangers' plugins and asks their importers.

Run: python -m balkansec.plugins.isolation.serving MEGABYTES SECONDS
Questions come on standard input, answers go to standard output.
"""

import os
import sys
from functools import cache
from importlib.metadata import EntryPoint
from math import ceil
from typing import BinaryIO, Final

from attrs import evolve

from balkansec import wire
from balkansec.errors import InvalidValue, PluginError
from balkansec.model import Page
from balkansec.plugins import asking
from balkansec.plugins.descriptors import ImporterDescriptor
from balkansec.plugins.hearing import Heard, hear
from balkansec.plugins.hooks import NAMESPACE
from balkansec.plugins.isolation.brought import brought
from balkansec.plugins.isolation.confined import end_in, limit_memory, own_pipes
from balkansec.plugins.isolation.frames import receive, send
from balkansec.plugins.isolation.messages import (
    OUT_OF_MEMORY,
    Answer,
    Ask,
    Entry,
    Question,
)
from balkansec.plugins.isolation.network import refuse_network
from balkansec.plugins.isolation.printed import Printed
from balkansec.plugins.left_out import LeftOut

_GRACE: Final = 5


def main() -> None:
    """Answer until nobody asks any more."""
    megabytes, seconds = int(sys.argv[1]), float(sys.argv[2])
    questions, answers = own_pipes()
    printed = Printed(1)
    limit_memory(megabytes)
    reached = refuse_network()
    try:
        send(answers, b"")
        _serve(questions, answers, printed, reached, ceil(seconds) + _GRACE)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    # Threads and exit handlers of plugins have nothing left to say.
    os._exit(0)


def _serve(
    questions: BinaryIO, answers: BinaryIO, printed: Printed, reached: list[str], most: int
) -> None:
    page = Page(b"")
    while (message := receive(questions)) is not None:
        question = wire.loads(Question, message.decode())
        if question.page is not None:
            page = evolve(question.page, content=receive(questions) or b"")
        end_in(most)
        answer = _answer(question, page)
        end_in(0)
        did = [words for words in [printed.taken()] if words is not None]
        did += [f"reached for the network ({event}), which was refused" for event in reached]
        reached.clear()
        send(answers, _written(evolve(answer, did=tuple(did))))


def _answer(question: Question, page: Page) -> Answer:
    try:
        return _answered(question, page)
    except LeftOut as left_out:
        failed = Answer(
            failed=left_out.what, accepted=left_out.accepted, contract=left_out.contract
        )
        cause: BaseException | None = left_out.__cause__
    except PluginError as fault:
        failed, cause = Answer(failed=str(fault)), fault
    except KeyboardInterrupt as fault:
        # No user is here.
        failed, cause = Answer(failed=type(fault).__name__), fault
    while cause is not None and not isinstance(cause, MemoryError):
        cause = cause.__cause__
    return evolve(failed, out_of_memory=cause is not None)


def _answered(question: Question, page: Page) -> Answer:
    heard = _heard(question.plugin)
    if question.ask is Ask.HEAR:
        return Answer(brought=brought(heard))
    for descriptor in heard.descriptors:
        if isinstance(descriptor, ImporterDescriptor) and descriptor.name == question.importer:
            if question.ask is Ask.IDENTIFY:
                return Answer(claim=asking.identify(descriptor.importer, page))
            return Answer(extract=asking.extract(descriptor.importer, page))
    return Answer(failed="when it was loaded again it brought no such importer")


@cache
def _heard(plugin: Entry) -> Heard:
    return hear(EntryPoint(plugin.name, plugin.value, NAMESPACE).load)


def _written(answer: Answer) -> bytes:
    try:
        return wire.dumps(answer).encode()
    except InvalidValue as fault:
        return wire.dumps(Answer(failed=f"InvalidValue: {fault}")).encode()


if __name__ == "__main__":
    main()
