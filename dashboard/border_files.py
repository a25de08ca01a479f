"""The border files of the map."""

from pathlib import Path

_REFERENCE = Path(__file__).resolve().parents[1] / "data" / "reference"


def border_files() -> dict[str, Path]:
    """The border files by their names without ending."""
    return {path.stem: path for path in sorted(_REFERENCE.glob("*.geojson"))}
