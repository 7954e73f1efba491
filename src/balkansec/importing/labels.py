"""Lines with a label and its value: "Date: 5 May 2018", "Where" above "Budva"."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from attrs import frozen

from balkansec.importing.passages import lines_of, part
from balkansec.model import Passage, Stated, StatedField
from balkansec.vocabulary import fold

__all__ = ["LABELS", "LabelledValue", "labelled_values", "without_lines"]

LABELS: Mapping[str, Stated] = MappingProxyType(
    dict.fromkeys(
        (
            *("date", "dates", "when", "timeframe", "time frame", "date and time", "event date"),
            *("kdaj", "datum", "kada", "vrijeme", "vreme", "datum i vrijeme", "termin"),
            *("датум", "кога", "када", "време", "дата", "kur", "data"),
        ),
        Stated.DATES,
    )
    | dict.fromkeys(("start", "starts", "start date", "from", "begins"), Stated.STARTS)
    | dict.fromkeys(("end", "ends", "end date", "to", "until"), Stated.ENDS)
    | dict.fromkeys(
        (
            *("location", "place", "where", "city", "kje", "lokacija", "mjesto", "mesto", "gdje"),
            *("gde", "място", "место", "каде", "где", "локација", "ku", "vendi", "lokacioni"),
        ),
        Stated.PLACE,
    )
    | dict.fromkeys(("venue", "prizorišče", "mjesto održavanja"), Stated.PLACE)
    | dict.fromkeys(("country", "država", "држава", "shteti"), Stated.COUNTRY)
    | dict.fromkeys(
        (
            *("published", "published on", "posted on", "publishing date", "publication date"),
            *("objavljeno", "datum objave", "објавено", "објављено", "publikuar", "publikuar më"),
            *("publikuar në", "published at", "date published", "posted", "датум на објава"),
        ),
        Stated.PUBLISHED,
    )
    | dict.fromkeys(
        (
            *("organiser", "organizer", "organisers", "organizers", "organised by"),
            *("organized by", "organizator", "организатор", "organizatori", "organizatorji"),
        ),
        Stated.ORGANISER,
    )
    | dict.fromkeys(("host", "hosted by", "domaćin", "gostitelj"), Stated.HOST)
    | dict.fromkeys(("status", "статус", "statusi"), Stated.STATUS)
    | dict.fromkeys(("category", "categories", "event category", "type"), Stated.CATEGORY)
)
"""What the usual labels of a page say, in the languages of the region; give your own beside them:
``{**LABELS, "timeline": Stated.DATES}``. Case and accents make no difference."""

_COLON = re.compile(r"\s*[:：]\s*")
_LONGEST_LABEL = 40
_WORD = re.compile(r"[^\W_]+")


@frozen
class LabelledValue:
    """A label with its value.

    Attributes:
        stated: what the label states, ready for an item.
        lines: from the label to the end of the value, for leaving both out of a body.
    """

    stated: StatedField
    lines: Passage


def labelled_values(
    passage: Passage, labels: Mapping[str, Stated] = LABELS
) -> tuple[LabelledValue, ...]:
    r"""Find the labelled values of a passage, in its order.

    The value follows the label's colon in the same line; or stands in the line below a
    line that is nothing but the label; or, where it begins with a digit or a capital
    letter, follows a label without a colon. A label without a value gives nothing.

    Args:
        passage: the words of one item, or of its head; of long prose give the first lines
            only, as there "Where" may open a sentence.
        labels: what each label says.

    Example:
        >>> head = Passage(0, "Timeframe: 3-4 May 2018\nLocation\nBudva, Montenegro\nDate")
        >>> [(v.stated.name.value, v.stated.value.text) for v in labelled_values(head)]
        [('dates', '3-4 May 2018'), ('place', 'Budva, Montenegro')]
    """
    known = {fold(label): stated for label, stated in labels.items()}
    longest = max((len(label.split()) for label in known), default=0)
    found: list[LabelledValue] = []
    waiting: tuple[Passage, Stated] | None = None
    for line in lines_of(passage):
        at = _label(line.text, known, longest)
        if at is None:
            if waiting is not None:
                found.append(_value(passage, waiting[1], waiting[0], line))
                waiting = None
            continue
        stated, value = at
        waiting = (line, stated)
        if value < len(line.text):
            found.append(_value(passage, stated, line, part(line, value, len(line.text))))
            waiting = None
    return tuple(found)


def without_lines(passage: Passage, left_out: tuple[LabelledValue, ...]) -> Passage:
    r"""Give what of a passage stands below the labelled values at its beginning.

    A value is at the beginning where nothing but other values stands before it.

    Example:
        >>> body = Passage(0, "Date: 3 May 2018\nIt is held in Budva.")
        >>> without_lines(body, labelled_values(body)).text
        'It is held in Budva.'
    """
    end = passage.start
    for value in left_out:
        if passage.text[end - passage.start : value.lines.start - passage.start].strip():
            break
        end = value.lines.end
    return part(passage, end - passage.start, len(passage.text))


def _value(passage: Passage, stated: Stated, label: Passage, value: Passage) -> LabelledValue:
    lines = part(passage, label.start - passage.start, value.end - passage.start)
    return LabelledValue(StatedField(stated, value), lines)


def _label(line: str, known: Mapping[str, Stated], longest: int) -> tuple[Stated, int] | None:
    """Give what the label at the beginning of a line says, and where its value begins."""
    colon = _COLON.search(line, 0, _LONGEST_LABEL)
    if colon is not None:
        stated = known.get(fold(line[: colon.start()]))
        return None if stated is None else (stated, colon.end())
    whole = known.get(fold(line)) if len(line) <= _LONGEST_LABEL else None
    if whole is not None:
        return whole, len(line)
    ends = [match.end() for match in _WORD.finditer(line, 0, _LONGEST_LABEL)][:longest]
    for end in reversed(ends):
        stated = known.get(fold(line[:end]))
        rest = line[end:].lstrip()
        if stated is not None and rest and rest != line[end:] and _opens_value(rest):
            return stated, len(line) - len(rest)
    return None


def _opens_value(rest: str) -> bool:
    return rest[0].isdigit() or rest[0].isupper()
