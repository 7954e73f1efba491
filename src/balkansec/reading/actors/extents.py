"""How far a name goes: over "of" and "for", over an "and" inside it, over brackets."""

from typing import Final

from balkansec.reading.actors.name_ends import NameEnds
from balkansec.reading.actors.token_row import IN, QUOTES
from balkansec.reading.actors.tokens import Token, after_bracket

__all__ = ["NameExtents"]

_SIGNS: Final = frozenset((*QUOTES, ".", "-", ",", "/"))
# Bodies that others are part of, and where in their names the word for it may stand.
_HOMES: Final = frozenset(("university", "faculty", "college", "institute", "school", "academy"))
_LONGEST_HOME: Final = 4
_TO: Final = frozenset(("to", "in", "for", "on", "against", "at", "by"))
# "The Embassy of Malta in Bar".
_SEATED: Final = frozenset(("embassy", "consulate", "representation"))
# "A course with the Union on maps".
_NEVER_ON: Final = frozenset(
    (
        *("union", "ministry", "police", "academy", "university", "embassy", "mission", "agency"),
        *("delegation", "presence", "secretariat", "school", "government", "presidency", "court"),
        *("faculty", "guard", "customs", "parliament", "association", "federation", "foundation"),
    )
)
# "The Strategy for the Danube Region".
_ALWAYS_FOR: Final = frozenset(("strategy",))
_PARTICIPLES: Final = ("la", "li", "lo", "le", "ao", "io", "eo", "uo", "il", "al", "ano", "eno")
_ATTRIBUTES: Final = ("ski", "ska", "sko", "ske", "ni", "na", "no", "ne", "vi", "va", "vo", "ve")
_AUXILIARIES: Final = frozenset(("je", "su", "so", "sta", "se"))
_MOST_ATTRIBUTES: Final = 2
# "трговија со луѓе" is what a commission is for.
_WITH_WHAT: Final = frozenset(("so", "s", "sa", "z"))
_TRAFFICKING: Final = ("trgov",)
_FIELD: Final = frozenset(
    ("inostranstvu", "oblasti", "podrucju", "podrocju", "domenu", "oblasta", "fushen", "fushe")
)
_FOR: Final = frozenset(("za", "per"))
_DOING: Final = ("uvanje", "anjeto")
# "RCC Successfully Organizes".
_ADVERBS: Final = frozenset(("successfully", "jointly", "recently", "officially", "again", "also"))
_LONGEST_QUOTED: Final = 25
_LONGEST_TERRITORY: Final = 3
# How names of fields end, which a school or agency may have in its name: "Criminalistics".
_FIELDS: Final = (
    "ics",
    "ion",
    "ment",
    "ity",
    "ogy",
    "phy",
    "ice",
    "ism",
    "ence",
    "ance",
    "ing",
    "ure",
)


