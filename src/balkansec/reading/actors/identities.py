"""Which actor a printed name means."""

import re
from typing import Final

from balkansec.model import Actor
from balkansec.reading.actors.abbreviations import Bindings, abbreviates
from balkansec.reading.actors.registry import Registry
from balkansec.vocabulary import KnownActor, fold

__all__ = ["named_actor"]

_BRACKET: Final = re.compile(r"\s*[(\[]([^()\[\]]{1,400})[)\]]")
# "(EADRCC)", "(C-PROC)".
_LETTERS: Final = re.compile(r"\(([A-Z][\w&/-]{0,10}[A-Z])\)")
_AFTER_NAME: Final = re.compile(r"(?:,.*|\s+-\s+.*|\s+(?:in|u|v|во|у)\s+\S.*)\Z", re.DOTALL)
_BEFORE_COMMA: Final = re.compile(r"\s+(?=[,;])")
_PART_OF: Final = re.compile(r"\A.{2,80}?\swithin\s(?:the\s)?")
# "The Council of Europe's Cybercrime Programme Office"
_OWNER: Final = re.compile(r"\A.{2,60}?(?:'s|s')\s+(?=[A-Z])")
_LONGEST_PLACE: Final = 3
_WORDS_OF_A_LONG_NAME: Final = 3
_OF_A_STATE: Final = frozenset({"ministry", "police", "agency", "court-or-prosecution", "state"})


def named_actor(
    printed: str, known: Registry, bound: Bindings, endings: tuple[str, ...] = ()
) -> Actor:
    """Give the actor that a printed name means; one that is not known keeps its words.

    The registry's name is shown, but of a state's body the long form that is
    printed. Tried are the name, its long form where the text binds it to one, the
    abbreviation in its brackets, and the name without the place after it.

    Args:
        printed: the words.
        known: the names of the registry.
        bound: the abbreviations that the text explains.
        endings: inflections of the language.

    Example:
        >>> from balkansec.reading.actors.abbreviations import Bindings
        >>> from balkansec.reading.actors.registry import registry
        >>> from balkansec.vocabulary import load
        >>> known = registry(load())
        >>> named_actor("Regional Anti-Corruption Initiative (RAI)", known, Bindings("")).id
        'rai'
    """
    bare = " ".join(_without_brackets(printed).split())
    bare = _BEFORE_COMMA.sub("", bare).strip("\"' ") or printed
    if bare.count('"') == 1:
        bare = bare.replace('"', "")
    if not fold(bare):
        return Actor(printed)
    actor = _found(printed, bare, known, bound, endings)
    if actor is not None:
        return Actor(_name_then(bare, actor, endings), actor.id)
    return Actor(bound.long_form(bare) or _own_name(printed, bare, known) or bare)


def _owned(owner: str, owned: str, known: Registry, *, is_own: bool) -> KnownActor | None:
    """Give the actor that a part of a body is, or the body itself, unless the part is its own."""
    part = known.known(owned) or known.known(f"{owner} {owned}")
    return part if part is not None or is_own else known.known(owner)


def _own_name(printed: str, bare: str, known: Registry) -> str | None:
    """Give the name of a body that is called by its owner and has letters of its own.

    "NATO's Centre for Old Maps (COM)" is no part of NATO, as other letters would be.
    """
    owned = _OWNER.sub("", bare)
    bracket = _LETTERS.search(printed) if owned != bare else None
    if bracket is None:
        return None
    owner = bare[: -len(owned)].strip().removesuffix("'s").removesuffix("'")
    meant = known.known(bracket[1])
    if meant is not None and meant == known.known(owner):
        return None
    whole = f"{owner} {owned}"
    return whole if abbreviates(bracket[1], whole) else owned


def _without_brackets(name: str) -> str:
    """Leave out brackets, and those inside brackets before: "Centre (Centre de formation (CF))"."""
    if "(" not in name and "[" not in name:
        return name
    return _BRACKET.sub(" ", _BRACKET.sub(" ", name))


def _name_then(printed: str, actor: KnownActor, endings: tuple[str, ...]) -> str:
    """Give the name to show: bodies of states are renamed, and what was printed was valid then."""
    is_long = len(printed.split()) >= _WORDS_OF_A_LONG_NAME
    return printed if is_long and not endings and actor.kind in _OF_A_STATE else actor.name


def _found(
    printed: str, bare: str, known: Registry, bound: Bindings, endings: tuple[str, ...]
) -> KnownActor | None:
    actor = known.known(bare, endings)
    if actor is not None:
        return actor
    larger = _PART_OF.sub("", bare)
    for name in (printed, bound.long_form(bare), larger):
        actor = None if name is None or name == bare else known.known(name, endings)
        if actor is not None:
            return actor
    bracketed = _bracketed(printed, known, endings)
    if bracketed is not None:
        return bracketed
    cut = _AFTER_NAME.sub("", larger)
    owned = _OWNER.sub("", cut)
    if cut != bare or owned != cut:
        is_own = _own_name(printed, bare, known) is not None
        return known.known(cut, endings) or (
            _owned(cut[: -len(owned)].strip().removesuffix("'s"), owned, known, is_own=is_own)
            if owned != cut
            else None
        )
    if endings:
        shorter = _without_small_words(bare, known, endings)
        if shorter is not None:
            return shorter
    return _without_place(bare, known, endings)


def _bracketed(printed: str, known: Registry, endings: tuple[str, ...]) -> KnownActor | None:
    """Give the actor of a name with its abbreviation in brackets, and of what goes on after it.

    "Organization of Maps (OM) Mission to Montenegro" is the mission.
    """
    bracket = _BRACKET.search(printed)
    if bracket is None:
        return None
    before, after = printed[: bracket.start()], _without_brackets(printed[bracket.end() :])
    is_short = abbreviates(bracket[1], before)
    if is_short and after.strip():
        part = known.known(f"{bracket[1]}{after}", endings)
        if part is not None:
            return part
    actor = known.known(bracket[1])
    if actor is not None and (endings or is_short):
        return actor
    return known.known(before, endings) if _is_place(after, known) else None


def _without_small_words(name: str, known: Registry, endings: tuple[str, ...]) -> KnownActor | None:
    """Give the actor of a name that took the words after it along: "Fakulteta ... vabi"."""
    words = name.split()
    while len(words) > 1 and words[-1].islower():
        words.pop()
        actor = known.known(" ".join(words), endings)
        if actor is not None:
            return actor
    return None


def _without_place(name: str, known: Registry, endings: tuple[str, ...]) -> KnownActor | None:
    words = name.split()
    for count in range(1, min(_LONGEST_PLACE, len(words) - 1) + 1):
        if _is_place(" ".join(words[-count:]), known):
            return known.known(" ".join(words[:-count]), endings)
    return None


def _is_place(words: str, known: Registry) -> bool:
    folded = fold(words)
    return folded in known.vocabulary.places or folded in known.vocabulary.territory_names
