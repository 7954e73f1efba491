"""The points that a comparison gives, each with the reason for it, in one place."""

from collections.abc import Iterable, Mapping
from enum import Enum, unique

import attrs
from attrs import frozen

from balkansec.errors import InvalidValue

__all__ = ["FITTED", "Weight", "Weights"]


@unique
class Weight(Enum):
    """A thing that a comparison can see, what it weighs, and why.

    Attributes:
        points: what it adds to the score, in decibans, as fitted; ``Weights`` changes it.
        why: the reason for the weight.

    Example:
        >>> Weight.SAME_DAYS.points
        13
    """

    SAME_DAYS = 13, "few meetings of this field share their days"
    OVERLAPPING_DAYS = 8, "one source names the main day, another all of them"
    CROSSING_DAYS = 3, "what is held beside another seldom begins and ends with it"
    WITHIN_MONTH = 8, "a month holds many meetings, but not many of one name"
    WITHIN_LONG_SPAN = 2, "a season or a year holds nearly everything"
    NEXT_DAY = -2, "a day of arrival or a slip of the pen, but also a meeting held before another"
    DAY_AND_MONTH_SWAPPED = 10, "a slip of the pen; two meetings of one name seldom fall so"
    MONTH_SLIPPED = 0, "a slip in the month; the next meeting seldom falls on the same day of it"
    SLIPPED = -9, "a wrong day among as many days; but the next meeting may soon come"
    OTHER_YEAR = -12, "a slip in the year, or a meeting that returns on the same day"
    OTHER_YEAR_TOLD = 8, "a weekday, an address or a heading gives the other year"
    APART = -8, "dates slip by more than a day seldom; the next meeting soon comes"
    FAR_APART = -28, "more than a month apart is another meeting unless much speaks against it"
    NO_DATES = -3, "without dates the next meeting of a series looks the same"
    YEAR_INFERRED = -2, "an inferred year may be wrong"
    YEAR_OPEN = -2, "only the nearest of several possible dates fits"

    SAME_TITLE = 11, "a name is what an event is known by, but a series repeats it"
    NEAR_TITLE = 7, "the same matter in other words"
    AKIN_TITLE = 2, "half of the words agree"
    LOOSE_TITLE = -4, "meetings of one field share words"
    FAR_TITLE = -15, "a word in common is chance"
    UNRELATED_TITLE = -15, "most events announced under two names keep a word or two"
    COMMON_WORDS_ONLY = -9, "nothing but common words to compare"
    SAME_COMMON_TITLE = -3, "words that many titles hold name no event"
    SAME_TITLE_OF_PLACE = 6, "common words and the name of the place may be a name"
    ABBREVIATED_TITLE = 3, "letters may spell by chance, but seldom on the same days"
    OTHER_PLACES_NAMED = -14, "meetings of one name are told apart by their place"
    NO_TITLE = -11, "without a title on both sides nothing names the event"
    TITLES_PARTED = -5, "each names something that the other does not"
    SINGLE_WORD = -5, "one word in common is a body or a field as often as a name"
    WORDS_EXCHANGED = -13, "a series tells its meetings apart by a word in one place of the name"
    TITLES_ACROSS = 5, "what one language says in a word another may say in three"
    HEADLINE = 6, "a headline tells what happened there and need not name the event"
    OTHER_AUDIENCE = -10, "who it is for, or whether it opens or closes, tells events apart"
    HELD_BESIDE = -18, "a meeting of the young or of officials is held beside the main one"
    OTHER_NUMBER = -25, "parts, modules and resolutions are told apart by number"

    SAME_EDITION = 17, "two series seldom count alike on the same days"
    SAME_TYPE = 1, "there are few forms"
    OTHER_TYPE = -14, "what is held together differs in form; few call a workshop a conference"

    SAME_CITY = 3, "few cities host most meetings"
    NEAR_CITY = 2, "a suburb or a venue stands for the city"
    SAME_COUNTRY = 2, "few countries host all of them"
    OTHER_PLACE = 0, "a place that no table knows may be a venue"
    OTHER_CITY = -20, "one meeting has one city, though a suburb may stand for it"
    OTHER_COUNTRY = -34, "a country is seldom confused"

    SHARED_ORGANISER = 4, "few bodies organise most meetings"
    OTHER_ORGANISERS = -2, "partners each name themselves"

    SAME_PROGRAMME = 3, "a programme holds many events, but there are many programmes"
    SHARED_NARROW_TOPIC = 1, "few share a topic that has no parts, but the titles mostly tell it"
    SHARED_TOPIC = 0, "many meetings are about organised crime or terrorism"
    OTHER_TOPICS = -2, "what a text is about may be told by one word of it"

    SAME_ADDRESS = 20, "two sources that give one address speak of what stands there"
    SAME_HOME_PAGE = 6, "an address that names no edition stays when the next one comes"
    SAME_SOURCE_NEAR_WORDS = -14, "a list and a page of one source shorten a name each in its way"
    SAME_SOURCE_OTHER_WORDS = -19, "one source seldom announces one event twice in other words"
    SAME_SOURCE_OTHER_DAYS = -20, "a source that prints one name with other days lists its meetings"

    def __init__(self, points: int, why: str) -> None:
        """Take the two parts of the value."""
        self.points = points
        self.why = why


