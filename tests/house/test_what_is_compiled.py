"""What stands in the modules that can be compiled, where mypyc would change what they do."""

import ast
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HOOKS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
SETTINGS = HOOKS["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["mypyc"]


def found(pattern):
    """Give the files that a pattern of the settings names."""
    return set(ROOT.glob(pattern.lstrip("/")))


def compiled():
    """Give the files that are compiled."""
    left_out = set().union(*(found(each) for each in SETTINGS["exclude"] if "/" in each))
    chosen = set().union(*map(found, SETTINGS["include"])) - left_out
    return sorted(file for file in chosen if file.name not in SETTINGS["exclude"])


def names(node):
    """Give the names that a tree of code holds, of attributes too."""
    for each in ast.walk(node):
        if isinstance(each, ast.Name):
            yield each.id
        elif isinstance(each, ast.Attribute):
            yield each.attr


@pytest.fixture(scope="module")
def trees():
    return {
        file.relative_to(ROOT).as_posix(): ast.parse(file.read_text("utf-8")) for file in compiled()
    }


@pytest.mark.parametrize("pattern", [*SETTINGS["include"], *SETTINGS["exclude"]])
def test_each_pattern_of_what_is_compiled_names_files(pattern):
    assert found(pattern if "/" in pattern else f"src/balkansec/**/{pattern}")


def test_no_compiled_class_caches_a_property(trees):
    # It would be worked out anew each time.
    assert [file for file, tree in trees.items() if "cached_property" in set(names(tree))] == []


def test_no_compiled_class_has_defaults_from_attrs(trees):
    # They are of another type than the field, which compiled code refuses.
    bad = [
        file
        for file, tree in trees.items()
        for made in ast.walk(tree)
        if isinstance(made, ast.ClassDef)
        for line in made.body
        if isinstance(line, ast.AnnAssign)
        and isinstance(line.value, ast.Call)
        and "field" in set(names(line.value.func))
    ]
    assert bad == []


def test_no_compiled_code_looks_into_a_display_with_a_star(trees):
    # The compiler stops there.
    bad = [
        f"{file}:{asked.lineno}"
        for file, tree in trees.items()
        for asked in ast.walk(tree)
        if isinstance(asked, ast.Compare)
        for way, shown in zip(asked.ops, asked.comparators, strict=True)
        if isinstance(way, ast.In | ast.NotIn)
        and isinstance(shown, ast.Tuple | ast.List)
        and any(isinstance(part, ast.Starred) for part in shown.elts)
    ]
    assert bad == []


def constants(tree):
    """Give the names of the constants of a module that are set once and not final."""
    changed = {each.target.id for each in tree.body if isinstance(each, ast.AugAssign)}
    for line in tree.body:
        targets = line.targets if isinstance(line, ast.Assign) else ()
        for name in (name for target in targets for name in names(target)):
            if name.isupper() and name not in changed:
                yield name


def test_the_constants_of_what_is_compiled_are_final(trees):
    # Others are looked up by their names each time.
    assert [f"{file}: {name}" for file, tree in trees.items() for name in constants(tree)] == []
