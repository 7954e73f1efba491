"""The words that dates are made of, one letter each."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import Final, NamedTuple

from balkansec.reading.dates.digits import Numbers, spans_around
from balkansec.reading.dates.numbered_days import is_no_day
from balkansec.reading.texts.remembered import Remembered
from balkansec.vocabulary import Vocabulary, fold

__all__ = ["Stretch", "Telling", "Token", "stretches"]

_TOKEN: Final = re.compile(
    # No word begins with a space, which is sooner seen than tried.
    r"(?! )(?:(?:the )?same year\b"
    r"|[^\W\d_]+"
    # Numbers with a mark, which is sooner seen than all their forms are tried.
    r"|(?=[0-9]{1,4}[./-])(?:"
    # A date in numbers.
    r"(?<![\d.])(?:[0-9]{1,2}\.\s?[0-9]{1,2}\.\s?[0-9]{4}"
    r"|[0-9]{4}(?P<mark>[-.])[0-9]{2}(?P=mark)[0-9]{2}"
    r"|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9]{4}/[0-9]{2}/[0-9]{2}"
    r"|[0-3]?[0-9]-[01][0-9]-[0-9]{4}"
    r"|[0-3][0-9]\.(?:0[1-9]|1[0-2])\.[0-9]{2}(?![:\w]))(?!\d|\.\d)"
    # Day and month in numbers, before a date in numbers.
    r"|(?<![\d.])[0-9]{1,2}(?:\.\s?|/)[0-9]{1,2}\.?"
    r"(?=\s?(?:-|[^\W\d_]{1,5})\s?[0-9]{1,2}[./]\s?[0-9]{1,2}[./])"
    # Day and month in numbers with no year at all.
    r"|(?<![\w.,:])[0-3]?[0-9]\.\s?[01]?[0-9]\.(?!\d))"
    # The last two digits of a year.
    r"|(?<!\w)'[0-9]{2}(?![\w'])"
    # A number, as an ordinal or not.
    r"|\d+(?:(?:st|nd|rd|th|er|º|°|ª|ης|ες|η|-?(?:ти|ви|ри|ми))(?![^\W\d_]))?"
    r"|[^\s\w]|\n[^\S\n]*\n"
    r"|_)"
)
_SIGNS = {"-": "r", "/": "s", "&": "a", ",": "c", ".": "p", "'": "f", "(": "o", ")": "o"}
_SIGNS |= dict.fromkeys(("am", "pm", "AM", "PM"), "t")
_WORDS: Final = {"range": "r", "and": "a", "between": "b", "filler": "f"}
# "32 May" is a slip; larger numbers are sooner those of something else.
_LAST_DAY_NUMBER: Final = 31
_LAST_SLIP_OF_A_DAY: Final = 39
_YEAR_DIGITS: Final = 4
_DIGITS_OF_YEARS: Final = tuple("0123456789")
_LONGEST_LINE: Final = 200
# What stands before a number that counts something else.
_OF_OTHERS: Final = re.compile(
    r"(?:[:./#-]\s?|\b(?:no|nr|br|issue|art|article|page|number|room|item|point)\.?\s)\Z",
    re.IGNORECASE,
)
_FIRST_YEAR: Final = 1000
_LAST_YEAR: Final = 2999
_MONTHS: Final = 12
_LAST_OF_TWO_DIGITS: Final = 99
_FIRST_OF_OLD_CENTURY: Final = 69
_LONGEST_RISKY: Final = 5
_LONGEST_WORD: Final = 24
# A third of the time of the constructor with names.
_token = tuple.__new__
# A word that is seldom a month, q, is one between a day and a stop or year.
_MONTH_BESIDE_DAY: Final = re.compile(r"(?:(?<=d)|(?<=dp))q(?=[py])")
# Roman numbers, R, are months between day and year; '18, z, is a year after its month.
_MONTH_IN_ROMAN: Final = re.compile(r"(?<=dp)R(?=p?(?:y|[ra]f*dpRp?y))")
_BEFORE_DASH: Final = re.compile(r"d(?=r)")
_WORD_BEFORE: Final = re.compile(r"([^\W\d_]+) \Z")
_SHORT_YEAR: Final = re.compile(r"(?:(?<=m)|(?<=m[pc])|(?<=md)|(?<=mdc))z")
# Weekdays in brackets, o, may stand inside a date: 14 May 2018 (Monday) - 16 May 2018.
_WEEKDAYS_ASIDE: Final = re.compile(r"ow(?:f*[ra]f*w)?o")
# A number before "am" or "pm", t, is an hour; "am" alone leads to a German day.
_HOUR: Final = re.compile(r"[dD]p?t")
_ROMAN_NUMBERS: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ROMAN: Final = {number: month for month, number in enumerate(_ROMAN_NUMBERS, start=1)}
_SLASHED: Final = re.compile(r"\b([0-9]{1,2})/([0-9]{1,2})/[0-9]{4}\b")
_NUMBERS: Final = re.compile(r"\d+")
# What every date in numbers has: a mark after a day or month, or after a year and before one.
_NUMBER_OF_MONTH: Final = re.compile(r"(?<![0-9])[0-9]{1,2}[./-]|[0-9]{4}[./-][0-9]")
_IN_DATES: Final = re.compile(r"[0-9]|same|year")
# Months, words that are seldom months, Roman numbers.
_MONTH_LETTERS: Final = frozenset("mqR")
# "The same year" is the last one printed before it, not too far away.
_YEARS: Final = re.compile(r"\b[12][0-9]{3}\b")
_REACH_OF_SAME_YEAR: Final = 500


class Token(NamedTuple):
    """A word, number or sign of a date.

    Attributes:
        start: offset in the text.
        value: number of the day, year, month or weekday; of a numeric date its
            digits as yyyymmdd, without a year as mmdd; 0 for others.
        either: whether a numeric date was read day first and may be month first.
    """

    start: int
    value: int = 0
    either: bool = False


# The words of a shape that tell something, by their place in it, with the kind of each.
Telling = tuple[tuple[int, str], ...]


class Stretch:
    """The words around some digits of a text, of which only dates are looked at closely.

    Attributes:
        kinds: the kind of each word, a letter each: d day number, D a number that is no
            day, y year, m month word, w weekday, n numeric date, h day and month in
            numbers, r "to" or dash, a "and", s slash, b "between", f "of" or "the",
            c comma, p full stop, x other.
        words: the words.
    """

    __slots__ = ("_values", "kinds", "words")

    def __init__(self, kinds: str, words: list[re.Match[str]], values: Remembered[int]) -> None:
        """Take the words with their kinds, and what is known of the value of each."""
        self.kinds = kinds
        self.words = words
        self._values = values

    def tokens(self, first: int, telling: Telling) -> defaultdict[str, list[Token]]:
        """Give the tokens of the words that tell something, by their kinds, from an index on."""
        tokens: defaultdict[str, list[Token]] = defaultdict(list)
        words, values = self.words, self._values
        for at, kind in telling:
            found = words[first + at]
            written = found[0]
            value, either = values[written], False
            if kind == "n" and "/" in written:
                value, either = _slashed(found, value)
            elif kind == "y" and not value:
                value = _year_before(found)
            tokens[kind].append(_token(Token, (found.start(), value, either)))
        return tokens


class _Lexicon:
    """What is told of single words by the tables.

    Attributes:
        letters: the letter of each word. Beside the kinds of a stretch there are q for
            words that are seldom months, R for Roman numbers, z for the last two digits
            of a year, o for brackets, t for "am" and "pm", and e for "the same year".
        values: the value of each word, as in ``Token``, as far as it alone tells it.
        marks: what stands between two spaces. m may hold a month, by name or number,
            x begins no date and ends none, o is other.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.letters = Remembered(lambda word: _letter(word, vocabulary))
        self.values = Remembered(lambda word: _value(word, vocabulary))
        self.marks = Remembered(self._mark)

    def _mark(self, chunk: str) -> str:
        kinds = "".join(self.letters[found[0]] for found in _TOKEN.finditer(chunk))
        if _NUMBER_OF_MONTH.search(chunk) or not _MONTH_LETTERS.isdisjoint(kinds):
            return "m"
        is_at_no_end = kinds[:1] in "xfra" and not kinds.strip("xfracp")
        return "x" if is_at_no_end and not _IN_DATES.search(chunk) else "o"


