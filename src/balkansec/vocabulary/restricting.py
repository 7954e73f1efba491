"""A vocabulary that knows the words of dates in some languages only."""

from functools import lru_cache

from attrs import evolve

from balkansec.errors import InvalidValue
from balkansec.vocabulary.date_tables import united
from balkansec.vocabulary.vocabulary import Vocabulary

__all__ = ["in_languages"]


@lru_cache(maxsize=32)
def in_languages(vocabulary: Vocabulary, languages: frozenset[str]) -> Vocabulary:
    """Give a vocabulary whose words of dates are those of some languages.

    Words that belong to no one language, as those that plugins add without naming
    one, stay.

    Args:
        vocabulary: the tables.
        languages: ISO 639 codes, such as "sq".

    Raises:
        InvalidValue: a code of a language that the vocabulary has no words of.

    Example:
        >>> from balkansec.vocabulary import load
        >>> in_languages(load(), frozenset({"de"})).months.get("january")
    """
    known = sorted({given.language for given in vocabulary.spoken if given.language is not None})
    for code in sorted(languages, key=str):
        if code not in known:
            raise InvalidValue("languages", code, f"one of {', '.join(known)}")
    tables = united(
        given
        for given in vocabulary.spoken
        if given.language is None or given.language in languages
    )
    return evolve(
        vocabulary,
        months=tables.months,
        weekdays=tables.weekdays,
        date_words=tables.date_words,
        date_cues=tables.date_cues,
        date_rules=tables.date_rules,
        relative_days=tables.relative_days,
        lengths=tables.lengths,
        relative_months=tables.relative_months,
        made_by=(in_languages, (vocabulary, languages)),
    )
