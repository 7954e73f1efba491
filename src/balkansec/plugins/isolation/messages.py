"""What is asked of a worker process, and what it answers."""

from enum import StrEnum, unique
from typing import Final

from attrs import frozen

from balkansec.model import Extract, Page
from balkansec.plugins.contract import Claim
from balkansec.plugins.isolation.brought import Brought
from balkansec.problems import Problem

__all__ = [
    "OUT_OF_MEMORY",
    "Answer",
    "Ask",
    "Entry",
    "Question",
]

OUT_OF_MEMORY: Final = 77
"""The exit status of a worker that has no memory left to answer with."""


@unique
class Ask(StrEnum):
    """What is wanted of a plugin."""

    HEAR = "hear"
    IDENTIFY = "identify"
    EXTRACT = "extract"
    WRITE = "write"


@frozen
class Entry:
    """The entry point of a plugin.

    Attributes:
        name: of the plugin.
        value: what is imported.
    """

    name: str
    value: str


@frozen
class Question:
    """What is asked.

    Attributes:
        ask: what is wanted.
        plugin: whom.
        part: which of its importers or formats.
        page: about which page, without its content, which follows in a message of
            its own; None means the page of the question before.
        merge: what is to be written, packed; it follows in a message of its own, too.
    """

    ask: Ask
    plugin: Entry
    part: str | None = None
    page: Page | None = None
    merge: bytes = b""


@frozen(kw_only=True)
class Answer:
    """What is answered.

    Attributes:
        failed: why there is no answer; None where there is one.
        accepted: what would have been right, of a plugin that is left out.
        contract: the versions of the contract that such a plugin was built for.
        claim: the answer to "identify".
        extract: the answer to "extract".
        brought: the answer to "hear".
        problems: what could not be written.
        content: what was written; it follows the answer, in the same message.
        did: what the plugin did beside that, such as "printed 'hello'".
        out_of_memory: whether that is why it failed, so that the process had better end.
    """

    failed: str | None = None
    accepted: str | None = None
    contract: str | None = None
    claim: Claim | None = None
    extract: Extract | None = None
    brought: Brought | None = None
    problems: tuple[Problem, ...] = ()
    content: bytes = b""
    did: tuple[str, ...] = ()
    out_of_memory: bool = False
