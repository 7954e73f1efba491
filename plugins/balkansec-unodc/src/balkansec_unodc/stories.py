"""Stories: a headline, perhaps a line below it, and prose that opens with a dateline."""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from balkansec.importing import (
    Dateline,
    before_line,
    could_be_title,
    datelines_at,
    lines_of,
    looks_like_prose,
    part,
)
from balkansec.model import Item, Passage, Stated, StatedField
from balkansec.problems import Problem
from balkansec_unodc.unfolding import unfolded

__all__ = ["cut_stories"]

_HEADING = re.compile(
    r"Welcome to UNODC.{0,60}|What.?s New\??|(?:All )?Stories(?: \d{4})?"
    r"|Archive(?: of UNODC (?:web)?stories.{0,10})?"
    r"|(?:Latest )?News(?: and Events)?|UNODC in (?:the region of )?South Eastern Europe"
    r"(?: News ?letter.{0,160})?|Regional Section for .{0,60}"
    r"|Home|Search|Quick Links|Site Search|News ?letter (?:No|Vol)\..{0,60}"
    r"|.{0,12}Sub-programme.{0,60}"
    r"|Regional Programme for (?:Afghanistan and Neighbou?ring Countries|South Eastern Europe)"
    r"(?: \(UNODC\))?",
    re.IGNORECASE,
)
_REST = re.compile(
    r"For (?:more|further) info(?:rmation)?\b|For info\b|Further information\b|Related\b"
    r"|https?://|www\.|Read more\b|\(?Photo\b|Back to\b|Contact\b",
    re.IGNORECASE,
)
_FOOT = re.compile(
    r"(?:©|Copyright)|Fraud Alert|Legal Notice|Site Map\s*\Z|Follow us\b", re.IGNORECASE
)
_LONGEST_TITLE = 300
_MOST_LINES_ABOVE = 3
_REACH = 400


def cut_stories(
    whole: Passage, name: str, url: str | None
) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    """Cut the stories out, each from its headline to the next one.

    The dateline states days and place of what the story is about. A page without any
    dateline is one story, if it has prose, and has a problem.
    """
    whole = before_line(whole, _FOOT)
    lines = [piece for line in lines_of(whole) for piece in unfolded(line)]
    found = [
        (at, dated)
        for at, line in enumerate(lines)
        if (dated := datelines_at(Passage(line.start, line.text[:_REACH])))
        and all(each.date is not None for each in dated)
    ]
    headed = [(_title(lines, at), lines[at], dated) for at, dated in found]
    told = [each for each in headed if each[0] is not None or _is_dated_prose(each[2])]
    lost = sum(title is None for title, _, _ in told)
    problems = (
        [Problem(name, f"has datelines without a headline, {lost} in number")] if lost else []
    )
    if not told:
        return _one_story(whole, lines, name, url, problems)
    ends = [*((title or line).start for title, line, _ in told[1:]), whole.end]
    items: list[Item] = []
    for (title, line, dated), end in zip(told, ends, strict=True):
        start = line.start if title is None else title.end
        body = part(whole, start - whole.start, end - whole.start)
        story = Item(1, title, body, url if len(told) == 1 else None)
        items += _events(story, dated, len(items) + 1)
    return tuple(items), tuple(problems)


def _is_dated_prose(dated: Sequence[Dateline]) -> bool:
    """Tell whether a dateline opens a story though no headline stands above it."""
    return dated[0].place is not None and looks_like_prose(dated[0].rest.text)


def _events(story: Item, dated: Sequence[Dateline], position: int) -> Iterator[Item]:
    """Give the events of a story: one for each place and day that its dateline joins."""
    if len(dated) > 1:
        # The prose belongs to each, the days of the others and the address to none.
        start = dated[-1].rest.start - story.body.start
        story = evolve(story, body=part(story.body, start, len(story.body.text)), url=None)
    for at, each in enumerate(dated, start=position):
        yield evolve(story, position=at, stated=_stated(each))


def _title(lines: Sequence[Passage], at: int) -> Passage | None:
    """Give the headline above a dateline: the highest of the lines that have no full stop.

    What stands right above the dateline may hold a verb; above that, prose ends.
    """
    title = None
    for line in reversed(lines[max(0, at - _MOST_LINES_ABOVE) : at]):
        words = line.text
        if (
            len(words) > _LONGEST_TITLE
            or _HEADING.fullmatch(words)
            or _REST.match(words)
            or not could_be_title(words)
            or (title is not None and looks_like_prose(words))
        ):
            break
        title = line
    return title


def _stated(dated: Dateline) -> tuple[StatedField, ...]:
    given = ((Stated.DATES, dated.date), (Stated.PLACE, dated.place))
    return tuple(StatedField(name, words) for name, words in given if words is not None)


def _one_story(
    whole: Passage,
    lines: Sequence[Passage],
    name: str,
    url: str | None,
    problems: list[Problem],
) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    first = next((at for at, line in enumerate(lines) if looks_like_prose(line.text)), None)
    if first is None:
        nothing = "holds no story: no headline with a dateline and no prose"
        return (), (*problems, Problem(name, nothing, accepted="stories, or one story"))
    title = _title(lines, first)
    start = lines[first].start if title is None else title.end
    body = part(whole, start - whole.start, len(whole.text))
    problems.append(Problem(name, "has no dateline, so its layout may have changed"))
    return (Item(None, title, body, url),), tuple(problems)
