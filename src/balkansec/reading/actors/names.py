"""The names in a phrase such as "the RCC, the OSCE Mission and the Ministry of Security"."""

import re
from itertools import islice

from attrs import frozen

from balkansec.reading.actors.registry import Registry
from balkansec.reading.actors.tokens import Token, after_bracket, tokens
from balkansec.reading.actors.wording import Wording
from balkansec.vocabulary import fold

__all__ = ["NameList", "list_names"]

_QUOTES = "\"'"
_TITLES = frozenset(
    "mr mrs ms dr prof professor general ambassador minister director colonel major judge".split()
)
_FUNCTIONS = frozenset(
    "adviser advisor officer expert director head deputy minister chief attache spokesperson".split()
)
_STAFF = frozenset("advisers advisors experts officers trainers lecturers directors".split())
# What "in" may follow: "Presence in Albania" is a name, "UNODC in Tirana" is not.
_SITS_SOMEWHERE = frozenset(
    (
        *("embassy", "embassies", "mission", "office", "presence", "delegation", "representation"),
        *("branch", "force", "misija", "misijata", "ured", "kancelarija", "kancelarijata", "urad"),
        *("ambasada", "veleposlanistvo", "veleposlanstvo", "delegacija", "prezenca", "misioni"),
        *("zyra", "eusr", "eud", "unmik", "sveuciliste", "univerzitet", "univerza", "fakultet", "ambassade", "botschaft", "ministry"),
    )
)
_IN = frozenset(("in", "u", "v", "vo", "ne", "a", "na"))
_TO = frozenset(("to", "in", "for", "on", "against", "at", "by"))
_MOST_TOKENS = 90
_MOST_ATTRIBUTES = 2
_MOST_MENTIONS = 8
_LONGEST_NAME = 120
_LONGEST_SKIPPED = 5
_LONGEST_ASIDE = 16
_LONGEST_FUNCTION = 3


@frozen
class NameList:
    """The names that a phrase lists.

    Attributes:
        spans: start and end of each name.
        persons: the spans of natural persons.
        is_whole: whether the list reaches to the end of the phrase.
    """

    spans: tuple[tuple[int, int], ...]
    persons: tuple[tuple[int, int], ...]
    is_whole: bool


def list_names(text: str, start: int, end: int, words: Wording, known: Registry) -> NameList:
    """Read the names that a phrase lists, from its beginning on.

    "and" and commas part two names only where a name can begin after them, so
    that "Faculty of Criminal Justice and Security" stays whole. The list ends
    at the first words that no longer name an actor ("which", "in Tirana").

    Args:
        text: plain text.
        start, end: the phrase.
        words: the small words of its language.
        known: the names of the registry.
    """
    found = tokens(text, start, end, words)[:_MOST_TOKENS]
    return _Lister(found, words, known).read()


