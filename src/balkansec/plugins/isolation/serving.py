"""The worker process: hears strangers' plugins and asks their importers.

Run: python -m balkansec.plugins.isolation.serving MEGABYTES SECONDS
Questions come on standard input, answers go to standard output.
"""

import os
import signal
import sys
import tempfile
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
from balkansec.plugins.isolation.frames import receive, send
from balkansec.plugins.isolation.messages import (
    OUT_OF_MEMORY,
    Answer,
    Ask,
    Entry,
    Question,
)
from balkansec.plugins.isolation.network import refuse_network
from balkansec.plugins.left_out import LeftOut
from balkansec.plugins.printing import LONGEST_PRINT

_GRACE: Final = 5
_MEGA: Final = 1_000_000


def main() -> None:
    """Answer until nobody asks any more."""
    megabytes, seconds = int(sys.argv[1]), float(sys.argv[2])
    questions, answers, printed = _own_pipes()
    _limit_memory(megabytes * _MEGA)
    reached = refuse_network()
    try:
        send(answers, b"")
        _serve(questions, answers, printed, reached, ceil(seconds) + _GRACE)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    # Threads and exit handlers of plugins have nothing left to say.
    os._exit(0)


def _serve(
    questions: BinaryIO, answers: BinaryIO, printed: BinaryIO, reached: list[str], most: int
) -> None:
    page = Page(b"")
    while (message := receive(questions)) is not None:
        question = wire.loads(Question, message.decode())
        if question.page is not None:
            page = evolve(question.page, content=receive(questions) or b"")
        _end_in(most)
        answer = _answer(question, page)
        _end_in(0)
        did = [f"printed {words!r}" for words in _taken(printed) if words]
        did += [f"reached for the network ({event}), which was refused" for event in reached]
        reached.clear()
        send(answers, _written(evolve(answer, did=tuple(did))))


def _own_pipes() -> tuple[BinaryIO, BinaryIO, BinaryIO]:
    """Give questions, answers and what plugins print, away from their streams.

    Standard output becomes a file that is read after each question: so are caught
    the prints of extensions in C and of processes that a plugin begins.
    """
    questions = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    printed = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 - open to the end
    os.dup2(printed.fileno(), 1)
    return questions, answers, printed


def _taken(printed: BinaryIO) -> list[str]:
    if sys.stdout is not None and not sys.stdout.closed:
        sys.stdout.flush()
    printed.seek(0)
    words = printed.read(4 * LONGEST_PRINT).decode(errors="replace")[:LONGEST_PRINT]
    printed.seek(0)
    printed.truncate()
    return [words]


def _limit_memory(limit: int) -> None:
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard != resource.RLIM_INFINITY:
        limit = min(limit, hard)
    try:
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
    except (OSError, ValueError):
        # macOS knows the limit and does not take it.
        return


def _end_in(seconds: int) -> None:
    # Whoever asks ends this process in time; this is for when they are gone.
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)


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
