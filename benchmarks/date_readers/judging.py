"""When an answer is right, wrong or none."""

import re
from collections.abc import Iterable
from enum import StrEnum, unique

__all__ = ["Verdict", "judge"]

# Years near that of the day which is given to readers where no day is known.
_NO_YEAR = re.compile(r"(?:1936|1937|1938)(?=-)")
_YEAR = re.compile(r"\d{4}(?=-)")


@unique
class Verdict(StrEnum):
    """What an answer is."""

    RIGHT = "right"
    WRONG = "wrong"
    NONE = "none"


def judge(dates: str | None, answers: Iterable[str]) -> Verdict:
    """Compare the dates that a reader found in a text with the label.

    Right is a reader of whose answers one has first day, last day and precision of the
    label, or which is silent where no date of an event is stated. An answer that leaves
    the year open is one only where the label does; there day and month decide, whatever
    year is filled in.

    Args:
        dates: the label, with a dash for a year that cannot be told; None for no date.
        answers: EDTF.

    Example:
        >>> judge("2018-05-14/2018-05-16", ["2018-05-02", "2018-05-14/2018-05-16"]).value
        'right'
        >>> judge("2018-05", ["2018-05-01"]).value
        'wrong'
        >>> judge("--05-10", ["1937-05-10"]).value
        'right'
        >>> judge("2018-05-10", ["1937-05-10"]).value
        'none'
    """
    leaves_open = dates is not None and dates.startswith("--")
    open_or_not = (_NO_YEAR.sub("-", answer) for answer in answers)
    given = [answer for answer in open_or_not if leaves_open or not answer.startswith("--")]
    if leaves_open:
        given = [_YEAR.sub("-", answer) for answer in given]
    if dates is None:
        return Verdict.WRONG if given else Verdict.RIGHT
    if dates in given:
        return Verdict.RIGHT
    return Verdict.WRONG if given else Verdict.NONE
