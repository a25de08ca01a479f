"""Charts and tables as files."""

from dashboard.export.offer import offer

__all__ = ["offer"]
