"""A rule of the conformance kit, and what is said of a plugin that breaks it."""

from collections.abc import Callable, Iterator
from typing import Generic, Protocol, TypeVar

from attrs import field, frozen

from balkansec.model.validation import words
from balkansec.testing.tries import Tries

__all__ = ["Found", "OnTrial", "Rule", "Verdict", "Violation"]


class OnTrial(Protocol):
    """A trial that remembers what came of trying a rule."""

    @property
    def tries(self) -> Tries:
        """What came of the rule that is tried now."""
        ...

    @property
    def lacks(self) -> str | None:
        """Why no rule can be tried that is tried on each sample; None where it can."""
        ...


Trial = TypeVar("Trial", bound=OnTrial)

Found = tuple[str, str]
"""Where a rule is broken, and what is wrong there."""


@frozen(order=True)
class Violation:
    """One rule that a plugin breaks in one place.

    Attributes:
        rule: the name of the rule.
        what: what is wrong, in words that continue "where: ".
        where: the sample page, or the importer or format as a whole.

    Example:
        >>> print(Violation("any-bytes", "it raises ValueError", "events.html"))
        events.html: it raises ValueError (rule any-bytes)
    """

    rule: str = field(validator=words)
    what: str = field(validator=words)
    where: str = field(validator=words)

    def __str__(self) -> str:
        """Say it in one sentence."""
        return " ".join(f"{self.where}: {self.what} (rule {self.rule})".split())


@frozen
class Verdict:
    """What came of holding a plugin to one rule.

    Attributes:
        rule: the name of the rule.
        violations: what breaks it.
        untried: why the rule could not be tried, or not on all pages; None where it
            was, or is broken anyhow.
        unasked: why the rule does not concern this plugin, or has nothing to be tried
            with; None where it has, or is broken or untried anyhow.

    Example:
        >>> Verdict("any-bytes").state
        'kept'
    """

    rule: str
    violations: tuple[Violation, ...] = ()
    untried: str | None = None
    unasked: str | None = None

    @property
    def state(self) -> str:
        """Say it in a word or two: "kept", "broken", "untried" or "not asked"."""
        if self.violations:
            return "broken"
        if self.untried is not None:
            return "untried"
        return "kept" if self.unasked is None else "not asked"

    @property
    def is_failing(self) -> bool:
        """Whether it speaks against the plugin: the rule is broken or untried."""
        return bool(self.violations) or self.untried is not None


@frozen
class Rule(Generic[Trial]):
    """What every importer, or every exporter, has to keep to.

    Attributes:
        name: names the rule among all rules.
        says: the rule, in one sentence.
        check: tries a plugin and gives what breaks the rule.
        each_sample: whether it is tried on each sample by itself.

    Example:
        >>> class Trial:
        ...     tries, lacks = Tries(), None
        >>> never = Rule("never", "Nothing is ever done.", lambda trial: iter(()))
        >>> never.broken_by(Trial())
        ()
    """

    name: str = field(validator=words)
    says: str = field(validator=words)
    check: Callable[[Trial], Iterator[Found]] = field(repr=False)
    each_sample: bool = False

    def broken_by(self, trial: Trial) -> tuple[Violation, ...]:
        """Try a plugin and say where it breaks the rule."""
        return self.tried_on(trial).violations

    def tried_on(self, trial: Trial) -> Verdict:
        """Try a plugin and say whether it keeps the rule, as far as it can be tried."""
        tries = trial.tries
        tries.begin()
        broken = tuple(Violation(self.name, what, where) for where, what in self.check(trial))
        if broken:
            return Verdict(self.name, broken)
        untried = (trial.lacks if self.each_sample else None) or tries.untried
        return Verdict(self.name, (), untried, None if untried else tries.unasked)
