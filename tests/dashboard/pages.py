"""What tests read of a page that was run without a browser."""

from html import unescape


def html(test):
    """All HTML on the page but the style sheet and our own scripts."""
    bodies = (str(element.proto.body) for element in test.html)
    return "\n".join(body for body in bodies if not body.startswith(("<style", "<script")))


def address(test):
    """The parameters of the address, each a list."""
    return {name: [value] if isinstance(value, str) else value for name, value in test.query_params.items()}


def words(test):
    """The same with its characters as a reader sees them."""
    return unescape(html(test))
