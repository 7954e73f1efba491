"""Write the reference pages of the hooks from what the code says of them.

Run: uv run --all-packages python maintenance/write_hook_pages.py
A page a hook goes to docs/reference/hooks: what the hook gives, each field of the descriptor,
each method that is called and each of its arguments, all from the docstrings.
"""

from collections.abc import Iterator
from pathlib import Path

import griffe

ROOT = Path(__file__).parents[1]
PAGES = ROOT / "docs/reference/hooks"
WRITE_ANEW = "python maintenance/write_hook_pages.py"
_PLUGINS = "balkansec.plugins"
_CONTRACT = (
    "`__balkansec_contract__`, in which the plugin says "
    "[which versions of the contract](../../explanation/contract-versions.md) it works with"
)
_WORK = {"ImporterDescriptor": "Importer", "ExporterDescriptor": "Exporter"}
"""What a descriptor names for the work: methods that are called, under guard, later."""


def main() -> None:
    """Write all pages."""
    PAGES.mkdir(exist_ok=True)
    for name, text in pages().items():
        (PAGES / f"{name}.md").write_text(text, "utf-8")


def pages() -> dict[str, str]:
    """Give the page of each hook by the name of the hook."""
    loaded = griffe.load("balkansec", search_paths=[ROOT / "src"], allow_inspection=False)
    room = loaded["plugins"]
    hooks = room["Hooks"].final_target.functions
    return {name: "\n".join(_page(room, hook)) for name, hook in hooks.items()}


def _page(room: griffe.Object, hook: griffe.Function) -> Iterator[str]:
    given = str(hook.returns).removeprefix("Iterable[").removesuffix("]")
    arguments = ", ".join(f"`{one.name}`" for one in hook.parameters) or "none"
    yield f"# {hook.name}\n"
    yield f"{_words(hook)}\n"
    yield "| | |\n| --- | --- |"
    yield f"| arguments | {arguments} |"
    yield f"| gives | a list, or another iterable, of `{given}` |"
    yield "| is called | once each time plugins are loaded, under guard |"
    yield f"| needs beside it | {_CONTRACT} |\n"
    yield f"```python\n{_example(hook)}\n```\n"
    yield from _described(room[given].final_target)
    if given in _WORK:
        yield from _methods(room[_WORK[given]].final_target)


def _described(descriptor: griffe.Class) -> Iterator[str]:
    yield f"## {descriptor.name}\n"
    yield f"{_words(descriptor)} All fields are given by name.\n"
    yield "| field | type | if left out | what it is |\n| --- | --- | --- | --- |"
    for name, said in _section(descriptor, "attributes").items():
        member = descriptor[name]
        default = _default(member)
        left_out = "must be given" if default is None else f"`{default}`"
        yield f"| `{name}` | {_type(member.annotation)} | {left_out} | {said} |"
    yield ""


def _methods(protocol: griffe.Class) -> Iterator[str]:
    yield f"## {protocol.name}\n"
    yield f"{_words(protocol)}\n"
    for name, method in protocol.functions.items():
        arguments = [one for one in method.parameters if one.name != "self"]
        yield f"### {name}({', '.join(one.name for one in arguments)})\n"
        yield f"{_words(method)}\n"
        yield "| | type | what it is |\n| --- | --- | --- |"
        said = _section(method, "parameters")
        for one in arguments:
            yield f"| `{one.name}` | {_type(one.annotation)} | {said[one.name]} |"
        yield f"| gives | {_type(method.returns)} | |\n"


def _words(described: griffe.Object) -> str:
    """Give what a docstring says before its sections, a paragraph a line."""
    texts = [one.value for one in _parsed(described) if one.kind.value == "text"]
    return "\n\n".join(" ".join(part.split()) for text in texts for part in text.split("\n\n"))


def _section(described: griffe.Object, kind: str) -> dict[str, str]:
    found = [one.value for one in _parsed(described) if one.kind.value == kind]
    return {one.name: " ".join(one.description.split()) for part in found for one in part}


def _example(described: griffe.Object) -> str:
    (found,) = [one.value for one in _parsed(described) if one.kind.value == "examples"]
    return "\n".join(text for _, text in found)


def _parsed(described: griffe.Object) -> list[griffe.DocstringSection]:
    # The headings of the house are in the singular where there is one of a thing.
    text = described.docstring.value.replace("\nExample:\n", "\nExamples:\n")
    docstring = griffe.Docstring(text, parent=described)
    return docstring.parse("google", warnings=False)


def _default(member: griffe.Attribute) -> str | None:
    named = [one for one in member.value.arguments if isinstance(one, griffe.ExprKeyword)]
    return next((str(one.value) for one in named if one.name == "default"), None)


def _type(annotation: object) -> str:
    return "`" + str(annotation).replace("'", "").replace("|", "\\|") + "`"


if __name__ == "__main__":
    main()
