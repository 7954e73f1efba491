"""Templates filled in and written into a folder that is not there yet."""

import json
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from balkansec.errors import NotWritten
from balkansec.plugins import CONTRACT
from balkansec.scaffolding.golden_files import write_golden_files
from balkansec.scaffolding.new_plugins import NewExporter, NewImporter

if TYPE_CHECKING:
    import jinja2

__all__ = ["write_plugin"]

_TEMPLATE = ".jinja"
_PACKAGE = "PACKAGE"


def write_plugin(new: NewImporter | NewExporter, into: Path) -> tuple[Path, ...]:
    """Write a complete distribution, with tests that pass, into a folder named after it.

    Args:
        new: the plugin.
        into: the folder in which its folder is made.

    Returns:
        The files, in the order of their names.

    Raises:
        NotWritten: there is something of that name already, which is left as it is; or
            the folder cannot be written.

    Example:
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     files = write_plugin(NewExporter(name="agenda"), Path(folder))
        ...     [file.name for file in files if file.suffix == ".toml"]
        ['pyproject.toml']
    """
    folder = into / new.distribution
    # Filled in before anything is written, so that what fails leaves nothing behind.
    texts = {folder / name: text for name, text in _texts(new)}
    try:
        folder.mkdir()
    except FileExistsError:
        accepted = "another name, or another folder to write into"
        raise NotWritten(f"{folder}: is there already: expected {accepted}") from None
    except OSError as fault:
        raise NotWritten(f"{folder}: could not be made ({fault.strerror})") from fault
    try:
        for path, text in texts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        golden = write_golden_files(new, folder) if isinstance(new, NewImporter) else ()
    except OSError as fault:
        raise NotWritten(f"{folder}: could not be written whole ({fault.strerror})") from fault
    return tuple(sorted((*texts, *golden)))


def _texts(new: NewImporter | NewExporter) -> list[tuple[str, str]]:
    environment = _environment()
    kind = "importer" if isinstance(new, NewImporter) else "exporter"
    made = []
    for template in environment.list_templates():
        folder, _, path = template.partition("/")
        if folder in ("either", kind):
            text = environment.get_template(template).render(
                new=new,
                kind=kind,
                balkansec=metadata.version("balkansec"),
                contract=f"~={CONTRACT}",
            )
            made.append((path.removesuffix(_TEMPLATE).replace(_PACKAGE, new.package), text))
    return made


def _environment() -> "jinja2.Environment":
    # Imported here because it costs 20 ms, and most commands write no plugin.
    import jinja2  # noqa: PLC0415

    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("balkansec.scaffolding", "templates"),
        autoescape=jinja2.select_autoescape([f"html{_TEMPLATE}"], default=False),
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
    )
    # A string of JSON is one of TOML, of YAML and of Python, too.
    environment.filters["quoted"] = lambda text: json.dumps(text, ensure_ascii=False)
    return environment
