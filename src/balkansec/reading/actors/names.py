"""The names in a phrase such as "the RCC, the OSCE Mission and the Ministry of Security"."""

import re
from collections.abc import Iterator

from balkansec.model import Actor
from balkansec.vocabulary import Vocabulary, fold

__all__ = ["named_actor", "split_names"]

_ARTICLE = re.compile(r"(?:(?:the|a|an|its|their|our)\s+)+", re.IGNORECASE)
_PERSON = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Prof|H\.E|General|Minister|Ambassador|Director)\b\.?\s+[A-Z]"
)
_FUNCTION = re.compile(
    r"\b(?:adviser|advisor|officer|expert|director|head|deputy|minister)\b", re.IGNORECASE
)
_KINDS_OF_BODIES = (
    "Academy Agency Center Centre Chairmanship Commission Committee Convention Council Delegation"
    " Department Directorate Embassies Embassy Faculty Foundation Fund Government Group Initiative"
    " Institute Ministry Mission Network Office Organisation Organization Police Presidency"
    " Programme Secretariat Service Team Union Unit University team"
)
_BODY = re.compile(rf"(?:[A-Z][\w'-]*\s+){{0,8}}(?:{'|'.join(_KINDS_OF_BODIES.split())})\b")
_ACRONYM = re.compile(r"[A-Z][A-Z&/-]{1,}[A-Za-z]*\b")
_SEPARATOR = re.compile(
    r"\s*[,;]\s*(?:and\s+|as well as\s+)?"
    r"|\s+(?:and|as well as|(?:together|jointly|along)\s+with|&)\s+"
)
_PARENTHESIS = re.compile(r"\s*[(\[]([^()\[\]]{1,400})[)\]]")
_TAIL = re.compile(
    r"(?:\s+-\s+.*|\s+from\s+[A-Z].*|\s+on\s+(?:the\s+)?(?:\d|[A-Z][a-z]+day).*"
    r"|\s+(?:based|located|seated|which|who|that|under|within|via|through|during|will"
    r"|is|are|was|were|has|have|had|takes?|took|meets?|met)\s.*)\Z",
    re.DOTALL,
)
_SAID_OF_IT = "hosted|supported|assisted|funded|financed|led|implemented|chaired|headed|represented"
_MODIFIER = re.compile(
    rf"[,\s]\s*(?:and\s+)?(?:{_SAID_OF_IT})\s+by\b"
    r"|[,\s]\s*(?:and\s+)?(?:with(?:\s+the)?(?:\s+\w+){0,2}\s+(?:support|assistance|help)\b"
    r"|in\s+(?:(?:close|full)\s+)?(?:partnership|co-?operation|co-?ordination|collaboration)"
    r"\s+with\b)"
)
_MOST_WORDS_OF_A_NAME = 9


def split_names(phrase: str, vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    """Give start and end of each name in a phrase that lists actors.

    "and" and commas part two names only where a name can begin after them, so
    that "Faculty of Criminal Justice and Security" stays whole. The phrase is
    left at the first words that no longer name an actor ("with the support
    of", "which").

    Example:
        >>> from balkansec.vocabulary import load
        >>> said = "the Faculty of Criminal Justice and Security and the RCC, which will open it"
        >>> [said[start:end] for start, end in split_names(said, load())]
        ['Faculty of Criminal Justice and Security', 'RCC']
    """
    cut = _MODIFIER.search(phrase)
    end = len(phrase) if cut is None else cut.start()
    masked = _PARENTHESIS.sub(lambda found: "\0" * len(found[0]), phrase[:end])
    for start, stop in _pieces(masked, phrase, vocabulary):
        trimmed = _trimmed(masked, phrase, start, stop)
        if trimmed is None:
            return
        if not _is_person(phrase[slice(*trimmed)]):
            yield trimmed


def _pieces(masked: str, phrase: str, vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    start = 0
    for separator in _SEPARATOR.finditer(masked):
        if separator.start() <= start or separator.end() >= len(masked):
            continue
        if _joins(phrase[start : separator.start()], separator, phrase, vocabulary):
            continue
        if phrase[separator.end()].islower() and not _ARTICLE.match(phrase, separator.end()):
            yield start, separator.start()
            return
        yield start, separator.start()
        start = separator.end()
    yield start, len(masked)


def _joins(before: str, separator: re.Match[str], phrase: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the separator stands inside one name."""
    after = phrase[separator.end() :]
    whole = _known_from(before, separator[0] + after, vocabulary)
    if whole:
        return True
    if "," in separator[0] or ";" in separator[0]:
        return False
    if after[:1].islower() or _ACRONYM.match(after) or _BODY.match(after):
        return False
    first = re.match(r"[\w&/'.-]+(?:\s+[\w&/'.-]+){0,5}", after)
    return first is None or not _begins_known(first[0], vocabulary)


def _known_from(before: str, rest: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a known name begins before the separator and ends after it."""
    heads = before.split()[-_MOST_WORDS_OF_A_NAME:]
    following = rest.split()[:_MOST_WORDS_OF_A_NAME]
    for at in range(len(heads)):
        head = " ".join(heads[at:])
        shortest = fold(head)
        for count in range(1, len(following) + 1):
            folded = fold(f"{head} {' '.join(following[:count])}")
            known = folded in vocabulary.actor_names or folded in vocabulary.territory_names
            if known and folded != shortest:
                return True
    return False


def _begins_known(words: str, vocabulary: Vocabulary) -> bool:
    parts = words.split()
    return any(
        fold(" ".join(parts[:count])) in vocabulary.actor_names
        for count in range(1, len(parts) + 1)
    )


def _trimmed(masked: str, phrase: str, start: int, stop: int) -> tuple[int, int] | None:
    """Give the name inside a piece without article and tail, or None where there is none."""
    piece = masked[start:stop]
    lead = re.match(r"[\s\"'\0]*", piece)
    start += lead.end() if lead else 0
    article = _ARTICLE.match(phrase, start, stop)
    if article is not None:
        start = article.end()
    tail = _TAIL.search(masked, start, stop)
    if tail is not None:
        stop = tail.start()
    while stop > start and phrase[stop - 1] in " \"'.,;:-\n":
        stop -= 1
    if stop <= start or not (phrase[start].isupper() or phrase[start].isdigit()):
        return None
    return start, stop


def _is_person(name: str) -> bool:
    return _PERSON.match(name) is not None or _FUNCTION.search(name) is not None


def named_actor(name: str, vocabulary: Vocabulary) -> Actor:
    """Give the actor that a name means, its abbreviation in brackets considered.

    Example:
        >>> from balkansec.vocabulary import load
        >>> named_actor("Regional Anti-Corruption Initiative (RAI)", load()).id
        'rai'
    """
    bracket = _PARENTHESIS.search(name)
    bare = " ".join(_PARENTHESIS.sub("", name).split())
    known = vocabulary.actor(bare)
    if known.id is None and bracket is not None:
        short = vocabulary.actor(bracket[1])
        if short.id is not None and _abbreviates(bracket[1], name[: bracket.start()]):
            return short
    return known


def _abbreviates(short: str, long: str) -> bool:
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_]+", long) if word[0].isupper())
    letters = "".join(character for character in short if character.isupper())
    return bool(letters) and initials == letters
