"""The words of a phrase and what can be asked about each place among them."""

from bisect import bisect_left
from itertools import pairwise
from typing import Final

from balkansec.reading.actors.registry import Registry
from balkansec.reading.actors.tokens import Token
from balkansec.reading.actors.wording import Wording

__all__ = ["FUNCTIONS", "IN", "QUOTES", "TITLES", "TokenRow"]

QUOTES: Final = "\"'"
TITLES: Final = frozenset(
    (
        *("mr", "mrs", "ms", "dr", "prof", "professor", "general", "ambassador", "minister"),
        *("director", "colonel", "major", "judge"),
    )
)
FUNCTIONS: Final = frozenset(
    (
        *("adviser", "advisor", "officer", "expert", "director", "head", "deputy", "minister"),
        *("chief", "attache", "spokesperson", "president", "secretary", "mayor"),
    )
)
_STAFF: Final = frozenset(
    (
        "advisers",
        "advisors",
        "experts",
        "officers",
        "trainers",
        "lecturers",
        "directors",
        "partners",
        "colleagues",
    )
)
# What "in" may follow: "Presence in Albania" is a name, "UNODC in Tirana" is not.
_SITS_SOMEWHERE: Final = (
    *("embass", "mission", "office", "presence", "delegation", "representation", "branch"),
    *("misij", "ured", "kancelari", "urad", "ambasad", "veleposlan", "delegacij", "prezenc"),
    *("mision", "zyr", "eusr", "eud", "unmik", "ambassad", "botschaft", "ministry"),
    *("sveucilist", "univerz", "fakult"),
)
# What a country may follow, but no city: "Action against Fraud in Albania".
_ACTS_SOMEWHERE: Final = ("action", "coordinator", "co-ordinator", "programme", "project")
IN: Final = frozenset(("in", "u", "v", "vo", "ne", "a", "na", "au", "aux", "en"))
# Words of these that lead to a place alone: not "Мисијата на ОБСЕ".
_AT: Final = IN - {"na", "a"}
# Begins what a ministry is for and no body: "of Interior and Public Administration".
_QUALITIES: Final = frozenset(("public", "social", "local", "digital", "regional development"))
_SAID_BEFORE: Final = (" funded", " financed", " led", " supported", " sponsored")
# In capitals they belong to a name: "Joint Research Centre".
_SMALL_ATTRIBUTES: Final = frozenset(
    (
        *("joint", "local", "regional", "national", "competent", "relevant", "respective"),
        *("non-governmental", "civic"),
    )
)
# "NGO Maps".
_KINDS_IN_CAPITALS: Final = frozenset(("NGO", "CSO", "NVO", "НВО", "OJQ", "ONG"))
_SMALL_SEATS: Final = frozenset(("office", "ministry", "embassy", "directorate", "secretariat"))
_OF_THE: Final = frozenset(("of", "the"))
# How verbs end that no name begins with: "održavala Konferencija", "transmeton Televizioni".
_VERBS: Final = (
    *("ala", "ila", "alo", "ilo", "ali", "ili", "ale", "ile", "ao", "eton", "orton", "fton"),
    *("ftoi", "kruan"),
)
_LONGEST_KIND: Final = 5
_LONGEST_FUNCTION: Final = 3
_LONGEST_ATTRIBUTE: Final = 8


