"""Whether what is said to move an event moves its place alone: "moved from Bar to Budva"."""

import re
from collections.abc import Sequence
from itertools import dropwhile, takewhile
from typing import Final

from balkansec.reading.texts.told import Told, ToldText
from balkansec.vocabulary import Vocabulary

__all__ = ["moves_the_place"]

# Verbs by which things go to other places, and to other days.
_VERB: Final = re.compile(
    r"(?:moved|shifted|transferred|relocated|prem[ij]*est|pom[ij]*er|pomest|prestav|premaknj|premesht"
    r"|premestva|zhvendos|verleg|spostat|deplac|metafer)\w*"
)
_NOW: Final = re.compile(r" will now (?:be held|take place) ")
_VENUE: Final = re.compile(
    r" (?:(?:change|changes|changed) (?:of|in) (?:the )?(?:venue|location|place)|venue change[ds]?"
    r"|new (?:venue|location)|change of address|(?:promjen|promen|sprememb)\w"
    r" (?:mjest|mest|lokacij)\w|promena na mesto\w*|ndryshim i vendit"
    r"|neuer (?:ort|veranstaltungsort)) "
)
_TOWARDS: Final = frozenset(
    "to into from in at within iz u vo od do na nga ne nach von ins im v vers".split()  # noqa: SIM905
)
_BETWEEN: Final = frozenset(
    "the a an its je su e se will ist ab now again also by us our".split()  # noqa: SIM905
)
_AUXILIARIES: Final = frozenset({"wird", "wurde", "werden", "wurden", "ist", "sind"})
_ELSEWHERE: Final = frozenset({"online", "virtually", "outdoors", "indoors", "elsewhere"})
# What tells of a time without a number or a name of the calendar.
_TIMES: Final = frozenset(
    {
        *("later", "earlier", "late", "early", "date", "dates", "day", "days", "week", "weeks"),
        *("month", "months", "year", "years", "next", "following", "spring", "summer", "autumn"),
        *("fall", "winter", "tomorrow", "today", "tonight", "morning", "afternoon", "evening"),
        *("noon", "time", "times", "notice", "quarter", "half", "end", "beginning", "mid"),
        *("weekend", "moment", "point", "unknown", "undetermined", "hold", "future", "slot"),
        *("termin", "termina", "terminu", "datum", "datuma", "datumu", "kasniji", "kasnije"),
        *("kasnijem", "narednu", "narednoj", "sledecu", "sledecoj", "sljedecu", "sljedecoj"),
        *("iducu", "proljece", "prolece", "ljeto", "leto", "jesen", "zimu", "nedelju", "nedelja"),
        *("sedmicu", "mjesec", "mesec", "godinu", "denot", "den", "godina", "esen", "prolet"),
        *("naslednji", "poznejsi", "kasnejsi", "dite", "tjeter", "vone", "vjeshte", "pranvere"),
        *("vit", "vitin", "jave", "javen", "spater", "spateren", "herbst", "fruhjahr", "fruhling"),
        *("sommer", "naechste", "nachste", "nachsten", "woche", "jahr", "monat", "termine"),
    }
)
_WORDS_OF_A_PLACE: Final = 4
_REACH: Final = 300


def moves_the_place(told: ToldText, move: Told) -> bool:
    """Tell whether words that move an event name another place for it and no other day.

    A date behind the verb is believed to be a new day, unless words say outright that
    the venue is what changes.

    Args:
        told: title and body.
        move: the words that move it.
    """
    end = told.folded.find("  ", move.at, move.at + _REACH) + 1 or move.at + _REACH
    verb = _NOW.match(told.folded, move.at - 1) or _VERB.search(told.folded, move.at, move.stop)
    if verb is None:
        return False
    begin = told.folded.rfind("  ", max(0, move.at - _REACH), move.at) + 1
    begin = begin or max(0, move.at - _REACH)
    said = _VENUE.search(told.folded, begin, end)
    following = told.folded[verb.end() : end].split()
    if not following:
        # In German the verb comes last.
        before = told.folded[begin : verb.start()].split()
        following = list(takewhile(lambda word: word not in _AUXILIARIES, reversed(before)))[::-1]
        following = following if len(following) < len(before) else []
    elif said is None and any(_is_a_day(word, told.vocabulary) for word in following):
        return False
    return _names_a_place(following, told.vocabulary)


def _names_a_place(words: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Tell whether words begin with where something goes: "to the town hall", "online"."""
    words = list(dropwhile(_BETWEEN.__contains__, words))
    if words and words[0] in _ELSEWHERE:
        return True
    if not words or words[0] not in _TOWARDS:
        return False
    place = list(takewhile(lambda word: word not in _TOWARDS, words[1 : 1 + _WORDS_OF_A_PLACE]))
    return bool(place) and not any(word in _TIMES or _is_a_day(word, vocabulary) for word in place)


def _is_a_day(word: str, vocabulary: Vocabulary) -> bool:
    return word[:1].isdigit() or word in vocabulary.months or word in vocabulary.weekdays
