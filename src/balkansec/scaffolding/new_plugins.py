"""What must be known of a plugin before its first files are written."""

import re
from typing import Any
from urllib.parse import urlsplit

from attrs import Attribute, field, frozen

from balkansec.errors import InvalidValue
from balkansec.importing import host_of

__all__ = ["NewExporter", "NewImporter"]

_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_LONGEST = 30


def _name(_: object, attribute: "Attribute[Any]", value: object) -> None:
    if not isinstance(value, str) or len(value) > _LONGEST or not _NAME.fullmatch(value):
        accepted = (
            f"at most {_LONGEST} small letters a to z and digits, a letter first, "
            "with single hyphens between words, such as 'navy-forum'"
        )
        raise InvalidValue(attribute.name, value, accepted)


def _line(_: object, attribute: "Attribute[Any]", value: object) -> None:
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise InvalidValue(attribute.name, value, "one line of text that is not blank")


def _address(_: object, attribute: "Attribute[Any]", value: object) -> None:
    # White space and quotes stand in no address, and would not survive in the files.
    plain = isinstance(value, str) and value.isascii() and not set(value) & set(" \"'<>\\^`{|}")
    whole = plain and str(value).isprintable() and host_of(str(value)) is not None
    if not whole or urlsplit(str(value)).scheme not in ("http", "https"):
        accepted = "an address of the web, such as 'https://navy-forum.example'"
        raise InvalidValue(attribute.name, value, accepted)


def _without_last_slash(address: object) -> object:
    return address.rstrip("/") if isinstance(address, str) else address


@frozen(kw_only=True)
class _NewPlugin:
    name: str = field(validator=_name)
    author: str = field(default="Your name", validator=_line)

    @property
    def distribution(self) -> str:
        """The name under which it is installed."""
        return f"balkansec-{self.name}"

    @property
    def package(self) -> str:
        """The name under which Python imports it."""
        return self.distribution.replace("-", "_")

    @property
    def class_name(self) -> str:
        """What the names of its classes begin with."""
        return "".join(word.capitalize() for word in self.name.split("-"))


@frozen(kw_only=True)
class NewImporter(_NewPlugin):
    """An importer that is yet to be written.

    Attributes:
        name: names the plugin and its importer: small letters, digits and hyphens.
        author: who wrote it, for the licence.
        source: the source of what it reads; the name, unless it is given.
        homepage: address of the source; the importer claims the pages of its host.

    Raises:
        InvalidValue: a name or source of other signs, an author of no or several
            lines, a homepage that is no address of the web.

    Example:
        >>> new = NewImporter(name="navy-forum")
        >>> new.distribution, new.package, new.class_name
        ('balkansec-navy-forum', 'balkansec_navy_forum', 'NavyForum')
        >>> new.source, new.homepage, new.host
        ('navy-forum', 'https://navy-forum.example', 'navy-forum.example')
    """

    source: str = field(validator=_name)
    homepage: str = field(validator=_address, converter=_without_last_slash)

    @source.default
    def _like_the_name(self) -> str:
        return self.name

    @homepage.default
    def _made_up(self) -> str:
        # Nobody can own a name below .example: RFC 2606, section 2.
        return f"https://{self.name}.example"

    @property
    def host(self) -> str:
        """The host of the homepage, without "www."."""
        return host_of(self.homepage) or ""

    @property
    def origin(self) -> str:
        """The homepage without its path."""
        parts = urlsplit(self.homepage)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def homepage_is_guessed(self) -> bool:
        """Whether the homepage says no more than the first of the domains does."""
        return self.homepage == f"https://{self.host}"


@frozen(kw_only=True)
class NewExporter(_NewPlugin):
    """A format that is yet to be written.

    Attributes:
        name: names the plugin and its format: small letters, digits and hyphens.
        author: who wrote it, for the licence.

    Raises:
        InvalidValue: a name of other signs, an author of no or several lines.

    Example:
        >>> NewExporter(name="agenda").package
        'balkansec_agenda'
    """
