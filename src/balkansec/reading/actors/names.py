"""The names in a phrase such as "the RCC, the OSCE Mission and the Ministry of Security"."""

from itertools import takewhile
from typing import Final

from attrs import frozen

from balkansec.reading.actors.extents import NameExtents
from balkansec.reading.actors.registry import Registry
from balkansec.reading.actors.token_row import FUNCTIONS, IN, QUOTES, TITLES
from balkansec.reading.actors.tokens import tokens
from balkansec.reading.actors.wording import Wording

__all__ = ["NameList", "list_names"]

_CLOSING: Final = frozenset((*QUOTES, ")", "*", "."))
_MOST_TOKENS: Final = 80
_FROM: Final = IN | {"from", "iz", "od", "aus", "de", "di", "nga"}
_KINDS: Final = frozenset(("programme", "program", "project", "initiative", "network", "team"))
_OF_THE: Final = frozenset(("of", "the"))
_LONGEST_SKIPPED: Final = 5
_LONGEST_OWNED: Final = 2
_POSSESSIVES: Final = frozenset(("its", "their"))
_LONGEST_ASIDE: Final = 16
_LONGEST_PERSON: Final = 4
_LONGEST_PLACE: Final = 3
_UNDER: Final = frozenset(("under", "within", "through", "on"))
_LONGEST_UNDER: Final = 12
_WITH: Final = frozenset(("with", "together", "along", "alongside"))
# What one who is named after "with" gives or does: "with UNODC support".
_GIVEN: Final = frozenset(
    ("as", "support", "assistance", "funding", "funds", "help", "participation", "expertise")
)


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
        start: offset at which the phrase begins.
        end: offset at which it ends.
        words: the small words of its language.
        known: the names of the registry.
    """
    found = tokens(text, start, end, words)[:_MOST_TOKENS]
    return _Lister(found, words, known).read()


class _Lister(NameExtents):
    def read(self) -> NameList:
        spans: list[tuple[int, int]] = []
        persons: list[tuple[int, int]] = []
        at = self.after_articles(0)
        while at < len(self.tokens):
            stop, is_person = self._name(at)
            if self._does_something_else(at, stop):
                return NameList(tuple(spans), tuple(persons), is_whole=False)
            if stop > at:
                if self._is_owner_alone(stop):
                    is_body = self.tokens[stop].folded in self.words.bodies
                    if not is_body or (spans and self._explains(at, stop)):
                        break
                    spans.append((self.tokens[at].start, self._without_s(stop)))
                    stop += 1
                elif self._is_seat(spans, at, stop):
                    pass
                elif is_person:
                    persons.extend(self._person(at, stop))
                else:
                    spans.append((self.tokens[at].start, self.tokens[stop - 1].end))
            else:
                stop = self._skipped(at)
                if stop == at:
                    return NameList(tuple(spans), tuple(persons), is_whole=False)
            stop = self._after_seat(self._after_kind_of(self._after_quotes(stop)))
            at = stop if stop == len(self.tokens) else self._after_separator(stop)
            if at < 0:
                break
        return NameList(tuple(spans), tuple(persons), at >= 0)

    def _is_owner_alone(self, stop: int) -> bool:
        """Tell whether a name is but the owner of what is said after it: "the OSCE's experts"."""
        ends = self.tokens[stop - 1].said.endswith(("'s", "s'"))
        return ends and stop < len(self.tokens) and self.tokens[stop].said.islower()

    def _explains(self, at: int, stop: int) -> bool:
        """Tell whether an owner says what the name before is: "MAPS, the EU's project for"."""
        after = stop + 1
        before = self.tokens[at - 1].said
        if before in self.words.articles:
            before = self.tokens[at - 2].said
        goes_on = after < len(self.tokens) and self.count_and(after) == 0
        return before == "," and goes_on and self.tokens[after].said != ","

    def _after_quotes(self, at: int) -> int:
        """Give the place after quotes that close a name."""
        while at < len(self.tokens) and self.tokens[at].said in QUOTES:
            at += 1
        return at

    def _without_s(self, stop: int) -> int:
        """Give the offset at which an owner's name ends: "UNODC" in "UNODC's office"."""
        owner = self.tokens[stop - 1]
        return owner.end - (2 if owner.said.endswith("'s") else 1)

    def _is_seat(self, spans: list[tuple[int, int]], at: int, stop: int) -> bool:
        """Tell whether a name after a comma says where the body before it sits."""
        if not spans or self.tokens[at - 1].said != "," or not self._is_place(at, stop):
            return False
        before = next(place for place in range(at) if self.tokens[place].start >= spans[-1][0])
        goes_on = stop < len(self.tokens) and self.count_and(stop) > 0
        goes_on = goes_on and self.tokens[stop].folded not in _WITH
        return not goes_on and not self._is_place(before, at - 1)

    def _is_place(self, at: int, stop: int) -> bool:
        """Tell whether words name a city or territory: "Venice (Italy)"."""
        words = [token.folded for token in self.tokens[at:stop]]
        words = words[: words.index("")] if "" in words else words
        name = " ".join(words)
        return name in self.known.vocabulary.territory_names or self.known.is_place(name)

    def _after_seat(self, at: int) -> int:
        """Give the place after a city between two names: "the Centre from London and the RCC"."""
        if at + 2 < len(self.tokens) and self.tokens[at].folded in _UNDER:
            return self._after_under(at)
        if at >= len(self.tokens) or self.tokens[at].folded not in _FROM:
            return at
        begin = at + 1
        if begin < len(self.tokens) and self.tokens[begin].folded in self.words.articles:
            begin += 1
        for after in range(min(begin + _LONGEST_PLACE, len(self.tokens)), begin, -1):
            if self._is_place(begin, after) and self._leads_on(after):
                return after
        return at

    def _after_kind_of(self, at: int) -> int:
        """Give the place after what a name is and whose: "the MAPS programme of the OSCE"."""
        after = at + 1
        if at < len(self.tokens) and self.tokens[at].said in _KINDS and self._leads_on(after):
            return after
        if (
            not self.words.english
            or after >= len(self.tokens)
            or self.tokens[at].folded not in _KINDS
            or self.tokens[after].folded != "of"
        ):
            return at
        while after < len(self.tokens) and self.tokens[after].folded in _OF_THE:
            after += 1
        return self.extent(after) if self.begins(after) else at

    def _leads_on(self, at: int) -> bool:
        """Tell whether another name of the list follows, or the list's end."""
        if at >= len(self.tokens):
            return True
        length = self.count_and(at)
        if self.tokens[at].said == "," and at + 1 < len(self.tokens):
            length = 1 + self.count_and(at + 1)
        follows = self.after_articles(at + length)
        return length > 0 and follows < len(self.tokens) and self.starts_another(follows)

    def _after_under(self, at: int) -> int:
        """Give the place after what a body acts under: "MARRI under its presidency and IOM"."""
        last = len(self.tokens) - 1
        for place in range(at + 1, min(at + _LONGEST_UNDER, len(self.tokens))):
            if self.tokens[place].said == "," and place < last and self.count_and(place + 1):
                return place if self._leads_on(place + 1) else at
            if self.tokens[place].said in ",;()":
                break
            if self.count_and(place) and not self.is_in_territory(place):
                return place if self._leads_on(place) else at
        return at

    def _does_something_else(self, at: int, stop: int) -> bool:
        """Tell whether a name after "with" has a deed of its own: "with X preparing papers"."""
        if stop >= len(self.tokens) or not self.tokens[stop].said.islower():
            return False
        follows = self.tokens[stop].folded
        before = self.tokens[max(0, at - 2) : at]
        does = follows.endswith("ing") or follows in _GIVEN
        return does and any(token.folded == "with" for token in before)

    def _person(self, at: int, stop: int) -> list[tuple[int, int]]:
        """Give the span of a person's name, without title and function; none without a name."""
        while at < stop and (
            self.tokens[at].folded in TITLES
            or self.tokens[at].folded in FUNCTIONS
            or not self.tokens[at].folded
        ):
            at += 1
        end = at
        while end < stop and self.tokens[end].is_large and end - at < _LONGEST_PERSON:
            end += 1
        return [(self.tokens[at].start, self.tokens[end - 1].end)] if end - at > 1 else []

    def _after_separator(self, at: int) -> int:
        """Give where the next name begins after a separator, -1 where none stands there."""
        while at < len(self.tokens) and self.tokens[at].said in _CLOSING:
            at += 1
        if at + 1 < len(self.tokens) and self.tokens[at].said == "-" and self.begins(at + 1):
            at = self.extent(at + 1)
            while at < len(self.tokens) and self.tokens[at].said.isdigit():
                at += 1
        begin = at
        while at < len(self.tokens):
            length = self.count_and(at)
            if self.tokens[at].said in (",", "/", "&"):
                length = 1
            if length == 0:
                break
            at += length
        if at == len(self.tokens):
            return at
        if at == begin or self._is_apposition(at):
            return -1
        after = self.after_articles(at)
        return after if self.begins(after) else self._after_aside(begin, after)

    def _is_apposition(self, at: int) -> bool:
        """Tell whether what follows a comma says what a name is: "Frontex, die Agentur"."""
        return (
            not self.words.english
            and self.tokens[at - 1].said == ","
            and at + 1 < len(self.tokens)
            and self.tokens[at].folded in self.words.articles
            and self.tokens[at + 1].said.islower()
        )

    def _after_aside(self, comma: int, at: int) -> int:
        """Give the place after an aside: "the RCC, under its project, and the Ministry"."""
        if self.tokens[comma].said != ",":
            return at
        for place in range(at, min(at + _LONGEST_ASIDE, len(self.tokens))):
            if self.tokens[place].said == "," and place + 1 < len(self.tokens):
                length = self.count_and(place + 1)
                return self.after_articles(place + 1 + length) if length else at
        return at

    def _skipped(self, at: int) -> int:
        """Give the place after words of the list that name nobody: "its partners"."""
        stop = at
        # "EUBAM and its partner services".
        is_owned = at > 0 and self.tokens[at - 1].said in _POSSESSIVES
        while stop < len(self.tokens) and stop - at < _LONGEST_SKIPPED:
            token = self.tokens[stop]
            if not token.folded or self.count_and(stop):
                break
            if not token.said.islower():
                return at
            stop += 1
        last = self.tokens[stop - 1].folded
        is_short = is_owned and stop - at <= _LONGEST_OWNED and stop == len(self.tokens)
        return stop if stop > at and (last in self.words.nobody or is_short) else at

    def _name(self, at: int) -> tuple[int, bool]:
        """Give the place after the name that begins at a place, and whether it is a person's."""
        if not self.begins(at):
            return at, False
        if self.tokens[at].folded in TITLES and self._is_person(at):
            return self._after_person(at), True
        stop = self.extent(at)
        if not self.words.english:
            return stop, False
        inside = self.words.inside
        words = (token.folded for token in self.tokens[at:stop])
        head = takewhile(lambda word: word not in inside, words)
        named = self.count_known(at) == stop - at
        if self.has_function(stop) or not (named or set(head).isdisjoint(FUNCTIONS)):
            return self._after_person(at), True
        return stop, False

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
