"""What a plugin's hooks give: frozen values that name the plugin's parts."""

import re
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Final

from attrs import Attribute, field, frozen

from balkansec.errors import InvalidValue
from balkansec.model.validation import Check, each, optional, words
from balkansec.plugins.contract import Exporter, Importer

__all__ = ["Descriptor", "ExporterDescriptor", "ImporterDescriptor", "VocabularyDescriptor"]


# Both stand in names of files: no path, and nothing that a system or a shell takes for more.
_NAME: Final = re.compile(r"[\w.-]{1,40}(?: [\w.-]{1,40}){0,4}")
_SUFFIX: Final = re.compile(r"(?:\.[A-Za-z0-9][A-Za-z0-9-]{0,15}){1,2}")
# RFC 6838, section 4.2.
_MEDIA_TYPE: Final = re.compile(
    r"[a-z]+/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}(?:;\s*[\w-]+=[\w-]+)?"
)


def _with_methods(*names: str) -> Check:
    accepted = "a value with " + " and ".join(f"{name}(...)" for name in names)

    def check(_: object, attribute: "Attribute[Any]", value: object) -> None:
        # A class has the methods too, but nothing to call them on.
        if isinstance(value, type) or not all(callable(getattr(value, n, None)) for n in names):
            raise InvalidValue(attribute.name, value, accepted)

    return check


def _like(pattern: re.Pattern[str], accepted: str) -> Check:
    def check(_: object, attribute: "Attribute[Any]", value: object) -> None:
        if not isinstance(value, str) or pattern.fullmatch(value) is None:
            raise InvalidValue(attribute.name, value, accepted)

    return check


def _folder(_: object, attribute: "Attribute[Any]", value: object) -> None:
    if value is not None and not isinstance(value, Path | Traversable):
        raise InvalidValue(attribute.name, value, "a path or a resource of a package, or nothing")


def _file(_: object, attribute: "Attribute[Any]", value: object) -> None:
    if not isinstance(value, Path | Traversable):
        raise InvalidValue(attribute.name, value, "a path or a resource of a package")


@frozen(kw_only=True)
class ImporterDescriptor:
    """An importer, by name.

    Attributes:
        name: names the importer among all importers.
        source: the source of the announcements it reads, such as "rcc".
        importer: what does the work.
        homepage: address of the source.
        layouts: the forms of page that it knows, a few words each.
        samples: a folder of saved pages, one or more of each layout, on which the
            conformance kit tries the importer.

    Raises:
        InvalidValue: a field of the wrong type.

    Example:
        >>> from balkansec.plugins import Claim
        >>> class Nothing:
        ...     def identify(self, page): return Claim(0, "it reads nothing")
        ...     def extract(self, page): return Extract("")
        >>> ImporterDescriptor(
        ...     name="nothing", source="nobody", importer=Nothing()
        ... ).layouts
        ()
    """

    name: str = field(validator=words)
    source: str = field(validator=words)
    importer: Importer = field(validator=_with_methods("identify", "extract"))
    homepage: str | None = field(default=None, validator=optional(words))
    layouts: tuple[str, ...] = field(default=(), validator=each(words))
    samples: Path | Traversable | None = field(default=None, validator=_folder)


@frozen(kw_only=True)
class ExporterDescriptor:
    """A format that events are written in, by name.

    Attributes:
        name: names the format among all formats, such as "ics".
        media_type: such as "text/calendar".
        suffix: how its files end, with the dot, such as ".ics".
        exporter: what does the work.
        loses: what an event has and the format cannot hold, a few words each.

    Raises:
        InvalidValue: a field of the wrong type, a name or suffix that is no part of the
            name of a file, a media type that is none.

    Example:
        >>> class Silence:
        ...     def write(self, merge, stream): return ()
        >>> ExporterDescriptor(
        ...     name="silence", media_type="text/plain", suffix=".txt",
        ...     exporter=Silence(), loses=("everything",),
        ... ).suffix
        '.txt'
    """

    name: str = field(validator=_like(_NAME, "a word such as 'geojson'"))
    media_type: str = field(validator=_like(_MEDIA_TYPE, "a type such as 'text/calendar'"))
    suffix: str = field(validator=_like(_SUFFIX, "a suffix such as '.geojson'"))
    exporter: Exporter = field(validator=_with_methods("write"))
    loses: tuple[str, ...] = field(default=(), validator=each(words))


@frozen(kw_only=True)
class VocabularyDescriptor:
    """Files of vocabulary that a plugin brings along, by name.

    Attributes:
        name: names the files among all plugins' vocabulary.
        files: paths, or resources of the plugin's package; TOML with any of the
            tables of the built-in vocabulary.

    Raises:
        InvalidValue: a field of the wrong type.

    Example:
        >>> VocabularyDescriptor(name="navy", files=(Path("navy.json"),)).name
        'navy'
    """

    name: str = field(validator=words)
    files: tuple[Path | Traversable, ...] = field(validator=each(_file))


Descriptor = ImporterDescriptor | ExporterDescriptor | VocabularyDescriptor
