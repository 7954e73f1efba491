"""Whether a page still has the form of its site's pages."""

from balkansec.model import Passage
from balkansec.problems import Problem

__all__ = ["no_marks"]

_REACH = 20_000


def no_marks(whole: Passage, name: str, source: str, url: str | None) -> tuple[Problem, ...]:
    r"""Say that a page has none of the marks of its site's pages, if it holds no day at all.

    For pages without a list, a line with a date and values with labels, which importers
    read as one post.

    Args:
        whole: the main part of the page.
        name: what problems call the page.
        source: whose page it is.
        url: its address, which may hold the day.

    Example:
        >>> print(no_marks(Passage(0, "Board\nIt met in Budva."), "a.html", "marri", None)[0])
        a.html: dates: has none of the marks of pages of marri, so its layout may have changed
        >>> no_marks(Passage(0, "Board\nIt met on 5 May 2018."), "a.html", "marri", None)
        ()
    """
    # At first use: it takes longer to import than all blocks together.
    from balkansec.reading import find_dates  # noqa: PLC0415
    from balkansec.reading.years.addresses import addressed_day  # noqa: PLC0415

    addressed = addressed_day(url)
    if (addressed is not None and addressed.days is not None) or find_dates(whole.text[:_REACH]):
        return ()
    what = f"has none of the marks of pages of {source}, so its layout may have changed"
    return (Problem(name, what, field="dates"),)
