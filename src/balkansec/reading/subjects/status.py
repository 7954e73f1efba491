"""What has become of an event: announced, held, postponed, cancelled and so on."""

import re
import sys
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Final

from attrs import frozen

from balkansec.model import DateRange, Evidence, Status
from balkansec.reading.subjects.other_venues import moves_the_place
from balkansec.reading.texts.item_text import unquoted
from balkansec.reading.texts.tenses import tells_of_the_past
from balkansec.reading.texts.told import Told, ToldText, outside
from balkansec.vocabulary import Vocabulary

__all__ = ["StatusReading", "When", "read_status"]

# A change is announced where the text begins; what stands later tells of other events.
_SENTENCES_OF_CHANGE: Final = 3
_SENTENCES_THAT_COUNT: Final = 4
_WINDOW: Final = 160
_FROM_TO: Final = re.compile(
    r" (?:from|od|sa|s|z|so|ot|nga|vom|du|dal|apo|apo tis) (?:the )?\d\S*(?: \S+){0,4}"
    r" (?:to|until|na|za|ne|per|me|auf|au|al|gia|stis) (?:(?:the|den|tis|me) )?\d"
)
_TOWARDS: Final = frozenset(
    "to until till for on na za ne per me auf au aux al ai gia stis se".split()  # noqa: SIM905
)
_PLANNED: Final = (
    *("foreseen", "planned", "scheduled", "called", "set", "due", "announced", "intended"),
    *("predviden", "planiran", "zakazan", "najavljen", "napovedan", "najaven", "planifikuar"),
    *("geplant", "angesetzt", "prevu", "previst", "programmat", "planuvan", "nasrocen"),
)
_CHANGES: Final = frozenset(("cancelled", "moves", "dropped", "rescheduled", "tentative"))
_BETWEEN: Final = frozenset(("the", "den", "tis", "me", "je", "e"))
_WORDS_TO_A_DAY: Final = 4
_FAR: Final = sys.maxsize


@frozen
class When:
    """What is known of the time of an event.

    Attributes:
        dates: its days; None where they are not known.
        written: the day on which the text was written.
        beside: offsets of the event's date wherever it is printed, sorted.
        elsewhere: offsets of all other dates, sorted.
    """

    dates: DateRange | None = None
    written: date | None = None
    beside: tuple[int, ...] = ()
    elsewhere: tuple[int, ...] = ()


@frozen
class StatusReading:
    """The status of an event, None where nothing tells it, and why."""

    status: Status | None = None
    evidence: tuple[Evidence, ...] = ()


def read_status(told: ToldText, when: When) -> StatusReading:
    """Tell the status of an event from its title and the sentences that open the text.

    Words of a change come first: cancelled, then moved to a day that is named or
    not, then not yet certain. Then the day of writing against the dates of the
    event, then the words that say that it is ahead or over, those beside its date
    first; what stands in a sentence that has only another date is said of another
    event. A word that a negation takes back ("has not been cancelled") says nothing.
    """
    dates, written = when.dates, when.written
    said = told.told("status")
    values = {given.value for given in told.all("status")}
    if "not" in values:
        said = [given for given in said if given.value != "not"]
    change = None if _CHANGES.isdisjoint(values) else _change(told, said)
    if change is not None:
        status, proof = change
        return _because(told, status, proof, "it says so")
    by_days = _by_days(dates, written)
    if by_days is not None:
        return by_days
    told_so = _by_tense(told, said, when)
    is_of_days = dates is not None and written is not None and dates.is_day_precise
    if told_so.status is None and is_of_days:
        return _dated(Status.HELD, "it was written on one of its days")
    return told_so


def _by_days(dates: DateRange | None, written: date | None) -> StatusReading | None:
    """Tell by the days alone; None on the first day, in the month, or where one is not known."""
    if dates is None or written is None:
        return None
    if dates.start > written:
        return _dated(Status.ANNOUNCED, "it was written before the first day")
    if dates.end < written:
        return _dated(Status.HELD, "it was written after the last day")
    if dates.start < written and dates.is_day_precise:
        return _dated(Status.HELD, "it was written after the first day")
    return None


def _because(told: ToldText, status: Status, proof: Told, reason: str) -> StatusReading:
    return StatusReading(status, (told.evidence("status", proof, reason),))


def _dated(status: Status, reason: str) -> StatusReading:
    return StatusReading(status, (unquoted("status", reason),))


