"""That what an importer gives stands in the page, as the page says it."""

import re
from collections.abc import Iterator

from balkansec.model import Extract, Item, Page, Passage
from balkansec.testing.importers.trial import ImporterTrial
from balkansec.testing.pages.neighbours import retitled
from balkansec.testing.pages.words import stands_in
from balkansec.testing.rules import Found
from balkansec.testing.samples import Sample

__all__ = ["dates_no_finer", "diacritics", "words_of_the_page", "years_not_printed"]

_NO_WORD = "no word is cut out of it"
_NO_DATE = "no date is read or stated there"
_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"[\s,./-]*\b(?:19|20)\d\d\b[\s,./-]*")
# Without a comma, which parts cells of a table.
_ADDED = " (Kosovo* Šibenik Đakovica Žabljak Përmet Битола Ђердап)"


def words_of_the_page(trial: ImporterTrial) -> Iterator[Found]:
    """Look for every word of the items in the page."""
    for sample, extract in _cut(trial):
        words = {word: None for item in extract.items for word in _words(item)}
        trial.tries.wanting.append(f"{sample.name}: {_NO_WORD}")
        trial.tries.made += len(words)
        foreign = [word for word in words if not stands_in(sample.page, word)]
        if foreign:
            yield (
                sample.name,
                f"words that it cuts out do not stand there: {', '.join(foreign[:5])}",
            )


def _words(item: Item) -> Iterator[str]:
    for passage in _passages(item):
        yield from _WORD.findall(passage.text)


def _passages(item: Item) -> Iterator[Passage]:
    if item.title is not None:
        yield item.title
    yield item.body
    yield from (given.value for given in item.stated)


def dates_no_finer(trial: ImporterTrial) -> Iterator[Found]:
    """Look for the words of every date in the page, as they are."""
    for sample, extract in _cut(trial):
        for words in _dates(trial, sample, extract):
            if not stands_in(sample.page, words) and not _has_added_year(sample.page, words):
                yield sample.name, f"the date {words!r} is not printed so"


def years_not_printed(trial: ImporterTrial) -> Iterator[Found]:
    """Look for dates that the page prints without their year."""
    for sample, extract in _cut(trial):
        for words in _dates(trial, sample, extract):
            if not stands_in(sample.page, words) and _has_added_year(sample.page, words):
                yield sample.name, f"the year of {words!r} is not printed beside it"


def _has_added_year(page: Page, words: str) -> bool:
    without = _YEAR.sub(" ", words)
    return without != words and bool(without.strip()) and stands_in(page, without)


def _dates(trial: ImporterTrial, sample: Sample, extract: Extract) -> dict[str, None]:
    """Give the words of all dates, read or stated, once each."""
    quotes = [
        evidence.quote
        for announcement in trial.read(sample.page)
        for evidence in announcement.evidence
        if evidence.field == "dates" and evidence.quote
    ]
    stated = [given.value.text for item in extract.items for given in item.stated]
    dates = dict.fromkeys([*quotes, *stated])
    trial.tries.wanting.append(f"{sample.name}: {_NO_DATE}")
    trial.tries.made += len(dates)
    return dates


def diacritics(trial: ImporterTrial) -> Iterator[Found]:
    """Add names of the region to each title and look whether they come through."""
    for sample, extract in _cut(trial):
        trial.tries.wanting.append(f"{sample.name}: words can be added to none of its titles")
        for item in extract.items:
            if item.title is None:
                continue
            page = retitled(sample.page, item.title.text, _ADDED)
            again = None if page is None else trial.extract(page)
            if isinstance(again, Extract) and again.items:
                trial.tries.made += 1
                titles = [one.title.text for one in again.items if one.title is not None]
                if not any(_ADDED.strip() in " ".join(title.split()) for title in titles):
                    yield sample.name, f"a title loses letters or signs of {_ADDED.strip()}"
                break


def _cut(trial: ImporterTrial) -> Iterator[tuple[Sample, Extract]]:
    for sample in trial.samples:
        extract = trial.extract(sample.page)
        if isinstance(extract, Extract):
            yield sample, extract
