"""Which announcements come from those whose event it is."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from balkansec.model import Announcement, Role, Scope
from balkansec.model.addresses import canonical_address
from balkansec.vocabulary import Vocabulary, fold

__all__ = ["by_their_own"]

_THEIRS = (Role.ORGANISER, Role.CO_ORGANISER, Role.HOST)


def by_their_own(announcements: Sequence[Announcement], vocabulary: Vocabulary) -> frozenset[int]:
    """Give the places of the announcements of those who organise or host the event.

    Who does is what any of the announcements says. A source is the body whose id or
    name it bears, and the one on whose site the announcement stands, which is the
    only sign of it where the source was assumed. A body speaks for its parts, too.
    """
    theirs = frozenset(_owners(announcements, vocabulary))
    return frozenset(
        place
        for place, given in enumerate(announcements)
        if not theirs.isdisjoint(_publishers(given, vocabulary))
    )


def _owners(announcements: Iterable[Announcement], vocabulary: Vocabulary) -> Iterator[str]:
    """Give the ids and folded names of those whose event it is, and of what they are part of."""
    for given in announcements:
        for part in given.actors:
            if part.scope is Scope.EVENT and part.role in _THEIRS:
                yield fold(part.actor.name) or part.actor.name
                known = vocabulary.actor_names.get(fold(part.actor.name))
                id_ = part.actor.id or (None if known is None else known.id)
                if id_ is not None:
                    yield from (f"id:{body}" for body in (id_, *vocabulary.bodies_above(id_)))


def _publishers(given: Announcement, vocabulary: Vocabulary) -> Iterator[str]:
    """Give the ids and the folded name of who published an announcement."""
    if not given.source_assumed:
        yield f"id:{given.source}"
        # A name of a body is no id of it: no folded name has a colon.
        yield fold(given.source) or given.source
        known = vocabulary.actor_names.get(fold(given.source))
        if known is not None:
            yield f"id:{known.id}"
    at = None if given.url is None else canonical_address(given.url)
    if at is not None:
        yield from (f"id:{id_}" for id_ in _bodies_at(at, _homes(vocabulary)))


def _bodies_at(address: str, homes: Mapping[str, Collection[str]]) -> Collection[str]:
    """Give the ids of those whose home an address belongs to: the nearest one above it."""
    at = address.partition("?")[0]
    while at and at not in homes:
        # Up a folder; the host at last to the one that it is a part of.
        at = at.rpartition("/")[0] if "/" in at else at.partition(".")[2]
    return homes.get(at, ())


@lru_cache(maxsize=8)
def _homes(vocabulary: Vocabulary) -> Mapping[str, Collection[str]]:
    homes: defaultdict[str, list[str]] = defaultdict(list)
    for known in vocabulary.actors:
        home = None if known.homepage is None else canonical_address(known.homepage)
        if home is not None:
            homes[home].append(known.id)
    return dict(homes)
