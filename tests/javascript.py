"""Programs in JavaScript that the tests ask, as tests/readers holds them."""

import atexit
import json
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

READERS = Path(__file__).with_name("readers")


def answers(program, package, question):
    """Ask a program that stays open, a line of JSON each way; skip the test without it."""
    if shutil.which("node") is None:
        pytest.skip("node is not installed")
    if not (READERS / "node_modules" / package).is_dir():
        pytest.skip(f"{package} is not installed (npm ci in tests/readers)")
    process = _started(program)
    process.stdin.write(f"{json.dumps(question)}\n")
    process.stdin.flush()
    return json.loads(process.stdout.readline())


@cache
def _started(program):
    process = subprocess.Popen(
        ["node", READERS / program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    atexit.register(process.communicate)
    return process
