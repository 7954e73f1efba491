"""What tells two meetings apart although their titles are much alike."""

from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from balkansec.matching.titles import Title
from balkansec.matching.traits import Traits
from balkansec.matching.weights import Weight
from balkansec.matching.wording import both_of, listed
from balkansec.model import EventType

__all__ = [
    "are_exchanged",
    "are_held_at_one",
    "is_exchanged",
    "letters_in",
    "name_one_form",
    "name_other_forms",
    "one_is_held_at_the_other",
    "one_widens_the_other",
    "share_a_named_place",
    "tell_apart",
    "weight_of_types",
]

# Forms that are often taken for each other.
_FORMS = {
    EventType.WORKSHOP: "course",
    EventType.SEMINAR: "course",
    EventType.TRAINING: "course",
    EventType.CONFERENCE: "conference",
    EventType.FORUM: "conference",
    EventType.SUMMIT: "conference",
    EventType.MINISTERIAL: "conference",
    EventType.NETWORK_MEETING: "meeting",
    EventType.EXPERT_MEETING: "meeting",
    EventType.COORDINATION_MEETING: "meeting",
}


def tell_apart(first: Traits, second: Traits) -> Iterator[tuple[Weight, str]]:
    """Give what tells two announcements apart whose titles are not unlike."""
    if first.title is None or second.title is None:
        return
    beside = first.title.beside ^ second.title.beside
    if beside:
        yield Weight.HELD_BESIDE, f"held beside the other: {listed(beside)}"
    elif one_is_held_at_the_other(first, second):
        yield Weight.HELD_BESIDE, "one held at the other"
    elif one_widens_the_other(first, second):
        yield from _parts(first, second)
    mine, yours = first.title.places, second.title.places
    if mine and yours and not mine & yours and not first.vicinities & second.vicinities:
        yield Weight.OTHER_PLACES_NAMED, "each is named by its own place"


def _parts(first: Traits, second: Traits) -> Iterator[tuple[Weight, str]]:
    """Tell of two of which one is named after the other whether it is held within it."""
    mine, yours = first.title, second.title
    if _are_of_two_forms(first, second):
        both = both_of([str(first.event_type)], [str(second.event_type)])
        yield Weight.HELD_BESIDE, f"one named after the other, and of another form: {both}"
    elif mine is not None and yours is not None and name_other_forms(mine, yours):
        added = listed(mine.forms ^ yours.forms)
        yield Weight.HELD_BESIDE, f"one named after the other, and its {added}"


def name_other_forms(mine: Title, yours: Title) -> bool:
    """Tell whether both titles name forms of events, and not the same ones."""
    return bool(mine.forms) and bool(yours.forms) and mine.forms != yours.forms


def name_one_form(first: Traits, second: Traits) -> bool:
    """Tell whether two titles name the same forms of events, or both none."""
    mine, yours = first.title, second.title
    return mine is not None and yours is not None and mine.forms == yours.forms


def are_held_at_one(first: Traits, second: Traits) -> bool:
    """Tell whether two titles say that they are held at the same."""
    mine, yours = first.title, second.title
    return (
        mine is not None
        and yours is not None
        and bool(mine.held_at)
        and mine.held_at == yours.held_at
    )


def one_is_held_at_the_other(first: Traits, second: Traits) -> bool:
    """Tell whether what one title names is held at just what the other one names."""
    mine, yours = first.title, second.title
    return mine is not None and yours is not None and (_is_at(mine, yours) or _is_at(yours, mine))


def _is_at(title: Title, other: Title) -> bool:
    named = {word.key for word in title.telling}
    if not title.held_at or title.held_at == named:
        return False
    whole = {word.key for word in other.telling}
    # "DEF CON" is also written as one word.
    return title.held_at == whole or letters_in(title, title.held_at) == letters_in(other, whole)


def letters_in(title: Title, keys: Collection[str]) -> str:
    """Give the words of a title with some keys, in their order and as one."""
    parts = zip(title.order, title.folded, strict=True)
    return "".join(word for key, word in parts if key in keys)


def share_a_named_place(first: Traits, second: Traits) -> bool:
    """Tell whether both titles name one place."""
    mine, yours = first.title, second.title
    return mine is not None and yours is not None and bool(mine.places & yours.places)


def _are_of_two_forms(first: Traits, second: Traits) -> bool:
    forms = {first.event_type, second.event_type}
    return len(forms) > 1 and None not in forms


def one_widens_the_other(first: Traits, second: Traits) -> bool:
    """Tell whether one title holds all words of the other one and more that tell a matter."""
    mine, yours = first.title, second.title
    return mine is not None and yours is not None and (_widens(mine, yours) or _widens(yours, mine))


def _widens(title: Title, other: Title) -> bool:
    return other.words.keys() < title.words.keys() and any(
        word.key not in other.words for word in title.telling
    )


def are_exchanged(first: Traits, second: Traits) -> bool:
    """Tell whether two titles are worded alike but for words in one place."""
    mine, yours = first.title, second.title
    return mine is not None and yours is not None and is_exchanged(mine.order, yours.order)


def is_exchanged(mine: Sequence[str], yours: Sequence[str]) -> bool:
    """Tell whether two titles are worded alike but for words in one place.

    Example:
        >>> is_exchanged(["project", "asylum", "launch"], ["project", "border", "launch"])
        True
        >>> is_exchanged(["asylum", "project"], ["border", "launch", "project"])
        False
    """
    before = _alike(mine, yours)
    after = _alike(mine[before:][::-1], yours[before:][::-1])
    return before + after >= max(len(mine), len(yours)) - before - after


def _alike(mine: Sequence[str], yours: Sequence[str]) -> int:
    pairs = zip(mine, yours, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def weight_of_types(mine: EventType | None, yours: EventType | None) -> Weight | None:
    """Give what two forms come to, or None where they say nothing."""
    if mine is None or yours is None or EventType.MEETING in {mine, yours}:
        return None
    if mine is yours:
        return Weight.SAME_TYPE
    alike = mine in _FORMS and _FORMS[mine] == _FORMS.get(yours)
    return None if alike else Weight.OTHER_TYPE
