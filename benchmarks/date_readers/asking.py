"""A running reader that is asked."""

import json
import os
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from attrs import frozen
from environments import Reader
from texts import Text

__all__ = ["Asked", "Speed", "started"]


@frozen
class Speed:
    """Texts a second of processor time, and of the clock."""

    cpu: float
    wall: float


@frozen
class Asked:
    """A reader whose process runs."""

    reader: Reader
    version: str
    _questions: IO[str]
    _answers: IO[str]

    def answers(self, texts: Iterable[Text]) -> list[list[str]]:
        """Give the dates that it finds in each of the texts, as EDTF."""
        said = self._ask(do="answer", texts=[text.question for text in texts])
        answers: list[list[str]] = said["answers"]
        return answers

    def speed(self, texts: Iterable[Text], seconds: float) -> Speed:
        """Let it read the texts for so many seconds, and at least once."""
        questions = [text.question for text in texts]
        said = self._ask(do="time", texts=questions, seconds=seconds)
        return Speed(said["texts"] / said["cpu"], said["texts"] / said["wall"])

    def _ask(self, **question: object) -> dict[str, Any]:
        print(json.dumps(question), file=self._questions, flush=True)
        said = self._answers.readline()
        if not said:
            raise RuntimeError(f"{self.reader.name} has stopped")
        answer: dict[str, Any] = json.loads(said)
        return answer


@contextmanager
def started(reader: Reader, environments: Path) -> Iterator[Asked]:
    """Start a reader, and stop it at the end.

    Raises:
        NotInstalledError: it cannot be installed.
    """
    # The hours of a moment must not move it to another day.
    env = {**os.environ, "TZ": "UTC", "PYTHONWARNINGS": "ignore"}
    command = reader.command(environments)
    version = reader.version(command)
    with subprocess.Popen(  # noqa: S603
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=env
    ) as process:
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("no pipes")
        yield Asked(reader, version, process.stdin, process.stdout)
        process.stdin.close()
