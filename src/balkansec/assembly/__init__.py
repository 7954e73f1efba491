"""Where built-ins and installed plugins are put together: read, export, build.

Every name below is imported when it is first used: a command needs few of them, and some
of them all that there is.
"""

from typing import TYPE_CHECKING

from balkansec.first_use import at_first_use

if TYPE_CHECKING:
    from balkansec.assembly.builds import BuildReport, build
    from balkansec.assembly.changes import Change, Changes
    from balkansec.assembly.columns import with_columns
    from balkansec.assembly.counts import Counts
    from balkansec.assembly.evaluation import Evaluation, Figure, Miss, evaluate
    from balkansec.assembly.exports import export
    from balkansec.assembly.files import MAX_PAGE, content_of
    from balkansec.assembly.installed import load_plugins, vocabulary_of
    from balkansec.assembly.labels import JUDGED, Label, read_labels
    from balkansec.assembly.ledgers import ledger_bytes, open_ledger
    from balkansec.assembly.marking import Mark, Marked, Piece, marked
    from balkansec.assembly.pages import without_meta
    from balkansec.assembly.readings import Reading, read
    from balkansec.assembly.reopening import reopen
    from balkansec.assembly.ruling_files import append_ruling

__all__ = [
    "JUDGED",
    "MAX_PAGE",
    "BuildReport",
    "Change",
    "Changes",
    "Counts",
    "Evaluation",
    "Figure",
    "Label",
    "Mark",
    "Marked",
    "Miss",
    "Piece",
    "Reading",
    "append_ruling",
    "build",
    "content_of",
    "evaluate",
    "export",
    "ledger_bytes",
    "load_plugins",
    "marked",
    "open_ledger",
    "read",
    "read_labels",
    "reopen",
    "vocabulary_of",
    "with_columns",
    "without_meta",
]

__getattr__, __dir__ = at_first_use(
    __name__,
    {
        "builds": ("BuildReport", "build"),
        "changes": ("Change", "Changes"),
        "columns": ("with_columns",),
        "counts": ("Counts",),
        "evaluation": ("Evaluation", "Figure", "Miss", "evaluate"),
        "exports": ("export",),
        "files": ("MAX_PAGE", "content_of"),
        "installed": ("load_plugins", "vocabulary_of"),
        "labels": ("JUDGED", "Label", "read_labels"),
        "ledgers": ("ledger_bytes", "open_ledger"),
        "marking": ("Mark", "Marked", "Piece", "marked"),
        "pages": ("without_meta",),
        "readings": ("Reading", "read"),
        "reopening": ("reopen",),
        "ruling_files": ("append_ruling",),
    },
)
