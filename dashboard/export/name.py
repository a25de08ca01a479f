"""Names of exported files: which chart, and as of which day."""

from datetime import date

from dashboard.knowledge import Known


def file_name(chart: str, known: Known, ending: str) -> str:
    """Such as "recount-comparison-as-of-2022-01-09.png"."""
    day: date | None = known.day or known.newest
    return f"recount-{chart}-as-of-{day.isoformat()}.{ending}" if day else f"recount-{chart}.{ending}"
