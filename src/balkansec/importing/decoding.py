"""Bytes of a page to text, with the encoding named and every doubt stated."""

import codecs
import re

from attrs import frozen

from balkansec.model import Page
from balkansec.problems import Problem

__all__ = ["Decoded", "decode"]

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Browsers read UTF-16 as little-endian where nothing says which.
_WIDE = {
    "utf-16": "utf-16-le",
    "utf-16le": "utf-16-le",
    "utf-16-le": "utf-16-le",
    "utf-16be": "utf-16-be",
    "utf-16-be": "utf-16-be",
}
_SIGNATURES = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a ZIP archive or office document",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"\x1f\x8b": "a gzip archive",
    b"\xd0\xcf\x11\xe0": "an old office document",
}
# Characters by which a few bytes of any text format never show: all C0 controls but
# tab, line feed, vertical tab, form feed, carriage return and escape.
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 8192
_LABEL_IN_META = re.compile(
    rb"""<meta\b[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE
)
_LABEL_IN_TYPE = re.compile(r"""charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_LABEL = re.compile(r"[A-Za-z0-9._:-]{1,40}")
# What the region's pages were ever served in. Other codecs of Python are no text
# encodings, or can be made to work for hours.
_TAKEN = frozenset(
    codecs.lookup(name).name
    for name in (
        "utf-8",
        "cp1250",
        "cp1251",
        "cp1252",
        "cp1253",
        "cp1254",
        "cp1257",
        "iso8859-2",
        "iso8859-5",
        "iso8859-7",
        "iso8859-9",
        "iso8859-15",
        "iso8859-16",
        "koi8-r",
        "cp852",
        "cp855",
        "mac-latin2",
        "mac-cyrillic",
    )
)
# Browsers read these two as windows-1252, and so the pages were written for it.
_LATIN_1 = frozenset({codecs.lookup("latin-1").name, codecs.lookup("ascii").name})
_CYRILLIC_WORD = re.compile("[\u0410-\u044f]{2,}")
_LETTER_AMONG_LATIN = re.compile("[a-z][\u0400-\u04ff]|[\u0400-\u04ff][a-z]", re.IGNORECASE)
_EMPTY = "the page is empty"
_REFUSED = "a saved web page or plain text"
_UTF_8_NEXT = "UTF-8, or a content_type with the charset in PAGE.meta.json"


@frozen
class Decoded:
    """The text of a page.

    Attributes:
        text: the characters; line ends of every kind are one line feed, the byte
            order mark is gone, all else is as it came. Empty for binary content.
        encoding: the name, as Python knows it, of the encoding it was read in.
        problems: what was in doubt or was refused.

    Example:
        >>> from balkansec.model import Page
        >>> decode(Page("Bečići".encode("cp1250"), content_type="text/plain; charset=cp1250")).text
        'Bečići'
    """

    text: str
    encoding: str
    problems: tuple[Problem, ...] = ()


def decode(page: Page) -> Decoded:
    """Turn the bytes of a page into text.

    The byte order mark decides. Without one, UTF-16 is taken from the content type where the
    bytes can be that, and bytes that are valid UTF-8 are UTF-8, whatever the page says, because
    no text of another encoding is that by chance. Then the charset of the content type is
    tried, then that of the first ``meta`` element; then windows-1251 where more letters of it
    stand beside each other than beside Latin ones; then windows-1250, the encoding of the
    region before UTF-8 (it also holds the letters of Albanian and German), and windows-1252
    where that fails.
    Guesses and false statements are problems. A page that is UTF-8 but for its last
    character, or for fewer bytes than it has characters outside ASCII, stays UTF-8.

    Source: WHATWG HTML section 13.2.3, but for UTF-8 before what is stated.

    Example:
        >>> from balkansec.model import Page
        >>> print(decode(Page(b"%PDF-1.4", path="agenda.pdf")).problems[0])
        agenda.pdf: is a PDF file, not text: expected a saved web page or plain text
    """
    marks = ((mark, encoding) for mark, encoding in _BOMS if page.content.startswith(mark))
    mark, encoding = next(marks, (b"", None))
    content = page.content.removeprefix(mark)
    if not content.strip(b" \t\r\n\f\x00"):
        return Decoded("", "utf-8", (Problem(page.name, _EMPTY, accepted=_REFUSED),))
    if encoding is not None:
        return _marked(content, encoding, page.name)
    wide = _wide(page)
    if wide is not None:
        return wide
    binary = _kind_of_binary(content)
    if binary is not None:
        refused = Problem(page.name, f"is {binary}, not text", accepted=_REFUSED)
        return Decoded("", "utf-8", (refused,))
    return _without_mark(page)


def _wide(page: Page) -> Decoded | None:
    """Read UTF-16 without a byte order mark where the content type says so."""
    served = _LABEL_IN_TYPE.search(page.content_type or "")
    codec = None if served is None else _WIDE.get(served[1].lower().replace("_", "-"))
    # Any text in UTF-16 has spaces or line ends, and so null bytes; no other encoding has.
    if codec is None or b"\x00" not in page.content[:_SAMPLE]:
        return None
    text = _strictly(page.content, codec)
    return None if text is None else _decoded(text, codec, [])


def _without_mark(page: Page) -> Decoded:
    content, name = page.content, page.name
    doubts: list[Problem] = []
    text = _strictly(content, "utf-8")
    for label in _stated_labels(page):
        codec = _codec(label)
        if codec is None:
            doubts.append(_doubt(name, "states an encoding that is not known", label))
        elif text is not None:
            if codec != "utf-8" and not text.isascii():
                doubts.append(_doubt(name, "states an encoding but is UTF-8", label))
        elif (stated := _strictly(content, codec)) is not None:
            return _decoded(stated, codec, doubts)
        elif codec != "utf-8":
            wrong = "states an encoding in which its bytes are not valid"
            doubts.append(_doubt(name, wrong, label))
    return _guessed(content, name, doubts) if text is None else _decoded(text, "utf-8", doubts)


def _doubt(name: str, what: str, label: str) -> Problem:
    return Problem(name, what, rejected=label, accepted=_UTF_8_NEXT)


def _decoded(text: str, encoding: str, problems: list[Problem]) -> Decoded:
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), encoding, tuple(problems))


