import os

from balkansec.testing.apart.surroundings import Surroundings


def test_changed_surroundings_are_told_and_put_back(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    before = Surroundings()
    (tmp_path / "elsewhere").mkdir()
    os.chdir("elsewhere")
    os.umask(before.umask ^ 0o077)
    assert list(before.changed()) == [
        "changes the folder of the process",
        "changes the umask of the process",
    ]
    assert Surroundings() == before
