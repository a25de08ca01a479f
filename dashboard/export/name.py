"""Names of exported files: which chart, and as of which day."""

from dashboard.knowledge import Known


def file_name(chart: str, known: Known) -> str:
    """Such as "recount-comparison-as-of-2022-01-09", without an ending."""
    day = known.day or known.newest
    return f"recount-{chart}-as-of-{day.isoformat()}" if day else f"recount-{chart}"
