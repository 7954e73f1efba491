"""The rules as tests: classes from which a plugin's tests inherit."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, ClassVar, TypeVar
from unittest import SkipTest

from balkansec.errors import PluginError
from balkansec.plugins import ExporterDescriptor, ImporterDescriptor, Isolation
from balkansec.testing.expected import REGENERATE
from balkansec.testing.exporters import EXPORTER_RULES, ExporterTrial
from balkansec.testing.importers import IMPORTER_RULES, ImporterTrial
from balkansec.testing.importers.trial import BIG_PAGE
from balkansec.testing.rules import Rule, Verdict
from balkansec.testing.samples import Sample

__all__ = ["ExporterKit", "ImporterKit"]

SECONDS = Isolation().seconds
"""How long a page may take unless a class says otherwise."""

_TEST = "test_keeps"

_Described = TypeVar("_Described", ImporterDescriptor, ExporterDescriptor)


def _named(tests: type, kind: type[_Described]) -> _Described:
    accepted = f"expected descriptor = ... in the class, the {kind.__name__} that it tries"
    if not hasattr(tests, "descriptor"):
        raise PluginError(f"{tests.__name__} names no descriptor: {accepted}")
    named: object = tests.descriptor
    if not isinstance(named, kind):
        given = type(named).__name__
        raise PluginError(f"{tests.__name__} names a {given} as its descriptor: {accepted}")
    return named


@contextmanager
def _said_in_one_sentence(metafunc: Any) -> Iterator[None]:
    """Let pytest say what is wrong with a class of tests without showing code."""
    try:
        yield
    except PluginError as fault:
        raise metafunc.definition.parent.CollectError(str(fault)) from None


def _hold(rule: Rule[Any], verdict: Verdict) -> None:
    __tracebackhide__ = True
    if verdict.violations:
        raise AssertionError("\n".join([rule.says, *map(str, verdict.violations)]))
    if verdict.untried is not None:
        # What says so to pytest, too, which the kit does not import.
        raise SkipTest(f"could not be tried: {verdict.untried}")
    if verdict.unasked is not None:
        raise SkipTest(f"nothing to try it with: {verdict.unasked}")


class ImporterKit:
    """Tests of an importer: one for each rule, and for most rules and each sample.

    Inherit from it in a class that pytest collects, and name the descriptor. With
    BALKANSEC_REGENERATE=1 in the environment the files of expected announcements
    are written anew.

    Attributes:
        descriptor: the importer's.
        samples: a folder of saved pages; None means the descriptor's own.
        others: a folder of pages of other sources; None means those of the kit.
        big_page: the size in bytes of the large page on which memory is measured.
        seconds: how long a page may take, the large one four times as long.

    Example:
        >>> class TestGazette(ImporterKit):
        ...     descriptor = ...  # what the plugin's hook gives
    """

    descriptor: ClassVar[ImporterDescriptor]
    samples: ClassVar[Path | Traversable | None] = None
    others: ClassVar[Path | Traversable | None] = None
    big_page: ClassVar[int] = BIG_PAGE
    seconds: ClassVar[float] = SECONDS
    _trial: ClassVar[ImporterTrial | None] = None

    @classmethod
    def trial(cls) -> ImporterTrial:
        """Give the trial that all tests of the class share.

        Raises:
            PluginError: the class names no descriptor, or something else as one.
        """
        if cls.__dict__.get("_trial") is None:
            cls._trial = ImporterTrial.of(
                _named(cls, ImporterDescriptor),
                samples=cls.samples,
                others=cls.others,
                regenerate=os.environ.get(REGENERATE) == "1",
                big_page=cls.big_page,
                limits=Isolation(cls.seconds),
            )
        trial: ImporterTrial = cls.__dict__["_trial"]
        return trial

    @classmethod
    def teardown_class(cls) -> None:
        """End the processes of the trial; pytest calls it."""
        cls.trial().processes.end()

    def pytest_generate_tests(self, metafunc: Any) -> None:
        """Make one test of each rule and sample; pytest calls it."""
        if metafunc.function.__name__ == _TEST:
            with _said_in_one_sentence(metafunc):
                samples = self.trial().samples
            cases = [
                (rule, sample)
                for rule in IMPORTER_RULES
                for sample in (samples if rule.each_sample else (None,))
            ]
            names = [
                rule.name if sample is None else f"{rule.name}-{sample.name}"
                for rule, sample in cases
            ]
            metafunc.parametrize(("rule", "sample"), cases, ids=names)

    def test_keeps(self, rule: Rule[ImporterTrial], sample: Sample | None) -> None:
        """Hold the importer to one rule."""
        __tracebackhide__ = True
        trial = self.trial() if sample is None else self.trial().only(sample)
        _hold(rule, rule.tried_on(trial))


class ExporterKit:
    """Tests of a format: one for each rule.

    Inherit from it in a class that pytest collects, and name the descriptor. Two
    methods may be added: ``read_back(self, content)`` gives for each event a mapping
    with its uid and with what the file claims of it, fields named and written as in
    the event's JSON form; ``reader(self, content)`` hands the file to an independent
    reader, which raises at what it cannot read.

    Attributes:
        descriptor: the format's.
        seconds: how long writing may take.

    Example:
        >>> class TestChart(ExporterKit):
        ...     descriptor = ...  # what the plugin's hook gives
        ...     def read_back(self, content): return json.loads(content)["events"]
    """

    descriptor: ClassVar[ExporterDescriptor]
    seconds: ClassVar[float] = SECONDS
    _trial: ClassVar[ExporterTrial | None] = None

    @classmethod
    def trial(cls) -> ExporterTrial:
        """Give the trial that all tests of the class share.

        Raises:
            PluginError: the class names no descriptor, or something else as one.
        """
        if cls.__dict__.get("_trial") is None:
            tests = cls()
            cls._trial = ExporterTrial(
                _named(cls, ExporterDescriptor),
                getattr(tests, "read_back", None),
                getattr(tests, "reader", None),
                Isolation(cls.seconds),
            )
        trial: ExporterTrial = cls.__dict__["_trial"]
        return trial

    @classmethod
    def teardown_class(cls) -> None:
        """End the processes of the trial; pytest calls it."""
        cls.trial().processes.end()

    def pytest_generate_tests(self, metafunc: Any) -> None:
        """Make one test of each rule; pytest calls it."""
        if metafunc.function.__name__ == _TEST:
            with _said_in_one_sentence(metafunc):
                self.trial()
            names = [rule.name for rule in EXPORTER_RULES]
            metafunc.parametrize("rule", EXPORTER_RULES, ids=names)

    def test_keeps(self, rule: Rule[ExporterTrial]) -> None:
        """Hold the format to one rule."""
        __tracebackhide__ = True
        _hold(rule, rule.tried_on(self.trial()))
