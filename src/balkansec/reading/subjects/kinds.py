"""Whether an item speaks of an event, a project, a publication or something else."""

from typing import Final

from attrs import frozen

from balkansec.model import Kind
from balkansec.reading.texts.told import Told, ToldText

__all__ = ["KindReading", "read_kind"]

_SENTENCES_THAT_COUNT: Final = 2
# "Within the programme on maps funded by": whose money it is.
_OF_A_FRAME: Final = frozenset(("funded by",))
_LONGEST_FRAME: Final = 70
_FRAMES: Final = (
    " part of ",
    " framework of ",
    " within ",
    " scope of ",
    " under ",
    " auspices of ",
)
_SAYS_THAT_IT_HAPPENS: Final = frozenset(
    ("announced", "held", "cancelled", "moves", "dropped", "postponed", "rescheduled", "tentative")
)
_BEFORE_A_NOUN: Final = frozenset("of the with for on from about to and against".split())  # noqa: SIM905
_OTHERS: Final = {
    "publication": Kind.PUBLICATION,
    "notice": Kind.NOTICE,
    "project": Kind.PROJECT,
}


@frozen
class KindReading:
    """The kind of an item.

    Attributes:
        kind: the kind.
        reason: why.
        in_title: whether the title tells it.
    """

    kind: Kind
    reason: str
    in_title: bool = False


def read_kind(told: ToldText, *, dated: bool) -> KindReading:
    """Tell the kind of an item and the reason.

    Of the words for a gathering and for a notice in the title the first one
    decides, else a publication in the title, unless the first sentence tells of a
    gathering on its date; without any, the first two sentences of the body decide: a
    gathering that happens, else, of title and first sentence, a deed that is no gathering,
    else what is said of publications, notices and projects, else a date.

    Args:
        told: title and body, with what their phrases tell.
        dated: whether it has a date of its own.
    """
    titles = (*told.told("gathering"), *told.told("notice"))
    first = min(
        (given for given in titles if given.sentence < told.of_title),
        key=lambda given: given.at,
        default=None,
    )
    if first is not None:
        is_notice = first in _opening(told, "notice", 0)
        kind = Kind.NOTICE if is_notice else Kind.EVENT
        # A verb names no gathering, and of what tells a notice not all is a noun.
        said = is_notice or first.weak
        tells = f"says {first.value!r}" if said else f"names {_one(first.value)}"
        return KindReading(kind, f"the title {tells}", in_title=True)
    published = _opening(told, "publication", 0)
    if published and not (dated and _first_tells_of_gathering(told)):
        reason = f"the title names {_one(published[0].value)}"
        return KindReading(Kind.PUBLICATION, reason, in_title=True)
    gathering = _opening(told, "gathering", _SENTENCES_THAT_COUNT)
    happens = _opening(told, "happens", _SENTENCES_THAT_COUNT) or [
        given
        for given in _opening(told, "status", _SENTENCES_THAT_COUNT)
        if given.value in _SAYS_THAT_IT_HAPPENS
    ]
    if gathering and happens:
        words = happens[0].value
        reason = f"the words {words!r} stand with {gathering[0].value!r}"
        return KindReading(Kind.EVENT, reason)
    return _of_no_gathering(told, dated=dated)


def _of_no_gathering(told: ToldText, *, dated: bool) -> KindReading:
    news = _news(told)
    if news is not None:
        in_title = news.sentence < told.of_title
        return KindReading(Kind.NOTICE, f"{news.words!r} tells of no gathering", in_title=in_title)
    for field, kind in _OTHERS.items():
        found = [
            given
            for given in _opening(told, field, _SENTENCES_THAT_COUNT)
            if kind is not Kind.PROJECT or not _is_a_frame(given)
        ]
        if found:
            return KindReading(kind, f"the words {found[0].value!r} stand at its beginning")
    if dated:
        return KindReading(Kind.EVENT, "it has a date of its own")
    titled = _opening(told, "project", 0)
    if titled:
        return KindReading(Kind.PROJECT, f"the title says {titled[0].value!r}", in_title=True)
    nothing = "nothing in it speaks of an event, a project or a publication"
    return KindReading(Kind.NOTICE, nothing)


def _opening(told: ToldText, field: str, of_body: int) -> list[Told]:
    """Give the phrases of a field in the title or, where a number is given, in the body."""
    first = told.of_title if of_body else 0
    end = told.of_title + of_body
    return [given for given in told.told(field) if first <= given.sentence < end]


def _news(told: ToldText) -> Told | None:
    """Give the words for a deed that is no gathering, in the title or the first sentence.

    A sentence of the body tells it only where it names no gathering and none happens in it;
    there words that tell it in titles alone may be what a meeting is about.
    """
    titled = [given for given in _opening(told, "news", 0) if not _qualifies(given)]
    gathers = _opening(told, "gathering", 1) or _opening(told, "happens", 1)
    if titled or gathers:
        return next(iter(titled), None)
    return next((given for given in _opening(told, "news", 1) if not given.weak), None)


def _qualifies(given: Told) -> bool:
    """Tell whether a participle says which things a title is about: "Care of seized arms"."""
    before = given.within.text[: given.at].split()[-1:]
    return given.weak and (not before or before[0] in _BEFORE_A_NOUN)


def _is_a_frame(given: Told) -> bool:
    """Tell whether something else is said to be done in a project: "as part of the project"."""
    before = given.within.text[max(0, given.at - _LONGEST_FRAME) : given.at]
    if given.words in _OF_A_FRAME:
        return any(frame in before for frame in _FRAMES)
    return before.endswith(_FRAMES)


def _first_tells_of_gathering(told: ToldText) -> bool:
    """Tell whether the first sentence says that a gathering happens and names no publication.

    A page may be headed by what was written at a workshop: "Joint threat assessment".
    """
    return bool(_opening(told, "gathering", 1) and _opening(told, "happens", 1)) and not _opening(
        told, "publication", 1
    )


def _one(word: str) -> str:
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"
