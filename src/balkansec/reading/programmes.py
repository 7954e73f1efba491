"""Which programmes and pillars an item belongs to."""

from balkansec.model import Evidence
from balkansec.reading.told import Told, ToldText
from balkansec.vocabulary.phrases import longest

__all__ = ["read_pillars", "read_programmes"]


def read_programmes(told: ToldText) -> tuple[tuple[str, ...], tuple[Evidence, ...]]:
    """Give the programmes and projects that the text names, in its order.

    Of names that overlap the longest counts.
    """
    shadows = told.all("not programme")
    found = longest(
        given
        for given in told.all("programme")
        if not any(
            shadow.meaning.value == given.meaning.value
            and shadow.start <= given.start
            and given.end <= shadow.end
            for shadow in shadows
        )
    )
    whole = [
        given
        for given in found
        if not any(
            other.start < given.end
            and given.start < other.end
            and other.end - other.start > given.end - given.start
            for other in found
        )
    ]
    return _named("programmes", told, told.placed(whole))


def read_pillars(told: ToldText) -> tuple[tuple[str, ...], tuple[Evidence, ...]]:
    """Give the pillars that the text names; a topic of a pillar alone names none.

    "The second pillar" counts only where the platform is named, too.
    """
    platform = bool(told.all("platform"))
    named = [given for given in told.told("pillar") if platform or not given.weak]
    return _named("pillars", told, named)


def _named(
    field: str, told: ToldText, named: list[Told]
) -> tuple[tuple[str, ...], tuple[Evidence, ...]]:
    first: dict[str, Told] = {}
    for given in named:
        first.setdefault(given.value, given)
    evidence = tuple(told.evidence(field, given, "named") for given in first.values())
    return tuple(first), evidence