def _change(told: ToldText, said: list[Told]) -> tuple[Status, Told] | None:
    reach = told.reach(_SENTENCES_OF_CHANGE)
    said = [given for given in said if given.sentence < reach]
    first: dict[str, Told] = {}
    for given in said:
        first.setdefault(given.value, given)
    over = _Over.of(said)
    if "cancelled" in first and not over.outweighs(first["cancelled"], told):
        return Status.CANCELLED, first["cancelled"]
    new_day = first.get("rescheduled")
    moves = [
        given
        for given in _moves(told)
        if given.sentence < reach and not moves_the_place(told, given)
    ]
    moved = next((given for given in moves if not over.outweighs(given, told)), None)
    if moved is not None:
        near = any(
            given.value == "postponed"
            and abs(given.sentence - moved.sentence) <= 1
            and not _is_now(moves, given)
            for given in said
        )
        named = new_day is not None or any(_names_a_day(told, given) for given in moves)
        return (Status.RESCHEDULED if named and not near else Status.POSTPONED), moved
    if "dropped" in first:
        return _dropped(first)
    if new_day is not None and _leads(told, new_day):
        return Status.RESCHEDULED, new_day
    return (Status.TENTATIVE, first["tentative"]) if "tentative" in first else None


def _is_now(moves: list[Told], postponed: Told) -> bool:
    """Tell whether a new day follows the words that name none: "put off. It will now be held"."""
    return any(" now " in move.words and move.at > postponed.at for move in moves)


def _dropped(first: dict[str, Told]) -> tuple[Status, Told]:
    """Tell what becomes of an event that is not held on its day."""
    if "rescheduled" in first:
        return Status.RESCHEDULED, first["rescheduled"]
    status = Status.POSTPONED if "postponed" in first else Status.CANCELLED
    return status, first["dropped"]


def _moves(told: ToldText) -> list[Told]:
    """Give the words that move an event, those within longer phrases included."""
    refused = [given for given in told.all("status") if given.value == "not"]
    return outside([given for given in told.all("status") if given.value == "moves"], refused)


@frozen
class _Over:
    """Where the words say that the event was held.

    Attributes:
        first: the first such sentence; far behind the text where there is none.
        after_all: the last place in each sentence that says "and was held".
    """

    first: int
    after_all: Mapping[int, int]

    @classmethod
    def of(cls, said: list[Told]) -> "_Over":
        held = [given for given in said if given.value == "held"]
        joined = {given.sentence: given.at for given in held if given.words.startswith("and ")}
        return cls(min((given.sentence for given in held), default=_FAR), joined)

    def outweighs(self, change: Told, told: ToldText) -> bool:
        """Tell whether it was held before the words of a change, or after all."""
        if self.after_all.get(change.sentence, -1) > change.at:
            return True
        return told.of_title < change.sentence and self.first < change.sentence


def _leads(told: ToldText, given: Told) -> bool:
    start, _ = told.sentences[given.sentence]
    return given.sentence < told.of_title or given.start - start < len("please note that the ")


def _names_a_day(told: ToldText, move: Told) -> bool:
    """Tell whether a day to which an event moves stands beside the word that it moves."""
    words = told.folded
    if _FROM_TO.search(words[max(0, move.at - _WINDOW) : move.at + _WINDOW]):
        return True
    following = words[move.at : move.at + _WINDOW].split()[: _WORDS_TO_A_DAY + 2]
    for index, word in enumerate(following):
        if word in _TOWARDS and not following[index - 1].startswith(_PLANNED):
            day = next((w for w in following[index + 1 :] if w not in _BETWEEN), "")
            if _is_a_day(day, told.vocabulary):
                return True
    return False


def _is_a_day(word: str, vocabulary: Vocabulary) -> bool:
    return word[:1].isdigit() or word in vocabulary.months


# In Slovene, Bosnian, Croatian, Montenegrin and Serbian; no phrase runs over two spaces.
_AHEAD: Final = re.compile(r" (?:bo|bodo|ce|bice|cemo) (?:[^ ]+ )*\Z")
_REACH_OF_VERB: Final = 60
_RUN: Final = frozenset({"organised", "organized", "hosted"})
_AUXILIARIES: Final = frozenset({"was", "were", "been", "and", "had", "has", "have"})
_REACH_OF_AUXILIARY: Final = 30
_TENSES: Final = {"announced": Status.ANNOUNCED, "held": Status.HELD}
_WEAK_TENSES: Final = {"weak_announced": Status.ANNOUNCED, "weak_held": Status.HELD}


