"""Day and month in numbers with no year: "on 27.09. in Skopje", but not "section 10.02. of"."""

import re

from balkansec.vocabulary import Vocabulary, fold

__all__ = ["is_no_day"]

# How many characters before and after the numbers are looked at for a word.
_REACH = 24
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[.,]?(\s\(?)?\Z")
_DASH_BEFORE = re.compile(r"[-/]\s?\Z")
_SIGN_BEFORE = re.compile(r"[$€£§#=<>+]\s?\Z")
_WORD_AFTER = re.compile(r"\s?([^\W\d_]+)")
_SIGN_AFTER = re.compile(r"\s?[%€$:;?!]")
# No day begins a sentence: what follows it goes on in small letters.
_GOES_ON = re.compile(r"[,)]|\s?-")
_LIKE_A_DAY = re.compile(r"[0-3][0-9]\.\s?[01][0-9]\.|(?:1[3-9]|2[0-9]|3[01])\.\s[1-9]\.")
_BEFORE_FULL_DATE = re.compile(
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
    rules, before = vocabulary.date_rules, text[max(0, start - _REACH) : start]
    found = _WORD_BEFORE.search(before)
    word = "" if found is None else fold(found[1])
    follows = _WORD_AFTER.match(text, end, end + _REACH)
    if (
        word in rules.before_others
        or (follows is not None and fold(follows[1]) in rules.after_others)
        or _SIGN_BEFORE.search(before)
        or _SIGN_AFTER.match(text, end)
    ):
        return True
    is_parted = found is not None and found[2] is not None
    leads = word in rules.before_day or word in vocabulary.weekdays
    if (is_parted and leads) or _DASH_BEFORE.search(before):
        return False
    goes_on = _GOES_ON.match(text, end) or text[end : end + 2].lstrip()[:1].islower()
    return _LIKE_A_DAY.fullmatch(numbers[0]) is None or not goes_on
