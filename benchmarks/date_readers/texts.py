"""The labelled texts that the readers read, in groups."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

__all__ = ["FAMILIES", "PHRASES", "WHOLE", "Text", "labelled"]

_LABELS = Path(__file__).parents[2] / "tests" / "reading" / "labels"
PHRASES, FAMILIES, NO_DATE, WHOLE = "phrases", "English", "no date of an event", "announcements"
_LANGUAGES = {
    "bs": "Bosnian",
    "hr": "Croatian",
    "cnr": "Montenegrin",
    "sr": "Serbian, Latin",
    "sr-Cyrl": "Serbian, Cyrillic",
    "sl": "Slovene",
    "mk": "Macedonian",
    "sq": "Albanian",
    "de": "German",
    "fr": "French",
    "it": "Italian",
    "bg": "Bulgarian",
    "el": "Greek",
}


@frozen
class Text:
    """A text with its label.

    Attributes:
        id: that of the label.
        group: what it is counted under.
        family: the form in which an English date is written; empty for others.
        text: what is read.
        reference: the day on which it was written, in ISO 8601; None if unknown.
        language: its code.
        dates: EDTF; with a dash for the year, "--05-10", where no year can be told;
            None where no date of an event is stated.
    """

    id: str
    group: str
    family: str
    text: str
    reference: str | None
    language: str
    dates: str | None

    @property
    def question(self) -> dict[str, str | bool | None]:
        """What a reader is told of it."""
        return {
            "words": self.text,
            "reference": self.reference,
            "language": self.language,
            "is_phrase": self.group == PHRASES,
        }


def labelled() -> list[Text]:
    """Give all texts, in the order of their groups."""
    return [*_phrases(), *_english(), *_announcements(), *_other_languages()]


def _rows(name: str) -> Iterator[dict[str, Any]]:
    for line in (_LABELS / f"{name}.jsonl").read_text("utf-8").splitlines():
        yield json.loads(line)


def _phrases() -> Iterator[Text]:
    """Give the words of dates without the text around, where they say all that the label does."""
    for row in _rows("dates-en"):
        days, words = row["dates"] or row["yearless"], row["words"]
        says_all = days.startswith("--") or days[:4] in words
        if says_all and "\n" not in words:
            yield Text(row["id"], PHRASES, row["family"], words, None, "en", days)


def _english() -> Iterator[Text]:
    for name, group in (("dates-en", FAMILIES), ("dates-none", NO_DATE)):
        for row in _rows(name):
            days = row["dates"] or row["yearless"]
            family = row["family"] if group == FAMILIES else ""
            yield Text(row["id"], group, family, row["text"], row["published"], "en", days)


def _announcements() -> Iterator[Text]:
    """Give whole announcements, the English ones before the others."""
    rows = sorted(_rows("announcements"), key=lambda row: row["language"] != "en")
    for row in rows:
        language = row["language"]
        group = f"{WHOLE}, {'English' if language == 'en' else 'other languages'}"
        text = "\n".join(part for part in (row["title"], row["body"]) if part)
        yield Text(row["id"], group, "", text, row["published"], language, row["dates"])


def _other_languages() -> Iterator[Text]:
    for row in _rows("dates-languages"):
        code, days = row["language"], row["dates"] or row["yearless"]
        yield Text(row["id"], _LANGUAGES[code], "", row["text"], row["published"], code, days)
