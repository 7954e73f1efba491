"""Finding the dates of a text."""

from collections.abc import Iterable
from datetime import date

from attrs import evolve

from balkansec.errors import InvalidValue
from balkansec.model import DateMention
from balkansec.model.validation import check_day
from balkansec.reading.dates.mentions import mentions_of
from balkansec.reading.texts.composed import composed
from balkansec.vocabulary import Vocabulary, check_vocabulary, in_languages, load

__all__ = ["find_dates"]


def find_dates(
    text: str,
    *,
    reference: date | None = None,
    languages: Iterable[str] | None = None,
    vocabulary: Vocabulary | None = None,
) -> list[DateMention]:
    """Find the dates of a text, in its order, and tell what each is the date of.

    Days are both inclusive. A month stays a month, and without a year is no mention, unless
    it is said from the reference day ("took place in May"). Where no year is printed the
    mention has no date range, unless the event's date is printed again with its
    year, or a reference day is given: then the year that brings the days nearest
    to it is taken, and where the event's date is not printed, one that is said from
    that day is read ("tomorrow", "on Friday"). The reason says so. Days that do not
    exist give a mention with the reason and no range, days listed with gaps ("5, 12
    and 19 May 2018") one with each of them as a candidate. The words of all languages
    of the vocabulary are read at once, unless some are named.

    Args:
        text: any text.
        reference: a day near which the text was written; never today's by itself.
        languages: ISO 639 codes of the languages whose words are read; dates in
            numbers are read in all.
        vocabulary: the tables to use; the built-in ones without it.

    Raises:
        InvalidValue: a text that is no string, a reference that is no day, a
            language that has no words here, a vocabulary that is none.

    Example:
        >>> for mention in find_dates("Held on 16 May 2018, for the summit in July 2018."):
        ...     print(mention.text, mention.date_range, mention.role)
        16 May 2018 2018-05-16 event
        July 2018 2018-07 other event
    """
    if not isinstance(text, str):
        raise InvalidValue("text", text, "a string")
    if reference is not None:
        check_day("reference", reference)
    check_vocabulary(vocabulary)
    knowledge = _in_languages(vocabulary or load(), languages)
    whole = composed(text)
    if whole is None:
        return mentions_of(text, reference, knowledge)
    found = mentions_of(whole.text, reference, knowledge)
    return [evolve(mention, passage=whole.passage(mention.passage)) for mention in found]


def _in_languages(vocabulary: Vocabulary, languages: Iterable[str] | None) -> Vocabulary:
    if languages is None:
        return vocabulary
    is_list = isinstance(languages, Iterable) and not isinstance(languages, str)
    codes = tuple(languages) if is_list else ()
    if not is_list or not all(isinstance(code, str) for code in codes):
        raise InvalidValue("languages", languages, 'codes such as ["sr", "en"]')
    return in_languages(vocabulary, frozenset(codes))
