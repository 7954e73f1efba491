"""Why a plugin is left out, on the way to becoming a Problem."""

__all__ = ["LeftOut"]


class LeftOut(Exception):
    """A plugin does not keep to the contract.

    Args:
        what: what is wrong with it.
        accepted: what would have been right.
        contract: the versions of the contract that it names, where that was heard.
    """

    def __init__(self, what: str, accepted: str | None = None, contract: str | None = None) -> None:
        """Keep the parts of what is said."""
        super().__init__(what)
        self.what = what
        self.accepted = accepted
        self.contract = contract