class TokenRow:
    """The words and signs of a phrase.

    Attributes:
        tokens: the words and signs.
        words: the small words of the language.
        known: the names of the registry.
    """

    def __init__(self, found: list[Token], words: Wording, known: Registry) -> None:
        self.tokens = found
        self.words = words
        self.known = known
        # All folded words, and the place of the token that each belongs to.
        self._parts: tuple[list[str], list[int]] | None = None

    def count_and(self, at: int) -> int:
        """Count the words of an "and" at a place; none where the tokens have ended."""
        if at >= len(self.tokens):
            return 0
        for words in self.words.ands.get(self.tokens[at].folded, ()):
            count = len(words)
            if count == 1 or [token.folded for token in self.tokens[at : at + count]] == [*words]:
                return count
        return 0

    def is_in_territory(self, at: int) -> bool:
        """Tell whether an "and" at a place is part of a territory's name."""
        return (
            0 < at < len(self.tokens) - 1
            and self.count_and(at) > 0
            and self.known.joins(self.tokens[at - 1].folded, self.tokens[at + 1].folded)
        )

    def count_known(self, at: int) -> int:
        """Count the tokens of the longest known name that begins at a place."""
        if at >= len(self.tokens):
            return 0
        words = self.tokens[at].words
        if not words or words[0] not in self.known.lengths:
            return 0
        # Few phrases hold a word that begins a name, so that they are parted when one does.
        self._parts = self._parts or self._parted()
        parts, owners = self._parts
        first = bisect_left(owners, at)
        count = self.known.words_of_a_name(parts, first)
        if count == 0:
            return 0
        after = first + count
        ends_inside = after < len(owners) and owners[after] == owners[after - 1]
        if ends_inside or (count == 1 and self.tokens[at].said.islower()):
            return 0
        return owners[after - 1] - at + 1

    def _parted(self) -> tuple[list[str], list[int]]:
        return (
            [word for token in self.tokens for word in token.words],
            [place for place, token in enumerate(self.tokens) for _ in token.words],
        )

    def is_day(self, token: Token) -> bool:
        """Tell whether a word is a weekday or month."""
        tables = self.known.vocabulary
        if token.folded in tables.weekdays:
            return True
        return token.folded in tables.months and token.is_large and self.words.english

    def is_year_of(self, at: int) -> bool:
        """Tell whether a number belongs to the name after it: "2019 OSCE Chairmanship"."""
        after = at + 1
        return (
            self.tokens[at].said.isdigit()
            and after < len(self.tokens)
            and self.tokens[after].is_large
            and self.tokens[after].folded not in self.known.vocabulary.months
        )

    def has_body(self, at: int, stop: int) -> bool:
        """Tell whether a noun for a body stands between two places."""
        return any(
            token.folded in self.words.bodies or token.folded.startswith(_SITS_SOMEWHERE)
            for token in self.tokens[at:stop]
        )

    def sits_here(self, at: int, stop: int) -> bool:
        """Tell whether a place may follow, as after "Mission" or "Office"."""
        if stop + 1 >= len(self.tokens) or not self.tokens[stop + 1].is_large:
            return False
        pairs = pairwise(self.tokens[at:stop])
        if any(small.folded in _AT and after.is_large for small, after in pairs):
            return False
        return any(token.folded.startswith(_SITS_SOMEWHERE) for token in self.tokens[at:stop])

    def acts_here(self, at: int, stop: int) -> bool:
        """Tell whether a country may follow, as after "Action against Fraud"."""
        pairs = pairwise(self.tokens[at:stop])
        if self.count_known(at) == stop - at:
            return False
        if any(small.folded in _AT and after.is_large for small, after in pairs):
            return False
        return any(
            token.is_large and token.folded.startswith(_ACTS_SOMEWHERE)
            for token in self.tokens[at:stop]
        )

    def starts_another(self, after: int) -> bool:
        """Tell whether an actor's name begins at a place."""
        first = self.tokens[after]
        if self.count_known(after) or first.is_abbreviation or first.folded in TITLES:
            return True
        if first.folded in _QUALITIES:
            return False
        for token in self.tokens[after : after + _LONGEST_ATTRIBUTE]:
            if token.folded in self.words.bodies:
                return True
            if not token.is_large:
                return False
        return False

    def ends_in_body(self, at: int) -> bool:
        """Tell whether the capitalised words from a place on end in a second noun for a body."""
        stop = at + 1
        while stop < len(self.tokens) and self.tokens[stop].is_large:
            stop += 1
        return stop - at > 1 and self.tokens[stop - 1].folded in self.words.bodies

    def list_closes(self, after: int) -> bool:
        """Tell whether an "and" follows soon: "of Labour, Employment and Social Policy"."""
        for place in range(after, min(after + 4, len(self.tokens))):
            if self.count_and(place):
                return (
                    place + 1 < len(self.tokens)
                    and not self.starts_another(place + 1)
                    and (self.tokens[place + 1].folded not in self.words.articles)
                )
            if not self.tokens[place].folded:
                return False
        return False

    def has_function(self, stop: int) -> bool:
        """Tell whether a function follows: "the EU regional adviser"."""
        for token in self.tokens[stop : stop + _LONGEST_FUNCTION]:
            if token.folded in FUNCTIONS or token.folded in _STAFF:
                return True
            if not token.folded or token.folded in self.words.inside or self.count_and(stop):
                return False
        return False

    def begins(self, at: int) -> bool:
        """Tell whether a name may begin at a place."""
        if at >= len(self.tokens):
            return False
        token = self.tokens[at]
        if token.is_large or self.count_known(at):
            return True
        if not token.folded:
            return False
        if token.said[0].isdigit():
            return self.is_year_of(at)
        if self.words.english:
            return self._is_small_seat(at)
        follows = at + 1 < len(self.tokens) and self.tokens[at + 1].is_large
        return token.folded in self.words.bodies or (
            follows
            and token.folded not in self.words.ends
            and token.folded not in self.words.inside
            and not token.folded.endswith(_VERBS)
        )

    def _is_small_seat(self, at: int) -> bool:
        """Tell whether a body is named by a small noun: "the office of the Coordinator"."""
        after = at + 1
        if self.tokens[at].said not in _SMALL_SEATS or after >= len(self.tokens):
            return False
        if self.tokens[after].said != "of":
            return False
        while after < len(self.tokens) and self.tokens[after].said in _OF_THE:
            after += 1
        return after < len(self.tokens) and self.tokens[after].is_large

    def after_articles(self, at: int) -> int:
        """Give the place after articles, quotes and what a name is said to be: "the project X"."""
        while at < len(self.tokens) and (
            self.tokens[at].said in QUOTES
            or (self.tokens[at].folded in self.words.articles and not self.count_known(at))
            or self._introduces(at)
        ):
            at += 1
        return self._after_kind(at)

    def _after_kind(self, at: int) -> int:
        """Give the place after the kind of a quoted name: "the IPA 2010 project 'X'"."""
        for place in range(at, min(at + _LONGEST_KIND, len(self.tokens) - 1)):
            token = self.tokens[place]
            if token.said.islower() and token.folded in self.words.bodies:
                return place + 2 if self.tokens[place + 1].said in QUOTES else at
            if not (token.is_large or token.said.isdigit()):
                break
        return at

    def _introduces(self, at: int) -> bool:
        """Tell whether a word says of what kind the name after it is: "EU-funded", "project"."""
        token = self.tokens[at]
        if (
            token.folded.endswith(_SAID_BEFORE)
            or token.said.endswith("-based")
            or token.said in _SMALL_ATTRIBUTES
        ):
            return True
        after = at + 1
        if token.said in _KINDS_IN_CAPITALS:
            follows = self.tokens[after] if after < len(self.tokens) else token
            return after < len(self.tokens) and (follows.is_large or follows.said in QUOTES)
        return (
            self.words.english
            and token.folded in self.words.bodies
            and token.said.islower()
            and after < len(self.tokens)
            and (self.tokens[after].is_large or self.tokens[after].said in QUOTES)
        )
