"""Record what is public, and say what of it is gone, changed or new.

Run: uv run --all-packages python maintenance/record_surface.py [--unreleased]
Written is tests/surface/recorded.txt: a line for each public name, each of its arguments and
fields, read from the source. Nothing is written while a name is gone or changed that was not
deprecated a minor version ago, and the status is 1 then; docs/explanation/contract-versions.md
has the rule. With --unreleased it is written all the same: for what no release has had yet.
"""

import re
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import griffe

ROOT = Path(__file__).parents[1]
RECORDED = ROOT / "tests/surface/recorded.txt"
RECORD_ANEW = "python maintenance/record_surface.py"
# The command line is the surface of two; what the third does shows in the names of the others.
_NOT_FOR_IMPORT = frozenset(("cli", "scaffolding", "first_use"))
_DEPRECATED = re.compile(r"Deprecated since (\d+)\.(\d+)\b")
_SAYS_SINCE = re.compile(r", deprecated since (\d+)\.(\d+)$")
_ARGUMENT = re.compile(
    r"argument (?P<where>\d+|by name)(?:, (?P<type>.*?))?(?: = (?P<default>.*))?"
)
_FUNCTION = re.compile(r"function(?: -> (?P<type>.*))?")
_REQUIRED = re.compile(r"(?:argument|field) (?:\d+|by name)(?!.* = )")


def main(arguments: Sequence[str]) -> int:
    """Compare, say what differs, and write what may be written; give the exit status."""
    new = surface("balkansec", ROOT / "src")
    held = _breaks(read(RECORDED), new)
    for line in held:
        print(line)
    if held and "--unreleased" not in arguments:
        return 1
    RECORDED.parent.mkdir(exist_ok=True)
    RECORDED.write_text("".join(f"{name}: {said}\n" for name, said in sorted(new.items())), "utf-8")
    return 0


def _breaks(old: Mapping[str, str], new: Mapping[str, str]) -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return broken(old, new, project["version"])


def read(path: Path) -> dict[str, str]:
    """Read a recorded surface; an absent one is empty."""
    lines = path.read_text("utf-8").splitlines() if path.is_file() else ()
    return dict(line.split(": ", 1) for line in lines)


def broken(old: Mapping[str, str], new: Mapping[str, str], version: str) -> list[str]:
    """Say what users of the old surface find no longer, a line each.

    Args:
        old: names as recorded, each with what it is.
        new: names as they are.
        version: the version of what is new; what was deprecated in an earlier minor
            version may go.
    """
    held = {name: was for name, was in old.items() if not _may_go(was, version)}
    said = []
    for name, was in held.items():
        if name in new:
            if not _will_do(was, new[name]):
                said.append(f"{name} was {was!r} and is {new[name]!r}: {_ADVICE}")
        elif _owner(name) in new or _owner(name) not in old:
            said.append(f"{name} is gone: {_ADVICE}")
    for name in sorted(new.keys() - old.keys()):
        owner = old.get(_owner(name), "")
        if owner and _REQUIRED.match(new[name]):
            said.append(f"{name} is new and cannot be left out: give it a default")
        if owner.startswith("protocol"):
            what = f"{name} is new, and plugins that do without break"
            said.append(f"{what}: raise the first number of the contract, and say so there")
    return said


def _may_go(was: str, version: str) -> bool:
    since = _SAYS_SINCE.search(was)
    if since is None:
        return False
    major, minor = (int(number) for number in version.split(".")[:2])
    return (int(since[1]), int(since[2])) < (major, minor)


def _will_do(was: str, now: str) -> bool:
    """Tell whether those who used what was are content with what is."""
    was, now = (_SAYS_SINCE.sub("", said) for said in (was, now))
    before, after = _ARGUMENT.fullmatch(was), _ARGUMENT.fullmatch(now)
    if before is not None and after is not None:
        default = before["default"] in (None, after["default"])
        return default and before["where"] == after["where"] and _each(before) <= _each(after)
    before, after = _FUNCTION.fullmatch(was), _FUNCTION.fullmatch(now)
    if before is not None and after is not None:
        return _each(after) <= _each(before)
    return was == now


def _each(said: re.Match[str]) -> set[str]:
    return set((said["type"] or "").split(" | "))


_ADVICE = (
    "bring it back and deprecate it first, for one minor version, with a warning "
    "(docs/explanation/contract-versions.md); only if no release has had it, run "
    f"{RECORD_ANEW} --unreleased"
)


def _owner(name: str) -> str:
    return name.rpartition("(" if name.endswith(")") else ".")[0]


