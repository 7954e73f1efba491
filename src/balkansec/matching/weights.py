"""The points that a comparison gives, each with the reason for it, in one place."""

from enum import Enum, unique

__all__ = ["Weight"]


@unique
class Weight(Enum):
    """A thing that a comparison can see, what it weighs, and why.

    Attributes:
        points: what it adds to the score.
        why: the reason for the weight.

    Example:
        >>> Weight.SAME_DAYS.points
        35
    """

    SAME_KEY = 100, "a key names one announcement: these are two versions or sightings of it"

    SAME_DAYS = 35, "few meetings of this field share their days"
    OVERLAPPING_DAYS = 25, "one source names the main day, another all of them"
    WITHIN_MONTH = 15, "a month holds many meetings"
    WITHIN_LONG_SPAN = 5, "a season or a year holds nearly everything"
    NEXT_DAY = 5, "a day of arrival or a slip of the pen, but also a meeting held before another"
    OTHER_YEAR = -10, "a slip in the year, or a meeting that returns on the same day"
    OTHER_YEAR_TOLD = 20, "a weekday, an address or a heading gives the other year"
    DAY_AND_MONTH_SWAPPED = 10, "a slip of the pen, but also two meetings of one year"
    SLIPPED = -25, "a wrong day among as many days; but the next meeting soon comes"
    APART = -40, "dates slip by more than a day seldom; the next meeting soon comes"
    FAR_APART = -70, "more than a month apart is another meeting unless much speaks against it"
    YEAR_INFERRED = -5, "an inferred year may be wrong"
    YEAR_OPEN = -5, "only the nearest of several possible dates fits"

    SAME_TITLE = 50, "a name is what an event is known by, but a series repeats it"
    SAME_COMMON_TITLE = 20, "words that many titles hold name no event"
    TITLE_WITHIN_TITLE = 35, "a headline is shortened, a subtitle left out"
    NEAR_TITLE = 35, "the same matter in other words"
    AKIN_TITLE = 20, "half of the telling words agree"
    COMMON_WORDS_ONLY = 0, "nothing but common words to compare"
    LOOSE_TITLE = -10, "meetings of one field share words"
    UNRELATED_TITLE = -25, "most events announced under two names keep a word or two"
    HEADLINE = -5, "a headline tells what happened there and need not name the event"
    OTHER_LANGUAGE_TITLE = 0, "words of another language that no table knows tell nothing"
    OTHER_AUDIENCE = -40, "who it is for, or whether it opens or closes, tells events apart"
    HELD_BESIDE = (
        -30,
        "a meeting of the young or of officials is held beside or before the main one",
    )
    OTHER_NUMBER = -50, "parts, modules and resolutions are told apart by number"

    SAME_EDITION = 20, "two series seldom count alike on the same days"

    SAME_TYPE = 5, "there are few forms"
    OTHER_TYPE = -25, "what is held together differs in form; few call a workshop a conference"

    SAME_CITY = 15, "few cities host most meetings"
    SAME_COUNTRY = 4, "few countries host all of them; with a day alone it is nothing to ask about"
    OTHER_CITY = -45, "one meeting has one city, though a suburb may stand for it"
    NEAR_CITY = 8, "a suburb or a venue stands for the city"
    OTHER_PLACE = -10, "a place that no table knows may be a venue"
    OTHER_COUNTRY = -60, "a country is seldom confused"

    SHARED_ORGANISER = 15, "few bodies organise most meetings"
    OTHER_ORGANISERS = -8, "partners each name themselves"

    SAME_ADDRESS = 50, "two sources that give one address speak of what stands there"
    SAME_SOURCE_OTHER_WORDS = -20, "one source seldom announces one event twice in other words"

    def __init__(self, points: int, why: str) -> None:
        """Take the two parts of the value."""
        self.points = points
        self.why = why
