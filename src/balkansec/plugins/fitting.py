"""Whether a plugin and this balkansec fit together, seen before anything of it is called."""

from collections.abc import Iterator
from contextlib import suppress
from types import FrameType, TracebackType
from typing import Final

from packaging.specifiers import InvalidSpecifier, SpecifierSet

from balkansec.errors import InvalidValue
from balkansec.plugins.contract import CONTRACT
from balkansec.plugins.guard import guarded
from balkansec.plugins.left_out import LeftOut

__all__ = ["ATTRIBUTE", "check_fit", "contract_of", "contract_of_what_failed"]

ATTRIBUTE: Final = "__balkansec_contract__"
"""The name under which a plugin says which versions of the contract it works with.

A plain string, which every contract to come can read, however it changes the rest. The
form of the name is that of what may stand above the imports (PEP 8).
"""

_ABSENT: Final = object()


def contract_of(plugin: object) -> str | None:
    """Give the versions of the contract that a plugin names; None where it names none.

    Raises:
        LeftOut: what it names is no version specifier.
        PluginError: looking at it failed.

    Example:
        >>> class Plugin:
        ...     __balkansec_contract__ = "~=1.0"
        >>> contract_of(Plugin())
        '~=1.0'
    """
    return _checked(guarded(lambda: getattr(plugin, ATTRIBUTE, _ABSENT)))


def contract_of_what_failed(fault: BaseException) -> str | None:
    """Give the versions that a module names which could not be imported to its end.

    Args:
        fault: what it raised; None is given, too, where the module came to no such line.
    """
    for frame in _frames(fault.__traceback__):
        if frame.f_code.co_name == "<module>":
            # The first one is the plugin's own; below it stands what it imports.
            return _checked(frame.f_globals.get(ATTRIBUTE, _ABSENT))
    return None


def check_fit(contract: str) -> None:
    """Hold the versions that a plugin names against the one that there is.

    Raises:
        LeftOut: it is not among them.
    """
    if not SpecifierSet(contract).contains(CONTRACT, prereleases=True):
        what = f"built for contract {contract}, this balkansec offers {CONTRACT}"
        raise LeftOut(what, "a release of the plugin that fits this balkansec", contract)


def _checked(named: object) -> str | None:
    if named is _ABSENT:
        return None
    if isinstance(named, str) and named.strip():
        with suppress(InvalidSpecifier):
            SpecifierSet(named)
            return named
    # A value of a stranger's type may fail to say what it is.
    shown = named if isinstance(named, str) else type(named)
    refused = InvalidValue(ATTRIBUTE, shown, "versions of the contract, such as '~=1.0'")
    raise LeftOut(f"its {ATTRIBUTE} is {refused.shown}", refused.accepted)


def _frames(traceback: TracebackType | None) -> Iterator[FrameType]:
    while traceback is not None:
        yield traceback.tb_frame
        traceback = traceback.tb_next
