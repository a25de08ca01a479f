"""What an export that wrote nothing says: what, where, and the remedy."""


class ExportError(Exception):
    """Nothing was written; the message says why and what to do."""
