import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/explanation/architecture.md").read_text("utf-8")
LAYERS, TREE, ROOMS = re.findall(r"^```text\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


def first_words(picture):
    return [re.split(r"\s{2,}", line)[0] for line in picture.splitlines()]


def test_the_picture_shows_the_layers_to_which_the_code_is_held():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    (contract,) = project["tool"]["importlinter"]["contracts"]
    assert first_words(LAYERS) == contract["layers"]


def test_every_layer_of_the_picture_is_there():
    names = [name for line in first_words(LAYERS) for name in line.split(" | ")]
    house = ROOT / "src/balkansec"
    there = {path.stem for path in house.iterdir() if not path.name.startswith(("_", "py.typed"))}
    assert set(names) == there


def test_every_folder_of_the_tree_is_there():
    assert [name for name in first_words(TREE) if not (ROOT / name).is_dir()] == []


def test_no_room_of_the_repository_is_missing_from_the_tree():
    rooms = [path for path in ROOT.iterdir() if path.is_dir() and path.name[0] not in "._"]
    furnished = {room.name for room in rooms if any(path.is_file() for path in room.rglob("*"))}
    made_by_tools = {"dist", "out", "build"}
    assert furnished - made_by_tools - {"src"} <= {name.rstrip("/") for name in first_words(TREE)}


def test_the_rooms_of_reading_are_all_shown():
    room = ROOT / "src/balkansec/reading"
    there = {f"{path.name}/" if path.is_dir() else path.stem for path in room.iterdir()}
    shown = {name for line in first_words(ROOMS) for name in line.split(", ")}
    assert shown == {name for name in there if not name.startswith("_")}