def _marked(content: bytes, encoding: str, name: str) -> Decoded:
    text = _strictly(content, encoding)
    if text is not None:
        return _decoded(text, encoding, [])
    damaged = f"begins as {encoding} but holds bytes that are not valid in it"
    problem = Problem(name, damaged, accepted="the page as it was served")
    return _decoded(content.decode(encoding, "replace"), encoding, [problem])


def _kind_of_binary(content: bytes) -> str | None:
    for signature, kind in _SIGNATURES.items():
        if content.startswith(signature):
            return kind
    return "binary" if _CONTROLS.search(content, 0, _SAMPLE) else None


def _stated_labels(page: Page) -> list[str]:
    served = _LABEL_IN_TYPE.search(page.content_type or "")
    written = _LABEL_IN_META.search(page.content, 0, _SAMPLE)
    labels = [] if served is None else [served[1]]
    if written is not None:
        labels.append(written[1].decode("ascii", "replace"))
    return list(dict.fromkeys(labels))


def _codec(label: str) -> str | None:
    if _LABEL.fullmatch(label) is None:
        return None
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return None
    if name in _LATIN_1:
        return "cp1252"
    return name if name in _TAKEN else None


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_cyrillic(content: bytes) -> bool:
    """Tell whether the letters outside ASCII form words of their own in windows-1251.

    Those of the other encodings stand among letters of ASCII.
    """
    text = content.decode("cp1251", "replace")
    words = sum(1 for _ in _CYRILLIC_WORD.finditer(text))
    return words > sum(1 for _ in _LETTER_AMONG_LATIN.finditer(text))


def _guessed(content: bytes, name: str, doubts: list[Problem]) -> Decoded:
    mended = content.decode("utf-8", "replace")
    unread = mended.count("\ufffd")
    if unread == 1 and mended.endswith("\ufffd"):
        cut = Problem(name, "ends in the middle of a character", accepted="the whole page")
        return _decoded(mended[:-1], "utf-8", [*doubts, cut])
    if unread < sum(character > "\x7f" for character in mended) - unread:
        damaged = f"is UTF-8 but for {unread} damaged character{'s' if unread > 1 else ''}"
        problem = Problem(name, damaged, accepted="the page as it was served")
        return _decoded(mended, "utf-8", [*doubts, problem])
    for codec in ("cp1251",) * _is_cyrillic(content) + ("cp1250", "cp1252"):
        text = _strictly(content, codec)
        if text is not None:
            break
    else:
        codec, text = "cp1252", content.decode("cp1252", "replace")
    guessed = f"is not UTF-8 and was read as windows-{codec[2:]}, which is a guess"
    return _decoded(text, codec, [*doubts, Problem(name, guessed, accepted=_UTF_8_NEXT)])
