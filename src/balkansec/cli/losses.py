"""What a format cannot hold, in a line."""

from balkansec.plugins import ExporterDescriptor

__all__ = ["without"]


def without(descriptor: ExporterDescriptor) -> str:
    """Say what is lost of events in a format.

    Example:
        >>> from balkansec import load_plugins
        >>> without(load_plugins(only=()).exporter("jsonl"))
        'format jsonl leaves out: what is undecided'
    """
    lost = "; ".join(descriptor.loses) or "nothing"
    return f"format {descriptor.name} leaves out: {lost}"
