"""maintenance/traps.toml names code and tests that are there."""

import re
from pathlib import Path

import pytest
from copies import ROOT
from take_out_traps import traps


@pytest.mark.parametrize("trap", traps(), ids=lambda trap: trap.name)
def test_the_code_for_a_trap_stands_where_it_is_said_to(trap):
    assert (ROOT / trap.file).read_text("utf-8").count(trap.was) == 1


@pytest.mark.parametrize("trap", traps(), ids=lambda trap: trap.name)
def test_the_tests_for_a_trap_are_there(trap):
    file, *words = trap.tests
    tests = re.findall(r"def (test_\w+)", Path(ROOT, file).read_text("utf-8"))
    chosen = [word for joined in words for word in joined.split(" or ")]
    assert all(any(word in test for test in tests) for word in chosen)
