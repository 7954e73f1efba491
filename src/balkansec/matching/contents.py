"""What announcements say, in a form in which like lies beside like."""

from balkansec.matching.traits import Traits

__all__ = ["Content", "Said", "content_of", "said_by"]

Content = tuple[tuple[str, ...], tuple[int, int], str]
Said = tuple[tuple[object, ...], ...]


def content_of(traits: Traits) -> Content:
    """Give what orders announcements so that those that say the same lie beside each other.

    These are the keys of the words of the title, sorted, then the first of the ranges,
    then the key of the announcement.
    """
    first = traits.ranges[0] if traits.ranges else None
    days = (0, 0) if first is None else (first.start.toordinal(), first.end.toordinal())
    return _words(traits), days, traits.key


def said_by(traits: Traits) -> Said:
    """Give what two that say the same share: words of the title, dates, places, organisers."""
    return (
        _words(traits),
        tuple((stated.start.toordinal(), stated.end.toordinal()) for stated in traits.ranges),
        tuple(sorted(traits.cities)),
        tuple(sorted(traits.countries)),
        tuple(sorted(traits.organisers)),
    )


def _words(traits: Traits) -> tuple[str, ...]:
    return () if traits.title is None else tuple(sorted(traits.title.words))
