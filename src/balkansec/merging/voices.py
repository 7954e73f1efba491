"""Who says what of an event: how many independently of each other, and when."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TypeVar

from attrs import frozen

from balkansec.merging.authorship import by_their_own
from balkansec.merging.copies import texts_of
from balkansec.merging.joining import Joining
from balkansec.model import Announcement
from balkansec.vocabulary import Vocabulary, fold

__all__ = ["Holders", "Voices"]

T = TypeVar("T")
# A day, or a moment; the two never meet in one comparison.
Moment = TypeVar("Moment", date, datetime)
# The values of a field, each with the places of the announcements that hold it.
Holders = Mapping[T, frozenset[int]]


@frozen
class Voices:
    """The announcements of one event as those who speak of it.

    Attributes:
        announcements: in canonical order; a place is an index here.
        vocabulary: the knowledge of the field.
    """

    announcements: tuple[Announcement, ...]
    vocabulary: Vocabulary

    @cached_property
    def own(self) -> frozenset[int]:
        """The places of those that come from who organises or hosts the event."""
        return by_their_own(self.announcements, self.vocabulary)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The text of each; copies have one."""
        return texts_of(self.announcements)

    def held(self, value_of: Callable[[Announcement], T | None]) -> dict[T, frozenset[int]]:
        """Give each known value of a field with those who hold it.

        Of the versions of one announcement the one seen last speaks, among those that
        know the field: a known value never gives way to an unknown one. Versions
        without a time speak beside it.
        """
        if len(self.announcements) == 1:  # as most events have
            only = value_of(self.announcements[0])
            return {} if only is None or only == () else {only: frozenset((0,))}
        versions: defaultdict[str, list[tuple[int, T]]] = defaultdict(list)
        for place, given in enumerate(self.announcements):
            value = value_of(given)
            if value is not None and value != ():
                versions[given.key].append((place, value))
        held: defaultdict[T, set[int]] = defaultdict(set)
        for known in versions.values():
            seen = [self.announcements[place].seen for place, _ in known]
            last = max((moment for moment in seen if moment), default=None)
            for (place, value), moment in zip(known, seen, strict=True):
                if moment is None or moment == last:
                    held[value].add(place)
        return {value: frozenset(places) for value, places in held.items()}

    def keys(self, places: Iterable[int]) -> tuple[str, ...]:
        """Give the keys of announcements, each once, sorted."""
        return tuple(sorted({self.announcements[place].key for place in places}))

    def count(self, places: frozenset[int]) -> int:
        """Count those who speak independently: all of one source, and all copies, are one."""
        if len(places) == 1:
            return 1
        joining = Joining()
        for place in places:
            joining.join(f"source:{self.announcements[place].source}", self.texts[place])
        return len({joining.find(self.texts[place]) for place in places})

    def latest(self, held: Holders[T], *, within_a_day: bool = False) -> list[T]:
        """Give the values said last, and those of which nobody knows when they were said.

        The printed day of publication decides, then when the page was seen.

        Args:
            held: the values and who holds them.
            within_a_day: whether it counts in which order the pages of one day were
                seen. For a status that moves it does; else it says nothing.
        """
        left = list(held)
        if len(left) < 2:  # noqa: PLR2004 - one alone is the last
            return left
        for moment_of in (_published, _seen if within_a_day else _day_seen):
            moments = {value: self._last_said(held[value], moment_of) for value in left}
            newest = max((moment for moment in moments.values() if moment), default=None)
            left = [value for value in left if moments[value] in (None, newest)]
        return left

    def by_writing(self, held: Holders[str]) -> dict[str, frozenset[int]]:
        """Make one value of the writings that differ in case, script and punctuation alone.

        The writing with the most voices stands for all; among equals the one with
        the most small letters at the front.
        """
        writings: defaultdict[str, list[str]] = defaultdict(list)
        for text in held:
            writings[fold(text) or text].append(text)
        return {
            group[0]
            if len(group) == 1
            else min(group, key=lambda text: (-self.count(held[text]), text.swapcase())): (
                frozenset[int]().union(*(held[text] for text in group))
            )
            for group in writings.values()
        }

    def _last_said(
        self, places: Iterable[int], moment_of: Callable[[Announcement], Moment | None]
    ) -> Moment | None:
        """Give when a value was last said, or None where one who holds it does not tell.

        A copy says it when the first of the sources that have its text did.
        """
        said: defaultdict[str, dict[str, Moment]] = defaultdict(dict)
        for place in places:
            given = self.announcements[place]
            moment = moment_of(given)
            if moment is None:
                return None
            of_text = said[self.texts[place]]
            of_text[given.source] = max(moment, of_text.get(given.source, moment))
        return max(min(of_text.values()) for of_text in said.values())


def _published(given: Announcement) -> date | None:
    return given.published


def _seen(given: Announcement) -> datetime | None:
    return given.seen


def _day_seen(given: Announcement) -> date | None:
    return None if given.seen is None else given.seen.astimezone(UTC).date()
