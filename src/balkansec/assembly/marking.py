"""The text of an announcement with what was read from it marked and numbered."""

from collections import defaultdict

from attrs import frozen

from balkansec.model import Announcement, Evidence, Extract, Passage

__all__ = ["Mark", "Marked", "Piece", "marked"]


@frozen
class Mark:
    """Words from which values were read.

    Attributes:
        number: its number, from 1, in the order of the text.
        passage: the words and where they stand in the page's text.
        evidence: the fields that they give, and why.
    """

    number: int
    passage: Passage
    evidence: tuple[Evidence, ...]


@frozen
class Piece:
    """A stretch of text, or the sign that opens or closes a mark.

    Attributes:
        text: the words of the page, "[", or "]" with the number of the mark.
        is_sign: whether it is a sign.
    """

    text: str
    is_sign: bool = False


@frozen
class Marked:
    """The text of an announcement, its marks, and what rests on no words of it.

    Attributes:
        pieces: the text with the signs of the marks, in order; an empty line stands
            between title and body.
        marks: in the order of the text, the longer of two that begin together first.
        elsewhere: evidence without words, or with words outside this text.

    """

    pieces: tuple[Piece, ...]
    marks: tuple[Mark, ...]
    elsewhere: tuple[Evidence, ...]


def marked(announcement: Announcement, extract: Extract) -> Marked:
    """Mark what an announcement was read from in the text of its item.

    Marks may stand inside each other and cross. Of a meeting that is named inside
    another announcement the words that name it are shown.

    Args:
        announcement: read from one of the items.
        extract: what the importer cut out of the page.

    Example:
        >>> from balkansec.model import Item
        >>> extract = Extract("4th Forum", (Item(1, Passage(0, "4th Forum"), Passage(9, "")),))
        >>> why = Evidence("edition", "4th", 0, "an ordinal before a gathering")
        >>> said = Announcement(key="a", source="a", position=1, evidence=(why,))
        >>> "".join(piece.text for piece in marked(said, extract).pieces)
        '[4th]1 Forum'
    """
    passages = _passages(announcement, extract)
    spans: dict[tuple[int, int], list[Evidence]] = defaultdict(list)
    elsewhere: list[Evidence] = []
    for given in announcement.evidence:
        inside = _inside(given, passages)
        if inside is None:
            elsewhere.append(given)
        else:
            spans[inside].append(given)
    ordered = sorted(spans.items(), key=lambda span: (span[0][0], -span[0][1]))
    marks = tuple(
        Mark(number, Passage(start, extract.text[start:end]), tuple(evidence))
        for number, ((start, end), evidence) in enumerate(ordered, 1)
    )
    pieces: list[Piece] = []
    for passage in passages:
        if pieces:
            pieces.append(Piece("\n\n"))
        pieces += _pieces(passage, marks)
    return Marked(tuple(pieces), marks, tuple(elsewhere))


def _passages(announcement: Announcement, extract: Extract) -> tuple[Passage, ...]:
    for given in announcement.evidence:
        if given.field == "host" and given.quote is not None and given.start is not None:
            return (Passage(given.start, given.quote),)
    for item in extract.items:
        if item.position == announcement.position:
            both = (item.title, item.body)
            return tuple(passage for passage in both if passage is not None and passage.text)
    return ()


def _inside(given: Evidence, passages: tuple[Passage, ...]) -> tuple[int, int] | None:
    if not given.quote or given.start is None or given.end is None:
        return None
    shown = any(p.start <= given.start and given.end <= p.end for p in passages)
    return (given.start, given.end) if shown else None


def _pieces(passage: Passage, marks: tuple[Mark, ...]) -> list[Piece]:
    within = [m for m in marks if passage.start <= m.passage.start and m.passage.end <= passage.end]
    # At one place marks close before others open, and the last opened closes first.
    signs = sorted(
        [
            *((m.passage.end, 0, -m.passage.start, -m.number, f"]{m.number}") for m in within),
            *((m.passage.start, 1, -m.passage.end, m.number, "[") for m in within),
        ]
    )
    pieces: list[Piece] = []
    at = passage.start
    for offset, _, _, _, sign in signs:
        if offset > at:
            pieces.append(Piece(passage.text[at - passage.start : offset - passage.start]))
            at = offset
        pieces.append(Piece(sign, is_sign=True))
    if at < passage.end:
        pieces.append(Piece(passage.text[at - passage.start :]))
    return pieces
