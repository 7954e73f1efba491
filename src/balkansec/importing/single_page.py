"""A page of one item taken apart: its title, its date line, its labels, its prose."""

import re
from collections.abc import Sequence

from attrs import frozen

from balkansec.importing.datelines import Dateline, dateline_at
from balkansec.importing.labels import LABELS, LabelledValue, labelled_values
from balkansec.importing.passages import lines_of, part
from balkansec.importing.repeats import below_title, printed_once
from balkansec.importing.titles import could_be_title, looks_like_prose
from balkansec.model import Passage, Stated
from balkansec.vocabulary import fold

__all__ = ["SinglePage", "single_page"]

_MOST_LINES_OF_HEAD = 12
_LONGEST_VALUE = 160
_REACH = 400
_NAMED = re.compile(r"(?:title|naslov|наслов|titulli|titel)\s*[:：]\s*(?=\S)", re.IGNORECASE)
_NOTHING = re.compile(r"(?!)")
_LABEL = re.compile(r"[^\W\d_][^:\n]{1,30}:\s+(?=\d|[^\W\d_]{3,12}\s\d)")
# As calendars print it: "June 30, 2019 @ 8:00 am - July 4, 2019 @ 5:00 pm".
_DAY_AT = r"[A-Z][a-z]{2,8}\s\d{1,2}(?:,\s\d{4})?\s@\s\d{1,2}:\d\d\s[ap]m"
_IN_A_CALENDAR = re.compile(rf"{_DAY_AT}(?:\s[-–]\s(?:{_DAY_AT}|\d{{1,2}}:\d\d\s[ap]m))?")
_DASH = re.compile(r"\s[–—-]\s(?=[^–—]{0,40}\d)")
_NUMBER = re.compile(r"\A\d{1,2}\.\s+")
_REACH_OF_CRUMB = 4
# What stands between two values of a label.
_SPANS = frozenset({"do", "to", "until", "till", "deri", "до", "-", "–", "—"})


@frozen
class SinglePage:
    """What stands on a page of one item.

    Attributes:
        title: the title; None where there is none.
        dated: the line that is nothing but a date, or a date and a place, else those with which
            the title begins; None without one.
        labelled: the values of the labels above the prose.
        body: the prose, once; empty where there is none.
    """

    title: Passage | None
    dated: Dateline | None
    labelled: tuple[LabelledValue, ...]
    body: Passage


def single_page(
    passage: Passage,
    *,
    headings: re.Pattern[str] = _NOTHING,
    foot: re.Pattern[str] = _NOTHING,
    labels: dict[str, Stated] | None = None,
) -> SinglePage | None:
    r"""Take a page of one item apart; None where it has no words of its own.

    Above the prose stand, in any order, the title and perhaps a line with the date and
    values with labels. The title is what stands directly above the date line, else
    directly below it; without one, what stands nearest above the prose. It may be printed
    twice, as may the body.

    Args:
        passage: the main part of the page.
        headings: matches, as a whole, lines that stand on every page of the site.
        foot: matches the beginning of the first line below the item; a heading, too,
            ends it only where it stands below the prose.
        labels: what each label says, in place of `LABELS`.

    Example:
        >>> page = single_page(
        ...     Passage(0, "News\nBoard meets\n5 May 2018, Budva\nThe board of the RCC met."),
        ...     headings=re.compile("News"),
        ... )
        >>> page.title.text, page.dated.date.text, page.body.text
        ('Board meets', '5 May 2018', 'The board of the RCC met.')
    """
    lines = _above_foot(lines_of(passage), headings, foot)
    own = [line for line in lines if not headings.fullmatch(line.text)]
    own = [
        line for at, line in enumerate(own) if not _is_crumb(line, own[at + 1 :][:_REACH_OF_CRUMB])
    ]
    if not own:
        return None
    known = dict(LABELS if labels is None else labels)
    opens = _opening(own)
    head = own[max(0, opens - _MOST_LINES_OF_HEAD) : opens]
    labelled = _labelled(passage, head, known)
    free = [line for line in head if not any(_holds(value.lines, line) for value in labelled)]
    free = [line for line in free if not (_is_bare_label(line, known) or _is_day_of_label(line))]
    again = _printed_again(free)
    dates = [
        (at, found)
        for at, line in enumerate(free)
        if (found := _date_line(line)) is not None
        and (again is None or again[0] - 1 <= at or _heads(free, again[1], at, found))
    ]
    title = _without_label(
        _title(free, dates[0][0] if dates else None) if again is None else again[1]
    )
    dated = dates[0][1] if dates else None
    headed = None if title is None else _dated_title(title)
    if headed is not None:
        title, dated = headed.rest, dated or headed
    body = Passage(own[-1].end, "")
    if opens < len(own):
        body = part(passage, own[opens].start - passage.start, own[-1].end - passage.start)
    elif title is not None and free and free[-1] is not title and _date_line(free[-1]) is None:
        body = _below(passage, title, own)
    if title is not None:
        body = below_title(title, body)
    return SinglePage(title, dated, labelled, printed_once(body))


