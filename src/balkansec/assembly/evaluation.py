"""How well announcements were read, judged by labels: precision, recall, exactness a field."""

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from attrs import evolve, frozen

from balkansec import wire
from balkansec.assembly.judging import Outcome, list_field, single_field
from balkansec.assembly.labels import JUDGED, LISTS, SINGLE, Label
from balkansec.assembly.pairing import page_name, paired
from balkansec.errors import InvalidValue
from balkansec.model import Announcement
from balkansec.vocabulary import Vocabulary, load

__all__ = ["Evaluation", "Figure", "Miss", "evaluate"]

_ANNOUNCEMENTS: Final = "announcements"


@frozen
class Figure:
    """How well one field was read.

    Attributes:
        field: the field, or "announcements" for whether they were found at all.
        judged: announcements whose label names the field.
        exact: those of them that were read without any miss.
        labelled: values that the labels state.
        read: values that were read, without those that count neither way.
        right: values that were read as labelled.
    """

    field: str
    judged: int = 0
    exact: int = 0
    labelled: int = 0
    read: int = 0
    right: int = 0

    @property
    def precision(self) -> float | None:
        """The part of what was read that is right; None where nothing was read."""
        return self.right / self.read if self.read else None

    @property
    def recall(self) -> float | None:
        """The part of what is labelled that was read; None where nothing is labelled."""
        return self.right / self.labelled if self.labelled else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None where both have nothing."""
        both = self.read + self.labelled
        return 2 * self.right / both if both else None

    @property
    def exactness(self) -> float | None:
        """The part of the judged announcements without any miss; None where none is judged."""
        return self.exact / self.judged if self.judged else None


@frozen
class Miss:
    """A field of one announcement that was not read as labelled.

    Attributes:
        label: the name of the label; of an announcement without one, its key.
        field: the field, or "announcements".
        expected: what the label states; None for nothing.
        read: what was read; None for nothing.
    """

    label: str
    field: str
    expected: str | None
    read: str | None


@frozen
class Evaluation:
    """The figures of all judged fields and what was missed.

    Attributes:
        figures: "announcements" first, then the fields.
        misses: in the order of the labels.
    """

    figures: tuple[Figure, ...]
    misses: tuple[Miss, ...]


def evaluate(
    labels: Sequence[Label],
    announcements: Iterable[Announcement],
    *,
    fields: Collection[str] = JUDGED,
    vocabulary: Vocabulary | None = None,
) -> Evaluation:
    """Hold announcements against labels, one to one.

    A field is judged where its label names it; every value counts the same (micro
    averages). What a label without an announcement states was not read. Where all
    labels have a page, announcements of other pages are passed over, and so are
    meetings named inside others that no label speaks of.

    Args:
        labels: what a person read.
        announcements: what was read.
        fields: the fields to judge.
        vocabulary: gives the ids of the actors that labels name; the built-in one
            without it.

    Raises:
        InvalidValue: a field that is never judged.

    Example:
        >>> from balkansec import announce
        >>> from balkansec.assembly import read_labels
        >>> labels, _ = read_labels('{"title": "Forum", "city": "Budva", "country": "ME"}', "-")
        >>> done = evaluate(labels, [announce(source="rcc", title="Forum", city="Budva")])
        >>> {figure.field: figure.recall for figure in done.figures}
        {'announcements': 1.0, 'title': 1.0, 'city': 1.0, 'country': 1.0}
    """
    for name in fields:
        if name not in SINGLE and name not in LISTS:
            raise InvalidValue("field", name, f"one of {', '.join((*SINGLE, *LISTS))}")
    knowledge = vocabulary or load()
    given = tuple(announcements)
    found = paired(labels, given)
    figures = {name: Figure(name) for name in (_ANNOUNCEMENTS, *SINGLE, *LISTS)}
    misses: list[Miss] = []
    for index, label in enumerate(labels):
        announcement = found.get(index)
        outcomes = {_ANNOUNCEMENTS: _found(label, announcement)}
        form = {} if announcement is None else wire.to_json(announcement)
        for name in (*SINGLE, *LISTS):
            if name in fields and name in label.single:
                outcomes[name] = single_field(label, name, form.get(name))
            elif name in fields and name in label.lists:
                outcomes[name] = list_field(label, name, announcement, knowledge)
        for name, outcome in outcomes.items():
            figures[name] = _counted(figures[name], outcome)
            if not outcome.is_exact:
                misses.append(Miss(label.name, name, outcome.expected, outcome.given))
    for announcement in _unlabelled(labels, given, found):
        outcome = Outcome(0, 1, 0, None, announcement.title or announcement.key)
        figures[_ANNOUNCEMENTS] = evolve(
            _counted(figures[_ANNOUNCEMENTS], outcome), judged=figures[_ANNOUNCEMENTS].judged
        )
        misses.append(Miss(announcement.key, _ANNOUNCEMENTS, None, outcome.given))
    return Evaluation(tuple(f for f in figures.values() if f.judged), tuple(misses))


def _counted(figure: Figure, outcome: Outcome) -> Figure:
    return Figure(
        figure.field,
        figure.judged + 1,
        figure.exact + outcome.is_exact,
        figure.labelled + outcome.labelled,
        figure.read + outcome.read,
        figure.right + outcome.right,
    )


def _found(label: Label, announcement: Announcement | None) -> Outcome:
    here = announcement is not None
    name = label.titles[0] if label.titles else label.name
    return Outcome(1, int(here), int(here), name, None)


def _unlabelled(
    labels: Sequence[Label], given: Sequence[Announcement], found: dict[int, Announcement]
) -> Iterable[Announcement]:
    spoken_of = set(map(id, found.values()))
    pages = {label.page for label in labels}
    for announcement in given:
        elsewhere = None not in pages and page_name(announcement) not in pages
        if id(announcement) not in spoken_of and announcement.host is None and not elsewhere:
            yield announcement
