"""Builds the gazetteer and the borders in this folder from open sources: python data/reference/build.py

Needs network, npm and the Python packages it names when they are missing; none of them is needed to use Recount.
The same versions give the same bytes.
"""

import argparse
import tempfile
from pathlib import Path

from building import admin1, borders, cities, countries, sources, words, writing

HERE = Path(__file__).parent


def main() -> None:
    """Download what is missing, gather every place, write the files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "recount-reference")
    cache = parser.parse_args().cache
    sources.check_python_packages()
    shapes = countries.shapes(cache)
    by_code = countries.countries(shapes)
    regions = countries.regions(by_code)
    units = admin1.units(cache, by_code, regions)
    larger = admin1.merged(units, cache, by_code)
    states = {
        fips: next(entry for entry, _, code in units if code == f"US.{state}") for state, fips in _states().items()
    }
    entries = [
        *regions.values(),
        *by_code.values(),
        *larger,
        *(entry for entry, _, _ in units),
        *admin1.counties(cache, states),
        *cities.cities(by_code, units),
    ]
    writing.write_gazetteer(entries, countries.holdings(), by_code, HERE)
    words.write_words(cache, HERE)
    borders.write_countries(shapes, by_code, HERE / "countries.geojson")
    borders.write_admin1(units, HERE / "admin1.geojson")


def _states() -> dict[str, str]:
    return {code: f"{int(state['fips']):02d}" for code, state in sources.geonames("us_states").items()}


if __name__ == "__main__":
    main()
