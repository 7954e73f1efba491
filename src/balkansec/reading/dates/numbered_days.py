"""Day and month in numbers with no year: "on 27.09. in Skopje", but not "section 10.02. of"."""

import re
from functools import lru_cache
from typing import Final

from balkansec.vocabulary import Vocabulary, fold

__all__ = ["is_no_day"]

# How many characters before and after the numbers are looked at for a word.
_REACH: Final = 24
_WORD_BEFORE: Final = re.compile(r"([^\W\d_]+)[.,]?(\s\(?)?\Z")
_DASH_BEFORE: Final = re.compile(r"[-/]\s?\Z")
_SIGN_BEFORE: Final = re.compile(r"[$€£§#=<>+]\s?\Z")
_WORD_AFTER: Final = re.compile(r"\s?([^\W\d_]+)")
_SIGN_AFTER: Final = re.compile(r"\s?[%€$:;?!]")
# No day begins a sentence: what follows it goes on in small letters.
_GOES_ON: Final = re.compile(r"[,)]|\s?-")
# "5. i 6.11.", "od 5. do 7.11.".
_FIRST_DAY: Final = re.compile(r"(?:\A|([^\W\d_]+)\.?\s)[0-3]?[0-9]\.\s(?:[^\W\d_]{1,3}|-)\s\Z")
_LIKE_A_DAY: Final = re.compile(r"[0-3][0-9]\.\s?[01][0-9]\.|(?:1[3-9]|2[0-9]|3[01])\.\s[1-9]\.")
_BEFORE_FULL_DATE: Final = re.compile(
    r"\s?(?:-|[^\W\d_]{1,5})\s?[0-9]{1,2}[./]\s?[0-9]{1,2}[./]\s?[0-9]{2}"
)


def is_no_day(numbers: re.Match[str], vocabulary: Vocabulary) -> bool:
    """Tell whether two numbers with stops are no day and month.

    Example:
        >>> from balkansec.vocabulary import load
        >>> said = [re.search("[0-9.]+", text) for text in ("on 27.09. in Bar", "at 10.10. sharp")]
        >>> [is_no_day(numbers, load()) for numbers in said]
        [False, True]
    """
    text, (start, end) = numbers.string, numbers.span()
    if _BEFORE_FULL_DATE.match(text, end) is not None:
        return False
    before = text[max(0, start - _REACH) : start]
    found, following = _WORD_BEFORE.search(before), _WORD_AFTER.match(text, end, end + _REACH)
    word = "" if found is None else fold(found[1])
    follows = "" if following is None else fold(following[1])
    rules = vocabulary.date_rules
    if word in rules.before_others or follows in rules.after_others:
        return True
    if _SIGN_BEFORE.search(before) or _SIGN_AFTER.match(text, end):
        return True
    first = _FIRST_DAY.search(before)
    if first is not None:
        return fold(first[1] or "") in rules.before_others
    is_parted = found is not None and found[2] is not None
    if follows in _verbs(vocabulary) or (is_parted and _leads(word, vocabulary)):
        return False
    goes_on = _GOES_ON.match(text, end) or text[end : end + 2].lstrip()[:1].islower()
    is_likely = _LIKE_A_DAY.fullmatch(numbers[0]) is not None and goes_on
    return _DASH_BEFORE.search(before) is None and not is_likely


def _leads(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word leads to a day: "on", a weekday, the verb of an event."""
    return (
        word in vocabulary.date_rules.before_day
        or word in vocabulary.weekdays
        or word in _verbs(vocabulary)
    )


@lru_cache(maxsize=8)
def _verbs(vocabulary: Vocabulary) -> frozenset[str]:
    """Give the words with which phrases of an event end, but for those before any number."""
    cues = vocabulary.date_cues
    ends = (phrase.rpartition(" ")[2] for phrase in (*cues.event, *cues.held, *cues.upcoming))
    return frozenset(ends) - frozenset(vocabulary.date_rules.before_others)