class _Lister:
    def __init__(self, found: list[Token], words: Wording, known: Registry) -> None:
        self.tokens = found
        self.words = words
        self.known = known
        self.folded: list[str] = []
        self.owner: list[int] = []
        self.first_word: list[int] = []
        for place, token in enumerate(found):
            self.first_word.append(len(self.folded))
            for word in token.folded.split():
                self.folded.append(word)
                self.owner.append(place)

    def read(self) -> NameList:
        spans: list[tuple[int, int]] = []
        persons: list[tuple[int, int]] = []
        at = self._after_articles(0)
        while at < len(self.tokens):
            stop, is_person = self._name(at)
            if stop > at:
                span = (self.tokens[at].start, self.tokens[stop - 1].end)
                (persons if is_person else spans).append(span)
            else:
                stop = self._skipped(at)
                if stop == at:
                    return NameList(tuple(spans), tuple(persons), is_whole=False)
            at = stop if stop == len(self.tokens) else self._after_separator(stop)
            if at < 0:
                break
        return NameList(tuple(spans), tuple(persons), at >= 0)

    def _after_articles(self, at: int) -> int:
        while at < len(self.tokens) and (
            self.tokens[at].said in _QUOTES
            or (self.tokens[at].folded in self.words.articles and not self._known(at))
        ):
            at += 1
        return at

    def _after_separator(self, at: int) -> int:
        """Give where the next name begins after a separator, -1 where none stands there."""
        while at < len(self.tokens) and self.tokens[at].said in (*_QUOTES, ")", "*", "."):
            at += 1
        if at + 1 < len(self.tokens) and self.tokens[at].said == "-" and self._begins(at + 1):
            at = self._extent(at + 1)
        begin = at
        while at < len(self.tokens):
            length = self._and(at)
            if self.tokens[at].said in (",", "/", "&"):
                length = 1
            if length == 0:
                break
            at += length
        if at == len(self.tokens):
            return at
        if at == begin:
            return -1
        after = self._after_articles(at)
        return after if self._begins(after) else self._after_aside(begin, after)

    def _after_aside(self, comma: int, at: int) -> int:
        """Give the place after an aside: "the RCC, under its project, and the Ministry"."""
        if self.tokens[comma].said != ",":
            return at
        for place in range(at, min(at + _LONGEST_ASIDE, len(self.tokens))):
            if self.tokens[place].said == "," and place + 1 < len(self.tokens):
                length = self._and(place + 1)
                return self._after_articles(place + 1 + length) if length else at
        return at

    def _and(self, at: int) -> int:
        """Count the words of an "and" at a place."""
        for words in self.words.ands:
            stop = at + len(words)
            if tuple(token.folded for token in self.tokens[at:stop]) == words:
                return len(words)
        return 0

    def _known(self, at: int) -> int:
        """Count the tokens of the longest known name that begins at a place."""
        if at >= len(self.tokens) or not self.tokens[at].folded:
            return 0
        first = self.first_word[at]
        count = self.known.words_of_a_name(self.folded, first)
        if count == 0:
            return 0
        last = first + count - 1
        ends_inside = last + 1 < len(self.owner) and self.owner[last + 1] == self.owner[last]
        if ends_inside or (count == 1 and self.tokens[at].said.islower()):
            return 0
        return self.owner[last] - at + 1

    def _skipped(self, at: int) -> int:
        """Give the place after words of the list that name nobody: "its partners"."""
        stop = at
        while stop < len(self.tokens) and stop - at < _LONGEST_SKIPPED:
            token = self.tokens[stop]
            if not token.folded or self._and(stop):
                break
            if not token.said.islower():
                return at
            stop += 1
        return stop if stop > at and self.tokens[stop - 1].folded in self.words.nobody else at

    def _name(self, at: int) -> tuple[int, bool]:
        """Give the place after the name that begins at a place, and whether it is a person's."""
        if not self._begins(at):
            return at, False
        if self.tokens[at].folded in _TITLES and self._is_person(at):
            return self._after_person(at), True
        stop = self._extent(at)
        head = [token.folded for token in self.tokens[at:stop]]
        if not self.words.english:
            return stop, False
        named = self._known(at) == stop - at
        if self._has_function(stop) or not (named or set(head).isdisjoint(_FUNCTIONS)):
            return self._after_person(at), True
        return stop, False

    def _has_function(self, stop: int) -> bool:
        """Tell whether a function follows: "the EU regional adviser"."""
        for token in self.tokens[stop : stop + _LONGEST_FUNCTION]:
            if token.folded in _FUNCTIONS or token.folded in _STAFF:
                return True
            if not token.folded or token.folded in self.words.inside or self._and(stop):
                return False
        return False

    def _begins(self, at: int) -> bool:
        if at >= len(self.tokens):
            return False
        token = self.tokens[at]
        if token.is_large or self._known(at):
            return True
        if not token.folded:
            return False
        if token.said[0].isdigit():
            return self._is_year_of(at)
        if self.words.english:
            return False
        follows = at + 1 < len(self.tokens) and self.tokens[at + 1].is_large
        return token.folded in self.words.bodies or (
            follows and token.folded not in self.words.ends and token.folded not in self.words.inside
        )

    def _is_person(self, at: int) -> bool:
        follows = self.tokens[at + 1 : at + 3]
        return any(token.is_large and token.folded not in self.words.bodies for token in follows)

    def _after_person(self, at: int) -> int:
        """Give the place after a person's name and what the person is."""
        while at < len(self.tokens) and (
            self.tokens[at].is_large
            or self.tokens[at].said in ".,-"
            or self.tokens[at].folded in self.words.inside
            or self.tokens[at].folded in self.words.articles
        ):
            at += 1
        return at

    def _extent(self, at: int) -> int:
        stop = at + max(1, self._known(at))
        while stop < len(self.tokens):
            step = self._step(at, stop)
            if step <= stop:
                break
            stop = step
        while stop - 1 > at and self.tokens[stop - 1].said in (*_QUOTES, ".", "-", ",", "/"):
            stop -= 1
        return stop

    def _step(self, at: int, stop: int) -> int:
        """Give the place to which the name goes on, or the same place where it ends."""
        token = self.tokens[stop]
        if token.said in ("(", "["):
            return after_bracket(self.tokens, stop)
        if token.said in (",", ";", "&", "/", "-") or self._and(stop):
            return self._over_separator(at, stop)
        if not token.folded:
            return stop + 1 if token.said in "*" else stop
        if self._is_day(token):
            return stop
        if token.is_large or token.said[0].isdigit():
            goes_on = token.is_large or len(token.said) == 1 or self._is_year_of(stop)
            return stop + max(1, self._known(stop)) if goes_on else stop
        if token.folded in self.words.inside and self._goes_on(at, stop):
            return self._after_small(stop)
        if self.words.writes_small and not self.words.english:
            return self._step_small(at, stop)
        return stop

    def _is_year_of(self, at: int) -> bool:
        """Tell whether a number belongs to the name after it: "2019 OSCE Chairmanship"."""
        after = at + 1
        return (
            self.tokens[at].said.isdigit()
            and after < len(self.tokens)
            and self.tokens[after].is_large
            and self.tokens[after].folded not in self.known.vocabulary.months
        )

    def _step_small(self, at: int, stop: int) -> int:
        token = self.tokens[stop]
        if token.folded in _IN and self._sits_here(at, stop):
            return stop + 2
        return stop if token.folded in self.words.ends else stop + 1

    def _after_small(self, stop: int) -> int:
        while stop < len(self.tokens) and (
            self.tokens[stop].folded in self.words.inside
            or self.tokens[stop].folded in self.words.articles
        ):
            stop += 1
        return stop + max(1, self._known(stop))

    def _goes_on(self, at: int, stop: int) -> bool:
        """Tell whether small words stand inside the name, with a large word after them."""
        after = stop
        while after < len(self.tokens) and (
            self.tokens[after].folded in self.words.inside
            or self.tokens[after].folded in self.words.articles
        ):
            after += 1
        if after >= len(self.tokens) or not self.tokens[after].folded:
            return False
        if self._is_day(self.tokens[after]) or self.tokens[after].said[0].isdigit():
            return False
        small = {token.folded for token in self.tokens[stop:after]}
        if not self.words.english:
            if small & _IN - self.words.inside or (small & self.words.ends):
                return self._sits_here(at, stop)
            return self.tokens[after].is_large or self.words.writes_small
        if not self.tokens[after].is_large:
            return False
        if "in" in small and is_place(self.tokens[after].said, self.known):
            return self._sits_here(at, stop)
        if "in" in small and self.tokens[after].folded in self.known.vocabulary.territory_names:
            return self._sits_here(at, stop)
        return small.isdisjoint(_TO) or self._has_body(at, stop)

    def _sits_here(self, at: int, stop: int) -> bool:
        if stop + 1 >= len(self.tokens) or not self.tokens[stop + 1].is_large:
            return False
        return any(token.folded in _SITS_SOMEWHERE for token in self.tokens[at:stop])

    def _has_body(self, at: int, stop: int) -> bool:
        return any(
            token.folded in self.words.bodies or token.folded in _SITS_SOMEWHERE
            for token in self.tokens[at:stop]
        )

    def _is_day(self, token: Token) -> bool:
        tables = self.known.vocabulary
        if token.folded in tables.weekdays:
            return True
        return token.folded in tables.months and token.is_large and self.words.english

    def _over_separator(self, at: int, stop: int) -> int:
        """Give where a name goes on after a comma or an "and", or the same place."""
        sign = self.tokens[stop]
        length = self._and(stop) or 1
        after = stop + length
        while after < len(self.tokens) and self._and(after):
            after += self._and(after)
        if after >= len(self.tokens) or not self.tokens[after].folded:
            return stop
        if sign.said in "/&" and self.tokens[after].is_large:
            return after + max(1, self._known(after))
        if sign.said in "-;":
            return stop
        follower = self.tokens[after]
        if follower.folded in self.words.articles:
            return stop
        if not follower.is_large:
            goes_on = (
                self.words.writes_small
                and not self.words.english
                and sign.said != ","
                and follower.folded not in self.words.bodies
                and follower.folded not in self.words.ends
            )
            return after + 1 if goes_on else stop
        if sign.said != "," and self._share_a_body(at, stop, after):
            return after + 1
        if self._starts_another(after) or not self._has_body(at, stop) or not self._is_list(at, stop):
            return stop
        if sign.said == "," and not self._list_closes(after):
            return stop
        return after + 1

    def _share_a_body(self, at: int, stop: int, after: int) -> bool:
        """Tell whether two attributes share a noun: "Albanian Border and Migration Police"."""
        before = self.tokens[at:stop]
        if len(before) > _MOST_ATTRIBUTES or self._known(at) or self._known(after):
            return False
        if any(token.is_abbreviation or not token.is_large for token in before):
            return False
        names = self.known.vocabulary.territory_names
        if self._has_body(at, stop) or " ".join(token.folded for token in before) in names:
            return False
        follower = self.tokens[after]
        if follower.is_abbreviation or follower.folded in self.known.vocabulary.adjectives:
            return False
        return not self._has_body(after, after + 1) and self._starts_another(after)

    def _is_list(self, at: int, stop: int) -> bool:
        """Tell whether small words before make a list inside a name likely: "of Justice and"."""
        return any(token.folded in self.words.inside for token in self.tokens[at + 1 : stop])

    def _starts_another(self, after: int) -> bool:
        """Tell whether an actor's name begins at a place."""
        first = self.tokens[after]
        if self._known(after) or first.is_abbreviation or first.folded in _TITLES:
            return True
        for token in self.tokens[after : after + 8]:
            if token.folded in self.words.bodies:
                return True
            if not token.is_large:
                return False
        return False

    def _list_closes(self, after: int) -> bool:
        """Tell whether an "and" follows soon: "of Labour, Employment and Social Policy"."""
        for place in range(after, min(after + 4, len(self.tokens))):
            if self._and(place):
                return place + 1 < len(self.tokens) and not self._starts_another(place + 1) and (
                    self.tokens[place + 1].folded not in self.words.articles
                )
            if not self.tokens[place].folded:
                return False
        return False


def is_place(name: str, known: Registry) -> bool:
    """Tell whether a name is that of a city or town and of no territory."""
    folded = fold(name)
    return folded in known.vocabulary.places and folded not in known.vocabulary.territory_names


def full_name(text: str, body: str, at: int, words: Wording, known: Registry) -> str:
    """Give the full name of which a lone noun stands for the rest: "the Centre", "fakulteta".

    Args:
        text: plain text.
        body: the noun.
        at: the offset at which it stands.
        words: the small words of its language.
        known: the names of the registry.
    """
    pattern = rf"(?:(?-i:[A-Z])[\w'-]*\s+){{0,5}}(?<!\w){re.escape(body)}(?!\w)"
    for found in islice(re.finditer(pattern, text, re.IGNORECASE), _MOST_MENTIONS):
        if found.start() <= at < found.end():
            continue
        names = list_names(text, found.start(), found.start() + _LONGEST_NAME, words, known)
        for start, end in names.spans[:1]:
            if start <= found.end() and end > found.end():
                return " ".join(text[start:end].split())
    return body