def _opening(lines: Sequence[Passage]) -> int:
    """Give where the prose begins: below a headline with a verb, if nothing else heads it."""
    again = _printed_again(lines[:_MOST_LINES_OF_HEAD])
    below = 0 if again is None else again[0] + 1
    opens = next(
        (at for at, line in enumerate(lines) if at >= below and _opens_prose(line)), len(lines)
    )
    headed = any(could_be_title(line.text) and not _date_line(line) for line in lines[:opens])
    if headed or opens + 1 >= len(lines) or not could_be_title(lines[opens].text):
        return opens
    following = lines[opens + 1]
    if _is_day_of_label(following):
        later = range(opens + 2, len(lines))
        return next((at for at in later if _opens_prose(lines[at])), len(lines))
    return opens + 1 if _opens_prose(following) or _date_line(following) else opens


def _above_foot(
    lines: tuple[Passage, ...], headings: re.Pattern[str], foot: re.Pattern[str]
) -> tuple[Passage, ...]:
    prose = False
    for at, line in enumerate(lines):
        if foot.match(line.text) and (prose or not headings.fullmatch(line.text)):
            return lines[:at]
        prose = prose or _opens_prose(line)
    return lines


def _opens_prose(line: Passage) -> bool:
    if _date_line(line) is not None:
        return False
    opens = dateline_at(Passage(line.start, line.text[:_REACH]))
    return looks_like_prose(line.text) or (opens is not None and bool(opens.rest.text))


def _date_line(line: Passage) -> Dateline | None:
    found = dateline_at(line)
    if found is not None and found.date is not None and not found.rest.text:
        return found
    if _IN_A_CALENDAR.fullmatch(line.text):
        return Dateline(None, line, Passage(line.end, ""), line)
    return None


def _labelled(
    passage: Passage, head: list[Passage], labels: dict[str, Stated]
) -> tuple[LabelledValue, ...]:
    if not head:
        return ()
    above = part(passage, head[0].start - passage.start, head[-1].end - passage.start)
    return tuple(
        value
        for value in labelled_values(above, labels)
        if len(value.stated.value.text) <= _LONGEST_VALUE
    )


def _is_bare_label(line: Passage, labels: dict[str, Stated]) -> bool:
    """Tell whether a line is a label that lost its value, "When" or "When to"."""
    words = line.text.rstrip(" :").casefold()
    first, _, last = words.rpartition(" ")
    return words in labels or (first in labels and last in _SPANS)


def _is_day_of_label(line: Passage) -> bool:
    """Tell whether a line is a day behind a label that is not known: "Last change: 5 May 2018"."""
    label = _LABEL.match(line.text)
    return label is not None and _date_line(part(line, label.end(), len(line.text))) is not None


def _holds(outer: Passage, inner: Passage) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _title(lines: list[Passage], dated: int | None) -> Passage | None:
    if dated is None:
        return next((line for line in reversed(lines) if could_be_title(line.text)), None)
    if dated and could_be_title(lines[dated - 1].text):
        return lines[dated - 1]
    below = (line for line in lines[dated + 1 :] if could_be_title(line.text))
    return next(below, None)


def _printed_again(lines: Sequence[Passage]) -> tuple[int, Passage] | None:
    """Give the last printing of the line that opens a head and stands in it again.

    Between the printings may stand what leads to other posts, with their days.
    """
    first = next((line for line in lines if could_be_title(line.text)), None)
    if first is None:
        return None
    named = fold(first.text)
    at = max(at for at, line in enumerate(lines) if fold(line.text) == named)
    return None if lines[at] is first else (at, lines[at])


def _heads(lines: Sequence[Passage], title: Passage, at: int, found: Dateline) -> bool:
    """Tell whether a day and place stand directly below a title that is printed again below."""
    above = lines[at - 1] if at else None
    return found.place is not None and above is not None and fold(above.text) == fold(title.text)


def _is_crumb(line: Passage, below: list[Passage]) -> bool:
    """Tell whether a line begins as one below it does and is cut: "4. The ministers met in..."."""
    words = _NUMBER.sub("", line.text)
    cut = words.rstrip(".…")
    if words == cut or not words.endswith(("...", "…")):
        return False
    return any(other.text.startswith(cut) and len(other.text) > len(words) for other in below)


def _without_label(title: Passage | None) -> Passage | None:
    label = None if title is None else _NAMED.match(title.text)
    return title if title is None or label is None else part(title, label.end(), len(title.text))


def _dated_title(title: Passage) -> Dateline | None:
    """Read the day and place with which a title begins, "5 May 2018, Bar: Forum", or ends."""
    found = dateline_at(title)
    if found is None or found.date is None or found.place is None or not found.rest.text:
        return _dated_behind(title)
    return found if could_be_title(found.rest.text) else None


def _dated_behind(title: Passage) -> Dateline | None:
    """Read the day and place with which a title ends: "Forum of ports – 5 May 2018 – Bar"."""
    dash = _DASH.search(title.text)
    name = part(title, 0, 0 if dash is None else dash.start())
    if dash is None or not could_be_title(name.text):
        return None
    behind = part(title, dash.end(), len(title.text))
    found = dateline_at(behind)
    if found is None or found.date is None:
        return None
    place = found.place
    if place is None:
        # Behind a dash a dateline is at its end, and the place is its rest.
        named = dateline_at(Passage(found.rest.start, f"{found.rest.text} - x"))
        place = found.rest if named is not None and named.date is None else None
    elif found.rest.text:
        return None
    return None if place is None else Dateline(place, found.date, name, behind)


def _below(passage: Passage, title: Passage, own: list[Passage]) -> Passage:
    return part(passage, title.end - passage.start, own[-1].end - passage.start)
