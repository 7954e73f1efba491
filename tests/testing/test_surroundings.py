import os

from balkansec.testing.apart.surroundings import Surroundings


def test_changed_surroundings_are_told_and_put_back(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    before = Surroundings()
    (tmp_path / "elsewhere").mkdir()
    os.chdir("elsewhere")
    os.umask(before.umask ^ 0o077)
    os.environ["GALE"] = "9"
    assert list(before.changed(at_work=True)) == [
        "changes the folder of the process",
        "changes the umask of the process",
        "changes the environment of the process (GALE)",
    ]
    assert Surroundings() == before


def test_what_is_imported_may_set_variables(monkeypatch):
    before = Surroundings()
    monkeypatch.setenv("GALE", "9")
    assert list(before.changed(at_work=False)) == []
