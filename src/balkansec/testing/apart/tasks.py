"""What an importer or exporter does in a process apart, and how its answer is taken."""

import pickle
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from attrs import frozen

from balkansec.errors import PluginError
from balkansec.model import Extract, Page
from balkansec.plugins import Claim, guarded
from balkansec.plugins.guard import is_a, type_name
from balkansec.plugins.write_only import WriteOnly
from balkansec.problems import Problem
from balkansec.testing.apart.failures import Failure, Why
from balkansec.testing.apart.memory import hold_memory, most_memory

__all__ = ["TASKS", "Task", "Written", "answered", "called"]


@frozen
class Written:
    """What came of writing events.

    Attributes:
        content: the bytes.
        problems: what it said could not be written.
        deeds: what it did to the stream beside writing.
    """

    content: bytes
    problems: tuple[Problem, ...]
    deeds: tuple[str, ...]


@frozen
class Task:
    """A call into a plugin, and what is made of what it gives.

    Attributes:
        call: the call, without arguments.
        answer: makes the answer of what was given, or a failure; not under watch.
        failed: says of which kind it is when the call raises.
    """

    call: Callable[[], Any]
    answer: Callable[[Any], Any]
    failed: Callable[[], Why] = lambda: Why.FAILED


def called(task: Task) -> Any:
    """Give what the plugin gives, or a failure."""
    try:
        return guarded(task.call)
    except PluginError as fault:
        return Failure(task.failed(), f"raises {fault}")


def answered(task: Task, given: Any) -> bytes | Failure:
    """Give the answer to what the plugin gave, pickled, or a failure."""
    answer = given if is_a(given, Failure) else task.answer(given)
    if isinstance(answer, Failure):
        return answer
    try:
        return guarded(lambda: pickle.dumps(answer))
    except PluginError as fault:
        return Failure(Why.FAILED, f"gives what cannot be pickled: {fault}")


def _identify(importer: Any, page: Page) -> Task:
    return Task(lambda: importer.identify(page), _of(Claim))


def _extract(importer: Any, page: Page) -> Task:
    return Task(lambda: importer.extract(page), _of(Extract))


def _large(importer: Any, page: Page) -> Task:
    hold_memory()
    before = most_memory()

    def both() -> None:
        importer.identify(page)
        importer.extract(page)

    return Task(both, lambda _: most_memory() - before)


def _write(exporter: Any, merged: Any) -> Task:
    # An importer needs none of it.
    from balkansec.merging import Merge  # noqa: PLC0415

    events, ledger = merged
    merge, stream = Merge(events, ledger=ledger), WriteOnly()

    def answer(given: Any) -> Any:
        if is_a(given, tuple) and all(is_a(one, Problem) for one in given):
            return Written(stream.content, given, tuple(dict.fromkeys(stream.deeds)))
        return _unlike(given, "a tuple of Problem")

    def failed() -> Why:
        return Why.REFUSED if stream.deeds else Why.FAILED

    return Task(lambda: exporter.write(merge, stream), answer, failed)


def _of(kind: type[Any]) -> Callable[[Any], Any]:
    return lambda given: given if is_a(given, kind) else _unlike(given, kind.__name__)


def _unlike(given: object, wanted: str) -> Failure:
    return Failure(Why.FAILED, f"gives a value of {type_name(given)}, not {wanted}")


TASKS: Mapping[str, Callable[[Any, Any], Task]] = MappingProxyType(
    {"identify": _identify, "extract": _extract, "large": _large, "write": _write}
)
"""What can be asked, by name."""