@lru_cache(maxsize=8)
def _lexicon(vocabulary: Vocabulary) -> _Lexicon:
    return _Lexicon(vocabulary)


def _dated_spans(text: str, digits: Numbers, lexicon: _Lexicon) -> Iterator[tuple[int, int]]:
    """Give start and end of the stretches that may hold a month, without words at their ends."""
    marks_of = lexicon.marks.__getitem__
    for start, end in spans_around(text, digits):
        near = text[start:end]
        marks = "".join(map(marks_of, near.split()))
        if "m" in marks:
            before = len(marks) - len(marks.lstrip("x"))
            after = len(marks) - len(marks.rstrip("x"))
            yield (
                end - len(near.split(None, before)[-1]) if before else start,
                start + len(near.rsplit(None, after)[0]) if after else end,
            )


def _letter(word: str, known: Vocabulary) -> str:
    if word.endswith("same year"):
        return "e"
    if word in _SIGNS:
        return _SIGNS[word]
    if word in _ROMAN:
        return "R"
    if word[0] == "'":
        return "z"
    if word[0].isdecimal():
        return _letter_of_number(word)
    return _letter_of_word(word, known) if len(word) <= _LONGEST_WORD else "x"


def _letter_of_word(word: str, known: Vocabulary) -> str:
    folded = fold(word)
    is_capital = word[0].isupper() or folded not in known.date_rules.capital
    if folded in known.months:
        is_risky = len(word) <= _LONGEST_RISKY and folded in known.date_rules.beside_day
        return "q" if is_risky or not is_capital else "m"
    if is_capital and folded in known.weekdays:
        return "w"
    return _WORDS.get(known.date_words.get(folded, ""), "x")


