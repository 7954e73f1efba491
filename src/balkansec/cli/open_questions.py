"""What a person has still to decide, and what people decided too early, a line each."""

from balkansec.merging import Undecided
from balkansec.model import Ruling

__all__ = ["undecided", "waiting"]


def undecided(question: Undecided) -> str:
    """Say what is undecided: the keys that a ruling would name, and the reason.

    Example:
        >>> from balkansec import announce
        >>> a = announce(source="rcc", title="Board Meeting", url="https://rcc.int/1204")
        >>> undecided(Undecided((a,), (), "it fits two meetings"))
        'undecided: rcc:rcc.int/1204: it fits two meetings'
    """
    # Most reasons begin with the keys already.
    missing = [key for key in question.keys if key not in question.reason]
    return ": ".join(
        ["undecided", *([", ".join(question.keys)] if missing else []), question.reason]
    )


def waiting(ruling: Ruling) -> str:
    """Say which ruling waits for an announcement that was not read this time.

    Example:
        >>> from balkansec.model import RulingVerdict
        >>> waiting(Ruling("iisg:a", "rcc:b", RulingVerdict.SAME))
        'waiting: iisg:a and rcc:b: ruled same, but not both were read'
    """
    both = " and ".join(ruling.pair)
    return f"waiting: {both}: ruled {ruling.verdict.value}, but not both were read"
