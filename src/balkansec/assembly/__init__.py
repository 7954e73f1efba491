"""Where built-ins and installed plugins are put together: read, export, build."""

from balkansec.assembly.builds import BuildReport, build
from balkansec.assembly.changes import Change, Changes
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
    "without_meta",
]