def surface(package: str, folder: Path) -> dict[str, str]:
    """Give the public names of a package, each with what it is, from the source alone."""
    loaded = griffe.load(package, search_paths=[folder], allow_inspection=False)
    found = dict(_names_of(loaded))
    for name, room in loaded.modules.items():
        if not name.startswith("_") and name not in _NOT_FOR_IMPORT:
            found |= dict(_names_of(room))
            for public in room.exports or ():
                found |= dict(_described(f"{room.path}.{public}", _resolved(room[str(public)])))
    return found


def _names_of(module: griffe.Object) -> Iterator[tuple[str, str]]:
    """Name what a module gives away; the package's own front door says no more than that."""
    for public in module.exports or ():
        yield f"{module.path}.{public}", "a name"


def _resolved(found: griffe.Object | griffe.Alias) -> griffe.Object:
    if isinstance(found, griffe.Alias):
        return found.final_target
    # A name that its module has, too: griffe takes the module.
    return _resolved(found[found.name]) if isinstance(found, griffe.Module) else found


def _described(path: str, value: griffe.Object) -> Iterator[tuple[str, str]]:
    if isinstance(value, griffe.Function):
        yield from _function(path, value)
    elif isinstance(value, griffe.Class):
        yield from _class(path, value)
    elif isinstance(value, griffe.Attribute):
        yield path, f"value{_typed(value)}"


def _function(path: str, function: griffe.Function) -> Iterator[tuple[str, str]]:
    bound = function.parent is not None and function.parent.is_class
    static = "staticmethod" in function.labels
    yield path, f"function{_gives(function)}{_since(function)}"
    for place, argument in enumerate(function.parameters):
        if bound and not static and place == 0:
            continue
        by_name = argument.kind is griffe.ParameterKind.keyword_only
        where = "by name" if by_name else str(place + (0 if bound and not static else 1))
        stars = {"variadic positional": "*", "variadic keyword": "**"}
        star = stars.get(argument.kind.value if argument.kind else "", "")
        typed = "" if argument.annotation is None else f", {argument.annotation}"
        default = "" if argument.default is None or star else f" = {argument.default}"
        yield f"{path}({argument.name})", f"argument {star}{where}{typed}{default}"


def _class(path: str, value: griffe.Class) -> Iterator[tuple[str, str]]:
    bases = [str(one) for one in value.bases]
    kind = "protocol" if "Protocol" in bases else "class"
    of = f" of {', '.join(bases)}" if bases and kind == "class" else ""
    yield path, f"{kind}{of}{_since(value)}"
    place = 0
    all_by_name = any("kw_only=True" in str(one.value) for one in value.decorators)
    for name, member in value.members.items():
        if isinstance(member, griffe.Alias):
            continue
        if isinstance(member, griffe.Function):
            if not name.startswith("_"):
                yield from _function(f"{path}.{name}", member)
        elif isinstance(member, griffe.Attribute):
            given = _is_field(value, member)
            by_name = all_by_name or "kw_only=True" in str(member.value)
            place += given and not by_name
            if name.startswith("_"):
                continue
            where = "by name" if by_name else place
            said = f"field {where}{_typed(member)}{_default(member)}" if given else _told(member)
            yield f"{path}.{name}", f"{said}{_since(member)}"


def _is_field(value: griffe.Class, member: griffe.Attribute) -> bool:
    made = any(str(one.value).startswith(("frozen", "define")) for one in value.decorators)
    annotated = member.annotation is not None and "ClassVar" not in str(member.annotation)
    return (
        made
        and annotated
        and "property" not in member.labels
        and "init=False" not in str(member.value)
    )


def _default(member: griffe.Attribute) -> str:
    value = member.value
    if value is None:
        return ""
    if isinstance(value, griffe.ExprCall) and str(value.function) == "field":
        given = {
            one.name: str(one.value)
            for one in value.arguments
            if isinstance(one, griffe.ExprKeyword)
        }
        default = given.get("default", given.get("factory"))
        return "" if default is None else f" = {default}"
    return f" = {value}"


def _told(member: griffe.Attribute) -> str:
    if "property" in member.labels:
        return f"property{_typed(member)}"
    return f"value{_typed(member)}" if member.annotation is not None else f"value {member.value}"


def _typed(member: griffe.Attribute) -> str:
    return "" if member.annotation is None else f", {member.annotation}"


def _gives(function: griffe.Function) -> str:
    return "" if function.returns is None else f" -> {function.returns}"


def _since(value: griffe.Object) -> str:
    said = _DEPRECATED.search(value.docstring.value if value.docstring else "")
    # Who does not warn has told nobody.
    if said is None or "DeprecationWarning" not in value.source:
        return ""
    return f", deprecated since {said[1]}.{said[2]}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
