"""A folder with pages, a plugin that reads them, and a command line that runs in it.

Test modules make ``pages`` and ``run``, and the site of strangers, their fixtures.
"""

from click.testing import CliRunner
from strangers import lines_importer

from balkansec.cli import main

BOARDS = """LINES
2nd Board Meeting|The 2nd Board Meeting takes place in Skopje on 18 November 2018.
4th Board Meeting|The 4th Board Meeting takes place in Skopje on 18 November 2019.
"""
SUMMIT = """LINES
Summit on Border Security|It takes place in London in July 2018.
"""


def pages(tmp_path, monkeypatch, site):
    site.install("balkansec-lines", lines_importer("lines"), version="1.2", plugin="lines")
    folder = tmp_path / "work"
    folder.mkdir()
    # Paths are given relative, so that messages show them as a person types them.
    monkeypatch.chdir(folder)
    (folder / "boards.txt").write_text(BOARDS, encoding="utf-8")
    (folder / "summit.txt").write_text(SUMMIT, encoding="utf-8")


def run(pages, site):  # noqa: ARG001 - commands run in their folder
    def run_command(*arguments, text=None, env=None):
        # The plugins of the site and one more, whatever else is installed, unless a test
        # names some.
        if not arguments[0].startswith("-"):
            names = sorted({"iisg", *(point.name for point in site.entry_points)})
            arguments = (*(part for name in names for part in ("--only-plugin", name)), *arguments)
        return CliRunner(env=env).invoke(main, arguments, input=text, catch_exceptions=False)

    return run_command