def _changes(given: object) -> tuple[tuple[Weight, int], ...]:
    """Take a mapping of names to points, or what this made of one."""
    if isinstance(given, Mapping):
        pairs: Iterable[object] = given.items()
    elif isinstance(given, tuple):
        pairs = given
    else:
        raise InvalidValue("changes", given, "a mapping of names of weights to whole numbers")
    changed = dict(map(_change, pairs))
    return tuple((weight, changed[weight]) for weight in Weight if weight in changed)


def _change(given: object) -> tuple[Weight, int]:
    if not isinstance(given, tuple) or len(given) != 2:  # noqa: PLR2004 - a name and its points
        raise InvalidValue("changes", given, "a name of a weight and a whole number")
    name, points = given
    weight = name if isinstance(name, Weight) else _NAMED.get(name)
    if weight is None:
        raise InvalidValue("changes", name, f"one of {', '.join(_NAMED)}")
    _check_points(f"changes[{weight.name.lower()!r}]", points)
    return weight, points


def _check_points(name: str, value: object) -> None:
    if not isinstance(value, int) or isinstance(value, bool):
        raise InvalidValue(name, value, "a whole number of points")


def _threshold(_: object, attribute: "attrs.Attribute[int]", value: object) -> None:
    _check_points(attribute.name, value)


_NAMED = {weight.name.lower(): weight for weight in Weight}


@frozen
class Weights:
    """What every comparison weighs, and how many points it takes, all in whole decibans.

    A deciban is a tenth of a power of ten of the odds that two announcements speak
    of one event. The weights and thresholds that are not given are the fitted ones.
    Which pairs are worth comparing was chosen for these: weights that say more
    for the same event compare no more pairs.

    Attributes:
        changes: weights that differ from the fitted ones, in the order of ``Weight``;
            given as a mapping of names such as "same_city", or of ``Weight``, to points.
        same_from: with as many points or more two announcements are the same. What the
            fitted 11 of them weigh is the odds of about 1 to 12 that two announcements
            worth comparing speak of one event, before anything of them is compared.
        unsure_from: with as many or more, and less than ``same_from``, it is unsure; with
            fewer they are different.
        strongly_against_up_to: with as many or fewer not even a chain of others that
            match makes them one.
        proof_up_to: where a single comparison gives as many or fewer, no chain makes them
            one either, unless the others outweigh it so that the two are not different.

    Raises:
        InvalidValue: an unknown name, points that are no whole number, thresholds that do
            not rise from ``strongly_against_up_to`` to ``same_from``, or a ``proof_up_to``
            that is not below zero.

    Example:
        >>> careful = Weights({"same_city": 1}, same_from=14)
        >>> careful[Weight.SAME_CITY], careful[Weight.SAME_DAYS], careful.same_from
        (1, 13, 14)
    """

    changes: tuple[tuple[Weight, int], ...] = attrs.field(default=(), converter=_changes)
    same_from: int = attrs.field(default=11, kw_only=True, validator=_threshold)
    unsure_from: int = attrs.field(default=6, kw_only=True, validator=_threshold)
    strongly_against_up_to: int = attrs.field(default=-12, kw_only=True, validator=_threshold)
    proof_up_to: int = attrs.field(default=-20, kw_only=True, validator=_threshold)
    _points: Mapping[Weight, int] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Work out all points, and hold the thresholds to their order."""
        if self.same_from < self.unsure_from:
            raise InvalidValue(
                "same_from",
                self.same_from,
                f"{self.unsure_from} or more, the points from which it is unsure",
            )
        if self.strongly_against_up_to >= self.unsure_from:
            raise InvalidValue(
                "strongly_against_up_to",
                self.strongly_against_up_to,
                f"less than {self.unsure_from}, the points from which it is unsure",
            )
        if self.proof_up_to >= 0:
            raise InvalidValue(
                "proof_up_to", self.proof_up_to, "less than zero, for it speaks against"
            )
        fitted = {weight: weight.points for weight in Weight}
        object.__setattr__(self, "_points", fitted | dict(self.changes))

    def __getitem__(self, weight: Weight) -> int:
        """Give the points of one weight."""
        return self._points[weight]

    def with_threshold(self, same_from: int) -> "Weights":
        """Give the same weights with another threshold.

        What was the same with fewer points is unsure then; a threshold below
        ``unsure_from`` takes this down with it.

        Raises:
            InvalidValue: no whole number, or one that is not above ``strongly_against_up_to``.

        Example:
            >>> Weights().with_threshold(20).unsure_from, Weights().with_threshold(3).unsure_from
            (6, 3)
        """
        _check_points("threshold", same_from)
        unsure_from = min(self.unsure_from, same_from)
        return attrs.evolve(self, same_from=same_from, unsure_from=unsure_from)


FITTED = Weights()
