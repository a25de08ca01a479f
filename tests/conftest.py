"""For every test: properties are judged by what they find, never by the time it takes, and find it each time."""

from hypothesis import settings

settings.register_profile("recount", deadline=None, derandomize=True)
settings.load_profile("recount")