def _by_tense(told: ToldText, said: list[Told], when: When) -> StatusReading:
    dated = told.numbers_of(when.beside)
    of_others = told.numbers_of(when.elsewhere) - dated
    reach = told.reach(_SENTENCES_THAT_COUNT)
    opening = [
        given for given in said if given.sentence < reach and given.sentence not in of_others
    ]
    strong = [
        given
        for given in opening
        if given.value in _TENSES and not _is_nearer(given, when.elsewhere, when.beside)
    ]
    if strong:
        proof = _beside(strong, when.beside, told, dated) or strong[0]
        ahead = proof.value == "held" and _is_ahead(told, proof)
        return _because(
            told, Status.ANNOUNCED if ahead else _TENSES[proof.value], proof, "it says so"
        )
    weak = [
        given
        for given in opening
        if given.value in _WEAK_TENSES and not _is_beside_noun(told, given)
    ]
    weak = [given for given in weak if given.sentence in dated] or weak
    weak = [given for given in weak if not _is_behind_deed(given, weak, when.beside)]
    if not weak:
        return _by_form(told, range(told.of_title, reach), of_others, dated)
    weak.sort(key=lambda given: _to_nearest(when.beside, given.start))
    most, _ = Counter(_WEAK_TENSES[given.value] for given in weak).most_common(1)[0]
    proof = next(given for given in weak if _WEAK_TENSES[given.value] is most)
    return _because(told, most, proof, "told in this tense")


def _by_form(
    told: ToldText, opening: range, of_others: frozenset[int], dated: frozenset[int]
) -> StatusReading:
    """Tell by the forms of verbs that no table holds, where a text has a date of its own."""
    if dated.isdisjoint(opening):
        return StatusReading()
    for number in opening:
        if number not in of_others and tells_of_the_past(told.folded_sentence(number)):
            return _dated(Status.HELD, "its first sentences are told in the past")
    return StatusReading()


def _is_beside_noun(told: ToldText, given: Told) -> bool:
    """Tell whether a participle only says who runs a meeting: "the workshop organised by"."""
    following = told.folded[given.stop : given.stop + len(" by ")].split()
    if given.words.strip() not in _RUN or following[:1] != ["by"]:
        return False
    before = told.folded[max(0, given.at - _REACH_OF_AUXILIARY) : given.at].split()
    return _AUXILIARIES.isdisjoint(before[-2:])


def _is_behind_deed(given: Told, weak: list[Told], dates: tuple[int, ...]) -> bool:
    """Tell whether words look ahead from an event: "organised on 3 May, to prepare the next"."""
    if given.value != "weak_announced":
        return False
    start, _ = given.within.spans[given.sentence]
    before = [date for date in dates if start <= date < given.start]
    return bool(before) and any(
        deed.value == "weak_held" and deed.sentence == given.sentence and deed.start < before[-1]
        for deed in weak
    )


def _is_nearer(given: Told, some: tuple[int, ...], others: tuple[int, ...]) -> bool:
    """Tell whether words stand before one of some dates, and nearer to it than to others."""
    if not some or not others:
        return False
    start, end = given.within.spans[given.sentence]
    at = given.start
    after = _first_from(some, at, end)
    near = _distance(tuple(date for date in _around(others, at) if start <= date < end), at)
    return _first_from(others, at, after) == _FAR and after - at < near < _FAR


def _first_from(dates: tuple[int, ...], at: int, end: int) -> int:
    """Give the first of sorted dates from an offset on and before another; far if none is."""
    following = bisect_left(dates, at)
    return dates[following] if following < len(dates) and dates[following] < end else _FAR


def _around(dates: tuple[int, ...], at: int) -> tuple[int, ...]:
    """Give the one or two of sorted dates between which an offset lies."""
    following = bisect_left(dates, at)
    return dates[max(0, following - 1) : following + 1]


def _distance(dates: tuple[int, ...], at: int) -> int:
    return min((abs(at - date) for date in dates), default=_FAR)


def _is_ahead(told: ToldText, proof: Told) -> bool:
    """Tell whether a participle goes with a verb that looks ahead: "bo 3. maja potekala"."""
    return _AHEAD.search(told.folded, max(0, proof.at - _REACH_OF_VERB), proof.at) is not None


def _beside(
    strong: list[Told], dates: tuple[int, ...], told: ToldText, dated: frozenset[int]
) -> Told | None:
    """Give the words nearest to the event's date, of its first sentence in the body if any."""
    near = [given for given in strong if given.sentence in dated]
    in_body = [given.sentence for given in near if given.sentence >= told.of_title]
    if in_body:
        near = [given for given in near if given.sentence == in_body[0]]
    return min(near, key=lambda given: _to_nearest(dates, given.start), default=None)


def _to_nearest(dates: tuple[int, ...], at: int) -> int:
    return _distance(_around(dates, at), at)
