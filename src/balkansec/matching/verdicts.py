"""What a comparison of two announcements comes to: points, vetoes, and a decision."""

from collections.abc import Sequence
from enum import StrEnum, unique

import attrs
from attrs import frozen

from balkansec.matching.weights import FITTED, Weights
from balkansec.model.validation import each, of, words

__all__ = ["Comparison", "Decision", "Verdict", "Veto"]


@frozen(order=True)
class Comparison:
    """What one field says about two announcements.

    Attributes:
        field: the field that was compared.
        points: a whole number; above zero speaks for the same event, below against.
        sentence: what was seen.

    Example:
        >>> Comparison("dates", 35, "both on 2018-05-14").points
        35
    """

    field: str = attrs.field(validator=words)
    points: int = attrs.field(validator=of(int))
    sentence: str = attrs.field(validator=words)


@frozen(order=True)
class Veto:
    """A proof that two announcements do not speak of the same event.

    Attributes:
        reason: the proof, as a sentence.

    Example:
        >>> Veto("they name the editions 2 and 4").reason
        'they name the editions 2 and 4'
    """

    reason: str = attrs.field(validator=words)


@unique
class Decision(StrEnum):
    """Whether two announcements speak of the same event.

    Example:
        >>> Decision("unsure")
        <Decision.UNSURE: 'unsure'>
    """

    SAME = "same"
    UNSURE = "unsure"
    DIFFERENT = "different"

    @classmethod
    def from_reasons(
        cls, score: int, vetoes: Sequence[Veto], weights: Weights = FITTED
    ) -> "Decision":
        """Decide from the sum of the points and the vetoes; a veto beats any score.

        Example:
            >>> Decision.from_reasons(95, [Veto("they name the editions 2 and 4")])
            <Decision.DIFFERENT: 'different'>
        """
        if vetoes or score < weights.unsure_from:
            return cls.DIFFERENT
        return cls.SAME if score >= weights.same_from else cls.UNSURE


@frozen
class Verdict:
    """Whether two announcements speak of the same event, and why.

    Attributes:
        first: the lesser of the two keys.
        second: the greater one, or the same.
        decision: follows from the score and the vetoes alone.
        score: the sum of the points.
        comparisons: what the fields say.
        vetoes: why the two cannot be one.

    Example:
        >>> Verdict.from_reasons("a", "b", (Comparison("title", 8, "near titles"),), ()).decision
        <Decision.UNSURE: 'unsure'>
    """

    first: str = attrs.field(validator=words)
    second: str = attrs.field(validator=words)
    decision: Decision = attrs.field(validator=of(Decision))
    score: int = attrs.field(validator=of(int))
    comparisons: tuple[Comparison, ...] = attrs.field(validator=each(of(Comparison)))
    vetoes: tuple[Veto, ...] = attrs.field(validator=each(of(Veto)))

    @classmethod
    def from_reasons(
        cls,
        first: str,
        second: str,
        comparisons: tuple[Comparison, ...],
        vetoes: tuple[Veto, ...],
        weights: Weights = FITTED,
    ) -> "Verdict":
        """Add up the points and decide."""
        score = sum(comparison.points for comparison in comparisons)
        decision = Decision.from_reasons(score, vetoes, weights)
        return cls(first, second, decision, score, comparisons, vetoes)

    def is_opposed(self, weights: Weights = FITTED) -> bool:
        """Tell whether not even a chain of others that match makes the two one.

        A veto is enough, or points far below zero, or, where the two are different, one
        comparison that weighs as much as proof.

        Example:
            >>> seen = (Comparison("title", 11, "same title"), Comparison("places", -20, "other"))
            >>> Verdict.from_reasons("a", "b", seen, ()).is_opposed()
            True
        """
        return (
            bool(self.vetoes)
            or self.score <= weights.strongly_against_up_to
            or (
                self.decision is Decision.DIFFERENT
                and any(seen.points <= weights.proof_up_to for seen in self.comparisons)
            )
        )

    def __str__(self) -> str:
        """Say it in one sentence: the vetoes if there are any, else what the fields say."""
        if self.vetoes:
            said = [veto.reason for veto in self.vetoes]
        else:
            said = [c.sentence for c in self.comparisons if c.points]
        return f"{self.first} and {self.second}: {'; '.join(said) or 'nothing to compare'}"
