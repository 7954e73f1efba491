"""What laws compare of a merge, leaving out what they allow to differ."""


def clusters(merge):
    """Give the keys of each event: the partition without its ids."""
    return {frozenset(event.keys) for event in merge}


def held(merge):
    return {given.key for given in merge.held_back}


def values(merge, names=None):
    """Give the values of each event; ids, revisions and reasons hang on keys and history."""

    def called(keys):
        return frozenset((names or {}).get(key, key) for key in keys)

    return {
        called(event.keys): (
            event.kind,
            event.title,
            event.event_type,
            event.dates,
            event.dates_possible,
            event.year_inferred,
            event.places,
            event.attendance,
            event.actors,
            event.series,
            event.edition,
            event.programmes,
            event.topics,
            event.pillars,
            event.territories,
            event.status,
            event.languages,
            event.urls,
            frozenset(
                (
                    given.field,
                    called(given.keys),
                    given.rule,
                    frozenset((part.value, called(part.keys)) for part in given.parts),
                )
                for given in event.provenance
            ),
            frozenset(
                (conflict.field, frozenset((s.value, called(s.keys)) for s in conflict.standpoints))
                for conflict in event.conflicts
            ),
        )
        for event in merge
    }
