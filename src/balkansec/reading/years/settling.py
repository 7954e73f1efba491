"""The year of a date printed without one, as far as the item's own text settles it."""

from datetime import date
from functools import partial
from typing import Final

from attrs import frozen

from balkansec.model import DateMention, DateRange, Evidence, Kind, MentionRole
from balkansec.reading.dates.weekdays import agrees, fits, in_years, weekday_name
from balkansec.reading.drafts import Draft
from balkansec.reading.texts.item_text import unquoted
from balkansec.reading.years.listing import Dated
from balkansec.reading.years.tense import tense

__all__ = ["Settled", "dated", "heading_against_body", "settled_alone", "settled_by_address"]

# How far from a day that the text names a year is looked for; with a weekday as far as
# the same leap day on the same weekday can be.
_YEARS_TO_TRY: Final = 5
_YEARS_OF_A_WEEKDAY: Final = 40
# In days. A publication says which year is meant where its day lies no farther than this
# from the days of one year; farther, a year before and a year after are as likely.
_NEAR: Final = 150
_YEAR: Final = 365
# A report of the days before may speak of what will be, and the other way round.
_SO_NEAR: Final = 10
_OF_PUBLICATION: Final = "the year nearest to the day of publication, {day}"


@frozen
class Settled:
    """The dates of an announcement with their evidence.

    Attributes:
        dates: known days.
        possible: the ranges that stay open where they are not known; empty also
            where nothing binds them.
        evidence: the words and the reasons.
        contradiction: why no year can be right; empty where one can.
    """

    dates: DateRange | None = None
    possible: tuple[DateRange, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    contradiction: str = ""


def dated(draft: Draft) -> Dated:
    """Give what an item says about its place in time, publications included."""
    mention = draft.dated_by
    if draft.kind is Kind.PUBLICATION or mention is None:
        published = (m.date_range for m in draft.mentions if m.role is MentionRole.PUBLICATION)
        return Dated(printed=next(published, None))
    if mention.date_range is not None:
        return Dated(printed=mention.date_range)
    alone = settled_alone(draft)
    if alone.dates is not None:
        return Dated(printed=alone.dates)
    if alone.contradiction:
        return Dated()

    is_near_known = draft.written is not None or draft.addressed is not None
    left = alone.possible if is_near_known else ()

    def allows(days: DateRange) -> bool:
        open_to = not left or days in left
        return open_to and fits(days, mention.weekdays) and draft.year.allows(days)

    return Dated(yearless=mention.yearless, allows=allows)


def settled_alone(draft: Draft) -> Settled:
    """Settle the year of a date printed without one as far as the item's own text does.

    A year that the text names comes first, then the year nearest to the stated
    day of publication, or else to the one in the address (two stay possible where
    both lie farther than 150 days from it) on the side where its sentence puts it,
    then the only year that agrees with a printed weekday and the other dates of the
    text; where several agree they stay possible, and where none can, the contradiction
    is said.
    """
    mention = draft.dated_by
    if mention is None:
        return Settled()
    if mention.yearless is None:
        return Settled(None, mention.candidates)
    if not agrees(mention):
        return Settled(contradiction="the days fall on the printed weekdays in no year")
    if draft.year.year is not None:
        return _in_year(draft, mention, draft.year.year)
    return _among_the_agreeing(draft, mention)


def settled_by_address(draft: Draft) -> Settled:
    """Give the days for which the address says that an event is whose text prints none."""
    if draft.addressed is None or draft.addressed.days is None:
        return Settled()
    reason = f"the days that the address prints: {draft.addressed.words}"
    return Settled(draft.addressed.days, (), (unquoted("dates", reason),))


def heading_against_body(draft: Draft) -> list[str]:
    """Say where the year in the title is not that of the printed date of the event."""
    mention, named = draft.dated_by, draft.year
    if mention is None or mention.date_range is None or named.quote is None:
        return []
    days, (start, year) = mention.date_range, named.quote
    if start >= draft.text.title_end or days.start.year <= int(year) <= days.end.year:
        return []
    return [f"{mention.text}: heading against body: {year} stands in the title"]


def _among_the_agreeing(draft: Draft, mention: DateMention) -> Settled:
    possible = _agreeing(draft, mention)
    if possible is None:
        return Settled(None, tuple(filter(draft.year.allows, mention.candidates)))
    if not possible:
        return Settled(contradiction="no year agrees with the other dates of the text")
    if draft.written is not None:
        side = tense(draft.told, mention.passage.start)
        return _on_side(possible, draft.written, side) or _nearest(
            possible, draft.written, _OF_PUBLICATION
        )
    if draft.addressed is not None:
        reason = f"the year nearest to {draft.addressed.words} in the address"
        return _nearest(possible, draft.addressed.day, reason)
    if len(possible) == 1:
        reason = "the only year that agrees with the rest of the text"
        return Settled(possible[0], (), (unquoted("dates", reason),))
    return Settled(None, possible)


def _in_year(draft: Draft, mention: DateMention, year: int) -> Settled:
    reason, quote = draft.year.reason, draft.year.quote
    days = None if mention.yearless is None else mention.yearless.in_year(year)
    if days is None:
        return Settled(contradiction=f"{year} has no such day, though {reason}")
    if not fits(days, mention.weekdays):
        name = weekday_name(days.start.isoweekday())
        return Settled(
            contradiction=f"{days.to_edtf()} begins on a {name}, not as printed, though {reason}"
        )
    said = draft.year.stated
    if said is None and quote is not None:
        said = draft.text.passage(quote[0], quote[0] + len(quote[1]))
    if said is None:
        return Settled(days, (), (unquoted("dates", reason),))
    return Settled(days, (), (Evidence("dates", said.text, said.start, reason),))


def _on_side(possible: tuple[DateRange, ...], written: date, side: str) -> Settled | None:
    """Take the range nearest to the publication of those on the side that the sentence says.

    None where it says neither, and where another lies so near that the words are those of
    its report, or of an invitation that looks back.
    """
    away = partial(_days_away, written)
    near = min(possible, key=away)
    fitting = [days for days in possible if _lies(days, written, side)]
    if not side or not fitting or (near not in fitting and away(near) <= _SO_NEAR):
        return None
    days = min(fitting, key=away)
    if away(days) > _YEAR:
        return None
    reason = f"the words say that it lies {side} the day of publication, {written.isoformat()}"
    return Settled(days, (), (unquoted("dates", reason),))


def _days_away(written: date, days: DateRange) -> int:
    return abs((days.start - written).days)


def _lies(days: DateRange, written: date, side: str) -> bool:
    return days.start <= written if side == "before" else days.end >= written


def _nearest(possible: tuple[DateRange, ...], written: date, why: str) -> Settled:
    """Take the range nearest to the publication, unless the next is nearly as near."""
    away = partial(_days_away, written)
    days, *others = sorted(possible, key=lambda found: (away(found), found))
    if others and away(days) > _NEAR and away(others[0]) - away(days) < _YEAR:
        return Settled(None, tuple(sorted((days, others[0]))))
    reason = why.format(day=written.isoformat())
    return Settled(days, (), (unquoted("dates", reason),))


def _agreeing(draft: Draft, mention: DateMention) -> tuple[DateRange, ...] | None:
    """Give the ranges that agree with weekday and other dates of the text.

    None is the word for all: nothing binds the year, or no year that was tried fits,
    which leaves those that were not tried. Without any range it is bound to none.
    """
    earliest, latest = draft.year.earliest, draft.year.latest
    if earliest is not None and latest is not None and _is_short(earliest, latest):
        years = range(earliest.year, latest.year + 1)
        return tuple(filter(draft.year.allows, in_years(mention, years)))
    near = draft.written or (draft.addressed and draft.addressed.day) or earliest or latest
    if near is None:
        return None
    reach = _YEARS_TO_TRY if mention.weekdays == (0, 0) else _YEARS_OF_A_WEEKDAY
    years = range(max(date.min.year, near.year - reach), near.year + reach + 1)
    return tuple(filter(draft.year.allows, in_years(mention, years))) or None


def _is_short(earliest: date, latest: date) -> bool:
    return latest.year - earliest.year <= _YEARS_OF_A_WEEKDAY
