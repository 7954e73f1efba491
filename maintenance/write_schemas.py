"""Write the JSON Schemas of what is written, from the types and their descriptions.

Run: uv run maintenance/write_schemas.py
It writes src/balkansec/wire/schemas/; a test holds what lies there against the types.
"""

import inspect
import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

import attrs

from balkansec.errors import InvalidValue
from balkansec.merging import Undecided
from balkansec.model import (
    Actor,
    Announcement,
    DateRange,
    Event,
    Ledger,
    Participation,
    Precision,
    Ruling,
    Territory,
)
from balkansec.wire import SCHEMA
from balkansec.wire.schema import type_name

TARGET = Path(__file__).parent.parent / "src/balkansec/wire/schemas"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
DAY = r"\d{4}-\d{2}-\d{2}"
EDTF = r"\d{4}(-\d{2}(-\d{2})?)?"
MOMENT = DAY + r"T\d{2}:\d{2}:\d{2}(\.\d{6})?[+-]\d{2}:\d{2}(:\d{2}(\.\d{6})?)?"
STRINGS: dict[type[Any], dict[str, Any]] = {
    date: {
        "description": "A day, such as 2018-05-14.",
        "type": "string",
        "format": "date",
        "pattern": f"^{DAY}$",
    },
    datetime: {
        "description": "A moment with its offset, such as 2018-05-14T09:30:00+02:00.",
        "type": "string",
        "pattern": f"^{MOMENT}$",
    },
    DateRange: {
        "description": "EDTF, both ends inclusive, such as 2018-05-14/2018-05-16 or 2018-05.",
        "type": "string",
        "pattern": f"^{EDTF}(/{EDTF})?$",
    },
}
MOST = 2**53 - 1
DERIVED = {
    "year_inferred": {
        "precision": ([each.name.lower() for each in Precision], "the coarser one of the dates"),
    },
    "places": {
        "city": (None, "the city of the main place"),
        "country": (None, "the code of the territory of the main place"),
    },
}
Form = dict[str, Any]


def main(target: Path = TARGET) -> None:
    """Write each schema into a file of its own."""
    target.mkdir(exist_ok=True)
    for name, schema in schemas().items():
        text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        (target / f"{name}.schema.json").write_text(text, "utf-8")


def schemas() -> dict[str, Form]:
    """Give the schemas by the names of what they describe."""
    forms = {"events": _document()}
    for kind in (Announcement, Event, Ledger, Ruling):
        parts = _Parts()
        forms[type_name(kind)] = _published(parts, type_name(kind), parts.headed(kind))
    return dict(sorted(forms.items()))


def _published(parts: "_Parts", name: str, form: Form) -> Form:
    head = {"$schema": DIALECT, "$id": f"urn:balkansec:schema:{SCHEMA}:{name}", "title": name}
    return head | form | ({"$defs": dict(sorted(parts.forms.items()))} if parts.forms else {})


def _document() -> Form:
    parts = _Parts()
    asked = _object(
        "What only a person can decide: announcements that might belong to an event.",
        {
            "keys": _described(_list(_text(blank=False)), "the keys of the announcements, sorted"),
            "announcements": parts.list_of(Announcement, _said_of(Undecided, "announcements")),
            "might_belong_to": _described(
                _list(_text(blank=False)), _said_of(Undecided, "might_belong_to")
            ),
            "reason": _described(_text(blank=False), _said_of(Undecided, "reason")),
        },
    )
    parts.forms["undecided"] = asked
    lists = {
        "events": parts.list_of(Event, "the events, of all kinds, dated or not"),
        "undecided": _described(_list({"$ref": "#/$defs/undecided"}), "what only people decide"),
        "rulings": parts.list_of(Ruling, "all rulings that were given"),
    }
    document = _object("What balkansec build writes as events.json.", _head("events") | lists)
    return _published(parts, "events", document)