class NameExtents(NameEnds):
    """The words of a phrase, with the places to which names go."""

    def extent(self, at: int) -> int:
        """Give the place after the name that begins at a place."""
        quoted = self.closing_quote(at)
        if quoted > at:
            return quoted
        stop = at + max(1, self.count_known(at))
        while stop < len(self.tokens):
            step = self.step(at, stop)
            if step <= stop:
                break
            stop = step
        while stop - 1 > at and self._leads_nowhere(self.tokens[stop - 1]):
            if self.closes_quote(at, stop - 1):
                break
            stop -= 1
        return stop

    def _leads_nowhere(self, token: Token) -> bool:
        """Tell whether a name cannot end in a sign or word: "Мисијата на"."""
        is_small = token.said.islower() and token.folded in self.words.inside
        is_small = is_small or token.folded in _ADVERBS
        return is_small or token.said in _SIGNS

    def closing_quote(self, at: int) -> int:
        """Give the place of the quote that closes one right before a place, or the place itself."""
        if at == 0 or self.tokens[at - 1].said not in QUOTES:
            return at
        for place in range(at + 1, min(at + _LONGEST_QUOTED, len(self.tokens))):
            if self.tokens[place].said == self.tokens[at - 1].said:
                return place
        return at

    def step(self, at: int, stop: int) -> int:  # noqa: PLR0911 - a way out for each end
        """Give the place to which the name goes on, or the same place where it ends."""
        token = self.tokens[stop]
        if token.said in ("(", "["):
            return after_bracket(self.tokens, stop)
        if self.is_in_territory(stop) or self._joins_territories(at, stop):
            return stop + 2
        proven = self.proven(at, stop)
        if proven > stop:
            return proven
        if token.said in (",", ";", "&", "/", "-") or self.count_and(stop):
            ends_in_bracket = self.tokens[stop - 1].said in (")", "]")
            return stop if ends_in_bracket else self.over_separator(at, stop)
        if not token.folded:
            return stop + 1 if token.said == "*" else stop
        if self.is_day(token):
            return stop
        if token.is_large or token.said[0].isdigit():
            goes_on = token.is_large or len(token.said) == 1 or self.is_year_of(stop)
            goes_on = goes_on or self.numbers_it(stop)
            return stop + max(1, self.count_known(stop)) if goes_on else stop
        if token.folded in self.words.inside and self.goes_on(at, stop):
            return self.after_small(stop)
        return self.step_small(at, stop)

    def step_small(self, at: int, stop: int) -> int:
        """Give the place after a small word of a name, or the same place where it ends the name."""
        token = self.tokens[stop]
        if self.words.english:
            if self.is_bracketed_kind(stop) or self.is_spelt_out(at, stop):
                return stop + 1
            if self.ends_small(at, stop):
                # "The Maltese interior ministry" has two.
                return stop + 1 + (self.tokens[stop].folded not in self.words.bodies)
            larger = token.folded == "within" and self.has_body(at, stop)
            return self.after_larger(stop) if larger else stop
        return self._step_abroad(at, stop) if self.words.writes_small else stop

    def _step_abroad(self, at: int, stop: int) -> int:
        """Give the place after a small word of a name in a language that writes them small."""
        token = self.tokens[stop]
        if stop == at + 1 and self.tokens[at].is_abbreviation:
            return stop + 1 if token.folded in self.words.bodies else stop
        if token.folded in IN and (self.sits_here(at, stop) or self.names_a_field(stop + 1)):
            return stop + 2
        if self.is_deed(stop):
            return stop
        before = self.tokens[stop - 1].folded
        leads = before.startswith(_TRAFFICKING) or before.endswith(_DOING)
        if token.folded in _WITH_WHAT and leads:
            return stop + 1
        if token.folded in self.words.inside and self.is_bare_body(at, stop):
            return stop + 2
        return stop if token.folded in self.words.ends else stop + 1

    def names_a_field(self, at: int) -> bool:
        """Tell whether a word leads to what a body deals with: "saradnja u oblasti droga"."""
        return at < len(self.tokens) and self.tokens[at].folded in _FIELD

    def is_deed(self, at: int) -> bool:
        """Tell whether a participle and its auxiliary verb follow a name: "govorili su"."""
        word = self.tokens[at].folded
        return (
            word.endswith(_PARTICIPLES)
            and word not in self.words.bodies
            and at + 1 < len(self.tokens)
            and self.tokens[at + 1].folded in _AUXILIARIES
        )

    def is_bare_body(self, at: int, stop: int) -> bool:
        """Tell whether a noun for a body stands alone before what it is for: "Sektori për"."""
        before = self.tokens[at:stop]
        follows = stop + 1 < len(self.tokens) and self.tokens[stop + 1].folded.isalpha()
        return (
            follows
            and before[0].folded in self.words.bodies
            and not self.count_known(at)
            and self.tokens[stop].folded not in IN
            and all(token.is_large for token in before)
        )

    def after_larger(self, stop: int) -> int:
        """Give the place after the body that a part is of: "a Department within the OSCE"."""
        larger = stop + 1
        while larger < len(self.tokens) and self.tokens[larger].folded in self.words.articles:
            larger += 1
        after = larger + self.count_known(larger)
        owns = after < len(self.tokens) and self.tokens[after].folded in self.words.bodies
        return after if after > larger and not owns else stop

    def leads_to_noun(self, at: int) -> bool:
        """Tell whether a capitalised word follows: "der österreichischen Polizei"."""
        return at + 1 < len(self.tokens) and self.tokens[at + 1].is_large

    def after_small(self, stop: int) -> int:
        """Give the place after small words and the word they lead to."""
        while stop < len(self.tokens) and (
            self.tokens[stop].folded in self.words.inside
            or self.tokens[stop].folded in self.words.articles
        ):
            stop += 1
        return stop + max(1, self.count_known(stop))

    def goes_on(self, at: int, stop: int) -> bool:  # noqa: PLR0911 - a way out for each end
        """Tell whether small words stand inside the name, with a large word after them."""
        after = stop
        while after < len(self.tokens) and (
            self.tokens[after].folded in self.words.inside
            or self.tokens[after].folded in self.words.articles
        ):
            after += 1
        if after >= len(self.tokens) or not self.tokens[after].folded:
            return False
        if self.is_day(self.tokens[after]) or self.tokens[after].said[0].isdigit():
            return False
        small = {token.folded for token in self.tokens[stop:after]}
        if not self.words.english:
            return self.leads_on_abroad(at, stop, after, small)
        if not self.tokens[after].is_large:
            return False
        if "in" in small and self.known.is_place(self.tokens[after].said):
            # "The Liaison Office (LO) in Bar" is whole before its bracket.
            is_whole = self.tokens[stop - 1].said == ")" or self._is_of_a_state(at, stop)
            return not is_whole and self.sits_here(at, stop)
        if "in" in small and self._is_territory(after):
            return self.sits_here(at, stop) or self.acts_here(at, stop)
        is_elsewhere = "at" in small and not self._is_home(after)
        if is_elsewhere or ("on" in small and self.tokens[stop - 1].folded in _NEVER_ON):
            return False
        if self.tokens[stop - 1].folded in _ALWAYS_FOR and "for" in small:
            return True
        return small.isdisjoint(_TO) or "against" in small or self.has_body(max(0, at - 1), stop)

    def _is_home(self, at: int) -> bool:
        """Tell whether a body that others are part of is named: "Faculty of Law at the University".

        "The Ministry at the Map Palace" only meets there.
        """
        return any(token.folded in _HOMES for token in self.tokens[at : at + _LONGEST_HOME])

    def _is_of_a_state(self, at: int, stop: int) -> bool:
        """Tell whether a name has its country, and no city: "EU Delegation to Malta"."""
        kinds = {token.folded for token in self.tokens[at:stop]}
        of_whom = self.tokens[at].folded in self.known.vocabulary.adjectives
        if "ministry" in kinds and of_whom:
            return True
        return kinds.isdisjoint(_SEATED) and self.ends_in_territory(at, stop)

    def _is_territory(self, at: int) -> bool:
        """Tell whether a territory's name begins at a place: "North Macedonia"."""
        names = self.known.vocabulary.territory_names
        return any(
            " ".join(token.folded for token in self.tokens[at : at + count]) in names
            for count in range(1, _LONGEST_TERRITORY + 1)
        )

    def leads_on_abroad(self, at: int, stop: int, after: int, small: set[str]) -> bool:
        """Tell whether small words lead from one place to another inside a name, not in English."""
        follows = self.tokens[after]
        if follows.folded in self.words.nobody and follows.is_large:
            return False
        if "in" in small and self.known.is_place(follows.said):
            # "OSZE in Wien", but "OSZE-Mission in Skopje".
            is_short = stop == at + 1 and self.tokens[at].is_abbreviation
            return not is_short or self.sits_here(at, stop)
        ties = self.words.inside - IN
        if small <= ties and small & self.words.ends and follows.is_large:
            return True
        if small & IN - self.words.inside or (small & self.words.ends):
            return self.sits_here(at, stop)
        is_adjective = follows.said.islower() and self.leads_to_noun(after)
        return follows.is_large or self.words.writes_small or is_adjective

    def over_separator(self, at: int, stop: int) -> int:  # noqa: PLR0911 - a way out for each end
        """Give where a name goes on after a comma or an "and", or the same place."""
        sign = self.tokens[stop]
        length = self.count_and(stop) or 1
        after = stop + length
        while after < len(self.tokens) and self.count_and(after):
            after += self.count_and(after)
        if after >= len(self.tokens) or not self.tokens[after].folded:
            return stop
        if sign.said in "/&" and self.tokens[after].is_large:
            return self.over_slash(at, stop, after)
        if sign.said in "-;" or (sign.said != "," and self.ends_in_territory(at, stop)):
            return stop
        follower = self.tokens[after]
        if follower.folded in self.words.articles:
            return stop
        if not follower.is_large:
            goes_on = (
                self.words.writes_small
                and not self.words.english
                and (sign.said != "," or self.purposes_close(stop))
                and follower.folded not in self.words.nouns
                and follower.folded not in self.words.ends
            )
            return after + 1 if goes_on else stop
        if sign.said != "," and self.share_a_body(at, stop, after):
            return after + 1
        if self.starts_another(after) or not self.has_body(at, stop) or not self.is_list(at, stop):
            return stop
        if sign.said == "," and not self.list_closes(after):
            return stop
        return after + 1

    def _joins_territories(self, at: int, stop: int) -> bool:
        """Tell whether a second country belongs to a name: "Mission to Moldova and Ukraine"."""
        if not self.words.english or self.count_and(stop) != 1:
            return False
        second, *others = self.tokens[stop + 1 : stop + 3] or [self.tokens[stop]]
        is_one = second.folded in self.known.vocabulary.territory_names
        follows = any(token.is_large for token in others)
        return is_one and not follows and self.ends_in_territory(at, stop)

    def purposes_close(self, comma: int) -> bool:
        """Tell whether a comma parts what a body is for: "za razvoj, podršku i edukaciju".

        So it does in "Ministarstvo trgovine, turizma i telekomunikacija".
        """
        around = self.tokens[max(0, comma - 2) : comma + 2]
        return (
            len(around) > 3  # noqa: PLR2004 - two words before the comma, one after it
            and (around[0].folded in _FOR or around[0].folded in self.words.bodies)
            and all(token.said.islower() for token in (around[1], around[3]))
            and self.count_and(comma + 2) > 0
        )

    def ends_in_territory(self, at: int, stop: int) -> bool:
        """Tell whether a name is whole, as it ends in "of" and a territory."""
        names = self.known.vocabulary.territory_names
        return any(
            self.tokens[stop - count - 1].folded in self.words.inside
            and " ".join(token.folded for token in self.tokens[stop - count : stop]) in names
            for count in range(1, min(_LONGEST_TERRITORY, stop - at - 1) + 1)
        )

    def over_slash(self, at: int, stop: int, after: int) -> int:
        """Give where a name goes on after a slash, or the same place where two known ones meet."""
        follows = self.count_known(after)
        if follows and self.count_known(at) == stop - at:
            return stop
        return after + max(1, follows)

    def share_a_body(self, at: int, stop: int, after: int) -> bool:
        """Tell whether two attributes share a noun: "Albanian Border and Migration Police"."""
        before = self.tokens[at:stop]
        names = self.known.vocabulary.territory_names
        # "Republika Srpska Judicial and Prosecutorial Council".
        are_alike = all(token.folded.endswith("al") for token in (before[-1], self.tokens[after]))
        if (
            len(before) > _MOST_ATTRIBUTES + are_alike
            or self.count_known(at) >= len(before)
            or self.count_known(after)
        ):
            return False
        # "Mapa Srbija i Diplo fondacija" are two, "Pogranična i Migraciona policija" is one.
        is_noun = self.words.writes_small and not before[-1].folded.endswith(_ATTRIBUTES)
        # "EU Information and Cultural Centre".
        of_field = len(before) > 1 and before[-1].folded.endswith(_FIELDS)
        shortened = any(token.is_abbreviation for token in before[of_field:])
        if is_noun or shortened or not all(token.is_large for token in before):
            return False
        if self.has_body(at, stop) or " ".join(token.folded for token in before) in names:
            return False
        follower = self.tokens[after]
        if follower.is_abbreviation or follower.folded in self.known.vocabulary.adjectives:
            return False
        if self.has_body(after, after + 1):
            return before[-1].folded.endswith(_FIELDS) and self.ends_in_body(after)
        return self.starts_another(after)

    def is_list(self, at: int, stop: int) -> bool:
        """Tell whether small words before make a list inside a name likely: "of Justice and"."""
        return any(token.folded in self.words.inside for token in self.tokens[at + 1 : stop])
