"""What a text may be about, as the vocabulary files tell it, compiled into one set of phrases."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from attrs import Attribute, Factory, field, frozen

from balkansec.errors import InvalidValue
from balkansec.model import EventType
from balkansec.model.validation import each, optional, whole, words
from balkansec.vocabulary.known import EventTypeWords, KindWords
from balkansec.vocabulary.phrases import Meaning, Phrases, folded_phrase
from balkansec.vocabulary.place_words import load_place_words

__all__ = [
    "BodyWords",
    "FunctionWords",
    "KnownPillar",
    "KnownProgramme",
    "KnownTopic",
    "NamingPhrases",
    "OrdinalForms",
    "SubjectTables",
    "Subjects",
    "subjects_of",
]

# The years of programmes.
_YEARS = range(2000, 2035)


@frozen
class KnownTopic:
    """A topic of the field.

    Attributes:
        id: its id, kept for good.
        name: its English name.
        broader: id of the topic that it is a part of.
        pillar: id of its pillar.
        weak: phrases that tell it only in a title.
        unless: phrases in which no phrase of this topic counts.
        phrases: by language, folded.
    """

    id: str = field(validator=words)
    name: str = field(validator=words)
    broader: str | None = field(default=None, validator=optional(words))
    pillar: str | None = field(default=None, validator=optional(words))
    weak: tuple[str, ...] = field(default=(), validator=each(words))
    unless: tuple[str, ...] = field(default=(), validator=each(words))
    phrases: Mapping[str, tuple[str, ...]] = Factory(dict)


@frozen
class KnownProgramme:
    """A programme or project that events belong to.

    Attributes:
        id: its id, kept for good.
        name: its English name.
        phrases: what it is called, folded.
        years: the same with the year of a programme, which stands as "{year}".
        unless: phrases in which it is not meant.
        pillar: id of its pillar.
    """

    id: str = field(validator=words)
    name: str = field(validator=words)
    phrases: tuple[str, ...] = field(default=(), validator=each(words))
    years: tuple[str, ...] = field(default=(), validator=each(words))
    unless: tuple[str, ...] = field(default=(), validator=each(words))
    pillar: str | None = field(default=None, validator=optional(words))


@frozen
class KnownPillar:
    """A pillar of the regional platform.

    Attributes:
        id: its id, kept for good.
        name: its English name.
        number: its place among the pillars, from 1.
        phrases: what it is called, folded.
        weak: phrases that tell it only where the platform is named, too.
        topics: ids of its topics.
    """

    id: str = field(validator=words)
    name: str = field(validator=words)
    number: int = field(default=1, validator=whole(1))
    phrases: tuple[str, ...] = field(default=(), validator=each(words))
    weak: tuple[str, ...] = field(default=(), validator=each(words))
    topics: tuple[str, ...] = field(default=(), validator=each(words))


@frozen
class NamingPhrases:
    """Folded phrases that tell one thing."""

    phrases: tuple[str, ...] = ()


@frozen
class BodyWords:
    """Folded words that show that a phrase belongs to a body, or says who came.

    Attributes:
        languages: codes of the languages they belong to.
        offices: nouns of bodies.
        purposes: what stands between such a noun and its purpose.
        people: nouns that stand right after what these people or bodies deal with.
    """

    languages: tuple[str, ...] = field(validator=each(words))
    offices: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


@frozen
class OrdinalForms:
    """Ordinals of a language: each stem with each ending is a folded word.

    Attributes:
        endings: what may follow a stem.
        stems: the number of each stem.
        article: words one of which stands before the ordinal, where it needs one.
        after: whether the ordinal stands after what it counts.
    """

    endings: tuple[str, ...]
    stems: Mapping[str, int]
    article: tuple[str, ...] = ()
    after: bool = False


@frozen
class FunctionWords:
    """Words that show the language of a text: in lower case, as the language writes them.

    Attributes:
        language: its ISO 639 code.
        words: words that are frequent in it.
        telling: words that its nearest relatives write otherwise.
    """

    language: str = field(validator=words)
    words: tuple[str, ...] = ()
    telling: tuple[str, ...] = ()


# What the phrases of these tables may tell.
_STATUS = (
    *("announced", "held", "tentative", "postponed", "rescheduled", "cancelled", "moves"),
    *("dropped", "weak_announced", "weak_held", "new_date", "not"),
)
_ATTENDANCE = ("hybrid", "online", "in person", "not")


def _only(known: tuple[str, ...]) -> Callable[[object, "Attribute[Any]", Mapping[str, Any]], None]:
    def check(_: object, field: "Attribute[Any]", given: Mapping[str, Any]) -> None:
        for name in given:
            if name not in known:
                raise InvalidValue(field.name, name, f"one of {', '.join(known)}")

    return check


@frozen
class SubjectTables:
    """The tables of subjects that may stand in one vocabulary file; every one is optional."""

    topics: tuple[KnownTopic, ...] = ()
    programmes: tuple[KnownProgramme, ...] = ()
    pillars: tuple[KnownPillar, ...] = ()
    platform: NamingPhrases = NamingPhrases()
    bodies: tuple[BodyWords, ...] = ()
    event_types: tuple[EventTypeWords, ...] = ()
    kinds: KindWords = Factory(KindWords)
    status: Mapping[str, tuple[str, ...]] = field(factory=dict, validator=_only(_STATUS))
    attendance: Mapping[str, tuple[str, ...]] = field(factory=dict, validator=_only(_ATTENDANCE))
    concerned: NamingPhrases = NamingPhrases()
    ordinals: Mapping[str, int] = Factory(dict)
    ordinal_forms: tuple[OrdinalForms, ...] = ()
    function_words: tuple[FunctionWords, ...] = ()


@frozen(eq=False, repr=False)
class Subjects:
    """The knowledge of subjects, ready to be asked.

    Attributes:
        topics, programmes, pillars: by id.
        broad_topics: ids of those that have others as parts.
        ordinals: number by folded ordinal, in every language but English.
        ordinals_after: the same for ordinals that stand after what they count.
        function_words: by language.
        phrases: all phrases. Their fields are "topic", "unless", "programme", "pillar",
            "not programme", "platform", "type", "gathering", "happens", "project",
            "publication", "notice", "news", "status", "attendance", "territory", "concerned",
            "ordinal", "place", "office" and "people".
    """

    topics: Mapping[str, KnownTopic]
    broad_topics: frozenset[str]
    programmes: Mapping[str, KnownProgramme]
    pillars: Mapping[str, KnownPillar]
    ordinals: Mapping[str, int]
    ordinals_after: Mapping[str, int]
    function_words: tuple[FunctionWords, ...]
    phrases: Phrases


def subjects_of(
    tables: Iterable[SubjectTables],
    kinds: KindWords,
    territories: Mapping[str, str],
    ordinals: Mapping[str, int],
) -> Subjects:
    """Put the tables of all files together; of two rows with one id the first one is used."""
    read = list(tables)
    topics = {row.id: row for file in reversed(read) for row in reversed(file.topics)}
    programmes = {row.id: row for file in reversed(read) for row in reversed(file.programmes)}
    pillars = {row.id: row for file in reversed(read) for row in reversed(file.pillars)}
    rows = [
        *_of_topics(topics.values()),
        *_of_programmes(programmes.values()),
        *((p, Meaning("pillar", row.id)) for row in pillars.values() for p in row.phrases),
        *((p, Meaning("pillar", row.id, weak=True)) for row in pillars.values() for p in row.weak),
        *_of_types(row for file in read for row in file.event_types),
        *_of_kinds(kinds),
        *((name, Meaning("territory", code)) for name, code in territories.items()),
        *((phrase, Meaning("place", use)) for phrase, use in load_place_words().phrases()),
    ]
    for file in read:
        rows += _by_value("status", file.status)
        rows += _by_value("attendance", file.attendance)
        rows += [(phrase, Meaning("concerned", "")) for phrase in file.concerned.phrases]
        rows += [(phrase, Meaning("platform", "")) for phrase in file.platform.phrases]
        rows += _of_bodies(file.bodies)
    forms = [form for file in read for form in file.ordinal_forms]
    before = dict(pair for form in forms if not form.after for pair in _ordinals(form))
    after = dict(pair for form in forms if form.after for pair in _ordinals(form))
    rows += [(word, Meaning("ordinal", word)) for word in {**ordinals, **before, **after}]
    return Subjects(
        MappingProxyType(topics),
        frozenset(topic.broader for topic in topics.values() if topic.broader),
        MappingProxyType(programmes),
        MappingProxyType(pillars),
        MappingProxyType(before),
        MappingProxyType(after),
        tuple(given for file in read for given in file.function_words),
        Phrases(tuple((folded_phrase(phrase), meaning) for phrase, meaning in rows)),
    )


def _of_topics(topics: Iterable[KnownTopic]) -> Iterator[tuple[str, Meaning]]:
    for topic in topics:
        for phrases in topic.phrases.values():
            yield from _all(phrases, Meaning("topic", topic.id))
        yield from _all(topic.weak, Meaning("topic", topic.id, weak=True))
        yield from _all(topic.unless, Meaning("unless", topic.id))


def _of_programmes(programmes: Iterable[KnownProgramme]) -> Iterator[tuple[str, Meaning]]:
    for row in programmes:
        yield from _all(row.phrases, Meaning("programme", row.id))
        yield from _all(row.unless, Meaning("not programme", row.id))
        for phrase in row.years:
            for year in _YEARS:
                meaning = Meaning("programme", f"{row.id}-{year}")
                yield phrase.replace("{year}", str(year)), meaning


def _of_bodies(rows: Iterable[BodyWords]) -> Iterator[tuple[str, Meaning]]:
    for row in rows:
        for office in row.offices:
            purposes = [f"{office} {word}" for word in row.purposes]
            yield from _all(purposes, Meaning("office", ""))
        yield from _all(row.people, Meaning("people", ""))


def _of_types(rows: Iterable[EventTypeWords]) -> Iterator[tuple[str, Meaning]]:
    for row in rows:
        yield from _all(row.phrases, Meaning("type", EventType(row.type).value))


def _of_kinds(kinds: KindWords) -> Iterator[tuple[str, Meaning]]:
    for name, phrases in (
        ("gathering", kinds.gatherings),
        ("happens", kinds.happens),
        ("project", kinds.project),
        ("publication", kinds.publication),
        ("notice", kinds.notice),
        ("news", kinds.news),
    ):
        yield from ((phrase, Meaning(name, phrase)) for phrase in phrases)
    for name, phrases in (("gathering", kinds.gathers), ("news", kinds.headlines)):
        yield from ((phrase, Meaning(name, phrase, weak=True)) for phrase in phrases)


def _by_value(name: str, table: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, Meaning]]:
    for value, phrases in table.items():
        yield from _all(phrases, Meaning(name, value))


def _all(phrases: Iterable[str], meaning: Meaning) -> Iterator[tuple[str, Meaning]]:
    return ((phrase, meaning) for phrase in phrases)


def _ordinals(form: OrdinalForms) -> Iterator[tuple[str, int]]:
    for stem, number in form.stems.items():
        for ending in form.endings:
            for before in form.article or ("",):
                yield f"{before} {stem}{ending}".strip(), number
