"""The event that a cluster of announcements speaks of."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from attrs import evolve

from balkansec.merging.choosing import Choice, choose
from balkansec.merging.dating import date_event, former_dates
from balkansec.merging.gathering import gather, gather_actors, gather_territories, gather_words
from balkansec.merging.nodes import in_order
from balkansec.merging.placing import place_event
from balkansec.merging.voices import Holders, Voices
from balkansec.model import Announcement, Event, EventType, Provenance, Rule, Status
from balkansec.vocabulary import Vocabulary, fold, load
from balkansec.vocabulary.title_marks import marked_title

__all__ = ["calendar_order", "draft_event"]

_AHEAD = frozenset({Status.ANNOUNCED, Status.TENTATIVE})


def draft_event(
    announcements: Sequence[Announcement],
    reasons: Sequence[str],
    vocabulary: Vocabulary | None = None,
) -> Event:
    """Build the event of a set of announcements; its uid is a stand-in until ids are given.

    The values depend on the set and the vocabulary alone: not on order, repetition or
    what the keys are. See ``choose`` for how a single value wins and what a conflict
    is; lists are united.

    Args:
        announcements: all that speak of the event.
        reasons: why they do.
        vocabulary: the built-in one if not given.
    """
    given = in_order(announcements)
    voices = Voices(given, load() if vocabulary is None else vocabulary)
    dating = date_event(voices)
    chosen: dict[str, Choice[Any] | None] = {
        "kind": choose("kind", voices.held(lambda a: a.kind), voices),
        "title": _name(voices, "title", lambda a: a.title),
        "event_type": _event_type(voices),
        "dates": dating.dates,
        "dates_possible": dating.possible,
        "places": place_event(voices),
        "attendance": choose(
            "attendance", voices.held(lambda a: a.attendance), voices, may_be_corrected=True
        ),
        "actors": gather_actors(voices),
        "series": _series(voices),
        "edition": choose(
            "edition",
            voices.held(lambda a: a.edition),
            voices,
            order=lambda n: n,
            may_be_corrected=True,
        ),
        "programmes": gather_words(voices, lambda a: a.programmes),
        "topics": gather(voices, lambda a: a.topics),
        "pillars": gather_words(voices, lambda a: a.pillars),
        "territories": gather_territories(voices),
        "status": _status(voices),
        "languages": gather(voices, lambda a: (a.language,) if a.language else ()),
        "urls": gather(voices, lambda a: (a.url,) if a.url else ()),
    }
    known = {field: choice for field, choice in chosen.items() if choice is not None}
    return Event(
        uid=given[0].key,
        year_inferred=dating.year_inferred,
        announcements=given,
        provenance=tuple(
            Provenance(field, choice.keys, choice.rule, choice.parts)
            for field, choice in known.items()
        ),
        conflicts=tuple(choice.conflict for choice in known.values() if choice.conflict),
        reasons=tuple(reasons),
        **{field: choice.value for field, choice in known.items()},
    )


def calendar_order(event: Event) -> tuple[bool, date, date, str, str]:
    """Give what events are sorted by: dated ones by their dates, then the others; then titles."""
    dates = event.dates
    span = (date.max, date.max) if dates is None else (dates.start, dates.end)
    return (dates is None, *span, event.title or "", event.uid)


def _name(
    voices: Voices, field: str, name_of: Callable[[Announcement], str | None]
) -> Choice[str] | None:
    """Choose a name; where nothing else decides, the longest, which says the most.

    One with a mark of the status ("Cancelled: ...") stands only where there is no other.
    """
    told = voices.held(name_of)
    plain = {text: told[text] for text in told if _is_unmarked(text, voices)}
    held = voices.by_writing(plain or told)
    return choose(field, held, voices, order=lambda text: (-len(fold(text)), text))


def _is_unmarked(text: str, voices: Voices) -> bool:
    return marked_title(text, voices.vocabulary).status is None


def _series(voices: Voices) -> Choice[str] | None:
    """Choose likewise; a series is cut from a title, so its wordings are no further conflict."""
    series = _name(voices, "series", lambda a: a.series)
    return None if series is None else evolve(series, conflict=None)


def _event_type(voices: Voices) -> Choice[EventType] | None:
    """Choose the type; "meeting" says less than any that says which meeting."""
    held = voices.held(lambda a: a.event_type)
    told: Holders[EventType] = {w: held[w] for w in held if w is not EventType.MEETING} or held
    chosen = choose("event_type", told, voices)
    if chosen is None or chosen.rule is not Rule.UNDISPUTED or len(held) == 1:
        return chosen
    return evolve(chosen, rule=Rule.PRECISION)


def _status(voices: Voices) -> Choice[Status] | None:
    """Choose the status told last; what was told before is overtaken and no conflict.

    So is what was announced for a date that another announcement names as the former one.
    """
    former = former_dates(voices)
    held = voices.held(lambda a: None if a.dates in former and a.status in _AHEAD else a.status)
    last = {status: held[status] for status in voices.latest(held, within_a_day=True)}
    chosen = choose("status", last, voices)
    if chosen is None or chosen.rule is not Rule.UNDISPUTED or len(held) == 1:
        return chosen
    return evolve(chosen, rule=Rule.LATER)
