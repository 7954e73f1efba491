"""Public names that are imported when they are first used, so that their package begins soon."""

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module

__all__ = ["at_first_use"]


def at_first_use(
    package: str, modules: Mapping[str, Sequence[str]]
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Give the ``__getattr__`` and ``__dir__`` of a package whose names are imported late.

    Args:
        package: its whole name; who calls is in it.
        modules: modules of the package, each with the public names that are its.

    Example:
        >>> __getattr__, __dir__ = at_first_use("json", {"decoder": ("JSONDecoder",)})
        >>> __getattr__("JSONDecoder")
        <class 'json.decoder.JSONDecoder'>
        >>> __dir__()
        ['JSONDecoder']
    """
    module_of = {name: module for module, names in modules.items() for name in names}

    def imported(name: str) -> object:
        if name not in module_of:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value: object = getattr(import_module(f"{package}.{module_of[name]}"), name)
        # The next time nobody is asked.
        setattr(sys.modules[package], name, value)
        return value

    return imported, lambda: sorted(module_of)
