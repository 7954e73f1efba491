from strangers import site

__all__ = ["site"]
