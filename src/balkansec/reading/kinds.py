"""Whether an item speaks of an event, a project, a publication or something else."""

from itertools import islice

from balkansec.model import Kind
from balkansec.reading.item_text import ItemText
from balkansec.reading.sentences import sentences
from balkansec.vocabulary import Vocabulary, fold

__all__ = ["read_kind"]

_SENTENCES_THAT_COUNT = 2


def read_kind(item: ItemText, vocabulary: Vocabulary, *, dated: bool) -> tuple[Kind, str]:
    """Tell the kind of an item and the reason.

    A word for a gathering in the title makes an event, a word for a notice makes
    a notice; without one, the first two sentences of the body decide: a
    gathering that happens, else what is said of publications, notices and
    projects, else a date.

    Args:
        item: title and body.
        vocabulary: the tables.
        dated: whether it has a date of its own.
    """
    says = vocabulary.kinds
    title = _folded(item.plain[: item.title_end])
    gathering = _first_in(title, says.gatherings)
    if gathering is not None:
        return Kind.EVENT, f"the title names a {gathering}"
    notice = _first_in(title, says.notice)
    if notice is not None:
        return Kind.NOTICE, f"the title names a {notice}"
    body = (s for s in sentences(item.plain) if s[0] >= item.title_end)
    opening = _folded(" ".join(item.plain[a:b] for a, b in islice(body, _SENTENCES_THAT_COUNT)))
    gathering, happens = _first_in(opening, says.gatherings), _first_in(opening, says.happens)
    if gathering is not None and happens is not None:
        return Kind.EVENT, f"the words {happens!r} stand with {gathering!r}"
    for kind, phrases in (
        (Kind.PUBLICATION, says.publication),
        (Kind.NOTICE, says.notice),
        (Kind.PROJECT, says.project),
    ):
        found = _first_in(opening, phrases)
        if found is not None:
            return kind, f"the words {found!r} stand at its beginning"
    if dated:
        return Kind.EVENT, "it has a date of its own"
    return Kind.NOTICE, "nothing in it speaks of an event, a project or a publication"


def _folded(words: str) -> str:
    return f" {fold(words)} "


def _first_in(text: str, phrases: tuple[str, ...]) -> str | None:
    return next((phrase for phrase in phrases if f" {phrase} " in text), None)
