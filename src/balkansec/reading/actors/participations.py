"""Reading who organises, hosts, funds, supports, partners and chairs."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final

from balkansec.model import Actor, DateMention, Evidence, MentionRole, Participation, Role
from balkansec.model.unchecked import unchecked
from balkansec.reading.actors.abbreviations import Bindings
from balkansec.reading.actors.bodies import is_nobody, is_person
from balkansec.reading.actors.clauses import Sentence
from balkansec.reading.actors.cues import Cue, find_cues
from balkansec.reading.actors.full_names import full_name
from balkansec.reading.actors.given_names import is_given_name
from balkansec.reading.actors.identities import named_actor
from balkansec.reading.actors.levelled import levelled
from balkansec.reading.actors.phrases import Phrase, phrases
from balkansec.reading.actors.registry import Registry, registry
from balkansec.reading.actors.wording import Wording, wording
from balkansec.reading.texts.item_text import ItemText
from balkansec.reading.texts.sentences import sentences
from balkansec.vocabulary import Vocabulary, fold

__all__ = ["read_actors"]

_LIST_MARKS: Final = "•*·-"
# No sentence that a person writes has as many.
_MOST_CUES: Final = 40
_NOT: Final = re.compile(
    r"(?:\b(?:not|never|neither|nije|nisu|nuk|nicht|ni|niso|не|није|нису)|n't)"
    r"\s(?:(?:being|been|be|e|bil|bila|bilo)\s)?\Z",
    re.IGNORECASE,
)
_REACH_OF_NOT: Final = 24
_LONGEST_MARK: Final = 4
_WORDS_OF_A_SHORT_NAME: Final = 3


def read_actors(
    item: ItemText,
    mentions: Sequence[DateMention],
    vocabulary: Vocabulary,
    own: Iterable[tuple[int, int]] = (),
    *,
    persons: bool = True,
) -> tuple[tuple[Participation, ...], tuple[Evidence, ...]]:
    """Read who takes part in which role, in the order of the text.

    Lists of participants are not read: only what stands beside words that give
    a role, such as "is organising" or "u organizaciji". Cities are left out, natural
    persons are read in the role chair only.

    Args:
        item: title and body.
        mentions: the dates of the text, which may stand before a subject.
        vocabulary: the tables.
        own: offsets of the dates that are the event's.
        persons: whether to give natural persons, who are read in the role chair only.
    """
    text = item.plain
    small = levelled(text)
    cues = [cue for cue in find_cues(text, small, vocabulary) if not _is_denied(text, cue.start)]
    if not cues:
        return (), ()
    known = registry(vocabulary)
    bound = Bindings(text)
    found: dict[Participation, Evidence] = {}
    for sentence in _sentences(text, small, cues, (mentions, frozenset(own)), known):
        for phrase in phrases(sentence):
            for start, end, actor in _actors(phrase, item, known, bound, persons=persons):
                part = unchecked(Participation, actor, phrase.role, phrase.scope)
                reason = f"read as {phrase.role.value}"
                if actor.id is not None:
                    reason += f", known as {actor.id}"
                found.setdefault(part, item.evidence("actors", (start, end), reason))
    kept = _without_short_forms(found, item, vocabulary)
    ordered = sorted(kept.items(), key=lambda pair: pair[1].start or 0)
    return tuple(part for part, _ in ordered), tuple(said for _, said in ordered)


def _without_short_forms(
    found: dict[Participation, Evidence], item: ItemText, vocabulary: Vocabulary
) -> dict[Participation, Evidence]:
    """Leave out who stands in a headline for a part of theirs that the prose names.

    "OSCE holds seminar" above "The OSCE Mission to Serbia organised a seminar" names one.
    """
    prose = item.in_page(item.title_end)
    if all((said.start or 0) > prose for said in found.values()):
        return found
    precise = {
        (above, part.role, part.scope)
        for part, said in found.items()
        if (said.start or 0) > prose
        for above in vocabulary.bodies_above(part.actor.id)
    }
    return {
        part: said
        for part, said in found.items()
        if (part.actor.id, part.role, part.scope) not in precise or (said.start or 0) > prose
    }


def _is_denied(text: str, start: int) -> bool:
    """Tell whether a role is denied: "not organised by"."""
    return _NOT.search(text, max(0, start - _REACH_OF_NOT), start) is not None


def _sentences(
    text: str,
    small: str,
    cues: list[Cue],
    dated: tuple[Sequence[DateMention], frozenset[tuple[int, int]]],
    known: Registry,
) -> Iterator[Sentence]:
    """Give the sentences of the body that hold words of roles; bullets speak of others."""
    mentions, own = dated
    dates = [mention.span for mention in mentions]
    years = frozenset(chain.from_iterable(map(_years, mentions)))
    starts = [cue.start for cue in cues]
    first = 0
    for start, end in sentences(text):
        # Most sentences hold none.
        if starts[first] > end:
            continue
        first, last = bisect_left(starts, start, first), bisect_right(starts, end, first)
        # "• Organisers: the RCC" speaks of the event itself.
        is_labelled = first < last and starts[first] - start <= _LONGEST_MARK
        if first < last and (is_labelled or not _is_bullet(text, start, end)):
            near = tuple(cues[first : min(last, first + _MOST_CUES)])
            yield Sentence(text, small, start, end, near, dates, own, years, known)
        first = last
        if first == len(starts):
            return


def _years(mention: DateMention) -> tuple[int, ...]:
    """Give the years of a date of the event itself."""
    days = mention.date_range
    if days is None or mention.role is not MentionRole.EVENT:
        return ()
    return days.start.year, days.end.year


def _is_bullet(text: str, start: int, end: int) -> bool:
    opens_a_line = not text[text.rfind("\n", 0, start) + 1 : start].strip()
    return opens_a_line and text[start:end].lstrip()[:1] in _LIST_MARKS and start > 0


def _is_short(name: str, words: Wording) -> bool:
    """Tell whether a text may name a body in full elsewhere: "the Centre", "OSCE Mission"."""
    parts = fold(name).split()
    most = _WORDS_OF_A_SHORT_NAME if words.english else 1
    return 0 < len(parts) <= most and parts[-1] in words.bodies


def _actors(
    phrase: Phrase, item: ItemText, known: Registry, bound: Bindings, *, persons: bool
) -> Iterator[tuple[int, int, Actor]]:
    words = wording(known.vocabulary, phrase.language)
    for start, end in phrase.names.spans:
        name = " ".join(item.original[start:end].split())
        if known.is_place(name) or is_nobody(name, words, known):
            continue
        actor = named_actor(name, known, bound, words.endings)
        if phrase.role is Role.CHAIR and actor.id is None and is_person(name, words, known):
            if persons:
                yield start, end, actor
            continue
        if actor.id is None and is_given_name(name.split()[0]) and is_person(name, words, known):
            continue
        if actor.id is None and _is_short(name, words):
            full = full_name(item.plain, name, start, words, known)
            if full == name and words.english and fold(name) in words.bodies:
                continue
            actor = named_actor(full, known, bound, words.endings)
        yield start, end, actor
    if phrase.role is Role.CHAIR and persons:
        for start, end in phrase.names.persons:
            yield start, end, Actor(" ".join(item.original[start:end].split()))
