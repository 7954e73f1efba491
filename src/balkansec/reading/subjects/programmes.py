"""Which programmes and pillars an item belongs to."""

from balkansec.model import Evidence
from balkansec.reading.texts.told import Told, ToldText, longest, outside_its_own

__all__ = ["read_pillars", "read_programmes"]


def read_programmes(told: ToldText) -> tuple[tuple[str, ...], tuple[Evidence, ...]]:
    """Give the programmes and projects that the text names, in its order.

    Of names that overlap the longest counts.
    """
    programmes = told.all("programme")
    if not programmes:
        return (), ()
    found = longest(outside_its_own(programmes, told.all("not programme")))
    beside = zip((None, *found), found, (*found[1:], None), strict=False)
    whole = [
        given
        for before, given, after in beside
        if not (_gives_way(given, before) or _gives_way(given, after))
    ]
    return _named("programmes", told, whole)


def _gives_way(given: Told, other: Told | None) -> bool:
    """Tell whether a longer name overlaps this one."""
    if other is None or other.at >= given.stop or given.at >= other.stop:
        return False
    return other.stop - other.at > given.stop - given.at


def read_pillars(told: ToldText) -> tuple[tuple[str, ...], tuple[Evidence, ...]]:
    """Give the pillars that the text names; a topic of a pillar alone names none.

    "The second pillar" counts only where the platform is named, too.
    """
    pillars = told.told("pillar")
    if not pillars:
        return (), ()
    platform = bool(told.all("platform"))
    named = [given for given in pillars if platform or not given.weak]
    return _named("pillars", told, named)


def _named(
    field: str, told: ToldText, named: list[Told]
) -> tuple[tuple[str, ...], tuple[Evidence, ...]]:
    first: dict[str, Told] = {}
    for given in named:
        first.setdefault(given.value, given)
    evidence = tuple(told.evidence(field, given, "named") for given in first.values())
    return tuple(first), evidence
