"""Which reading a label speaks of: each label and each reading at most once."""

from collections import defaultdict
from collections.abc import Sequence

from balkansec.assembly.labels import Label
from balkansec.model import Announcement
from balkansec.vocabulary import fold

__all__ = ["page_name", "paired"]

_ALONE = 1


def paired(
    labels: Sequence[Label], announcements: Sequence[Announcement]
) -> dict[int, Announcement]:
    """Give the announcement that each label speaks of, by the label's index.

    First by key, then by folded title, on the same page where both have one; of
    several the one at the label's position, else the first. A label that is still
    alone takes what was read at its page and position; what a page holds alone has
    none and counts as the first. No announcement is given twice.
    """
    pairing = _Pairing(labels, announcements)
    for possible in (pairing.by_key, pairing.by_title, pairing.by_position):
        for index, label in enumerate(labels):
            if index not in pairing.found:
                pairing.take(index, possible(label))
    return pairing.found


class _Pairing:
    """What is found, and the announcements that are left, by all that names them."""

    def __init__(self, labels: Sequence[Label], announcements: Sequence[Announcement]) -> None:
        self.found: dict[int, Announcement] = {}
        self._labels = labels
        self._left = dict(enumerate(announcements))
        self._named: dict[object, list[int]] = defaultdict(list)
        for at, said in self._left.items():
            self._named["key", said.key].append(at)
            self._named["title", fold(said.title or "")].append(at)
            if said.host is None:
                self._named[page_name(said), said.position or _ALONE].append(at)

    def by_key(self, label: Label) -> list[int]:
        return self._named["key", label.key]

    def by_title(self, label: Label) -> list[int]:
        return [at for title in label.titles for at in self._named["title", fold(title)]]

    def by_position(self, label: Label) -> list[int]:
        stated = label.page is not None and label.position is not None
        return self._named[label.page, label.position] if stated else []

    def take(self, index: int, possible: list[int]) -> None:
        label = self._labels[index]
        fitting = [
            at for at in possible if at in self._left and _on_one_page(label, self._left[at])
        ]
        if fitting:
            best = min(fitting, key=lambda at: (self._left[at].position != label.position, at))
            self.found[index] = self._left.pop(best)


def page_name(announcement: Announcement) -> str | None:
    """Give the file name of the page of an announcement, without its folders."""
    page = announcement.page
    return None if page is None else page.replace("\\", "/").rpartition("/")[2]


def _on_one_page(label: Label, announcement: Announcement) -> bool:
    page = page_name(announcement)
    return label.page is None or page is None or label.page == page
