"""What shows that a name goes on: its letters in brackets, a small noun at its end, a number."""

from typing import Final

from balkansec.reading.actors.abbreviations import abbreviates
from balkansec.reading.actors.token_row import QUOTES, TokenRow
from balkansec.reading.actors.tokens import Token

__all__ = ["NameEnds"]

_SIGNS_AFTER: Final = frozenset(("(", ",", *QUOTES))
_FARTHEST_BRACKET: Final = 5
_LONGEST_LONG_FORM: Final = 12
_LEAST_LETTERS: Final = 3
_LONGEST_QUOTED: Final = 9
_LONGEST_NAME_IN_QUOTES: Final = 5
_LONGEST_NUMBER: Final = 3
# "The French CEPOL team", "the Slovene presidency", but not "the RCC project".
_SMALL_NOUNS: Final = frozenset(
    (
        *(
            "academy",
            "agency",
            "branch",
            "center",
            "centre",
            "commission",
            "commissions",
            "chairmanship",
            "committee",
            "council",
        ),
        *(
            "delegation",
            "department",
            "directorate",
            "division",
            "embassy",
            "faculty",
            "foundation",
        ),
        *("government", "initiative", "institute", "ministry", "mission", "office", "parliament"),
        *("police", "presidency", "secretariat", "section", "service", "team", "unit"),
    )
)
# "The Maltese interior ministry".
_SMALL_FIELDS: Final = frozenset(
    (
        "interior",
        "foreign",
        "defence",
        "defense",
        "justice",
        "state",
        "federal",
        "border",
        "national",
    )
)
_FIRMS: Final = frozenset(("llc", "ltd", "inc", "gmbh", "plc", "llp", "doo", "d.o.o"))


class NameEnds(TokenRow):
    """The words of a phrase, with what shows that a name goes on."""

    def proven(self, at: int, stop: int) -> int:
        """Give the place to which a name goes on beyond doubt, or the same place."""
        said = self.tokens[stop].said
        if said == ",":
            return stop + 2 * self._is_firm(stop + 1)
        if said in QUOTES:
            return self._after_quoted(at, stop)
        if said == ".":
            return stop + self._is_of_abbreviation(stop)
        return self._to_bracket(at, stop) if said.islower() else stop

    def _is_of_abbreviation(self, stop: int) -> bool:
        """Tell whether a full stop belongs to letters with stops: "U.S. Embassy"."""
        follows = stop + 1 < len(self.tokens) and self.tokens[stop + 1].is_large
        return follows and "." in self.tokens[stop - 1].said

    def _after_quoted(self, at: int, stop: int) -> int:
        """Give the place after what a body is called in quotes: "Academy "Anna Sea""."""
        is_numbered = self.tokens[stop - 1].said.isdigit()
        if not self.words.english or not (is_numbered or self.has_body(at, stop)):
            return stop
        is_near = self.tokens[stop - 1].folded in self.words.bodies
        longest = _LONGEST_QUOTED if is_near else _LONGEST_NAME_IN_QUOTES
        for place in range(stop + 1, min(stop + longest, len(self.tokens))):
            if self.tokens[place].said == self.tokens[stop].said:
                return place + 1 if self.tokens[stop + 1].is_large else stop
        return stop

    def closes_quote(self, at: int, last: int) -> bool:
        """Tell whether a quote ends what one in the same name began."""
        quote = self.tokens[last].said
        return quote in QUOTES and any(token.said == quote for token in self.tokens[at:last])

    def _to_bracket(self, at: int, stop: int) -> int:
        """Give the place of a bracket whose letters count a small word and those after it in.

        "Passenger and Cargo Team (PCT)" is one name. Without such a bracket it is the place
        of the small word itself.
        """
        last = min(stop + _LONGEST_LONG_FORM, len(self.tokens) - 2)
        near = (place for place in range(stop + 1, last + 1) if self.tokens[place].said == "(")
        bracket = next(near, None)
        if bracket is None or not self.tokens[stop - 1].folded:
            return stop
        between = self.tokens[stop + 1 : bracket]
        if not all(self._is_of_a_name(token) for token in between):
            return stop
        short = self.tokens[bracket + 1].said
        said = [token.said for token in self.tokens[at:bracket]]
        counts_in = len(short) >= _LEAST_LETTERS and any(
            abbreviates(short, " ".join(said[skipped:]))
            for skipped in range(stop - at)
            if self.tokens[at + skipped].is_large
        )
        return bracket if counts_in else stop

    def _is_of_a_name(self, token: Token) -> bool:
        small = self.words.inside | self.words.articles
        return token.is_large or token.folded in small or token.folded in self.words.ands

    def ends_small(self, at: int, stop: int) -> bool:
        """Tell whether a small noun for a body belongs to the name: "the French CEPOL team"."""
        if not self.tokens[stop - 1].is_large or self.tokens[stop - 1].said.endswith("'s"):
            return False
        noun = stop
        if self.tokens[noun].said in _SMALL_FIELDS and self._is_of_a_territory(at, stop):
            noun += 1
        if noun >= len(self.tokens) or self.tokens[noun].said not in _SMALL_NOUNS:
            return False
        after = noun + 1
        return (
            after >= len(self.tokens)
            or self.tokens[after].said in ("(", ",", ")")
            or self.count_and(after) > 0
            or self.tokens[after].folded in self.words.inside
        )

    def _is_of_a_territory(self, at: int, stop: int) -> bool:
        name = " ".join(token.folded for token in self.tokens[at:stop])
        tables = self.known.vocabulary
        return name in tables.adjectives or name in tables.territory_names

    def numbers_it(self, stop: int) -> bool:
        """Tell whether a number belongs to a name: "Group 484", "Priority Area 11 of the"."""
        said = self.tokens[stop].said
        if not said.isdigit() or len(said) > _LONGEST_NUMBER or not self.words.english:
            return False
        if self.is_day(self.tokens[stop - 1]):
            return False
        after = stop + 1
        return (
            after >= len(self.tokens)
            or self.tokens[after].said in _SIGNS_AFTER
            or self.tokens[after].said == "of"
            or self.count_and(after) > 0
        )

    def _is_firm(self, after: int) -> bool:
        """Tell whether what a comma parts from a name says what it is in law: "Maps, LLC"."""
        return after < len(self.tokens) and self.tokens[after].said.casefold().strip(".") in _FIRMS

    def is_bracketed_kind(self, at: int) -> bool:
        """Tell whether a small noun ends a name before its abbreviation: "Maps programme (MP)"."""
        follows = self.tokens[at + 1].said if at + 1 < len(self.tokens) else ""
        return follows == "(" and self.tokens[at].folded in self.words.bodies

    def is_spelt_out(self, at: int, stop: int) -> bool:
        """Tell whether the letters in brackets after a name count its small word in."""
        for place in range(stop + 1, min(stop + _FARTHEST_BRACKET, len(self.tokens) - 1)):
            if self.tokens[place].said == "(":
                long = " ".join(token.said for token in self.tokens[at:place])
                return abbreviates(self.tokens[place + 1].said, long)
            if not self.tokens[place].is_large:
                return False
        return False