def stretches(text: str, digits: Numbers, vocabulary: Vocabulary) -> Iterator[Stretch]:
    """Give the words around the digits of a plain text where these may be dates."""
    lexicon = _lexicon(vocabulary)
    letters = lexicon.letters
    for start, end in _dated_spans(text, digits, lexicon):
        words = list(_TOKEN.finditer(text, start, end))
        kinds = _by_neighbours("".join([letters[word[0]] for word in words]))
        if "h" in kinds:
            kinds = _without(kinds, "h", words, partial(is_no_day, vocabulary=vocabulary))
        if "D" in kinds:
            kinds = _without(kinds, "D", words, _counts_others)
        if "dr" in kinds:
            kinds = _without_labels(kinds, words, vocabulary)
        if "\n" in text and "r" in kinds:
            kinds = _without(kinds, "r", words, _is_bullet)
        if "R" in kinds:
            kinds = _with_roman_months(kinds, words, vocabulary)
        if "z" in kinds:
            kinds = _SHORT_YEAR.sub("y", kinds).replace("z", "x")
        if "m" not in kinds and "n" not in kinds and "h" not in kinds:
            continue
        if "e" in kinds:
            same = words[kinds.index("e")]
            kinds = kinds.replace("e", "y" if _year_before(same) else "x")
        yield Stretch(kinds, words, lexicon.values)


def _with_roman_months(kinds: str, words: list[re.Match[str]], vocabulary: Vocabulary) -> str:
    """Take Roman numbers between a day and a year as months, others as the words they are."""
    return "".join(
        _letter_of_word(word[0], vocabulary) if kind == "R" else kind
        for kind, word in zip(_MONTH_IN_ROMAN.sub("m", kinds), words, strict=True)
    )


def _without(
    kinds: str, kind: str, words: list[re.Match[str]], is_none: Callable[[re.Match[str]], bool]
) -> str:
    """Take the words of a kind that are none for other words."""
    none = [at for at, given in enumerate(kinds) if given == kind and is_none(words[at])]
    for at in none:
        kinds = f"{kinds[:at]}x{kinds[at + 1 :]}"
    return kinds


def _without_labels(kinds: str, words: list[re.Match[str]], vocabulary: Vocabulary) -> str:
    """Take numbers that count parts of an event for other words: "Day 1 - 14 May"."""
    for found in _BEFORE_DASH.finditer(kinds):
        number = words[found.start()]
        start = number.start()
        before = _WORD_BEFORE.search(number.string, max(0, start - _LONGEST_WORD), start)
        if before is not None and fold(before[1]) in vocabulary.date_rules.labels:
            kinds = f"{kinds[: found.start()]}x{kinds[found.start() + 1 :]}"
    return kinds


