"""Try each change of a module in a fork of one process that has collected the tests.

Run by change_code.py, in a copy that is set up for mutmut: python forked_trials.py TEST...
Printed is one JSON table at the end: what became of each change, by the name that mutmut gives
it: "killed" if a test failed, "survived", or "timeout" if the tests took many times the
processor time of the code as it is.
"""

import gc
import json
import os
import resource
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import mutmut.__main__ as mutmut
import pytest

# What hangs without working is ended after half an hour.
_PATIENCE = 1800
_TIMES, _LEAST = 10, 5
_BY_SIGNAL = {signal.SIGXCPU: "timeout", signal.SIGKILL: "timeout", signal.SIGALRM: "timeout"}


class Trials:
    """A plugin that runs the collected tests once as they are and once for each change."""

    def __init__(self, names: Sequence[str]) -> None:
        """Begin with the names of the changes."""
        self._names = names
        self.states: dict[str, str] = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run them all, in the place of what pytest would do."""
        started = time.process_time()
        mutmut.set_mutant_under_test("")
        _run(session)
        if session.testsfailed or not session.items:
            raise session.Failed("the tests fail where nothing is changed, or there are none")
        limit = int(_TIMES * (time.process_time() - started)) + _LEAST
        gc.collect()
        gc.freeze()
        if _tried("fail", session, limit) == "survived":
            raise session.Failed("no test calls what is changed")
        self.states = {name: _tried(name, session, limit) for name in self._names}
        return True


def _tried(name: str, session: pytest.Session, limit: int) -> str:
    child = os.fork()
    if not child:
        status = 1
        try:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, 1)
            os.dup2(nowhere, 2)
            signal.alarm(_PATIENCE)
            resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
            mutmut.set_mutant_under_test(name)
            _run(session)
            status = int(session.testsfailed > 0)
        finally:
            os._exit(status)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return _BY_SIGNAL.get(signal.Signals(os.WTERMSIG(status)), "killed")
    return "killed" if os.WEXITSTATUS(status) else "survived"


def _run(session: pytest.Session) -> None:
    """Run the tests until one fails."""
    for item, following in zip(session.items, [*session.items[1:], None], strict=True):
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.testsfailed:
            return


def main(tests: Sequence[str]) -> int:
    """Make the changes, try them, and print what became of each."""
    mutmut.set_mutant_under_test("mutant_generation")
    Path("mutants").mkdir()
    mutmut.copy_src_dir()
    mutmut.copy_also_copy_files()
    mutmut.setup_source_paths()
    mutmut.create_mutants(1)
    changes, _ = mutmut.collect_source_file_mutation_data(mutant_names=())
    trials = Trials([name for _, name, _ in changes])
    os.chdir("mutants")
    # Why a test fails is asked for by nobody, and takes longer to tell than the test itself.
    words = ["--rootdir=.", "-q", "--tb=line", "--assert=plain"]
    words += ["-p", "no:randomly", "-p", "no:cacheprovider"]
    status = pytest.main([*words, *tests], plugins=[trials])
    print(json.dumps(trials.states))
    return int(status)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
