"""What a title says: event type, series and edition."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from attrs import frozen

from balkansec.model import EventType
from balkansec.reading.texts.bullets import is_in_bullet
from balkansec.reading.texts.told import Told, ToldText
from balkansec.reading.titles.counted import Edition
from balkansec.reading.titles.editions import read_edition
from balkansec.reading.titles.series import series_of
from balkansec.vocabulary import fold

__all__ = ["WORDS_AHEAD", "TitleReading", "read_title", "words_beside_types"]

_HEAD_ENDING: Final = (
    *("on", "of", "for", "in", "between", "with", "against", "to", "at", "o", "u", "za", "na"),
    *("protiv", "pri", "proti", "v", "mbi", "për", "per", "kundër", "über", "zu", "zum", "zur"),
    *("gegen", "für", "zwischen", "о", "у", "на", "за", "против", "во", "sur", "pour", "contre"),
    *("su", "contro"),
)
# Lists write "Workshop @ Forum" for what is held at one.
_HEAD_ENDS: Final = re.compile(rf"\s(?:{'|'.join(_HEAD_ENDING)})\s|[:\"(@]| - ")
# What begins what a meeting is about, within a sentence.
_SUBJECT: Final = re.compile(r"\s(?:on|o|mbi|për temën|über|за|о)\s(?!\d)|\s[\"(]")
_AHEAD: Final = re.compile(
    r"\b(?:ahead of|towards|prior to|in the run-up to|uoči|uoci|pred|пред|уочи)\s[^,;:-]{0,40}\Z"
)
# "RAI joined on the last board meeting".
_OF_ANOTHER: Final = re.compile(
    r"\b(?:last|previous|next|forthcoming|upcoming|coming)\s(?:[^\s,.;:]{1,24}\s){0,3}\Z",
    re.IGNORECASE,
)
# Folded: "The Training Centre", "by video conference", "told a press conference".
_BODIES: Final = tuple(
    f" {body} "
    for body in (
        *("academy", "academies", "centre", "centres", "center", "centers", "institute"),
        *("institutes", "college", "colleges", "school", "schools", "unit", "units"),
        *("department", "departments"),
    )
)
_CALLS: Final = (" video ", " press ", " news ", " tele ")
# Folded: one word of each phrase by which a meeting only follows or goes before the event.
WORDS_AHEAD: Final = frozenset({"ahead", "towards", "prior", "run", "uoci", "pred"})
_QUOTED: Final = re.compile(r'"[^"\n]*"')
_SENTENCES_THAT_COUNT: Final = 4
_SENTENCES_THAT_REFINE: Final = 2
_REACH: Final = 60
# A meeting may turn out to be one of these when the text speaks of it.
_MEETINGS: Final = frozenset(
    {
        EventType.BOARD_MEETING,
        EventType.COORDINATION_MEETING,
        EventType.EXPERT_MEETING,
        EventType.MINISTERIAL,
        EventType.NETWORK_MEETING,
        EventType.MEETING,
    }
)


@frozen
class TitleReading:
    """What title and first sentences say about the event.

    Attributes:
        event_type: its form.
        type_words: the words that show it.
        series: the title without ordinal, year and dates; None where it has none.
        edition: which meeting of the series.
    """

    event_type: EventType | None
    type_words: Told | None
    series: str | None
    edition: Edition | None


def read_title(
    told: ToldText,
    dates: Iterable[tuple[int, int]],
    own: Sequence[tuple[int, int]] = (),
) -> TitleReading:
    """Read event type, series and edition from the title and the first sentences.

    Of the phrases in the head of the title, before the first "on", "of", colon or
    quote, the longest shows the type, of equal ones the last; then those of the
    rest; then those of the first sentence of the body that has any. A title that only
    says "meeting" leaves it to the body to say of whom.

    Args:
        told: title and body.
        dates: offsets of the dates; those in the body tell bullets on other meetings.
        own: offsets of those that are the event's.
    """
    item, dates = told.text, list(dates)
    edition, in_title = read_edition(told, dates, own)
    series = series_of(told.text, edition, dates)
    title = item.plain[: item.title_end]
    if edition is not None and not in_title and series is None and title.strip():
        series = " ".join(item.original[: item.title_end].split())
    words = _type_words(told, told.numbers_of(start for start, _ in dates))
    event_type = None if words is None else EventType(words.value)
    return TitleReading(event_type, words, series, edition)


def words_beside_types() -> frozenset[str]:
    """Give the folded words by which words that show the type are read otherwise."""
    return frozenset({*map(fold, _HEAD_ENDING), *(word.strip() for word in (*_BODIES, *_CALLS))})


def _type_words(told: ToldText, dated: frozenset[int]) -> Told | None:
    types = told.told("type")
    titled = [
        given
        for given in types
        if given.sentence < told.of_title
        and not (_is_of_a_name(told, given) or _is_ahead(told, given))
    ]
    shown = _of_title(told, _outside_quotes(told, titled))
    if shown is not None and shown.value != EventType.MEETING.value:
        return shown
    count = _SENTENCES_THAT_COUNT if shown is None else _SENTENCES_THAT_REFINE
    opening = range(told.of_title, told.reach(count))
    body = [
        given
        for given in types
        if given.sentence in opening
        and not (_is_of_a_name(told, given) or _is_of_another(told, given))
    ]
    # Bullets list other meetings, above all those that have a date.
    in_prose = [given for given in body if not is_in_bullet(told.text.plain, given.start)]
    if shown is not None:
        body = [given for given in in_prose if given.value in _MEETINGS]
    else:
        body = in_prose or [given for given in body if given.sentence not in dated]
    if shown is None and body:
        # The first sentence decides; what meeting it is the next one may tell.
        first, following = body[0].sentence, told.reach(_SENTENCES_THAT_REFINE)
        subject = _SUBJECT.search(told.text.plain, body[0].end, told.sentences[first][1])
        body = [
            given
            for given in body
            if (given.sentence == first and (subject is None or given.start < subject.start()))
            or (first < given.sentence < following and given.value in _MEETINGS)
        ]
    told_apart = (given for given in body if given.value != EventType.MEETING.value)
    return next(told_apart, None) or shown or next(iter(body), None)


def _outside_quotes(told: ToldText, titled: list[Told]) -> list[Told]:
    """Leave out the words of a quoted name, where others show the type: "Facts Meet" Workshop."""
    title = told.text.plain[: told.text.title_end]
    quoted = [found.span() for found in _QUOTED.finditer(title)] if '"' in title else []
    outside = [
        given for given in titled if not any(start < given.start < end for start, end in quoted)
    ]
    return outside or titled


def _is_of_a_name(told: ToldText, given: Told) -> bool:
    """Tell whether a word is part of a body's name, or of a call over video or to the press."""
    if told.folded.endswith(_CALLS, 0, given.at):
        return True
    return told.folded.startswith(_BODIES, given.stop) and told.text.plain[given.end + 1].isupper()


def _is_ahead(told: ToldText, given: Told) -> bool:
    """Tell whether a title names a gathering that only follows or goes before the event."""
    return _AHEAD.search(told.text.plain, max(0, given.start - _REACH), given.start) is not None


def _is_of_another(told: ToldText, given: Told) -> bool:
    """Tell whether words stand in a sentence of the body for an earlier or a later gathering."""
    before = told.text.plain[max(0, given.start - _REACH) : given.start]
    return _OF_ANOTHER.search(before) is not None


def _of_title(told: ToldText, shown: list[Told]) -> Told | None:
    if len(shown) < 2:  # noqa: PLR2004 - nothing to choose from
        return next(iter(shown), None)
    head = _HEAD_ENDS.search(told.text.plain, 0, told.text.title_end)
    reach = head.start() if head else told.text.title_end

    def rank(given: Told) -> tuple[bool, int, int]:
        words, start = given.words.count(" "), given.start
        # "Salzburg-Konferenz" is a conference, whatever its name.
        in_head = start < reach or told.text.plain[start - 1 : start] == "-"
        return in_head, words, start if in_head else -start

    return max(shown, key=rank, default=None)
