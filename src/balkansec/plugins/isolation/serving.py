"""The worker process: hears strangers' plugins, and asks their importers and formats.

Run: python -m balkansec.plugins.isolation.serving MEGABYTES SECONDS
Questions come on standard input, answers go to standard output.
"""

import os
import sys
from functools import cache
from importlib.metadata import EntryPoint
from math import ceil
from typing import Any, BinaryIO, Final

from attrs import evolve

from balkansec import wire
from balkansec.errors import InvalidValue, PluginError
from balkansec.model import Page
from balkansec.plugins import asking
from balkansec.plugins.guard import guarded
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
from balkansec.plugins.isolation.packing import unpacked
from balkansec.plugins.isolation.printed import Printed
from balkansec.plugins.left_out import LeftOut
from balkansec.plugins.plugin_set import kind_of

_GRACE: Final = 5


def main() -> None:
    """Answer until nobody asks any more."""
    megabytes, seconds = int(sys.argv[1]), float(sys.argv[2])
    questions, answers = own_pipes()
    errors = os.dup(2)
    printed = Printed(1, 2)
    limit_memory(megabytes)
    reached = refuse_network()
    try:
        send(answers, b"")
        guarded(lambda: _serve(questions, answers, printed, reached, ceil(seconds) + _GRACE))
    except PluginError as fault:
        # Somebody changed what all rely on, or left no memory.
        if isinstance(fault.__cause__, MemoryError):
            os._exit(OUT_OF_MEMORY)
        os.write(errors, str(fault).encode(errors="replace"))
        os._exit(1)
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
        if question.ask is Ask.WRITE:
            question = evolve(question, merge=receive(questions) or b"")
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
    kind = "exporter" if question.ask is Ask.WRITE else "importer"
    for descriptor in heard.descriptors:
        if (kind_of(descriptor), descriptor.name) == (kind, question.part):
            return _asked(question, getattr(descriptor, kind), page)
    return Answer(failed=f"when it was loaded again it brought no such {kind}")


def _asked(question: Question, part: Any, page: Page) -> Answer:
    if question.ask is Ask.IDENTIFY:
        return Answer(claim=asking.identify(part, page))
    if question.ask is Ask.EXTRACT:
        return Answer(extract=asking.extract(part, page))
    written = asking.write(part, unpacked(question.merge))
    return Answer(problems=written.problems, content=written.content)


@cache
def _heard(plugin: Entry) -> Heard:
    return hear(EntryPoint(plugin.name, plugin.value, NAMESPACE).load)


def _written(answer: Answer) -> bytes:
    try:
        return wire.dumps(evolve(answer, content=b"")).encode() + b"\n" + answer.content
    except InvalidValue as fault:
        return wire.dumps(Answer(failed=f"InvalidValue: {fault}")).encode()


if __name__ == "__main__":
    main()
