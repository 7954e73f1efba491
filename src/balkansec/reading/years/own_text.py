"""The year of an announcement whose date is printed without one, from its own text."""

import re
from datetime import date
from typing import Final

from attrs import frozen

from balkansec.model import DateMention, DateRange, MentionRole, Passage
from balkansec.reading.dates.roles import role_before
from balkansec.vocabulary import Vocabulary

__all__ = ["YearEvidence", "year_evidence"]

_CHAIRED: Final = re.compile(
    r"\b((?:19|20)[0-9]{2})\s+(?:[A-Z][\w-]*\s+){0,3}(?:Chairmanship|Presidency|Chairpersonship)"
    r"|\b(?:Chairmanship|Presidency|Chairpersonship)\s+(?:in\s+)?((?:19|20)[0-9]{2})\b"
    r"|\b((?:19|20)[0-9]{2})\s+edition\b"
    r"|\b(?:[Cc]hairmanship|[Pp]residency)\b(?:(?!planned)[^.\n]){1,200}"
    r"\bhalf of ((?:19|20)[0-9]{2})\b"
    r"|\b(?:[Dd]uring|[Ii]n)\s((?:19|20)[0-9]{2}),?\s[^.\n]{1,60}\s(?:presid|chair)(?:es|s|ing|ed)\b"
)
# Who chairs later names no year of what is now.
_LATER_CHAIR: Final = re.compile(r"\b(?:incoming|upcoming|next)(?:\s\w+)?\s\Z", re.IGNORECASE)
_SIGNS: Final = (
    "Chair",
    "Presidency",
    " edition",
    " presides",
    " presiding",
    " chairs",
    " chairing",
    " half of ",
)
_FIRST_IN_TITLE: Final = re.compile(r"\W*((?:19|20)[0-9]{2})\b(?!\s?-\s?[0-9])")
_LAST_IN_TITLE: Final = re.compile(r"\b((?:19|20)[0-9]{2})\W*\Z")
_UNTIL: Final = re.compile(r"\b(?:by|until|till|towards|beyond|post|do|до|deri|bis)[\s-]\Z")
_NAMED_IN_TITLE: Final = re.compile(r"(?<=[^\W\d_] )((?:19|20)[0-9]{2})(?= )")
_PROGRAMME: Final = re.compile(
    r"(?:IPA|HF|Programme|Agenda|Strategy|Plan|[0-9]{4}\s*-)\s*[IV]*\s*\Z", re.IGNORECASE
)
_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}\b")
_FORWARD: Final = re.compile(r"\b(?:forward|earlier|ranije|raniji|порано|më herët)\b")
# How many characters before a year are looked at for a programme, so that time is bounded.
_REACH: Final = 40


@frozen
class YearEvidence:
    """What the text of one announcement says about the year of its date.

    Attributes:
        year: the year that it names outright; None where it names none.
        reason: why.
        quote: the words that name the year, with their offset in the text.
        earliest: a day before which the event cannot begin.
        latest: a day after which it cannot begin.
        stated: the words of the page that state the year; None where it is from the text.
    """

    year: int | None = None
    reason: str = ""
    quote: tuple[int, str] | None = None
    earliest: date | None = None
    latest: date | None = None
    stated: Passage | None = None

    def allows(self, days: DateRange) -> bool:
        """Tell whether a range agrees with what the text says."""
        return (
            self.year in (None, days.start.year)
            and (self.earliest is None or self.earliest <= days.start)
            and (self.latest is None or days.start <= self.latest)
        )


def year_evidence(
    text: str, title_end: int, mentions: list[DateMention], vocabulary: Vocabulary
) -> YearEvidence:
    """Collect what the text says about its year.

    A year that stands at the beginning or end of the title, or with a
    chairmanship or presidency, names the year. Dates of other things that lie
    before or after the event bound it.

    Args:
        text: the plain text, title first.
        title_end: offset after the title.
        mentions: the dates of the text.
        vocabulary: the tables.
    """
    earliest, latest = _bounds(text, mentions, vocabulary)
    for found, reason in (
        (_title_year(text, title_end), "the year stands in the title"),
        (_chaired(text), "the year of the chairmanship stands in the text"),
    ):
        if found is None or _PROGRAMME.search(text, max(0, found.start() - _REACH), found.start()):
            continue
        year, start = found[found.lastindex or 0], found.start(found.lastindex or 0)
        return YearEvidence(int(year), reason, (start, year), earliest, latest)
    return _moved(text, mentions) or YearEvidence(earliest=earliest, latest=latest)


def _moved(text: str, mentions: list[DateMention]) -> YearEvidence | None:
    """Give the year of days to which an event was moved from others that print theirs.

    It is moved to later days unless the words say that it was brought forward.
    """
    former = next((m for m in mentions if m.is_former and m.date_range is not None), None)
    given = next((m for m in mentions if m.role is MentionRole.EVENT), None)
    if former is None or former.date_range is None or given is None or given.yearless is None:
        return None
    before, (start, end) = former.date_range.start, former.span
    named = _YEAR.search(text, start, end)
    if given.date_range is not None or named is None:
        return None
    sooner = _FORWARD.search(text, max(0, start - _REACH), max(end, given.span[0])) is not None
    for year in (before.year, before.year - 1 if sooner else before.year + 1):
        days = given.yearless.in_year(year)
        if days is not None and (days.start < before if sooner else days.start > before):
            reason = f"it was moved from {former.date_range.to_edtf()}"
            return YearEvidence(year, reason, (named.start(), named[0]))
    return None


def _title_year(text: str, title_end: int) -> re.Match[str] | None:
    """Find the year at the beginning of the title, or else at its end."""
    title = text[:title_end]
    # Most titles hold none, which is sooner seen than searched for.
    if "19" not in title and "20" not in title:
        return None
    end = len(title.rstrip())
    last = _LAST_IN_TITLE.search(text, max(0, end - _REACH), end)
    if last is not None and _UNTIL.search(text, 0, last.start()):
        # "Europe by 2030" is no year of the event.
        last = _NAMED_IN_TITLE.search(text, 0, last.start())
    return _FIRST_IN_TITLE.match(text, 0, end) or last


def _chaired(text: str) -> re.Match[str] | None:
    # Most texts hold none of the words, which is sooner seen than searched for.
    if not any(map(text.__contains__, _SIGNS)):
        return None
    for found in _CHAIRED.finditer(text):
        if _LATER_CHAIR.search(text, max(0, found.start() - _REACH), found.start()) is None:
            return found
    return None


def _bounds(
    text: str, mentions: list[DateMention], vocabulary: Vocabulary
) -> tuple[date | None, date | None]:
    earliest: list[date] = []
    latest: list[date] = []
    for mention in mentions:
        # What was published may tell of what was or of what will be.
        if mention.role in {MentionRole.EVENT, MentionRole.PUBLICATION}:
            continue
        if mention.date_range is None:
            continue
        _, bound, _ = role_before(text, mention.passage.start, vocabulary.date_cues)
        if bound == "past":
            earliest.append(mention.date_range.start)
        elif bound == "ahead":
            latest.append(mention.date_range.end)
    return max(earliest, default=None), min(latest, default=None)
