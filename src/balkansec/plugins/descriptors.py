"""What a plugin's hooks give: frozen values that name the plugin's parts."""

from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from attrs import Attribute, field, frozen

from balkansec.errors import InvalidValue
from balkansec.model.validation import Check, each, optional, whole, words
from balkansec.plugins.contract import Exporter, Importer

__all__ = ["Descriptor", "ExporterDescriptor", "ImporterDescriptor", "VocabularyDescriptor"]


def _with_methods(*names: str) -> Check:
    accepted = "a value with " + " and ".join(f"{name}(...)" for name in names)

    def check(_: object, attribute: "Attribute[Any]", value: object) -> None:
        # A class has the methods too, but nothing to call them on.
        if isinstance(value, type) or not all(callable(getattr(value, n, None)) for n in names):
            raise InvalidValue(attribute.name, value, accepted)

    return check


def _file(_: object, attribute: "Attribute[Any]", value: object) -> None:
    if not isinstance(value, Path | Traversable):
        raise InvalidValue(attribute.name, value, "a path or a resource of a package")


@frozen(kw_only=True)
class ImporterDescriptor:
    """An importer, by name.

    Attributes:
        name: names the importer among all importers.
        source: the source of the announcements it reads, such as "rcc".
        contract: the number of the contract it was built for.
        importer: what does the work.
        homepage: address of the source.
        layouts: the forms of page that it knows, a few words each.

    Raises:
        InvalidValue: a field of the wrong type.

    Example:
        >>> from balkansec.plugins import CONTRACT, Claim
        >>> class Nothing:
        ...     def identify(self, page): return Claim(0, "it reads nothing")
        ...     def extract(self, page): return Extract("")
        >>> ImporterDescriptor(
        ...     name="nothing", source="nobody", contract=CONTRACT, importer=Nothing()
        ... ).layouts
        ()
    """

    name: str = field(validator=words)
    source: str = field(validator=words)
    contract: int = field(validator=whole(1))
    importer: Importer = field(validator=_with_methods("identify", "extract"))
    homepage: str | None = field(default=None, validator=optional(words))
    layouts: tuple[str, ...] = field(default=(), validator=each(words))


@frozen(kw_only=True)
class ExporterDescriptor:
    """A format that events are written in, by name.

    Attributes:
        name: names the format among all formats, such as "ics".
        media_type: such as "text/calendar".
        suffix: how its files end, with the dot, such as ".ics".
        contract: the number of the contract it was built for.
        exporter: what does the work.
        loses: what an event has and the format cannot hold, a few words each.

    Raises:
        InvalidValue: a field of the wrong type.

    Example:
        >>> from balkansec.plugins import CONTRACT
        >>> class Silence:
        ...     def write(self, merge, stream): return ()
        >>> ExporterDescriptor(
        ...     name="silence", media_type="text/plain", suffix=".txt",
        ...     contract=CONTRACT, exporter=Silence(), loses=("everything",),
        ... ).suffix
        '.txt'
    """

    name: str = field(validator=words)
    media_type: str = field(validator=words)
    suffix: str = field(validator=words)
    contract: int = field(validator=whole(1))
    exporter: Exporter = field(validator=_with_methods("write"))
    loses: tuple[str, ...] = field(default=(), validator=each(words))


@frozen(kw_only=True)
class VocabularyDescriptor:
    """Files of vocabulary that a plugin brings along, by name.

    Attributes:
        name: names the files among all plugins' vocabulary.
        contract: the number of the contract it was built for.
        files: paths, or resources of the plugin's package; TOML with any of the
            tables of the built-in vocabulary.

    Raises:
        InvalidValue: a field of the wrong type.

    Example:
        >>> VocabularyDescriptor(name="navy", contract=1, files=(Path("navy.json"),)).name
        'navy'
    """

    name: str = field(validator=words)
    contract: int = field(validator=whole(1))
    files: tuple[Path | Traversable, ...] = field(validator=each(_file))


Descriptor = ImporterDescriptor | ExporterDescriptor | VocabularyDescriptor