def _by_neighbours(kinds: str) -> str:
    """Settle words that are seldom months, hours, and weekdays in brackets, by what is beside."""
    if "rr" in kinds:
        # "From 23 June through to 4 July".
        kinds = kinds.replace("rr", "rf")
    if "q" in kinds:
        kinds = _MONTH_BESIDE_DAY.sub("m", kinds).replace("q", "x")
    if "t" not in kinds and "o" not in kinds:
        return kinds
    hourless = _HOUR.sub(lambda hour: "x" * len(hour[0]), kinds).replace("t", "f")
    return _WEEKDAYS_ASIDE.sub(lambda aside: "f" * len(aside[0]), hourless).replace("o", "x")


def _counts_others(number: re.Match[str]) -> bool:
    """Tell whether a number is no day: "No. 32 May 2018", "10:00 May 2018"."""
    start = number.start()
    return _OF_OTHERS.search(number.string, max(0, start - 8), start) is not None


def _is_bullet(word: re.Match[str]) -> bool:
    """Tell whether a dash begins a line after a full date, or after a line that begins so."""
    text, at = word.string, word.start()
    if text[at] != "-":
        return False
    end = text.rfind("\n", max(0, at - _LONGEST_LINE), at)
    if end < 0 or text[end:at].strip():
        return False
    line = text[max(0, end - _LONGEST_LINE) : end].rpartition("\n")[2].strip()
    return line.startswith("-") or line[-5:].strip(".,;").endswith(_DIGITS_OF_YEARS)


@lru_cache(maxsize=2)
def _is_month_first(text: str) -> bool:
    """Tell whether the slashed dates of a text prove that the month comes first."""
    found = [(int(first), int(second)) for first, second in _SLASHED.findall(text)]
    return any(second > _MONTHS >= first for first, second in found) and not any(
        first > _MONTHS for first, _ in found
    )


def _letter_of_number(word: str) -> str:
    numbers = _NUMBERS.findall(word)
    if len(numbers) > 1:
        return "n" if len(numbers) == len(("day", "month", "year")) else "h"
    (digits,) = numbers
    if len(digits) > _YEAR_DIGITS or not digits.isascii():
        return "x"
    value = int(digits)
    if len(digits) == _YEAR_DIGITS and _FIRST_YEAR <= value <= _LAST_YEAR and word == digits:
        return "y"
    if len(digits) > 2:  # noqa: PLR2004 - two digits
        return "x"
    if 1 <= value <= _LAST_DAY_NUMBER:
        return "d"
    return "D" if value <= _LAST_SLIP_OF_A_DAY else "x"


def _value(word: str, known: Vocabulary) -> int:
    """Give what a word tells by itself, of a numeric date its digits read day first."""
    if word in _ROMAN:
        return _ROMAN[word]
    if word[0] == "'":
        return _in_century(int(word[1:]))
    printed = _NUMBERS.findall(word)
    numbers = [int(digits) for digits in printed]
    if not numbers:
        folded = fold(word)
        return known.months.get(folded) or known.weekdays.get(folded, 0)
    if len(numbers) == 1:
        return numbers[0]
    if word[:_YEAR_DIGITS].isdigit():
        year, month, day = numbers
    else:
        day, month, *years = numbers
        year = years[0] if years else 0
        if years and len(printed[-1]) < _YEAR_DIGITS:
            year = _in_century(year)
    return year * 10_000 + month * 100 + day


def _year_before(same_year: re.Match[str]) -> int:
    """Give the year printed before "the same year"; 0 without one."""
    start = same_year.start()
    before = _YEARS.findall(same_year.string, max(0, start - _REACH_OF_SAME_YEAR), start)
    return int(before[-1]) if before else 0


def _in_century(year: int) -> int:
    """Give the year that two digits stand for, as POSIX has it; others stand for themselves."""
    if year > _LAST_OF_TWO_DIGITS:
        return year
    return year + (1900 if year >= _FIRST_OF_OLD_CENTURY else 2000)


def _slashed(found: re.Match[str], value: int) -> tuple[int, bool]:
    """Give the digits of a date with slashes, and whether only convention puts its day first."""
    if found[0][:_YEAR_DIGITS].isdigit():
        return value, False
    year, rest = divmod(value, 10_000)
    month, day = divmod(rest, 100)
    if _is_month_first(found.string) or month > _MONTHS >= day:
        return year * 10_000 + day * 100 + month, False
    return value, day <= _MONTHS and day != month
