"""What is imported only when it is used, so that commands begin soon."""

import subprocess
import sys
from importlib import import_module

import pytest

ROOMS = ["balkansec", "balkansec.assembly", "balkansec.tables", "balkansec.testing"]


@pytest.mark.parametrize("room", ROOMS)
def test_each_public_name_is_there_when_it_is_used(room):
    module = import_module(room)
    assert [name for name in module.__all__ if not hasattr(module, name)] == []
    assert dir(module) == sorted(module.__all__)


@pytest.mark.parametrize("room", ROOMS)
def test_a_name_that_is_not_there_is_missed_as_in_any_module(room):
    with pytest.raises(AttributeError, match=rf"^module '{room}' has no attribute 'builds_'$"):
        _ = import_module(room).builds_


def test_what_loads_plugins_imports_no_merging():
    # In a process of its own: whether a module was imported is a fact of the process.
    code = (
        "from balkansec.assembly import load_plugins, vocabulary_of; load_plugins(only=()); "
        "import sys; assert not {'balkansec.merging', 'balkansec.matching'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
