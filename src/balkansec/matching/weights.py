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
        13
    """

    SAME_KEY = 100, "a key names one announcement: these are two versions or sightings of it"

    SAME_DAYS = 13, "few meetings of this field share their days"
    OVERLAPPING_DAYS = 7, "one source names the main day, another all of them"
    WITHIN_MONTH = 8, "a month holds many meetings, but not many of one name"
    WITHIN_LONG_SPAN = 2, "a season or a year holds nearly everything"
    NEXT_DAY = -2, "a day of arrival or a slip of the pen, but also a meeting held before another"
    DAY_AND_MONTH_SWAPPED = 9, "a slip of the pen; two meetings of one name seldom fall so"
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
    LOOSE_TITLE = -3, "meetings of one field share words"
    FAR_TITLE = -14, "a word in common is chance"
    UNRELATED_TITLE = -15, "most events announced under two names keep a word or two"
    COMMON_WORDS_ONLY = -10, "nothing but common words to compare"
    SAME_COMMON_TITLE = -3, "words that many titles hold name no event"
    NO_TITLE = -11, "without a title on both sides nothing names the event"
    TITLES_PARTED = -6, "each names something that the other does not"
    TITLES_ACROSS = 5, "what one language says in a word another may say in three"
    HEADLINE = 6, "a headline tells what happened there and need not name the event"
    OTHER_AUDIENCE = -14, "who it is for, or whether it opens or closes, tells events apart"
    HELD_BESIDE = -12, "a meeting of the young or of officials is held beside the main one"
    OTHER_NUMBER = -25, "parts, modules and resolutions are told apart by number"

    SAME_EDITION = 15, "two series seldom count alike on the same days"
    SAME_TYPE = 1, "there are few forms"
    OTHER_TYPE = -14, "what is held together differs in form; few call a workshop a conference"

    SAME_CITY = 3, "few cities host most meetings"
    NEAR_CITY = 2, "a suburb or a venue stands for the city"
    SAME_COUNTRY = 1, "few countries host all of them"
    OTHER_PLACE = -4, "a place that no table knows may be a venue"
    OTHER_CITY = -20, "one meeting has one city, though a suburb may stand for it"
    OTHER_COUNTRY = -34, "a country is seldom confused"

    SHARED_ORGANISER = 4, "few bodies organise most meetings"
    OTHER_ORGANISERS = -1, "partners each name themselves"

    SAME_ADDRESS = 20, "two sources that give one address speak of what stands there"
    SAME_HOME_PAGE = 6, "an address without a number stays when the next edition comes"
    SAME_SOURCE_NEAR_WORDS = -8, "a list and a page of one source shorten a name each in its way"
    SAME_SOURCE_OTHER_WORDS = -19, "one source seldom announces one event twice in other words"

    def __init__(self, points: int, why: str) -> None:
        """Take the two parts of the value."""
        self.points = points
        self.why = why
