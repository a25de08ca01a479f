"""Whether this machine has what `make setup` needs; says what to run where it has not. Any Python 3 can run this."""

import os
import shutil
import subprocess
import sys


def main() -> int:
    """Check Python's age and its venv; as root on Debian, install what is missing."""
    if sys.version_info < (3, 11):  # noqa: UP036 (whoever runs this may have an older one)
        found = ".".join(map(str, sys.version_info[:2]))
        print("Python 3.11 or newer is needed, and this is " + found + ". Try: make PYTHON=python3.12 …")
        return 1
    if has_venv():
        return 0
    package = "python{}.{}-venv".format(*sys.version_info[:2])
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.call(["apt-get", "update", "-q"])
        if subprocess.call(["apt-get", "install", "-q", "-y", package]) == 0:
            return 0
    print("This Python cannot make virtual environments. Run: sudo apt-get install " + package)
    return 1


def has_venv() -> bool:
    """Whether virtual environments can be made: Debian leaves a part of it out."""
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