class _Parts:
    """The forms of types that others refer to, by name."""

    def __init__(self) -> None:
        """Begin with none."""
        self.forms: dict[str, Form] = {}

    def headed(self, kind: type[Any]) -> Form:
        """Give the form of a value that stands by itself, with its schema and type."""
        return _object(_summary(kind), _head(type_name(kind)) | self._properties(kind))

    def list_of(self, kind: type[Any], description: str) -> Form:
        """Give the form of a list of values that name their schema and type."""
        name = f"headed_{_name(kind)}"
        self.forms[name] = self.headed(kind)
        return _described(_list({"$ref": f"#/$defs/{name}"}), description)

    def _properties(self, kind: type[Any]) -> dict[str, Form]:
        if kind is Participation:
            return self._properties(Actor) | {
                name: form for name, form in self._own(kind) if name != "actor"
            }
        return dict(self._own(kind))

    def _own(self, kind: type[Any]) -> Iterator[tuple[str, Form]]:
        hints = get_type_hints(kind)
        for field in attrs.fields(kind):
            if kind in (Announcement, Event):
                for name, (words, said) in DERIVED.get(field.name, {}).items():
                    form = _text(blank=False) if words is None else {"enum": words}
                    yield name, _described(_or_null(form), f"derived: {said}")
            form = self._of(hints[field.name], _refuser(field))
            if (kind, field.name) == (Territory, "code"):
                form["pattern"] = "^[A-Z]{2}$"
            yield field.name, _described(form, _said_of(kind, field.name))

    def _of(self, hint: Any, refuses: Callable[[object], bool]) -> Form:
        if get_origin(hint) is tuple:
            return _list(self._of(get_args(hint)[0], lambda value: refuses((value,))))
        alternatives = [each for each in get_args(hint) if each is not NoneType]
        if alternatives:
            return _or_null(self._of(alternatives[0], refuses))
        if hint in (str, int, bool):
            return _plain(hint, refuses)
        if issubclass(hint, Enum):
            return {"enum": [each.value for each in hint]}
        if _name(hint) not in self.forms:
            whole = STRINGS.get(hint) or _object(_summary(hint), self._properties(hint))
            self.forms[_name(hint)] = whole
        return {"$ref": f"#/$defs/{_name(hint)}"}


def _name(kind: type[Any]) -> str:
    return type_name(kind).replace(" ", "_")


def _head(name: str) -> dict[str, Form]:
    return {
        "schema": {"const": SCHEMA, "description": "the version of the form"},
        "type": {"const": name, "description": "what the form is of"},
    }


def _object(description: str, properties: Mapping[str, Form]) -> Form:
    return {
        "description": description,
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(member: Form) -> Form:
    return {"type": "array", "items": member}


def _text(*, blank: bool) -> Form:
    return {"type": "string"} if blank else {"type": "string", "pattern": r"\S"}


def _plain(hint: type[Any], refuses: Callable[[object], bool]) -> Form:
    if hint is bool:
        return {"type": "boolean"}
    if hint is str:
        return _text(blank=not refuses(" "))
    return {"type": "integer", "minimum": int(refuses(0)), "maximum": MOST}


def _or_null(form: Form) -> Form:
    if "enum" in form:
        return {"enum": [*form["enum"], None]}
    if "type" in form:
        return form | {"type": [form["type"], "null"]}
    return {"anyOf": [form, {"type": "null"}]}


def _described(form: Form, description: str) -> Form:
    return {"description": description} | form


def _refuser(field: "attrs.Attribute[Any]") -> Callable[[object], bool]:
    """Ask a field itself which values it refuses."""

    def refuses(value: object) -> bool:
        try:
            field.validator(None, field, value)  # type: ignore[misc]
        except InvalidValue:
            return True
        return False

    return refuses


def _summary(kind: type[Any]) -> str:
    return (inspect.getdoc(kind) or "").partition("\n")[0]


def _said_of(kind: type[Any], field: str) -> str:
    """Give what the docstring says of a field; an event speaks of those of announcements, too."""
    attributes = (inspect.getdoc(kind) or "").partition("Attributes:\n")[2].partition("\n\n")[0]
    for names, said in re.findall(r"^    ([\w, ]+): (.+(?:\n {5,}.+)*)", attributes, re.MULTILINE):
        if field in names.split(", "):
            if said.startswith("as in"):
                return _said_of(Announcement, field)
            return re.sub(r"(?<!\.)\.$", "", " ".join(said.split()))
    raise LookupError(f"{kind.__name__}.{field} is not described")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
